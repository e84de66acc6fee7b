// Schemes as the data of a framework file, and units as what they report.

import { buildFramework } from '../src/framework/build.ts';
import { validateFramework } from '../src/framework/validators.ts';
import { lintDraft } from '../src/lint/index.ts';
import type { Framework, Review, Submission } from '../src/model.ts';
import { exact } from '../src/points.ts';
import { type Given, missing, notApplicable, submissionOf, unreadable } from './build-framework.ts';
import { type Item, isBranch, type Leaf, leavesOf, type Node, type Penalty, type Scheme, type Unit } from './structure-scheme.ts';

const tenths = (value: number): number => value / 10;
const measureOf = (id: string) => `m_${id.replaceAll('.', '_')}`;
const findingOf = (id: string) => `f_${id.replaceAll('.', '_')}`;

const penaltyData = (penalty: Penalty, id: string) => ({
  when: findingOf(id),
  ...(penalty === 'zero' ? { zero: true } : 'times' in penalty ? penalty : { lose: tenths(penalty.lose) }),
});

/** One number where all classes have the same, a class in `applies` where some have none, a table otherwise. */
function worthData({ worth }: Leaf, kinds: readonly string[]) {
  const entries = Object.entries(worth);
  const [first] = entries;
  if (first && entries.every(([, points]) => points === first[1])) {
    const all = entries.length === Math.max(kinds.length, 1);
    return { points: tenths(first[1]), ...(!all && { applies: entries.map(([kind]) => kind) }) };
  }
  return { points: Object.fromEntries(entries.map(([kind, points]) => [kind, tenths(points)])) };
}

function nodeData(node: Node, kinds: readonly string[]): Record<string, unknown> {
  const place = { id: node.id, title: node.id, ...(node.weight !== undefined && { weight: `${node.weight}%` }) };
  if (isBranch(node)) {
    return {
      ...place,
      ...(node.aggregate !== 'sum' && { aggregate: node.aggregate, points: tenths(node.points) }),
      ...(node.floor !== undefined && { floor: tenths(node.floor) }),
      ...(node.cap !== undefined && { cap: tenths(node.cap) }),
      children: node.children.map((child) => nodeData(child, kinds)),
    };
  }
  const value = measureOf(node.id);
  return {
    ...place,
    ...worthData(node, kinds),
    rule:
      node.depth === undefined
        ? { type: 'proportional', value, target: 12 }
        : { type: 'tally', start: 'full', floor: 0 - node.depth, events: [{ value, points: -1 }] },
    ...(node.strict && { notApplicable: { allowed: false } }),
    ...(node.penalty !== undefined && { penalty: penaltyData(node.penalty, node.id) }),
  };
}

const itemData = (item: Item) => ({
  id: item.id,
  title: item.id,
  ...(item.levels.length === 1 && item.levels[0] && !item.highest
    ? { value: item.levels[0].measure, points: tenths(item.levels[0].points) }
    : {
        levels: item.levels.map(({ measure, points }) => ({ title: measure, value: measure, points: tenths(points) })),
        ...(item.highest && { count: 'highest' }),
      }),
  ...(item.cap !== undefined && { cap: tenths(item.cap) }),
});

function adjustmentsData({ adjustments }: Scheme) {
  if (!adjustments) return {};
  const { placement, cap, floor, blocks } = adjustments;
  const [only] = blocks;
  const plain = blocks.length === 1 && only && only.cap === undefined && only.floor === undefined;
  const blockData = blocks.map((block) => ({
    id: block.id,
    title: block.id,
    items: block.items.map(itemData),
    ...(block.cap !== undefined && { cap: tenths(block.cap) }),
    ...(block.floor !== undefined && { floor: tenths(block.floor) }),
  }));
  const parts = plain ? { items: only.items.map(itemData) } : { blocks: blockData };
  return { adjustments: { placement, cap: tenths(cap), floor: tenths(floor), ...parts } };
}

function measuresData(scheme: Scheme) {
  const titled = (id: string, type: string, more = {}) => [id, { title: id, type, ...more }] as const;
  const leaves = leavesOf(scheme.roots);
  const levels = scheme.adjustments?.blocks.flatMap(({ items }) => items.flatMap((item) => item.levels)) ?? [];
  return Object.fromEntries([
    ...leaves.map(({ id }) => titled(measureOf(id), 'count')),
    ...leaves.filter(({ penalty }) => penalty !== undefined).map(({ id }) => titled(findingOf(id), 'boolean')),
    ...levels.map(({ measure, yesNo, optional }) => titled(measure, yesNo ? 'boolean' : 'count', optional ? { optional } : {})),
    ...scheme.vetoes.map(({ id }) => titled(`v_${id}`, 'boolean')),
    ...(scheme.classes.some(({ outOf }) => outOf !== undefined) ? [titled('given', 'count')] : []),
  ]);
}

