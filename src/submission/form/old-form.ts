// An old form as it was meant: its answers read by the questions that it asked, whatever the framework asks now.
import { type Diagnostic, diagnose, type Location } from '../../diagnostic.ts';
import type { Framework, Measure, MeasureType, Register, Reported, Round } from '../../model.ts';
import type { Sheet } from '../../read/table.ts';
import { identityOf } from '../../round/identity.ts';
import { noRound } from '../../round/none.ts';
import { classOf } from '../class-of-unit.ts';
import { askedOf } from '../form-stamp.ts';
import { expectedHeaders } from '../headers.ts';
import type { Named } from '../long-table.ts';
import { namingOf } from '../naming.ts';
import { submissionProblems } from '../problems.ts';
import { headerProblems } from '../problems-headers.ts';
import { hiddenProblems } from '../problems-hidden.ts';
import { isOwnList, type OpenedFile, tablesOf } from '../read-submission.ts';
import type { RecordFact } from '../register-table.ts';
import { rosterNames, underRosterNames } from '../roster-names.ts';
import { type EvidenceRow, readEvidenceList } from './evidence-list.ts';
import type { Ask } from './find-stamp.ts';
import { type FileFacts, settleUnits } from './settle-units.ts';
import { typeWords } from './type-words.ts';

/** Something that stood in a row which nobody can place. */
export interface Stray {
  readonly text: string;
  readonly location: Location;
}

/** What one file says of one unit. */
export interface OldForm {
  readonly path: string;
  /** What it asked for; where it does not say so (`says`), what the framework asks any unit for. */
  readonly asks: readonly Ask[];
  readonly says: boolean;
  readonly values: readonly Reported[];
  readonly records: readonly RecordFact[];
  readonly evidence: readonly EvidenceRow[];
  readonly strays: readonly Stray[];
}

/** Everything that the files say of one unit. */
export interface OldAnswers {
  readonly unit: string;
  /** Id of its class, where the framework has classes and one is known. */
  readonly class?: string;
  /** Where it is named. */
  readonly location: Location;
  readonly forms: readonly OldForm[];
}

const isType = (type: string): type is MeasureType => Object.hasOwn(typeWords, type);

const measureOf = ({ title, type, unit, options }: Ask, id: string): Measure => ({
  id,
  title: title === '' ? id : title,
  type: isType(type) ? type : 'text',
  approximate: true,
  optional: false,
  ...(unit !== '' && { unit }),
  ...(options !== '' && { options: options.split('\n') }),
});

/** The framework as the form has it: with the data that it asked for. Whether they are good answers is not asked here. */
function asItAsked(framework: Framework, asks: readonly Ask[]): Framework {
  const registers = new Map<string, Map<string, Measure>>();
  const measures = new Map<string, Measure>();
  for (const ask of asks) {
    const [register = '', column] = ask.id.split('/');
    if (column === undefined) measures.set(ask.id, measureOf(ask, ask.id));
    else registers.set(register, (registers.get(register) ?? new Map<string, Measure>()).set(column, measureOf(ask, column)));
  }
  const registerOf = ([id, columns]: readonly [string, Map<string, Measure>]): [string, Register] => {
    const { key, title = id } = framework.registers.get(id) ?? {};
    return [id, { id, title, columns, ...(key !== undefined && columns.has(key) && { key }) }];
  };
  return { ...framework, measures, registers: new Map([...registers].map(registerOf)), computed: new Map() };
}

const strayCodes: ReadonlySet<string> = new Set([submissionProblems.unknownMeasure.code, submissionProblems.noMeasure.code]);

/** Rows that name no measure, with all that stands in them. */
function straysIn(diagnostics: readonly Diagnostic[], sheets: readonly Sheet[]): Stray[] {
  return diagnostics.flatMap(({ code, location }) => {
    if (!strayCodes.has(code) || location.kind === 'file') return [];
    const [name, number] = location.kind === 'cell' ? [location.sheet, location.row] : ['', location.line];
    const cells = sheets.find((sheet) => sheet.name === name)?.rows.find((row) => row.number === number)?.cells ?? [];
    return [
      {
        text: cells
          .map(({ text }) => text.trim())
          .filter((text) => text !== '')
          .join(' | '),
        location,
      },
    ];
  });
}

