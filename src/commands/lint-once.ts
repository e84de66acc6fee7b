// One lint with its report; with --fix after the edits, with --fix-dry-run the edits alone.
import { judge, type Severity, severities } from '../diagnostic.ts';
import { catalogue } from '../lint/catalogue.ts';
import { renderVerdict } from '../report/text/diagnostics.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { plural } from '../text.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { editableIn, type Fixed, fixFiles } from './lint-fix.ts';
import { checkedText, lintRequest } from './lint-request.ts';
import { type LintMemory, type LintRun, runLint } from './lint-run.ts';
import { languageOf } from './outputs.ts';
import { reportFindings } from './report-findings.ts';

/** `seen` is told what was read, before anything is reported. Gives the exit code. */
export function lintOnce(given: Given, io: Io, memory: LintMemory, seen: (run: LintRun) => void = () => undefined): Promise<number> {
  return reportFindings(given, io, io.columns === undefined ? 'text' : 'pretty', async () => {
    const request = await lintRequest(given, io);
    const run = given.options['fix'] === true ? await writeFixes(given, io, memory) : await runLint(request, io, memory);
    if (run.newBaseline !== undefined && request.baseline !== undefined)
      await io.writeFiles([{ path: request.baseline, bytes: run.newBaseline }], request.paths);
    seen(run);
    const { diagnostics, suppressed, files, sources } = run;
    const checked = checkedText(run);
    return { diagnostics, suppressed, files, sources, checked, catalogue: [...catalogue.values()], mayEdit: editableIn(request) };
  });
}

async function writeFixes(given: Given, io: Io, memory: LintMemory): Promise<LintRun> {
  const fixed = await fixFiles(await lintRequest(given, io), io, memory);
  if (fixed.changed.length > 0) await io.writeFiles(fixed.changed, []);
  io.stderr(wordsOf(fixed, given, false));
  return fixed.run;
}

function wordsOf({ changed, count }: Fixed, { options }: Given, dry: boolean): string {
  const names = changed.map(({ path }) => path);
  if (languageOf(options) === 'en') {
    const what = `${plural(count, 'problem')}${names.length === 0 ? '' : ` in ${names.join(', ')}`}`;
    return dry ? `would mend ${what}\n` : `mended ${what}\n`;
  }
  const where = names.length === 0 ? '' : `（${names.join('、')}）`;
  return dry ? `可自动修正 ${count} 个问题${where}\n` : `已修正 ${count} 个问题${where}\n`;
}

/** --fix-dry-run: the diff on stdout, what would be left on stderr; the exit code is that of what would be left. */
export async function showFixes(given: Given, io: Io, memory: LintMemory): Promise<number> {
  const { options } = given;
  for (const [name, flag] of [
    ['fix', '--fix'],
    ['watch', '--watch'],
    ['updateBaseline', '--update-baseline'],
  ] as const)
    if (options[name] === true)
      throw new UsageError({ zh: `--fix-dry-run 不能和 ${flag} 一起用`, en: `--fix-dry-run cannot be used together with ${flag}` });
  const fixed = await fixFiles(await lintRequest(given, io), io, memory);
  for (const { path, before, after } of fixed.changed) io.stdout(unifiedDiff(path, before, after));
  const verdict = judge(
    fixed.run.diagnostics,
    severities.find((severity): severity is Severity => severity === options['failOn']) ?? 'error',
  );
  io.stderr(wordsOf(fixed, given, true) + renderVerdict(verdict, checkedText(fixed.run), languageOf(options), false));
  return verdict.ok ? 0 : 1;
}
