// Moving answers from a form of version 1 to that of version 3, with whatever happened to the questions in between: what is still asked
// in the same way is moved whole, and every other filled cell is listed with its place.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFramework } from '../src/index.ts';
import type { Framework } from '../src/model.ts';
import { renderFormWorkbook } from '../src/report/excel/form.ts';
import { formOf } from '../src/report/form/form.ts';
import { noRound } from '../src/round/none.ts';
import { moveAnswers } from '../src/submission/form/move-answers.ts';
import { readOldForms } from '../src/submission/form/old-form.ts';
import { askedOf, formHash } from '../src/submission/form-stamp.ts';
import { openFiles, readOpened } from '../src/submission/read-submission.ts';
import { sameReading } from '../src/submission/same-reading.ts';
import { drawForm } from './form-workbook.ts';
import { workbookFile } from './read-drawing.ts';

interface Question {
  /** Which question of version 1 it comes from; a new one has a number of its own. */
  readonly origin: number;
  readonly id: string;
  readonly title: string;
  readonly kind: keyof typeof kinds;
}

/** Types with their unit and options, and answers that people write. */
const kinds = {
  cases: { type: 'count', unit: '件', answers: ['12', '9件', '1,234', '约60', '不涉及（无此职能）', '0'] },
  people: { type: 'count', unit: '人', answers: ['7', '八', '无此情况，不涉及'] },
  days: { type: 'number', unit: '日', answers: ['21.5', '3', '半天左右'] },
  hours: { type: 'number', unit: '小时', answers: ['8', '0.5'] },
  money: { type: 'amount', unit: '万元', answers: ['30', '1.2亿元', '30万元'] },
  coins: { type: 'amount', unit: '元', answers: ['300000', '3万元'] },
  share: { type: 'ratio', unit: '', answers: ['75%', '0.75', '百分之八十'] },
  plan: { type: 'boolean', unit: '', answers: ['是', '否', '√'] },
  issued: { type: 'date', unit: '', answers: ['2024.3.5', '2024年3月5日', '2024-03-05'] },
  staff: { type: 'choice', unit: '', answers: ['专职', '兼职'] },
  words: { type: 'text', unit: '', answers: ['做法甲、做法乙', '见附件一'] },
} as const;
const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

function yamlOf(questions: readonly Question[], version: string): string {
  const measures = questions.map(({ id, title, kind }) => {
    const { type, unit } = kinds[kind];
    const more = [unit === '' ? '' : `, unit: ${unit}`, type === 'choice' ? ', options: [专职, 兼职, 未配备]' : ''].join('');
    return `  ${id}: {title: ${title}, type: ${type}${more}}`;
  });
  const indicators = questions.map(
    ({ id }, index) =>
      `  - {id: i_${id}, no: "${index + 1}", title: 指标${index + 1}, points: 1, rule: {type: met, value: reported(${id})}}`,
  );
  const head = `lawgov: 1\nid: moving\nversion: ${version}\ntitle: 迁移样例\nstatus: sample\nperiod: {from: 2024-01-01, to: 2024-12-31}`;
  const scoring = `scoring: {total: ${questions.length}, decimals: 2, rounding: half-up, roundAt: indicator, missing: zero, notApplicable: rescale}`;
  return [head, 'measures:', ...measures, 'indicators:', ...indicators, scoring, ''].join('\n');
}