/** What the forms of all classes ask for now. */
function allAsks(framework: Framework): Ask[] {
  const classes = framework.classes.size === 0 ? [undefined] : [...framework.classes.keys()];
  return classes.flatMap((unitClass) => askedOf(framework, unitClass));
}

/** What is said of tables and not of their values: those will be checked where they are handed in. */
const tableCodes: ReadonlySet<string> = new Set(
  [
    ...Object.values(headerProblems),
    submissionProblems.unknownColumn,
    submissionProblems.raggedRow,
    ...Object.values(hiddenProblems),
    submissionProblems.noUnit,
    submissionProblems.blankUnit,
    submissionProblems.skippedRows,
  ].map(({ code }) => code),
);

interface ReadFile extends FileFacts {
  readonly asks: readonly Ask[];
  readonly says: boolean;
  readonly evidence: readonly EvidenceRow[];
  readonly strays: readonly Stray[];
}

function readFile(entry: OpenedFile, framework: Framework, round: Round): ReadFile {
  const { stamp, file, sheets } = entry;
  const asked = stamp && stamp.asks.length > 0 ? stamp.asks : undefined;
  const meant = asked ? asItAsked(framework, asked) : framework;
  const form = stamp && { stamp: stamp.stamp };
  const facts = tablesOf(entry, meant, namingOf(meant), round, rosterNames(round), form);
  return {
    path: file.path,
    sheets: facts,
    asks: asked ?? allAsks(framework),
    says: asked !== undefined,
    evidence: readEvidenceList(sheets, file.path),
    strays: straysIn(
      facts.flatMap(({ diagnostics }) => diagnostics),
      sheets,
    ),
    ...(form && { form }),
  };
}

/** The answers in old forms of any version, and in other tables, by unit in the order of the files. Hidden sheets are read as well. */
export function readOldForms(
  opened: readonly OpenedFile[],
  framework: Framework,
  round: Round,
): { readonly units: readonly OldAnswers[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = opened.flatMap((entry) => entry.diagnostics);
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const roster = rosterNames(round);
  const everything: Round = { ...round, hidden: { ...noRound.hidden, sheets: 'read' } };
  const read = opened
    .filter(({ sheets, isArchive }) => !isArchive && !sheets.some(isOwnList))
    .map((entry) => readFile(entry, framework, everything));
  diagnostics.push(
    ...read.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.diagnostics.filter(({ code }) => tableCodes.has(code)))),
  );
  const settled = settleUnits(read, roster, report);
  const units = new Map<string, { unit: string; location: Location; forms: OldForm[]; classes: Parameters<typeof classOf>[2][number][] }>();
  for (const [index, { path, sheets }] of settled.entries()) {
    const file = read[index];
    if (!file) continue;
    const named = roster ? underRosterNames(sheets, path, roster, report) : sheets;
    const [values, records] = [named.flatMap(({ facts }) => facts), named.flatMap((sheet) => sheet.records)];
    const own = new Map<string, Named>();
    for (const { unit, unitLocation } of [...values, ...records])
      if (!own.has(identityOf(unit))) own.set(identityOf(unit), { name: unit, location: unitLocation });
    if (own.size === 0)
      report(diagnose(submissionProblems.noTable, { kind: 'file', file: path }, { expected: expectedHeaders, guessed: false }));
    for (const [key, { name, location }] of own) {
      const entry = units.get(key) ?? { unit: name, location, forms: [], classes: [] };
      units.set(key, entry);
      const isOwn = (fact: { readonly unit: string }) => identityOf(fact.unit) === key;
      entry.classes.push(...values.filter(isOwn), ...records.filter(isOwn));
      // A list of documents and rows that cannot be placed belong to the file's one unit; in a file of several to the first.
      const first = entry.unit === [...own.values()][0]?.name;
      entry.forms.push({
        path,
        asks: file.asks,
        says: file.says,
        values: values.filter(isOwn).map(({ reported }) => reported),
        records: records.filter(isOwn),
        evidence: first ? file.evidence : [],
        strays: first ? file.strays : [],
      });
    }
  }
  const all = [...units.values()].map(({ unit, location, forms, classes }): OldAnswers => {
    const unitClass = classOf(unit, location, classes, framework, roster?.names.find(unit)?.unit, report);
    return { unit, location, forms, ...(unitClass !== undefined && { class: unitClass }) };
  });
  return { units: all, diagnostics };
}
