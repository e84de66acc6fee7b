// The end of lint and validate: every format asked for, the files together, and the exit code.

import { judge, type Severity, severities } from '../diagnostic.ts';
import type { SwitchedOffDiagnostic } from '../model.ts';
import type { Findings, SuppressedDiagnostic } from '../report/findings/findings.ts';
import { findingRenderers } from '../report/findings/index.ts';
import { type FindingFormat, isForPeople } from '../report/findings/names.ts';
import { renderFindingsVerdict } from '../report/findings/text.ts';
import type { Given } from './command.ts';
import { isUnreadable } from './failure.ts';
import { findingTargets, type Target } from './finding-targets.ts';
import { type MayEdit, offeredFixes } from './fix-edits.ts';
import { type Io, UsageError } from './io.ts';
import { whyNothing } from './nothing-checked.ts';
import { languageOf } from './outputs.ts';

/** What a verb found; `failed`: it could not do what it is for, whatever the severities are. */
export type Found = Omit<Findings, 'verdict' | 'failOn' | 'language' | 'fixes'> & {
  readonly failed?: boolean;
  /** Where the verb can mend what it finds: the files in which it may. */
  readonly mayEdit?: MayEdit;
};

/** A finding that a round switches off, for the formats that know of findings that do not count. */
export const suppressedByRound = (found: SwitchedOffDiagnostic): SuppressedDiagnostic => {
  const { reason, decidedBy, from, to } = found.switchedOff;
  return { ...found, reason: `${reason} (${decidedBy}, ${from}..${to})`, by: 'round' };
};

/**
 * Runs `find` and reports what it gives. Where it refuses its input the reports for programs are written all the same, so that
 * whoever waits for them learns that nothing was checked. Gives the exit code.
 */
export async function reportFindings(given: Given, io: Io, fallback: FindingFormat, find: () => Promise<Found>): Promise<number> {
  const targets = findingTargets(given.options, fallback);
  let found: Found;
  try {
    found = await find();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const forPrograms = targets.filter(({ format }) => !isForPeople(format));
    await writeReports(findingsOf(whyNothing(error, given), given), forPrograms, io, given.arguments).catch(() => undefined);
    throw error;
  }
  const findings = { ...findingsOf(found, given), ...(await fixesOf(found, targets)) };
  await writeReports(findings, targets, io, found.files);
  if (targets.every(({ file }) => file !== undefined)) io.stderr(renderFindingsVerdict(findings, false));
  if (findings.checkedNothing) return 2;
  return findings.verdict.ok ? 0 : 1;
}

/** Only for the formats that say something of it: the files have to be parsed once more. */
async function fixesOf({ diagnostics, sources, mayEdit }: Found, targets: readonly Target[]): Promise<Pick<Findings, 'fixes'>> {
  if (!mayEdit || !targets.some(({ format }) => format === 'sarif' || format === 'pretty')) return {};
  return { fixes: await offeredFixes(diagnostics, sources, mayEdit) };
}

function findingsOf({ failed = false, ...found }: Found, { options }: Given): Findings {
  const failOn = severities.find((severity): severity is Severity => severity === options['failOn']) ?? 'error';
  const checkedNothing = found.checkedNothing ?? (failed && isUnreadable(found.diagnostics));
  const judged = judge(found.diagnostics, failOn);
  const verdict = { ...judged, ok: judged.ok && !failed && !checkedNothing };
  return { ...found, verdict, failOn, checkedNothing, language: languageOf(options) };
}

/** The files first: where one cannot be written there is no report at all. */
async function writeReports(findings: Findings, targets: readonly Target[], io: Io, inputs: readonly string[]): Promise<void> {
  const reports = targets.map(({ format, file }) => {
    const screen = { color: io.color && file === undefined, columns: io.columns ?? 100 };
    return { file, content: findingRenderers[format](findings, screen) };
  });
  const files = reports.flatMap(({ file, content }) => (file === undefined ? [] : [{ path: file, bytes: content }]));
  if (files.length > 0) {
    await io.writeFiles(files, inputs);
    const names = files.map(({ path }) => path);
    io.stderr(findings.language === 'zh' ? `已写入 ${names.join('、')}\n` : `written: ${names.join(', ')}\n`);
  }
  for (const { file, content } of reports) if (file === undefined) io.stdout(content);
}
