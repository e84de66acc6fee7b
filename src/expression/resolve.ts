// From names to measures and to the values of parameters: the tree afterwards holds ids and literals only.
import type { Measure, Register } from '../model.ts';
import { nearest } from '../nearest.ts';
import { shown, type Text } from '../text.ts';
import type { WorkCalendar } from '../working-days.ts';
import { type Fault, faultAt } from './fault.ts';
import { functions, reservedFunctions } from './functions.ts';
import { mostSuggestions } from './limits.ts';
import { meaningProblems as problems } from './meaning-problems.ts';
import { sourceOf } from './source.ts';
import type { Node, NodeOf, Span } from './tree.ts';
import { isUnitWord, sameUnit } from './units.ts';

/** The measures that an expression may read. */
export interface Scope {
  /** By id, or by a title that no other measure has. */
  find(name: string): Measure | undefined;
  /** Ids and titles, to find out what a mistyped name stands for. */
  names(): Iterable<string>;
  /** Registers by id and by title. */
  readonly registers?: ReadonlyMap<string, Register>;
  /** Parameters by id and by title: the literals that stand for them; undefined where a value is faulty, which was said of it already. */
  readonly parameters?: ReadonlyMap<string, Node | undefined>;
  /** For an expression about one record: its register. Names are those of columns first. */
  readonly within?: Register;
  /** Days off; those that come with the package where it is left out. */
  readonly calendar?: WorkCalendar;
}

/** What the names of a resolved tree stand for. */
export interface Names {
  /** By id, in order of first use. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly registers: ReadonlyMap<string, Register>;
}

export interface Resolved extends Names {
  readonly tree: Node;
  /** False where a parameter has no value that could be put in. */
  readonly complete: boolean;
  readonly faults: readonly Fault[];
}

interface Search {
  readonly text: string;
  readonly scope: Scope;
  readonly measures: Map<string, Measure>;
  readonly registers: Map<string, Register>;
  /** The register whose records are spoken of here. */
  within: Register | undefined;
  readonly faults: Fault[];
  complete: boolean;
  /** Unknown names already reported: one cause is one message. */
  readonly unknown: Set<string>;
}

const find = (scope: Scope, name: string): Measure | undefined => scope.find(name) ?? scope.find(sourceOf(name).plain);

