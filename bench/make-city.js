// An invented city in .bench/: a framework of 104 indicators (13 of each rule type) and the submissions of 67 bureaus, the same
// bytes everywhere. One long table as CSV and as workbook, and a CSV of 100 rows for measuring start-up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJs from 'exceljs';
import { root } from './measure.js';

export const city = { units: 67, indicators: 104, folder: join(root, '.bench', 'city') };
const inFolder = (name) => join(city.folder, name);
export const cityFiles = {
  framework: inFolder('city.yaml'),
  csv: inFolder('city.csv'),
  xlsx: inFolder('city.xlsx'),
  small: inFolder('hundred-rows.csv'),
};

/** A small generator of the same numbers everywhere (mulberry32). */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const subjects = [
  '重大行政决策程序',
  '行政规范性文件合法性审核',
  '行政执法三项制度',
  '行政执法案卷评查',
  '行政复议案件办理',
  '行政应诉和负责人出庭',
  '政务公开',
  '法治宣传教育',
  '人民调解',
  '公共法律服务',
  '行政执法人员培训',
  '优化法治化营商环境',
  '法治督察和整改',
];

/** What each rule type asks for and reports: `measures` by suffix, `rule` as YAML, `value` as a unit writes it. */
const kinds = [
  {
    type: 'met',
    title: '建立制度',
    measures: { '': '{type: boolean' },
    rule: () => '{type: met}',
    value: (random) => (random() < 0.8 ? '是' : '否'),
  },
  {
    type: 'choice',
    title: '人员配备',
    measures: { '': '{type: choice, options: [专职, 兼职, 未配备]' },
    rule: (_id, points) =>
      `{type: choice, options: [{is: 专职, points: ${points}}, {is: 兼职, points: ${points / 2}}, {is: 未配备, points: 0}]}`,
    value: (random) => ['专职', '兼职', '未配备'][Math.floor(random() * 3)],
  },
  {
    type: 'checklist',
    title: '清单管理',
    measures: { _open: '{type: boolean', _filed: '{type: boolean' },
    rule: (id, points) =>
      `{type: checklist, items: [{value: ${id}_open, points: ${points / 2}, title: 目录公开}, {value: ${id}_filed, points: ${points / 2}, title: 归档}]}`,
    value: (random) => (random() < 0.7 ? '√' : '×'),
  },
  {
    type: 'threshold',
    title: '覆盖率',
    measures: { '': "{type: ratio, unit: '%', max: 1" },
    rule: () => '{type: threshold, atLeast: 90%}',
    value: (random) => `${(80 + 20 * random()).toFixed(1)}%`,
  },
  {
    type: 'proportional',
    title: '办结率',
    measures: { _all: '{type: count, unit: 件', _done: '{type: count, unit: 件' },
    rule: (id) => `{type: proportional, value: ${id}_done / ${id}_all, target: 95%, zero: 50%, zeroDenominator: full}`,
    value: (random, suffix) => `${Math.floor(suffix === '_all' ? 100 + 100 * random() : 60 + 40 * random())}件`,
  },
  {
    type: 'bands',
    title: '满意度',
    measures: { '': '{type: number, unit: 分' },
    rule: (_id, points) =>
      `{type: bands, bands: [{from: 90, points: ${points}}, {from: 80, below: 90, points: ${points / 2}}, {below: 80, points: 0}]}`,
    value: (random) => (70 + 30 * random()).toFixed(2),
  },
  {
    type: 'step',
    title: '专题研究次数',
    measures: { '': '{type: count, unit: 次' },
    rule: () => '{type: step, target: 4, every: 1, lose: 0.2, partial: ignore}',
    value: (random) => String(Math.floor(6 * random())),
  },
  {
    type: 'tally',
    title: '被通报情况',
    measures: { '': '{type: count, unit: 次' },
    rule: (id, points) => `{type: tally, start: full, events: [{value: ${id}, points: -0.2, cap: ${points}, title: 被通报}]}`,
    value: (random) => (random() < 0.7 ? '0' : `${Math.ceil(3 * random())}次`),
  },
];

