// Matching a template against a text: a small machine that never visits the same place twice.
import type { Mention, Piece } from '../mention/template.ts';
import type { Measure } from '../model.ts';
import { isKnownUnit } from '../submission/values.ts';
import type { Figure } from './figures.ts';

type Step =
  | { readonly op: 'text'; readonly text: string }
  | { readonly op: 'split'; readonly to: readonly number[] }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'gap'; readonly long: boolean }
  | { readonly op: 'slot' }
  | { readonly op: 'unit' }
  | { readonly op: 'end' };

export interface Program {
  readonly mention: Mention;
  readonly steps: readonly Step[];
  readonly measure: Measure;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly figure?: Figure;
}

/** Longest word of a unit behind a figure. */
const longestUnit = 6;
const shortGap = 20;
const longGap = 80;

/** How many characters at `at` are a unit in which this measure may be given; 0 for none. */
export function unitLength(measure: Measure, text: string, at: number): number {
  for (let length = Math.min(longestUnit, text.length - at); length > 0; length -= 1)
    if (isKnownUnit(measure, text.slice(at, at + length))) return length;
  return 0;
}

/** Count words of one kind: a report may put one for the other, but 580人次 are not 580名, and 评查2次 no number of files. */
const families = ['件 宗 起 例 份 卷 册 条 篇 部 项', '名 人 位', '个 家 户 处 所 间 座 项 件 条 类 种', '次 场 期 回 届 批 项'].map((words) => words.split(' ')); // biome-ignore format: one list

