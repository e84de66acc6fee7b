// 校核关系: within a unit and across units, with a tolerance, and those that pass with a written explanation.
import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatLocation, readSubmission, validateSubmission } from '../src/index.ts';
import type { Framework, Round } from '../src/model.ts';
import { noRound } from '../src/round/none.ts';
import { explanationLength, explanationsIn } from '../src/validate/explanations.ts';
import { checkFramework, frameworkOf } from './build-framework.ts';
import { drawTables } from './tables.ts';
import { workbookOf } from './workbook-bytes.ts';

const framework = (checks: string, classes = ''): Framework =>
  frameworkOf(`
lawgov: 1
id: checks
version: 1.0.0
title: 校核
status: sample
${classes}
measures:
  cases: {title: 案件数, type: count, unit: 件}
  closed: {title: 办结数, type: count, unit: 件, optional: true}
  spent: {title: 支出, type: amount, unit: 万元, optional: true}
  rate: {title: 办结率, type: ratio, unit: '%', optional: true}
registers:
  suits: {title: 诉讼台账, columns: {no: {title: 案号, type: text, key: true}, filed: {title: 立案日, type: date}, decided: {title: 裁判日, type: date, optional: true}, amount: {title: 标的, type: amount, unit: 万元, optional: true}}}
  files: {title: 案卷台账, columns: {name: {title: 案卷, type: text, key: true}, mark: {title: 评分, type: number}}}
indicators:
  - {id: a, title: 甲, points: 10, rule: {type: threshold, value: cases, atLeast: 1}}
checks:
${checks}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
`);

const counties = 'classes: {city: {title: 市本级, units: [白城市]}, county: {title: 县市区, units: [甲县, 乙县]}}';

async function check(of: Framework, csv: string, round: Round = noRound): Promise<Diagnostic[]> {
  const { value } = await readSubmission([{ path: 'a.csv', bytes: Buffer.from(csv) }], of);
  if (!value) throw new Error('nothing was read');
  return validateSubmission(of, value, round).filter(({ code }) => code.startsWith('check/') || code.endsWith('/check-undecided'));
}
const lines = (header: string, ...rows: readonly string[]) => [header, ...rows].join('\n');
const places = ({ location, related = [] }: Diagnostic) => [location, ...related.map((other) => other.location)].map(formatLocation);

describe('across units', () => {
  const total = framework(
    `  - {id: sum, for: [city], assert: 'total(units, cases, unit_class = "县市区") = cases', message: 各县之和应等于全市}`,
    counties,
  );
  const three = (city: number) => lines('单位,数据项,填报值', `白城市,案件数,${city}`, '甲县,案件数,12', '乙县,案件数,18');

  test('a total that agrees is not mentioned', async () => {
    expect(await check(total, three(30))).toEqual([]);
  });

  test('one that does not is located at both sides, with both numbers', async () => {
    const [found, ...more] = await check(total, three(31));
    expect(more).toEqual([]);
    expect(found && places(found)).toEqual(['a.csv:2:3', 'a.csv:4:3', 'a.csv:3:3']);
    expect(found?.message.zh).toBe(
      '白城市：各县之和应等于全市（案件数 = 31件、乙县案件数 = 18件、甲县案件数 = 12件；各单位中 单位类别 = “县市区” 的单位的 案件数 合计 为 30件，案件数 为 31件，相差 1件）',
    );
  });

  test('while a listed unit has not reported, the total is not judged, and that is said', async () => {
    const [found, ...more] = await check(total, lines('单位,数据项,填报值', '白城市,案件数,31', '甲县,案件数,12'));
    expect(more).toEqual([]);
    expect(found?.code).toBe('submission/check-undecided');
    expect(found?.severity).toBe('info');
  });

  test('the units of the roster are those that are waited for', async () => {
    const names = framework(
      `  - {id: sum, for: [白城市], assert: 'total(units, cases, unit_name != "白城市") = cases', message: 各县之和应等于全市}`,
    );
    const round = (...all: readonly string[]): Round => ({
      ...noRound,
      roster: {
        file: 'units.yaml',
        units: all.map((name) => ({ name, aliases: [], formerNames: [], location: { kind: 'file', file: 'units.yaml' } })),
      },
    });
    const found = async (...all: readonly string[]) => (await check(names, three(31), round(...all))).map(({ code }) => code);
    expect(await found('白城市', '甲县', '乙县')).toEqual(['check/sum']);
    expect(await found('白城市', '甲县', '乙县', '丙县')).toEqual(['submission/check-undecided']);
  });

  test('where only one file came in, nothing is added up', async () => {
    const names = framework(
      `  - {id: sum, for: [白城市], assert: 'total(units, cases, unit_name != "白城市") = cases', message: 各县之和应等于全市}`,
    );
    const found = await check(names, lines('单位,数据项,填报值', '白城市,案件数,31'));
    expect(found.map(({ code }) => code)).toEqual(['submission/check-undecided']);
  });

  test('a check for a unit that nobody knows is not silently left out', async () => {
    const typo = framework(`  - {id: sum, for: [白成市], assert: 'total(units, cases) = cases', message: 合计}`, counties);
    const [found] = await check(typo, three(30));
    expect(found?.message.zh).toContain('没有单位或类别叫 白成市');
  });

  test('a check about all units alone is made once', async () => {
    const most = framework(`  - {id: most, assert: 'largest(units, cases) <= 20', message: 没有单位多于 20 件}`, counties);
    const found = await check(most, three(30));
    expect(found).toHaveLength(1);
    expect(found[0]?.message.zh).toContain('各单位：没有单位多于 20 件');
  });

  test('rules do not see other units', () => {
    const { diagnostics } = checkFramework(`
lawgov: 1
id: checks
version: 1.0.0
title: 校核
status: sample
measures:
  cases: {title: 案件数, type: count, unit: 件}
indicators:
  - {id: a, title: 甲, points: 10, rule: {type: threshold, value: "total(units, cases)", atLeast: 1}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
`);
    expect(diagnostics.map(({ code }) => code)).toContain('expression/unknown-register');
  });
});

