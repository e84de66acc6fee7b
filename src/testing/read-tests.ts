// *.test.yaml → cases. A table of rows is so many cases of one indicator.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, textField, textsField } from '../framework/fields.ts';
import { explainSchemaErrors } from '../framework/schema-faults.ts';
import { validateTests } from '../framework/validators.ts';
import type { Framework } from '../model.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { ExpectedUnit, GivenData, GivenValue, Path, TestCase, TestUnit } from './case.ts';
import { leafOf, type Names, namesOf, reportedMeasures } from './names.ts';
import { testProblems as problems } from './problems.ts';
import { readDiagnostics, readExpect, readScore } from './read-expect.ts';
import { cellText, type GivenReader, givenReader } from './read-given.ts';

/** The unit of a case that names none. */
const usualUnit = '被测单位';
const ofBaseline = 'baseline.';

/** The framework that a test file names: a path from its own folder; undefined for the one of the same name. */
export const frameworkNamed = ({ data }: PlainDocument): string | undefined => textField(fieldsOf(data), 'framework');

/** Faults of form alone, before any framework is known. */
export function checkForm(document: PlainDocument): Diagnostic[] {
  const found = validateTests(document.data) ? [] : explainSchemaErrors(document, validateTests.errors ?? []).diagnostics;
  const empty = found.length === 0 && itemsField(fieldsOf(document.data), 'cases').length === 0;
  return empty ? [diagnose(problems.noCases, locate(document, ['cases'], true), {})] : found;
}

