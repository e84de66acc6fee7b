import type { Draft, DraftNode } from '../framework/draft.ts';
import { worthOf } from '../framework/draft.ts';
import { type Exact, equals, isNegative, printExact, subtract, sum } from '../points.ts';
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

export const pointsSum = defineLintRule<Params>({
  code: 'framework/points-sum',
  severity: 'error',
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
    const inspect = (nodes: readonly DraftNode[], declared: Exact | undefined, path: DraftNode['path'], subject: Text) => {
      const parts = nodes.flatMap((node) => {
        const points = node.points ?? worthOf(node, sum);
        return points ? [{ title: node.title, points }] : [];
      });
      // A part whose points are unknown has its own finding; a sum without it would be a false alarm.
      if (!declared || parts.length < nodes.length || nodes.length === 0) return;
      if (!equals(total(parts), declared)) report(path, { subject, declared, parts });
    };
    inspect(draft.roots, draft.scoring.total, ['scoring', 'total'], { zh: '满分 scoring.total ', en: 'scoring.total' });
    const visit = (node: DraftNode): void => {
      if (node.isGroup) inspect(node.children, node.points, [...node.path, 'points'], verbatim(`“${shown(node.title)}”`));
      node.children.forEach(visit);
    };
    draft.roots.forEach(visit);
  },
});
