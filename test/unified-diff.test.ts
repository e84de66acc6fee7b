import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../src/report/unified-diff.ts';

/** What `patch` makes of a text. */
function patched(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const line of diff.match(/[^\n]*\n/g)?.slice(2) ?? []) {
    const hunk = /^@@ -(\d+),(\d+) \+\d+,\d+ @@\n$/.exec(line);
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      result.push(...lines.slice(at, start));
      at = start;
    } else if (line.startsWith('\\')) result.push((result.pop() ?? '').replace(/\n$/, ''));
    else if (line.startsWith('+')) result.push(line.slice(1));
    else {
      expect(lines[at]?.replace(/\n?$/, '\n')).toBe(line.slice(1));
      if (line.startsWith(' ')) result.push(lines[at] ?? '');
      at += 1;
    }
  }
  return [...result, ...lines.slice(at)].join('');
}

test('a diff makes the new text of the old one', () => {
  const line = fc.constantFrom('甲\n', '乙\n', '丙\n', '\n', 'a: 1\n');
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patched(before, unifiedDiff('a.yaml', before, after))).toBe(after);
    }),
  );
});

test('a diff shows three lines around a change, and says nothing of equal texts', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index + 1}\n`);
  const after = lines.with(9, '十\n').join('');
  expect(unifiedDiff('甲.yaml', lines.join(''), after)).toBe(
    '--- a/甲.yaml\n+++ b/甲.yaml\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+十\n 11\n 12\n 13\n',
  );
  expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
});
