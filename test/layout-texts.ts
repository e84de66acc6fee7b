// Both languages of what the program says, held against the rule that the English has no Chinese but quoted data.
import { expect } from 'vitest';
import type { Text } from '../src/text.ts';

export function readTexts(texts: readonly (Text | undefined)[]): void {
  for (const text of texts) {
    if (!text) continue;
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.en.replace(/“[^”]*”|\{\{[^}]*\}\}/g, '')).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u);
  }
}
