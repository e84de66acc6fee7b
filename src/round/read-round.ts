// `round:` of lawgov.yaml → the round, as far as it can be understood. Its form is checked by the schema.
import { parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import {
  type Fields,
  fieldsField,
  fieldsOf,
  hasField,
  itemsField,
  numberField,
  rawField,
  textField,
  textsField,
} from '../framework/fields.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { explainSchemaErrors } from '../framework/schema-faults.ts';
import { readPeriodText } from '../framework/stages.ts';
import { validateConfig } from '../framework/validators.ts';
import type { HiddenPolicy, Roster, Round, SwitchedOff } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { checkRoster } from './check-roster.ts';
import { isEditionField } from './edition-fields.ts';
import { lettersOf } from './letters.ts';
import { noRound } from './none.ts';
import { roundProblems as problems } from './problems.ts';
import { deadlineAt } from './roster-unit.ts';
import { unitsAt } from './roster-yaml.ts';
import { unitNames } from './unit-names.ts';

/** Where submissions lie when lawgov.yaml does not say. */
export const submissionsFolder = '填报';

export interface WrittenRound {
  /** Its roster is there only where it is listed in lawgov.yaml itself. */
  readonly round: Round;
  /** Path of the roster, from the working folder. */
  readonly rosterFile?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export const hasRound = ({ data }: PlainDocument): boolean => hasField(fieldsOf(data), 'round');

type Report = (diagnostic: Diagnostic) => void;

const isAbsolute = (path: string) => /^([\\/]|[A-Za-z]:)/.test(path);
const isPath = (name: string) => /[\\/]|\.ya?ml$/i.test(name);
const isPolicy = (value: unknown): value is HiddenPolicy => value === 'read' || value === 'skip' || value === 'refuse';

/** Paths of the file are taken from its folder (`''`, or one that ends in a slash). */
export function readRound(document: PlainDocument, folder: string): WrittenRound {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  if (!validateConfig(document.data)) {
    const { diagnostics: faults } = explainSchemaErrors(document, validateConfig.errors ?? []);
    diagnostics.push(...faults);
  }
  const fields = fieldsField(fieldsOf(document.data), 'round');
  const from = (path: string) => (isAbsolute(path) ? path : tidyPath(folder + path));
  const pathAt = (key: string): string | undefined => {
    const path = textField(fields, key);
    return path === undefined || path === '' ? undefined : from(path);
  };
  const framework = textField(fields, 'framework');
  const due = textField(fields, 'due');
  const deadline = due === undefined ? undefined : deadlineAt(due, locate(document, ['round', 'due']), report);
  const roster = inlineRoster(document, fields, report);
  const rosterFile = pathAt('roster');
  const round: Round = {
    file: document.file,
    ...(framework !== undefined && framework !== '' && { framework: isPath(framework) ? from(framework) : framework }),
    ...optional('period', periodOf(document, fields, report)),
    ...optional('stage', textField(fields, 'stage')),
    ...optional('roster', roster),
    ...optional('due', deadline),
    ...optional('received', pathAt('received')),
    submissions: submissionsOf(fields).map(from),
    ...optional('previous', pathAt('previous')),
    ...optional('evidence', pathAt('evidence')),
    ...optional('out', pathAt('out')),
    hidden: hiddenOf(fields),
    explanation: numberField(fields, 'explanation') ?? noRound.explanation,
    ...lettersOf(document, fields, report),
    checksOff: checksOffOf(document, fields, report),
    editions: editionsOf(fields),
  };
  return { round, ...(rosterFile !== undefined && { rosterFile }), diagnostics };
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

function submissionsOf(fields: Fields): readonly string[] {
  const one = textField(fields, 'submissions');
  const listed = textsField(fields, 'submissions').filter((path) => path.trim() !== '');
  if (one !== undefined && one !== '') return [one];
  return listed.length > 0 ? listed : [submissionsFolder];
}

function periodOf(document: PlainDocument, fields: Fields, report: Report): string | undefined {
  const written = rawField(fields, 'period');
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const text = String(written).trim();
  if (readPeriodText(text)) return text;
  report(diagnose(problems.badPeriod, locate(document, ['round', 'period']), { seen: text }));
  return undefined;
}

function inlineRoster(document: PlainDocument, fields: Fields, report: Report): Roster | undefined {
  const units = unitsAt(document, itemsField(fields, 'roster'), ['round', 'roster'], report);
  if (units.length === 0) return undefined;
  const roster = { file: document.file, units };
  for (const diagnostic of checkRoster(roster)) report(diagnostic);
  return roster;
}

function editionsOf(fields: Fields): Round['editions'] {
  const written = fieldsField(fields, 'editions');
  const shown = (key: 'unit' | 'public') => (hasField(written, key) ? textsField(written, key).filter(isEditionField) : undefined);
  return { ...optional('unit', shown('unit')), ...optional('public', shown('public')) };
}

function hiddenOf(fields: Fields): Round['hidden'] {
  const written = fieldsField(fields, 'hidden');
  const policy = (key: keyof Round['hidden']): HiddenPolicy => {
    const value = rawField(written, key);
    return isPolicy(value) ? value : noRound.hidden[key];
  };
  return { rows: policy('rows'), columns: policy('columns'), sheets: policy('sheets'), filtered: policy('filtered') };
}

/** Entries that are whole; what they lack the schema check has said. */
function checksOffOf(document: PlainDocument, fields: Fields, report: Report): SwitchedOff[] {
  return itemsField(fields, 'checksOff').flatMap((item, index): SwitchedOff[] => {
    const entry = fieldsOf(item);
    const texts = ['code', 'from', 'to', 'reason', 'decidedBy'].map((key) => textField(entry, key));
    const [code, from, to, reason, decidedBy] = texts;
    if (code === undefined || from === undefined || to === undefined || reason === undefined || decidedBy === undefined) return [];
    const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
    const path = ['round', 'checksOff', index];
    if (first === undefined || last === undefined || first > last) {
      report(diagnose(problems.badDays, locate(document, [...path, 'from']), { from, to }));
      return [];
    }
    const units = textsField(entry, 'units').map((name) => name.trim());
    return [{ code, units, from, to, reason, decidedBy, location: locate(document, [...path, 'code']) }];
  });
}

/** The round with its roster, units of switched-off checks under their full names; those that the roster does not know are reported. */
export function withRoster(round: Round, roster: Roster | undefined, report: Report): Round {
  if (!roster) return round;
  const names = unitNames(roster);
  const checksOff = round.checksOff.flatMap((entry): SwitchedOff[] => {
    const units = entry.units.flatMap((name) => {
      const found = names.find(name);
      if (!found) report(diagnose(problems.unknownUnit, entry.location, { unit: name, meant: names.meant(name) }));
      return found ? [found.unit.name] : [];
    });
    // An entry for a unit that is not there must not become one for all.
    return entry.units.length > 0 && units.length === 0 ? [] : [{ ...entry, units }];
  });
  return { ...round, roster, checksOff };
}
