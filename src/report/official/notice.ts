// 考核通报: who was assessed and how, what came out, where units are strong and weak, and what is to be done next.
import { scoreRates } from '../../statistics/score-rates.ts';
import type { ReportData } from '../report-data.ts';
import { appealNotes, appealSentence } from './appeal.ts';
import { type Block, block, body, renderOfficial } from './blocks.ts';
import { attachmentBlocks, attachmentList, draftPage, signature } from './closing.ts';
import { type Frame, frameOf, frameworkWords, numberedSections, periodOf, statusBlocks } from './frame.ts';
import { adjustmentParts } from './notice-adjustments.ts';
import { noticeAttachments } from './notice-attachments.ts';
import { overall, silentUnits } from './notice-overall.ts';
import { ceilings, strengths, weaknesses } from './notice-rates.ts';
import { sourceWords } from './sources.ts';

function nextSteps(frame: Frame): Block[] {
  const { say, blank } = frame;
  const date = blank('整改方案报送期限', 'deadline of the plan');
  return [
    body(
      say(
        `各单位要对照反馈函所列失分原因逐项制定整改措施，明确责任单位、责任人和完成时限，于${date}前报送整改方案；整改情况记入整改台账，完成一项、核验一项、销号一项。`,
        `Units shall set out, for every lost point in their letter, what they will do, who is responsible and by when, and hand in the plan by ${date}. Progress goes into the register of remedies, where each item is closed only after it has been verified.`,
      ),
    ),
    body(appealSentence(frame)),
    body(
      say(
        `考评结果的运用按照${blank('考评办法关于结果运用的规定', 'the rules on how results are used')}办理。`,
        `Results are used as laid down in ${blank('考评办法关于结果运用的规定', 'the rules on how results are used')}.`,
      ),
    ),
  ];
}

export function renderNoticeOfResults(data: ReportData): Uint8Array {
  const frame = frameOf(data);
  const { say, blank } = frame;
  const period = periodOf(frame);
  const rates = scoreRates(data.assessment);
  const title = say(`关于${period}法治政府建设考评结果的通报`, `Results of the assessment of law-based government, ${period}`);
  const attachments = noticeAttachments(frame, rates);
  const plan = blank('考评方案或者通知的名称和文号', 'name and number of the plan');
  const by = blank('组织考评的机关', 'the office in charge');
  const opening = say(
    `根据${plan}，${by}按照${frameworkWords(frame)}对各单位${period}法治政府建设情况进行了考评，现将结果通报如下。`,
    `Under ${plan}, ${by} assessed the units for ${period} by ${frameworkWords(frame)}. These are the results.`,
  );
  const content = [
    block('DocumentNumber', blank('发文字号', 'document number')),
    block('Title', title),
    ...statusBlocks(frame),
    block('Salutation', `${blank('主送机关', 'addressees')}${say('：', ':')}`),
    body(opening),
    ...sourceWords(frame),
    ...numberedSections(frame, [
      { title: { zh: '总体情况', en: 'Overall' }, blocks: overall(frame, rates) },
      { title: { zh: '主要成效', en: 'Strengths' }, blocks: strengths(frame, rates) },
      { title: { zh: '存在的不足', en: 'Weaknesses' }, blocks: [...weaknesses(frame, rates), ...ceilings(frame, rates)] },
      { title: { zh: '一票否决和加减分', en: 'Vetoes and adjustments' }, blocks: adjustmentParts(frame) },
      { title: { zh: '未报送和待核情况', en: 'Nothing sent, and open values' }, blocks: silentUnits(frame) },
      { title: { zh: '下一步工作要求', en: 'What comes next' }, blocks: nextSteps(frame) },
    ]),
    ...attachmentList(frame, attachments),
    ...signature(frame),
    ...attachmentBlocks(frame, attachments),
  ];
  return renderOfficial(title, [...content, ...draftPage(frame, content, appealNotes(frame))], data.manifest);
}
