// PlainDocument → Draft, and → Framework when nothing is wrong.

import { parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose, eachOnce } from '../diagnostic.ts';
import { compileExpression } from '../expression/index.ts';
import type { Check, Expression, Framework, FrameworkStatus, Period, UnitClass } from '../model.ts';
import { locate, type PlainDocument, pointer } from '../read/plain.ts';
import { readAdjustments } from './adjustments.ts';
import { readCalendar } from './calendar.ts';
import { checkGroups, checkNodes } from './check-nodes.ts';
import { readChecks } from './checks.ts';
import { checkClasses, readClasses } from './classes.ts';
import { type RuleCompiler, ruleCompiler } from './compile-rule.ts';
import { compileComputed } from './computed.ts';
import { inheritDefaults } from './defaults.ts';
import { type Draft, type DraftNode, layerOf, nodesOf, type Path } from './draft.ts';
import { booleanField, type Fields, fieldsField, fieldsOf, hasField, itemsField, present, textField } from './fields.ts';
import { nodeFinisher, readPenalty } from './finish-nodes.ts';
import { checkMeasures, collectMeasures, scopeOf } from './measures.ts';
import { draftNodes, unionOf } from './nodes.ts';
import { checkParameters, collectParameters, parametersByName } from './parameters.ts';
import { frameworkProblems as problems } from './problems.ts';
import { readSources, readUnmeasured, readWindow } from './provenance.ts';
import { checkRegisters, collectRegisters, registersByName } from './registers.ts';
import { explainSchemaErrors, type SchemaFaults } from './schema-faults.ts';
import { checkOrder, readGrades, readScoring, withDefaults } from './scoring.ts';
import { settleDocument } from './settle.ts';
import { sharesAmong } from './shares.ts';
import { checkStages, readStages } from './stages.ts';
import { withUnits } from './units-register.ts';
import type { Validator } from './validators.ts';
import { readVetoes } from './vetoes.ts';