const classData = ({ id, assessed, scale, outOf }: Scheme['classes'][number]) => [
  id,
  {
    title: id,
    ...(!assessed && { assessed }),
    ...(scale && { scale: { from: tenths(scale.from), to: tenths(scale.to) } }),
    ...(outOf !== undefined && { imported: { value: 'given', outOf: tenths(outOf), source: 'X' } }),
  },
];

const lineOf = (percent: number, total: number) => (total * percent) / 1000;

function gradesData({ grades, total }: Scheme) {
  return grades.map(({ id, line, quota }) => ({
    id,
    title: id,
    ...(line !== undefined && {
      atLeast:
        typeof line === 'number'
          ? lineOf(line, total)
          : Object.fromEntries(Object.entries(line).map(([kind, percent]) => [kind, lineOf(percent, total)])),
    }),
    ...(quota && {
      quota:
        quota.rounding === 'floor' && quota.ties === 'include'
          ? `${quota.percent}%`
          : { share: `${quota.percent}%`, rounding: quota.rounding, ties: quota.ties },
    }),
  }));
}

export function dataOf(scheme: Scheme): Record<string, unknown> {
  const { policies, grades, clamp } = scheme;
  const { target, by, ties, within, ...rest } = policies;
  const kinds = scheme.classes.map(({ id }) => id);
  const closing = ['grades', 'quota'];
  return {
    lawgov: 1,
    id: 'test',
    version: '1.0.0',
    title: 'T',
    status: 'sample',
    ...(kinds.length > 0 && { classes: Object.fromEntries(scheme.classes.map(classData)) }),
    measures: measuresData(scheme),
    indicators: scheme.roots.map((root) => nodeData(root, kinds)),
    ...adjustmentsData(scheme),
    ...(scheme.vetoes.length > 0 && {
      vetoes: scheme.vetoes.map(({ id, total, grade, ceiling, indicator }) => ({
        id,
        title: id,
        when: `v_${id}`,
        effect: {
          ...(total && { total: 0 }),
          ...(grade !== undefined && { grade: grades[grade]?.id }),
          ...(ceiling !== undefined && { ceiling: grades[ceiling]?.id }),
          ...(indicator !== undefined && { indicator }),
        },
      })),
    }),
    scoring: {
      ...rest,
      total: tenths(scheme.total),
      ...(policies.notApplicable === 'target' && { notApplicableTarget: `${target}%` }),
      ...(scheme.aggregate !== 'sum' && { aggregate: scheme.aggregate }),
      ...(clamp && {
        clamp: { ...(clamp.min !== undefined && { min: tenths(clamp.min) }), ...(clamp.max !== undefined && { max: tenths(clamp.max) }) },
      }),
      rank: { by, ties, within },
      order: ['items', 'caps', 'components', ...scheme.middle, ...closing],
    },
    ...(grades.length > 0 && { grades: gradesData(scheme) }),
  };
}

/**
 * Goes through the schema, the builder and every lint rule: a scheme with an error is a fault of the test. Without `complete` its
 * points need not add up to the total.
 */
export function frameworkOfScheme(scheme: Scheme, complete = true): Framework {
  const data = dataOf(scheme);
  const { draft, diagnostics } = buildFramework({ file: 'framework.yaml', data, positions: {} }, 'sha', validateFramework);
  const faults = [...diagnostics, ...lintDraft(draft)].filter(
    ({ severity, code }) => severity === 'error' && (complete || code !== 'framework/points-sum'),
  );
  if (faults.length > 0 || !draft.framework)
    throw new Error(`${faults.map(({ code, message }) => `${code} ${message.en}`).join('\n')}\n${JSON.stringify(data)}`);
  return draft.framework;
}

const states = { missing, 'not-applicable': notApplicable, unreadable } as const;
const given = (value: number | boolean | keyof typeof states): Given => (typeof value === 'string' ? states[value] : value);

export function submissionOfUnits(units: readonly Unit[]): Submission {
  const plain = submissionOf(
    Object.fromEntries(
      units.map((unit) => [
        unit.name,
        Object.fromEntries([
          ...Object.entries(unit.leaves).map(([id, value]) => [measureOf(id), given(value)]),
          ...Object.entries(unit.findings).map(([id, value]) => [findingOf(id), given(value)]),
          ...Object.entries(unit.occurrences).map(([id, value]) => [id, given(value)]),
          ...Object.entries(unit.vetoes).map(([id, value]) => [`v_${id}`, given(value)]),
          ['given', given(unit.imported)],
        ]),
      ]),
    ),
  );
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  return {
    ...plain,
    units: plain.units.map((unit) => {
      const of = byName.get(unit.name);
      const reviews = Object.entries(of?.verified ?? {}).map(([id, value]): [string, Review[]] => [
        id,
        [{ raw: String(value), points: exact(value, 10), location: unit.location }],
      ]);
      return { ...unit, ...(of?.class !== undefined && { class: of.class }), reviews: new Map(reviews) };
    }),
  };
}
