import type { Draft, DraftNode } from '../framework/draft.ts';
import { worthOf } from '../framework/draft.ts';
import type { Adjustments, UnitClass } from '../model.ts';
import { type Exact, equals, isNegative, printExact, smaller, subtract, sum } from '../points.ts';
import { treeTotalOf } from '../scoring/pipeline.ts';
import { shown, type Text, verbatim } from '../text.ts';
import { defineLintRule } from './rule.ts';

interface Params {
  readonly subject: Text;
  readonly declared: Exact;
  readonly parts: readonly { readonly title: string; readonly points: Exact }[];
}

const total = (parts: Params['parts']) => sum(parts.map((part) => part.points));
const difference = ({ declared, parts }: Params) => subtract(total(parts), declared);

/** A single part that explains the difference: without it, or by changing it, the sum would be right. */
const listing = (parts: Params['parts']) => parts.map((part) => `${shown(part.title, 20)} ${printExact(part.points)}`).join(' + ');

/** The place that says what the tree of a class must add up to. */
const placeOf = (unitClass: UnitClass | undefined): DraftNode['path'] =>
  unitClass?.scale ? ['classes', unitClass.id, 'scale', 'from'] : ['scoring', 'total'];

function subjectOf(unitClass: UnitClass | undefined, adjustments: Adjustments | undefined): Text {
  const whose = unitClass ? { zh: `${shown(unitClass.title)}的`, en: `${shown(unitClass.title)}: ` } : { zh: '', en: '' };
  const less =
    adjustments?.placement === 'inside' ? { zh: '（减去满分之内的加分上限）', en: ' less the bonus inside it' } : { zh: '', en: '' };
  const name = unitClass?.scale ? 'scale.from' : 'scoring.total';
  return { zh: `${whose.zh}满分 ${name}${less.zh} `, en: `${whose.en}${name}${less.en}` };
}

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
    zh: `${params.subject.zh}写明 ${printExact(params.declared)} 分，下级之和是 ${printExact(total(params.parts))} 分，${isNegative(difference(params)) ? '少' : '多'} ${printExact(difference(params)).replace('-', '')} 分`,
    en: `${params.subject.en} is ${printExact(params.declared)} but its parts add up to ${printExact(total(params.parts))} (${isNegative(difference(params)) ? '' : '+'}${printExact(difference(params))})`,
  }),
  help: (params) => ({
    zh: `检查：${listing(params.parts)} = ${printExact(total(params.parts))}`,
    en: `check: ${listing(params.parts)} = ${printExact(total(params.parts))}`,
  }),
  check(draft: Draft, report) {
    const inspect = (nodes: readonly DraftNode[], declared: Exact | undefined, path: DraftNode['path'], subject: Text, cap?: Exact) => {
      const parts = nodes.flatMap((node) => {
        const points = node.points ?? worthOf(node, sum);
        return points ? [{ title: node.title, points }] : [];
      });
      // A part whose points are unknown has its own finding; a sum without it would be a false alarm.
      if (!declared || parts.length < nodes.length || nodes.length === 0) return;
      if (!equals(cap ? smaller(total(parts), cap) : total(parts), declared)) report(path, { subject, declared, parts });
    };
    const visit = (node: DraftNode): void => {
      if (node.isGroup && node.aggregate === 'sum')
        inspect(node.children, node.points, [...node.path, 'points'], verbatim(`“${shown(node.title)}”`), node.cap);
      node.children.forEach(visit);
    };
    for (const { unitClass, roots } of draft.trees) {
      // Units that are not scored, or scored elsewhere, need no sum.
      if (unitClass && (!unitClass.assessed || unitClass.imported)) continue;
      const whole = draft.scoring.total && treeTotalOf({ total: draft.scoring.total }, unitClass, draft.adjustments);
      if ((draft.scoring.aggregate ?? 'sum') === 'sum') inspect(roots, whole, placeOf(unitClass), subjectOf(unitClass, draft.adjustments));
      roots.forEach(visit);
    }
  },
});
