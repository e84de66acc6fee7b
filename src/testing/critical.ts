// Where the result of a rule turns: limits, edges, steps, caps, options, conditions. One list by rule type, used to propose cases, to
// say what cases cover, and to look for inputs that tell two rules apart.
import { parseIsoDay } from '../calendar.ts';
import type { CompiledExpression, Node } from '../expression/index.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, numberField, rawField, textField } from '../framework/fields.ts';
import type { Expression, Read, Value } from '../model.ts';
import {
  absolute,
  add,
  ceiling,
  divide,
  type Exact,
  exact,
  isNegative,
  isZero,
  multiply,
  one,
  printReadable,
  subtract,
  zero,
} from '../points.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { Path } from './case.ts';

interface Place {
  /** In the framework file, from the indicator. */
  readonly path: Path;
  /** What it is, in the words of the file. */
  readonly label: string;
  readonly measures: readonly string[];
}

/** A figure (of a date, its day) and the value at which something turns. */
export type CriticalNumber = Place & {
  readonly kind: 'number';
  /** `written` is what the unit wrote, where that is known. */
  readonly figure: (read: Read, written?: ReadonlyMap<string, string>) => Exact | undefined;
  readonly at: Exact;
  /** Only the point itself means something, such as a denominator of 0. */
  readonly alone?: boolean;
};
export type Critical =
  | CriticalNumber
  | (Place & { readonly kind: 'condition'; readonly holds: (read: Read) => boolean | undefined })
  | (Place & { readonly kind: 'option'; readonly chosen: (read: Read) => string | undefined; readonly option: string });

export interface CriticalContext {
  readonly understand: (source: string | number | boolean) => CompiledExpression | undefined;
  /** The measure that is meant where a rule names none. */
  readonly inline: string;
  /** What the indicator is worth. */
  readonly points: Exact;
}

/** Of the rule at `path`; parts of a combination are rules themselves. Nothing for types that look at several units, marks or records. */
export function criticalsOf(rule: Fields, path: Path, context: CriticalContext): Critical[] {
  const list = byType.get(textField(rule, 'type') ?? '');
  return list ? list(rule, path, context) : [];
}

type Lister = (rule: Fields, path: Path, context: CriticalContext) => Critical[];

const numberOf = (value: Value): Exact | undefined =>
  value.kind === 'number' ? value.number : value.kind === 'date' ? exact(value.day) : undefined;

const figureOf =
  (expression: Pick<CompiledExpression, 'evaluate'>) =>
  (read: Read): Exact | undefined => {
    const result = expression.evaluate(read);
    return result.state === 'value' ? numberOf(result.value) : undefined;
  };

type Source = string | number | boolean;
const sourceAt = (rule: Fields, key: string): Source | undefined => {
  const value = rawField(rule, key);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
};

const valueOfRule = (rule: Fields, { understand, inline }: CriticalContext, key = 'value') =>
  understand(sourceAt(rule, key) ?? `\`${inline}\``);

/** The figure against a limit, which may itself depend on what is reported. `steps` are added to the limit. */
function against(
  value: CompiledExpression,
  limit: Source | undefined,
  path: Path,
  context: CriticalContext,
  plus: Exact = zero,
): Critical[] {
  if (limit === undefined) return [];
  const bound = context.understand(limit);
  const day = typeof limit === 'string' ? parseIsoDay(limit) : undefined;
  const constant = day === undefined ? bound?.constant && numberOf(bound.constant) : exact(day);
  // A parameter may have another value in each stage: the value is said.
  const written = bound?.tree.parameter ? bound.words.zh : String(limit);
  const label = `${value.words.zh} ＝ ${written}${isZero(plus) ? '' : `${isNegative(plus) ? '' : '＋'}${printReadable(plus)}`}`;
  const figure = figureOf(value);
  if (constant) return [{ kind: 'number', path, label, measures: value.measures, figure, at: add(constant, plus) }];
  if (!bound) return [];
  const other = figureOf(bound);
  const difference = (read: Read) => {
    const [left, right] = [figure(read), other(read)];
    return left && right ? subtract(left, right) : undefined;
  };
  return [{ kind: 'number', path, label, measures: [...new Set([...value.measures, ...bound.measures])], figure: difference, at: plus }];
}

