// People and years at random: whatever anybody wrote into a ledger is still in it, ids stay, and what is open goes on.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { yearOf } from '../src/ledger/model.ts';
import { isClosed } from '../src/ledger/states.ts';
import { type CityData, cityOf, columnOf, csvOf, gridOf, lines, readBack, rowsIn, runLedger, textOf, workbookOf } from './ledger-cases.ts';

const unit = fc.record({
  plan: fc.boolean(),
  late: fc.nat({ max: 3 }),
  missed: fc.nat({ max: 2 }),
  agenda: fc.boolean(),
  archived: fc.boolean(),
});
const data: fc.Arbitrary<CityData> = fc.record({ 甲局: unit, 乙局: unit });

/** Headers of the cells that people fill in, and of those that they should not. */
const theirs = [
  '整改措施',
  '存在问题',
  '责任领导',
  '责任单位',
  '责任人',
  '整改进展/成效',
  '佐证材料',
  '整改时限',
  '销号日期',
  '是否完成（销号）',
];
const ours = ['失分', '可挽回分', '单位', '指标', '连续年数', '数据核对', '年度'];

const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      row: fc.nat(),
      header: fc.constantFrom(...theirs),
      words: fc.constantFrom('', '\n第二行', ' "引"，', '=1+1', "'单引", '\t'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('overwrite' as const), row: fc.nat(), header: fc.constantFrom(...ours) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), row: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('addRow' as const), header: fc.constantFrom('存在问题', '责任人', '整改进展/成效') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('addColumn' as const), row: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('addLine' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moveColumn' as const), from: fc.nat(), to: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('turnRows' as const), by: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dropMarks' as const) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const step = fc.record({
  edits: fc.array(edit, { maxLength: 5 }),
  data,
  newYear: fc.integer({ min: 0, max: 3 }),
  newFile: fc.boolean(),
  reversed: fc.boolean(),
  workbook: fc.integer({ min: 0, max: 16 }),
});

let written = 0;
let carried = 0;
let repeated = 0;

/** The table as somebody leaves it; every text of his has a number of its own, and comes back in `words`. */
function edited(csv: string, edits: readonly Edit[], words: Map<string, string>): string {
  const grid = gridOf(csv);
  const head = grid.findIndex((cells) => cells.includes('存在问题'));
  const bodies = () => grid.slice(head + 1).filter((cells) => cells.length > 1 && cells[columnOf(grid, '编号')] !== '');
  const say = (more = ''): string => {
    written += 1;
    const text = `人写${written}号${more}`;
    words.set(`人写${written}号`, text);
    return text;
  };
  const put = (cells: string[] | undefined, header: string, text: string) => {
    const column = columnOf(grid, header);
    // What somebody writes over his own words is gone by his own will.
    for (const [token] of words) if (cells?.[column]?.includes(token)) words.delete(token);
    if (cells) cells[column] = text;
  };
  for (const one of edits) {
    const rows = bodies();
    const pick = 'row' in one ? rows[one.row % Math.max(rows.length, 1)] : undefined;
    if (one.kind === 'write' && pick)
      put(
        pick,
        one.header,
        one.header === '是否完成（销号）' && one.words === '' ? '整改中' : one.words.startsWith('=') ? `=${say()}` : say(one.words),
      );
    else if (one.kind === 'overwrite' && pick) put(pick, one.header, say());
    else if (one.kind === 'close' && pick) {
      put(pick, '是否完成（销号）', '已销号');
      put(pick, '佐证材料', say());
      put(pick, '销号日期', '2023-03-01');
    } else if (one.kind === 'addRow') {
      const cells = Array.from({ length: grid[head]?.length ?? 0 }, () => '');
      cells[columnOf(grid, one.header)] = say();
      cells[columnOf(grid, '存在问题')] ||= say();
      grid.push(cells);
    } else if (one.kind === 'addColumn' && pick) {
      const title = say();
      for (const [index, cells] of grid.entries()) if (cells.length > 1) cells.push(index === head ? title : cells === pick ? say() : '');
    } else if (one.kind === 'addLine') grid.push([say()]);
    else if (one.kind === 'moveColumn') {
      const width = grid[head]?.length ?? 1;
      for (const cells of grid) if (cells.length > 1) cells.splice(one.to % width, 0, ...cells.splice(one.from % width, 1));
    } else if (one.kind === 'turnRows') {
      const body = grid.splice(head + 1);
      const by = one.by % Math.max(body.length, 1);
      grid.push(...body.slice(by), ...body.slice(0, by));
    } else if (one.kind === 'dropMarks') {
      const column = columnOf(grid, '核对码（勿改）');
      for (const [index, cells] of grid.entries()) if (index > head && cells.length > 1) cells[column] = '';
    }
  }
  return textOf(grid);
}

