import type { Draft, Path } from '../../framework/draft.ts';
import { fieldsField, fieldsOf } from '../../framework/fields.ts';
import { joinTexts, shown, type Text } from '../../text.ts';
import { proseOf } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { documentNumbersIn, type Fault } from './document-numbers.ts';

const words: Readonly<Record<Fault, Text>> = {
  brackets: { zh: '年份要用六角括号〔〕', en: 'the year belongs in six-sided brackets' },
  year: { zh: '年份要写全四位，不加“年”', en: 'the year has four digits and nothing else' },
  ordinal: { zh: '序号前不加“第”', en: 'no ordinal word before the number' },
  zeros: { zh: '序号不编虚位', en: 'no leading zeros' },
  width: { zh: '数字用半角', en: 'plain digits' },
  blanks: { zh: '中间不空格', en: 'no blanks' },
  unfinished: { zh: '缺“号”字', en: 'the last character is missing' },
};

/** Texts that may hold a 文号. `whole`: the text is to be one. */
function textsOf(draft: Draft): { readonly path: Path; readonly text: string; readonly whole: boolean; readonly free: boolean }[] {
  const sources = Object.entries(fieldsField(draft.data, 'sources')).flatMap(([id, source]) =>
    (['title', 'number'] as const).flatMap((key) => {
      const text = fieldsOf(source)[key];
      return typeof text === 'string' ? [{ path: ['sources', id, key], text, whole: key === 'number', free: true }] : [];
    }),
  );
  return [...sources, ...proseOf(draft).map(({ path, text, free }) => ({ path, text, whole: false, free }))];
}

export const documentNumber = defineLintRule<{ seen: string; proper: string | undefined; faults: readonly Fault[] }>({
  code: 'law/document-number',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '文号写法不规范', en: 'malformed document number' },
  why: {
    zh: '公文格式（GB/T 9704—2012，凭记忆引用）规定了发文字号的写法；写错的文号查不到文件',
    en: 'GB/T 9704—2012 (cited from memory) says how document numbers are written; one that is written otherwise is hard to find',
  },
  message: ({ seen, faults }) => {
    const list = joinTexts(
      faults.map((fault) => words[fault]),
      { zh: '，', en: ', ' },
    );
    return { zh: `文号“${shown(seen)}”不规范：${list.zh}`, en: `the document number “${shown(seen)}”: ${list.en}` };
  },
  help: ({ proper }) =>
    proper === undefined
      ? { zh: '照原文写，如 国办发〔2018〕118号', en: 'write it as the document does, the year with four digits' }
      : { zh: `写成 ${shown(proper)}`, en: `write ${shown(proper)}` },
  check(draft, report) {
    for (const { path, text, whole, free } of textsOf(draft)) {
      const wrong = documentNumbersIn(text, whole).filter(({ faults }) => faults.length > 0);
      const mended = wrong.every(({ proper }) => proper !== undefined)
        ? wrong.reduceRight((rest, { start, length, proper = '' }) => rest.slice(0, start) + proper + rest.slice(start + length), text)
        : undefined;
      const title = { zh: '改为规范的文号', en: 'write the document number as it should be' };
      const fix = free && mended !== undefined ? { title, edits: [{ kind: 'replace', path, value: mended } as const] } : undefined;
      for (const { start, length, proper, faults } of wrong)
        report(path, { seen: text.slice(start, start + length), proper, faults }, { part: { start, length }, ...(fix && { fix }) });
    }
  },
});
