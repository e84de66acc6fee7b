// Files + framework → Submission: facts of all tables put together by unit and measure.
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path/posix';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework, Outcome, Reported, SourceFile, Submission, UnitSubmission, Value } from '../model.ts';
import { equals } from '../points.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { compareText } from '../text.ts';
import { classOf } from './class-of-unit.ts';
import type { Fact } from './facts.ts';
import { expectedHeaders } from './headers.ts';
import { identityOf } from './identity.ts';
import { type Naming, namingOf } from './naming.ts';
import { submissionProblems as problems } from './problems.ts';
import { readSheets, type SheetsOfFile } from './read-files.ts';
import { readSheet } from './read-sheet.ts';

/** A file that has been opened: its sheets, before any framework gives them a meaning. */
export interface OpenedFile extends SheetsOfFile {
  readonly file: SourceFile;
}

export async function openFiles(files: readonly SourceFile[]): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const file of [...files].sort((left, right) => compareText(left.path, right.path)))
    opened.push({ ...(await readSheets(file)), file });
  return opened;
}

/** All problems of all files in one run. The submission is absent only when nothing at all could be read. */
export function readOpened(opened: readonly OpenedFile[], framework: Framework): Outcome<Submission> {
  const naming = namingOf(framework);
  const diagnostics: Diagnostic[] = [];
  const facts = opened.flatMap((entry) => {
    const read = factsOfFile(entry, framework, naming);
    diagnostics.push(...read.diagnostics);
    return read.facts;
  });
  const units = gatherUnits(facts, framework, (diagnostic) => diagnostics.push(diagnostic));
  if (units.length === 0) {
    const [first] = opened;
    if (first && !diagnostics.some((diagnostic) => diagnostic.severity === 'error'))
      diagnostics.push(diagnose(problems.noUnits, { kind: 'file', file: first.file.path }, {}));
    return { diagnostics };
  }
  const inputs = opened.map(({ file }) => ({ path: file.path, sha256: createHash('sha256').update(file.bytes).digest('hex') }));
  return { value: { units, inputs }, diagnostics };
}

export async function readSubmission(files: readonly SourceFile[], framework: Framework): Promise<Outcome<Submission>> {
  return readOpened(await openFiles(files), framework);
}

/** Names of sheets that say nothing of a unit. */
const genericSheet = /^(sheet\s*\d*|工作表\d*|表\d+|填报表?|数据|说明|填报说明|汇总表?)$/i;

function factsOfFile(entry: OpenedFile, framework: Framework, naming: Naming): { facts: Fact[]; diagnostics: Diagnostic[] } {
  const { path } = entry.file;
  const fileName = basename(path, extname(path));
  const several = entry.sheets.filter((sheet) => sheet.visibility === 'visible').length > 1;
  const unitOf = (sheet: string) => (several && !genericSheet.test(sheet) ? sheet : fileName);
  const sheets = entry.sheets.map((sheet) => readSheet(sheet, path, unitOf(sheet.name), framework, naming));
  const diagnostics = sheets.flatMap((sheet) => sheet.diagnostics);
  const failed = entry.diagnostics.some((diagnostic) => diagnostic.severity === 'error') && entry.sheets.length === 0;
  if (!failed && sheets.every((sheet) => sheet.tables === 0)) {
    diagnostics.push(
      diagnose(problems.noTable, { kind: 'file', file: path }, { expected: expectedHeaders, guessed: entry.guessedEncoding }),
    );
  }
  return { facts: sheets.flatMap((sheet) => sheet.facts), diagnostics: oneCauseOnce(diagnostics, entry.diagnostics) };
}

/** What the reader and the table finder both say of one cell is said once, by the one who knows more. */
function oneCauseOnce(ofTables: readonly Diagnostic[], ofFile: readonly Diagnostic[]): Diagnostic[] {
  const has = (list: readonly Diagnostic[], code: string) => list.some((diagnostic) => diagnostic.code === code);
  const uncalculated = has(ofTables, 'submission/uncalculated-formula');
  const lost = has(ofFile, 'file/lost-text');
  return [
    ...ofFile.filter((diagnostic) => !(uncalculated && diagnostic.code === 'file/uncalculated')),
    ...ofTables.filter((diagnostic) => !(lost && diagnostic.code === 'submission/error-cell')),
  ];
}

