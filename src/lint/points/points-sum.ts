import type { Draft, DraftNode, Path } from '../../framework/draft.ts';
import { nodesOf, worthOf } from '../../framework/draft.ts';
import { type Fields, fieldsOf, itemsField, rawField, textsField } from '../../framework/fields.ts';
import type { Adjustments, UnitClass } from '../../model.ts';
import { compare, type Exact, equals, isNegative, printExact, smaller, subtract, sum } from '../../points.ts';
import { pointer } from '../../read/plain.ts';
import { treeTotalOf } from '../../scoring/pipeline.ts';
import { joinTexts, shown, type Text, verbatim } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type Change, type Explanations, explainSum, type Part } from './explain-sum.ts';

interface Addend extends Part {
  readonly title: string;
  readonly path: Path;
}

interface Params {
  readonly subject: Text;
  readonly declared: Exact;
  readonly parts: readonly Addend[];
  readonly explained: Explanations;
}

const there = (parts: readonly Addend[]) => parts.filter((part) => !part.absent);
const total = (parts: readonly Addend[]) => sum(there(parts).map((part) => part.points));
const difference = ({ declared, parts }: Params) => subtract(total(parts), declared);
const listing = (parts: readonly Addend[]) => parts.map((part) => `${shown(part.title, 20)} ${printExact(part.points)}`).join(' + ');

const reasons: Record<Exclude<Change['cause'], 'removed' | 'applies'>, Text> = {
  below: { zh: '其下级之和', en: 'which is what its own parts add up to' },
  others: { zh: '与多数同级相同', en: 'as most of its siblings' },
  shifted: { zh: '小数点错位', en: 'a slip of the decimal point' },
  swapped: { zh: '数字颠倒', en: 'two digits exchanged' },
};

function changeWords({ title, points }: Addend, { cause, to }: Change): Text {
  const [name, from] = [shown(title, 20), printExact(points)];
  if (cause === 'removed') return { zh: `去掉“${name}”（${from} 分）`, en: `without “${name}” (${from})` };
  if (cause === 'applies') return { zh: `“${name}”（${from} 分）也适用于本类别`, en: `with “${name}” (${from}) for this class too` };
  const value = printExact(to);
  return {
    zh: `“${name}”由 ${from} 分改为 ${value} 分（${reasons[cause].zh}）`,
    en: `with “${name}” at ${value} instead of ${from} (${reasons[cause].en})`,
  };
}

/** Every change of every set, with the part that it is about. */
const changesOf = ({ parts, explained }: Pick<Params, 'parts' | 'explained'>) =>
  explained.sets.map((set) =>
    set.flatMap((change) => {
      const part = parts[change.part];
      return part ? [{ part, words: changeWords(part, change) }] : [];
    }),
  );

/** The smallest changes that mend the sum; empty where none was found. */
function explanation(params: Params): Text {
  const { sets, more } = params.explained;
  if (sets.length === 0) return verbatim('');
  const ways = changesOf(params).map((changes) =>
    joinTexts(
      changes.map(({ words }) => words),
      { zh: '，并且', en: ' and ' },
    ),
  );
  const all = joinTexts(ways, { zh: '；或者', en: '; or ' });
  return {
    zh: `。这样就对得上：${all.zh}${more ? '；还有别的可能' : ''}`,
    en: `. It would be right ${all.en}${more ? '; there are further ways' : ''}`,
  };
}

const classWords = (unitClass: UnitClass | undefined): Text =>
  unitClass ? { zh: `${shown(unitClass.title)}的`, en: `${shown(unitClass.title)}: ` } : verbatim('');

function wholeSubject(unitClass: UnitClass | undefined, adjustments: Adjustments | undefined): Text {
  const less =
    adjustments?.placement === 'inside' ? { zh: '（减去满分之内的加分上限）', en: ' less the bonus inside it' } : { zh: '', en: '' };
  const name = unitClass?.scale ? 'scale.from' : 'scoring.total';
  const whose = classWords(unitClass);
  return { zh: `${whose.zh}满分 ${name}${less.zh} `, en: `${whose.en}${name}${less.en}` };
}

function groupSubject(node: DraftNode, unitClass: UnitClass | undefined): Text {
  const whose = variesByClass(node.fields) ? classWords(unitClass) : verbatim('');
  return { zh: `${whose.zh}“${shown(node.title)}”`, en: `${whose.en}“${shown(node.title)}”` };
}

/** Whether a group is not the same for all classes: what is wrong with it is then said for each of them. */
const variesByClass = (fields: Fields): boolean =>
  typeof rawField(fields, 'points') === 'object' ||
  textsField(fields, 'applies').length > 0 ||
  itemsField(fields, 'children').some((child) => variesByClass(fieldsOf(child)));

