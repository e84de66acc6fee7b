// A rule for every indicator that has points: from its clause where that is understood, else a person's mark.
import { isNegative, negate, printExact, zero } from '../points.ts';
import { shown } from '../text.ts';
import type { Guess, Imported, Node, Plain, PlainMap } from './model.ts';
import { leavesOf } from './nodes.ts';
import { readPointsInText } from './points-in-text.ts';
import { type ClauseContext, type MadeRule, type NoRule, ruleFromClause } from './rule-from-clause.ts';

/** The clause in one text, as it stands in the table. */
export const clauseOf = ({ clauses }: Node): string => clauses.join('\n').trim();

const reasons: Readonly<Record<NoRule, { readonly zh: string; readonly en: string }>> = {
  unread: { zh: '条文没有全部读懂', en: 'its clause was not understood whole' },
  unclear: { zh: '条文可以有几种算法', en: 'its clause may be meant in several ways' },
};

/** Words of scoring: 指标说明 often is the clause. */
const scores = /[扣加得计减].{0,12}分|按比例/;

interface Reading {
  readonly clause: string;
  readonly made: MadeRule | NoRule | undefined;
  /** Where the rule's words come from, if not from the clause alone. */
  readonly from?: 'requirement' | 'both';
}

/** The clause alone; else behind what is asked, which names the target that 每少一次扣1分 means; else what is asked, where it scores. */
function readRule(node: Node, context: ClauseContext): Reading {
  const clause = clauseOf(node);
  const asked = [...node.details.slice(-1), node.source].filter((text) => text !== '').map((text) => readPointsInText(text)?.rest ?? text);
  const made = clause === '' ? undefined : ruleFromClause(clause, context);
  if (typeof made === 'object') return { clause, made };
  for (const text of asked) {
    const both =
      clause === ''
        ? scores.test(text)
          ? ruleFromClause(text, context)
          : undefined
        : ruleFromClause(`${text.replace(/[。；;，,]+$/, '')}，${clause}`, context);
    // Behind what is asked only a step finds something that it lacks: its target.
    if (typeof both === 'object' && (clause === '' || both.rule['type'] === 'step'))
      return clause === '' ? { clause: text, made: both, from: 'requirement' } : { clause, made: both, from: 'both' };
  }
  return { clause, made };
}

/** Gives every leaf its rule; the measures that stand outside of indicators, by id. */
export function giveRules({ roots, scored, guesses, year }: Imported): Map<string, PlainMap> {
  const measures = new Map<string, PlainMap>();
  const titles = new Set<string>();
  if (!scored) return measures;
  for (const node of leavesOf(roots)) {
    if (!node.points || isBorrowed(node)) continue;
    const { points, from } = node.points;
    if (isNegative(points)) {
      deductOnly(node, measures, titles, guesses);
      continue;
    }
    const reading = from ? undefined : readRule(node, { points, title: node.title, year });
    if (!reading || typeof reading.made !== 'object') {
      leaveToPerson(node, reading?.made as NoRule | undefined, guesses);
      continue;
    }
    if (reading.from === 'requirement') {
      node.clauses.push(reading.clause);
      if (node.details.at(-1) === reading.clause) node.details.pop();
    }
    take(node, reading.made, reading, measures, titles, guesses);
  }
  return measures;
}

const isBorrowed = ({ borrowed }: Node): boolean => borrowed !== undefined && Object.hasOwn(borrowed, 'rule');

/** A title that no other measure has. */
function unusedTitle(title: string, node: Node, titles: Set<string>): string {
  const place = node.no === '' ? node.id : node.no;
  const candidates = [title, `${title}（${place}）`, `${title}（${node.id}）`];
  const free = candidates.find((candidate) => !titles.has(candidate)) ?? `${title}（${node.id}，${titles.size}）`;
  titles.add(free);
  return free;
}

