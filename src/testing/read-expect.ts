// `expect:` of a case → what the run compares.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, present, rawField, textsField } from '../framework/fields.ts';
import type { ScoreStatus } from '../model.ts';
import { nearest } from '../nearest.ts';
import { type Exact, parseDecimal } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { Expected, ExpectedDiagnostics, ExpectedScore, ExpectedUnit, Path } from './case.ts';
import type { Names } from './names.ts';
import { testProblems as problems } from './problems.ts';

const statuses: readonly ScoreStatus[] = ['scored', 'missing', 'not-applicable', 'pending', 'vetoed'];

export type Report = (diagnostic: Diagnostic) => void;

/** Points or a status as it stands in one cell; undefined after its fault was reported. */
export function readScore(id: string, value: unknown, path: Path, document: PlainDocument, report: Report): ExpectedScore | undefined {
  if (typeof value === 'number') return { id, points: exactNumber(value), path };
  const text = String(value).trim();
  const status = statuses.find((candidate) => candidate === text);
  if (status) return { id, status, path };
  const points = typeof value === 'string' ? parseDecimal(text) : undefined;
  if (points) return { id, points, path };
  report(diagnose(problems.expectation, locate(document, path), { seen: text, suggestion: nearest(text, statuses) }));
  return undefined;
}

const exactField = (fields: Fields, key: string): Exact | undefined => {
  const value = rawField(fields, key);
  return typeof value === 'number' ? exactNumber(value) : undefined;
};

export function readExpect(fields: Fields, path: Path, names: Names, document: PlainDocument, report: Report): ExpectedUnit {
  const scores = Object.entries(fieldsField(fields, 'indicators')).flatMap(([name, value]): ExpectedScore[] => {
    const at = [...path, 'indicators', name];
    const id = names.node(name, at);
    if (id === undefined) return [];
    if (typeof value !== 'object' || value === null) {
      const score = readScore(id, value, at, document, report);
      return score ? [score] : [];
    }
    const inner = fieldsOf(value);
    const points = rawField(inner, 'points') === null ? null : exactField(inner, 'points');
    const status = statuses.find((candidate) => candidate === rawField(inner, 'status'));
    return [{ id, path: at, ...present({ points, status, possible: exactField(inner, 'possible'), max: exactField(inner, 'max') }) }];
  });
  const adjustments = Object.entries(fieldsField(fields, 'adjustments')).flatMap(([name, value]): ExpectedScore[] => {
    const at = [...path, 'adjustments', name];
    const id = names.adjustment(name, at);
    return id === undefined || typeof value !== 'number' ? [] : [{ id, points: exactNumber(value), path: at }];
  });
  const vetoes = itemsField(fields, 'vetoes').flatMap((name, index) => names.veto(String(name), [...path, 'vetoes', index]) ?? []);
  const grade = rawField(fields, 'grade');
  const gradeTitle = typeof grade === 'string' ? names.grade(grade, [...path, 'grade']) : grade === null ? null : undefined;
  const rank = rawField(fields, 'rank');
  const at = <T>(key: string, value: T | undefined): Expected<T> | undefined =>
    value === undefined ? undefined : { value, path: [...path, key] };
  return {
    indicators: scores,
    adjustments,
    ...present({
      total: at('total', rawField(fields, 'total') === null ? null : exactField(fields, 'total')),
      possible: at('possible', exactField(fields, 'possible')),
      max: at('max', exactField(fields, 'max')),
      rank: at('rank', typeof rank === 'number' || rank === null ? rank : undefined),
      grade: at('grade', gradeTitle),
      vetoes: hasField(fields, 'vetoes') ? { value: vetoes, path: [...path, 'vetoes'] } : undefined,
    }),
  };
}

/** A list: exactly these codes; a mapping: what must be and must not be among them. Undefined where nothing is said. */
export function readDiagnostics(fields: Fields, path: Path): ExpectedDiagnostics | undefined {
  if (!hasField(fields, 'diagnostics')) return undefined;
  const at = [...path, 'diagnostics'];
  if (Array.isArray(rawField(fields, 'diagnostics')))
    return { codes: textsField(fields, 'diagnostics'), exactly: true, without: [], path: at };
  const inner = fieldsField(fields, 'diagnostics');
  return { codes: textsField(inner, 'contains'), exactly: false, without: textsField(inner, 'without'), path: at };
}
