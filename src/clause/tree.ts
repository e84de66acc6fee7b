// 评分标准: what a scoring clause says, as plain data.
import type { Exact } from '../points.ts';

/** Part of the clause as it was written, by offset. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** `90%` and `10个百分点` are fractions with `percent`; `3次` has a unit. */
export interface Quantity {
  readonly number: Exact;
  readonly percent: boolean;
  readonly unit?: string;
}

/** `from` and `to` are the ends of a range (80%—90%) that does not say whether they belong to it. */
export type Operator = 'atLeast' | 'above' | 'atMost' | 'below' | 'equals' | 'from' | 'to';

export interface Bound {
  readonly operator: Operator;
  readonly quantity: Quantity;
  /** 以上、以下 without 含: by law they include the number, but give way where the clause itself gives it to another tier. */
  readonly loose?: true;
}

/** 截止: the day is the last that is in time. Clauses often leave out the year. */
export interface DueDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly time?: string;
}

export interface Condition {
  /** What it is about, in the clause's words; '' where it does not say. */
  readonly subject: string;
  readonly bounds: readonly Bound[];
  readonly by?: DueDate;
}

export type Worth = Exact | 'full' | 'zero';

type Saying =
  /** 得分: all of it at once, however often the condition is met. */
  | { readonly kind: 'award'; readonly when: Condition; readonly points: Worth }
  /** A requirement that has no points of its own: the target of what follows. */
  | { readonly kind: 'need'; readonly when: Condition }
  | { readonly kind: 'otherwise'; readonly points: Worth | 'proportional' }
  | { readonly kind: 'proportional'; readonly when: Condition }
  /** Every `size` below or above the target changes the points by `change`. */
  | { readonly kind: 'step'; readonly side: 'below' | 'above'; readonly size: Quantity; readonly change: Exact }
  /** Every occurrence changes the points by between `from` and `to` (equal but for 酌情); without `per` it counts once. */
  | {
      readonly kind: 'event';
      readonly subject: string;
      readonly per?: Quantity;
      readonly from: Exact;
      readonly to: Exact;
      readonly cap?: Exact;
    }
  /** 逾期: the change per day late, or once. */
  | { readonly kind: 'late'; readonly per: 'day' | 'working-day' | 'once'; readonly change: Exact | 'zero' }
  /** Places `first` to `last`, counted from the last one where `fromEnd`. */
  | { readonly kind: 'rank'; readonly first: number; readonly last: number; readonly fromEnd: boolean; readonly points: Worth }
  | { readonly kind: 'floor'; readonly points: Exact }
  /** Most that is taken (negative) or given altogether. */
  | { readonly kind: 'most'; readonly change: Exact }
  | { readonly kind: 'worth'; readonly points: Exact }
  | { readonly kind: 'start'; readonly points: Exact }
  | { readonly kind: 'partial'; readonly how: 'count' | 'ignore' | 'prorate'; readonly sizes: readonly Quantity[] }
  /** 同一事项按最高级别计一次. */
  | { readonly kind: 'once' };

export type Statement = Saying & { readonly span: Span };
export type StatementOf<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>;
export type { Saying };

/** What could be read: all of it, or nothing but the first words that could not. */
export type Reading =
  | { readonly kind: 'read'; readonly statements: readonly Statement[] }
  | { readonly kind: 'unread'; readonly rest: Span };
