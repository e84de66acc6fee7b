// Figures that are shared out among names: 五星级、四星级、三星级司法所分别为50个、34个、20个. Each pair becomes a sentence of its own,
// and the figures of the list are closed to templates that would take the first of them for the last name.
import { isUnitWord } from '../expression/units.ts';
import { join, type NormalText } from '../mention/normal.ts';
import { type Figure, findFigures } from './figures.ts';
import { cut, type Passage, withNormal } from './passages.ts';

export interface Searched {
  readonly passage: Passage;
  readonly figures: readonly Figure[];
}

export interface Spread {
  /** The passage itself first, then one for every pair. */
  readonly passages: readonly Searched[];
  /** Where figures begin that belong to a list: only the pairs may use them. */
  readonly closed: ReadonlySet<number>;
}

interface Run {
  readonly figures: readonly Figure[];
  /** Each item from its figure to its separator. */
  readonly items: readonly (readonly [from: number, to: number])[];
}

/** How many characters at `at` are a unit of any kind. */
function countWordAt(text: string, at: number): number {
  for (let length = 4; length > 0; length -= 1) if (isUnitWord(text.slice(at, at + length))) return length;
  return 0;
}

/** Two figures or more with nothing but their units and 、 between them. */
function findRuns(text: string, figures: readonly Figure[]): Run[] {
  const runs: Run[] = [];
  let open: { figures: Figure[]; items: [number, number][] } = { figures: [], items: [] };
  const close = () => {
    if (open.figures.length > 1) runs.push(open);
    open = { figures: [], items: [] };
  };
  for (const figure of figures) {
    const last = open.items.at(-1);
    if (last && last[1] + 1 !== figure.start) close();
    const unit = countWordAt(text, figure.end);
    // 三 of 三会一课 is no item: a numeral counts something only with a unit behind it.
    if (figure.kind === 'numeral' && unit === 0) {
      close();
      continue;
    }
    open.figures.push(figure);
    open.items.push([figure.start, figure.end + unit]);
    if (!/[、和及与]/.test(text.charAt(figure.end + unit))) close();
  }
  close();
  return runs;
}

/** The names of a list, of which there must be exactly `count`; 和 and 及 part names only where 、 alone does not give enough. */
function splitNames(text: string, from: number, to: number, count: number): [number, number][] | undefined {
  for (const separators of [/[、]/, /[、和及与以]|以及/]) {
    const names: [number, number][] = [];
    let start = from;
    for (let at = from; at <= to; at += 1) {
      if (at < to && !separators.test(text.charAt(at))) continue;
      if (at > start) names.push([start, at]);
      start = at + 1;
    }
    if (names.length === count) return names;
  }
  return undefined;
}

/** Where the clause around `at` begins, commas and figures before it being its edge. */
function clauseStart(text: string, figures: readonly Figure[], at: number): number {
  const comma = Math.max(text.lastIndexOf('，', at - 1), text.lastIndexOf(';', at - 1)) + 1;
  const figure = figures.filter(({ end, kind }) => end <= at && (kind === 'digits' || countWordAt(text, end) > 0)).at(-1);
  return Math.max(comma, figure && figure.end > comma ? figure.end : 0);
}

const verb = /(?:等)?(?:数量|数|总数)?，?(?:分别|依次|各)?(?:被)?(?:达到了|达到|达|为|是|有|占|完成|共|:)?$/;

/** What a name may have in common with its neighbours: 司法所 at the end of the last one, 法律援助 at the beginning of the first. */
function variants(passage: Passage, names: readonly [number, number][], index: number): NormalText[] {
  const [from, to] = names[index] ?? [0, 0];
  const own = cut(passage, from, to);
  const texts: NormalText[] = [own];
  const first = names[0];
  const last = names.at(-1);
  const most = 12;
  if (last && index < names.length - 1)
    for (let at = Math.max(last[0] + 1, last[1] - most); at < last[1]; at += 1) texts.push(join([own, cut(passage, at, last[1])]));
  if (first && index > 0)
    for (let at = first[0] + 1; at <= Math.min(first[1] - 1, first[0] + most); at += 1) texts.push(join([cut(passage, first[0], at), own]));
  return texts;
}

