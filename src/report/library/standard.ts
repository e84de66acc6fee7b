// 评分标准 in words, also of a tree that has no points.
import type { Draft, DraftNode } from '../../framework/draft.ts';
import { standardFor } from '../../lint/clause/read.ts';
import { exact } from '../../points.ts';
import type { Text } from '../../text.ts';

const hundred = exact(100);

/** What the rule asks for; where the points are left to a plan, as it would be out of 100. Undefined without a rule. */
export function standardOfNode(draft: Draft, node: DraftNode): Text | undefined {
  if (!node.rule) return undefined;
  const points = node.points ?? hundred;
  const described = node.rule.describe(points);
  const words = { zh: standardFor(draft, node, points) ?? described.zh, en: described.en };
  if (node.points) return words;
  return { zh: `（分值由考评方案确定，以 100 分为例）${words.zh}`, en: `(points are set by a plan; out of 100, for example) ${words.en}` };
}
