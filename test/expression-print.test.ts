import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Node, printExpression } from '../src/expression/index.ts';
import { parseTree } from '../src/expression/parse.ts';

const at = { offset: 0, length: 0 };
const digits = fc.nat(10 ** 6).map(String);
const decimal = fc.oneof(
  digits,
  fc.tuple(digits, fc.stringMatching(/^[0-9]{1,4}$/)).map((parts) => parts.join('.')),
);
const day = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map((parts) => {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
});
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom("'", "''", '"“', '`', '是', 'a\nb'));
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_]{0,6}(\.[a-z0-9_]{1,4})?$/),
  fc.constantFrom(
    '五星级司法所数',
    '调解成功（件）',
    'true',
    '且',
    '60d',
    '12',
    '2024-06-30',
    '1e5',
    '2024_plan',
    'a`b',
    'AND',
    'min',
    '',
    ' a',
    '３d',
    '甲．乙',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

const { node } = fc.letrec<{ node: Node; leaf: Node; inner: Node }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, withCrossShrink: true }, tie('leaf'), tie('inner')),
  leaf: fc.oneof(
    decimal.map((text): Node => ({ kind: 'number', text, at })),
    decimal.map((text): Node => ({ kind: 'percent', text, at })),
    day.map((text): Node => ({ kind: 'date', text, at })),
    fc.tuple(fc.nat(99_999), fc.boolean()).map(([days, working]): Node => ({ kind: 'duration', days, working, at })),
    anyText.map((text): Node => ({ kind: 'text', text, at })),
    fc.boolean().map((boolean): Node => ({ kind: 'boolean', boolean, at })),
    name.map((name): Node => ({ kind: 'name', name, at })),
  ),
  inner: fc.oneof(
    fc.tuple(fc.constantFrom('negate' as const, 'not' as const), tie('node')).map(([kind, operand]): Node => ({ kind, operand, at })),
    fc
      .tuple(fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const), tie('node'), tie('node'))
      .map(([operator, left, right]): Node => ({ kind: 'arithmetic', operator, left, right, at })),
    fc
      .tuple(
        fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const, '=' as const, '!=' as const),
        tie('node'),
        tie('node'),
      )
      .map(([operator, left, right]): Node => ({ kind: 'comparison', operator, left, right, at })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), tie('node'), tie('node'))
      .map(([operator, left, right]): Node => ({ kind: 'logic', operator, left, right, at })),
    fc
      .tuple(fc.constantFrom('if', 'min', 'round', '求和'), fc.array(tie('node'), { maxLength: 3 }))
      .map(([called, parts]): Node => ({ kind: 'call', function: called, arguments: parts, at })),
  ),
}));

const withoutPlaces = (tree: Node): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'at' ? undefined : value)));

test('a printed tree is read back as the same tree', () => {
  fc.assert(
    fc.property(node, (tree) => {
      const text = printExpression(tree);
      fc.pre(text.length <= 2000);
      const parsed = parseTree(text);
      if (!('tree' in parsed)) throw new Error(`${text}: ${parsed.fault.code}`);
      expect(withoutPlaces(parsed.tree), text).toEqual(withoutPlaces(tree));
      expect(printExpression(parsed.tree)).toBe(text);
    }),
    { numRuns: 1500 },
  );
});
