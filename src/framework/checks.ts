// 校核关系: the relations that reported values must satisfy.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { CompiledExpression, Node } from '../expression/index.ts';
import type { Tolerance } from '../model.ts';
import { exact, multiply, parseDecimal } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { Draft, Path } from './draft.ts';
import { booleanField, type Fields, fieldsOf, itemsField, numberField, present, rawField, textField, textsField } from './fields.ts';
import { frameworkProblems as problems } from './problems.ts';
import { checkProblems } from './problems-checks.ts';

interface Tools {
  readonly compiler: RuleCompiler;
  readonly isBroken: (path: Path) => boolean;
  readonly report: (diagnostic: Diagnostic) => void;
}

export function readChecks(document: PlainDocument, data: Fields, { compiler, isBroken, report }: Tools): Draft['checks'] {
  const seen = new Set<string>();
  return itemsField(data, 'checks').map((item, index) => {
    const fields = fieldsOf(item);
    const path = ['checks', index];
    const id = textField(fields, 'id') ?? '';
    if (id !== '' && seen.has(id)) report(diagnose(problems.duplicateId, locate(document, [...path, 'id']), { id }));
    seen.add(id);
    const source = rawField(fields, 'assert');
    const usable = typeof source === 'string' || typeof source === 'boolean';
    const assert = usable && !isBroken([...path, 'assert']) ? compiler.assertAt([...path, 'assert'], source) : undefined;
    const level = textField(fields, 'level');
    const tolerance = toleranceOf(fields);
    if (tolerance && assert && !isMeasured(assert))
      report(diagnose(checkProblems.tolerance, locate(document, [...path, 'tolerance']), { id }));
    const explanation = numberField(fields, 'explanation');
    const isSoft = booleanField(fields, 'soft') ?? false;
    if (explanation !== undefined && !isSoft)
      report(diagnose(checkProblems.explanation, locate(document, [...path, 'explanation']), { id }));
    return {
      path,
      check: {
        id,
        level: level === 'warning' || level === 'info' ? level : ('error' as const),
        message: textField(fields, 'message') ?? '',
        trace: textsField(fields, 'trace'),
        units: textsField(fields, 'for').map((name) => name.trim()),
        location: locate(document, [...path, 'id']),
        ...present({ title: textField(fields, 'title'), help: textField(fields, 'help'), assert, tolerance }),
        ...(isSoft && { soft: present({ explanation }) }),
      },
    };
  });
}

/** Undefined where there is none, or none that can be read. */
function toleranceOf(fields: Fields): Tolerance | undefined {
  const number = numberField(fields, 'tolerance');
  if (number !== undefined) return { kind: 'absolute', value: exactNumber(number) };
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(textField(fields, 'tolerance') ?? '') ?? [];
  const value = percent === undefined ? undefined : parseDecimal(percent);
  return value && { kind: 'share', value: multiply(value, exact(1, 100)) };
}

/** Whether it is a comparison of figures, or several of which all must hold: only there is a distance that could be allowed. */
function isMeasured({ tree, comparisons }: CompiledExpression): boolean {
  const isPlain = (node: Node): boolean =>
    node.kind === 'logic'
      ? node.operator === 'and' && isPlain(node.left) && isPlain(node.right)
      : node.kind === 'comparison' && node.operator !== '!=';
  return isPlain(tree) && comparisons().every(({ left }) => 'type' in left && isNumber(left.type));
}

const isNumber = (type: unknown): boolean => typeof type === 'object' && type !== null && 'kind' in type && type.kind === 'number';
