// What one unit says, in the form in which rules ask for it.
import type { Read, Reading, UnitSubmission } from '../model.ts';

const missing: Reading = { state: 'missing' };

/** `baseline` is what the same unit said in the assessment that this one is compared with. */
export function readerOf(unit: UnitSubmission, baseline: Read | undefined): Read {
  const read = (measure: string): Reading => unit.values.get(measure)?.reading ?? missing;
  return Object.assign(read, {
    records: (register: string) => unit.records.get(register),
    reviews: (indicator: string) => unit.reviews.get(indicator) ?? [],
    ...(baseline && { baseline }),
  });
}

/** The same for an indicator that does not allow 不涉及: it takes it for not reported. */
export function strictReaderOf(read: Read): Read {
  const strictly = (measure: string): Reading => {
    const reading = read(measure);
    return reading.state === 'not-applicable' ? missing : reading;
  };
  return Object.assign(strictly, read);
}
