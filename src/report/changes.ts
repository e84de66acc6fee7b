// What differs between two versions of a framework, as a report: the two sides, their versions and the changes.
import { formatLocation } from '../diagnostic.ts';
import { type Change, type Impact, impacts } from '../diff/change.ts';
import type { VersionVerdict } from '../diff/version.ts';
import { type Draft, layerOf } from '../framework/draft.ts';
import { present, textField } from '../framework/fields.ts';
import type { Language } from '../text.ts';
import { version } from '../version.ts';

interface Side {
  readonly file: string;
  readonly id?: string;
  readonly version?: string;
  readonly title: string;
}

export interface Comparison {
  readonly old: Side;
  readonly next: Side;
  /** Two frameworks and not two versions of one. */
  readonly areOthers: boolean;
  /** Absent where it was not judged. */
  readonly verdict?: VersionVerdict;
  readonly changes: readonly Change[];
}

export function sideOf({ document, data }: Draft): Side {
  const { file, id, version: own } = layerOf(document, '');
  return { file, title: textField(data, 'title') ?? '', ...present({ id, version: own }) };
}

export const countOf = (changes: readonly Change[], impact: Impact): number => changes.filter((change) => change.impact === impact).length;

/** `diff --format json`, valid against schemas/changes.schema.json. */
export function renderChangesJson({ old, next, verdict, changes }: Comparison, language: Language): string {
  const side = ({ title, ...rest }: Side) => rest;
  const document = {
    lawgov: 1,
    kind: 'changes',
    tool: { name: 'lawgov', version },
    old: side(old),
    new: side(next),
    ...(verdict && { version: { ...present({ required: verdict.required }), enough: verdict.enough } }),
    counts: Object.fromEntries(impacts.map((impact) => [impact, countOf(changes, impact)])),
    changes: changes.map((change) => ({
      kind: change.kind,
      section: change.section,
      id: change.id,
      ...(change.title !== '' && { title: change.title }),
      ...present({ no: change.no, key: change.key, old: change.old?.[language], new: change.new?.[language] }),
      impact: change.impact,
      ...(change.kind === 'renamed' && { probable: true }),
      ...(change.follows && { follows: true }),
      ...(change.oldLocation && { oldLocation: formatLocation(change.oldLocation) }),
      ...(change.newLocation && { newLocation: formatLocation(change.newLocation) }),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
