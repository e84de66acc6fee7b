// Where expressions stand in a framework, each as far as it could be understood.
import type { CompiledExpression } from '../../expression/index.ts';
import { type Draft, nodesOfAll, type Path } from '../../framework/draft.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, rawField, textField } from '../../framework/fields.ts';
import { oncePerDraft } from '../once-per-draft.ts';
import { knownOf } from '../rules/known.ts';
import { ruleSites } from '../rules/sites.ts';

export interface ExpressionSite {
  readonly path: Path;
  readonly expression: CompiledExpression;
  /** `value`: what a rule scores or counts; `limit`: what it is held against; `assert`: a check. */
  readonly role: 'value' | 'limit' | 'condition' | 'computed' | 'assert';
}

const limits = ['target', 'zero', 'every', 'atLeast', 'above', 'atMost', 'below', 'equals'];
const ofRecords = ['start', 'end', 'suspended', 'where'];

interface Written {
  readonly path: Path;
  readonly source: unknown;
  readonly role: ExpressionSite['role'];
  /** Of the register whose records it is about. */
  readonly register?: string;
}

/** Every expression once: one that several classes share stands at one place. */
export const expressionSites: (draft: Draft) => readonly ExpressionSite[] = oncePerDraft((draft) => {
  const known = knownOf(draft);
  const seen = new Set<string>();
  return writtenIn(draft).flatMap(({ path, source, role, register }) => {
    const key = path.join('/');
    const about = register === undefined ? undefined : draft.registers.get(register);
    const expression = seen.has(key) || (register !== undefined && !about) ? undefined : known.understand(source, about);
    seen.add(key);
    return expression ? [{ path, expression, role }] : [];
  });
});

function writtenIn(draft: Draft): Written[] {
  const { data } = draft;
  return [
    ...draft.measures.map(({ path, measure }): Written => ({ path: [...path, 'from'], source: measure.from, role: 'computed' })),
    ...ruleSites(draft).flatMap(({ path, type, fields }) => inRule(path, type, fields)),
    ...nodesOfAll(draft).map(
      ({ path, fields }): Written => ({
        path: [...path, 'penalty', 'when'],
        source: rawField(fieldsField(fields, 'penalty'), 'when'),
        role: 'condition',
      }),
    ),
    ...draft.checks.map(
      ({ path }): Written => ({
        path: [...path, 'assert'],
        source: rawField(fieldsOf(itemsField(data, 'checks')[Number(path[1])]), 'assert'),
        role: 'assert',
      }),
    ),
    ...itemsField(data, 'vetoes').map(
      (veto, index): Written => ({ path: ['vetoes', index, 'when'], source: rawField(fieldsOf(veto), 'when'), role: 'condition' }),
    ),
    ...inAdjustments(fieldsField(data, 'adjustments'), ['adjustments']),
    ...Object.entries(fieldsField(data, 'classes')).map(([id, fields]): Written => {
      const source = rawField(fieldsField(fieldsOf(fields), 'imported'), 'value');
      return { path: ['classes', id, 'imported', 'value'], source, role: 'value' };
    }),
  ];
}

function inRule(path: Path, type: string, fields: Fields): Written[] {
  const at = (key: string, role: Written['role'], register?: string): Written => ({
    path: [...path, key],
    source: rawField(fields, key),
    role,
    ...(register !== undefined && { register }),
  });
  const listed = (key: string) =>
    itemsField(fields, key).map(
      (item, index): Written => ({ path: [...path, key, index, 'value'], source: rawField(fieldsOf(item), 'value'), role: 'value' }),
    );
  if (type === 'overdue') {
    const register = textField(fields, 'register') ?? '';
    const source = rawField(fieldsField(fields, 'extension'), 'when');
    return [
      ...ofRecords.map((key) => at(key, key === 'where' ? 'condition' : 'limit', register)),
      { path: [...path, 'extension', 'when'], source, role: 'condition', register },
    ];
  }
  return [
    at('value', 'value'),
    ...limits.map((key) => at(key, 'limit')),
    at('previous', 'limit'),
    at('sample', 'limit'),
    ...(type === 'formula' ? [at('points', 'value')] : []),
    ...listed('items'),
    ...listed('events'),
  ];
}

function inAdjustments(fields: Fields, path: Path): Written[] {
  const blocks = itemsField(fields, 'blocks').flatMap((block, index) => inAdjustments(fieldsOf(block), [...path, 'blocks', index]));
  const items = itemsField(fields, 'items').flatMap((item, index): Written[] => {
    const at = [...path, 'items', index];
    const levels = itemsField(fieldsOf(item), 'levels').map(
      (level, number): Written => ({ path: [...at, 'levels', number, 'value'], source: rawField(fieldsOf(level), 'value'), role: 'value' }),
    );
    return [{ path: [...at, 'value'], source: rawField(fieldsOf(item), 'value'), role: 'value' }, ...levels];
  });
  return [...items, ...blocks];
}
