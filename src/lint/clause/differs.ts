import type { Text } from '../../text.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { clausesOf, wordsAt } from './read.ts';

export const clauseDiffers = defineLintRule<{ title: string; said: string; rule: Text }>({
  code: 'clause/differs',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '评分标准条文与规则不一致', en: 'the clause and the rule differ' },
  why: {
    zh: '单位按条文准备材料，系统按规则计分；两者不同，得分就没有依据',
    en: 'units prepare by the clause and are scored by the rule; where they differ, the score has no basis',
  },
  message: ({ title, said, rule }) => ({
    zh: `“${shown(title)}”条文：${shown(said)}；规则：${rule.zh}`,
    en: `“${shown(title)}”: the clause says “${shown(said)}”, the rule ${rule.en}`,
  }),
  help: () => ({
    zh: '对照正式文件：规则写错的改 rule，条文抄错的改 clause',
    en: 'hold both against the official document: mend `rule`, or `clause` where it was copied wrongly',
  }),
  check(draft, report) {
    for (const { node, clause, comparison } of clausesOf(draft)) {
      for (const { span, rule, path } of comparison?.differences ?? []) {
        const related = [{ path: [...node.path, 'rule', ...path], message: { zh: '规则在这里', en: 'the rule' } }];
        report([...node.path, 'clause'], { title: node.title, said: wordsAt(clause, span), rule }, { part: span, related });
      }
    }
  },
});
