// The one table of what a change of each key does to others. What is not listed is breaking: better one version too many than a
// published score that silently means something else.
import { rawField } from '../framework/fields.ts';
import { compare } from '../points.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { Impact, Section } from './change.ts';

/** A key's value before and after; undefined where it is left out. */
interface Turn {
  readonly before: unknown;
  readonly after: unknown;
  /** The whole thing that has the key, before and after. */
  readonly old: Readonly<Record<string, unknown>>;
  readonly next: Readonly<Record<string, unknown>>;
}

type Judged = Impact | ((turn: Turn) => Impact);

const texts = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A choice that a unit may have made is gone: its form is no longer valid. A further choice harms nobody. */
const options: Judged = ({ before, after }) => (texts(before).some((option) => !texts(after).includes(option)) ? 'breaking' : 'addition');

/** What was accepted is no longer: the other way round it is only more. */
const noLonger =
  (accepting: boolean): Judged =>
  ({ after }) =>
    (after === true) === accepting ? 'addition' : 'breaking';

/** A bound that moves outwards, or goes, refuses nothing that was accepted. */
const bound =
  (outwards: -1 | 1): Judged =>
  ({ before, after }) => {
    if (after === undefined) return 'addition';
    if (typeof before !== 'number' || typeof after !== 'number') return 'breaking';
    return compare(exactNumber(after), exactNumber(before)) * outwards > 0 ? 'addition' : 'breaking';
  };

const isError = (check: Turn['old']): boolean => (rawField(check, 'level') ?? 'error') === 'error';
/** A check refuses a submission only where it is an error, and only while there is one. */
const check: Judged = ({ next }) => (isError(next) ? 'breaking' : 'addition');

const value: Readonly<Record<string, Judged>> = {
  title: 'wording',
  // 口径 says what a figure counts; whether a new wording counts otherwise no program can tell.
  definition: 'wording',
  numerator: 'wording',
  denominator: 'wording',
  period: 'wording',
  dataSource: 'wording',
  mentions: 'wording',
  // The unit of a figure, its type and what it is computed from change the figure itself: not listed, so breaking.
  options,
  min: bound(-1),
  max: bound(1),
  approximate: noLonger(true),
  optional: noLonger(true),
};

const byKey: Readonly<Record<Section, Readonly<Record<string, Judged>>>> = {
  framework: {
    title: 'wording',
    // Says of the text what it is, and changes nothing in it.
    status: 'wording',
    issuer: 'wording',
    description: 'wording',
    unmeasured: 'wording',
    // Papers are asked for otherwise; they cost no points.
    evidence: 'addition',
    // The period decides deadlines, open records and which figures are asked for: breaking, as are id and scored.
  },
  scoring: {},
  // Who belongs to a class decides what a unit is assessed by: `units` is breaking.
  classes: { title: 'wording' },
  indicators: {
    title: 'wording',
    no: 'wording',
    requirement: 'wording',
    remedy: 'wording',
    description: 'wording',
    // The official wording beside the rule; the rule alone gives points.
    clause: 'wording',
    owner: 'wording',
    method: 'wording',
    basis: 'wording',
    trace: 'wording',
    tag: 'wording',
    crosswalk: 'wording',
    // Missing papers are a warning and cost no points.
    evidence: 'addition',
  },
  // Its value is that of rules and checks.
  parameters: { title: 'wording', definition: 'wording', basis: 'wording', trace: 'wording' },
  measures: value,
  registers: { ...value, key: 'breaking' },
  adjustments: { title: 'wording', owner: 'wording', basis: 'wording', trace: 'wording' },
  vetoes: { title: 'wording', basis: 'wording', trace: 'wording' },
  grades: { title: 'wording' },
  checks: {
    title: 'wording',
    message: 'wording',
    help: 'wording',
    trace: 'wording',
    assert: check,
    level: check,
  },
  sources: {},
  // Days off decide which record is late.
  calendar: {},
};

/** A source is cited and never computed with. */
const whole: Readonly<Partial<Record<Section, Impact>>> = { sources: 'wording' };

export function impactOf(section: Section, key: string, turn: Turn): Impact {
  const listed = byKey[section];
  const judged = whole[section] ?? (Object.hasOwn(listed, key) ? listed[key] : undefined) ?? 'breaking';
  return typeof judged === 'function' ? judged(turn) : judged;
}

/** What a unit need not fill in: optional or computed. */
const isFree = (fields: Turn['old']): boolean => rawField(fields, 'optional') === true || rawField(fields, 'from') !== undefined;

/** A thing that came. */
export function impactOfAdded(section: Section, fields: Turn['old']): Impact {
  if (section === 'checks') return isError(fields) ? 'breaking' : 'addition';
  // One more figure to report makes forms of the old version incomplete.
  if (section === 'measures' || section === 'registers') return isFree(fields) ? 'addition' : 'breaking';
  // What uses it has a change of its own.
  if (section === 'parameters') return 'addition';
  return whole[section] ?? 'breaking';
}

/** A thing that went. A relation that is no longer asked for refuses nothing; all others are named by rules, forms or results. */
export const impactOfRemoved = (section: Section): Impact =>
  section === 'checks' || section === 'parameters' ? 'addition' : (whole[section] ?? 'breaking');
