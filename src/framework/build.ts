// PlainDocument → Draft, and → Framework when nothing is wrong.

import { parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Check, Framework, FrameworkStatus, Grade, Scoring, Source } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { Exact } from '../points.ts';
import { locate, type PlainDocument, pointer } from '../read/plain.ts';
import { defaultScoring } from '../scoring/defaults.ts';
import { exactNumber } from '../scoring/parameters.ts';
import { shown, verbatim } from '../text.ts';
import { type RuleCompiler, ruleCompiler } from './compile-rule.ts';
import type { Draft, Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, numberField, present, rawField, textField } from './fields.ts';
import { checkMeasures, collectMeasures, scopeOf } from './measures.ts';
import { checkNodes, draftNodes, finishNode } from './nodes.ts';
import { refuseLaterKeys } from './not-supported.ts';
import { frameworkProblems as problems } from './problems.ts';
import { explainSchemaErrors, type SchemaFaults } from './schema-faults.ts';
import type { Validator } from './validators.ts';

export interface Built {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything that can be understood and everything that is wrong, in one pass. `sha256` is that of the file's bytes; `validate` is left
 * out for a kept copy, which has passed it before.
 */
export function buildFramework(document: PlainDocument, sha256: string, validate?: Validator): Built {
  const data = fieldsOf(document.data);
  const schema = checkSchema(document, validate);
  const isBroken = (path: Path) => [...schema.broken].some((text) => text === pointer(path) || text.startsWith(`${pointer(path)}/`));
  const diagnostics: Diagnostic[] = [...schema.diagnostics, ...refuseLaterKeys(document)];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);

  const measures = collectMeasures(data);
  diagnostics.push(...checkMeasures(document, measures));
  const compiler = ruleCompiler(document, scopeOf(measures), measures, isBroken, report);
  const roots = draftNodes(itemsField(data, 'indicators'), ['indicators'], compiler.compileRule);
  const sources = new Set(Object.keys(fieldsField(data, 'sources')));
  diagnostics.push(...checkNodes(document, roots, sources, (id) => nearest(id, [...sources])));
  const checks = readChecks(document, data, compiler, isBroken, report);
  const grades = readGrades(document, data, report);
  const scoring = readScoring(data, compiler, report, document);
  diagnostics.push(...checkPeriod(document, data));

  const draft: Draft = { document, data, measures, roots, checks, grades, scoring };
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { draft, diagnostics };
  const framework: Framework = {
    id: textField(data, 'id') ?? '',
    version: textField(data, 'version') ?? '',
    title: textField(data, 'title') ?? '',
    status: statusOf(textField(data, 'status')),
    sources: readSources(data),
    registers: new Map(),
    classes: new Map(),
    trees: new Map(),
    vetoes: [],
    measures: new Map(measures.map(({ measure }) => [measure.id, measure])),
    indicators: roots.map((root) => finishNode(document, root)),
    checks: checks.map(({ check }) => check).filter((check): check is Check => check.assert !== undefined),
    grades: grades.map(({ grade }) => grade),
    scoring: { ...defaultScoring, ...scoring },
    file: document.file,
    sha256,
    ...present({ issuer: textField(data, 'issuer'), description: textField(data, 'description'), period: readPeriod(data) }),
  };
  return { draft: { ...draft, framework }, diagnostics };
}

function checkSchema(document: PlainDocument, validate: Validator | undefined): SchemaFaults {
  if (!validate || validate(document.data)) return { diagnostics: [], broken: new Set() };
  return explainSchemaErrors(document, validate.errors ?? []);
}

const statusOf = (text: string | undefined): FrameworkStatus => (text === 'official' || text === 'sample' ? text : 'derived');

function readScoring(
  data: Fields,
  compiler: RuleCompiler,
  report: (diagnostic: Diagnostic) => void,
  document: PlainDocument,
): Partial<Scoring> {
  const fields = fieldsField(data, 'scoring');
  const total = numberField(fields, 'total');
  const oneOf = <T extends string>(key: string, allowed: readonly T[]): T | undefined =>
    allowed.find((value) => value === textField(fields, key));
  return present({
    total: total === undefined ? undefined : exactNumber(total),
    decimals: numberField(fields, 'decimals'),
    rounding: oneOf('rounding', ['half-up', 'half-even', 'truncate']),
    roundAt: oneOf('roundAt', ['indicator', 'total']),
    missing: oneOf('missing', ['zero', 'block', 'exclude']),
    notApplicable: oneOf('notApplicable', ['rescale', 'exclude', 'full', 'even', 'target']),
    notApplicableTarget: readTarget(fields, compiler, report, document),
  });
}

