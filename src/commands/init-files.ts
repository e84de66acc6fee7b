// The files of a new round: lawgov.yaml with what each line is for, the roster, the register of receipts, a filled sample.

import type { Framework, PlanStage } from '../model.ts';
import { printTable } from '../report/csv.ts';
import { submissionsFolder } from '../round/read-round.ts';
import { leavesOf, rootsOf } from '../scoring/evaluate.ts';
import { reportedMeasures } from '../testing/names.ts';
import type { SampleUnit } from '../testing/sample.ts';
import { roundFileName } from './find-round.ts';

export interface NewRound {
  readonly framework: Framework;
  /** As lawgov.yaml names it: a bundled id, or a path from the folder of the round. */
  readonly reference: string;
  /** The stage that is written into lawgov.yaml, of a framework with stages. */
  readonly stage?: PlanStage;
  /** The year that the round is of. */
  readonly year: string;
  readonly sample: readonly SampleUnit[];
}

export interface NewFile {
  /** From the folder of the round. */
  readonly path: string;
  readonly text: string;
}

const names = { roster: '单位名册.csv', received: '收文登记.csv', evidence: '佐证材料', out: '结果', notes: '说明.txt' } as const;

/** Every file, in the order in which they are listed. The texts are Chinese: they are for those who fill in and assess. */
export function filesOfRound(round: NewRound): NewFile[] {
  const units = namedUnits(round);
  const filled = units.filter(({ given }) => given);
  return [
    { path: roundFileName, text: configOf(round) },
    { path: names.roster, text: printTable([['单位名称', '简称', '曾用名', '类别', '截止时间'], ...units.map((unit) => rosterRow(unit))]) },
    {
      path: names.received,
      text: printTable([
        ['单位', '收到时间', '退回时间', '备注'],
        ...filled.map(({ name }) => [name, `${round.year}-12-18 17:40`, '', '样例']),
      ]),
    },
    ...filled.map((unit) => ({ path: `${submissionsFolder}/${unit.name}.csv`, text: submissionOf(unit, round.framework) })),
    { path: `${names.evidence}/${names.notes}`, text: '每个单位一个文件夹，放填报表“佐证材料”一列里写的文件。\r\n' },
    { path: `${names.out}/${names.notes}`, text: '放算出来的表，如：lawgov table --out 结果/考评表.xlsx\r\n' },
    { path: names.notes, text: notesOf(round, filled[0]?.name ?? '') },
  ];
}

