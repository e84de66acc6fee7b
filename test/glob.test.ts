import { describe, expect, test } from 'vitest';
import { matchesGlob } from '../src/config/glob.ts';

describe('a pattern', () => {
  test.each([
    ['a.yaml', 'a.yaml', true],
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', '.yaml', true],
    ['*.yaml', 'b/a.yaml', false],
    ['**/*.yaml', 'a.yaml', true],
    ['**/*.yaml', 'b/c/a.yaml', true],
    ['drafts/**', 'drafts/b/a.yaml', true],
    ['drafts/**', 'old/drafts/a.yaml', false],
    ['**/drafts/**/a.yaml', 'x/drafts/a.yaml', true],
    ['市直*/2024年*.yaml', '市直部门/2024年考评.yaml', true],
    ['exec.*', 'exec.case_quality', true],
    ['exec.*', 'exec', false],
    ['exec*', 'exec', true],
    ['(a+)+$', '(a+)+$', true],
    ['.', 'a', false],
    ['', '', true],
    ['*', '', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesGlob(pattern, path)).toBe(expected);
  });

  test('with many stars takes no longer than its length times that of the path', () => {
    expect(matchesGlob(`${'*a'.repeat(150)}b`, 'a'.repeat(3000))).toBe(false);
  });
});
