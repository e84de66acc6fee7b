// What a cell of a form accepts: drop-downs, limits, formats, and what is said where something else is typed.
import type { Measure } from '../../model.ts';
import { decimalPlaces, type Exact, printExact } from '../../points.ts';
import { rangeWords } from '../form/words.ts';
import type { EntryRule } from './plan.ts';

/** Drop-downs whose words do not fit into a rule stand on a hidden sheet, each list in a column with a name. */
export interface Lists {
  /** The formula of a rule for these words; asked for the same words again, the same. */
  formulaFor(words: readonly string[]): string;
  readonly columns: readonly { readonly name: string; readonly words: readonly string[] }[];
}

export const listSheet = '_lists';

/** A spreadsheet takes so many characters of words between quotation marks. */
const longestList = 255;

export function gatherLists(): Lists {
  const columns: { name: string; words: readonly string[] }[] = [];
  return {
    columns,
    formulaFor: (words) => {
      const joined = words.join(',');
      if (joined.length <= longestList && words.every((word) => !/[",\n]/.test(word) && word.trim() === word)) return `"${joined}"`;
      const known = columns.find((column) => column.words.join('\n') === words.join('\n'));
      if (known) return known.name;
      const name = `lawgov_list_${columns.length + 1}`;
      columns.push({ name, words });
      return name;
    },
  };
}

/** Number formats by type: a share is typed as a percentage, a choice is never turned into a date. */
export function formatOf({ type, time }: Measure): string {
  if (type === 'ratio') return '0.00%';
  if (type === 'date') return time ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
  return type === 'choice' || type === 'text' ? '@' : 'General';
}

/** A limit as a formula; undefined where no decimal says it. */
const limitText = (value: Exact | undefined): string | undefined =>
  value && decimalPlaces(value) !== undefined ? printExact(value) : undefined;

/** 2000-01-01 and 2100-01-01 as a spreadsheet counts days. */
const dayLimits = [36_526, 73_051] as const;

/** What is true of a number that may stand in the cell; undefined for measures that are no numbers. */
function numberCondition({ type, min, max }: Measure, cell: string): string | undefined {
  if (type === 'date') return `AND(ISNUMBER(${cell}),${cell}>=${dayLimits[0]},${cell}<${dayLimits[1]})`;
  if (!['count', 'number', 'amount', 'ratio'].includes(type)) return undefined;
  const [least, most] = [limitText(min) ?? (type === 'count' ? '0' : undefined), limitText(max)];
  const conditions = [
    `ISNUMBER(${cell})`,
    ...(least === undefined ? [] : [`${cell}>=${least}`]),
    ...(most === undefined ? [] : [`${cell}<=${most}`]),
    // TRUNC would be asked of words too, and fail: N gives 0 for them.
    ...(type === 'count' ? [`N(${cell})=INT(N(${cell}))`] : []),
  ];
  return `AND(${conditions.join(',')})`;
}

const kindWords: Readonly<Record<Measure['type'], string>> = {
  count: '应填不小于 0 的整数',
  number: '应填数值',
  amount: '应填金额数值',
  ratio: '应填百分数，如 95%',
  date: '应填日期，如 2024-05-12',
  boolean: '应填“是”或“否”',
  choice: '应从下拉列表中选',
  text: '应填文字',
};

/** Excel shows no more of a message. */
const mostError = 225;
const mostPrompt = 255;
const cut = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most - 1)}…`);

/** The rule of one cell (or, `row` being relative, of a column of them); undefined where any text is an answer. */
export function entryRuleFor(
  measure: Measure,
  range: EntryRule['range'],
  cell: string,
  mayNotApply: boolean,
  lists: Lists,
): EntryRule | undefined {
  const range_ = rangeWords(measure);
  const absent = mayNotApply ? '；不涉及的填“不涉及”' : '';
  const expected = `${kindWords[measure.type]}${range_ === '' ? '' : `，${range_}`}${absent}`;
  const prompt = cut(`${expected}${measure.unit === undefined ? '' : `。单位：${measure.unit}`}`, mostPrompt);
  const options = measure.type === 'boolean' ? ['是', '否'] : measure.options;
  if ((measure.type === 'boolean' || measure.type === 'choice') && options) {
    const formula = lists.formulaFor([...options, ...(mayNotApply ? ['不涉及'] : [])]);
    return { range, kind: 'list', formula, on: 'stop', error: cut(`${expected}。`, mostError), prompt };
  }
  const condition = numberCondition(measure, cell);
  if (condition === undefined) return undefined;
  const formula = mayNotApply ? `OR(${condition},${cell}="不涉及")` : condition;
  // 60件 is an answer too: the person is asked and may insist.
  return {
    range,
    kind: 'custom',
    formula,
    on: 'warning',
    error: cut(`${expected}。${measure.type === 'date' ? '' : '带单位的写法（如“60件”）也能识别。'}`, mostError),
    prompt,
  };
}
