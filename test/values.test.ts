import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../src/model.ts';
import { exact, parseDecimal, printExact } from '../src/points.ts';
import type { CellKind } from '../src/read/table.ts';
import { numberProblems } from '../src/submission/problems-numbers.ts';
import { valueProblems } from '../src/submission/problems-values.ts';
import { type CellContent, readValue } from '../src/submission/values.ts';
import { absences } from './values/absences.ts';
import { amounts } from './values/amounts.ts';
import { booleans } from './values/booleans.ts';
import { choices } from './values/choices.ts';
import { counts } from './values/counts.ts';
import { dates } from './values/dates.ts';
import {
  capped,
  cases,
  day,
  done,
  fraction,
  growth,
  measure,
  plainCount,
  points,
  remark,
  roughly,
  say,
  sayOf,
  share,
  staffing,
  tenThousand,
  tonnes,
  yuan,
} from './values/measures.ts';
import { numerals } from './values/numerals.ts';
import { rough } from './values/rough.ts';
import { shares } from './values/shares.ts';
import { texts } from './values/texts.ts';

describe('values as people write them', () => {
  const tables = { counts, amounts, shares, numerals, dates, booleans, choices, absences, rough, texts };
  test.each(Object.entries(tables).filter(([name]) => name !== 'texts'))('%s has at least 150 spellings, each once', (_name, table) => {
    const all = table.map(([of, text]) => JSON.stringify([of, text], (_key, value) => (typeof value === 'bigint' ? String(value) : value)));
    expect(new Set(all).size).toBeGreaterThanOrEqual(150);
    expect(all.filter((row, index) => all.indexOf(row) !== index)).toEqual([]);
  });
  describe.each(Object.entries(tables))('%s', (_name, table) => {
    test.each(table.map((row) => ({ of: row[0], text: row[1], expected: row[2] })))(
      '$text ($of.type $of.unit) → $expected',
      ({ of, text, expected }) => expect(say(of, text)).toBe(expected),
    );
  });
});

describe('cells of a workbook', () => {
  test.each([
    [cases, 'number', '60', false, '60'],
    [points, 'number', '0.86099999999999999', false, '0.861 binary-noise'],
    [points, 'number', '2.9999999999999996', false, '3 binary-noise'],
    [points, 'number', '5.0000000000000003E-2', false, '0.05 binary-noise'],
    [points, 'number', '0.30000000000000004', false, '0.3 binary-noise'],
    [points, 'number', '98.123456789012', false, '98.123456789012'],
    [cases, 'number', '1.5E+3', false, '1500'],
    [growth, 'number', '-1.5e-3', false, '-0.0015'],
    [cases, 'number', '1234567890123456', false, '1234567890123456 lost-digits'],
    [cases, 'number', '1.2345678901234567E+19', false, '12345678901234567000 lost-digits'],
    [cases, 'number', '1E+19', false, '10000000000000000000'],
    [cases, 'number', '1E+400', false, 'unreadable not-a-number'],
    [cases, 'number', '1E+9999999', false, 'unreadable not-a-number'],
    [cases, 'number', 'NaN', false, 'unreadable not-a-number'],
    [cases, 'number', '12.5', false, 'unreadable not-a-count'],
    [share, 'number', '0.861', true, '0.861'],
    [share, 'number', '1', true, '1'],
    [fraction, 'number', '0.861', true, '0.861'],
    [share, 'number', '0.77777777777777779', true, '0.777777777777778 binary-noise'],
    [share, 'number', '86.1', false, '0.861'],
    [share, 'number', '0.861', false, 'unreadable ambiguous-value'],
    [growth, 'number', '0.125', true, '12.5'],
    [cases, 'number', '0.5', true, 'unreadable unit-mismatch'],
    [cases, 'date', '2023-03-05', false, 'unreadable date-for-number'],
    [cases, 'boolean', 'TRUE', false, 'unreadable not-a-number'],
    [done, 'boolean', 'TRUE', false, 'true'],
    [done, 'boolean', 'FALSE', false, 'false'],
    [done, 'number', '1', false, 'true'],
    [done, 'number', '0', false, 'false'],
    [done, 'number', '2', false, 'unreadable not-yes-or-no'],
    [done, 'date', '2023-03-05', false, 'unreadable not-yes-or-no'],
    [day, 'date', '2023-05-12', false, '2023-05-12'],
    [day, 'date', '2023-05-12T17:30:00', false, '2023-05-12 time-ignored'],
    [day, 'number', '45058', false, 'unreadable serial-date'],
    [day, 'number', '20230512', false, '2023-05-12'],
    [day, 'number', '2023.5', false, 'unreadable serial-date'],
    [day, 'boolean', 'TRUE', false, 'unreadable not-a-date'],
    [staffing, 'number', '1', false, 'unreadable not-an-option'],
    [remark, 'number', '0012', false, '0012'],
    [cases, 'error', '#DIV/0!', false, 'unreadable error-cell'],
    [remark, 'error', '#N/A', false, 'unreadable error-cell'],
    [cases, 'uncalculated', '', false, 'unreadable uncalculated-formula'],
  ] as const)('%o %s %j (percent %s) → %s', (of, kind, text, percent, expected) => {
    expect(say(of, text, kind, percent)).toBe(expected);
  });
});