/** What the writer of a name that is no measure probably wanted to say. */
function hintFor(name: string, scope: Scope): Text | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(\D+)$/u.exec(sourceOf(name).plain) ?? [];
  if (unit !== '' && (sameUnit(unit, '日') || unit === '个工作日')) {
    return { zh: `天数请写成 ${number}d 的样子。`, en: `Write a number of days as ${number}d.` };
  }
  if (unit !== '' && isUnitWord(unit)) {
    return {
      zh: `数字后面不写单位，直接写 ${number}：它的单位与相比较的数据项相同，需要换算时请先换算。`,
      en: `Write ${number} without a unit: it takes the unit of the measure it is compared with, so convert it first if they differ.`,
    };
  }
  const parts = name.split(/[且或非]/).filter((part) => part !== '');
  const glued = parts.length > 0 && parts.join('') !== name && parts.every((part) => find(scope, part) || /^\d/.test(part));
  if (!glued) return undefined;
  const spaced = shown(
    name
      .replace(/[且或非]/g, ' $& ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return { zh: `“且、或、非”前后要有空格：${spaced}。`, en: `Put spaces around 且, 或 and 非: ${spaced}.` };
}

function reportUnknownName(search: Search, name: string, at: Span): void {
  if (search.unknown.has(name)) return;
  search.unknown.add(name);
  const columns = [...(search.within?.columns.values() ?? [])].flatMap(({ title, id }) => [title, id]);
  const candidates = [...columns, ...search.scope.names(), ...(search.scope.parameters?.keys() ?? [])];
  if (candidates.includes(name)) {
    search.faults.push(faultAt(at, problems.ambiguousName, { name }));
    return;
  }
  const hint = hintFor(name, search.scope);
  const suggestion = hint || search.unknown.size > mostSuggestions ? undefined : nearest(name, candidates);
  search.faults.push(faultAt(at, problems.unknownName, { name, ...(hint && { hint }), ...(suggestion !== undefined && { suggestion }) }));
}

function reportUnknownFunction(search: Search, name: string, at: Span, title: string | undefined): void {
  const suggestion = nearest(name, functions.keys());
  const known = [...functions.keys()].join(', ');
  const params = { name, known, ...(suggestion !== undefined && { suggestion }), ...(title !== undefined && { title }) };
  search.faults.push(faultAt(at, problems.unknownFunction, params));
}

/** The title with brackets that a Chinese “call” is probably a misspelling of. */
function titleLike(search: Search, name: string, whole: string): string | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  return nearest(
    whole,
    [...search.scope.names()].filter((title) => /[(（]/.test(title)),
  );
}

/** A column by its id, else by its title. */
function findColumn({ columns }: Register, name: string): Measure | undefined {
  return columns.get(name) ?? [...columns.values()].find(({ title }) => title === name);
}

/** A function of a register: the first argument names it, the others speak of its records. */
function resolveRecords(search: Search, node: NodeOf<'call'>, usage: string): Node {
  const [named, ...rest] = node.arguments;
  const call = { ...node, function: node.function.toLowerCase() };
  if (search.within) {
    search.faults.push(faultAt(node.at, problems.nestedRegister, { name: call.function }));
    return node;
  }
  if (!named) return call;
  if (named.kind !== 'name') {
    const fragment = search.text.slice(named.at.offset, named.at.offset + named.at.length);
    search.faults.push(faultAt(named.at, problems.argument, { fragment, expected: { zh: '一个台账', en: 'a register' }, usage }));
    return node;
  }
  const known = search.scope.registers ?? new Map<string, Register>();
  const register = known.get(named.name) ?? known.get(sourceOf(named.name).plain);
  if (!register) {
    const suggestion = nearest(named.name, known.keys());
    const params = { name: named.name, ...(suggestion !== undefined && { suggestion }), declared: known.size > 0 };
    search.faults.push(faultAt(named.at, problems.unknownRegister, params));
    return node;
  }
  search.registers.set(register.id, register);
  search.within = register;
  const parts = rest.map((part) => resolveNode(search, part));
  search.within = undefined;
  return { ...call, arguments: [{ kind: 'register', name: register.id, at: named.at }, ...parts] };
}

function resolveCall(search: Search, node: NodeOf<'call'>): Node {
  const name = node.function.toLowerCase();
  const at = { offset: node.at.offset, length: node.function.length };
  if (reservedFunctions.has(name)) {
    // Its arguments speak of registers, which are not known: more faults about them would only confuse.
    search.faults.push(faultAt(at, problems.reservedFunction, { name: node.function }));
    return node;
  }
  const signature = functions.get(name);
  if (signature?.records) return resolveRecords(search, node, signature.usage);
  if (!signature) {
    const whole = search.text.slice(node.at.offset, node.at.offset + node.at.length);
    const title = find(search.scope, whole) ? whole : titleLike(search, node.function, whole);
    reportUnknownFunction(search, node.function, title === undefined ? at : node.at, title);
    if (title !== undefined) return node;
  }
  return { ...node, function: name, arguments: node.arguments.map((argument) => resolveNode(search, argument)) };
}

function resolveNode(search: Search, node: Node): Node {
  if (node.kind === 'name') {
    const { within } = search;
    const column = within && (findColumn(within, node.name) ?? findColumn(within, sourceOf(node.name).plain));
    if (within && column) {
      search.registers.set(within.id, within);
      return { kind: 'column', register: within.id, name: column.id, at: node.at };
    }
    const measure = find(search.scope, node.name);
    const { parameters } = search.scope;
    const named = measure ? undefined : [node.name, sourceOf(node.name).plain].find((name) => parameters?.has(name));
    const constant = named === undefined ? undefined : parameters?.get(named);
    if (constant) return { ...constant, at: node.at };
    if (named !== undefined) {
      search.complete = false;
      return node;
    }
    if (!measure) reportUnknownName(search, node.name, node.at);
    else search.measures.set(measure.id, measure);
    return measure ? { ...node, name: measure.id } : node;
  }
  if (node.kind === 'negate' || node.kind === 'not') return { ...node, operand: resolveNode(search, node.operand) };
  if (node.kind === 'arithmetic' || node.kind === 'comparison' || node.kind === 'logic') {
    return { ...node, left: resolveNode(search, node.left), right: resolveNode(search, node.right) };
  }
  return node.kind === 'call' ? resolveCall(search, node) : node;
}

/** Replaces names by ids and reports names and functions that do not exist. */
export function resolveNames(text: string, tree: Node, scope: Scope): Resolved {
  const { within } = scope;
  const found = { measures: new Map(), registers: new Map(), faults: [], complete: true };
  const search: Search = { text, scope, within, ...found, unknown: new Set() };
  const resolved = resolveNode(search, tree);
  const { measures, registers, faults, complete } = search;
  return { tree: resolved, measures, registers, faults, complete };
}
