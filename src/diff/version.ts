// Whether the version says what the changes are: whoever cites a framework by its version must be able to rely on it.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Draft } from '../framework/draft.ts';
import { textField } from '../framework/fields.ts';
import { locate } from '../read/plain.ts';
import type { Text } from '../text.ts';
import { type Change, type Impact, impacts } from './change.ts';
import { versionBump } from './problems.ts';
import { keyWordsOf, subjectOf } from './words.ts';

export type Rise = 'major' | 'minor' | 'patch';

export interface VersionVerdict {
  readonly old: string;
  readonly new: string;
  /** Absent where nothing has changed. */
  readonly required?: Rise;
  readonly enough: boolean;
}

/** From version 0 on: a published score is published, whatever number its framework had. */
const riseFor: Readonly<Record<Impact, Rise>> = { breaking: 'major', addition: 'minor', wording: 'patch' };
const places: readonly Rise[] = ['major', 'minor', 'patch'];

const partsOf = (version: string | undefined): bigint[] | undefined => {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version ?? '')?.slice(1);
  return parts?.map((part) => BigInt(part));
};

/** The first place in which the new version is higher; undefined where it is the same, 'lower' where it is lower. */
function riseOf(old: readonly bigint[], next: readonly bigint[]): Rise | 'lower' | undefined {
  const index = old.findIndex((part, place) => part !== next[place]);
  if (index < 0) return undefined;
  return (next[index] ?? 0n) > (old[index] ?? 0n) ? places[index] : 'lower';
}

/** The change that asks for most: of several the first that does not merely follow from others. */
function reasonIn(changes: readonly Change[]): Change | undefined {
  for (const impact of impacts) {
    const found = changes.filter((change) => change.impact === impact);
    if (found.length > 0) return found.find(({ follows }) => follows === undefined) ?? found[0];
  }
  return undefined;
}

const kindWords: Readonly<Partial<Record<Change['kind'], Text>>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  moved: { zh: '移动', en: 'moved' },
  renamed: { zh: '改编号', en: 'renamed' },
};

function wordsFor(change: Change): Text {
  const subject = subjectOf(change);
  const what = kindWords[change.kind] ?? keyWordsOf(change.key ?? '');
  return { zh: `${subject.zh}：${what.zh}`, en: `${subject.en}: ${what.en}` };
}

/** Undefined where there is nothing to judge: one of the two has no version, or they are two frameworks. */
export function judgeVersion(was: Draft, is: Draft, changes: readonly Change[]): VersionVerdict | undefined {
  const [old, next] = [textField(was.data, 'version'), textField(is.data, 'version')];
  const [before, after] = [partsOf(old), partsOf(next)];
  if (old === undefined || next === undefined || !before || !after || isOther(was, is)) return undefined;
  const rise = riseOf(before, after);
  const reason = reasonIn(changes);
  if (!reason) return { old, new: next, enough: rise !== 'lower' };
  const required = riseFor[reason.impact];
  const enough = rise !== undefined && rise !== 'lower' && places.indexOf(rise) <= places.indexOf(required);
  return { old, new: next, required, enough };
}

/** Two frameworks, not two versions of one. */
export const isOther = (was: Draft, is: Draft): boolean => textField(was.data, 'id') !== textField(is.data, 'id');

/** At the version of the new file; nothing where the version is high enough or is not judged. */
export function checkVersion(verdict: VersionVerdict | undefined, is: Draft, changes: readonly Change[]): Diagnostic[] {
  if (!verdict || verdict.enough) return [];
  const reason = reasonIn(changes);
  const { old, new: found, required = 'patch' } = verdict;
  const [major = 0n, minor = 0n, patch = 0n] = partsOf(old) ?? [];
  const least =
    required === 'major' ? `${major + 1n}.0.0` : required === 'minor' ? `${major}.${minor + 1n}.0` : `${major}.${minor}.${patch + 1n}`;
  const related = reason?.newLocation ? [{ message: { zh: '这处变化', en: 'this change' }, location: reason.newLocation }] : [];
  const params = { old, found, required, least: reason ? least : old, ...(reason && { because: wordsFor(reason) }) };
  return [diagnose(versionBump, locate(is.document, ['version']), params, related)];
}
