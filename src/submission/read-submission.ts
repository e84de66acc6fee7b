// Files + framework → Submission: facts of all tables put together by unit and measure.
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path/posix';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework, Outcome, Reported, Round, SourceFile, Submission, UnitSubmission } from '../model.ts';
import { nearest } from '../nearest.ts';
import { isArchive, unpackArchive } from '../read/archive.ts';
import type { Sheet } from '../read/table.ts';
import { identityOf } from '../round/identity.ts';
import { noRound } from '../round/none.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { compareText } from '../text.ts';
import { classOf } from './class-of-unit.ts';
import { computeMeasures } from './compute.ts';
import type { Fact } from './facts.ts';
import { refuseChanged } from './form/changed-answers.ts';
import { type FoundStamp, findStamp } from './form/find-stamp.ts';
import { type FormOfFile, judgeForm } from './form/judge-form.ts';
import { formProblems } from './form/problems.ts';
import { type FileFacts, settleUnits } from './form/settle-units.ts';
import { stampSheet } from './form-stamp.ts';
import { dictionaryHeader, migrationHeader } from './form-words.ts';
import { gatherRecords } from './gather-records.ts';
import { gatherReviews, gatherSelfScores } from './gather-reviews.ts';
import { expectedHeaders } from './headers.ts';
import { type Naming, namingOf } from './naming.ts';
import { submissionProblems as problems } from './problems.ts';
import { reviewProblems } from './problems-reviews.ts';
import { readSheets, type SheetsOfFile } from './read-files.ts';
import { readSheet, type SheetFacts } from './read-sheet.ts';
import type { RecordFact } from './register-table.ts';
import type { ReviewFact, SelfFact } from './review-facts.ts';
import { type RosterNames, rosterNames, tellSeveralFiles, underRosterNames } from './roster-names.ts';
import { sameReading } from './same-reading.ts';
import { sheetsOfPeriod, tellOtherYears } from './years-of-file.ts';

/** A file that has been opened: its sheets, before any framework gives them a meaning. */
export interface OpenedFile extends SheetsOfFile {
  readonly file: SourceFile;
  /** What a form of ours was made for. */
  readonly stamp?: FoundStamp;
  /** An archive: what is in it stands beside it, as files of their own. */
  readonly isArchive?: boolean;
}

/** By path; the files of an archive follow it as if it were a folder. `told` is called before each file with how many are done. */
export async function openFiles(files: readonly SourceFile[], told: (done: number) => void = () => {}): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const [done, file] of [...files].sort((left, right) => compareText(left.path, right.path)).entries()) {
    told(done);
    if (!isArchive(file)) opened.push(stamped({ ...(await readSheets(file)), file }));
    else {
      const { files: inside, diagnostics } = unpackArchive(file);
      opened.push({ file, isArchive: true, sheets: [], properties: new Map(), guessedEncoding: false, diagnostics });
      for (const each of inside) opened.push(stamped({ ...(await readSheets(each)), file: each }));
    }
  }
  return opened;
}

/** A form without its stamp's sheet, but with what that says. */
function stamped(entry: OpenedFile): OpenedFile {
  const { value: stamp, diagnostics } = findStamp(entry.sheets, entry.properties, entry.file.path);
  const sheets = entry.sheets.filter(({ name }) => name !== stampSheet);
  return { ...entry, sheets, diagnostics: [...entry.diagnostics, ...diagnostics], ...(stamp && { stamp }) };
}

/**
 * All problems of all files in one run. The submission is absent only when nothing at all could be read. `isLastTime`: the files are
 * what this time is compared with, so that forms of another period or framework are as they should be.
 */
