// What letters say that only the office knows: who signs, of which day they are, how long a unit may appeal.
import { parseIsoDay } from '../calendar.ts';
import { type Fields, fieldsField, numberField, rawField, textField } from '../framework/fields.ts';
import type { Appeal, Round } from '../model.ts';

function appealOf(fields: Fields): Appeal | undefined {
  const written = fieldsField(fields, 'appeal');
  const [days, kind, to, decidedWithin] = [
    numberField(written, 'days'),
    rawField(written, 'kind'),
    textField(written, 'to'),
    numberField(written, 'decidedWithin'),
  ];
  if (days === undefined || (kind !== 'working' && kind !== 'natural')) return undefined;
  return { days, kind, ...(to !== undefined && { to }), ...(decidedWithin !== undefined && { decidedWithin }) };
}

/** Its form is checked by the schema; a day that is none is left to be filled in. */
export function lettersOf(fields: Fields): Pick<Round, 'issuer' | 'issued' | 'appeal'> {
  const [issuer, issued, appeal] = [textField(fields, 'issuer'), textField(fields, 'issued'), appealOf(fields)];
  return {
    ...(issuer !== undefined && { issuer }),
    ...(issued !== undefined && parseIsoDay(issued) !== undefined && { issued }),
    ...(appeal && { appeal }),
  };
}
