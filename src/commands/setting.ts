// What a run works on: what the command line says, and for the rest what the round says in whose folder it is.
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { readPeriodText, type TimeWish } from '../framework/stages.ts';
import type { Framework, Round } from '../model.ts';
import { settleClasses } from '../round/check-roster.ts';
import { noRound } from '../round/none.ts';
import { roundProblems as problems } from '../round/problems.ts';
import { shown } from '../text.ts';
import type { Given } from './command.ts';
import { findRound, roundFileName } from './find-round.ts';
import { type Io, UsageError } from './io.ts';
import { saysTime, timeWish } from './time-wish.ts';

export interface Setting {
  readonly round: Round;
  /** False where lawgov.yaml cannot be read: nothing is known of the round then. */
  readonly usable: boolean;
  readonly paths: readonly string[];
  /** Whether `paths` are all submissions of the round, so that a unit that is not in them has sent nothing. */
  readonly isWhole: boolean;
  /** As `--framework` takes it. */
  readonly framework?: string;
  readonly time: TimeWish;
  readonly baseline?: string;
  /** Of lawgov.yaml and the roster. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

/**
 * Throws where there is nothing to work on: no path is given, and there is no round. `roundFolder`: the folder whose round is meant, where
 * that is not the working folder.
 */
export async function settingOf(given: readonly string[], options: Given['options'], io: Io, roundFolder?: string): Promise<Setting> {
  const found = await findRound(roundFolder === undefined ? given : [roundFolder], io);
  const round = found?.round ?? noRound;
  if (given.length === 0 && !found) throw nothingNamed();
  const text = (key: string) => (typeof options[key] === 'string' ? options[key] : undefined);
  const framework = text('framework') ?? round.framework;
  const baseline = text('baseline') ?? round.previous;
  const wished = timeWish(options);
  return {
    round,
    usable: !found || found.round !== undefined,
    paths: given.length > 0 ? given : round.submissions,
    isWhole: given.length === 0 || round.submissions.every((path) => given.some((other) => tidyPath(other) === path)),
    ...(framework !== undefined && { framework }),
    time: saysTime(wished) ? wished : timeOf(round),
    ...(baseline !== undefined && { baseline }),
    diagnostics: found?.diagnostics ?? [],
    files: found?.files.map(({ path }) => path) ?? [],
    sources: new Map(found?.files.map(({ path, bytes }) => [path, bytes])),
  };
}

function timeOf({ stage, period: text }: Round): TimeWish {
  const period = text === undefined ? undefined : readPeriodText(text);
  return { ...(stage !== undefined && { stage }), ...(period && { period }) };
}

const nothingNamed = (): UsageError =>
  new UsageError({
    zh: `没有写填报文件，这里和上级文件夹也没有写明 round 的 ${roundFileName}；请写填报文件或文件夹，或用 lawgov init 建一个考评工作区`,
    en: `no submission is named, and there is no ${roundFileName} with a round here or above; name files or folders, or make a round with lawgov init`,
  });

/** The round in the light of its framework: classes of the roster by id, and whether both are of the same time. */
export function settleRound(round: Round, framework: Framework): { readonly round: Round; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const roster = round.roster && settleClasses(round.roster, framework, (diagnostic) => diagnostics.push(diagnostic));
  const period = readPeriodText(round.period ?? '');
  const own = framework.period;
  if (round.file !== undefined && period && own && framework.stages.length === 0 && (period.from > own.to || period.to < own.from)) {
    const words = ({ from, to }: typeof period) => shown(`${from}..${to}`);
    diagnostics.push(diagnose(problems.otherPeriod, { kind: 'file', file: round.file }, { round: words(period), framework: words(own) }));
  }
  return { round: roster ? { ...round, roster } : round, diagnostics };
}