/** Names before figures: A、B和C分别为1个、2个和3个. */
function namesBefore(passage: Passage, figures: readonly Figure[], run: Run): Passage[] {
  const { text } = passage.normal;
  const first = run.figures[0];
  if (!first) return [];
  const clause = text.slice(0, first.start);
  const end = first.start - (verb.exec(clause)?.[0].length ?? 0);
  const names = splitNames(text, clauseStart(text, figures, end), end, run.items.length);
  if (!names) return [];
  return run.items.flatMap(([from, to], index) =>
    variants(passage, names, index).map((name) => withNormal(passage, join([name, cut(passage, from, to)]))),
  );
}

const awarded = /^，?(?:分别|依次)(?:被?(?:评为|授予|命名为|认定为|确定为|列为|表彰为)|获评|荣获|获得|获|荣膺)/;

/** Figures before names: 1个乡镇、1个案例、6个集体,分别被评为A、B和C. */
function namesBehind(passage: Passage, figures: readonly Figure[]): { readonly pairs: Passage[]; readonly closed: readonly number[] } {
  const { text } = passage.normal;
  const pairs: Passage[] = [];
  const closed: number[] = [];
  for (let at = text.search(/分别|依次/); at >= 0; at = next(text, at)) {
    const start = text.charAt(at - 1) === '，' ? at - 1 : at;
    const word = awarded.exec(text.slice(start))?.[0];
    if (word === undefined) continue;
    const from = Math.max(text.lastIndexOf('，', start - 1), text.lastIndexOf(';', start - 1)) + 1;
    const items = splitNames(text, from, start, figures.filter((figure) => figure.start >= from && figure.end <= start).length);
    const behind = start + word.length;
    const stop = behind + text.slice(behind).search(/[，;]|$/);
    const names = items && items.length > 1 ? splitNames(text, behind, stop, items.length) : undefined;
    if (!items || !names) continue;
    const said = cut(passage, start + (word.startsWith('，') ? 3 : 2), behind);
    items.forEach(([left, right], index) => {
      closed.push(...figures.filter((figure) => figure.start >= left && figure.end <= right).map((figure) => figure.start));
      for (const name of variants(passage, names, index)) pairs.push(withNormal(passage, join([cut(passage, left, right), said, name])));
    });
  }
  return { pairs, closed };
}

const next = (text: string, at: number): number => {
  const rest = text.slice(at + 2).search(/分别|依次/);
  return rest < 0 ? -1 : at + 2 + rest;
};

/** 安置率和帮教率均达到100%: one figure for every name. */
function sharedFigure(passage: Passage, figures: readonly Figure[]): Passage[] {
  const { text } = passage.normal;
  return figures.flatMap((figure) => {
    const word = /(?:均|都|皆)(?:已经?)?(?:达到了|达到|达|为|是|保持在|保持)?$/.exec(text.slice(0, figure.start))?.[0];
    if (word === undefined) return [];
    const end = figure.start - word.length;
    const from = clauseStart(text, figures, end);
    const count = text.slice(from, end).split(/[、和及与]/).length;
    const names = count > 1 ? splitNames(text, from, end, count) : undefined;
    if (!names) return [];
    const unit = /^[^、，。;()\d]{0,4}/.exec(text.slice(figure.end))?.[0] ?? '';
    return names.flatMap((_, index) =>
      variants(passage, names, index).map((name) =>
        withNormal(passage, join([name, cut(passage, figure.start, figure.end + unit.length)])),
      ),
    );
  });
}

export function spread(passage: Passage): Spread {
  const figures = findFigures(passage.normal.text);
  if (figures.length === 0) return { passages: [{ passage, figures }], closed: new Set() };
  const runs = findRuns(passage.normal.text, figures);
  const behind = namesBehind(passage, figures);
  const pairs = [...runs.flatMap((run) => namesBefore(passage, figures, run)), ...behind.pairs, ...sharedFigure(passage, figures)];
  const closed = [...runs.flatMap((run) => run.figures.map((figure) => figure.start)), ...behind.closed];
  const searched = pairs.map((pair) => ({ passage: pair, figures: findFigures(pair.normal.text) }));
  return { passages: [{ passage, figures }, ...searched], closed: new Set(closed) };
}