const indicators = kinds.flatMap((kind, group) =>
  subjects.map((subject, index) => {
    const id = `g${group + 1}.i${index + 1}`;
    // 8 indicators of half a point make 104 of them worth 100.
    const points = index === subjects.length - 1 ? 0.5 : 1;
    const key = `g${group + 1}_i${index + 1}`;
    const title = `${subject}：${kind.title}`;
    const measures = Object.entries(kind.measures).map(([suffix, start]) => ({
      suffix,
      start,
      id: suffix === '' ? id : `${key}${suffix}`,
    }));
    return { id, key, title, points, kind, measures, group, no: `${group + 1}.${index + 1}` };
  }),
);

const measureTitle = (indicator, suffix) =>
  indicator.title + ({ _open: '（目录公开）', _filed: '（归档）', _all: '（应办）', _done: '（办结）' }[suffix] ?? '');
const measureYaml = ({ start }, title) =>
  `${start}${title === undefined ? '' : `, title: ${title}`}, definition: 考评期内的实际情况，以年末台账为准}`;

function indicatorYaml(indicator) {
  const { id, key, kind, no, points, title, measures } = indicator;
  const inline = measures.filter(({ suffix }) => suffix === '');
  // A rule type that names its value in events reads the inline measure by the indicator's id.
  const rule = kind.rule(inline.length > 0 ? id : key, points);
  return [
    `      - id: ${id}`,
    `        no: "${no}"`,
    `        title: ${title}`,
    `        points: ${points}`,
    `        basis: [{source: plan, section: 第${indicator.group + 1}部分}]`,
    '        method: [材料审查, 数据直报]',
    '        owner: 依法治市办督察科',
    ...inline.map((measure) => `        measure: ${measureYaml(measure, undefined)}`),
    `        rule: ${rule}`,
    '        evidence: {required: true, kinds: [文件, 台账], min: 1}',
    `        remedy: 对照清单逐项补齐“${title}”的材料，下季度复查。`,
  ].join('\n');
}

function frameworkYaml() {
  const declared = indicators.flatMap((indicator) =>
    indicator.measures
      .filter(({ suffix }) => suffix !== '')
      .map((measure) => `  ${measure.id}: ${measureYaml(measure, measureTitle(indicator, measure.suffix))}`),
  );
  const groups = kinds.map((kind, group) => {
    const own = indicators.filter((indicator) => indicator.group === group);
    return [`  - id: g${group + 1}`, `    no: "${group + 1}"`, `    title: ${kind.title}`, '    children:', ...own.map(indicatorYaml)].join(
      '\n',
    );
  });
  return `lawgov: 1
id: bench-city
version: 1.0.0
title: 虚构城市法治政府建设考评（测速用）
status: sample
sources:
  plan: {title: 虚构的年度工作要点}
measures:
${declared.join('\n')}
indicators:
${groups.join('\n')}
scoring: {total: 100, decimals: 2, rounding: half-up, missing: zero, notApplicable: rescale}
grades:
  - {id: excellent, title: 优秀, atLeast: 90}
  - {id: good, title: 良好, atLeast: 80}
  - {id: qualified, title: 合格, atLeast: 60}
  - {id: unqualified, title: 不合格}
`;
}

const header = ['单位', '指标编号', '数据项', '填报值', '佐证材料', '说明'];

/** One row per unit and measure: mostly a value, now and then 不涉及 or nothing. */
function* rows() {
  const random = createRandom(20231231);
  for (let unit = 1; unit <= city.units; unit += 1) {
    for (const indicator of indicators) {
      for (const { suffix } of indicator.measures) {
        const chance = random();
        const value = chance < 0.03 ? '' : chance < 0.05 ? '不涉及' : indicator.kind.value(random, suffix);
        const name = `第${String(unit).padStart(2, '0')}局`;
        yield [
          name,
          indicator.no,
          measureTitle(indicator, suffix),
          value,
          `${indicator.no}台账.pdf`,
          chance > 0.97 ? '见附件，已核对' : '',
        ];
      }
    }
  }
}

const csvOf = (lines) => `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;

/** Writes all files; gives their paths and how many rows the table has. */
export async function makeCity() {
  mkdirSync(city.folder, { recursive: true });
  const all = [...rows()];
  writeFileSync(cityFiles.framework, frameworkYaml());
  writeFileSync(cityFiles.csv, csvOf([header, ...all]));
  writeFileSync(cityFiles.small, csvOf([header, ...all.slice(0, 100)]));
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('填报表');
  for (const row of [header, ...all]) sheet.addRow(row);
  await workbook.xlsx.writeFile(cityFiles.xlsx);
  return { ...cityFiles, rows: all.length };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await makeCity());
