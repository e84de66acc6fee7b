// 反馈函: the letter to one unit. Its points by first level, every lost point with the reason and the cell behind it, what would win it
// back, what is missing, what else moved the total, how to appeal. It is made from the edition for that unit.
import type { UnitAssessment } from '../../model.ts';
import { equals, isZero, printExact } from '../../points.ts';
import { lineOf } from '../../scoring/grade.ts';
import { shown } from '../../text.ts';
import type { ReportData } from '../report-data.ts';
import { vetoWords } from '../veto-words.ts';
import { isAssessed, isOpen, printScore, printSigned, withheldWords } from '../words.ts';
import { appealNotes, appealSentence } from './appeal.ts';
import { type Block, block, body, renderOfficial } from './blocks.ts';
import { type Attachment, attachmentBlocks, attachmentList, draftPage, signature } from './closing.ts';
import { largestLosses, lossSummary, missingData } from './feedback-losses.ts';
import { accountTable, firstLevelTable, gapTable, reviewTable } from './feedback-tables.ts';
import { type Frame, frameOf, frameworkWords, numberedSections, periodOf, statusBlocks } from './frame.ts';

/** The line of the grade as the scheme has it; how many others reached it is no matter of this letter. */
function gradeSentence({ say, framework }: Frame, unit: UnitAssessment): string {
  const { grade } = unit;
  if (!grade) return '';
  const line = lineOf(grade, unit.class);
  const { total } = framework.scoring;
  // The line is one of full marks; where less applies, so much less is needed.
  const of = equals(unit.maxPoints, total) ? '' : say(`，按满分 ${printExact(total)} 分计`, `, of ${printExact(total)}`);
  const quota = grade.quota ? say('，并有名额限制', ', within a quota') : '';
  const rule = line ? say(`（${printExact(line)} 分及以上${of}${quota}）`, ` (at least ${printExact(line)}${of}${quota})`) : '';
  return say(`，等次为“${shown(grade.title)}”${rule}`, `, grade “${shown(grade.title)}”${rule}`);
}

function resultSentence(frame: Frame, unit: UnitAssessment): string {
  const { framework, say, language } = frame;
  const most = printScore(unit.maxPoints, framework);
  if (!isAssessed(unit, framework))
    return unit.class
      ? say(
          `你单位属于“${shown(unit.class.title)}”，只自查、不计分。`,
          `Your unit is one of “${shown(unit.class.title)}”: it checks itself and is not scored.`,
        )
      : say('你单位没有单位类别，没有计分。', 'Your unit has no class and was not scored.');
  if (!unit.points) return say(`你单位的总分：${withheldWords(unit).zh}。`, `Your total: ${withheldWords(unit)[language]}.`);
  const points = printScore(unit.points, framework);
  const ofClass = unit.class ? say(`在“${shown(unit.class.title)}”中`, ` within “${shown(unit.class.title)}”`) : '';
  const rank = unit.rank === undefined ? '' : say(`，${ofClass}排名第 ${unit.rank}`, `, rank ${unit.rank}${ofClass}`);
  const interval = isOpen(unit)
    ? say(
        `。因还有缺报、待核的内容，得分可能变化，最高可能为 ${printScore(unit.possible, framework)} 分`,
        `. As values are missing or to be checked it may change, up to ${printScore(unit.possible, framework)}`,
      )
    : '';
  return say(
    `你单位得分 ${points} 分（满分 ${most} 分）${rank}${gradeSentence(frame, unit)}${interval}。`,
    `Your total is ${points} of ${most}${rank}${gradeSentence(frame, unit)}${interval}.`,
  );
}

function result(frame: Frame, unit: UnitAssessment): Block[] {
  const { say, framework, language } = frame;
  const vetoes = vetoWords(unit, framework);
  return [
    body(resultSentence(frame, unit)),
    ...(vetoes.zh === '' ? [] : [body(say(`${vetoes.zh}。`, `${vetoes[language]}.`))]),
    ...(unit.scores.length === 0 ? [] : [block('Caption', say('一级指标得分', 'Points of the first level')), firstLevelTable(frame, unit)]),
  ];
}

