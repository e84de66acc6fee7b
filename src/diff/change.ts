// One difference between two versions of a framework.
import type { Location } from '../diagnostic.ts';
import type { Text } from '../text.ts';

/** `renamed` is never certain: another id with the same rule and nearly the same title. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'renamed' | 'reworded' | 'repointed' | 'rule' | 'changed';

/**
 * What a change can do to others. `breaking`: another published score, or a form filled in for the old version no longer fits;
 * `addition`: more is accepted, offered or pointed out, and what was right stays right; `wording`: only texts.
 */
export type Impact = 'breaking' | 'addition' | 'wording';
export const impacts: readonly Impact[] = ['breaking', 'addition', 'wording'];

/** In the order of a report. */
export const sections = [
  'framework',
  'scoring',
  'classes',
  'indicators',
  'parameters',
  'measures',
  'registers',
  'adjustments',
  'vetoes',
  'grades',
  'checks',
  'sources',
  'calendar',
] as const;
export type Section = (typeof sections)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly section: Section;
  /** Of the new version where it has one; '' for the framework as a whole. Columns: `register.column`. */
  readonly id: string;
  readonly title: string;
  /** Display number of an indicator. */
  readonly no?: string;
  /** What of it changed, `rule.target`; absent where the whole thing came, went or moved. */
  readonly key?: string;
  /** In words, in full; absent where there was nothing. */
  readonly old?: Text;
  readonly new?: Text;
  readonly impact: Impact;
  /** Follows from other changes, as the sum of a group follows from its indicators. */
  readonly follows?: true;
  /** Absent where that version has nothing of the kind. */
  readonly oldLocation?: Location;
  readonly newLocation?: Location;
}
