// What a case expects against what came out.
import type { Diagnostic } from '../diagnostic.ts';
import type { Score, ScoreStatus, UnitAssessment } from '../model.ts';
import { type Exact, equals, printExact } from '../points.ts';
import { compareText, shown, type Text, verbatim } from '../text.ts';
import type { ExpectedDiagnostics, ExpectedScore, Path, TestCase, TestUnit } from './case.ts';
import type { Scored } from './prepare.ts';

const statusWords: Readonly<Record<ScoreStatus, Text>> = {
  scored: { zh: '已计分', en: 'scored' },
  missing: { zh: '未填报', en: 'missing' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  pending: { zh: '待核', en: 'pending' },
  vetoed: { zh: '一票否决', en: 'vetoed' },
};

/** One thing that is not as expected. */
export interface Failure {
  /** What it is about, such as an indicator or the total. */
  readonly about: Text;
  readonly expected: Text;
  readonly actual: Text;
  /** How the score came about, where it is that of an indicator. */
  readonly steps: readonly Text[];
  /** What units reported for it. */
  readonly inputs: readonly { readonly measure: string; readonly raw: string }[];
  readonly path: Path;
}

const none: Text = { zh: '没有', en: 'none' };
const points = (value: Exact | null | undefined): Text => (value ? verbatim(printExact(value)) : none);
const same = (left: Exact | null | undefined, right: Exact | null | undefined): boolean =>
  left && right ? equals(left, right) : !left && !right;

/** Statuses whose points are what they are, and not the lower end of an interval. */
const settled = (status: ScoreStatus): boolean => status === 'scored' || status === 'vetoed';

export function compareCase(test: TestCase, scored: Scored): Failure[] {
  return [...compareScores(test, scored), ...(test.diagnostics ? compareDiagnosticCodes(test.diagnostics, scored.diagnostics) : [])];
}

/** Everything but the problems of the data. */
export function compareScores(test: TestCase, { assessment }: Pick<Scored, 'assessment'>): Failure[] {
  return test.units.flatMap((unit) => {
    const found = assessment?.units.find((candidate) => candidate.name === unit.name);
    if (found) return compareUnit(unit, found, test.units.length > 1);
    const nothing = { zh: '没有读到这个单位的数据', en: 'no data of this unit were read' };
    return [failure(verbatim(shown(unit.name)), { zh: '有结果', en: 'a result' }, nothing, unit.path)];
  });
}

const eachOnce = (texts: readonly Text[]): Text[] => [...new Map(texts.map((text) => [text.zh, text])).values()];

const failure = (about: Text, expected: Text, actual: Text, path: Path, score?: Score): Failure => ({
  about,
  expected,
  actual,
  steps: score ? eachOnce([...(score.reason ? [score.reason()] : []), ...score.why().map((step) => step.text)]) : [],
  inputs: score?.inputs.map(({ measure, raw }) => ({ measure, raw })) ?? [],
  path,
});

function compareUnit(unit: TestUnit, found: UnitAssessment, several: boolean): Failure[] {
  const { expect } = unit;
  const of = (zh: string, en: string): Text =>
    several ? { zh: `${shown(unit.name)} ${zh}`, en: `${shown(unit.name)} ${en}` } : { zh, en };
  const failures: Failure[] = [];
  const figure = (about: Text, expected: { value: Exact | null; path: Path } | undefined, actual: Exact | undefined) => {
    if (expected && !same(expected.value, actual)) failures.push(failure(about, points(expected.value), points(actual), expected.path));
  };
  for (const expected of expect.indicators) {
    const score = found.scores.find(({ node }) => node.id === expected.id);
    failures.push(...compareScore(of(expected.id, expected.id), expected, score));
  }
  for (const expected of expect.adjustments) {
    const item = found.adjustments.find((one) => one.item.id === expected.id);
    figure(of(expected.id, expected.id), { value: expected.points ?? null, path: expected.path }, item?.points);
  }
  figure(of('总分', 'total'), expect.total, found.points);
  figure(of('最多可得', 'possible'), expect.possible, found.possible);
  figure(of('满分', 'maximum'), expect.max, found.maxPoints);
  if (expect.rank && expect.rank.value !== (found.rank ?? null)) {
    const rank = (value: number | null | undefined) => (value === null || value === undefined ? none : verbatim(String(value)));
    failures.push(failure(of('名次', 'rank'), rank(expect.rank.value), rank(found.rank), expect.rank.path));
  }
  if (expect.grade && expect.grade.value !== (found.grade?.title ?? null)) {
    const grade = (value: string | null | undefined) => (value === null || value === undefined ? none : verbatim(shown(value)));
    failures.push(failure(of('等次', 'grade'), grade(expect.grade.value), grade(found.grade?.title), expect.grade.path));
  }
  if (expect.vetoes) {
    const holding = found.vetoes.filter(({ state }) => state === 'holds').map(({ veto }) => veto.id);
    const wanted = [...expect.vetoes.value].sort(compareText);
    if (wanted.join(' ') !== [...holding].sort(compareText).join(' '))
      failures.push(failure(of('一票否决', 'vetoes'), codes(wanted), codes(holding), expect.vetoes.path));
  }
  return failures;
}

const codes = (list: readonly string[]): Text => (list.length === 0 ? none : { zh: list.join('、'), en: list.join(', ') });

/** Points alone also say that the score is settled: an interval has more than its lower end. */
function compareScore(about: Text, expected: ExpectedScore, score: Score | undefined): Failure[] {
  const asked = describeScore(expected);
  if (!score) return [failure(about, asked, { zh: '这个单位没有这项指标', en: 'not an indicator of this unit' }, expected.path)];
  const { status } = score;
  const isSettled = expected.points === undefined || expected.points === null || settled(status);
  const fits =
    (expected.status === undefined ? isSettled : expected.status === status) &&
    (expected.points === undefined || same(expected.points, score.points)) &&
    (expected.possible === undefined || same(expected.possible, score.possible)) &&
    (expected.max === undefined || same(expected.max, score.maxPoints));
  if (fits) return [];
  const actual = describeScore({
    ...(expected.points !== undefined && { points: score.points ?? null }),
    ...((expected.status !== undefined || !settled(status)) && { status }),
    ...(expected.possible !== undefined && { possible: score.possible }),
    ...(expected.max !== undefined && { max: score.maxPoints }),
  });
  return [failure(about, asked, actual, expected.path, score)];
}

function describeScore({ points: earned, status, possible, max }: Omit<ExpectedScore, 'id' | 'path'>): Text {
  const parts: Text[] = [
    ...(earned === undefined ? [] : [earned === null ? { zh: '没有分数', en: 'no points' } : points(earned)]),
    ...(status === undefined ? [] : [statusWords[status]]),
    ...(possible === undefined ? [] : [{ zh: `最多 ${printExact(possible)}`, en: `at most ${printExact(possible)}` }]),
    ...(max === undefined ? [] : [{ zh: `满分 ${printExact(max)}`, en: `of ${printExact(max)}` }]),
  ];
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

function compareDiagnosticCodes(expected: ExpectedDiagnostics, diagnostics: readonly Diagnostic[]): Failure[] {
  const found = [...new Set(diagnostics.map(({ code }) => code))].sort(compareText);
  const absent = expected.codes.filter((code) => !found.includes(code));
  const surplus = found.filter((code) => expected.without.includes(code) || (expected.exactly && !expected.codes.includes(code)));
  if (absent.length === 0 && surplus.length === 0) return [];
  const wanted = [...expected.codes].sort(compareText);
  const without =
    expected.without.length === 0
      ? { zh: '', en: '' }
      : { zh: `，没有 ${expected.without.join('、')}`, en: `, without ${expected.without.join(', ')}` };
  const asked = { zh: `${codes(wanted).zh}${without.zh}`, en: `${codes(wanted).en}${without.en}` };
  return [failure({ zh: '问题提示', en: 'problems' }, asked, codes(found), expected.path)];
}
