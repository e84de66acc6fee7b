// 填报表: what a form says and asks, row by row, before it is a workbook or a CSV file. It is a Chinese document.
import type { Framework, Group, IndicatorNode, Measure, Reading, Register, RegisterRecord } from '../../model.ts';
import { printReadable } from '../../points.ts';
import { rootsOf } from '../../scoring/evaluate.ts';
import { type FormPart, formParts } from '../../submission/form-parts.ts';
import { groupTitle } from '../excel/framework-words.ts';
import { full } from '../library/lines.ts';
import { basisNote, definitionWords, demandWords, standardWords } from './words.ts';

/** One row of the form: a datum to fill in, or a part of the framework for which there is nothing to fill in here. */
export interface FormRow {
  readonly part: FormPart;
  /** Titles of the groups above, the outermost first. */
  readonly above: readonly string[];
  readonly no: string;
  readonly title: string;
  /** Points in words; '' where the part has none. */
  readonly points: string;
  /** 评分标准 and what evidence is asked for; the same in all rows of a part. */
  readonly standard: string;
  /** Legal basis, with how well it is attested, and the official clause; '' where nothing is known. */
  readonly note: string;
  /** What is to be filled in; absent where the row only says why there is nothing. */
  readonly measure?: Measure;
  /** The measure's title, or why there is nothing to fill in. */
  readonly datum: string;
  readonly definition: string;
  readonly unit: string;
  /** 不涉及 is an answer. */
  readonly mayNotApply: boolean;
}

/** What a form already holds when it is handed out. */
export interface Answers {
  /** By measure. */
  readonly values: ReadonlyMap<string, Answer>;
  /** By register. */
  readonly records: ReadonlyMap<string, readonly RegisterRecord[]>;
  /** Rows of 佐证材料目录, in the order of its columns. */
  readonly evidence: readonly (readonly string[])[];
}

export interface Answer {
  readonly reading: Reading;
  /** As it stood in its cell. */
  readonly raw: string;
  readonly note: string;
  readonly evidence: readonly string[];
}

const noAnswers: Answers = { values: new Map(), records: new Map(), evidence: [] };

export interface FormUnit {
  readonly name: string;
  /** Id of its class, where the framework has classes. */
  readonly class?: string;
  /** Day, or day and time, by which the form must be back. */
  readonly due?: string;
}

export interface Form {
  readonly framework: Framework;
  readonly unit: FormUnit;
  readonly rows: readonly FormRow[];
  readonly registers: readonly Register[];
  /** Whom to ask. */
  readonly contact?: string;
  /** Last year's values by measure; absent where nothing is known of last year. */
  readonly previous?: ReadonlyMap<string, Answer>;
  readonly answers: Answers;
}

type Leaf = readonly [id: string, above: readonly Group[]];

const leavesWithGroups = (nodes: readonly IndicatorNode[], above: readonly Group[] = []): Leaf[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? leavesWithGroups(node.children, [...above, node]) : [[node.id, above] as const]));

const otherTitles = { adjustment: '加减分', veto: '一票否决', total: '上级评定', other: '其他数据' } as const;

/** The title, number, points and place of a part. */
function headOf(part: FormPart, groups: ReadonlyMap<string, readonly Group[]>): Pick<FormRow, 'above' | 'no' | 'title' | 'points'> {
  if (part.kind === 'indicator' && part.indicator) {
    const { id, no, title, points } = part.indicator;
    const above = (groups.get(id) ?? []).map((group) => full(groupTitle(group, 'zh')));
    return { above, no: no ?? '', title: full(title), points: printReadable(points) };
  }
  const above = [part.kind === 'indicator' ? '' : otherTitles[part.kind]];
  const title = part.item?.title ?? part.veto?.title ?? (part.kind === 'total' ? '上级评定的总分' : '供校核的数据');
  return { above, no: '', title: full(title), points: '' };
}

/** Why a part asks for nothing in its own row. */
function nothingWords(part: FormPart, framework: Framework, seen: ReadonlyMap<Measure, string>): string[] {
  const registers = part.registers.flatMap((id) => framework.registers.get(id) ?? []);
  const elsewhere = part.measures.map((measure) => `${full(measure.title)}：已在“${seen.get(measure) ?? ''}”填报`);
  return [
    ...elsewhere,
    ...registers.map((register) => `由台账“${full(register.title)}”自动统计`),
    ...(part.indicator?.rule.marks ? ['由评委打分，不用填报'] : []),
  ];
}

/** The form of one unit. Every measure stands once, where it is first read. */
export function formOf(
  framework: Framework,
  unit: FormUnit,
  more: { readonly contact?: string; readonly previous?: ReadonlyMap<string, Answer>; readonly answers?: Answers } = {},
): Form {
  const { parts, registers } = formParts(framework, unit.class);
  const groups = new Map(leavesWithGroups(rootsOf(framework, unit.class)));
  const refusing = new Set(
    parts.filter(({ indicator }) => indicator && !indicator.notApplicable.allowed).flatMap(({ measures }) => measures),
  );
  const seen = new Map<Measure, string>();
  const rows = parts.flatMap((part): FormRow[] => {
    const head = headOf(part, groups);
    const common = {
      part,
      ...head,
      standard: [standardWords(part, framework), demandWords(part)].filter((words) => words !== '').join('\n'),
      note: basisNote(part, framework),
    };
    const empty = { ...common, definition: '', unit: '', mayNotApply: false };
    const own = part.measures.filter((measure) => !seen.has(measure));
    for (const measure of own) seen.set(measure, head.no === '' ? head.title : `${head.no} ${head.title}`);
    const asked = own.map((measure): FormRow => {
      // Whoever is asked whether something untoward happened can always say no.
      const mayNotApply = part.kind === 'indicator' && !refusing.has(measure);
      const definition = definitionWords(measure, mayNotApply);
      return { ...common, measure, datum: full(measure.title), definition, unit: full(measure.unit ?? ''), mayNotApply };
    });
    const others = nothingWords({ ...part, measures: part.measures.filter((measure) => !own.includes(measure)) }, framework, seen);
    return others.length > 0 || asked.length === 0 ? [...asked, { ...empty, datum: others.join('\n') || '不用填报' }] : asked;
  });
  const { contact, previous, answers = noAnswers } = more;
  return { framework, unit, rows, registers, answers, ...(contact !== undefined && { contact }), ...(previous && { previous }) };
}
