// `changes` of one layer, in order, on what lies below it and on what it brings itself.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import type { Merged } from './merge.ts';
import {
  entriesOf,
  entryOf,
  isMapping,
  isSame,
  isSequence,
  itemsOf,
  type Piece,
  placeOf,
  textAt,
  textOf,
  underKey,
  withContent,
  withEntry,
  withoutEntries,
} from './piece.ts';
import { layerProblems as problems } from './problems.ts';
import { reweight } from './reweight.ts';
import {
  findTarget,
  idsAt,
  idsBelow,
  insertAt,
  isListed,
  type Kind,
  kinds,
  replaceAt,
  type Spot,
  sectionOf,
  suggestId,
  type Target,
} from './targets.ts';

/** What the changes of one layer have done so far, to find those that contradict each other. */
interface Ledger {
  /** By kind and id, then by key; the empty key stands for what was put into it. */
  readonly touched: Map<string, Map<string, Piece>>;
  readonly removed: Map<string, Piece>;
}

interface Change {
  readonly kind: Kind;
  readonly id: string;
  /** The id as it stands in the change. */
  readonly named: Piece;
  readonly whole: Piece;
}

interface Step {
  readonly root: Piece;
  readonly change: Change;
  readonly ledger: Ledger;
  /** Sealed files are absent: what is not there may be in one of them. */
  readonly lenient: boolean;
  report(diagnostic: Diagnostic): void;
}

export function applyChanges(start: Piece, changes: readonly Piece[], lenient: boolean): Merged {
  const diagnostics: Diagnostic[] = [];
  const ledger: Ledger = { touched: new Map(), removed: new Map() };
  let root = start;
  for (const whole of changes) {
    const change = readChange(whole);
    if (change) root = apply({ root, change, ledger, lenient, report: (diagnostic) => diagnostics.push(diagnostic) });
  }
  return { piece: root, diagnostics };
}

function readChange(whole: Piece): Change | undefined {
  for (const kind of kinds) {
    const named = entryOf(whole, kind);
    const id = named && textOf(named);
    if (named && id !== undefined) return { kind, id, named, whole };
  }
  return undefined;
}

function apply(step: Step): Piece {
  const { root, change } = step;
  const { kind, id, named, whole } = change;
  const added = entryOf(whole, 'add');
  const key = `${kind} ${id}`;
  const removal = step.ledger.removed.get(key);
  if (removal) return contradict(step, named, removal, undefined);
  if (added && kind !== 'indicator') return addByName(step, added);
  const target = findTarget(root, kind, id);
  if (!target) {
    step.report(diagnose(problems.unknownId, placeOf(named), { kind, id, suggestion: suggestId(root, kind, id) }));
    return root;
  }
  if (added) return addChildren(step, target, added);
  const wanted = entryOf(whole, 'reweight');
  if (wanted) return scalePoints(step, target, wanted);
  return entryOf(whole, 'remove') ? remove(step, target) : setKeys(step, target);
}

const otherPlace = { zh: '另一处', en: 'the other one' };

/** Reports two changes that do not go together; the first one stays. */
function contradict({ root, change, report }: Step, here: Piece, other: Piece, key: string | undefined): Piece {
  const related = [{ message: otherPlace, location: placeOf(other) }];
  report(diagnose(problems.changedTwice, placeOf(here, key !== undefined), { id: change.id, key }, related));
  return root;
}

/** Notes a change of a key; false, after a report, where an earlier change of this layer has set it. */
function touch(step: Step, id: string, key: string, piece: Piece): boolean {
  const name = `${step.change.kind} ${id}`;
  const keys = step.ledger.touched.get(name) ?? new Map<string, Piece>();
  const earlier = key === '' ? undefined : keys.get(key);
  if (earlier) {
    contradict({ ...step, change: { ...step.change, id } }, piece, earlier, key);
    return false;
  }
  step.ledger.touched.set(name, keys.set(key, piece));
  return true;
}

function setKeys(step: Step, target: Target): Piece {
  const { change, root, report } = step;
  const { id, whole } = change;
  let { piece } = target;
  const values = entryOf(whole, 'set');
  for (const [key, value] of values ? entriesOf(values) : []) {
    if (key === 'id') report(diagnose(problems.idChange, placeOf(value, true), { id }));
    else if (touch(step, id, key, value)) {
      const known = entryOf(piece, key);
      if (known && isSame(known, value)) report(diagnose(problems.withoutEffect, placeOf(value, true), { id, key }));
      piece = withEntry(piece, key, value);
    }
  }
  const gone = entryOf(whole, 'unset');
  for (const item of gone ? itemsOf(gone) : []) {
    const key = textOf(item) ?? '';
    if (key === 'id') report(diagnose(problems.idChange, placeOf(item), { id }));
    else if (!entryOf(piece, key)) {
      const suggestion = nearest(key, entriesOf(piece).keys());
      report(diagnose(problems.nothingToUnset, placeOf(item), { id, key, suggestion }));
    } else if (touch(step, id, key, item)) piece = withoutEntries(piece, [key]);
  }
  return replaceAt(root, target.steps, piece);
}