async function frameworkOf(questions: readonly Question[], version: string): Promise<Framework> {
  const { value, diagnostics } = await loadFramework({ path: 'f.yaml', bytes: Buffer.from(yamlOf(questions, version)) });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const edit = fc.record({
  what: fc.constantFrom('keep', 'keep', 'keep', 'retitle', 'other kind', 'remove', 'other id', 'add below'),
  kind: fc.constantFrom(...kindNames),
});

interface Edit {
  readonly what: string;
  readonly kind: keyof typeof kinds;
}

/** One version later. Titles and ids are never used twice. */
const edited = (questions: readonly Question[], edits: readonly Edit[], version: number): Question[] =>
  questions.flatMap((question, index): Question[] => {
    const { what = 'keep', kind = 'cases' } = edits[index % edits.length] ?? {};
    const fresh = `v${version}n${index}`;
    if (what === 'retitle') return [{ ...question, title: `${question.title}改${version}` }];
    if (what === 'other kind') return [{ ...question, kind }];
    if (what === 'remove') return questions.length > 1 && index > 0 ? [] : [question];
    if (what === 'other id') return [{ ...question, id: fresh }];
    if (what === 'add below') return [question, { origin: 1000 * version + index, id: fresh, title: `新增${version}之${index}`, kind }];
    return [question];
  });

const scenario = fc.record({
  kinds: fc.array(fc.constantFrom(...kindNames), { minLength: 1, maxLength: 12 }),
  picks: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
  notes: fc.array(fc.constantFrom('', '', '含历史遗留', '口径同上年'), { minLength: 12, maxLength: 12 }),
  papers: fc.array(fc.constantFrom('', '', '计划文件', '报告甲；报告乙'), { minLength: 12, maxLength: 12 }),
  edits: fc.tuple(fc.array(edit, { minLength: 3, maxLength: 8 }), fc.array(edit, { minLength: 3, maxLength: 8 })),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

interface Written {
  readonly question: Question;
  readonly answer: string;
  readonly note: string;
  readonly papers: string;
  readonly row: number;
}

/** Version 1, its filled form, and version 3. */
async function lay({ kinds: chosen, picks, notes, papers, edits }: Scenario) {
  const first = chosen.map((kind, origin): Question => ({ origin, id: `m${origin}`, title: `数据${origin}`, kind }));
  const third = edited(edited(first, edits[0], 2), edits[1], 3);
  const [before, now] = [await frameworkOf(first, '1.0.0'), await frameworkOf(third, '3.0.0')];
  const written = first.map((question, index): Written => {
    const answers = ['', ...kinds[question.kind].answers];
    const answer = answers[(picks[index] ?? 0) % answers.length] ?? '';
    return { question, answer, note: notes[index] ?? '', papers: papers[index] ?? '', row: index + 4 };
  });
  const drawing = drawForm({
    rows: written.map(({ question, answer, note, papers: documents }, index) => [
      `${index + 1}`,
      `指标${index + 1}`,
      question.title,
      kinds[question.kind].unit,
      answer,
      documents,
      note,
      question.id,
    ]),
    stamp: { framework: 'moving', version: '1.0.0', form: formHash(before, undefined), unit: '甲局', period: '2024-01-01..2024-12-31' },
    asks: askedOf(before, undefined).map(({ id, title, type, unit, options }) => [id, title, type, unit, options.replaceAll('\n', '⏎')]),
  });
  const opened = await openFiles([workbookFile(drawing, '甲局.xlsx')]);
  return { before, now, third, written, opened };
}

/** The question of version 3 that is still the same: under its id, or under another with the same title. */
function sameIn(third: readonly Question[], { id, title, kind }: Question): Question | undefined {
  const found = third.find((question) => question.id === id) ?? third.find((question) => question.title === title);
  const [old, current] = [kinds[kind], found && kinds[found.kind]];
  return current && old.type === current.type && old.unit === current.unit ? found : undefined;
}

describe('answers of version 1 in the form of version 3', () => {
  test('are all there where the question is the same, and all listed where it is not', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (drawn) => {
        const { before, now, third, written, opened } = await lay(drawn);
        const asRead = readOpened(opened, before).value?.units[0]?.values;
        const { units } = readOldForms(opened, now, noRound);
        const moved = moveAnswers(units[0]?.forms ?? [], now, undefined);
        const listed = new Map(moved.left.map((left) => [left.location.kind === 'cell' ? left.location.row : 0, left]));
        let kept = 0;
        for (const { question, answer, note, papers, row } of written) {
          if (answer === '' && note === '' && papers === '') continue;
          const target = sameIn(third, question);
          const there = target && moved.values.get(target.id);
          if (target) {
            const reported = asRead?.get(question.id);
            expect(there?.raw, question.title).toBe(answer);
            const reading = { ...reported, reading: there?.reading } as Parameters<typeof sameReading>[0];
            if (reported?.reading.state === 'value') expect(sameReading(reported, reading)).toBe(true);
            expect(there?.note).toContain(note);
            expect(there?.evidence.join('；')).toBe(papers);
            kept += 1;
          } else if (third.some(({ id }) => id === question.id)) {
            if (answer !== '') expect(listed.get(row)?.value).toBe(answer);
          } else {
            for (const text of [answer, note, papers]) expect(listed.get(row)?.value).toContain(text);
          }
        }
        expect(kept).toBe(
          [...moved.values.values()].filter(({ raw, note, evidence }) => raw !== '' || note !== '' || evidence.length > 0).length -
            halfKept(third, written),
        );
        const askedBefore = new Set(written.flatMap(({ question }) => sameIn(third, question)?.id ?? []));
        expect(moved.added.map(({ id }) => id).toSorted()).toEqual(
          third
            .map(({ id }) => id)
            .filter((id) => !askedBefore.has(id))
            .toSorted(),
        );
      }),
      { numRuns: 150, verbose: 1 },
    );
  });

  test('read the same from the written form as they did from the old one', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (drawn) => {
        const { before, now, third, written, opened } = await lay(drawn);
        const asRead = readOpened(opened, before).value?.units[0]?.values;
        const { units } = readOldForms(opened, now, noRound);
        const answers = moveAnswers(units[0]?.forms ?? [], now, undefined);
        const bytes = await renderFormWorkbook(formOf(now, { name: '甲局' }, { answers }));
        const again = readOpened(await openFiles([{ path: '新.xlsx', bytes }]), now);
        const values = again.value?.units[0]?.values;
        expect(again.diagnostics.filter(({ code }) => code.startsWith('form/'))).toEqual([]);
        for (const { question, answer, papers } of written) {
          const target = sameIn(third, question);
          const [old, moved] = [asRead?.get(question.id), target && values?.get(target.id)];
          if (!target || answer === '' || !old) continue;
          expect(moved?.reading.state, `${question.title} ${answer}`).toBe(old.reading.state);
          if (moved && old.reading.state === 'value') expect(sameReading(old, moved), `${question.title} ${answer}`).toBe(true);
          expect(moved?.evidence.join('；')).toBe(papers);
        }
      }),
      { numRuns: 6, verbose: 1 },
    );
  }, 120_000);
});

/** Questions that are still there in another way: what stood beside their values was moved. */
const halfKept = (third: readonly Question[], written: readonly Written[]): number =>
  written.filter(
    ({ question, note, papers }) =>
      !sameIn(third, question) && third.some(({ id }) => id === question.id) && (note !== '' || papers !== ''),
  ).length;
