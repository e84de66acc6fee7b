// 报送情况: what became of the submission of every unit of the roster, and how late it came.
import type { Roster, RosterUnit } from '../model.ts';
import { identityOf } from './identity.ts';
import { type Moment, minutesAfter, momentWords, readDeadline } from './moment.ts';
import type { Receipt } from './received.ts';

/** 未报送, 已报送 (registered as received, but there is no file, or nothing could be judged), 退回, 通过. */
export type UnitState = 'not-reported' | 'returned' | 'received' | 'passed';

/** What lies in the folders of the round for one unit. */
export interface HandedIn {
  readonly files: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

/** How a submission stands to its deadline. */
export type Punctuality =
  | { readonly kind: 'in-time' }
  /** Came in late, or is not there yet. Whole minutes, the least that it can be where only a day is known. */
  | { readonly kind: 'late' | 'overdue'; readonly minutes: number }
  | { readonly kind: 'not-yet-due' }
  /** Nothing says when it came; or only the day, which is that of the deadline; or there is no deadline. */
  | { readonly kind: 'not-registered' | 'hour-unknown' | 'no-deadline' };

export interface UnitStatus extends HandedIn {
  readonly unit: RosterUnit;
  readonly state: UnitState;
  /** Its own deadline where it has one, else that of the round; absent where there is none. */
  readonly due?: string;
  /** Whether the deadline is its own. */
  readonly extended: boolean;
  /** When it first came in, and when it was last returned, as registered. */
  readonly received?: string;
  readonly returned?: string;
  readonly punctuality: Punctuality;
}

const isBefore = (left: Moment, right: Moment): boolean =>
  left.day < right.day || (left.day === right.day && (left.minute ?? 0) < (right.minute ?? 0));

const inOrder = (moments: readonly (Moment | undefined)[]): Moment[] =>
  moments.filter((moment) => moment !== undefined).toSorted((left, right) => (isBefore(left, right) ? -1 : isBefore(right, left) ? 1 : 0));

/**
 * Every unit of the roster once, in its order. `handedIn` says what was found for a unit by its name; without a verdict (`judged` false)
 * nobody can have passed. `at` is the moment to which those are overdue that have sent nothing; a day stands for its beginning.
 */
export function statesOf(
  roster: Roster,
  due: string | undefined,
  handedIn: ReadonlyMap<string, HandedIn>,
  receipts: readonly Receipt[],
  at: Moment,
  judged: boolean,
): UnitStatus[] {
  const seen = new Set<string>();
  const units = roster.units.filter(({ name }) => !seen.has(identityOf(name)) && seen.add(identityOf(name)));
  return units.map((unit): UnitStatus => {
    const sent = handedIn.get(unit.name) ?? { files: [], errors: 0, warnings: 0 };
    const own = receipts.filter((receipt) => receipt.unit === unit.name);
    const came = inOrder(own.map(({ received }) => received));
    const [received, lastReceived] = [came[0], came.at(-1)];
    const returned = inOrder(own.map((receipt) => receipt.returned)).at(-1);
    const isReturned = returned !== undefined && (lastReceived === undefined || !isBefore(returned, lastReceived));
    const state = stateOf(sent, own.length > 0, isReturned, judged);
    const deadline = unit.due ?? due;
    return {
      unit,
      ...sent,
      state,
      ...(deadline !== undefined && { due: deadline }),
      extended: unit.due !== undefined,
      ...(received && { received: momentWords(received) }),
      ...(returned && { returned: momentWords(returned) }),
      punctuality: punctualityOf(deadline, received, state, at),
    };
  });
}

function stateOf({ files, errors }: HandedIn, isRegistered: boolean, isReturned: boolean, judged: boolean): UnitState {
  if (files.length === 0 && !isRegistered) return 'not-reported';
  if (isReturned || errors > 0) return 'returned';
  return files.length === 0 || !judged ? 'received' : 'passed';
}

function punctualityOf(due: string | undefined, received: Moment | undefined, state: UnitState, at: Moment): Punctuality {
  const deadline = due === undefined ? undefined : readDeadline(due);
  if (!deadline) return { kind: 'no-deadline' };
  if (state === 'not-reported') {
    const minutes = minutesAfter(deadline, { day: at.day, minute: at.minute ?? 0 }) ?? 0;
    return minutes > 0 ? { kind: 'overdue', minutes } : { kind: 'not-yet-due' };
  }
  if (!received) return { kind: 'not-registered' };
  const minutes = minutesAfter(deadline, received);
  if (minutes === undefined) return { kind: 'hour-unknown' };
  return minutes > 0 ? { kind: 'late', minutes } : { kind: 'in-time' };
}
