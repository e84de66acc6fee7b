// How a framework is put together from its files.
import type { LintRule } from '../rule.ts';
import { changesNothing } from './changes-nothing.ts';
import { emptyPart } from './empty-part.ts';
import { unpinnedVersion } from './unpinned-version.ts';

export const layerRules: readonly LintRule<unknown>[] = [changesNothing, unpinnedVersion, emptyPart];