function remove(step: Step, target: Target): Piece {
  const { change, ledger, root } = step;
  const ids = change.kind === 'indicator' ? idsBelow(target.piece) : [change.id];
  const names = ids.map((id) => `${change.kind} ${id}`);
  const earlier = names.flatMap((name) => [...(ledger.touched.get(name)?.values() ?? [])])[0];
  if (earlier) return contradict(step, change.named, earlier, undefined);
  for (const name of names) ledger.removed.set(name, change.named);
  return replaceAt(root, target.steps, undefined);
}

/** The spot asked for; undefined, after a report, where there is no such neighbour. */
function spotOf(step: Step, ids: readonly string[]): { readonly spot: Spot | undefined } | undefined {
  for (const side of ['before', 'after'] as const) {
    const neighbour = entryOf(step.change.whole, side);
    const id = neighbour && textOf(neighbour);
    if (!neighbour || id === undefined) continue;
    if (ids.includes(id)) return { spot: { side, id } };
    step.report(diagnose(problems.unknownId, placeOf(neighbour), { kind: side, id, suggestion: nearest(id, ids) }));
    return undefined;
  }
  return { spot: undefined };
}

function addChildren(step: Step, target: Target, added: Piece): Piece {
  const { root, change } = step;
  const steps = [...target.steps, 'children'];
  const found = spotOf(step, idsAt(root, steps));
  if (!found) return root;
  const nodes = isSequence(added) ? itemsOf(added) : [added];
  touch(step, change.id, '', change.named);
  for (const node of nodes) for (const id of idsBelow(node)) touch(step, id, '', node);
  return insertAt(
    root,
    steps,
    nodes.map((node) => [textAt(node, 'id') ?? '', node]),
    found.spot,
    added,
  );
}

/** A thing of which the change itself says the id. */
function addByName(step: Step, added: Piece): Piece {
  const { root, change, report } = step;
  const { kind, id, named } = change;
  const known = findTarget(root, kind, id);
  if (known) {
    const related = [{ message: otherPlace, location: placeOf(known.piece, !isListed(kind)) }];
    report(diagnose(problems.sameId, placeOf(named), { id, below: true, kind }, related));
    return root;
  }
  const own = entryOf(added, 'id');
  if (own) {
    report(diagnose(problems.idChange, placeOf(own, true), { id }));
    return root;
  }
  const steps = sectionOf(kind);
  const found = spotOf(step, idsAt(root, steps));
  if (!found) return root;
  touch(step, id, '', named);
  // In a list the id comes first, as people write it.
  const piece =
    isListed(kind) && isMapping(added)
      ? withContent(added, new Map([['id', underKey(named, named)], ...entriesOf(added)]))
      : underKey(added, named);
  return insertAt(root, steps, [[id, piece]], found.spot, change.whole);
}

function scalePoints(step: Step, target: Target, wanted: Piece): Piece {
  const { root, change, report, lenient } = step;
  const declared = idsAt(root, sectionOf('class'));
  const stranger = isMapping(wanted) ? [...entriesOf(wanted)].find(([id]) => !declared.includes(id)) : undefined;
  if (stranger) {
    const [id, piece] = stranger;
    report(diagnose(problems.unknownId, placeOf(piece, true), { kind: 'class', id, suggestion: nearest(id, declared) }));
    return root;
  }
  const scoring = entryOf(root, 'scoring');
  const decimals = scoring && entryOf(scoring, 'decimals')?.content;
  const scaled = reweight(target.piece, wanted, declared, typeof decimals === 'number' ? decimals : 2);
  if ('piece' in scaled) {
    for (const id of idsBelow(target.piece)) if (!touch(step, id, 'points', wanted)) return root;
    if (isSame(target.piece, scaled.piece))
      report(diagnose(problems.withoutEffect, placeOf(wanted, true), { id: change.id, key: 'reweight' }));
    return replaceAt(root, target.steps, scaled.piece);
  }
  const { reason, at } = scaled;
  const params = { id: change.id, reason, title: textAt(at, 'title') ?? textAt(at, 'id') ?? '' };
  // The points may be in the sealed file.
  if (!lenient || reason === 'capped') report(diagnose(problems.reweight, placeOf(wanted), params));
  return root;
}
