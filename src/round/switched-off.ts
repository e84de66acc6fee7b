// 停用的校核: what they would have said no longer counts, but is listed with the reason and with who decided it.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { readPeriodText } from '../framework/stages.ts';
import type { Period, Round, SwitchedOff, SwitchedOffDiagnostic } from '../model.ts';
import { nearest } from '../nearest.ts';
import { roundProblems as problems } from './problems.ts';

export interface Switched {
  readonly diagnostics: readonly Diagnostic[];
  readonly switchedOff: readonly SwitchedOffDiagnostic[];
}

/** The day that switched-off checks are held against: that of the deadline, else the last of the period; never today. */
export function dayOfRound({ due, period }: Round, ofFramework: Period | undefined): string | undefined {
  return due?.slice(0, 10) ?? readPeriodText(period ?? '')?.to ?? ofFramework?.to;
}

/**
 * Takes out of `found` what is switched off. Unknown codes, entries outside the time of the round and entries that switched nothing off
 * are said at their place. `unitOf` gives the only unit that a finding is about; an entry for some units leaves the others alone.
 */
export function switchOff(
  found: readonly Diagnostic[],
  { checksOff }: Round,
  day: string | undefined,
  known: readonly string[],
  unitOf: (diagnostic: Diagnostic) => string | undefined,
): Switched {
  if (checksOff.length === 0) return { diagnostics: found, switchedOff: [] };
  const told: Diagnostic[] = [];
  const active = checksOff.filter(({ code, from, to, location }) => {
    if (!known.includes(code)) {
      told.push(diagnose(problems.unknownCheck, location, { code, suggestion: nearest(code, known) }));
      return false;
    }
    if (day === undefined || (from <= day && day <= to)) return true;
    told.push(diagnose(problems.notInTime, location, { code, from, to, day }));
    return false;
  });
  const used = new Set<SwitchedOff>();
  const diagnostics: Diagnostic[] = [];
  const switchedOff: SwitchedOffDiagnostic[] = [];
  for (const diagnostic of found) {
    const unit = unitOf(diagnostic);
    const entry = active.find(
      ({ code, units }) => code === diagnostic.code && (units.length === 0 || (unit !== undefined && units.includes(unit))),
    );
    if (!entry) {
      diagnostics.push(diagnostic);
      continue;
    }
    used.add(entry);
    switchedOff.push({ ...diagnostic, switchedOff: entry, ...(unit !== undefined && { unit }) });
  }
  for (const entry of active)
    if (!used.has(entry)) told.push(diagnose(problems.unusedSwitch, entry.location, { code: entry.code, units: entry.units }));
  return { diagnostics: [...diagnostics, ...told], switchedOff };
}
