// 模板印记: what a form made by `lawgov template` says of itself, out of sight. It is what the form was made for, never a secret.

export interface Stamp {
  /** Id and version of the framework. */
  readonly framework: string;
  readonly version: string;
  /**
   * SHA-256 of what the form asks for: measures (id, title, type, unit, options), registers and their columns. Two versions of a
   * framework that ask a unit for the same have the same one, so that editing a rule or a text makes no form old.
   */
  readonly form: string;
  readonly unit: string;
  /** Id of the unit's class. */
  readonly class?: string;
  /** First and last day of the period, `2024-01-01..2024-12-31`. */
  readonly period?: string;
  readonly stage?: string;
}

/** The very hidden sheet that holds it, one key and value a row, from A1; document properties hold the same as `lawgov.<key>`. */
export type StampSheet = '_lawgov';