interface NamedUnit {
  readonly name: string;
  readonly alias: string;
  readonly className: string;
  /** Absent for the one that has not reported yet. */
  readonly given?: SampleUnit['given'];
  readonly classId?: string;
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A sample unit for every class, and one more that has sent nothing, as there always is. */
function namedUnits({ sample }: NewRound): NamedUnit[] {
  const all = sample.map(({ unitClass, given }, index): NamedUnit => {
    const number = ordinals[index] ?? String(index + 1);
    const title = (unitClass?.title ?? '').replace(/[（(].*$/, '');
    return {
      name: `示例单位${number}${title === '' ? '' : `（${title}）`}`,
      alias: `单位${number}`,
      className: unitClass?.title ?? '',
      given,
      ...(unitClass && { classId: unitClass.id }),
    };
  });
  const number = ordinals[all.length] ?? String(all.length + 1);
  return [...all, { name: `示例单位${number}`, alias: `单位${number}`, className: all[0]?.className ?? '' }];
}

const rosterRow = ({ name, alias, className }: NamedUnit): string[] => [name, alias, '', className, ''];

/** A long table with every value, and evidence where the indicators ask for it. */
export function submissionOf({ name, given, classId }: Omit<NamedUnit, 'alias' | 'className'>, framework: Framework): string {
  const titles = [...framework.measures.values()].map(({ title }) => title);
  const evidence = evidenceByMeasure(framework, classId);
  const rows = [...framework.measures.values()].flatMap(({ id, title }) => {
    const value = given?.get(id);
    if (value === undefined) return [];
    // Where two measures have one title the id says which is meant.
    const isUnique = titles.filter((other) => other === title).length === 1;
    return [[name, isUnique ? title : id, value, evidence.get(id) ?? '', '样例数据']];
  });
  return printTable([['单位', '数据项', '填报值', '佐证材料', '说明'], ...rows]);
}

function evidenceByMeasure(framework: Framework, classId: string | undefined): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  for (const { rule, evidence } of leavesOf(rootsOf(framework, classId))) {
    if (!evidence) continue;
    const kinds = evidence.kinds.length > 0 ? evidence.kinds : ['佐证材料'];
    const count = Math.max(evidence.min ?? 1, 1);
    const documents = Array.from(
      { length: count },
      (_, index) => `${kinds[index % kinds.length] ?? ''}${index < kinds.length ? '' : index + 1}`,
    );
    for (const id of reportedMeasures(framework, rule.measures)) if (!needed.has(id)) needed.set(id, documents.join('；'));
  }
  return needed;
}

function configOf({ framework, reference, stage, year }: NewRound): string {
  const period = framework.period && !stage ? `${framework.period.from}..${framework.period.to}` : undefined;
  return `# 考评工作区：这一轮考评的设置。在这个文件夹里，lawgov score、gap、table、explain、validate、status 都不用再写参数。
# “#”后面是说明。命令行里写了的，以命令行为准。格式：lawgov schema config
lawgov: 1
round:
  # 指标体系：自带的编号（lawgov list 列出全部），或 YAML 文件的路径，如 ./我的方案.yaml
  framework: ${reference}
  # 考评期：年份，或起止日期 2024-01-01..2024-12-31
${stage ? `  # period: ${year}\n  # 按哪个阶段评分（${stage.title}）\n  stage: ${stage.id}` : period === undefined ? `  # period: ${year}` : `  period: ${isYear(period) ? year : period}`}
  # 单位名册：.csv、.xlsx 或 units.yaml。简称、曾用名都写上，填报表里怎么叫都认得
  roster: ${names.roster}
  # 报送截止的日期和钟点（样例，请改）。个别单位延期的，写在名册的“截止时间”一列
  due: ${year}-12-18 18:00
  # 收文登记：什么时候收到、什么时候退回，由收文的人登记。文件本身的时间不可靠，不用
  received: ${names.received}
  # 填报文件放在哪里：每个单位一个文件，或一个文件夹
  submissions: ${submissionsFolder}
  # 上一期的考评结果（lawgov score --format json 写的）或填报文件夹，供与上一期比较的规则用
  # previous: ../${Number(year) - 1}/结果/得分.json
  evidence: ${names.evidence}
  out: ${names.out}
  # 隐藏的行、列、工作表和筛选掉的行：read 读入并警告；skip 不读并警告；refuse 作为错误
  hidden: {rows: read, columns: read, sheets: skip, filtered: read}
  # 软性校核不符的，要在“说明”里写至少这么多个字
  explanation: 10
  # 通报、反馈函和年度报告（lawgov report）的发文机关、成文日期、复核期限；不写的留空待填。复核期限以本地的考评办法为准
  # issuer: 市委依法治市办
  # issued: ${Number(year) + 1}-01-20
  # appeal: {days: 10, kind: working, to: 市委依法治市办}
  # 停用的校核：写明时间、理由和决定人，每份报告都会列出
  # checksOff:
  #   - code: submission/missing-evidence
  #     units: [单位一]
  #     from: ${year}-12-01
  #     to: ${year}-12-31
  #     reason: 材料已在平台上报过
  #     decidedBy: 依法治市办
`;
}

const isYear = (period: string): boolean => /^(\d{4})-01-01\.\.\1-12-31$/.test(period);

const notesOf = ({ framework, year }: NewRound, unit: string): string =>
  `${framework.title} 考评工作区
（单位和数据都是编的样例，指标体系${framework.status === 'official' ? '是正式文本' : '不是正式文本，用前请核对'}。）

在这个文件夹里打开命令行，依次试：
  lawgov status                         各单位的报送情况：谁没有报，谁迟了多久
  lawgov validate                       校核填报数据，列出全部问题
  lawgov score                          得分、排名、等次
  lawgov gap                            每个单位失分在哪里
  lawgov explain ${unit} 总分      一个得分怎么来的
  lawgov table --out 结果/考评表.xlsx    年度考评表

换成自己的：
  1. 改 ${roundFileName}：指标体系、考评期、截止时间（现为 ${year}-12-18 18:00）。
  2. 改 ${names.roster}：全部被考评单位，简称、曾用名都写上。
  3. 删去 ${submissionsFolder} 里的样例，放入各单位报来的文件（.xlsx、.csv，每单位一个文件或文件夹）。
  4. 收到一份，在 ${names.received} 里记一行：单位、收到时间；退回的记退回时间。
`.replaceAll('\n', '\r\n');