describe('numbers with the unit of their format', () => {
  test.each([
    [tenThousand, '1.2', '亿元', '12000'],
    [tenThousand, '1.2', '万元', '1.2'],
    [tenThousand, '12000', '元', '1.2'],
    [tenThousand, '1.2', '亿', '12000'],
    [yuan, '1.2E-1', '万元', '1200'],
    [cases, '3', '万个', '30000'],
    [cases, '3', '件', '3'],
    [cases, '3', '万', '30000'],
    [cases, '3', '元', 'unreadable unit-mismatch'],
    [cases, '3', '合计', '3'],
    [cases, '3', '。', '3'],
    [cases, '3', '余件', 'unreadable approximate-value'],
    [points, '0.86099999999999999', '分', '0.861 binary-noise'],
    [share, '86.1', '%', '0.861'],
    [share, '0.5', '%', '0.005'],
    [share, '3', '件', 'unreadable unit-mismatch'],
    [tonnes, '3', '千克', '3'],
    [done, '1', '项', 'true'],
    [day, '20230512', '日', '2023-05-12'],
    [remark, '12', '件', '12'],
    [measure('choice', { options: ['1级', '2级'] }), '1', '级', '1级'],
  ] as const)('%o %j and %j → %s', (of, text, unit, expected) => {
    const cell: CellContent = { kind: 'number', text, unit };
    expect(readValue(of, cell).raw).toBe(`${text}${unit}`);
    expect(sayOf(of, cell)).toBe(expected);
  });
});

describe('what the messages say', () => {
  const words = (of: Measure, text: string, kind: CellKind = 'text') => {
    const [first] = readValue(of, { kind, text }).faults;
    return `${first?.message.zh}|${first?.help?.zh}|${first?.message.en}|${first?.help?.en}`;
  };

  test.each([
    [share, '1', ['1%', '100%']],
    [fraction, '86.1', ['86.1%', '8610%']],
    [cases, '/', ['填 0', '“不涉及”', '留空']],
    [done, '/', ['填“否”', '“不涉及”', '留空']],
    [day, '45058', ['2023-05-12']],
    [staffing, '专职人', ['是不是“专职”', '专职、兼职、无、A 类']],
    [cases, '60条', ['“条”', '“件”', '60件']],
    [capped, '105%', ['0% 到 100%']],
    [tenThousand, '60件', ['“件”', '“万元”']],
    [cases, '5\u0007', ['\\u0007']],
  ])('%o %s', (of, text, parts) => {
    for (const part of parts) expect(words(of, text)).toContain(part);
  });

  test('codes are unique and every one can be met', () => {
    const codes = [...Object.values(numberProblems), ...Object.values(valueProblems)].map((kind) => kind.code);
    expect(new Set(codes).size).toBe(codes.length);
    const met = new Set<string>();
    const all = [...counts, ...amounts, ...shares, ...absences, ...booleans, ...dates, ...choices];
    for (const [of, text] of all) for (const found of readValue(of, { kind: 'text', text }).faults) met.add(found.code);
    for (const kind of ['number', 'date', 'uncalculated'] as const) {
      for (const text of ['0.86099999999999999', '1234567890123456', '2023-05-12']) {
        for (const found of readValue(points, { kind, text }).faults) met.add(found.code);
        for (const found of readValue(plainCount, { kind, text }).faults) met.add(found.code);
      }
    }
    expect([...codes].sort()).toEqual([...met].sort());
  });
});