const definition = (clause: string): string => `导入时按条文推定，口径请核对。条文：${clause.slice(0, 500)}`;

function take(
  node: Node,
  made: MadeRule,
  { clause, from }: Reading,
  measures: Map<string, PlainMap>,
  titles: Set<string>,
  guesses: Guess[],
): void {
  const ids = made.measures.map((measure, index) => {
    const id = `${node.id.replaceAll('.', '_')}_${index + 1}`;
    const said = String(measure['title'] ?? node.title);
    // 未制定 alone says nothing in a form.
    const title = unusedTitle(said.length > 4 ? said : `${node.title}：${said}`, node, titles);
    measures.set(id, { ...measure, title, definition: definition(clause) });
    return id;
  });
  node.rule = named(made.rule, ids) as PlainMap;
  if (made.measure) node.measure = { ...made.measure, title: unusedTitle(node.title, node, titles), definition: definition(clause) };
  const kinds = [...(made.measure ? [made.measure] : []), ...made.measures].map((measure) =>
    [measure['type'], measure['unit']].filter((part) => part !== undefined).join(' '),
  );
  guesses.push({
    kind: 'rule',
    confidence: from === undefined ? 'medium' : 'low',
    text: {
      zh: `“${shown(node.title)}”的${from === 'requirement' ? '要求' : from === 'both' ? '要求连同条文' : '条文'}读作规则 ${String(made.rule['type'])}，数据项为 ${kinds.join('、')}`,
      en: `the ${from === 'requirement' ? 'requirement' : from === 'both' ? 'requirement and clause' : 'clause'} of “${shown(node.title)}” ${from === 'both' ? 'are' : 'is'} read as the rule ${String(made.rule['type'])} over ${kinds.join(', ')}`,
    },
    location: node.location,
  });
}

/** `{1}` becomes the id of the first measure. */
function named(value: Plain, ids: readonly string[]): Plain {
  if (typeof value === 'string') return value.replace(/\{(\d+)\}/, (_, index: string) => ids[Number(index) - 1] ?? '');
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Plain) => named(item, ids));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item as Plain, ids)]));
}

/** −1: nothing can be won, and so much lost. */
function deductOnly(node: Node, measures: Map<string, PlainMap>, titles: Set<string>, guesses: Guess[]): void {
  if (!node.points) return;
  const { points, location } = node.points;
  const id = `${node.id.replaceAll('.', '_')}_1`;
  measures.set(id, {
    type: 'boolean',
    title: unusedTitle(node.title, node, titles),
    definition: definition(clauseOf(node) || node.source),
  });
  const lost = Number(printExact(points));
  node.rule = { type: 'tally', start: 'full', events: [{ value: `if(${id}, 1, 0)`, points: lost, title: node.title }], floor: lost };
  node.points = { points: zero, location };
  guesses.push({
    kind: 'rule',
    confidence: 'medium',
    text: {
      zh: `“${shown(node.title)}”只减分（最多扣 ${printExact(negate(points))} 分），分值记 0`,
      en: `“${shown(node.title)}” only deducts (at most ${printExact(negate(points))}); it is worth 0`,
    },
    location: node.location,
  });
}

function leaveToPerson(node: Node, why: NoRule | undefined, guesses: Guess[]): void {
  const from = node.points?.from;
  node.rule = { type: 'panel', how: 'mean', ...(from && { from: Number(printExact(from)) }), reason: 'required' };
  const { zh, en } = from
    ? { zh: '分值是一个区间', en: 'its points are a range' }
    : why
      ? reasons[why]
      : { zh: '没有评分标准', en: 'it has no clause' };
  guesses.push({
    kind: 'rule',
    confidence: 'low',
    text: {
      zh: `“${shown(node.title)}”${zh}，暂由人评分（panel），核对后换成规则`,
      en: `“${shown(node.title)}”: ${en}; left to a person’s mark (panel) for now`,
    },
    location: node.location,
  });
}
