// One figure of the checker's data changed, and which node that is about.
import type { Sums, SumUnit } from '../src/report/html/page/sums.ts';

export interface Tampering {
  readonly sums: Sums;
  readonly unit: string;
  readonly node: string;
  /** What was changed, for a message. */
  readonly field: string;
}

/** From 0 inclusive to 1 exclusive. */
export type Draw = () => number;

/** The same numbers everywhere (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], draw: Draw): T => list[Math.floor(draw() * list.length)] as T;

/** Another figure: a digit changed, so that it stays a figure of the same form. */
function changed(figure: string, draw: Draw): string {
  const digits = [...figure].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const below = figure.indexOf('/');
  // A denominator may not become 0.
  const places = digits.filter((index) => below < 0 || index < below);
  const at = pick(places, draw);
  const other = String((Number(figure[at]) + 1 + Math.floor(draw() * 9)) % 10);
  return figure.slice(0, at) + other + figure.slice(at + 1);
}

const figures = ['points', 'unrounded', 'possible', 'max', 'subtotal', 'subtotalMax', 'conversion', 'coverage', 'ranked'] as const;

/** One field of one row: the published points, the maximum, the figure before rounding, the highest possible, or what a step cost. */
function tamperRow(unit: SumUnit, tree: Sums['trees'][number], draw: Draw): readonly [SumUnit, string, string] {
  const at = Math.floor(draw() * tree.length);
  const [node, line] = [tree[at], unit.rows[at] ?? ''];
  const fields = new Map(line.split(' ').map((field) => [field[0] ?? '', field.slice(1)]));
  const max = fields.get('m') ?? node?.points ?? '0';
  const usual: Readonly<Record<string, string>> = {
    m: node?.points ?? '0',
    p: max,
    u: fields.get('p') ?? max,
    o: fields.get('p') ?? max,
    l: '0',
  };
  const letter = pick(['p', 'p', 'm', 'u', 'o', 'l'], draw);
  const before = fields.get(letter) === '-' || fields.get(letter) === undefined ? (usual[letter] ?? '0') : (fields.get(letter) ?? '0');
  const parts = (before === '-' ? '0' : before).split(',');
  const place = Math.floor(draw() * parts.length);
  fields.set(letter, parts.map((part, index) => (index === place ? changed(part, draw) : part)).join(','));
  fields.delete('');
  const made = [...fields].map(([key, value]) => key + value).join(' ');
  return [{ ...unit, rows: unit.rows.map((row, index) => (index === at ? made : row)) }, node?.id ?? '', `${letter}: ${line} → ${made}`];
}

function tamperUnit(unit: SumUnit, sums: Sums, draw: Draw): readonly [SumUnit, string, string] {
  const kinds = ['figure', 'rank', ...(sums.grades.length > 1 ? ['grade'] : []), ...(unit.stages.length > 0 ? ['stage'] : [])];
  const kind = pick(kinds, draw);
  if (kind === 'rank') return [{ ...unit, rank: (unit.rank ?? 0) + 1 + Math.floor(draw() * 5) }, 'rank', 'rank'];
  if (kind === 'grade') {
    const other = pick(
      sums.grades.filter(({ id }) => id !== unit.grade),
      draw,
    );
    return [{ ...unit, grade: other.id }, 'grade', 'grade'];
  }
  if (kind === 'stage') {
    const at = Math.floor(draw() * unit.stages.length);
    const stage = unit.stages[at]?.[0] ?? '';
    const stages = unit.stages.map(([name, points], index) => [name, index === at ? changed(points, draw) : points] as const);
    return [{ ...unit, stages }, `stages/${stage}`, 'stage'];
  }
  const name = pick(
    figures.filter((figure) => unit[figure] !== null),
    draw,
  );
  return [{ ...unit, [name]: changed(unit[name] ?? '0', draw) }, name, name];
}

/** Mostly rows, as most figures are in rows. Only units that are scored here. */
export function tamper(sums: Sums, draw: Draw): Tampering {
  const scored = sums.units.filter(({ kind, rows, sent }) => kind === 'assessed' && sent && rows.length > 0);
  const unit = pick(scored, draw);
  const [made, node, field] = draw() < 0.7 ? tamperRow(unit, sums.trees[unit.tree] ?? [], draw) : tamperUnit(unit, sums, draw);
  return { sums: { ...sums, units: sums.units.map((each) => (each === unit ? made : each)) }, unit: unit.name, node, field };
}

/** The group above a node, '' for a root. */
export function aboveIn(sums: Sums, unit: string, node: string): string {
  const tree = sums.trees[sums.units.find(({ name }) => name === unit)?.tree ?? 0] ?? [];
  const at = tree.findIndex(({ id }) => id === node);
  const depth = tree[at]?.depth ?? 0;
  return tree.slice(0, Math.max(at, 0)).findLast((other) => other.depth < depth)?.id ?? '';
}
