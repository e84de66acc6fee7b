// The rules about texts: what they measure, exactly which part of a text they mean, what their fixes make of it, and what they cost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFramework } from '../src/framework/build.ts';
import { candidatesOf } from '../src/likeness/candidates.ts';
import { likeness, wordsOf } from '../src/likeness/likeness.ts';
import { lintDraft, lintRules } from '../src/lint/index.ts';
import { articlesIn } from '../src/lint/law/articles.ts';
import { documentNumbersIn } from '../src/lint/law/document-numbers.ts';
import { readYaml } from '../src/read/yaml.ts';

const seed = 20240501;

/** As Chinese laws count: 一百零三, 一千二百六十. */
function inChinese(number: number): string {
  const digits = '零一二三四五六七八九';
  let [text, isGap] = ['', false];
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / place) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      if (isGap) text += '零';
      text += digit === 1 && place === 10 && text === '' ? '十' : `${digits[digit]}${name}`;
      isGap = false;
    }
  }
  return text;
}

const draftOf = (text: string) => {
  const { value } = readYaml({ path: 'a.yaml', bytes: new TextEncoder().encode(text) });
  if (!value) throw new Error('not read');
  return buildFramework(value, '').draft;
};

const framework = (indicators: string) => `lawgov: 1
id: sample
version: 1.0.0
title: Sample
status: sample
period: {from: 2024-01-01, to: 2024-12-31}
indicators:
${indicators}scoring: {total: 1, rounding: half-up, missing: zero, notApplicable: rescale}
`;

describe('articles', () => {
  test('are read in Chinese and in digits, all from 1 to 1260', () => {
    for (let number = 1; number <= 1260; number += 1)
      for (const text of [`第${inChinese(number)}条第二款`, `第${number}条`])
        expect(articlesIn(text).map((found) => found.number)).toEqual([number]);
  });

  test('are not read where the number is no number', () => {
    expect(['第二二条', '第十百条', '第百条', '第条', '二十条措施'].flatMap(articlesIn)).toEqual([]);
  });
});

describe('document numbers', () => {
  const issuer = fc.constantFrom('国办发', '楚治州办', '某政函', '法释');
  const year = fc.integer({ min: 1980, max: 2040 });
  const number = fc.integer({ min: 1, max: 9999 });
  const wrong = fc.constantFrom<(issuer: string, year: number, number: number) => string>(
    (who, when, which) => `${who}[${when}]${which}号`,
    (who, when, which) => `${who}（${when}）第${which}号`,
    (who, when, which) => `${who}【${when}】0${which}号`,
    (who, when, which) => `${who} 〔${when}〕 ${which} 号`,
    (who, when, which) => `${who}〔${when}年〕${which}号`,
  );

  test('have one proper form, which is left alone', () => {
    fc.assert(
      fc.property(issuer, year, number, wrong, (who, when, which, spoil) => {
        const proper = `${who}〔${when}〕${which}号`;
        const [found] = documentNumbersIn(`（${spoil(who, when, which)}）`, false);
        expect(found?.proper).toBe(proper);
        expect(found?.faults).not.toEqual([]);
        expect(documentNumbersIn(proper, true).map(({ faults }) => faults)).toEqual([[]]);
      }),
      { seed },
    );
  });
});

