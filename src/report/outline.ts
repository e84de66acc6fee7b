// 指标树: the tree of a framework with its points and their sums, class by class.
import { type Draft, type DraftNode, nodesOf, worthOf } from '../framework/draft.ts';
import { textField } from '../framework/fields.ts';
import { standardFor } from '../lint/clause/read.ts';
import type { Adjustments, Rule, UnitClass } from '../model.ts';
import { type Exact, equals, printExact, printPercent, sum } from '../points.ts';
import { treeTotalOf } from '../scoring/pipeline.ts';
import type { Language, Text } from '../text.ts';
import { version } from '../version.ts';

/** What a node is worth to one class, and its share in a weighted parent. */
interface Worth {
  readonly applies: boolean;
  /** Undefined where they are not known. */
  readonly points?: Exact;
  readonly weight?: Exact;
}

export interface OutlineRow {
  readonly depth: number;
  readonly no?: string;
  readonly id: string;
  readonly title: string;
  readonly isGroup: boolean;
  /** Beside the classes of the outline. */
  readonly worths: readonly Worth[];
  readonly rule?: Rule;
  /** 评分标准, where the rule can be written as a clause, for what it is worth to the first class that it is for. */
  readonly clause?: string;
}

export interface OutlineSum {
  readonly unitClass?: UnitClass;
  /** Whether the roots are simply added. */
  readonly added: boolean;
  /** What they come to; undefined where they are not added or where a part is not known. */
  readonly found?: Exact;
  /** What the scheme says that it comes to. */
  readonly declared?: Exact;
}

export interface Outline {
  readonly title: string;
  readonly rows: readonly OutlineRow[];
  /** One for every class; one without a class where the framework has none. */
  readonly sums: readonly OutlineSum[];
  readonly adjustments?: Adjustments;
}

export interface OutlineChoice {
  /** Only this class; it must be one of the framework. */
  readonly unitClass?: string;
  /** Levels that are shown; all when left out. */
  readonly depth?: number;
}

const rootsTotal = (roots: readonly DraftNode[]): Exact | undefined => {
  const parts = roots.map((root) => root.points ?? worthOf(root, sum));
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : sum(known);
};

/** In document order; where one class is chosen, only what is for it. */
export function outlineOf(draft: Draft, { unitClass, depth }: OutlineChoice = {}): Outline {
  const trees = draft.trees.filter((tree) => unitClass === undefined || tree.unitClass?.id === unitClass);
  const nodes = trees.map(({ roots }) => new Map(nodesOf(roots).map((node) => [node.id, node])));
  const worthIn = (known: ReadonlyMap<string, DraftNode>, id: string): Worth => {
    const node = known.get(id);
    if (!node) return { applies: false };
    const points = node.points ?? worthOf(node, sum);
    return { applies: true, ...(points && { points }), ...(node.weight && { weight: node.weight }) };
  };
  const rowsOf = (siblings: readonly DraftNode[], level: number): OutlineRow[] =>
    depth !== undefined && level >= depth
      ? []
      : siblings.flatMap((node) => {
          const worths = nodes.map((known) => worthIn(known, node.id));
          if (worths.every(({ applies }) => !applies)) return [];
          const no = textField(node.fields, 'no');
          const { id, title, isGroup, rule, children } = node;
          const points = worths.find((worth) => worth.points)?.points;
          const clause = points && standardFor(draft, node, points);
          return [
            {
              depth: level,
              id,
              title,
              isGroup,
              worths,
              ...(no !== undefined && { no }),
              ...(rule && { rule }),
              ...(clause !== undefined && { clause }),
            },
            ...rowsOf(children, level + 1),
          ];
        });
  const { total, aggregate = 'sum' } = draft.scoring;
  const sums = trees.map(({ unitClass: own, roots }): OutlineSum => {
    const found = aggregate === 'sum' ? rootsTotal(roots) : undefined;
    const declared = total && own?.assessed !== false && !own?.imported ? treeTotalOf({ total }, own, draft.adjustments) : undefined;
    return { added: aggregate === 'sum', ...(own && { unitClass: own }), ...(found && { found }), ...(declared && { declared }) };
  });
  return {
    title: textField(draft.data, 'title') ?? '',
    rows: rowsOf(draft.roots, 0),
    sums,
    ...(draft.adjustments && { adjustments: draft.adjustments }),
  };
}

/** `6`, `100 × 30%` with a weight, '–' where a node is not for the class, '?' where its points are not known. */
export const printWorth = ({ applies, points, weight }: Worth): string => {
  if (!applies) return '–';
  return `${points ? printExact(points) : '?'}${weight ? ` × ${printPercent(weight)}` : ''}`;
};

export const isShort = ({ found, declared }: OutlineSum): boolean =>
  found !== undefined && declared !== undefined && !equals(found, declared);

/** 评分标准 of an indicator, for what it is worth to the first class that it is for. */
export function standardOf({ rule, worths, clause }: OutlineRow): Text | undefined {
  const points = worths.find((worth) => worth.points)?.points;
  if (!rule || !points) return undefined;
  const described = rule.describe(points);
  return { zh: clause ?? described.zh, en: described.en };
}

/** `tree --format json`, valid against schemas/outline.schema.json. Points are decimal strings; null: not known. */
export function renderOutlineJson({ title, rows, sums, adjustments }: Outline, language: Language): string {
  const classes = sums.map(({ unitClass }) => unitClass?.id);
  const nodes = rows.map((row) => {
    const standard = standardOf(row);
    return {
      id: row.id,
      ...(row.no !== undefined && { no: row.no }),
      title: row.title,
      depth: row.depth,
      group: row.isGroup,
      worth: row.worths.flatMap(({ applies, points, weight }, index) =>
        applies
          ? [
              {
                ...(classes[index] !== undefined && { class: classes[index] }),
                points: points ? printExact(points) : null,
                ...(weight && { weight: printExact(weight) }),
              },
            ]
          : [],
      ),
      ...(row.rule && { rule: row.rule.type }),
      ...(standard && { standard: standard[language] }),
    };
  });
  const totals = sums.map(({ unitClass, found, declared }) => ({
    ...(unitClass && { class: unitClass.id, title: unitClass.title }),
    points: found ? printExact(found) : null,
    ...(declared && { declared: printExact(declared) }),
  }));
  const extra = adjustments && { placement: adjustments.placement, cap: printExact(adjustments.cap), floor: printExact(adjustments.floor) };
  const document = {
    lawgov: 1,
    kind: 'outline',
    tool: { name: 'lawgov', version },
    title,
    nodes,
    totals,
    ...(extra && { adjustments: extra }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
