import { decimalPlaces, type Exact, parseDecimal } from '../../points.ts';

/** A workbook's number as its file spells it. */
export interface StoredNumber {
  readonly value: Exact;
  /** Set when the text had more digits than a spreadsheet keeps: a fraction was rounded, an integer left as it is. */
  readonly excess?: 'rounded' | 'digits-lost';
}

/** Digits that Excel and WPS keep; what follows comes from the binary form. */
const keptDigits = 15;
/** Doubles end near 1e308; a larger exponent is no spreadsheet's number and must not become a million digits. */
const largestExponent = 330;

const storedForm = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Exact value of a stored number (`0.86099999999999999`, `1.5E+3`), rounded half-up to 15 significant digits on its text. */
export function readStoredNumber(text: string): StoredNumber | undefined {
  const match = storedForm.exec(text);
  if (!match) return undefined;
  const exponent = Number(match[4] ?? '0');
  if (Math.abs(exponent) > largestExponent) return undefined;
  const fraction = match[3] ?? '';
  const digits = `${match[2]}${fraction}`;
  const shift = exponent - fraction.length;
  const whole = placed(match[1] ?? '', digits, shift);
  const significant = digits.replace(/^0+/, '').replace(/0+$/, '');
  if (whole === undefined || significant.length <= keptDigits) return whole && { value: whole };
  if (decimalPlaces(whole) === 0) return { value: whole, excess: 'digits-lost' };
  const leading = digits.replace(/^0+/, '');
  const kept = BigInt(leading.slice(0, keptDigits)) + ((leading[keptDigits] ?? '0') >= '5' ? 1n : 0n);
  const value = placed(match[1] ?? '', kept.toString(), shift + leading.length - keptDigits);
  return value && { value, excess: 'rounded' };
}

/** `digits` × 10^shift as an exact number. */
function placed(sign: string, digits: string, shift: number): Exact | undefined {
  if (shift >= 0) return parseDecimal(`${sign}${digits}${'0'.repeat(shift)}`);
  const padded = digits.padStart(1 - shift, '0');
  return parseDecimal(`${sign}${padded.slice(0, shift)}.${padded.slice(shift)}`);
}
