// A small assessment, built by hand: the workbook's tests depend on no file format and on no shipped rule.
import type { Diagnostic } from '../src/diagnostic.ts';
import { findGaps } from '../src/gaps.ts';
import type {
  Assessment,
  Framework,
  Group,
  Indicator,
  IndicatorNode,
  Measure,
  Reading,
  Reported,
  Rule,
  Scoring,
  Submission,
} from '../src/model.ts';
import { clamp, divide, exact, isZero, multiply, one, parseDecimal, printReadable, subtract, sum, zero } from '../src/points.ts';
import { renderWorkbook } from '../src/report/excel.ts';
import { defaultScoring } from '../src/scoring/defaults.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { open } from '../src/scoring/outcomes.ts';
import type { Language } from '../src/text.ts';

const decimal = (text: string) => parseDecimal(text) ?? zero;

/** In proportion to `target`; a word is pending. */
function shareRule(measure: string, title: string, target: string): Rule {
  const aim = decimal(target);
  return {
    type: 'share',
    measures: [measure],
    describe: (points) => ({
      zh: `${title}达到 ${target} 得 ${printReadable(points)} 分，其间按比例得分`,
      en: `${title}: ${printReadable(points)} points at ${target}, in proportion below`,
    }),
    score: (points, read) => {
      const reading = read(measure);
      if (reading.state === 'not-applicable') {
        return { status: 'not-applicable', reason: () => ({ zh: `“${title}”填报为不涉及`, en: `${title}: not applicable` }) };
      }
      if (reading.state !== 'value' || reading.value.kind !== 'number') {
        const missing = reading.state === 'missing';
        const reason = missing
          ? { zh: `未填报“${title}”`, en: `not reported: ${title}` }
          : { zh: `“${title}”需要核实`, en: `check ${title}` };
        return open(missing ? 'missing' : 'pending', () => reason, points);
      }
      const earned = multiply(points, clamp(divide(reading.value.number, aim) ?? zero, zero, one));
      const lost = subtract(points, earned);
      const seen = printReadable(reading.value.number);
      const text = { zh: `${title}为 ${seen}，目标 ${target}`, en: `${title} is ${seen}, target ${target}` };
      const remedy = { zh: `达到 ${target} 可再得 ${printReadable(lost)} 分`, en: `${printReadable(lost)} more at ${target}` };
      return { status: 'scored', points: earned, why: () => [{ text, lost, ...(!isZero(lost) && { remedy }) }] };
    },
  };
}

const origin = { kind: 'file', file: '方案.yaml' } as const;

interface LeafSpec {
  readonly title: string;
  readonly points: string;
  readonly target?: string;
  readonly owner?: string;
  readonly evidence?: Indicator['evidence'];
}
export type NodeSpec = LeafSpec | { readonly title: string; readonly children: readonly NodeSpec[] };

/** Nodes numbered 1, 1.1 …; the measure of an indicator has its number with `m` and underscores as id. */
function buildTree(specs: readonly NodeSpec[], measures: Map<string, Measure>, prefix = ''): IndicatorNode[] {
  return specs.map((spec, index): IndicatorNode => {
    const no = `${prefix}${index + 1}`;
    const base = { id: `n${no.replaceAll('.', '_')}`, no, title: spec.title, trace: [], location: origin };
    if ('children' in spec) {
      const children = buildTree(spec.children, measures, `${no}.`);
      return {
        ...base,
        kind: 'group',
        aggregate: 'sum',
        floor: zero,
        children,
        points: sum(children.map((child) => child.points)),
      } satisfies Group;
    }
    const measure = `m${no.replaceAll('.', '_')}`;
    const title = `${spec.title}完成数`;
    measures.set(measure, { id: measure, title, type: 'number', approximate: true, optional: false });
    return {
      ...base,
      kind: 'indicator',
      points: decimal(spec.points),
      rule: shareRule(measure, title, spec.target ?? '10'),
      basis: [],
      method: [],
      ...(spec.owner !== undefined && { owner: spec.owner }),
      ...(spec.evidence && { evidence: spec.evidence }),
      notApplicable: { allowed: true },
    } satisfies Indicator;
  });
}

const plainScoring: Scoring = { ...defaultScoring, notApplicableTarget: exact(3, 5) };

