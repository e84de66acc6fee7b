// What was copied: texts and figures of another unit, whole files.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFramework, readSubmission, validateSubmission } from '../src/index.ts';
import { candidatesOf } from '../src/likeness/candidates.ts';
import { likeness, wordsOf } from '../src/likeness/likeness.ts';
import type { SourceFile } from '../src/model.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const yaml = `lawgov: 1
id: copied
version: 1.0.0
title: 测试
status: sample
measures:
  cases: {title: 案件数, type: count}
  remark: {title: 主要做法, type: text, optional: true}
indicators:
  - {id: item, title: 指标, points: 5, rule: {type: threshold, value: cases, atLeast: 1}}
scoring: {total: 5}
`;
const { value: framework } = await loadFramework({ path: 'copied.yaml', bytes: bytes(yaml) });

async function saidOf(files: readonly SourceFile[]): Promise<string[]> {
  if (!framework) throw new Error('no framework');
  const { value: submission } = await readSubmission(files, framework);
  if (!submission) throw new Error('no submission');
  const copied = /^submission\/(?:copied-text|shared-text|same-figures|identical-files)$/;
  return validateSubmission(framework, submission)
    .filter(({ code }) => copied.test(code))
    .map(({ code, message }) => `${code} ${message.en}`);
}

test('two files with the same bytes are named, whoever handed them in', async () => {
  const table = bytes('单位,数据项,填报值\n甲局,案件数,3\n');
  const other = bytes('单位,数据项,填报值\n乙局,案件数,3\n');
  const files = ['甲局.csv', '甲局 (1).csv', '乙局.csv'].map((path) => ({ path, bytes: path === '乙局.csv' ? other : table }));
  expect(await saidOf(files)).toEqual(['submission/identical-files “甲局.csv” is byte for byte the same as “甲局 (1).csv”']);
});

describe('narratives', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x4e00 + 400 }).map((code) => String.fromCharCode(code));
  const narrative = (length: number) => fc.array(han, { minLength: length, maxLength: length + 40 }).map((list) => list.join(''));
  const tableOf = (texts: readonly (readonly [unit: string, text: string])[]) =>
    bytes(`单位,数据项,填报值,说明\n${texts.map(([unit, text], index) => `${unit},案件数,${index + 2},${text}\n`).join('')}`);

  test('with at most one character in twenty-five changed are found; those written apart are not', async () => {
    await fc.assert(
      fc.asyncProperty(narrative(30), narrative(30), fc.array(fc.nat(), { maxLength: 4 }), async (mine, other, places) => {
        const changed = Array.from(mine);
        const most = Math.floor(changed.length / 25);
        for (const place of places.slice(0, most)) changed[place % changed.length] = '改';
        const copied = changed.join('');
        const said = await saidOf([
          {
            path: 'a.csv',
            bytes: tableOf([
              ['甲局', mine],
              ['乙局', other],
              ['丙局', copied],
            ]),
          },
        ]);
        expect(said).toHaveLength(1);
        expect(said[0]).toContain('submission/copied-text');
        expect(said[0]).toMatch(/丙局.*甲局|甲局.*丙局/);
      }),
      { numRuns: 60 },
    );
  });

  test('of a whole list are compared without missing a pair', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...'法治政府建设年度计划'), { minLength: 5, maxLength: 12 }), { maxLength: 14 }),
        (lists) => {
          const words = lists.map((list) => wordsOf(list.join(''), 600));
          const candidates = candidatesOf(words, 90);
          for (const [index, one] of words.entries())
            for (const [earlier, other] of words.slice(0, index).entries())
              if (likeness(one, other, 90) !== undefined) expect(candidates[index]).toContain(earlier);
        },
      ),
    );
  });
});
