// What letters say that only the office knows: who signs, of which day they are, how long a unit may appeal.
import { parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Fields, fieldsField, numberField, rawField, textField } from '../framework/fields.ts';
import type { Appeal, Round } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { roundProblems as problems } from './problems.ts';

function appealOf(fields: Fields): Appeal | undefined {
  const written = fieldsField(fields, 'appeal');
  const [days, kind, to] = [numberField(written, 'days'), rawField(written, 'kind'), textField(written, 'to')];
  const decidedWithin = numberField(written, 'decidedWithin');
  if (days === undefined || (kind !== 'working' && kind !== 'natural')) return undefined;
  return { days, kind, ...(to !== undefined && { to }), ...(decidedWithin !== undefined && { decidedWithin }) };
}

/** Its form is checked by the schema; a day that no calendar has is reported here and left to be filled in. */
export function lettersOf(
  document: PlainDocument,
  fields: Fields,
  report: (diagnostic: Diagnostic) => void,
): Pick<Round, 'issuer' | 'issued' | 'appeal'> {
  const [issuer, issued, appeal] = [textField(fields, 'issuer'), textField(fields, 'issued'), appealOf(fields)];
  const isDay = issued !== undefined && parseIsoDay(issued) !== undefined;
  // Another form than that of a day is a fault of the schema.
  if (issued !== undefined && !isDay && /^\d{4}-\d{2}-\d{2}$/.test(issued))
    report(diagnose(problems.badIssued, locate(document, ['round', 'issued']), { seen: issued }));
  return { ...(issuer !== undefined && { issuer }), ...(isDay && { issued }), ...(appeal && { appeal }) };
}
