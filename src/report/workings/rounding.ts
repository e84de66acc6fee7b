// Rounding of what is worked out in binary fractions: taken to a billionth first, so that a figure that ends in time is that figure.
import type { Rounding } from '../../points.ts';

const places = 9;

/** `value` is a cell or a formula; the result is a formula. */
export function roundedFraction(value: string, decimals: number, mode: Rounding): string {
  if (mode === 'half-up') return `ROUND(ROUND(${value},${places}),${decimals})`;
  const unit = 10 ** (places - decimals);
  const scale = 10 ** decimals;
  const billionths = `ROUND(ABS(${value})*${10 ** places},0)`;
  if (mode === 'truncate') return `SIGN(${value})*INT(${billionths}/${unit})/${scale}`;
  const up = `INT((${billionths}+${unit / 2})/${unit})`;
  const isTie = `${up}*${unit}=${billionths}+${unit / 2}`;
  return `SIGN(${value})*(${up}-IF(AND(${isTie},MOD(${up},2)=1),1,0))/${scale}`;
}