/** The word behind a figure where it counts something else than the measure; undefined where it fits. */
export function otherUnit(measure: Measure, text: string, at: number): string | undefined {
  const word = text.slice(at, at + unitLength(measure, text, at));
  const own = (measure.unit ?? '').replace(/[(（].*$/, '');
  if (measure.type !== 'count' || word === '' || own === '' || word === own || word.startsWith(own) || own.startsWith(word))
    return undefined;
  return families.some((family) => family.includes(word) && family.includes(own)) || splitsScale(word) ? undefined : word;
}

const splitsScale = (word: string): boolean => /[百千万亿]/.test(word);

/** The words between a figure and what it is about: 达到, 共, 为 … say nothing of their own. */
const fillers =
  /(?:不少于|不低于|不超过|不高于|至少|至多|达到了|达到|达|共计|总计|合计|累计|共有|共|为|是|有|了|均|都|已|数量|总数|总量|数|计|:|\(|,)/y;

function append(steps: Step[], pieces: readonly Piece[], measure: Measure): void {
  pieces.forEach((piece, index) => {
    const afterSlot = pieces[index - 1]?.kind === 'slot';
    if (piece.kind === 'text') {
      // The unit in a template stands for every unit that fits: reports write 宗, 起 and 个 for 件.
      const rest = afterSlot ? piece.text.slice(unitLength(measure, piece.text, 0)) : piece.text;
      if (rest !== '') steps.push({ op: 'text', text: rest });
    } else if (piece.kind === 'gap') steps.push({ op: 'gap', long: piece.long });
    else if (piece.kind === 'slot') steps.push({ op: 'slot' }, { op: 'unit' });
    else {
      const at = steps.length;
      steps.push({ op: 'split', to: [] });
      const starts: number[] = [];
      const ends: number[] = [];
      for (const option of piece.options) {
        starts.push(steps.length);
        append(steps, option, measure);
        ends.push(steps.length);
        steps.push({ op: 'jump', to: 0 });
      }
      steps[at] = { op: 'split', to: starts };
      for (const end of ends) steps[end] = { op: 'jump', to: steps.length };
    }
  });
}

export function compile(mention: Mention, measure: Measure): Program {
  const steps: Step[] = [];
  append(steps, mention.pieces, measure);
  steps.push({ op: 'end' });
  return { mention, steps, measure };
}

interface Run {
  readonly program: Program;
  readonly text: string;
  readonly figures: ReadonlyMap<number, Figure>;
  /** Places of the machine that are known to lead nowhere: by step and position. */
  readonly failed: Set<number>;
}

interface Reached {
  readonly end: number;
  readonly figure?: Figure;
}

function followGap(run: Run, step: number, at: number, long: boolean): Reached | undefined {
  const most = long ? longGap : shortGap;
  for (let length = 0; length <= most && at + length <= run.text.length; length += 1) {
    if (length > 0) {
      const passed = run.text.charAt(at + length - 1);
      // 分别 shares figures out among several names: see lists.ts.
      if (run.text.startsWith('分别', at + length - 1)) return undefined;
      if (!long && (/[，;:\d]/.test(passed) || run.figures.get(at + length - 1)?.kind === 'digits')) return undefined;
    }
    const reached = follow(run, step + 1, at + length);
    if (reached) return reached;
  }
  return undefined;
}

/** 由2022年的85件上升到103件: the figure is the second one. */
const raised = /[从由](?:20\d\d年|去年|上年|上一年|原来|原有|原|此前|之前)?度?的?/y;
const raisedTo = /[^，;、(]{0,8}?(?:提升|提高|增加|增长|增|扩大|上升|拓展|下降|降低|减少|降|减)了?[到至为]/y;

function stepsAside(run: Run, at: number): number[] {
  const { text, figures } = run;
  const places: number[] = [];
  fillers.lastIndex = at;
  if (fillers.test(text)) places.push(fillers.lastIndex);
  // 受理案件（含上年结转12件）97件: what brackets add is passed over.
  const close = text.charAt(at) === '(' ? text.indexOf(')', at) : -1;
  if (close > 0 && close - at <= shortGap) places.push(close + 1);
  raised.lastIndex = at;
  const first = raised.test(text) ? figures.get(raised.lastIndex) : undefined;
  raisedTo.lastIndex = first?.end ?? 0;
  if (first && raisedTo.test(text)) places.push(raisedTo.lastIndex);
  return places;
}

function followSlot(run: Run, step: number, from: number): Reached | undefined {
  const pending = [from];
  const seen = new Set<number>();
  for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const figure = run.figures.get(at);
    const reached = figure && isWhole(run, figure) ? follow(run, step + 1, figure.end) : undefined;
    if (reached && figure) return { ...reached, figure };
    if (step > 0) pending.push(...stepsAside(run, at));
  }
  return undefined;
}

/** A numeral counts something only with a unit behind it; a share may be 零 without one. */
function isWhole({ program: { measure }, text }: Run, { kind, start, end }: Figure): boolean {
  return kind !== 'numeral' || /^(?:百分|[零〇]$)/.test(text.slice(start, end)) || unitLength(measure, text, end) > 0;
}

function follow(run: Run, step: number, at: number): Reached | undefined {
  const key = at * run.program.steps.length + step;
  if (run.failed.has(key)) return undefined;
  const reached = advance(run, step, at);
  if (!reached) run.failed.add(key);
  return reached;
}

function advance(run: Run, step: number, at: number): Reached | undefined {
  const { program, text } = run;
  const instruction = program.steps[step];
  switch (instruction?.op) {
    case 'text':
      return text.startsWith(instruction.text, at) ? follow(run, step + 1, at + instruction.text.length) : undefined;
    case 'jump':
      return follow(run, instruction.to, at);
    case 'split':
      for (const to of instruction.to) {
        const reached = follow(run, to, at);
        if (reached) return reached;
      }
      return undefined;
    case 'gap':
      return followGap(run, step, at, instruction.long);
    case 'slot':
      return followSlot(run, step, at);
    case 'unit': {
      const length = unitLength(program.measure, text, at);
      return (length > 0 ? follow(run, step + 1, at + length) : undefined) ?? follow(run, step + 1, at);
    }
    case 'end':
      return { end: at };
    default:
      return undefined;
  }
}

/** Every place where the template fits, from left to right, none inside of another. */
export function findMatches(program: Program, text: string, figures: readonly Figure[]): Match[] {
  const run: Run = { program, text, figures: new Map(figures.map((figure) => [figure.start, figure])), failed: new Set() };
  const found: Match[] = [];
  for (let start = 0; start < text.length; ) {
    const reached = follow(run, 0, start);
    if (reached) found.push({ start, ...reached });
    start = reached ? Math.max(reached.end, start + 1) : start + 1;
  }
  return found;
}
