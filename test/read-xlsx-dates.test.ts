import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOfBuiltIn, meaningOfFormat } from '../src/read/xlsx/number-format.ts';
import { serialText } from '../src/read/xlsx/serial-date.ts';
import { makeWorkbook, row, stylesOf, worksheet } from './make-zip.ts';
import { read, readRow } from './read-made-workbook.ts';

describe('number formats', () => {
  it.each([
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy\\-mm\\-dd;@', 'date'],
    ['yyyy年m月d日', 'date'],
    ['m月', 'date'],
    ['e"年"m"月"', 'date'],
    ['[$-804]aaaa;@', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['yyyy/m/d\\ h:mm', 'date'],
    ['[=0]"";yyyy-mm-dd', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['h:mm', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['hh:mm:ss.000', 'time'],
    ['[$-409]h:mm\\ AM/PM;@', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['0.0%', 'percent'],
    ['[Red]0.00%', 'percent'],
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['General"d"', 'number'],
    ['[Red]0.00', 'number'],
    ['0"d"', 'number'],
    ['0\\d', 'number'],
    ['0_d', 'number'],
    ['*d0', 'number'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
    ['_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 'number'],
    ['0.00E+00', 'number'],
    ['# ?/?', 'number'],
    ['0"天";-0"days"', 'number'],
    ['@', 'number'],
    ['"yyyy"0', 'number'],
    ['0;yyyy', 'number'],
    ['', 'number'],
    ['"open', 'number'],
    [';;;', 'number'],
  ])('reads %s as %s', (code, meaning) => {
    expect(meaningOfFormat(code)).toBe(meaning);
  });

  it('knows the built-in ids that stand for dates and times, the Chinese ones among them', () => {
    const ids = Array.from({ length: 164 }, (_, id) => id);
    const dated = ids.filter((id) => ['date', 'time', 'elapsed'].includes(meaningOfBuiltIn(id)));
    const range = (from: number, to: number) => ids.slice(from, to + 1);
    expect(dated).toEqual([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)]);
  });
});

describe('dates', () => {
  const cells = (serials: readonly string[]) =>
    serials.map((serial, index) => `<c r="${'ABCDEFGH'[index]}1" s="1"><v>${serial}</v></c>`).join('');
  const styles = stylesOf('yyyy"年"m"月"d"日"');

  it('shows serial numbers as days and times, without the leap day of 1900 that never was', async () => {
    const read = await readRow(cells(['1', '59', '61', '45058', '45058.5', '45058.729166666664', '45057.999999', '2958465']), { styles });
    expect(read.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'date 1900-01-01',
      'date 1900-02-28',
      'date 1900-03-01',
      'date 2023-05-12',
      'date 2023-05-12T12:00:00',
      'date 2023-05-12T17:30:00',
      'date 2023-05-12',
      'date 9999-12-31',
    ]);
  });

  it('shows the same days in the 1904 system', async () => {
    for (const flag of ['1', 'true']) {
      const made = { styles, workbookProperties: `<workbookPr date1904="${flag}"/>` };
      expect((await readRow(cells(['0', '43596', '43596.5']), made)).map(({ text }) => text)).toEqual([
        '1904-01-01',
        '2023-05-12',
        '2023-05-12T12:00:00',
      ]);
    }
  });

  it('keeps numbers that are no day as numbers and says so', async () => {
    const serials = ['0', '0.5', '60', '60.9', '-1', '2958466', '1e15'];
    const { sheets, diagnostics } = await read(makeWorkbook({ sheet: worksheet(row(1, cells(serials))), styles }));
    expect(sheets[0]?.rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual(serials.map((serial) => ['number', serial]));
    expect(diagnostics.map(({ code }) => code)).toEqual(['file/no-calendar-day']);
    expect(diagnostics[0]?.message.zh).toContain('A1、B1、C1、D1、E1 等 7 个单元格');
  });

  it('shows times without a day, spans beyond a day, and texts and formulas under a date format', async () => {
    const inside =
      '<c r="A1" s="1"><v>0.75</v></c><c r="B1" s="1"><v>45058.75</v></c><c r="C1" s="2"><v>1.5208333333333333</v></c><c r="D1" s="3"><f>A9</f><v>45058</v></c><c r="E1" s="3" t="str"><f>A9</f><v>未开展</v></c><c r="F1" s="99"><v>45058</v></c>';
    const read = await readRow(inside, { styles: stylesOf(20, 46, 31) });
    expect(read.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'date 18:00:00',
      'date 2023-05-12T18:00:00',
      'date 36:30:00',
      'date 2023-05-12',
      'text 未开展',
      'number 45058',
    ]);
  });

  it('agrees with the calendar of JavaScript on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(serialText(serial, 'date', false)).toBe(new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});