function others(frame: Frame, unit: UnitAssessment): Block[] {
  const { framework, say, shows } = frame;
  if (!shows('adjustments'))
    return framework.adjustments || framework.vetoes.length > 0
      ? [body(say('本函不列加减分和一票否决的明细。', 'This letter does not list adjustments and vetoes.'))]
      : [];
  const table = accountTable(frame, unit);
  if (!table) return [];
  const sum = isZero(unit.adjusted)
    ? ''
    : say(`加减分合计 ${printSigned(unit.adjusted, framework)} 分。`, `Adjustments: ${printSigned(unit.adjusted, framework)} points. `);
  return [body(`${sum}${say('其他影响总分的事项如下。', 'What else moved the total:')}`), table];
}

function problems({ data, say }: Frame): Block[] {
  const count = (severity: 'error' | 'warning') => data.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return [];
  return [
    body(
      say(
        `填报材料经校核还有须改正的问题 ${errors} 条、须核实的 ${warnings} 条，逐条列在退回通知和问题清单里。`,
        `The checks of the submission found ${errors} errors and ${warnings} warnings; the return notice and its list name each.`,
      ),
    ),
  ];
}

function whatToDo(frame: Frame): Block[] {
  const { say, blank, data } = frame;
  if (data.gaps.length === 0) return [];
  const date = blank('整改方案报送期限', 'deadline of the plan');
  return [
    body(
      say(
        `请对照附件所列失分原因和得分办法，逐项提出整改措施，明确责任人和完成时限，于${date}前报送整改方案，并按期报告整改进展。缺报的数据请连同佐证材料一并补报。`,
        `For each lost point in the attachment set out what you will do, who is responsible and by when; hand in the plan by ${date} and report on its progress. Hand in what is missing together with its evidence.`,
      ),
    ),
  ];
}

function attachmentsFor(frame: Frame, unit: UnitAssessment): Attachment[] {
  const { say } = frame;
  const [gaps, reviews] = [gapTable(frame), reviewTable(frame, unit)];
  return [
    ...(gaps ? [{ title: say('失分明细和得分办法', 'Lost points and how to win them back'), blocks: [gaps] }] : []),
    ...(reviews ? [{ title: say('自评、核定和得分对照', 'Self-scores, verified scores and points'), blocks: [reviews] }] : []),
  ];
}

/** Throws where the data are not those of one unit: letters are made from editions for single units. */
export function renderFeedback(data: ReportData): Uint8Array {
  const [unit, ...more] = data.assessment.units;
  if (!unit || more.length > 0) throw new RangeError('a letter is about one unit');
  const frame = frameOf(data);
  const { say, blank } = frame;
  const period = periodOf(frame);
  const title = say(`${period}法治政府建设考评结果反馈函`, `Your result in the assessment of law-based government, ${period}`);
  const attachments = attachmentsFor(frame, unit);
  const content = [
    block('DocumentNumber', blank('发文字号', 'document number')),
    block('Title', title),
    ...statusBlocks(frame),
    block('Salutation', `${shown(unit.name, 120)}${say('：', ':')}`),
    body(
      say(
        `按照${frameworkWords(frame)}，对你单位${period}法治政府建设情况进行了考评，现将结果和失分情况反馈如下。`,
        `Your unit was assessed for ${period} by ${frameworkWords(frame)}. This is the result, and where points were lost.`,
      ),
    ),
    ...numberedSections(frame, [
      { title: { zh: '考评结果', en: 'Result' }, blocks: result(frame, unit) },
      { title: { zh: '失分情况', en: 'Lost points' }, blocks: [...lossSummary(frame, unit), ...largestLosses(frame)] },
      { title: { zh: '缺报和待核的内容', en: 'Missing and open values' }, blocks: [...missingData(frame, unit), ...problems(frame)] },
      { title: { zh: '加减分和其他影响总分的事项', en: 'Adjustments, and what else moved the total' }, blocks: others(frame, unit) },
      { title: { zh: '整改要求', en: 'What to do' }, blocks: whatToDo(frame) },
      { title: { zh: '申请复核', en: 'Appeal' }, blocks: isAssessed(unit, frame.framework) ? [body(appealSentence(frame))] : [] },
    ]),
    body(
      say(
        `联系人：${blank('联系人', 'contact')}　联系电话：${blank('电话', 'telephone')}`,
        `Contact: ${blank('联系人', 'contact')}, telephone: ${blank('电话', 'telephone')}`,
      ),
    ),
    ...attachmentList(frame, attachments),
    ...signature(frame),
    ...attachmentBlocks(frame, attachments),
  ];
  return renderOfficial(title, [...content, ...draftPage(frame, content, appealNotes(frame))], data.manifest);
}
