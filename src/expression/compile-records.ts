// Functions of a register become closures. What they ask of a record is compiled by whoever calls them.
import type { Register, RegisterRecord } from '../model.ts';
import { divide, type Exact, exact } from '../points.ts';
import type { Text } from '../text.ts';
import { bug, type Meaning } from './meaning.ts';
import { dateFolds, foldRecords, numberFolds, selectRecords } from './records.ts';
import { combine, type Run, transform, zeroDenominator } from './run.ts';
import type { Node, NodeOf } from './tree.ts';

type Compile<T> = (meaning: Meaning, node: Node) => Run<T>;

function registerOf({ names }: Meaning, node: NodeOf<'call'>): Register {
  const [named] = node.arguments;
  return (named?.kind === 'register' ? names.registers.get(named.name) : undefined) ?? bug(node);
}

/** The records that a condition selects, or all of them. */
function selected(
  meaning: Meaning,
  node: NodeOf<'call'>,
  condition: Node | undefined,
  holds: Compile<boolean>,
): Run<readonly RegisterRecord[]> {
  return selectRecords(registerOf(meaning, node), condition && holds(meaning, condition));
}

/** What is missing when a register has no record to go by. */
function recordCount(meaning: Meaning, node: NodeOf<'call'>, condition: Node | undefined): Text {
  const [register = bug(node)] = node.arguments;
  const parts = condition ? [register, condition] : [register];
  return meaning.wordsOf({ kind: 'call', function: 'count', arguments: parts, at: node.at });
}

export function compileRecordsNumber(meaning: Meaning, node: NodeOf<'call'>, number: Compile<Exact>, holds: Compile<boolean>): Run<Exact> {
  const [, first, second] = node.arguments;
  if (node.function === 'count') return transform(selected(meaning, node, first, holds), (records) => exact(records.length));
  const nothing = recordCount(meaning, node, second);
  if (node.function === 'share') {
    const among = selected(meaning, node, second, holds);
    const chosen = selectRecords(registerOf(meaning, node), holds(meaning, first ?? bug(node)), second && holds(meaning, second));
    const empty = zeroDenominator(nothing);
    return combine(among, chosen, (all, some) => divide(exact(some.length), exact(all.length)) ?? empty);
  }
  const fold = numberFolds.get(node.function) ?? bug(node);
  return foldRecords(selected(meaning, node, second, holds), number(meaning, first ?? bug(node)), fold, nothing);
}

/** `any` and `all`. A record of which a condition is not known does not fulfil it. */
export function compileRecordsCondition(meaning: Meaning, node: NodeOf<'call'>, holds: Compile<boolean>): Run<boolean> {
  const chosen = selected(meaning, node, node.arguments[1], holds);
  if (node.function === 'any') return transform(chosen, (records) => records.length > 0);
  return combine(selected(meaning, node, undefined, holds), chosen, (all, some) => all.length === some.length);
}

/** `latest` and `earliest`. */
export function compileRecordsDate(meaning: Meaning, node: NodeOf<'call'>, date: Compile<number>, holds: Compile<boolean>): Run<number> {
  const [, first, second] = node.arguments;
  const fold = dateFolds.get(node.function) ?? bug(node);
  return foldRecords(selected(meaning, node, second, holds), date(meaning, first ?? bug(node)), fold, recordCount(meaning, node, second));
}