describe('over registers and several sheets', () => {
  const of = framework(
    `  - {id: order, assert: 'not any(suits, decided < filed)', message: 裁判日不应早于立案日}
  - {id: number, assert: 'cases = count(suits)', message: 案件数应等于台账件数}
  - {id: marks, assert: 'all(files, mark >= 60)', message: 案卷应当合格}`,
  );
  const workbook = (decided: string, cases: string, mark: string) =>
    workbookOf(
      drawTables(`# 填报表

| 单位 | 数据项 | 填报值 |
| --- | --- | --- |
| 甲局 | 案件数 | ${cases} |

# 诉讼台账

| 单位 | 案号 | 立案日 | 裁判日 | 标的 |
| --- | --- | --- | --- | --- |
| 甲局 | 1号 | 2024-01-05 | 2024-03-05 | 3 |
| 甲局 | 2号 | 2024-02-05 | ${decided} | 4 |

# 案卷台账

| 单位 | 案卷 | 评分 |
| --- | --- | --- |
| 甲局 | A | ${mark} |
| 甲局 | B | 90 |
`),
    );
  const found = async (...made: Parameters<typeof workbook>) => {
    const { value } = await readSubmission([{ path: 'a.xlsx', bytes: workbook(...made) }], of);
    if (!value) throw new Error('nothing was read');
    return validateSubmission(of, value).filter(({ code }) => code.startsWith('check/'));
  };

  test('what agrees is not mentioned', async () => {
    expect(await found('2024-04-05', '2', '80')).toEqual([]);
  });

  test('the cells of the record that breaks it are named, and no others', async () => {
    const [order, ...more] = await found('2024-01-01', '2', '80');
    expect(more).toEqual([]);
    expect(order && places(order)).toEqual(['a.xlsx 诉讼台账!D3', 'a.xlsx 诉讼台账!C3']);
    const [marks] = await found('2024-04-05', '2', '50');
    expect(marks && places(marks)).toEqual(['a.xlsx 案卷台账!C2']);
  });

  test('a figure of one sheet against the records of another', async () => {
    const [number] = await found('2024-04-05', '3', '80');
    expect(number && places(number)[0]).toBe('a.xlsx 填报表!C2');
    expect(number?.message.zh).toContain('相差 1');
  });
});