export function readOpened(
  opened: readonly OpenedFile[],
  framework: Framework,
  round: Round = noRound,
  isLastTime = false,
): Outcome<Submission> {
  const naming = namingOf(framework);
  const roster = rosterNames(round);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const files = opened.map((entry) => {
    const read = factsOfFile(entry, framework, naming, round, roster, isLastTime);
    diagnostics.push(...read.diagnostics);
    return read;
  });
  const sheets = settleUnits(files, roster, report).flatMap(({ path, sheets }) =>
    roster ? underRosterNames(sheets, path, roster, report) : sheets,
  );
  if (roster) tellSeveralFiles(sheets, roster, report);
  const facts: AllFacts = {
    values: sheets.flatMap((sheet) => sheet.facts),
    records: sheets.flatMap((sheet) => sheet.records),
    reviews: sheets.flatMap((sheet) => sheet.judgements.reviews),
    selfScores: sheets.flatMap((sheet) => sheet.judgements.selfScores),
  };
  const units = gatherUnits(facts, framework, roster, report);
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

/** What the tables of a file say, sheet by sheet. */
export function tablesOf(
  entry: OpenedFile,
  framework: Framework,
  naming: Naming,
  round: Round,
  roster: RosterNames | undefined,
  form: FormOfFile | undefined,
): SheetFacts[] {
  const { path } = entry.file;
  const fileName = basename(path, extname(path));
  const several = entry.sheets.filter((sheet) => sheet.visibility === 'visible').length > 1;
  const isRegister = (sheet: string) => naming.registers.some((register) => register.names(sheet));
  const ofPath = roster?.unitOfPath(path);
  const unitOf = (sheet: string) => {
    const inRoster = roster && (roster.names.inText(sheet)?.name ?? ofPath);
    return inRoster ?? (several && !genericSheet.test(sheet) && !isRegister(sheet) ? sheet : fileName);
  };
  return entry.sheets.map((sheet) => readSheet(sheet, path, unitOf(sheet.name), framework, naming, round, form));
}

function factsOfFile(
  entry: OpenedFile,
  framework: Framework,
  naming: Naming,
  round: Round,
  roster: RosterNames | undefined,
  isLastTime: boolean,
): FileFacts & { readonly diagnostics: Diagnostic[] } {
  const { path } = entry.file;
  const { form, diagnostics: ofForm } = entry.stamp ? judgeForm(entry.stamp, framework, path, isLastTime) : { diagnostics: [] };
  if (entry.stamp && !form) return { path, sheets: [], diagnostics: [...entry.diagnostics, ...ofForm] };
  const ofPeriod = sheetsOfPeriod(entry.sheets, path, naming);
  const read = tablesOf({ ...entry, sheets: ofPeriod.sheets }, framework, naming, round, roster, form);
  const diagnostics = [...ofForm, ...ofPeriod.diagnostics, ...tellOtherYears(path, ofPeriod.sheets, read, framework, naming)];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const sheets = refuseChanged(
    read,
    form?.changes?.changed ?? [],
    isLastTime ? formProblems.changedSince : formProblems.changedAnswers,
    report,
  );
  diagnostics.push(...sheets.flatMap((sheet) => sheet.diagnostics));
  const failed = entry.diagnostics.some((diagnostic) => diagnostic.severity === 'error') && entry.sheets.length === 0;
  if (!failed && !entry.isArchive && sheets.every((sheet) => sheet.tables === 0) && !entry.sheets.some(isOwnList)) {
    diagnostics.push(
      diagnose(problems.noTable, { kind: 'file', file: path }, { expected: expectedHeaders, guessed: entry.guessedEncoding }),
    );
  }
  return { path, sheets, diagnostics: saidOnce(diagnostics, entry.diagnostics, form !== undefined), ...(form && { form }) };
}

/** Lists of ours lie in the same folder as what is handed in: the data dictionary, what was not moved from old forms. */
export const isOwnList = ({ rows: [header] }: Sheet): boolean =>
  header !== undefined &&
  [dictionaryHeader, migrationHeader].some((titles) => titles.every((title, index) => header.cells[index]?.text === title));

/**
 * What the reader and the table finder both say of one cell is said once, by the one who knows more. The formulas of a form of ours
 * are no data: programs that fill it in leave them without results.
 */
function saidOnce(ofTables: readonly Diagnostic[], ofFile: readonly Diagnostic[], isForm: boolean): Diagnostic[] {
  const has = (list: readonly Diagnostic[], code: string) => list.some((diagnostic) => diagnostic.code === code);
  const uncalculated = isForm || has(ofTables, 'submission/uncalculated-formula');
  const lost = has(ofFile, 'file/lost-text');
  return [
    ...ofFile.filter((diagnostic) => !(uncalculated && diagnostic.code === 'file/uncalculated')),
    ...ofTables.filter((diagnostic) => !(lost && diagnostic.code === 'submission/error-cell')),
  ];
}

/** The spelling to show: the shortest, and of those the first by code units. */
const plainest = (names: readonly string[]): string =>
  names.reduce((left, right) => ((left.length - right.length || compareText(left, right)) <= 0 ? left : right));

interface AllFacts {
  readonly values: readonly Fact[];
  readonly records: readonly RecordFact[];
  readonly reviews: readonly ReviewFact[];
  readonly selfScores: readonly SelfFact[];
}

/** Facts of each kind by the unit that they are about. */
function byUnit<T extends { readonly unit: string }>(facts: readonly T[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const fact of facts) {
    const key = identityOf(fact.unit);
    const list = lists.get(key);
    if (list) list.push(fact);
    else lists.set(key, [fact]);
  }
  return lists;
}

/** Units by name (code units, so that the order of rows changes nothing), each measure once. */
function gatherUnits(
  facts: AllFacts,
  framework: Framework,
  roster: RosterNames | undefined,
  report: (diagnostic: Diagnostic) => void,
): UnitSubmission[] {
  const [values, records] = [byUnit(facts.values), byUnit(facts.records)];
  const [reviews, selfScores] = [byUnit(facts.reviews), byUnit(facts.selfScores)];
  const refused = refusedMeasures(framework);
  const reporting = [...values.values(), ...records.values()].map((list) => plainest(list.map((fact) => fact.unit)));
  return [...new Set([...values.keys(), ...records.keys(), ...selfScores.keys(), ...reviews.keys()])]
    .map((key) => {
      const handedIn = { values: values.get(key) ?? [], records: records.get(key) ?? [] };
      const own = { ...handedIn, reviews: reviews.get(key) ?? [], selfScores: selfScores.get(key) ?? [] };
      const all = [...own.values, ...own.records, ...own.selfScores, ...own.reviews];
      return { name: plainest(all.map((fact) => fact.unit)), own, all };
    })
    .sort((left, right) => compareText(left.name, right.name))
    .flatMap(({ name, own, all }) => {
      const [first] = all;
      if (!first) return [];
      if (own.reviews.length === all.length && reporting.length > 0)
        report(diagnose(reviewProblems.unknownUnit, first.unitLocation, { unit: name, suggestion: nearest(name, reporting) }));
      const listed = roster?.names.find(name)?.unit;
      const isStranger = roster !== undefined && listed === undefined;
      const unitClass = classOf(
        name,
        first.unitLocation,
        [...own.values, ...own.records],
        framework,
        listed,
        isStranger ? () => {} : report,
      );
      const unit = {
        name,
        ...(isStranger && { inRoster: false as const }),
        ...(unitClass !== undefined && { class: unitClass }),
        location: first.unitLocation,
        values: gatherValues(name, own.values, framework, refused, report),
        records: gatherRecords(name, own.records, framework, report),
        reviews: gatherReviews(name, own.reviews, report),
        ...(own.selfScores.length > 0 && { selfScores: gatherSelfScores(own.selfScores) }),
      };
      return [framework.computed.size === 0 ? unit : { ...unit, values: computeMeasures(unit, framework, report) }];
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
