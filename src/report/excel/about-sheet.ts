// 说明: which text and which files the figures come from, and by which rules they were made.
import type { Assessment, Framework, Manifest, Source } from '../../model.ts';
import { printExact, printPercent } from '../../points.ts';
import type { Language, Text } from '../../text.ts';
import { gradeWords } from '../grade-words.ts';
import { manifestLines } from '../manifest.ts';
import { orderWords } from '../pipeline-words.ts';
import { switchedOffLines } from '../switched-off.ts';
import { frameworkStatusWords, stageWords } from '../words.ts';
import { structureEntries } from './about-structure.ts';
import { periodWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import { labels, missingWords, notApplicableWords, roundingWords } from './words.ts';

type Entry = readonly [item: Text, content: string];

function sourceWords(source: Source): string {
  const facts = [source.issuer, source.date, source.url].filter((fact) => fact !== undefined);
  return facts.length === 0 ? source.title : `${source.title}（${facts.join('，')}）`;
}

function frameworkEntries(framework: Framework, language: Language): Entry[] {
  const optional = (item: Text, content: string | undefined): Entry[] => (content === undefined ? [] : [[item, content]]);
  const sources = [...framework.sources.values()].map(sourceWords).join('\n');
  return [
    [{ zh: '指标体系', en: 'Framework' }, framework.title],
    [{ zh: '编号和版本', en: 'Id and version' }, `${framework.id} ${framework.version}`],
    [{ zh: '性质', en: 'Status' }, frameworkStatusWords[framework.status][language]],
    ...optional({ zh: '制定机关', en: 'Issuer' }, framework.issuer),
    ...optional({ zh: '内容简介', en: 'Description' }, framework.description?.trim()),
    ...optional({ zh: '考评期间', en: 'Period' }, periodWords(framework, language)),
    ...optional({ zh: '评分阶段', en: 'Stage' }, stageWords(framework)?.[language]),
    ...optional({ zh: '依据的文件', en: 'Sources' }, sources === '' ? undefined : sources),
    [{ zh: '指标体系文件', en: 'Framework file' }, `${framework.file}\nSHA-256 ${framework.sha256}`],
  ];
}

function scoringEntries(framework: Framework, language: Language): Entry[] {
  const { scoring, grades } = framework;
  const total = printExact(scoring.total);
  const atIndicator = scoring.roundAt === 'indicator';
  const where: Text = atIndicator ? { zh: '每个指标的得分', en: 'at every indicator' } : { zh: '总分', en: 'at the total' };
  const rounding: Text = {
    zh: `${where.zh}保留 ${scoring.decimals} 位小数，${roundingWords[scoring.rounding].zh}，只修约一次${atIndicator ? '' : '；各行得分按最大余数法分配，相加等于总分'}`,
    en: `${scoring.decimals} decimals, ${roundingWords[scoring.rounding].en}, once, ${where.en}${atIndicator ? '' : '; rows by largest remainder so that they add up'}`,
  };
  const share = scoring.notApplicable === 'target' ? printPercent(scoring.notApplicableTarget) : undefined;
  const notApplicable = `${notApplicableWords[scoring.notApplicable][language]}${share === undefined ? '' : language === 'zh' ? `（${share}）` : ` (${share})`}`;
  return [
    [{ zh: '满分', en: 'Full marks' }, total],
    [{ zh: '计分顺序', en: 'Order of scoring' }, orderWords(framework)[language]],
    [{ zh: '修约', en: 'Rounding' }, rounding[language]],
    [{ zh: '未填报', en: 'Missing' }, missingWords[scoring.missing][language]],
    [{ zh: '不涉及', en: 'Not applicable' }, notApplicable],
    ...(grades.length === 0
      ? []
      : [[{ zh: '等次', en: 'Grades' }, grades.map((grade) => gradeWords(grade, framework)[language]).join('\n')] satisfies Entry]),
  ];
}

const readingNotes: Text = {
  zh: '缺报：应填的数据没有填报；待核：填报的内容无法识别或者需要人工核定；不涉及：被考评单位说明没有这项工作。三者都不等于 0。\n约数：填报值带有“约、近、余”等字样，按所写的数计算。\n小计、合计、总分都是公式：在评分表里改动得分，汇总表、排名表和等次表里的总分、分项的平均数和中位数随之变化；排名、等次、适用分值、最高和最低、满分率和各清单不随之变化，须重新计分。',
  en: 'Missing: a value that is due was not reported. To be checked: the value cannot be used, or a person must judge. Not applicable: the unit says that it has no such work. None of these is 0.\nApproximate: reported as “about”, “nearly” or the like, and used as written.\nSubtotals and totals are formulas: a score changed on a score sheet changes the summary, the totals beside ranks and grades, and means and medians of rates. Ranks, grades, applicable points, extremes, full-mark shares and lists do not follow; the units must be scored again.',
};

/** The sheet that makes the others traceable. It holds no time: the same inputs give the same sheet. */
export function planAboutSheet(assessment: Assessment, language: Language, manifest?: Manifest): plan.SheetPlan {
  const { framework, inputs, switchedOff = [] } = assessment;
  const files = inputs.map((input) => `${input.path}\nSHA-256 ${input.sha256}`).join('\n');
  const entries: Entry[] = [
    ...frameworkEntries(framework, language),
    ...scoringEntries(framework, language),
    ...structureEntries(framework, language),
    [{ zh: '填报文件', en: 'Input files' }, files === '' ? labels.none[language] : files],
    ...(switchedOff.length === 0
      ? []
      : [[{ zh: '停用的校核', en: 'Checks switched off' }, switchedOffLines(switchedOff, language).join('\n')] satisfies Entry]),
    ...(manifest ? [[{ zh: '运行清单', en: 'Manifest' }, manifestLines(manifest, language).join('\n')] satisfies Entry] : []),
    [{ zh: '读表说明', en: 'How to read this' }, readingNotes[language]],
  ];
  const columns: plan.ColumnPlan[] = [
    { title: labels.item[language], width: 18 },
    { title: labels.content[language], width: 110, prose: true },
  ];
  return {
    name: labels.about[language],
    columns,
    headerRow: 2,
    frozenColumns: 1,
    paper: 'A4',
    rows: [
      plan.acrossRow(tableTitle(framework, { zh: '说明', en: 'notes' }, language), 'title', columns.length),
      plan.headerRow(columns),
      ...entries.map(([item, content]) => [plan.text(item[language], 'centre'), plan.text(content)]),
    ],
    merges: plan.acrossMerge(1, columns.length),
  };
}