/** The place that says what the tree of a class must add up to. */
const placeOf = (unitClass: UnitClass | undefined): Path =>
  unitClass?.scale ? ['classes', unitClass.id, 'scale', 'from'] : ['scoring', 'total'];

const pointsPlace = ({ fields, path }: DraftNode, unitClass: UnitClass | undefined): Path =>
  unitClass && typeof rawField(fields, 'points') === 'object' ? [...path, 'points', unitClass.id] : [...path, 'points'];

function addendOf(node: DraftNode): Addend[] {
  const below = node.isGroup && node.aggregate === 'sum' ? worthOf(node, sum) : undefined;
  const points = node.points ?? below;
  return points ? [{ title: node.title, path: node.path, points, ...(below && { below }) }] : [];
}

/** What other classes have in the same place and this one has not, as the first of them has it. */
function addendsElsewhere(draft: Draft, place: Path, nodes: readonly DraftNode[]): Addend[] {
  const seen = new Set(nodes.map((node) => pointer(node.path)));
  const others = draft.trees.flatMap(({ roots }) => nodesOf(roots)).filter((node) => pointer(node.path.slice(0, -1)) === pointer(place));
  return others.flatMap((node) => {
    const known = seen.has(pointer(node.path));
    seen.add(pointer(node.path));
    return known ? [] : addendOf(node).map((addend) => ({ ...addend, absent: true }));
  });
}

const inOrder = (addends: readonly Addend[]) =>
  addends.toSorted((left, right) => Number(left.path.at(-1) ?? 0) - Number(right.path.at(-1) ?? 0));

export const pointsSum = defineLintRule<Params>({
  code: 'framework/points-sum',
  severity: 'error',
  set: 'scoring',
  title: { zh: '分值之和不符', en: 'points do not add up' },
  why: {
    zh: '分值之和与满分不一致时，所有单位的得分率和等次都会错',
    en: 'when the parts do not add up to the whole, every unit’s rate and grade is wrong',
  },
  message: (params) => ({
    zh: `${params.subject.zh}写明 ${printExact(params.declared)} 分，下级之和是 ${printExact(total(params.parts))} 分，${isNegative(difference(params)) ? '少' : '多'} ${printExact(difference(params)).replace('-', '')} 分${explanation(params).zh}`,
    en: `${params.subject.en} is ${printExact(params.declared)} but its parts add up to ${printExact(total(params.parts))} (${isNegative(difference(params)) ? '' : '+'}${printExact(difference(params))})${explanation(params).en}`,
  }),
  help: ({ parts }) => ({
    zh: `检查：${listing(there(parts))} = ${printExact(total(parts))}`,
    en: `check: ${listing(there(parts))} = ${printExact(total(parts))}`,
  }),
  check(draft, report) {
    const inspect = (nodes: readonly DraftNode[], below: Path, declared: Exact | undefined, path: Path, subject: Text, cap?: Exact) => {
      const known = nodes.flatMap(addendOf);
      // A part whose points are unknown has its own finding; a sum without it would be a false alarm.
      if (!declared || known.length < nodes.length || nodes.length === 0) return;
      if (equals(cap ? smaller(total(known), cap) : total(known), declared)) return;
      const parts = inOrder([...known, ...addendsElsewhere(draft, below, nodes)]);
      // What a cap keeps below the points, no part can mend.
      const explained = cap && compare(declared, cap) > 0 ? { sets: [], more: false } : explainSum(parts, declared);
      const related = changesOf({ parts, explained }).flat();
      const once = new Map(related.map(({ part, words }) => [`${pointer(part.path)} ${words.en}`, { part, words }]));
      report(
        path,
        { subject, declared, parts, explained },
        { related: [...once.values()].map(({ part, words }) => ({ path: [...part.path, 'points'], message: words })) },
      );
    };
    for (const { unitClass, roots } of draft.trees) {
      const visit = (node: DraftNode): void => {
        if (node.isGroup && node.aggregate === 'sum')
          inspect(
            node.children,
            [...node.path, 'children'],
            node.points,
            pointsPlace(node, unitClass),
            groupSubject(node, unitClass),
            node.cap,
          );
        node.children.forEach(visit);
      };
      // Units that are not scored, or scored elsewhere, need no sum.
      if (unitClass && (!unitClass.assessed || unitClass.imported)) continue;
      const whole = draft.scoring.total && treeTotalOf({ total: draft.scoring.total }, unitClass, draft.adjustments);
      if ((draft.scoring.aggregate ?? 'sum') === 'sum')
        inspect(roots, ['indicators'], whole, placeOf(unitClass), wholeSubject(unitClass, draft.adjustments));
      roots.forEach(visit);
    }
  },
});
