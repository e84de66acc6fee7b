import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { clausesOf, wordsAt } from './read.ts';

export const clauseUnread = defineLintRule<{ title: string; rest: string }>({
  code: 'clause/unread',
  severity: 'info',
  set: 'recommended',
  title: { zh: '条文没有读懂，未作核对', en: 'the clause could not be read and was not compared' },
  why: {
    zh: '没有核对不等于一致；没有读懂的条文要由人核对',
    en: 'what was not compared is not therefore right: a person has to compare it',
  },
  message: ({ title, rest }) => ({
    zh: `“${shown(title)}”的条文从“${shown(rest)}”起没有读懂，没有与规则核对`,
    en: `the clause of “${shown(title)}” could not be read from “${shown(rest)}” on, and was not held against the rule`,
  }),
  help: () => ({
    zh: '由人核对条文与规则；条文是原文，不必为此改写',
    en: 'compare it yourself; the clause is the official wording and need not be changed for this',
  }),
  check(draft, report) {
    for (const { node, clause, reading } of clausesOf(draft)) {
      if (reading.kind === 'read') continue;
      report([...node.path, 'clause'], { title: node.title, rest: wordsAt(clause, reading.rest) }, { part: reading.rest });
    }
  },
});