test('nothing that people wrote is lost, ids stay, and what is open is carried on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      let year = 2022;
      let csv: string | undefined;
      const words = new Map<string, string>();
      for (const { edits, data: facts, newYear, newFile, reversed, workbook } of steps) {
        const left = csv === undefined ? undefined : edited(csv, edits, words);
        if (newYear === 0) year += 1;
        const framework = cityOf(year, { reversed });
        const before = left === undefined ? undefined : await readBack(left, framework);
        const isNew = newYear === 0 && newFile;
        const merged = runLedger(framework, year, facts, before ? (isNew ? { previous: before } : { current: before }) : {});
        const next = csvOf(merged);
        const after = await readBack(next, framework);
        const all = [
          ...after.entries.flatMap((entry) =>
            entry.kind === 'line' ? [entry.text] : [...Object.values(entry.cells), ...entry.extra.values()],
          ),
          ...after.extra,
          ...after.above,
        ];
        const open = new Set((before ? rowsIn(before) : []).filter((row) => !isClosed(row)).map((row) => row.cells.id ?? ''));
        for (const [token, text] of words) {
          const [row] = before
            ? rowsIn(before).filter((one) => [...Object.values(one.cells), ...one.extra.values()].some((cell) => cell.includes(token)))
            : [];
          // A new file takes over what is open; lines and what was closed stay in last year's.
          if (isNew && (!row || isClosed(row)) && !all.some((cell) => cell.includes(token))) words.delete(token);
          else
            expect(
              all.some((cell) => cell.includes(text)),
              `${token}: ${JSON.stringify(text)} in\n${next}\nwas\n${left}`,
            ).toBe(true);
        }
        // Each problem of this year stands in one row of this year.
        const current = rowsIn(after).filter((row) => yearOf(row) === year && /^ZG-/.test(row.cells.id ?? ''));
        const wanted = rowsIn(runLedger(framework, year, facts)).map((row) => row.cells.id ?? '');
        for (const id of wanted) expect(current.filter((row) => row.cells.id === id).length, `${id} in\n${next}`).toBe(1);
        for (const id of open)
          if (id !== '')
            expect(
              rowsIn(after).some((row) => row.cells.id === id),
              `${id} was open:\n${left}\n${next}`,
            ).toBe(true);
        carried += open.size;
        repeated += lines(after).filter((line) => line.includes('连续失分')).length;
        // Once more with the same data, and through a workbook.
        expect(csvOf(runLedger(framework, year, facts, { current: after }))).toBe(next);
        if (workbook === 0) {
          const bytes = await workbookOf(merged, framework, year);
          const fromBook = await readBack(bytes, framework, '台账.xlsx');
          expect(csvOf(runLedger(framework, year, facts, { current: fromBook }))).toBe(next);
        }
        csv = next;
      }
    }),
    { numRuns: Number(process.env['LEDGER_RUNS'] ?? 25), endOnFailure: true },
  );
}, 600_000);

afterAll(() => {
  expect(written).toBeGreaterThan(25);
  expect(carried).toBeGreaterThan(30);
  expect(repeated).toBeGreaterThan(3);
});
