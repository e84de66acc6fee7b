// Which ratios come from which figures: as the framework says (`of:`, or the words for numerator and denominator), else as its checks
// and the names of its measures suggest.
import type { Node } from '../expression/index.ts';
import { comparisonsIn, namesIn, nodesIn } from '../expression/tree.ts';
import type { Measure, Share } from '../model.ts';

const isFigure = (measure: Measure | undefined): measure is Measure =>
  measure?.type === 'count' || measure?.type === 'amount' || measure?.type === 'number';

/** One entry per ratio and denominator, in the order of the measures; what is computed is not among them. `relations` are the checks. */
export function sharesAmong(measures: ReadonlyMap<string, Measure>, relations: readonly Node[]): Share[] {
  const ratios = [...measures.values()].filter((measure) => measure.type === 'ratio' && measure.from === undefined);
  const suggested = relations.flatMap((tree) => comparisonsIn(tree)).flatMap((node) => shareIn(node, measures) ?? []);
  const figures = [...measures.values()].filter(isFigure);
  return ratios.flatMap((ratio) => {
    const told = toldBy(ratio, figures);
    if (told) return [told];
    const byCheck = suggested.filter((share) => share.ratio === ratio.id);
    const byName = byCheck.length > 0 ? undefined : namedLike(ratio, figures);
    const all = byName ? [byName] : byCheck;
    return [...new Map(all.map((share) => [`${share.numerator ?? ''}/${share.denominator}`, share])).values()];
  });
}

function toldBy(ratio: Measure, figures: readonly Measure[]): Share | undefined {
  if (ratio.of?.kind === 'ratio') {
    const { numerator, denominator } = ratio.of;
    return { ratio: ratio.id, denominator, told: true, ...(numerator !== undefined && { numerator }) };
  }
  const called = (words: string | undefined) => {
    const name = words?.trim();
    return figures.find(({ id, title }) => name !== undefined && (title === name || id === name))?.id;
  };
  const [numerator, denominator] = [called(ratio.numerator), called(ratio.denominator)];
  return denominator === undefined
    ? undefined
    : { ratio: ratio.id, denominator, told: true, ...(numerator !== undefined && { numerator }) };
}

/** `a / b = r` and `abs(a / b - r) <= …`: what a check holds to be the same; with a numerator that is worked out, only the base. */
function shareIn(node: Node, measures: ReadonlyMap<string, Measure>): Share | undefined {
  const [one, other] = sidesOf(node);
  if (!one || !other) return undefined;
  const isRatio = ({ kind, ...side }: Node) => kind === 'name' && 'name' in side && measures.get(side.name)?.type === 'ratio';
  const [ratio, division] = isRatio(one) ? [one, other] : [other, one];
  if (ratio.kind !== 'name' || !isRatio(ratio) || division.kind !== 'arithmetic' || division.operator !== '/') return undefined;
  const { left, right } = division;
  if (right.kind !== 'name' || !isFigure(measures.get(right.name))) return undefined;
  const base = { ratio: ratio.name, denominator: right.name, told: false };
  if (left.kind === 'name' && isFigure(measures.get(left.name))) return { ...base, numerator: left.name };
  // round(r × b) ÷ b: the check itself looks for a numerator.
  const isWorkedOut = namesIn(left).every((name) => name === ratio.name || name === right.name);
  return isWorkedOut && nodesIn(left).some(({ kind }) => kind === 'call') ? base : undefined;
}

/** The two sides that a comparison wants to be equal, or nearly so. */
function sidesOf(node: Node): readonly Node[] {
  if (node.kind !== 'comparison') return [];
  if (node.operator === '=') return [node.left, node.right];
  const inner = node.operator === '<=' || node.operator === '<' ? node.left : node.right;
  const [argument] = inner.kind === 'call' && inner.function === 'abs' ? inner.arguments : [];
  return argument?.kind === 'arithmetic' && argument.operator === '-' ? [argument.left, argument.right] : [];
}

const ratioWord = /(?:比率|比例|占比|率)$/;
const countWord = /(?:案件)?(?:总数|数量|件数|人数|次数|个数|份数|数)$/;
const plain = (title: string): string => title.normalize('NFKC').replaceAll(/[的\s]/g, '');

/** 按期办结率 = 按期办结数 ÷ 办结数: the numerator has the same words, the denominator those without the one that narrows them. */
function namedLike(ratio: Measure, figures: readonly Measure[]): Share | undefined {
  const title = plain(ratio.title);
  if (!ratioWord.test(title)) return undefined;
  const narrow = title.replace(ratioWord, '');
  const counts = figures.map(({ id, title: name }) => ({
    id,
    words: plain(name).replace(countWord, ''),
    isCount: countWord.test(plain(name)),
  }));
  const numerators = counts.filter(({ words, isCount }) => isCount && words === narrow);
  const denominators = counts.filter(({ words, isCount }) => isCount && narrows(narrow, words));
  const [numerator, denominator] = [numerators[0], denominators[0]];
  if (numerators.length !== 1 || denominators.length !== 1 || !numerator || !denominator) return undefined;
  return { ratio: ratio.id, numerator: numerator.id, denominator: denominator.id, told: false };
}

/** Whether `narrow` is `wide` with words before its end: 按期办结 and 办结, 复议按期办结 and 复议办结. */
function narrows(narrow: string, wide: string): boolean {
  const [long, short] = [Array.from(narrow), Array.from(wide)];
  if (short.length < 2 || long.length <= short.length) return false;
  let head = 0;
  while (head < short.length && long[head] === short[head]) head += 1;
  const tail = Math.max(2, short.length - head);
  return (
    long.slice(-tail).join('') === short.slice(-tail).join('') &&
    long.slice(0, short.length - tail).join('') === short.slice(0, -tail).join('')
  );
}
