// 构成 (`of:`): of which reported figures a ratio or a total is made.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Composition, Measure } from '../model.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { DraftMeasure } from './draft.ts';
import { booleanField, type Fields, present, textField, textsField } from './fields.ts';
import { compositionProblems as problems } from './problems-composition.ts';

/** Undefined where the file says nothing, or nothing that can be used. */
export function readComposition(fields: Fields): Composition | undefined {
  const denominator = textField(fields, 'denominator');
  if (denominator !== undefined) return { kind: 'ratio', denominator, ...present({ numerator: textField(fields, 'numerator') }) };
  const parts = textsField(fields, 'parts');
  return parts.length > 0 ? { kind: 'total', parts, others: booleanField(fields, 'others') ?? false } : undefined;
}

/** Ids of what a measure is made of, and its own: they are held against each other. None without `of:`. */
export function partsOf({ id, of }: Measure): readonly string[] {
  if (!of) return [];
  return of.kind === 'total' ? [id, ...of.parts] : [id, of.denominator, ...(of.numerator === undefined ? [] : [of.numerator])];
}

/** Measures that are numbers to be added up or divided. */
const figures: readonly Measure['type'][] = ['count', 'number', 'amount'];

/** Parts that do not exist or cannot be parts of this measure. */
export function checkComposition(
  document: PlainDocument,
  { measure, path }: DraftMeasure,
  measures: readonly DraftMeasure[],
): Diagnostic[] {
  const { of } = measure;
  if (!of) return [];
  const known = new Map(measures.map((entry) => [entry.measure.id, entry.measure]));
  const wanted = of.kind === 'ratio' ? measure.type === 'ratio' : figures.includes(measure.type);
  if (!wanted) return [diagnose(problems.wrongWhole, locate(document, [...path, 'of'], true), { title: measure.title, kind: of.kind })];
  const named: readonly (readonly [key: string | number, id: string])[] =
    of.kind === 'ratio'
      ? [...(of.numerator === undefined ? [] : [['numerator', of.numerator] as const]), ['denominator', of.denominator]]
      : of.parts.map((id, index) => [index, id] as const);
  const at = (key: string | number) => locate(document, [...path, 'of', ...(of.kind === 'total' ? ['parts', key] : [key])]);
  return named.flatMap(([key, id]) => {
    const part = known.get(id);
    if (!part || id === measure.id) {
      const suggestion = part ? undefined : nearest(id, known.keys());
      return [diagnose(problems.unknownPart, at(key), { title: measure.title, id, isItself: part !== undefined, suggestion })];
    }
    const fits = figures.includes(part.type) && (of.kind === 'ratio' || (part.unit ?? '') === (measure.unit ?? ''));
    return fits ? [] : [diagnose(problems.unfitPart, at(key), { title: measure.title, part: part.title, ofRatio: of.kind === 'ratio' })];
  });
}
