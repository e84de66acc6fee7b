// 文号: 国办发〔2018〕118号. Form, from memory: GB/T 9704—2012 (党政机关公文格式) 7.2.5: the year in full, in 〔〕; the number without 第 and without
// leading zeros, in Arabic figures, followed by 号.

export interface DocumentNumber {
  readonly start: number;
  readonly length: number;
  readonly year: number;
  /** As it should be written; undefined where the year cannot be known. */
  readonly proper: string | undefined;
  readonly faults: readonly Fault[];
}

export type Fault = 'brackets' | 'year' | 'ordinal' | 'zeros' | 'width' | 'blanks' | 'unfinished';

const form =
  /(\p{Script=Han}{1,16})(\s*)([〔[（(【［﹝])(\s*)([0-9０-９]{2,4})(\s*年?\s*)([〕\])）】］﹞])(\s*)(第?)(\s*)([0-9０-９]+)(\s*)(号?)/gu;

/** Every 文号 in a text. In running text 号 must be there: 报告(2023)12件 is none. */
export function documentNumbersIn(text: string, isField: boolean): DocumentNumber[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const [whole, issuer = '', before = '', open = '', inner = '', year = '', yearWord = '', close = '', ...rest] = match;
    const [after = '', ordinal = '', gap = '', number = '', last = '', word = ''] = rest;
    if (word === '' && !isField) return [];
    const digits = year.normalize('NFKC');
    const plain = number.normalize('NFKC');
    const faults: Fault[] = [
      ...(open === '〔' && close === '〕' ? [] : (['brackets'] as const)),
      ...(digits.length === 4 && yearWord.trim() === '' ? [] : (['year'] as const)),
      ...(ordinal === '' ? [] : (['ordinal'] as const)),
      ...(/^0/.test(plain) ? (['zeros'] as const) : []),
      ...(digits === year && plain === number ? [] : (['width'] as const)),
      ...(/\s/.test(before + inner + yearWord + after + gap + last) ? (['blanks'] as const) : []),
      ...(word === '' ? (['unfinished'] as const) : []),
    ];
    const proper = digits.length === 4 ? `${issuer}〔${digits}〕${plain.replace(/^0+(?=\d)/, '')}号` : undefined;
    return [{ start: match.index, length: whole.length, year: Number(digits), proper, faults }];
  });
}
