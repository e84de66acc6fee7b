// 勾稽关系: a declared check as a formula that says whether the figures of the form agree.
import type { Check, Framework } from '../../model.ts';
import { either, text } from './cell-language.ts';
import type { FormCells } from './context.ts';
import { arithmetic } from './exact.ts';
import { booleanFormula } from './expression.ts';
import { isPrintable } from './printable.ts';
import { valueOrWords } from './state.ts';
import { writeOut } from './write-out.ts';

export const agreesWord = '相符';
/** By the level of the check: an error must be mended, anything else explained. */
export const disagreesWords = { error: '不符', warning: '请核对', info: '请核对' } as const;

/**
 * 相符, 不符 (请核对 where the check is no error), 不涉及, 待核, or nothing as long as a figure is empty. Undefined where the check looks
 * at what is not on the form.
 */
export function relationFormula(framework: Framework, check: Check, cells: FormCells): string | undefined {
  if (!isPrintable(check.assert, { framework, hasCell: (id) => cells.value(id) !== undefined })) return undefined;
  const math = arithmetic();
  const { value, state } = booleanFormula({ framework, cells, math, strict: false }, check.assert);
  return writeOut(valueOrWords(state, either(value, text(agreesWord), text(disagreesWords[check.level]))), math.sizes);
}