/** Every case that could be understood, and every fault of the file. For documents that `checkForm` finds nothing in. */
export function readTests(document: PlainDocument, framework: Framework): { cases: TestCase[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const names = namesOf(framework, document, report);
  const given = givenReader(framework, names, document, report);
  const reader: Reader = { document, framework, names, given, report, earlier: new Map() };
  const cases = itemsField(fieldsOf(document.data), 'cases').flatMap((item, index) => {
    const fields = fieldsOf(item);
    const path = ['cases', index];
    const stage = stageOf(reader, fields, path);
    const read = hasField(fields, 'rows') ? tableCases(reader, fields, path, stage) : [plainCase(reader, fields, path)];
    return stage === undefined ? read : read.map((one) => ({ ...one, stage }));
  });
  const seen = new Set<string>();
  for (const { name, path } of cases) {
    if (seen.has(name)) report(diagnose(problems.repeatedName, locate(document, [...path, 'name']), { name }));
    seen.add(name);
  }
  return { cases, diagnostics };
}

interface Reader {
  readonly document: PlainDocument;
  readonly framework: Framework;
  readonly names: Names;
  readonly given: GivenReader;
  readonly report: (diagnostic: Diagnostic) => void;
  /** What the cases before give, by name. */
  readonly earlier: Map<string, TestUnit>;
}

const nothing: ExpectedUnit = { indicators: [], adjustments: [] };

/** The stage of a case, else that of all cases; undefined, after a report where there are stages, when there is none of that name. */
function stageOf({ document, framework, report }: Reader, fields: Fields, path: Path): string | undefined {
  const own = textField(fields, 'stage');
  const written = own ?? textField(fieldsOf(document.data), 'stage');
  const place = own === undefined ? (written === undefined ? path : ['stage']) : [...path, 'stage'];
  const { stages } = framework;
  if (written === undefined && stages.length === 0) return undefined;
  const stage = stages.find(({ id, title }) => written === id || written === title);
  if (stage) return stage.id;
  const names = stages.flatMap(({ id, title }) => [id, title]);
  const suggestion = written === undefined ? undefined : nearest(written, names);
  report(diagnose(problems.stage, locate(document, place), { name: written, suggestion, known: stages.map(({ id }) => id) }));
  return undefined;
}

function classOf({ names }: Reader, fields: Fields, path: Path): { unitClass?: GivenValue } {
  const text = textField(fields, 'class');
  if (text === undefined) return {};
  const at = [...path, 'class'];
  const id = names.unitClass(text, at);
  return id === undefined ? {} : { unitClass: { text: id, path: at } };
}

function unitOf(reader: Reader, name: string, fields: Fields, path: Path, shared: Fields = {}, sharedPath: Path = path): TestUnit {
  const { names, given, document, report } = reader;
  const baseline = hasField(fields, 'baseline') ? given.data(fieldsField(fields, 'baseline'), [...path, 'baseline']) : undefined;
  const own = given.data(fields, path);
  const common = given.data(shared, sharedPath);
  return {
    name,
    path,
    ...classOf(reader, hasField(fields, 'class') ? fields : shared, hasField(fields, 'class') ? path : sharedPath),
    given: { values: new Map([...common.values, ...own.values]), registers: new Map([...common.registers, ...own.registers]) },
    marks: given.marks(fields, path),
    ...(baseline && { baseline }),
    expect: hasField(fields, 'expect') ? readExpect(fieldsField(fields, 'expect'), [...path, 'expect'], names, document, report) : nothing,
  };
}

function plainCase(reader: Reader, fields: Fields, path: Path): TestCase {
  const { document, report } = reader;
  const expect = fieldsField(fields, 'expect');
  const diagnostics = readDiagnostics(expect, [...path, 'expect']);
  const name = textField(fields, 'name') ?? `第${Number(path[1]) + 1}例`;
  const base = { name, path, ...(diagnostics && { diagnostics }) };
  if (!hasField(fields, 'units')) {
    const unit = likeAnother(reader, unitOf(reader, usualUnit, fields, path), fields, path);
    reader.earlier.set(name, unit);
    return { ...base, units: [unit] };
  }
  for (const key of ['verified', 'baseline'].filter((candidate) => hasField(fields, candidate)))
    report(diagnose(problems.besideUnits, locate(document, [...path, key], true), { key }));
  for (const key of Object.keys(expect).filter((candidate) => candidate !== 'diagnostics'))
    report(diagnose(problems.besideUnits, locate(document, [...path, 'expect', key], true), { key }));
  const units = Object.entries(fieldsField(fields, 'units'));
  if (!diagnostics && units.every(([, unit]) => !hasField(fieldsOf(unit), 'expect')))
    report(diagnose(problems.nothingExpected, locate(document, [...path, 'units'], true), {}));
  return {
    ...base,
    units: units.map(([unit, value]) => unitOf(reader, unit, fieldsOf(value), [...path, 'units', unit], fields, path)),
  };
}

/** What the case itself gives goes before what the one that it is like gives; null takes a value away. */
function likeAnother({ document, earlier, report }: Reader, unit: TestUnit, fields: Fields, path: Path): TestUnit {
  const name = textField(fields, 'like');
  if (name === undefined) return unit;
  const other = earlier.get(name);
  if (!other) {
    const known = [...earlier.keys()];
    report(diagnose(problems.unknownCase, locate(document, [...path, 'like']), { name, suggestion: nearest(name, known), known }));
    return unit;
  }
  const baseline = unit.baseline ?? other.baseline;
  return {
    ...other,
    ...unit,
    ...(baseline && { baseline }),
    given: {
      values: new Map([...other.given.values, ...unit.given.values]),
      registers: new Map([...other.given.registers, ...unit.given.registers]),
    },
    marks: new Map([...other.marks, ...unit.marks]),
  };
}

/** One case per row: the values of its cells beside what is given for all of them. */
function tableCases(reader: Reader, fields: Fields, path: Path, stage: string | undefined): TestCase[] {
  const { document, framework, names, report } = reader;
  const at = [...path, 'indicator'];
  const id = names.node(textField(fields, 'indicator') ?? '', at, false);
  const common = unitOf(reader, usualUnit, fields, path);
  const leaf = id === undefined ? undefined : leafOf(framework, id, common.unitClass?.text);
  if (!leaf) return [];
  const columns = hasField(fields, 'measures')
    ? columnsOf(reader, textsField(fields, 'measures'), [...path, 'measures'])
    : reportedMeasures(framework, leaf.rule.measures).map((measure) => ({ measure, before: false }));
  if (!columns) return [];
  const shown = columns.map(({ measure, before }) => `${before ? ofBaseline : ''}${measure}`);
  const unitClass = common.unitClass ? ` ${common.unitClass.text}` : '';
  const title = textField(fields, 'name') ?? `${leaf.id} ${leaf.title}${unitClass}${stage === undefined ? '' : ` ${stage}`}`;
  return itemsField(fields, 'rows').flatMap((row, index): TestCase[] => {
    const place = [...path, 'rows', index];
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    if (cells.length !== columns.length + 1) {
      report(diagnose(problems.rowLength, locate(document, place), { expected: shown, seen: cells.length }));
      return [];
    }
    const expected = readScore(leaf.id, cells.at(-1), [...place, columns.length], document, report);
    if (!expected) return [];
    const values = (before: boolean) =>
      new Map(
        columns.flatMap((column, position): [string, GivenValue][] =>
          column.before === before ? [[column.measure, { text: cellText(cells[position]), path: [...place, position] }]] : [],
        ),
      );
    const words = cells.slice(0, -1).map((cell) => cellText(cell) || '—');
    const unit: TestUnit = {
      ...common,
      path: place,
      given: withValues(common.given, values(false)),
      ...(columns.some(({ before }) => before) && { baseline: withValues(common.baseline ?? noData, values(true)) }),
      expect: { ...nothing, indicators: [expected] },
    };
    return [{ name: `${title} #${index + 1}${words.length > 0 ? ` (${words.join(', ')})` : ''}`, path: place, units: [unit] }];
  });
}

const noData: GivenData = { values: new Map(), registers: new Map() };

const withValues = (data: GivenData, values: ReadonlyMap<string, GivenValue>): GivenData => ({
  ...data,
  values: new Map([...data.values, ...values]),
});

/** Undefined where one of them is not known. */
function columnsOf({ framework, names }: Reader, written: readonly string[], path: Path) {
  const columns = written.map((name, index) => {
    const before = name.startsWith(ofBaseline) && !framework.measures.has(name);
    const measure = names.measure(before ? name.slice(ofBaseline.length) : name, [...path, index], false);
    return measure === undefined ? undefined : { measure, before };
  });
  const known = columns.filter((column) => column !== undefined);
  return known.length === columns.length ? known : undefined;
}
