// What every rule type is made of. The registry (rules/index.ts) is the only list; schemas, help and tests derive from it.
import type { Problem } from '../diagnostic.ts';
import type { CompiledExpression, Expected } from '../expression/index.ts';
import type { Read, Register, Rule, RuleOutcome } from '../model.ts';
import type { Exact } from '../points.ts';
import type { Text } from '../text.ts';
import type { WorkCalendar } from '../working-days.ts';

/** A path inside the rule's parameters, for the place of a problem. */
type Path = readonly (string | number)[];

/** What stands in YAML where an expression is asked for. */
export type ExpressionSource = string | number | boolean;

/** What a rule may ask for while it is made ready. Faults are reported at the parameter's own line. */
export interface RuleContext {
  /** What the indicator is worth. */
  readonly points: Exact;
  /** The indicator's title. */
  readonly title: string;
  /** The class of units that the rule is made ready for; absent where the framework has no classes. */
  readonly unitClass?: string;
  /** The indicator's id: what people's marks are filed under. */
  readonly indicator: string;
  /** Ids of the framework's classes of units. */
  readonly classes: readonly string[];
  /** The expression at a parameter; undefined after its faults were reported. */
  expression(path: Path, source: ExpressionSource, expected: Expected): CompiledExpression | undefined;
  /** The register that a parameter names; undefined after its fault was reported. */
  register(path: Path, name: string): Register | undefined;
  /** An expression about one record of a register: names are those of its columns first, then of the unit's measures. */
  record(path: Path, source: ExpressionSource, expected: Expected, register: Register): CompiledExpression | undefined;
  readonly calendar: WorkCalendar;
  /** The framework's period. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Says that a parameter counts working days: the years of the period must be known then. */
  countsWorkingDays(path: Path): void;
  /** The parameter `value`; where it is left out, the indicator's inline measure. */
  value(path: Path, source: ExpressionSource | undefined, expected: Expected): CompiledExpression | undefined;
  /** A limit that is compared with `value`: the same type, and the same unit unless it is a bare number. */
  limit(path: Path, source: ExpressionSource, value: CompiledExpression): CompiledExpression | undefined;
  /** Whether no value below 0 can come out: counts, shares, and what is made of them without subtracting. */
  neverNegative(expression: CompiledExpression): boolean;
  /** Whether only whole numbers can come out: counts, and what is made of them without dividing. */
  isWhole(expression: CompiledExpression): boolean;
  /** A rule inside a rule (the parts of a combination), scored out of its own points; undefined after its faults were reported. */
  rule(path: Path, parameters: Readonly<Record<string, unknown>>, points: Exact): Rule | undefined;
  measureTitle(id: string): string;
  /** The allowed values of a choice, where the expression is one; undefined otherwise. */
  options(expression: CompiledExpression): readonly string[] | undefined;
  report<P>(kind: Problem<P>, path: Path, params: P): void;
}

export type ParameterSchema = Readonly<Record<string, unknown>>;

/** One executed example: shown by `lawgov rules`, run as a test. Values by measure id; `null` is not reported. */
export interface RuleExample {
  readonly title: Text;
  readonly points: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, string | number | boolean | null>>;
  /** The other units, for rules that compare. */
  readonly peers?: readonly RuleExample['given'][];
  /** Marks that people gave, as decimal text, for rules that ask for them. */
  readonly marks?: readonly string[];
  /** Registers and their records by id, for rules that look at records; `null` is an empty cell. */
  readonly registers?: Readonly<Record<string, ExampleRegister>>;
  /** What the unit said a year ago, for rules that compare with it. */
  readonly baseline?: RuleExample['given'];
  readonly expect: string;
}

/** A register as a framework declares it, and what one unit handed in. */
interface ExampleRegister {
  readonly title: string;
  readonly columns: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
  readonly records: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

export interface RuleType<P> {
  readonly type: string;
  readonly title: Text;
  /** Scoring patterns of real schemes that it expresses (R01 … R40). */
  readonly patterns: readonly string[];
  readonly summary: Text;
  /** JSON Schema of the parameters besides `type`, with descriptions in both languages. */
  readonly parameters: Readonly<Record<string, ParameterSchema>>;
  readonly required: readonly string[];
  /** Constraints between parameters, as JSON Schema keywords. */
  readonly constraints?: ParameterSchema;
  readonly examples: readonly RuleExample[];
  /** What can be wrong with its parameters beyond their schema. */
  readonly problems?: readonly Problem<unknown>[];
  /** Undefined when a fault was reported. */
  compile(parameters: P, context: RuleContext): Omit<Rule, 'type'> | undefined;
}

export function defineRule<P>(rule: RuleType<P>): RuleType<P> {
  return rule;
}

export type { Read, RuleOutcome };
