// What changed a unit's total beside the gaps of its indicators: floors and caps of groups, 加减分, bounds of the total, vetoes.
import { childrenOf } from '../gaps/impact.ts';
import type { AdjustmentBlock, Framework, Reported, Score, UnitAssessment } from '../model.ts';
import { type Exact, equals, isZero, printReadable, subtract, sum, zero } from '../points.ts';
import { blockTotal } from '../scoring/adjust.ts';
import { joinTexts, shown, type Text, verbatim } from '../text.ts';
import { effectWords, withoutVetoWords } from './veto-words.ts';

/** One entry. `change`: points that it adds to the total, before any conversion (negative: takes); absent where it moves no points. */
export interface Account {
  readonly kind: 'group' | 'adjustment' | 'limit' | 'bounds' | 'veto';
  readonly id: string;
  readonly title: Text;
  readonly change?: Exact;
  readonly text: Text;
  readonly inputs: readonly Reported[];
}

const named = (title: string): Text => verbatim(shown(title));
const wholeTitle: Text = { zh: '加减分', en: 'adjustments' };

/** A scheme without blocks has one that it did not name. */
export const blockTitle = ({ id, title }: AdjustmentBlock): Text => (id === 'adjustments' ? wholeTitle : named(title));

/** Where a group stops the sum of its children, gaps below it cost the unit more or less than they say: this is the difference. */
function groupAccount(unit: UnitAssessment, score: Score): Account[] {
  const { node, maxPoints, points = zero } = score;
  if (node.kind !== 'group' || node.aggregate !== 'sum') return [];
  const children = childrenOf(unit.scores, score);
  // An edition may hold nothing below the group: what stopped the sum is not known then.
  if (children.length === 0) return [];
  const together = sum(children.map((child) => child.points ?? zero));
  const most = sum(children.map((child) => child.maxPoints));
  const change = subtract(subtract(points, together), subtract(maxPoints, most));
  if (isZero(change) && equals(points, together)) return [];
  const steps = score.why().map((step) => step.text);
  const worth = {
    zh: `下级分值合计 ${printReadable(most)} 分，本组封顶 ${printReadable(maxPoints)} 分，超出部分的失分不影响总分`,
    en: `the rows below are worth ${printReadable(most)}, the group at most ${printReadable(maxPoints)}: losses above that cost nothing`,
  };
  const text = joinTexts([...steps, ...(equals(maxPoints, most) ? [] : [worth])], { zh: '；', en: '; ' });
  return [{ kind: 'group', id: node.id, title: named(node.title), change, text, inputs: [] }];
}

function itemAccounts(unit: UnitAssessment): Account[] {
  return unit.adjustments.flatMap(({ item, status, points, why, inputs }): Account[] => {
    if (status === 'scored' && isZero(points)) return [];
    const text = joinTexts(
      why().map((step) => step.text),
      { zh: '；', en: '; ' },
    );
    return [{ kind: 'adjustment', id: item.id, title: named(item.title), change: points, text, inputs }];
  });
}

/** What a block comes to within its own bounds, beside the plain sum of its items. */
export interface BlockSum {
  readonly block: AdjustmentBlock;
  readonly together: Exact;
  readonly within: Exact;
}

export function blockSums(unit: UnitAssessment): BlockSum[] {
  const blocks = [...new Set(unit.adjustments.map(({ block }) => block))];
  return blocks.map((block) => {
    const points = unit.adjustments.filter((score) => score.block === block).map((score) => score.points);
    return { block, together: sum(points), within: blockTotal(block, points) };
  });
}

function limitAccounts(framework: Framework, unit: UnitAssessment): Account[] {
  if (unit.adjustments.length === 0) return [];
  const blocks = blockSums(unit);
  const stopped = blocks.flatMap(({ block, together, within }): Account[] =>
    equals(together, within) ? [] : [limit(block.id, blockTitle(block), together, within, { zh: '本块', en: 'the block' })],
  );
  const all = sum(blocks.map(({ within }) => within));
  const whole = { zh: '加减分合计', en: 'all adjustments' };
  return framework.adjustments && !equals(all, unit.adjusted)
    ? [...stopped, limit('adjustments', wholeTitle, all, unit.adjusted, whole)]
    : stopped;
}

function limit(id: string, title: Text, together: Exact, within: Exact, what: Text): Account {
  const [from, to] = [printReadable(together), printReadable(within)];
  const text = { zh: `${what.zh} ${from} 分，限于 ${to} 分`, en: `${what.en} ${from}, kept at ${to}` };
  return { kind: 'limit', id, title, change: subtract(within, together), text, inputs: [] };
}

/** The change that a stage of the pipeline made to the total. */
function changeAt(unit: UnitAssessment, stage: 'clamp' | 'vetoes'): { change: Exact; text: Text } | undefined {
  const index = unit.stages.findIndex((entry) => entry.stage === stage);
  const entry = unit.stages[index];
  if (!entry) return undefined;
  const before = unit.stages[index - 1]?.points ?? unit.subtotal;
  return { change: subtract(entry.points, before), text: entry.text };
}

function vetoAccounts(framework: Framework, unit: UnitAssessment): Account[] {
  const zeroed = changeAt(unit, 'vetoes');
  const without = withoutVetoWords(unit, framework);
  const first = unit.vetoes.find(({ veto, state }) => state === 'holds' && veto.effect.total === 'zero');
  return unit.vetoes.map((score): Account => {
    const { veto, state, inputs } = score;
    const effect = effectWords(veto, framework);
    const holds = state === 'holds';
    const text = {
      zh: holds ? `成立，${effect.zh}${without ? `（${without.zh}）` : ''}` : `填报的内容无法识别，需要核实；成立则${effect.zh}`,
      en: holds ? `holds: ${effect.en}${without ? ` (${without.en})` : ''}` : `cannot be told; if it holds: ${effect.en}`,
    };
    return {
      kind: 'veto',
      id: veto.id,
      title: named(veto.title),
      ...(score === first && zeroed && { change: zeroed.change }),
      text,
      inputs,
    };
  });
}

/** Everything beside the indicators, in the order of the pipeline. */
export function accountsOf(framework: Framework, unit: UnitAssessment): Account[] {
  const bounds = changeAt(unit, 'clamp');
  return [
    ...unit.scores.flatMap((score) => groupAccount(unit, score)),
    ...itemAccounts(unit),
    ...limitAccounts(framework, unit),
    ...(bounds
      ? [{ kind: 'bounds' as const, id: 'clamp', title: { zh: '总分上下限', en: 'bounds of the total' }, ...bounds, inputs: [] }]
      : []),
    ...vetoAccounts(framework, unit),
  ];
}
