// Which records a register function counts: for explaining a computed figure, not for computing it.
import type { RecordSelection } from '../model.ts';
import { compileTree } from './compile.ts';
import { functions } from './functions.ts';
import type { Meaning } from './meaning.ts';
import { selectRecords } from './records.ts';
import { type Frame, isFailure, type Run } from './run.ts';
import { type Node, type NodeOf, nodesIn } from './tree.ts';

const callsIn = (tree: Node): NodeOf<'call'>[] =>
  nodesIn(tree).filter((node): node is NodeOf<'call'> => node.kind === 'call' && functions.get(node.function)?.records !== undefined);

const columnsOf = (tree: Node): string[] => [...new Set(nodesIn(tree).flatMap((node) => (node.kind === 'column' ? [node.name] : [])))];

/** A condition as a closure of its own. */
function conditionOf(meaning: Meaning, node: Node | undefined): Run<boolean> | undefined {
  if (!node) return undefined;
  const run = compileTree(meaning, node);
  return (frame) => {
    const result = run(frame);
    return isFailure(result) ? result : result.kind === 'boolean' && result.boolean;
  };
}

export function selectionsIn(tree: Node, meaning: Meaning): RecordSelection[] {
  return callsIn(tree).flatMap((call) => {
    const [named, first, second] = call.arguments;
    const register = named?.kind === 'register' ? meaning.names.registers.get(named.name) : undefined;
    if (!register) return [];
    const isCondition = functions.get(call.function)?.records?.[0] === 'boolean';
    const conditions = isCondition ? { holds: first, among: second } : { holds: second };
    const among = conditionOf(meaning, conditions.among);
    const [all, chosen] = [selectRecords(register, among), selectRecords(register, conditionOf(meaning, conditions.holds), among)];
    return [
      {
        register: register.id,
        columns: columnsOf(isCondition || !first ? call : first),
        called: call.function,
        words: meaning.wordsOf(call),
        choose: (read) => {
          const frame: Frame = { read, approximate: false };
          const [base, counted] = [all(frame), chosen(frame)];
          if (isFailure(base) || isFailure(counted)) return undefined;
          const inside = new Set(counted);
          return { counted, others: base.filter((record) => !inside.has(record)) };
        },
      },
    ];
  });
}
