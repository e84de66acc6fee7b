// An example of what lint reports: the framework with the fault that comes with the package, what is said of it, and how it is mended.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { filesOnDisk, type LayerReader } from '../framework/layers/source.ts';
import { loadDraft } from '../framework/load.ts';
import { lintDraft, lintRules } from '../lint/index.ts';
import { lintExamplesFolder } from '../package-files.ts';
import type { RuleExample } from '../report/catalogue.ts';

/** Marks of the tests, which are of no interest to readers. */
const withoutMarks = (text: string): string => text.replace(/[ \t]*# expect: .*$/gm, '');

/** Undefined where the package has no example of that code. */
export async function exampleOf(code: string): Promise<RuleExample | undefined> {
  const at = (name: string) => fileURLToPath(new URL(`${code.replace('/', '__')}/${name}`, lintExamplesFolder));
  const texts = await Promise.all(['bad.yaml', 'good.yaml'].map((name) => readFile(at(name), 'utf8').catch(() => undefined)));
  const [bad, good] = texts.map((text) => text && withoutMarks(text));
  if (bad === undefined || good === undefined) return undefined;
  const reader: LayerReader = { bundled: false, read: (path) => filesOnDisk.read(at(path)) };
  const inspect = (draft: Parameters<typeof lintDraft>[0]) =>
    lintDraft(
      draft,
      lintRules.filter((rule) => rule.code === code),
    );
  const { diagnostics } = await loadDraft({ path: 'bad.yaml', bytes: new TextEncoder().encode(bad) }, reader, { inspect });
  return { bad, good, finding: diagnostics.find((diagnostic) => diagnostic.code === code) };
}