export function buildFramework(specs: readonly NodeSpec[], scoring: Partial<Scoring> = {}, changes: Partial<Framework> = {}): Framework {
  const measures = new Map<string, Measure>();
  const indicators = buildTree(specs, measures);
  return {
    id: 'sample-2024',
    version: '1.0.0',
    title: '某市2024年法治政府建设考评',
    status: 'derived',
    issuer: '某市司法局',
    period: { from: '2024-01-01', to: '2024-12-31' },
    sources: new Map([['plan', { id: 'plan', title: '2024年工作要点', issuer: '某市司法局', date: '2024-03-15' }]]),
    measures,
    registers: new Map(),
    parameters: new Map(),
    stages: [],
    computed: new Map(),
    shares: [],
    classes: new Map(),
    trees: new Map(),
    vetoes: [],
    indicators,
    checks: [],
    scoring: { ...plainScoring, total: sum(indicators.map((node) => node.points)), ...scoring },
    grades: [
      { id: 'good', title: '良好', atLeast: exact(15), lines: new Map() },
      { id: 'rest', title: '其他', lines: new Map() },
    ],
    file: '方案.yaml',
    sha256: 'c'.repeat(64),
    layers: [{ file: '方案.yaml', sha256: 'c'.repeat(64) }],
    ...changes,
  };
}

/** What a cell said: a number, `约` a number, `不涉及`, an unreadable word, or '' for nothing at all. */
function readRaw(raw: string): Reading {
  if (raw === '') return { state: 'missing' };
  if (raw === '不涉及') return { state: 'not-applicable' };
  const approximate = raw.startsWith('约');
  const number = parseDecimal(approximate ? raw.slice(1) : raw);
  return number ? { state: 'value', approximate, value: { kind: 'number', number } } : { state: 'unreadable' };
}

/** A submission of units, each with the raw values of the framework's measures in order; undefined leaves a measure out. */
export function buildSubmission(
  framework: Framework,
  units: Readonly<Record<string, readonly (string | Partial<Reported> | undefined)[]>>,
): Submission {
  return {
    inputs: [{ path: '填报.xlsx', sha256: 'd'.repeat(64) }],
    units: Object.entries(units).map(([name, values], unit) => ({
      name,
      location: { kind: 'file', file: '填报.xlsx' },
      records: new Map(),
      reviews: new Map(),
      values: new Map(
        [...framework.measures.keys()].flatMap((measure, index): [string, Reported][] => {
          const given = values[index];
          if (given === undefined) return [];
          const changes = typeof given === 'string' ? { raw: given } : given;
          const location = { kind: 'cell', file: '填报.xlsx', sheet: '填报表', row: index + 5, column: unit + 3 } as const;
          const raw = changes.raw ?? '';
          return [[measure, { measure, raw, reading: readRaw(raw), evidence: [], location, ...changes }]];
        }),
      ),
    })),
  };
}

/** The small city of the golden files: a leaf on every level, every status. */
const smallCity: readonly NodeSpec[] = [
  {
    title: '组织领导',
    children: [
      {
        title: '责任落实',
        children: [
          { title: '专题研究部署', points: '3', owner: '依法行政科', evidence: { required: true, kinds: ['会议纪要'], min: 1 } },
          { title: '年度述法', points: '2.5' },
        ],
      },
      { title: '年度报告公开', points: '4.5', target: '7' },
    ],
  },
  { title: '行政执法', children: [{ title: '案卷评查', children: [{ title: '评查案卷', points: '6', target: '30' }] }] },
  { title: '群众满意度', points: '4', target: '90' },
];

const smallCityUnits = {
  市司法局: [{ raw: '10', evidence: ['纪要1.pdf', '纪要2.pdf'] }, { raw: '约8', note: '含书面述法' }, '5', '20', '81'],
  市城市管理行政执法局: ['7', '', '7', '待统计', '85.5'],
  市档案局: [{ raw: '9', evidence: ['纪要.pdf'] }, '10', '6', { raw: '不涉及', reason: '没有行政执法权' }, '90'],
};

export const problem: Diagnostic = {
  code: 'submission/unreadable-number',
  severity: 'error',
  message: { zh: '“待统计”不是数字', en: '“待统计” is no number' },
  help: { zh: '改填数字，例如 12', en: 'give a number such as 12' },
  location: { kind: 'cell', file: '填报.xlsx', sheet: '填报表', row: 8, column: 4 },
};

export type Values = Parameters<typeof buildSubmission>[1];

/** The small city assessed, with other policies, values or indicators if given. */
export function assess(scoring: Partial<Scoring> = {}, values: Values = smallCityUnits, specs = smallCity): Assessment {
  const framework = buildFramework(specs, scoring);
  return evaluate(framework, buildSubmission(framework, values));
}

export const render = (assessment: Assessment, diagnostics: readonly Diagnostic[] = [], language: Language = 'zh') =>
  renderWorkbook(assessment, findGaps(assessment), diagnostics, language);
