import { describe, expect, it } from 'vitest';
import { unitOfFormat } from '../src/read/xlsx/format-unit.ts';
import { stylesOf } from './make-zip.ts';
import { readRow } from './read-made-workbook.ts';

describe('the unit that a number format shows', () => {
  it.each<[string, string | undefined]>([
    ['0.0"亿元"', '亿元'],
    ['#,##0.00" 万元"', '万元'],
    ['0\\万\\元', '万元'],
    ['0.0亿元', '亿元'],
    ['0!件', '件'],
    ['G/通用格式"万元"', '万元'],
    ['General"个"', '个'],
    ['0"%"', '%'],
    ['[Red]0"件"', '件'],
    ['[DBNum1][$-804]0"件"', '件'],
    ['#,##0.00[$元-804]', '元'],
    ['0.00_ "元"_)', '元'],
    ['0"件";-0"负"', '件'],
    ['0"合计"', '合计'],
    ['"约"0', undefined],
    ['"第"0"名"', '名'],
    ['"人民币"0.00', undefined],
    ['0;-0"件"', undefined],
    ['"无";0"件"', undefined],
    ['"0件"', undefined],
    ['0"000"', undefined],
    ['0000"年"00"月"00"日"', undefined],
    ['#,##0.00', undefined],
    ['General', undefined],
    ['@', undefined],
    [';;;', undefined],
    ['', undefined],
    ['0"open', 'open'],
    [`0"${'元'.repeat(1000)}"`, undefined],
  ])('%s: %s', (code, unit) => {
    expect(unitOfFormat(code)).toBe(unit);
  });

  it.each<[string, string | undefined]>([
    ['0!.0,"万"', undefined],
    ['0!.0,"万元"', '元'],
    ['0"."0000"万元"', '元'],
    ['0\\.00,,"亿元"', '元'],
    ['0!.0000"亿元"', '万元'],
    ['0,"千元"', '元'],
    ['0.00,,"百万元"', '元'],
    ['0,.00"(千元)"', '元'],
    ['#,##0.00,"亿元"', '十万元'],
    ['0,"元"', undefined],
  ])('%s, which shows a smaller number than it stores: %s', (code, unit) => {
    expect(unitOfFormat(code)).toBe(unit);
  });

  it.each<[string, string | undefined]>([
    ['[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"', '元'],
    ['[=0]"-";0.0"亿元"', '亿元'],
    ['[>=10000]0"万元";0"元"', undefined],
  ])('%s, which depends on the number: %s', (code, unit) => {
    expect(unitOfFormat(code)).toBe(unit);
  });

  it('is read with the cell, in every shape of cell, and never with a date, a percentage or a text', async () => {
    const styles = stylesOf('0.0"亿元"', 'yyyy"年"', '0.0"约"%', '"约"0');
    const cells = [
      '<c r="A1" s="1"><v>1.2</v></c>',
      "<c r='B1' s='1'><v>1.2</v></c>",
      '<c r="C1" s="1"><f>A1</f><v>1.2</v></c>',
      '<c r="D1" s="2"><v>45058</v></c>',
      '<c r="E1" s="3"><v>0.5</v></c>',
      '<c r="F1" s="4"><v>7</v></c>',
      '<c r="G1" s="1" t="str"><v>无</v></c>',
      '<c r="H1" s="99"><v>7</v></c>',
    ];
    expect(await readRow(cells.join(''), { styles })).toEqual([
      { column: 1, kind: 'number', text: '1.2', unit: '亿元' },
      { column: 2, kind: 'number', text: '1.2', unit: '亿元' },
      { column: 3, kind: 'number', text: '1.2', formula: true, unit: '亿元' },
      { column: 4, kind: 'date', text: '2023-05-12' },
      { column: 5, kind: 'number', text: '0.5', percent: true },
      { column: 6, kind: 'number', text: '7' },
      { column: 7, kind: 'text', text: '无' },
      { column: 8, kind: 'number', text: '7' },
    ]);
  });
});
