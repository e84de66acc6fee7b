// What part of a report a paragraph belongs to: what was done, or what is planned. Told by headings, as a reader does.
import type { Block } from '../read/docx.ts';

export type Part = 'results' | 'plan';

/** The words of a heading that begins a part about the future. */
const plans =
  /下一步|下步|下一年|明年|来年|今后|工作(?:安排|计划|打算|思路|谋划|展望|部署)|努力方向|改进(?:方向|措施|打算)|主要安排|总体目标|主要目标|目标任务|工作目标|工作重点|(?:20\d\d年|“?十[四五六]五”?).{0,8}(?:安排|计划|打算|思路|目标|展望|要点)/;
/** And about what was done, inside of a document that is a plan as a whole. */
const results =
  /(?:发展|工作)?(?:基础|现状|回顾|成效|成就|成绩|进展)|完成情况|工作情况|主要(?:做法|举措)|推进(?:情况|.{0,8}情况)|存在.{0,6}(?:问题|不足)/;
const reportWords = /(?:报告|总结|汇报|情况|述职|通报|公报|综述)(?:[(（].{0,12}[)）])?$/;
const planWords = /规划|工作(?:计划|要点|安排|方案|思路)|行动(?:计划|方案)|实施(?:意见|方案)|总体要求|指导思想|远景目标|目标任务/;

/** Deepest level of a heading that is written out: 一、 is 1, （一） 2, 1. 3. */
const written: readonly (readonly [form: RegExp, level: number])[] = [
  [/^第[一二三四五六七八九十]+[章部编]/, 1],
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^第[一二三四五六七八九十]+节/, 2],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]/, 2],
  [/^\d{1,2}[.．、]/, 3],
];

interface Heading {
  readonly level: number;
  readonly title: string;
}

/** A heading may stand alone on its line, or open a paragraph up to its first full stop. */
function headingOf(block: Block): Heading | undefined {
  if (block.kind === 'table') return undefined;
  const text = `${block.numbering ?? ''}${block.text}`.trim();
  const level = block.level ?? written.find(([form]) => form.test(text))?.[1];
  if (level === undefined) return undefined;
  const title = /^[^。；;！!]*/.exec(text)?.[0] ?? text;
  // A whole sentence behind 1. is an item, not a heading.
  return block.level === undefined && title.length > 60 ? undefined : { level, title };
}

/** Whether a document is a plan as a whole: its first lines say so, and none of them calls it a report. */
function isPlan(blocks: readonly Block[]): boolean {
  const first = blocks.flatMap((block) => (block.kind === 'paragraph' && block.text.trim() !== '' ? [block.text.trim()] : [])).slice(0, 8);
  if (first.slice(0, 4).some((line) => line.length <= 60 && reportWords.test(line))) return false;
  return planWords.test(first.join('\n').slice(0, 600));
}

/** The part of each block, in their order. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const fallback: Part = isPlan(blocks) ? 'plan' : 'results';
  const open: { readonly level: number; readonly part: Part }[] = [];
  return blocks.map((block) => {
    const heading = headingOf(block);
    if (heading) {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      const around = open.at(-1)?.part ?? fallback;
      const isResults = results.test(heading.title) && !plans.test(heading.title);
      open.push({ level: heading.level, part: plans.test(heading.title) ? 'plan' : isResults ? 'results' : around });
    }
    return open.at(-1)?.part ?? fallback;
  });
}

/** The year that a report is about: the first one that its title lines name. */
export function yearOf(blocks: readonly Block[]): number | undefined {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' && block.text.trim() !== '' ? [block.text.trim()] : [])).slice(0, 4);
  const titled = lines.find((line) => line.length <= 60 && /20\d\d年/.test(line));
  const year = /(20\d\d)年/.exec(titled ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Who reports: what the title says before the year. */
export function reporterOf(blocks: readonly Block[]): string | undefined {
  for (const block of blocks.slice(0, 4)) {
    const line = block.kind === 'paragraph' ? block.text.trim() : '';
    const name =
      /^(?:中共)?([\p{Script=Han}]{2,20}?(?:局|厅|委|办|府|会|市|县|区|旗|州|盟|镇|乡|街道))(?:关于)?(?=20\d\d年|年度|法治)/u.exec(
        line,
      )?.[1];
    if (name !== undefined && line.length <= 60) return name;
  }
  return undefined;
}