describe('properties of values', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 6 }))
    .map(([digits, places]) => printExact(exact(digits, 10n ** BigInt(places))));
  const grouped = (text: string) => text.replace(/^\d+/, (whole) => whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','));
  const wide = (text: string) => text.replace(/[\d.,%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const free = measure('number', { unit: '件' });

  test('a number is itself in every spelling', () => {
    const spellings: readonly ((text: string) => string)[] = [
      (text) => text,
      grouped,
      wide,
      (text) => wide(grouped(text)),
      (text) => ` ${text} 件`,
      (text) => `${text}件`,
      (text) => `共${text}件。`,
    ];
    fc.assert(
      fc.property(decimal, fc.constantFrom(...spellings), (text, spell) => {
        expect(say(free, spell(text))).toBe(text);
      }),
    );
  });

  test('a number is itself in 万 and 亿, and a share in percent', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(say(free, `${text}万件`)).toBe(scaled(text, 10_000));
        expect(say(yuan, `${text}亿元`)).toBe(scaled(text, 100_000_000));
        expect(say(measure('ratio', { max: exact(10n ** 30n) }), `${text}%`)).toBe(scaled(text, 1, 100));
      }),
    );
  });

  test('a Chinese numeral is itself', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (number) => {
        expect(say(cases, `${chinese(number)}件`)).toBe(String(number));
      }),
    );
  });

  test('a very long text is read to its end (one quadratic expression would take minutes)', () => {
    for (const piece of [' ', '\u3000', '。', '-', '已完成', '2023-05-12 ']) {
      for (const of of [cases, done, day, remark])
        expect(readValue(of, { kind: 'text', text: `不涉及1${piece.repeat(40_000)}x` })).toBeDefined();
    }
  });

  test('no text and no kind of cell throws, and an unreadable value has an error that says what to do', () => {
    const measures = [cases, points, yuan, share, done, day, staffing, remark, roughly(tenThousand)];
    const alphabet = [...'0123456789.,-+%/年月日万亿千百十元件约余以上不涉及无是否○√年二三零点分之至TEe （）#!\u3000\n\u200b𠂇'];
    const text = fc.oneof(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 14 }), fc.string({ unit: 'binary', maxLength: 20 }));
    const kind = fc.constantFrom<CellKind>('text', 'number', 'boolean', 'date', 'error', 'uncalculated');
    fc.assert(
      fc.property(fc.constantFrom(...measures), text, kind, (of, words, cell) => {
        const { reading, faults } = readValue(of, { kind: cell, text: words });
        sayOf(of, { kind: cell, text: words });
        const errors = faults.filter((found) => found.severity === 'error');
        expect(errors.length).toBe(reading.state === 'unreadable' ? 1 : 0);
        for (const { message, help } of faults) expect(message.zh && message.en && help?.zh && help.en).toBeTruthy();
      }),
      { numRuns: 2000 },
    );
  });
});

const scaled = (text: string, by: number, per = 1) => {
  const value = parseDecimal(text) ?? exact(0);
  return printExact(exact(BigInt(value.n) * BigInt(by), BigInt(value.d) * BigInt(per)));
};

const digits = [...'零一二三四五六七八九'];

/** 0 to 99,999,999 as a standard Chinese numeral: an independent writer for what the reader must understand. */
function chinese(number: number): string {
  if (number === 0) return '零';
  const section = (value: number): string => {
    let text = '';
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / unit) % 10;
      if (digit > 0) text += `${digits[digit]}${name}`;
      else if (text !== '' && !text.endsWith('零')) text += '零';
    }
    return text.replace(/零+$/, '');
  };
  const [high, low] = [Math.floor(number / 10_000), number % 10_000];
  if (high === 0) return section(low);
  return `${section(high)}万${low > 0 && low < 1000 ? '零' : ''}${section(low)}`;
}