export interface Built {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a framework is built for. */
export interface Run {
  /** Id of the stage; the first one where it is left out and there are any. */
  readonly stage?: string;
  /** In place of the one that the file says. */
  readonly period?: Period;
}

/**
 * Everything that can be understood and everything that is wrong, in one pass. `sha256` is that of the file's bytes or of its layers;
 * `validate` is left out for a kept copy, which has passed it before.
 */
export function buildFramework(source: PlainDocument, sha256: string, validate?: Validator, run: Run = {}): Built {
  const open = isOpen(source);
  const schema = checkSchema(source, open, validate);
  const found: Diagnostic[] = [...schema.diagnostics];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const stages = readStages(fieldsOf(source.data));
  const stage = stages.find(({ id }) => id === run.stage) ?? stages[0];
  // Without a period of its own a framework has that of the stage.
  const ofStage = stage && readPeriod(fieldsOf(source.data)) === undefined ? { from: stage.from, to: stage.to } : undefined;
  const time = { stages, ...present({ stage, period: run.period ?? ofStage }) };
  found.push(...checkStages(source, fieldsOf(source.data)));
  const parameters = collectParameters(source, fieldsOf(source.data), time, report);
  const settled = settleDocument(inheritDefaults(source), { ...time, parameters });
  found.push(...settled.diagnostics);
  const { document } = settled;
  const data = fieldsOf(document.data);
  const broken = [...schema.broken, ...settled.broken];
  const isBroken = (path: Path) => broken.some((text) => text === pointer(path) || text.startsWith(`${pointer(path)}/`));

  const measures = collectMeasures(data);
  found.push(...checkMeasures(document, measures));
  const registers = collectRegisters(data);
  found.push(...checkRegisters(document, registers));
  found.push(...checkParameters(document, parameters, measures, registers));
  const calendar = readCalendar(document, fieldsField(data, 'calendar'), ['calendar'], report);
  const scope = { ...scopeOf(measures, registersByName(registers), calendar), parameters: parametersByName(parameters) };
  const asserted = withUnits(scope, measures, data);
  const compiler = ruleCompiler(document, scope, measures, isBroken, report, readPeriod(data), asserted);
  const computed = compileComputed(document, measures, compiler, report);
  const items = itemsField(data, 'indicators');
  const classes = readClasses(data, compiler);
  found.push(...checkClasses(document, data, classes));
  const trees = treesOf(items, classes, compiler);
  const roots = trees.length === 1 ? (trees[0]?.roots ?? []) : unionOf(trees.map((tree) => tree.roots));
  found.push(...checkNodes(document, data, open));
  const given = readScoring(document, data, compiler, report);
  for (const tree of trees) found.push(...checkGroups(document, tree.roots, given.aggregate ?? 'sum', open));
  const checks = readChecks(document, data, { compiler, isBroken, report });
  const grades = readGrades(document, data, compiler, report);
  const adjustments = readAdjustments(document, data, compiler, report);
  const nodes = nodesOf(roots);
  const penalties = nodes.flatMap((node) => readPenalty(node.fields, [...node.path, 'penalty'], compiler) ?? []);
  const plainGrades = grades.map(({ grade }) => grade);
  const vetoes = readVetoes(
    document,
    data,
    compiler,
    plainGrades,
    nodes.map((node) => node.id),
    report,
  );
  found.push(...checkOrder(document, given.order, { classes, vetoes, grades: plainGrades, ...(adjustments && { adjustments }) }));
  found.push(...checkPeriod(document, data));

  const others: readonly Expression[] = [
    ...penalties.map((penalty) => penalty.when),
    ...vetoes.map((veto) => veto.when),
    ...(adjustments?.blocks.flatMap((block) => block.items.flatMap((item) => item.levels.map((level) => level.value))) ?? []),
    ...[...classes.values()].flatMap((unitClass) => unitClass.imported?.value ?? []),
  ];
  const scoring = withDefaults(given, data, adjustments);
  const draft: Draft = {
    document,
    data,
    measures,
    computed,
    roots,
    trees,
    checks,
    grades,
    scoring: given,
    others,
    registers: scope.registers ?? new Map(),
    parameters,
    usedParameters: new Set([...settled.filled.map(({ parameter }) => parameter), ...settled.elsewhere, ...compiler.usedParameters]),
    filled: settled.filled,
    stages,
    ...present({ stage }),
    understand: (source, register) =>
      compileExpression(String(source), register ? { ...scope, within: register } : asserted, 'any').expression,
    ...(adjustments && { adjustments }),
  };
  const diagnostics = eachOnce(found);
  if (open || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { draft, diagnostics };
  const finish = nodeFinisher(document, compiler, readWindow(fieldsField(data, 'evidence')));
  const framework: Framework = {
    id: textField(data, 'id') ?? '',
    version: textField(data, 'version') ?? '',
    title: textField(data, 'title') ?? '',
    status: statusOf(textField(data, 'status')),
    sources: readSources(data),
    registers: new Map(registers.map(({ register }) => [register.id, register])),
    stages,
    parameters: new Map(parameters.map(({ parameter }) => [parameter.id, parameter])),
    computed: computed.expressions,
    shares: sharesAmong(
      new Map(measures.map(({ measure }) => [measure.id, measure])),
      checks.flatMap(({ check }) => check.assert?.tree ?? []),
    ),
    measures: new Map(measures.map(({ measure }) => [measure.id, measure])),
    indicators: roots.map(finish),
    classes,
    trees: new Map(trees.flatMap((tree) => (tree.unitClass ? [[tree.unitClass.id, tree.roots.map(finish)]] : []))),
    checks: checks.flatMap(({ check: { assert, ...check } }): Check[] => (assert ? [{ ...check, assert }] : [])),
    vetoes,
    grades: plainGrades,
    scoring,
    file: document.file,
    sha256,
    layers: document.layers?.files ?? [layerOf(document, sha256)],
    ...present({
      adjustments,
      issuer: textField(data, 'issuer'),
      description: textField(data, 'description'),
      period: readPeriod(data),
      stage,
      unmeasured: readUnmeasured(data),
      evidence: hasField(data, 'evidence') ? readWindow(fieldsField(data, 'evidence')) : undefined,
    }),
  };
  return { draft: { ...draft, framework }, diagnostics };
}

/** One tree for every class; one without a class where there are none. */
function treesOf(items: readonly unknown[], classes: ReadonlyMap<string, UnitClass>, compiler: RuleCompiler): ClassDraft[] {
  if (classes.size === 0) return [{ roots: draftNodes(items, ['indicators'], compiler, undefined) }];
  return [...classes.values()].map((unitClass) => ({ unitClass, roots: draftNodes(items, ['indicators'], compiler, unitClass.id) }));
}

interface ClassDraft {
  readonly unitClass?: UnitClass;
  readonly roots: readonly DraftNode[];
}

/** Not to be scored as it is: a tree to be extended, or without its sealed layer. Points, rules and scoring may be missing. */
const isOpen = ({ data, layers }: PlainDocument): boolean =>
  booleanField(fieldsOf(data), 'scored') === false || (layers?.absent.length ?? 0) > 0;

function checkSchema(document: PlainDocument, open: boolean, validate: Validator | undefined): SchemaFaults {
  // The schema asks of such a tree only what it can have.
  const data = open ? { ...fieldsOf(document.data), scored: false } : document.data;
  if (!validate || validate(data)) return { diagnostics: [], broken: new Set() };
  return explainSchemaErrors(document, validate.errors ?? []);
}

const statusOf = (text: string | undefined): FrameworkStatus => (text === 'official' || text === 'sample' ? text : 'derived');

export function readPeriod(data: Fields): Period | undefined {
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