/** The share of the policy `target`: a constant from 0 to 1, asked for by that policy and only by it. */
function readTarget(
  fields: Fields,
  compiler: RuleCompiler,
  report: (diagnostic: Diagnostic) => void,
  document: PlainDocument,
): Exact | undefined {
  const key = 'notApplicableTarget';
  const wanted = textField(fields, 'notApplicable') === 'target';
  const source = rawField(fields, key);
  if (wanted && source === undefined) report(diagnose(problems.missingKey, locate(document, ['scoring', 'notApplicable']), { key }));
  if (typeof source !== 'string' && typeof source !== 'number') return undefined;
  const value = compiler.constantAt(['scoring', key], source);
  if (value && value.n >= 0 && Number(value.n) <= Number(value.d)) return value;
  if (value)
    report(
      diagnose(problems.outOfRange, locate(document, ['scoring', key]), { key, seen: verbatim(shown(String(source))), limit: '0% … 100%' }),
    );
  return undefined;
}

function readChecks(
  document: PlainDocument,
  data: Fields,
  compiler: RuleCompiler,
  isBroken: (path: Path) => boolean,
  report: (diagnostic: Diagnostic) => void,
): Draft['checks'] {
  const seen = new Set<string>();
  return itemsField(data, 'checks').map((item, index) => {
    const fields = fieldsOf(item);
    const path = ['checks', index];
    const id = textField(fields, 'id') ?? '';
    if (id !== '' && seen.has(id)) report(diagnose(problems.duplicateId, locate(document, [...path, 'id']), { id }));
    seen.add(id);
    const source = rawField(fields, 'assert');
    const usable = typeof source === 'string' || typeof source === 'boolean';
    const assert = usable && !isBroken([...path, 'assert']) ? compiler.expressionAt([...path, 'assert'], source, 'boolean') : undefined;
    const level = textField(fields, 'level');
    return {
      path,
      check: {
        id,
        level: level === 'warning' || level === 'info' ? level : 'error',
        message: textField(fields, 'message') ?? '',
        location: locate(document, [...path, 'id']),
        ...present({ title: textField(fields, 'title'), help: textField(fields, 'help'), assert }),
      },
    };
  });
}

function readGrades(document: PlainDocument, data: Fields, report: (diagnostic: Diagnostic) => void): Draft['grades'] {
  const seen = new Set<string>();
  return itemsField(data, 'grades').map((item, index) => {
    const fields = fieldsOf(item);
    const line = numberField(fields, 'atLeast');
    const id = textField(fields, 'id') ?? '';
    if (id !== '' && seen.has(id)) report(diagnose(problems.duplicateId, locate(document, ['grades', index, 'id']), { id }));
    seen.add(id);
    const grade: Grade = {
      id,
      title: textField(fields, 'title') ?? '',
      lines: new Map(),
      ...present({ atLeast: line === undefined ? undefined : exactNumber(line) }),
    };
    return { path: ['grades', index], grade };
  });
}

function readSources(data: Fields): Map<string, Source> {
  const entries = Object.entries(fieldsField(data, 'sources')).map(([id, value]): [string, Source] => {
    const fields = fieldsOf(value);
    const given = present({ issuer: textField(fields, 'issuer'), url: textField(fields, 'url'), date: textField(fields, 'date') });
    return [id, { id, title: textField(fields, 'title') ?? id, ...given }];
  });
  return new Map(entries);
}

function readPeriod(data: Fields): { from: string; to: string } | undefined {
  if (!hasField(data, 'period')) return undefined;
  const period = fieldsField(data, 'period');
  return { from: textField(period, 'from') ?? '', to: textField(period, 'to') ?? '' };
}

function checkPeriod(document: PlainDocument, data: Fields): Diagnostic[] {
  const period = fieldsField(data, 'period');
  const { from, to } = present({ from: textField(period, 'from'), to: textField(period, 'to') });
  const [first, last] = [parseIsoDay(from ?? ''), parseIsoDay(to ?? '')];
  if (from !== undefined && to !== undefined && first !== undefined && last !== undefined && first > last)
    return [diagnose(problems.periodOrder, locate(document, ['period', 'to']), { from, to })];
  return ['from', 'to'].flatMap((key) => {
    const day = textField(period, key);
    if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) || parseIsoDay(day) !== undefined) return [];
    return [diagnose(problems.badDate, locate(document, ['period', key]), { seen: day })];
  });
}
