// `test --generate`: cases proposed for one framework, without those that its test file has already.
import type { Draft } from '../framework/draft.ts';
import { limits } from '../limits.ts';
import { lintDraft } from '../lint/index.ts';
import type { Framework } from '../model.ts';
import type { TestCase } from '../testing/case.ts';
import { survivorsOf } from '../testing/mutate.ts';
import { printTests } from '../testing/print-test.ts';
import { type Proposed, type ProposedCase, type ProposedGroup, type ProposedTable, proposeTables } from '../testing/propose.ts';
import { proposeWhole } from '../testing/propose-whole.ts';
import { readTests } from '../testing/read-tests.ts';
import { prepareAll } from '../testing/run.ts';
import { combined, tellApart } from '../testing/tell-apart.ts';
import { shown } from '../text.ts';
import type { Given } from './command.ts';
import { emitFailure } from './failure.ts';
import { type Io, UsageError } from './io.ts';
import { emit, languageOf, verdictOf } from './outputs.ts';
import { loadForTests, loadTestFile, testBeside } from './test-files.ts';

export async function generateTests(given: Given, io: Io): Promise<number> {
  const { options } = given;
  const [path, another] = given.arguments;
  if (path === undefined || another !== undefined || !/\.ya?ml$/i.test(path)) {
    throw new UsageError({
      zh: '--generate 一次只写一个指标体系文件，如 lawgov test 我的指标.yaml --generate',
      en: '--generate takes one framework file: lawgov test mine.yaml --generate',
    });
  }
  const about = path.replace(/\.test(?=\.ya?ml$)/i, '');
  const out = typeof options['out'] === 'string' ? options['out'] : undefined;
  if (out !== undefined && out !== '-' && (await exists(out, io))) {
    throw new UsageError({
      zh: `${shown(out)} 已经有了，不覆盖；请换一个文件名，或不写 --out 打印到屏幕`,
      en: `${shown(out)} exists and is not replaced; name another file, or leave out --out`,
    });
  }
  const { draft, framework, diagnostics, files } = await loadForTests(about, io);
  if (!draft || !framework) return emitFailure(diagnostics, verdictOf(diagnostics, options), 'text', given, io);
  const beside = testBeside(about);
  const known = (await exists(beside, io)) ? (await loadTestFile(beside, new Map(), io)).cases : [];
  const { proposed: tables, left } = proposeTables(draft, framework);
  const whole = proposeWhole(draft, framework);
  const atTurns = withoutKnown([...tables, ...whole], known);
  const proposed = [...atTurns, ...(await noticing(draft, framework, known, atTurns, whole))];
  const english = languageOf(options) === 'en';
  if (proposed.length === 0) {
    io.stderr(english ? `${beside} has all of them already\n` : `${beside} 里已经都有了\n`);
    return 0;
  }
  const text = new TextDecoder().decode(await io.readFile(about, limits.yamlBytes + 1));
  const schema = /^# yaml-language-server: \$schema=(\S*)framework\.schema\.json/m.exec(text)?.[1];
  const named = out === undefined || out === '-' || out === beside ? undefined : sameFolder(about, out);
  const printed = printTests(proposed, framework, {
    ...(schema !== undefined && { schema: `${schema}test.schema.json` }),
    ...(named !== undefined && { named }),
  });
  await emit(printed, options, io, files);
  if (left.length > 0) {
    io.stderr(
      english
        ? `no rows for these, which hang on records, marks, other units or last time: ${left.join(', ')}\n`
        : `这些指标要看台账、评委打分、其他单位或上一期，没有生成表格用例：${left.join('、')}\n`,
    );
  }
  return 0;
}

/** Cases for the changes of the framework that neither the cases it has nor those proposed for its turning points notice. */
async function noticing(
  draft: Draft,
  framework: Framework,
  known: readonly TestCase[],
  proposed: readonly Proposed[],
  whole: readonly ProposedCase[],
) {
  const { readYaml } = await import('../read/yaml.ts');
  const bytes = new TextEncoder().encode(printTests(proposed, framework, {}));
  const { value: document } = readYaml({ path: '', bytes });
  if (!document) return [];
  const first = 1 + known.filter(({ name }) => name.startsWith(combined)).length;
  const prepared = prepareAll([...known, ...readTests(document, framework).cases], document, framework);
  return tellApart(draft, framework, survivorsOf(draft, prepared, document, lintDraft), whole, first);
}

async function exists(path: string, io: Io): Promise<boolean> {
  try {
    await io.readFile(path, 1);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

/** The framework as a test file in the same folder names it; undefined for another folder. */
function sameFolder(framework: string, test: string): string | undefined {
  const folder = (path: string) => /^(.*[\\/])?/.exec(path)?.[0] ?? '';
  return folder(framework) === folder(test) ? `./${framework.slice(folder(framework).length)}` : undefined;
}

const cellKey = (cells: readonly (readonly [string, string])[]): string =>
  JSON.stringify(cells.filter(([, text]) => text !== '').toSorted(([left], [right]) => (left < right ? -1 : 1)));

function withoutKnown(proposed: readonly Proposed[], known: readonly TestCase[]): Proposed[] {
  const names = new Set(known.map(({ name }) => name));
  const rows = new Set(
    known
      .flatMap(({ units }) => units)
      .flatMap(({ unitClass, given, expect }) =>
        expect.indicators.map(
          ({ id }) => `${id} ${unitClass?.text ?? ''} ${cellKey([...given.values].map(([measure, { text }]) => [measure, text]))}`,
        ),
      ),
  );
  const rest = (table: ProposedTable): ProposedTable[] => {
    const missing = table.rows.filter(
      ({ cells }) =>
        !rows.has(`${table.id} ${table.unitClass ?? ''} ${cellKey(table.measures.map((measure, index) => [measure, cells[index] ?? '']))}`),
    );
    return missing.length === 0 ? [] : [{ ...table, rows: missing }];
  };
  const isNew = (one: ProposedCase | ProposedGroup) => !names.has(one.name);
  return proposed.flatMap((one): Proposed[] => (one.kind === 'table' ? rest(one) : isNew(one) ? [one] : []));
}
