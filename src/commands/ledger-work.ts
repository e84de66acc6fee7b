// Everything that the ledger works with, behind one import.
import { isRow, type LedgerTable } from '../ledger/model.ts';
import type { Standing } from '../ledger/words.ts';
import type { Assessment, Round } from '../model.ts';
import { identityOf } from '../round/identity.ts';

export { parseIsoDay } from '../calendar.ts';
export { compareDiagnostics, diagnose } from '../diagnostic.ts';
export { renderLedgerCsv } from '../ledger/csv.ts';
export { ledgerItems } from '../ledger/items.ts';
export { mergeLedger } from '../ledger/merge.ts';
export { ledgerProblems } from '../ledger/problems.ts';
export { readLedger } from '../ledger/read.ts';
export { overdueRows, renderCounts, renderOverdue } from '../ledger/report.ts';
export { renderLedgerWorkbook } from '../ledger/sheet.ts';
export { checkRow } from '../ledger/states.ts';

/** 简称 and former names of a unit, under which its problems may have been listed. */
export function otherNamesIn({ roster }: Round): (unit: string) => readonly string[] {
  const units = new Map(roster?.units.map((unit) => [unit.name, unit]));
  return (name) => {
    const unit = units.get(name);
    return unit ? [...unit.formerNames, ...unit.aliases] : [];
  };
}

/** How an indicator, a deduction or a veto of a unit stands; undefined for units that are not scored here. */
export function standingIn({ framework, units }: Assessment, round: Round): (unit: string, id: string) => Standing | undefined {
  const otherNames = otherNamesIn(round);
  const known = new Map<string, ReadonlyMap<string, Standing>>();
  for (const unit of units) {
    if (unit.reported === false || !unit.rescore) continue;
    const standings = new Map<string, Standing>();
    for (const { node, status } of unit.scores)
      standings.set(node.id, status === 'missing' || status === 'pending' ? 'open' : status === 'not-applicable' ? 'absent' : 'met');
    for (const { item, status } of unit.adjustments) standings.set(item.id, status === 'scored' ? 'met' : 'open');
    const open = new Set(unit.vetoes.filter(({ state }) => state === 'open').map(({ veto }) => veto.id));
    for (const { id } of framework.vetoes) standings.set(id, open.has(id) ? 'open' : 'met');
    for (const name of [unit.name, ...otherNames(unit.name)]) known.set(identityOf(name), standings);
  }
  return (unit, id) => {
    const standings = known.get(identityOf(unit));
    return standings && (standings.get(id) ?? 'absent');
  };
}

export const rowsOf = (table: LedgerTable | undefined) => (table?.entries ?? []).filter(isRow);
