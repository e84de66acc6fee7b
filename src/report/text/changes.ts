// The differences of two versions of a framework in prose, or as a Markdown table for a pull request.
import type { Location } from '../../diagnostic.ts';
import { type Change, type Impact, impacts } from '../../diff/change.ts';
import { keyWordsOf, subjectOf } from '../../diff/words.ts';
import { type Language, shown, type Text } from '../../text.ts';
import { type Comparison, countOf } from '../changes.ts';
import { markdownCell } from '../markdown-cell.ts';

const impactWords: Readonly<Record<Impact, Text>> = {
  breaking: { zh: '影响得分或填报', en: 'breaking' },
  addition: { zh: '扩充', en: 'addition' },
  wording: { zh: '文字', en: 'wording' },
};

const riseWords = {
  major: { zh: '应升主版本', en: 'a major rise is needed' },
  minor: { zh: '应升次版本', en: 'a minor rise is needed' },
  patch: { zh: '应升修订号', en: 'a patch rise is needed' },
};

const kept = 10;
const longest = 48;

/** Two texts short enough for a line: of long ones only what differs, with a little around it. */
function excerpts(old: string, next: string): [string, string] {
  const [a, b] = [Array.from(old), Array.from(next)];
  if (Math.max(a.length, b.length) <= longest) return [old, next];
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const cut = (letters: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - kept), Math.min(letters.length, letters.length - end + kept)];
    return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`;
  };
  return [cut(a), cut(b)];
}

const nothing: Text = { zh: '（无）', en: '(none)' };

/** Texts stand in quotation marks, figures do not. */
function sidesOf(change: Change, language: Language): [string, string] {
  const [before, after] = excerpts(change.old?.[language] ?? '', change.new?.[language] ?? '');
  const isText = change.kind === 'reworded' || change.kind === 'moved' || change.key === 'rule';
  const say = (text: string, has: boolean) => (has ? (isText ? `“${shown(text, 120)}”` : shown(text, 120)) : nothing[language]);
  return [say(before, change.old !== undefined), say(after, change.new !== undefined)];
}

function phraseOf(change: Change, language: Language): string {
  const zh = language === 'zh';
  const key = keyWordsOf(change.key ?? '')[language];
  const [before, after] = sidesOf(change, language);
  const worth = change.old ?? change.new;
  const note = worth ? (zh ? `（${worth.zh}）` : ` (${worth.en})`) : '';
  switch (change.kind) {
    case 'added':
      return `${zh ? '新增' : 'added'}${note}`;
    case 'removed':
      return `${zh ? '删去' : 'removed'}${note}`;
    case 'renamed':
      return zh ? `很可能由 ${before} 改编号而来` : `probably ${before} under a new id`;
    case 'moved':
      if (change.key !== undefined) break;
      return zh ? `由${before}移到${after}` : `moved from ${before} to ${after}`;
    default:
      break;
  }
  return `${key} ${before} → ${after}`;
}

/** `a.yaml:3、7`: the lines of one side, file by file. */
function placesOf(locations: readonly (Location | undefined)[]): string {
  const lines = new Map<string, Set<number>>();
  for (const location of locations) {
    if (!location) continue;
    const known = lines.get(location.file) ?? new Set<number>();
    if (location.kind === 'text') known.add(location.line);
    lines.set(location.file, known);
  }
  return [...lines].map(([file, found]) => (found.size > 0 ? `${file}:${[...found].join(',')}` : file)).join(', ');
}

function placeLine(changes: readonly Change[]): string {
  const [old, next] = [placesOf(changes.map((change) => change.oldLocation)), placesOf(changes.map((change) => change.newLocation))];
  return [old, next].filter((places) => places !== '').join(' → ');
}

/** Changes of one thing, in the order in which they come. */
function bySubject(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.section, change.id]);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

const worst = (changes: readonly Change[]): Impact =>
  impacts.find((impact) => changes.some((change) => change.impact === impact)) ?? 'wording';

/** What stands above the changes: the two sides, how many changes, and what the version has to do. */
function headOf({ old, next, areOthers, verdict, changes }: Comparison, language: Language): string[] {
  const zh = language === 'zh';
  const name = (side: Comparison['old']) => [side.id ?? side.file, side.version].filter((part) => part !== undefined).join(' ');
  const counts = impacts
    .filter((impact) => countOf(changes, impact) > 0)
    .map((impact) => `${impactWords[impact][language]} ${countOf(changes, impact)}`);
  const rise = verdict?.required && riseWords[verdict.required][language];
  const enough = verdict && (verdict.enough ? (zh ? '已升够' : 'and was made') : zh ? '没有升够' : 'and was not made');
  return [
    `${shown(next.title === '' ? next.file : next.title)}：${name(old)} → ${name(next)}`.replace('：', zh ? '：' : ': '),
    ...(areOthers
      ? [zh ? '编号不同，是两个指标体系，不判断版本号' : 'the ids differ: these are two frameworks, so the version is not judged']
      : []),
    changes.length === 0
      ? zh
        ? '没有变化（次序、注释、写法和分层不算）'
        : 'nothing changed (order, comments, form and layers do not count)'
      : `${zh ? '变化' : 'changes'} ${changes.length}${zh ? '：' : ': '}${counts.join(zh ? '、' : ', ')}`,
    ...(rise !== undefined ? [`${rise}${zh ? '，' : ' '}${enough}`] : []),
  ];
}

export function renderChanges(comparison: Comparison, language: Language): string {
  const zh = language === 'zh';
  const lines = bySubject(comparison.changes).flatMap((changes) => {
    const [first] = changes;
    if (!first) return [];
    const phrases = changes.map((change) => phraseOf(change, language));
    const tag = `[${impactWords[worst(changes)][language]}]`;
    return [
      `${tag} ${shown(subjectOf(first)[language], 120)}${zh ? '：' : ': '}${phrases.join(zh ? '；' : '; ')}`,
      `    ${placeLine(changes)}`,
    ];
  });
  return `${[...headOf(comparison, language), ...(lines.length > 0 ? [''] : []), ...lines].join('\n')}\n`;
}

export function renderChangesMarkdown(comparison: Comparison, language: Language): string {
  const zh = language === 'zh';
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  const head = headOf(comparison, language);
  if (comparison.changes.length === 0) return `${head.map(markdownCell).join('\n\n')}\n`;
  const columns = zh ? ['影响', '对象', '变化', '位置'] : ['impact', 'what', 'change', 'place'];
  const rows = comparison.changes.map((change) =>
    line([impactWords[change.impact][language], shown(subjectOf(change)[language], 120), phraseOf(change, language), placeLine([change])]),
  );
  return `${[...head.map(markdownCell).flatMap((text) => [text, '']), line(columns), '| --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}