describe('a tolerance', () => {
  const within = (tolerance: string) => framework(`  - {id: near, assert: spent = 100, tolerance: ${tolerance}, message: 两数应相符}`);
  const spent = (value: string) => lines('单位,数据项,填报值', '甲局,案件数,100', `甲局,支出,${value}`);

  test('an absolute one', async () => {
    expect(await check(within('0.1'), spent('100.1'))).toEqual([]);
    const [found] = await check(within('0.1'), spent('100.3'));
    expect(found?.message.zh).toContain('差 0.3万元 > 容差 0.1万元');
    expect(found?.message.en).toContain('apart by 0.3万元 > tolerance 0.1万元');
  });

  test('one in percent of the right side', async () => {
    expect(await check(within('5%'), spent('95'))).toEqual([]);
    expect(await check(within('5%'), spent('94.99'))).toHaveLength(1);
  });

  test('of shares, one in percentage points', async () => {
    const shares = framework(`  - {id: near, assert: 'closed / cases = rate', tolerance: 0.5%, message: 比率应相符}`);
    const rate = (text: string) => lines('单位,数据项,填报值', '甲局,案件数,18', '甲局,办结数,17', `甲局,办结率,${text}`);
    expect(await check(shares, rate('94%'))).toEqual([]);
    const [found] = await check(shares, rate('95%'));
    expect(found?.message.zh).toContain('个百分点 > 容差 0.5 个百分点');
  });
});

describe('a soft check', () => {
  const soft = framework(`  - {id: fewer, soft: true, explanation: 12, assert: 'closed <= cases', message: 办结数不应超过案件数}`);
  const table = (note: string) => lines('单位,数据项,填报值,说明', '甲局,案件数,12,', `甲局,办结数,13,${note}`);

  test('is an error without an explanation, which says where to write it', async () => {
    const [found] = await check(soft, table(''));
    expect(found?.severity).toBe('error');
    expect(found?.message.zh).toContain('没有写说明');
    expect(found?.help?.zh).toContain('在“说明”格（a.csv:3:4）写明原因，至少 12 个字');
    expect(explanationsIn(found ? [found] : [])).toEqual([]);
  });

  test('passes with one, which is carried to the reviewers', async () => {
    const text = '上年结转案件二件本年办结，口径含结转。';
    const found = await check(soft, table(text));
    expect(found.map(({ severity }) => severity)).toEqual(['info']);
    expect(explanationsIn(found)).toMatchObject([{ unit: '甲局', check: 'fewer', text, location: { line: 3, column: 4 } }]);
  });

  test('is not passed by words that say nothing', async () => {
    for (const note of ['无', '同上', '情况属实情况属实情况属实', '好好好好好好好好好好好好', '……………………………', '上年结转'])
      expect((await check(soft, table(note))).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('asks for as many characters as the round says where it does not say itself', async () => {
    const plain = framework(`  - {id: fewer, soft: true, assert: 'closed <= cases', message: 办结数不应超过案件数}`);
    const severities = async (round: Round) => (await check(plain, table('上年结转案件二件办结'), round)).map(({ severity }) => severity);
    expect(await severities(noRound)).toEqual(['info']);
    expect(await severities({ ...noRound, explanation: 11 })).toEqual(['error']);
  });

  test('a table without a column for notes is told to have one', async () => {
    const [found] = await check(soft, lines('单位,案件数,办结数', '甲局,12,13'));
    expect(found?.help?.zh).toContain('加一列“说明”');
  });
});

test.each([
  ['', 0],
  ['无', 0],
  ['无。无。', 0],
  ['同上', 0],
  ['见附件', 0],
  ['上年结转两件', 6],
  ['上年 结转，两件！', 6],
  ['哈哈哈哈', 1],
  ['已核实已核实', 0],
] as const)('“%s” explains with %i characters', (note, length) => {
  expect(explanationLength(note)).toBe(length);
});

test('what a check says of a ratio is not said once more by the program, explained or not', async () => {
  const of = framework(`  - {id: agrees, soft: true, assert: 'abs(closed / cases - rate) <= 0.5%', message: 比率应相符}`);
  const codes = async (note: string) => {
    const csv = lines('单位,数据项,填报值,说明', '甲局,案件数,18,', '甲局,办结数,17,', `甲局,办结率,95%,${note}`);
    const { value } = await readSubmission([{ path: 'a.csv', bytes: Buffer.from(csv) }], of);
    return value ? validateSubmission(of, value).map(({ code, severity }) => `${severity} ${code}`) : [];
  };
  expect(await codes('')).toEqual(['error check/agrees']);
  expect(await codes('比率按全省统一口径计算，含结转案件')).toEqual(['info check/agrees']);
});
