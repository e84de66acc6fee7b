// What a matched indicator takes over from the other framework, with all that it refers to.
import { compareClause } from '../clause/compare.ts';
import { readClause } from '../clause/parse.ts';
import { factsOf } from '../clause/rule-facts.ts';
import type { Draft, DraftNode } from '../framework/draft.ts';
import { nodesOf } from '../framework/draft.ts';
import { compare, type Exact, equals, parseDecimal, sum } from '../points.ts';
import { shown } from '../text.ts';
import { clauseOf } from './give-rules.ts';
import { type Candidate, matchTitles } from './match.ts';
import type { Imported, Match, Node, Plain, PlainMap } from './model.ts';
import { leavesOf } from './nodes.ts';

export interface Borrowed {
  readonly matches: readonly Match[];
  /** Indicators of the other framework that nothing was laid over. */
  readonly unused: readonly Candidate[];
  /** Sections of the file and what goes into them, by id: measures, registers, parameters, sources. */
  readonly sections: ReadonlyMap<string, Map<string, PlainMap>>;
}

const taken = ['measure', 'rule', 'basis', 'evidence', 'method', 'owner', 'notApplicable', 'remedy'] as const;
const kept = ['measures', 'registers', 'parameters', 'sources'] as const;

const isMap = (value: unknown): value is PlainMap => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every word of every text in it: ids among them. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

/** Copies what the texts of a thing name, and what that names in turn. */
function collect(value: unknown, data: Draft['data'], sections: Map<string, Map<string, PlainMap>>): void {
  for (const word of wordsIn(value))
    for (const name of kept) {
      const section = data[name];
      const found = isMap(section) && Object.hasOwn(section, word) ? section[word] : undefined;
      const into = sections.get(name) ?? new Map<string, PlainMap>();
      if (!isMap(found) || into.has(word)) continue;
      sections.set(name, into.set(word, found));
      collect(found, data, sections);
    }
}

const numbersIn = (value: unknown, key = ''): Exact[] => {
  if (typeof value === 'number') return key === 'points' || key === 'lose' ? [parseDecimal(String(Math.abs(value))) ?? { n: 0, d: 1 }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, Array.isArray(value) ? key : name));
};

/** Whether a rule can stand at the points that the official text gives. */
function fits(rule: PlainMap, points: Exact): boolean {
  if (numbersIn(rule).some((number) => compare(number, points) > 0)) return false;
  const items = rule['items'];
  if (rule['type'] !== 'checklist' || !Array.isArray(items)) return true;
  return equals(
    sum(items.map((item: Plain) => (isMap(item) ? (parseDecimal(String(item['points'])) ?? { n: 0, d: 1 }) : { n: 0, d: 1 }))),
    points,
  );
}

/** Whether the official clause says otherwise than the rule; what cannot be compared does not. */
function contradicts(node: Node, rule: PlainMap, draft: Draft): boolean {
  const points = node.points?.points;
  const reading = readClause(clauseOf(node));
  if (!points || reading.kind === 'unread') return false;
  const understood = (source: unknown) => (typeof source === 'string' ? draft.understand(source) : undefined);
  const facts = factsOf(rule, points, {
    words: (source) => understood(source)?.words.zh ?? '',
    unit: (source) => understood(source)?.unit ?? '',
  });
  if (!facts) return false;
  const { differences, otherWay } = compareClause(reading.statements, facts, points);
  return differences.length > 0 || otherWay !== undefined;
}

/** Takes measures, rules, basis and evidence over where the titles match; `least`: likeness from which a near title counts. */
export function borrowFrom(imported: Imported, draft: Draft, least: number): Borrowed {
  const indicators = nodesOf(draft.roots).filter(({ isGroup }) => !isGroup);
  const candidates = indicators.map(({ id, title, fields }): Candidate => {
    const requirement = fields['requirement'];
    return { id, title, ...(typeof requirement === 'string' && { requirement }) };
  });
  const matches = matchTitles(leavesOf(imported.roots), candidates, least);
  const sections = new Map<string, Map<string, PlainMap>>();
  for (const match of matches) {
    const source = indicators.find(({ id }) => id === match.id);
    tell(imported, match);
    if (match.taken && source) take(imported, match, source, draft, sections);
  }
  const used = new Set(matches.filter((match) => match.taken).map(({ id }) => id));
  return { matches, unused: candidates.filter(({ id }) => !used.has(id)), sections };
}

function take(
  imported: Imported,
  { node, id }: Match,
  source: DraftNode,
  draft: Draft,
  sections: Map<string, Map<string, PlainMap>>,
): void {
  const own = new Map(taken.flatMap((key) => (source.fields[key] === undefined ? [] : [[key, source.fields[key] as Plain] as const])));
  const rule = own.get('rule');
  const points = node.points?.points;
  const refused =
    isMap(rule) && imported.scored && points
      ? !fits(rule, points)
        ? 'points'
        : contradicts(node, rule, draft)
          ? 'clause'
          : undefined
      : undefined;
  if (refused !== undefined) {
    own.delete('rule');
    own.delete('measure');
    imported.guesses.push({
      kind: 'match',
      confidence: 'low',
      text:
        refused === 'points'
          ? {
              zh: `${id} 的规则里的分数与正式分值不合，规则没有采用`,
              en: `the points in the rule of ${id} do not fit the official ones; the rule is not taken`,
            }
          : {
              zh: `${id} 的规则与正式条文不一致，以条文为准，规则没有采用`,
              en: `the rule of ${id} says otherwise than the official clause; the rule is not taken`,
            },
      location: node.location,
    });
  }
  if (node.methods.length > 0) own.delete('method');
  if (node.owners.length > 0) own.delete('owner');
  if (node.evidence.length > 0) own.delete('evidence');
  node.borrowed = Object.fromEntries(own);
  node.id = id;
  collect(node.borrowed, draft.data, sections);
}

function tell({ guesses }: Imported, { node, id, title, likeness, taken: isTaken }: Match): void {
  const share = `${Math.floor(likeness * 100)}%`;
  const same = likeness === 1;
  guesses.push({
    kind: 'match',
    confidence: same ? 'high' : isTaken && likeness >= 0.85 ? 'medium' : 'low',
    text: isTaken
      ? {
          zh: `“${shown(node.title)}”${same ? '与' : `与（相似度 ${share}）`} ${id}“${shown(title)}”对应，采用其数据项、规则、依据和佐证`,
          en: `“${shown(node.title)}” is ${id} “${shown(title)}”${same ? '' : ` (${share} alike)`}: its measures, rule, basis and evidence are taken over`,
        }
      : {
          zh: `“${shown(node.title)}”可能是 ${id}“${shown(title)}”（相似度 ${share}），没有采用`,
          en: `“${shown(node.title)}” may be ${id} “${shown(title)}” (${share} alike); nothing is taken over`,
        },
    location: node.location,
  });
}
