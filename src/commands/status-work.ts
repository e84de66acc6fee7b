// 报送情况: the submissions of a round checked, and held against its roster, its deadline and its register of receipts.

import { parseIsoDay } from '../calendar.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { Outcome, Roster, Round } from '../model.ts';
import type { StatusReport } from '../report/status/status.ts';
import { type Moment, momentWords, readMoment } from '../round/moment.ts';
import { type Receipt, readReceived } from '../round/received.ts';
import { type HandedIn, statesOf } from '../round/states.ts';
import { gridOf } from '../submission/grid.ts';
import { readSheets } from '../submission/read-files.ts';
import { type RosterNames, rosterNames } from '../submission/roster-names.ts';
import { unitPlaces } from '../submission/unit-of-place.ts';
import { shown } from '../text.ts';
import { type Assessed, assess } from './assess.ts';
import type { Given } from './command.ts';
import { roundFileName } from './find-round.ts';
import { filesUnder, isSubmission } from './input-files.ts';
import { type Io, UsageError } from './io.ts';
import { settingOf } from './setting.ts';

export interface FoundStatus {
  readonly report: StatusReport;
  /** Every file that was read. */
  readonly files: readonly string[];
}

/** `folder` is one in or below which the round is, '.' for the working folder. */
export async function statusOf(folder: string, options: Given['options'], io: Io): Promise<FoundStatus> {
  const setting = await settingOf([folder], options, io);
  if (setting.round.file === undefined && setting.usable) throw noRoundHere();
  const { round } = setting;
  const { roster } = round;
  if (!roster) throw noRoster(setting.diagnostics);
  const at = momentGiven(options, io);
  const assessed: Looked = (await isAnything(round.submissions, io))
    ? await assess(round.submissions, options, io)
    : { round, submissions: [], diagnostics: setting.diagnostics, files: setting.files };
  const names = rosterNames(assessed.round);
  const registered = names && (await receiptsOf(options, round, names, io));
  const { handedIn, others } = byUnit(assessed, roster, names);
  const judged = assessed.assessment !== undefined;
  const units = statesOf(assessed.round.roster ?? roster, round.due, handedIn, registered?.receipts ?? [], at.moment, judged);
  return {
    report: {
      round: round.file ?? roundFileName,
      ...(assessed.framework && { framework: assessed.framework }),
      ...(round.due !== undefined && { due: round.due }),
      at: momentWords(at.moment),
      atGiven: at.given,
      ...(registered && { register: registered.file }),
      units,
      others: [...others, ...(registered?.diagnostics ?? [])],
    },
    files: [...assessed.files, ...(registered ? [registered.file] : [])],
  };
}

type Looked = Pick<Assessed, 'round' | 'submissions' | 'diagnostics' | 'files'> & Partial<Assessed>;

/** Files and counts of every unit of the roster, and what is about none of them. What is switched off counts for nobody. */
function byUnit(
  { submission, submissions, diagnostics }: Looked,
  { units }: Roster,
  names: RosterNames | undefined,
): { readonly handedIn: Map<string, HandedIn>; readonly others: readonly Diagnostic[] } {
  const places = unitPlaces(submission, (path) => names?.unitOfPath(path));
  const isListed = new Set(units.map(({ name }) => name));
  const found = new Map<string, { files: Set<string>; errors: number; warnings: number }>();
  const entryOf = (unit: string) => {
    const entry = found.get(unit) ?? { files: new Set<string>(), errors: 0, warnings: 0 };
    found.set(unit, entry);
    return entry;
  };
  const read = new Set<string>();
  for (const { name } of submission?.units ?? [])
    for (const file of places.filesOf(name)) {
      read.add(file);
      if (isListed.has(name)) entryOf(name).files.add(file);
    }
  // A file of which nothing could be read is still there, and its name may say whose it is.
  for (const path of submissions) {
    const unit = read.has(path) ? undefined : names?.unitOfPath(path);
    if (unit !== undefined) entryOf(unit).files.add(path);
  }
  const others: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const unit = submissions.includes(diagnostic.location.file) ? places.unitOf(diagnostic) : undefined;
    if (unit === undefined || !isListed.has(unit)) {
      // Who sent nothing is the table itself.
      if (diagnostic.code !== 'round/not-reported' && diagnostic.severity !== 'info') others.push(diagnostic);
    } else if (diagnostic.severity === 'error') entryOf(unit).errors += 1;
    else if (diagnostic.severity === 'warning') entryOf(unit).warnings += 1;
  }
  const handedIn = [...found].map(([unit, { files, ...counts }]): [string, HandedIn] => [unit, { files: [...files], ...counts }]);
  return { handedIn: new Map(handedIn), others };
}

/** Whether there is any file that could be a submission; a folder that does not exist yet is an empty one. */
async function isAnything(paths: readonly string[], io: Io): Promise<boolean> {
  for (const path of paths) {
    const entries = await io.listFolder(path).catch((error) => {
      if (error instanceof UsageError) return [];
      throw error;
    });
    if (entries === undefined) return true;
    if (entries.length === 0) continue;
    const files = await filesUnder([path], io, isSubmission, { zh: '', en: '' }).catch((error) => {
      if (error instanceof UsageError) return [];
      throw error;
    });
    if (files.length > 0) return true;
  }
  return false;
}

async function receiptsOf(
  options: Given['options'],
  round: Round,
  { names, unitOfPath }: RosterNames,
  io: Io,
): Promise<{ readonly file: string; readonly receipts: readonly Receipt[]; readonly diagnostics: readonly Diagnostic[] } | undefined> {
  const path = typeof options['received'] === 'string' ? options['received'] : round.received;
  if (path === undefined) return undefined;
  const file = { path, bytes: await io.readFile(path, limits.csvBytes + 1) };
  const { sheets, diagnostics } = await readSheets(file);
  const locateIn = (sheet: (typeof sheets)[number]) => gridOf(sheet, path).locate;
  const read: Outcome<readonly Receipt[]> =
    sheets.length === 0 ? { diagnostics: [] } : readReceived(path, sheets, locateIn, names, unitOfPath);
  return { file: path, receipts: read.value ?? [], diagnostics: [...diagnostics, ...read.diagnostics] };
}

function momentGiven(options: Given['options'], io: Io): { readonly moment: Moment; readonly given: boolean } {
  const text = options['at'];
  if (typeof text !== 'string') return { moment: { day: parseIsoDay(io.today()) ?? 0 }, given: false };
  const moment = readMoment(text);
  if (moment) return { moment, given: true };
  throw new UsageError({
    zh: `--at 写日期和钟点，如 "2024-12-19 9:00"，现为“${shown(text)}”`,
    en: `--at takes a day and an hour, such as "2024-12-19 9:00", not “${shown(text)}”`,
  });
}

const noRoundHere = (): UsageError =>
  new UsageError({
    zh: `这里和上级文件夹没有写明 round 的 ${roundFileName}；用 lawgov init 建一个考评工作区`,
    en: `there is no ${roundFileName} with a round here or above; lawgov init makes one`,
  });

/** The first fault says why, where the roster is there and cannot be used. */
function noRoster(diagnostics: readonly Diagnostic[]): UsageError {
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  return new UsageError({
    zh: `没有可用的名册，不知道有哪些单位要报送${fault ? `：${fault.message.zh}` : `；在 ${roundFileName} 的 round 里写 roster`}`,
    en: `there is no usable roster, so nobody knows who is to report${fault ? `: ${fault.message.en}` : `; name one as roster of round in ${roundFileName}`}`,
  });
}