/** The spelling to show: the shortest, and of those the first by code units. */
const plainest = (names: readonly string[]): string =>
  names.reduce((left, right) => ((left.length - right.length || compareText(left, right)) <= 0 ? left : right));

/** Units by name (code units, so that the order of rows changes nothing), each measure once. */
function gatherUnits(facts: readonly Fact[], framework: Framework, report: (diagnostic: Diagnostic) => void): UnitSubmission[] {
  const byUnit = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = identityOf(fact.unit);
    const list = byUnit.get(key);
    if (list) list.push(fact);
    else byUnit.set(key, [fact]);
  }
  const refused = refusedMeasures(framework);
  return [...byUnit.values()]
    .map((ofUnit) => ({ name: plainest(ofUnit.map((fact) => fact.unit)), ofUnit }))
    .sort((left, right) => compareText(left.name, right.name))
    .flatMap(({ name, ofUnit }) => {
      const [first] = ofUnit;
      if (!first) return [];
      const values = gatherValues(name, ofUnit, framework, refused, report);
      const unitClass = classOf(name, first.unitLocation, ofUnit, framework, report);
      const base = { name, location: first.unitLocation, values, records: new Map(), reviews: new Map() };
      return [unitClass === undefined ? base : { ...base, class: unitClass }];
    });
}

function gatherValues(
  unit: string,
  facts: readonly Fact[],
  framework: Framework,
  refused: ReadonlyMap<string, string>,
  report: (diagnostic: Diagnostic) => void,
): Map<string, Reported> {
  const values = new Map<string, Reported>();
  for (const { reported } of facts) {
    const title = framework.measures.get(reported.measure)?.title ?? reported.measure;
    const known = values.get(reported.measure);
    if (!known || known.reading.state === 'missing') values.set(reported.measure, reported);
    else if (reported.reading.state !== 'missing') {
      const same = sameReading(known, reported);
      const related = [{ message: { zh: '先填的', en: 'the first one' }, location: known.location }];
      if (same) report(diagnose(problems.repeated, reported.location, { unit, measure: title }, related));
      else {
        report(diagnose(problems.conflict, reported.location, { unit, measure: title, first: known.raw, second: reported.raw }, related));
        values.set(reported.measure, { ...known, reading: { state: 'unreadable' } });
      }
    }
  }
  // Only said here: an indicator that does not allow 不涉及 takes it for not reported when it is scored, others may allow it.
  for (const [measure, reported] of values) {
    const indicator = refused.get(measure);
    if (reported.reading.state !== 'not-applicable' || indicator === undefined) continue;
    const title = framework.measures.get(measure)?.title ?? measure;
    report(diagnose(problems.notApplicableRefused, reported.location, { measure: title, indicator }));
  }
  return values;
}

/** Measures that an indicator reads which does not allow 不涉及, with that indicator's title. */
function refusedMeasures(framework: Framework): Map<string, string> {
  const refusing = leavesOf(framework.indicators).filter((indicator) => !indicator.notApplicable.allowed);
  return new Map(refusing.flatMap((indicator) => indicator.rule.measures.map((measure): [string, string] => [measure, indicator.title])));
}

function sameReading(left: Reported, right: Reported): boolean {
  // Two that cannot be read are the same only as texts: 50余个 and 60余个 contradict each other.
  if (left.reading.state === 'unreadable' && right.reading.state === 'unreadable') return left.raw === right.raw;
  if (left.reading.state !== 'value' || right.reading.state !== 'value') return left.reading.state === right.reading.state;
  return sameValue(left.reading.value, right.reading.value) && left.reading.approximate === right.reading.approximate;
}

function sameValue(left: Value, right: Value): boolean {
  if (left.kind === 'number' && right.kind === 'number') return equals(left.number, right.number);
  if (left.kind === 'date' && right.kind === 'date') return left.day === right.day;
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  return left.kind === 'boolean' && right.kind === 'boolean' && left.boolean === right.boolean;
}