/** The figure at a given value. */
export const at = (value: Expression, figure: Exact, path: Path): Critical => ({
  kind: 'number',
  path,
  label: `${value.words.zh} ＝ ${printReadable(figure)}`,
  measures: value.measures,
  figure: figureOf(value),
  at: figure,
});

/** A condition, and the comparisons that decide it at their turning points. */
export function conditionOf(expression: Expression | undefined, path: Path): Critical[] {
  if (!expression) return [];
  const holds = (read: Read) => {
    const result = expression.evaluate(read);
    if (result.state !== 'value') return undefined;
    if (result.value.kind === 'number') return !isZero(result.value.number);
    return result.value.kind === 'boolean' ? result.value.boolean : undefined;
  };
  const turns = expression.comparisons().map(({ whole, left, right }): Critical => {
    const [low, high] = [figureOf(left), figureOf(right)];
    const difference = (read: Read) => {
      const [first, second] = [low(read), high(read)];
      return first && second ? subtract(first, second) : undefined;
    };
    return { kind: 'number', path, label: whole.words.zh, measures: whole.measures, figure: difference, at: zero };
  });
  return [{ kind: 'condition', path, label: expression.words.zh, measures: expression.measures, holds }, ...turns];
}

/** Measures that something is divided by, at 0. */
function denominators(expression: CompiledExpression | undefined, path: Path): Critical[] {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'arithmetic') {
      if (node.operator === '/' && node.right.kind === 'name') names.add(node.right.name);
      visit(node.left);
      visit(node.right);
    } else if (node.kind === 'call') node.arguments.forEach(visit);
  };
  if (expression) visit(expression.tree);
  return [...names].map((name) => ({
    kind: 'number',
    path,
    label: `${name} ＝ 0`,
    measures: [name],
    figure: (read) => {
      const reading = read(name);
      return reading.state === 'value' ? numberOf(reading.value) : undefined;
    },
    at: zero,
    alone: true,
  }));
}

const limitKeys = ['atLeast', 'above', 'atMost', 'below', 'equals'];
const edgeKeys = ['from', 'above', 'to', 'below'];

/** Steps after which nothing is left to lose, and the one before. */
const stepsTo = (most: Exact, each: Exact): Exact[] => {
  const all = isZero(each) ? undefined : divide(most, each);
  const last = all && ceiling(all);
  return last ? [one, last, subtract(last, one)].filter((count) => !isZero(count) && !isNegative(count)) : [one];
};

const pointsAt = (rule: Fields, key: string): Exact | undefined => {
  const value = numberField(rule, key);
  return value === undefined ? undefined : exactNumber(value);
};

const withValue =
  (list: (value: CompiledExpression, rule: Fields, path: Path, context: CriticalContext) => Critical[]): Lister =>
  (rule, path, context) => {
    const value = valueOfRule(rule, context);
    return value ? [...list(value, rule, path, context), ...denominators(value, [...path, 'value'])] : [];
  };

