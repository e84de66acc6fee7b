// Parts of one layer are united; a layer is laid over the framework that it extends. Neither changes what is inside a measure or a
// node: that is what `changes` are for.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import { layerKeys, partKeys } from './own-keys.ts';
import { entriesOf, entryOf, isMapping, isSequence, itemsOf, type Piece, placeOf, withContent, withEntry } from './piece.ts';
import { layerProblems as problems } from './problems.ts';

export interface Merged {
  readonly piece: Piece;
  readonly diagnostics: readonly Diagnostic[];
}

/** The word of `changes` for what a section holds. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['sources', 'source'],
  ['classes', 'class'],
  ['parameters', 'parameter'],
  ['measures', 'measure'],
  ['registers', 'register'],
]);
const appended = ['indicators', 'checks', 'vetoes', 'grades', 'unmeasured'];
/** What each part says for itself; changes are applied one file after the other. */
const notUnited = ['lawgov', 'partOf', 'changes'];
const otherPlace = { zh: '另一处', en: 'the other one' };

/** The entries of both; one that both have is reported, and the first stays. `lists` are appended where both have one. */
function uniteEntries(first: Piece, second: Piece, section: string, below: boolean, lists = false): Merged {
  const diagnostics: Diagnostic[] = [];
  let piece = first;
  for (const [key, entry] of entriesOf(second)) {
    const known = entryOf(piece, key);
    if (!known) piece = withEntry(piece, key, entry);
    else if (lists && isSequence(known) && isSequence(entry)) piece = withEntry(piece, key, append(known, entry));
    else {
      const related = [{ message: otherPlace, location: placeOf(known, true) }];
      diagnostics.push(diagnose(problems.sameId, placeOf(entry, true), { id: key, below, kind: kinds.get(section) ?? section }, related));
    }
  }
  return { piece, diagnostics };
}

const append = (first: Piece, second: Piece): Piece => withContent(first, [...itemsOf(first), ...itemsOf(second)]);

/** One section of both files of a layer. Values of other types than they should be stay for the check of the whole. */
function uniteSection(first: Piece, second: Piece, section: string): Merged {
  if (isMapping(first) && isMapping(second)) return uniteEntries(first, second, section, false, section === 'adjustments');
  if (isSequence(first) && isSequence(second) && appended.includes(section)) return { piece: append(first, second), diagnostics: [] };
  const related = [{ message: otherPlace, location: placeOf(first, true) }];
  return {
    piece: first,
    diagnostics: [diagnose(problems.sameId, placeOf(second, true), { id: section, below: false, kind: section }, related)],
  };
}

/** A file and its parts, in the order in which they are included. */
export function uniteParts(main: Piece, parts: readonly Piece[]): Merged {
  const diagnostics: Diagnostic[] = [];
  let piece = main;
  for (const part of parts) {
    for (const [section, entry] of entriesOf(part)) {
      if (!partKeys.includes(section) || notUnited.includes(section)) continue;
      const known = entryOf(piece, section);
      const united = known ? uniteSection(known, entry, section) : { piece: entry, diagnostics: [] };
      piece = withEntry(piece, section, united.piece);
      diagnostics.push(...united.diagnostics);
    }
  }
  return { piece, diagnostics };
}

/** A tree to be extended says so itself: what is built on it is scored unless it says the same. Names are never inherited. */
const notInherited = ['scored', 'id', 'version', 'title', 'status', ...layerKeys];

/** A layer over the framework that it extends, without its changes. */
export function layOver(below: Piece, upper: Piece): Merged {
  const diagnostics: Diagnostic[] = [];
  const kept = [...entriesOf(below)].filter(([key]) => !notInherited.includes(key));
  let piece = withContent(upper, new Map(kept));
  for (const [section, entry] of entriesOf(upper)) {
    const known = entryOf(piece, section);
    const laid = known ? laySection(known, entry, section) : { piece: entry, diagnostics: [] };
    piece = withEntry(piece, section, laid.piece);
    diagnostics.push(...laid.diagnostics);
  }
  return { piece, diagnostics };
}

function laySection(below: Piece, upper: Piece, section: string): Merged {
  if (isMapping(below) && isMapping(upper)) {
    if (kinds.has(section)) return uniteEntries(below, upper, section, true);
    // The place of the upper one: what it should have said is missing there.
    if (section === 'scoring') return { piece: withContent(upper, new Map([...entriesOf(below), ...entriesOf(upper)])), diagnostics: [] };
  }
  const isAppended = ['indicators', 'checks', 'vetoes', 'unmeasured'].includes(section) && isSequence(below) && isSequence(upper);
  return { piece: isAppended ? append(below, upper) : upper, diagnostics: [] };
}
