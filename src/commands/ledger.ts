// lawgov ledger: 整改台账. It is the one verb that writes over a file it has read, so it does so only after it understood all of it.
import { basename, dirname, join, normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { LedgerTable } from '../ledger/model.ts';
import type { Framework, Outcome } from '../model.ts';
import type { Language } from '../text.ts';
import { type CommandSpec, commonOptions, type Given } from './command.ts';
import { type Io, UsageError } from './io.ts';

interface Wish {
  readonly out: string | undefined;
  /** The ledger that is carried on. */
  readonly existing: string | undefined;
  readonly previous: string | undefined;
  readonly asOf: string;
  readonly check: boolean;
}

const text = (value: Given['options'][string]): string | undefined => (typeof value === 'string' ? value : undefined);

const isThere = async (path: string, io: Io): Promise<boolean> => {
  const entries = await io.listFolder(dirname(path)).catch(() => undefined);
  return entries?.some(({ name }) => name === basename(path)) ?? false;
};

async function wishOf({ options }: Given, io: Io): Promise<Wish> {
  const [ledger, out] = [text(options['ledger']), text(options['out'])];
  const check = options['check'] === true;
  const target = out ?? ledger;
  if (target === undefined)
    throw new UsageError({
      zh: '请用 --out 写明台账文件（.xlsx 或 .csv）；只检查已有的台账用 --ledger 文件 --check',
      en: 'name the ledger (.xlsx or .csv) with --out; to check one that exists use --ledger file --check',
    });
  if (!check && !/\.(?:xlsx|csv)$/i.test(target))
    throw new UsageError({ zh: `台账写成 .xlsx 或 .csv，不是 ${target}`, en: `a ledger is written as .xlsx or .csv, not ${target}` });
  const existing = ledger ?? ((await isThere(target, io)) ? target : undefined);
  if (check && existing === undefined) throw new UsageError({ zh: `没有台账 ${target}`, en: `there is no ledger ${target}` });
  return { out: target, existing, previous: text(options['previous']), asOf: text(options['asOf']) ?? io.today(), check };
}

/** Folders as the assessment sees them: a ledger that lies among the submissions is none. */
function withoutLedgers(io: Io, ledgers: readonly (string | undefined)[]): Io {
  const hidden = new Set(ledgers.flatMap((path) => (path === undefined ? [] : [normalize(path)])));
  return {
    ...io,
    listFolder: async (path) => (await io.listFolder(path))?.filter(({ name }) => !hidden.has(normalize(join(path, name)))),
  };
}

type Work = typeof import('./ledger-work.ts');

async function readAt(path: string | undefined, io: Io, framework?: Framework): Promise<Outcome<LedgerTable>> {
  if (path === undefined) return { diagnostics: [] };
  const { readLedger } = await import('./ledger-work.ts');
  const { limits } = await import('../limits.ts');
  return readLedger({ path, bytes: await io.readFile(path, Math.max(limits.xlsxBytes, limits.csvBytes) + 1) }, framework);
}

/** Shows what is overdue; true where that makes the run fail. */
async function tellOverdue(
  entries: LedgerTable['entries'],
  { asOf }: Wish,
  { options }: Given,
  io: Io,
  language: Language,
): Promise<boolean> {
  const { overdueRows, parseIsoDay, renderOverdue } = await import('./ledger-work.ts');
  const day = parseIsoDay(asOf);
  if (day === undefined)
    throw new UsageError({ zh: `--as-of 写成 2025-03-01，不是 ${asOf}`, en: `write --as-of as 2025-03-01, not ${asOf}` });
  const overdue = overdueRows(entries, day);
  io.stdout(renderOverdue(overdue, day, language, io.columns ?? 120));
  return overdue.length > 0 && options['failOverdue'] === true;
}

const checked = { done: { zh: '台账检查完成', en: 'ledger checked' }, verb: 'validate' };

async function checkOnly(wish: Wish, given: Given, io: Io, work: Work): Promise<number> {
  const { exitCodeOf, languageOf, renderProblemsTo, verdictOf, isUnreadable } = await import('./work.ts');
  const language = languageOf(given.options);
  const { value: table, diagnostics } = await readAt(wish.existing, io);
  const all = [...diagnostics, ...work.rowsOf(table).flatMap(work.checkRow)].sort(work.compareDiagnostics);
  const verdict = verdictOf(all, given.options);
  renderProblemsTo(io, all, verdict, language, checked);
  if (!table) return isUnreadable(all) ? 2 : 1;
  io.stdout(work.renderCounts(table.entries, 0, language));
  const fails = await tellOverdue(table.entries, wish, given, io, language);
  return fails ? 1 : exitCodeOf(verdict);
}

/** The year whose problems these are; the end of the period where nobody says it. */
function yearOf({ options }: Given, framework: Framework): number {
  const said = text(options['year']) ?? text(options['period'])?.slice(-10).slice(0, 4) ?? framework.period?.to.slice(0, 4);
  if (said !== undefined && /^(?:19|20)\d\d$/.test(said)) return Number(said);
  throw new UsageError({
    zh: '看不出是哪个年度的考评，请用 --year 写明，如 --year 2024',
    en: 'which year is assessed? Name it with --year 2024',
  });
}

async function run(given: Given, io: Io): Promise<number> {
  const [work, shared] = await Promise.all([import('./ledger-work.ts'), import('./work.ts')]);
  const { options } = given;
  const language = shared.languageOf(options);
  const wish = await wishOf(given, io);
  const { out = '', existing, previous } = wish;
  if (work.parseIsoDay(wish.asOf) === undefined)
    throw new UsageError({ zh: `--as-of 写成 2025-03-01，不是 ${wish.asOf}`, en: `write --as-of as 2025-03-01, not ${wish.asOf}` });
  if (wish.check) return checkOnly(wish, given, io, work);
  const { assessment, diagnostics, files, round } = await shared.assess(
    given.arguments,
    options,
    withoutLedgers(io, [out, existing, previous]),
  );
  if (!assessment) return shared.emitFailure(diagnostics, shared.verdictOf(diagnostics, options), 'text', given, io);
  const { framework } = assessment;
  const [current, last] = [await readAt(existing, io, framework), await readAt(previous, io, framework)];
  const sameFile = existing !== undefined && normalize(existing) === normalize(out);
  const besides = current.value?.besides ?? [];
  const kept: Diagnostic[] =
    sameFile && besides.length > 0 ? [work.diagnose(work.ledgerProblems.besides, { kind: 'file', file: out }, { what: besides })] : [];
  const unread = (existing !== undefined && !current.value) || (previous !== undefined && !last.value) || kept.length > 0;
  const ofFiles = [...current.diagnostics, ...last.diagnostics, ...kept];
  if (unread) {
    // Nothing is written over what was not understood.
    const verdict = { ...shared.verdictOf(ofFiles, options), ok: false };
    shared.renderProblemsTo(io, ofFiles, verdict, language, { ...checked, done: { zh: '台账没有写', en: 'the ledger was not written' } });
    return shared.isUnreadable(ofFiles) ? 2 : 1;
  }
  const year = yearOf(given, framework);
  const items = work.ledgerItems(assessment, { year, language, otherNames: work.otherNamesIn(round) });
  const merged = work.mergeLedger({
    year,
    items,
    ...(current.value && { current: current.value }),
    ...(last.value && { previous: last.value }),
    standing: work.standingIn(assessment, round),
    decimals: framework.scoring.decimals,
    language,
  });
  const bytes = /\.csv$/i.test(out)
    ? work.renderLedgerCsv(merged, language)
    : await work.renderLedgerWorkbook(merged, framework, year, language);
  const inputs = [
    ...shared.inputsOf(given, assessment, files),
    ...[previous, sameFile ? undefined : existing].filter((path) => path !== undefined),
  ];
  await io.writeFiles([{ path: out, bytes }], inputs);
  const rows = [...work.rowsOf(current.value), ...work.rowsOf(last.value)];
  const ofRows = [...merged.diagnostics, ...rows.flatMap(work.checkRow)].sort(work.compareDiagnostics);
  const all = [...ofFiles, ...ofRows, ...diagnostics];
  const verdict = shared.verdictOf(all, options);
  shared.renderProblemsTo(io, all, verdict, language, { ...shared.scored, done: { zh: '台账完成', en: 'ledger' } }, assessment.switchedOff);
  io.stdout((language === 'zh' ? `已写入 ${out}\n` : `written: ${out}\n`) + work.renderCounts(merged.entries, merged.added, language));
  const fails = await tellOverdue(merged.entries, wish, given, io, language);
  return fails ? 1 : shared.exitCodeOf(verdict);
}

export const ledger: CommandSpec = {
  name: 'ledger',
  alias: '整改台账',
  arguments: [
    {
      name: '[submissions...]',
      summary: { zh: '填报文件或文件夹；在考评工作区里可以不写', en: 'submission files or folders; may be left out in a round' },
    },
  ],
  summary: {
    zh: '生成、读回整改台账：问题编号不变，保留人写的内容，未完成的带入下一年，无佐证不销号',
    en: 'the ledger of remediation: written, read back, kept word for word, carried into the next year, closed with evidence only',
  },
  options: [
    {
      flags: '--out <file>',
      summary: {
        zh: '台账文件（.xlsx 或 .csv）；已有的先读回再更新',
        en: 'the ledger (.xlsx or .csv); one that exists is read and carried on',
      },
    },
    {
      flags: '--ledger <file>',
      summary: {
        zh: '读回另一个文件里的台账，写到 --out；不写 --out 则更新它本身',
        en: 'read the ledger from another file; without --out that file is updated',
      },
    },
    {
      flags: '--previous <file>',
      summary: {
        zh: '去年的台账：未销号的带过来，重复的计年数',
        en: 'last year’s ledger: what is open is taken over, repeats are counted',
      },
    },
    {
      flags: '--year <yyyy>',
      summary: { zh: '考评年度；不写则按指标体系的考评期', en: 'the year assessed; taken from the framework when left out' },
    },
    {
      flags: '--as-of <date>',
      summary: { zh: '按哪一天判断逾期；不写为今天', en: 'the day that overdue is judged by; today when left out' },
    },
    { flags: '--fail-overdue', summary: { zh: '有逾期未销号的，退出码为 1', en: 'exit code 1 where anything open is overdue' } },
    {
      flags: '--check',
      summary: { zh: '只检查已有的台账，不计分、不写文件', en: 'only check a ledger that exists: nothing is scored or written' },
    },
    commonOptions.framework,
    commonOptions.period,
    commonOptions.stage,
    commonOptions.baseline,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov ledger 白城市2023.xlsx --out 整改台账.xlsx', summary: { zh: '生成台账', en: 'write the ledger' } },
    {
      line: 'lawgov ledger 白城市2023.xlsx --out 整改台账.csv --as-of 2024-03-31 --fail-overdue',
      summary: { zh: '写成 CSV；有逾期的退出码为 1', en: 'as CSV; exit code 1 where anything is overdue' },
    },
  ],
  run,
};
