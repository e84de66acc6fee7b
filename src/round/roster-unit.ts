// One unit of the roster as it is written, in YAML or in a row of a table.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { RosterUnit } from '../model.ts';
import { momentWords, readDeadline, readMoment } from './moment.ts';
import { roundProblems } from './problems.ts';

export interface WrittenUnit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  readonly class?: string | undefined;
  readonly due?: { readonly text: string; readonly location: Location } | undefined;
  readonly location: Location;
}

/** Several names in one text: 司法局、市局; 司法局,市局. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The deadline in the one form that is used everywhere; undefined, and reported, where it is none. */
export function deadlineAt(text: string, location: Location, report: (diagnostic: Diagnostic) => void): string | undefined {
  // What is written in other words but means one day and minute is as good: a table of a spreadsheet holds dates in its own form.
  const read = readDeadline(text) ?? readMoment(text);
  if (read?.minute !== undefined) return momentWords(read);
  report(diagnose(roundProblems.noDeadline, location, { seen: text, onlyDay: read !== undefined }));
  return undefined;
}

export function rosterUnit(written: WrittenUnit, report: (diagnostic: Diagnostic) => void): RosterUnit {
  const { name, aliases, formerNames, location } = written;
  const due = written.due && deadlineAt(written.due.text, written.due.location, report);
  return {
    name,
    aliases,
    formerNames,
    ...(written.class !== undefined && written.class !== '' && { class: written.class }),
    ...(due !== undefined && { due }),
    location,
  };
}