const byType: ReadonlyMap<string, Lister> = new Map<string, Lister>([
  ['met', (rule, path, context) => conditionOf(valueOfRule(rule, context), [...path, 'value'])],
  [
    'choice',
    withValue((value, rule, path) =>
      itemsField(rule, 'options').map((item, index): Critical => {
        const option = textField(fieldsOf(item), 'is') ?? '';
        const chosen = (read: Read) => {
          const result = value.evaluate(read);
          return result.state === 'value' && result.value.kind === 'text' ? result.value.text : undefined;
        };
        return {
          kind: 'option',
          path: [...path, 'options', index],
          label: `${value.words.zh}：${option}`,
          measures: value.measures,
          chosen,
          option,
        };
      }),
    ),
  ],
  [
    'checklist',
    (rule, path, context) =>
      itemsField(rule, 'items').flatMap((item, index) =>
        conditionOf(context.understand(sourceAt(fieldsOf(item), 'value') ?? ''), [...path, 'items', index]),
      ),
  ],
  [
    'threshold',
    withValue((value, rule, path, context) => limitKeys.flatMap((key) => against(value, sourceAt(rule, key), [...path, key], context))),
  ],
  [
    'proportional',
    withValue((value, rule, path, context) => [
      ...against(value, sourceAt(rule, 'target'), [...path, 'target'], context),
      ...against(value, sourceAt(rule, 'zero') ?? 0, [...path, 'zero'], context),
    ]),
  ],
  [
    'bands',
    withValue((value, rule, path, context) =>
      itemsField(rule, 'bands').flatMap((band, index) =>
        edgeKeys.flatMap((key) => against(value, sourceAt(fieldsOf(band), key), [...path, 'bands', index, key], context)),
      ),
    ),
  ],
  [
    'step',
    withValue((value, rule, path, context) => {
      const size = context.understand(sourceAt(rule, 'every') ?? 1)?.constant;
      const every = (size && numberOf(size)) ?? one;
      const target = sourceAt(rule, 'target');
      const most = subtract(context.points, pointsAt(rule, 'floor') ?? zero);
      const turns = stepsTo(most, pointsAt(rule, 'lose') ?? zero).map((count) =>
        multiply(every, textField(rule, 'side') === 'above' ? count : subtract(zero, count)),
      );
      return [zero, ...turns].flatMap((plus) => against(value, target, [...path, isZero(plus) ? 'target' : 'every'], context, plus));
    }),
  ],
  [
    'tally',
    (rule, path, context) =>
      itemsField(rule, 'events').flatMap((item, index) => {
        const event = fieldsOf(item);
        const value = context.understand(sourceAt(event, 'value') ?? '');
        const each = pointsAt(event, 'points');
        if (!value) return [];
        const most = pointsAt(event, 'cap') ?? subtract(context.points, pointsAt(rule, 'floor') ?? zero);
        const turns = [...new Map(stepsTo(most, absolute(each ?? zero)).map((count) => [printReadable(count), count])).values()];
        return turns.map((count) => at(value, count, [...path, 'events', index]));
      }),
  ],
  ['deadline', withValue((value, rule, path, context) => against(value, sourceAt(rule, 'due'), [...path, 'due'], context))],
  [
    'external',
    withValue((value, rule, path, context) => {
      const sample = context.understand(sourceAt(rule, 'sample') ?? 0);
      const least = pointsAt(rule, 'sampleAtLeast');
      return [
        ...against(value, sourceAt(rule, 'from') ?? 0, [...path, 'from'], context),
        ...against(value, sourceAt(rule, 'to') ?? 100, [...path, 'to'], context),
        ...(sample && least && sample.measures.length > 0 ? [at(sample, least, [...path, 'sampleAtLeast'])] : []),
      ];
    }),
  ],
  [
    'formula',
    (rule, path, context) => {
      const value = valueOfRule(rule, context, 'points');
      if (!value) return [];
      return [
        at(value, zero, [...path, 'points']),
        at(value, context.points, [...path, 'points']),
        ...denominators(value, [...path, 'points']),
      ];
    },
  ],
  [
    'combine',
    (rule, path, context) =>
      itemsField(rule, 'parts').flatMap((item, index) => {
        const part = fieldsOf(item);
        const own = pointsAt(part, 'points') ?? context.points;
        return criticalsOf(fieldsField(part, 'rule'), [...path, 'parts', index, 'rule'], { ...context, points: own });
      }),
  ],
]);
