// The syntax tree of an expression: plain data, so that it can be stored, compared, and printed as words, as an Excel formula or as SQL.

/** A place in the expression's text, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';
export type LogicOperator = 'and' | 'or';

/** The parameter that stands at a place where its value is meant. */
export interface NamedConstant {
  readonly id: string;
  readonly title: string;
}

/**
 * Numbers keep their decimal text (`percent` without the sign). In a compiled expression `name` is always a measure's id, and what
 * is named inside a register function is a `register` or one of its columns.
 */
export type Node = { readonly at: Span; readonly parameter?: NamedConstant } & (
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'percent'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'duration'; readonly days: number; readonly working: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'register'; readonly name: string }
  | { readonly kind: 'column'; readonly register: string; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: Node }
  | { readonly kind: 'not'; readonly operand: Node }
  | { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'comparison'; readonly operator: ComparisonOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'logic'; readonly operator: LogicOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly function: string; readonly arguments: readonly Node[] }
);
