// What is derived from something else must be what would be derived today. To regenerate: npx vitest run test/generated.test.ts -u
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderRulesMarkdown } from '../src/report/rules.ts';
import { ruleTypes } from '../src/scoring/rules/index.ts';
import { composeRulesSchema } from '../src/scoring/rules-schema.ts';
import type { Language } from '../src/text.ts';
import { version } from '../src/version.ts';
import { generateTypes, readSchemas } from './generate-types.ts';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('src/schema-types.ts is what the schemas generate', async () => {
  await expect(await generateTypes(readSchemas())).toMatchFileSnapshot('../src/schema-types.ts');
});

test('schemas/rules.schema.json is composed from the registry of rules', async () => {
  await expect(`${JSON.stringify(composeRulesSchema(ruleTypes), null, 2)}\n`).toMatchFileSnapshot('../schemas/rules.schema.json');
});

test.each<[string, Language]>([
  ['../README.md', 'en'],
  ['../README.zh-CN.md', 'zh'],
])('the table of rules in %s is that of lawgov rules --format markdown', (path, language) => {
  const table = /<!-- rules:begin -->\n+([\s\S]*?)\n+<!-- rules:end -->/.exec(textOf(path))?.[1];
  expect(`${table}\n`).toBe(renderRulesMarkdown(ruleTypes, language));
});

test('the version in the code is that of package.json', () => {
  expect(version).toBe((JSON.parse(textOf('../package.json')) as { version: string }).version);
});
