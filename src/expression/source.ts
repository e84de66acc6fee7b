/** `plain` is `text` with full-width signs, letters and digits made ASCII; both have the same offsets. */
export interface Source {
  readonly text: string;
  readonly plain: string;
}

/** The two forms of an expression's text. */
export function sourceOf(text: string): Source {
  const plain = text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return { text, plain };
}

const wordForm = /[\p{L}\p{N}\p{M}_·]+(?:\.[\p{L}\p{N}\p{M}_·]+)*/uy;

/** The word (letters, digits, `_`, `·`, dots between) that begins at an offset, '' if none does. */
export function wordAt(plain: string, offset: number): string {
  wordForm.lastIndex = offset;
  return wordForm.exec(plain)?.[0] ?? '';
}