describe('likeness', () => {
  const titles = fc.array(fc.constantFrom(...'行政复议案件按期审结率的'), { minLength: 1, maxLength: 12 }).map((list) => list.join(''));

  test('is the same from either side, whole for equal texts, and found in spite of the short cuts', () => {
    const longest = (left: string, right: string): number => {
      if (left === '' || right === '') return 0;
      if (left[0] === right[0]) return 1 + longest(left.slice(1), right.slice(1));
      return Math.max(longest(left.slice(1), right), longest(left, right.slice(1)));
    };
    fc.assert(
      fc.property(titles, titles, (left, right) => {
        const percent = likeness(wordsOf(left, 60), wordsOf(right, 60), 50);
        const common = longest(left.slice(0, 8), right.slice(0, 8));
        if (left.length <= 8 && right.length <= 8) {
          const full = Math.floor((200 * common) / (left.length + right.length));
          expect(percent).toBe(full >= 50 ? full : undefined);
        }
        expect(likeness(wordsOf(right, 60), wordsOf(left, 60), 50)).toBe(percent);
        expect(likeness(wordsOf(left, 60), wordsOf(left, 60), 100)).toBe(100);
      }),
      { seed },
    );
  });

  test('counts letters by the word', () => {
    expect(wordsOf('A类案件closing rate 95%', 60).list).toEqual(['a', '类', '案', '件', 'closing', 'rate', '95', '%']);
  });

  const part = '对涉及公民法人其他组织权利义务的行政规范性文件合法性审核按期报备率公开';
  test.each<[string, (index: number) => string, number]>([
    // Enough in common to be looked at, not enough to be alike.
    [
      'with every fourth character replaced',
      (index) =>
        [...part].map((word, at) => ((at * 7 + index * 3) % 4 === 0 ? String.fromCodePoint(0x4e00 + ((at + index) % 900)) : word)).join(''),
      0,
    ],
    [
      'of the same characters in another order',
      (index) => [...part].map((_, at) => part[(at * (index % 30) + at + index) % part.length]).join(''),
      640,
    ],
  ])('a thousand titles %s are compared', (_name, title, alike) => {
    const rule = lintRules.filter(({ code }) => code === 'text/similar-title');
    const draft = draftOf(framework(Array.from({ length: 1000 }, (_, index) => `  - {id: a${index}, title: ${title(index)}}\n`).join('')));
    expect(lintDraft(draft, rule)).toHaveLength(alike);
  });

  test('the short list misses none that is alike', () => {
    fc.assert(
      fc.property(fc.array(titles, { minLength: 2, maxLength: 12 }), (list) => {
        const words = list.map((text) => wordsOf(text, 60));
        const short = candidatesOf(words, 85);
        for (const [index, right] of words.entries())
          for (const [other, left] of words.slice(0, index).entries())
            if (likeness(left, right, 85) !== undefined) expect(short[index]).toContain(other);
      }),
      { seed },
    );
  });
});

describe('findings', () => {
  const draft = draftOf(
    framework(
      '  - {id: a, title: 甲, requirement: 依照国办发[2018]118号，由法制办建立台帐、达到９５％, rule: {type: met}}\n'
        .replace('依照', '"依照')
        .replace('％,', '％",'),
    ),
  );
  const found = (code: string) =>
    lintDraft(
      draft,
      lintRules.filter((rule) => rule.code === code),
    );

  test.each([
    ['law/document-number', '依照国办发[2018]118号'],
    ['text/former-name', '法制办'],
    ['text/spelling', '台帐'],
    ['text/full-width', '９５％'],
  ])('%s stand exactly at %s', (code, part) => {
    const line = framework('').split('\n').length;
    const [first] = found(code);
    expect(first?.location).toMatchObject({ kind: 'text' });
    const source = '  - {id: a, title: 甲, requirement: "依照国办发[2018]118号，由法制办建立台帐、达到９５％", rule: {type: met}}';
    const { location } = first ?? {};
    if (location?.kind !== 'text') throw new Error('no place');
    expect(line).toBeGreaterThan(location.line);
    expect(source.slice(location.column - 1, (location.endColumn ?? 0) - 1)).toBe(part);
  });

  test('fixes leave nothing to find', () => {
    for (const code of ['law/document-number', 'text/spelling', 'text/full-width']) {
      const edit = found(code)[0]?.fix?.edits[0];
      if (edit?.kind !== 'replace') throw new Error(`${code} has no fix`);
      const mended = draftOf(framework(`  - {id: a, title: 甲, requirement: "${String(edit.value)}", rule: {type: met}}\n`));
      expect(
        lintDraft(
          mended,
          lintRules.filter((rule) => rule.code === code),
        ),
      ).toEqual([]);
    }
  });
});
