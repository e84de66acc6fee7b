import { describe, expect, test } from 'vitest';
import { formatLocation } from '../src/diagnostic.ts';
import { csvLocation, readCsv } from '../src/read/csv.ts';

const file = (content: string | Uint8Array) => ({
  path: 'f.csv',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const read = (content: string | Uint8Array) => {
  const { value, diagnostics } = readCsv(file(content));
  const rows = value?.rows.map((row) => [row.number, ...row.cells.map((cell) => `${cell.column}=${cell.text}`)]);
  return {
    rows,
    problems: diagnostics.map((diagnostic) => `${diagnostic.code} ${formatLocation(diagnostic.location)}`),
    value,
    diagnostics,
  };
};

describe('reading CSV', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        [1, '1=a', '2=b'],
        [2, '1=1', '2=2'],
      ],
    ],
    [
      'no line end after the last row',
      'a,b\n1,2',
      [
        [1, '1=a', '2=b'],
        [2, '1=1', '2=2'],
      ],
    ],
    [
      'line ends LF, CRLF and CR mixed',
      'a,b\n1,2\r\n3,4\r5,6',
      [
        [1, '1=a', '2=b'],
        [2, '1=1', '2=2'],
        [3, '1=3', '2=4'],
        [4, '1=5', '2=6'],
      ],
    ],
    [
      'CRLF first',
      'a,b\r\n1,2\n3,4\r\n',
      [
        [1, '1=a', '2=b'],
        [2, '1=1', '2=2'],
        [3, '1=3', '2=4'],
      ],
    ],
    [
      'blank lines, which keep their line numbers',
      'a,b\n\n,,\n1,2',
      [
        [1, '1=a', '2=b'],
        [4, '1=1', '2=2'],
      ],
    ],
    [
      'empty fields, which have no cell',
      'a,,c\n,"",3',
      [
        [1, '1=a', '3=c'],
        [2, '3=3'],
      ],
    ],
    [
      'a title row with fewer and a row with more fields',
      '标题\na,b\n1,2,3,4',
      [
        [1, '1=标题'],
        [2, '1=a', '2=b'],
        [3, '1=1', '2=2', '3=3', '4=4'],
      ],
    ],
    [
      'quotes, doubled quotes and a comma inside',
      'a,"b,""c"""\n"",x',
      [
        [1, '1=a', '2=b,"c"'],
        [2, '2=x'],
      ],
    ],
    [
      'a line break inside quotes',
      'a,"b\r\nc\rd"\n1,2',
      [
        [1, '1=a', '2=b\r\nc\rd'],
        [4, '1=1', '2=2'],
      ],
    ],
    [
      'blanks, untouched',
      ' a ,\u3000b\n  ,1',
      [
        [1, '1= a ', '2=\u3000b'],
        [2, '1=  ', '2=1'],
      ],
    ],
    ['codes and numbers, untouched', '0012,1.10,"1,234"', [[1, '1=0012', '2=1.10', '3=1,234']]],
    ['a full-width comma, which separates nothing', 'a，b,c', [[1, '1=a，b', '2=c']]],
    [
      'one column',
      'a\nb\n',
      [
        [1, '1=a'],
        [2, '1=b'],
      ],
    ],
    ['prototype names', '__proto__,constructor', [[1, '1=__proto__', '2=constructor']]],
  ] as const)('%s', (_name, text, rows) => {
    expect(read(text)).toMatchObject({ rows, problems: [] });
  });

  test.each([
    [
      'tabs',
      'a\tb\n1,234\t2\n3,456\t4\n',
      '\t',
      [
        [1, '1=a', '2=b'],
        [2, '1=1,234', '2=2'],
        [3, '1=3,456', '2=4'],
      ],
    ],
    [
      'semicolons',
      'a;b;c\n1,5;2;3',
      ';',
      [
        [1, '1=a', '2=b', '3=c'],
        [2, '1=1,5', '2=2', '3=3'],
      ],
    ],
    [
      'what the line sep= says, which is no row',
      'sep=;\r\na;b\r\n1,2,3;4',
      ';',
      [
        [2, '1=a', '2=b'],
        [3, '1=1,2,3', '2=4'],
      ],
    ],
    ['an unusual sep=', 'sep=|\na|b', '|', [[2, '1=a', '2=b']]],
  ] as const)('is split at %s, with a note', (_name, text, delimiter, rows) => {
    expect(read(text)).toMatchObject({ rows, problems: ['csv/delimiter f.csv:1:1'], value: { delimiter } });
  });

  test.each([
    ['semicolons inside values do not win over ragged commas', 'a,b,c\n1;2,x;y,3\n1;2,4\n1;2,5,6,7'],
    ['a tie goes to the comma', 'a,b;c\n1,2;3'],
    ['quoted tabs do not count', 'a,b\n"1\t2\t3",4'],
    ['sep=, is the comma', 'sep=,\na,b'],
  ])('%s', (_name, text) => {
    expect(read(text)).toMatchObject({ value: { delimiter: ',' }, problems: [] });
  });

  test('counts the fields as written, empty ones at the end included', () => {
    expect(read('a,b\n1,,,\n2').value?.rows.map((row) => row.fields)).toEqual([2, 4, 1]);
  });

  test('an Excel formula text is unwrapped and noted once', () => {
    const { rows, problems } = read('="001",x\n"=""002""",="a b"\n=SUM(A1),=""');
    expect(rows).toEqual([
      [1, '1=001', '2=x'],
      [2, '1=002', '2=a b'],
      [3, '1==SUM(A1)'],
    ]);
    expect(problems).toEqual(['csv/formula-text f.csv:1:1']);
  });

  test('a quote that is never closed is reported where it opened, and the other rows are read', () => {
    const { rows, problems } = read('a,b\n1,"x\n2,y\n3,z\n');
    expect(problems).toEqual(['csv/unclosed-quote f.csv:2:2']);
    expect(rows).toEqual([
      [1, '1=a', '2=b'],
      [2, '1=1', '2="x'],
      [3, '1=2', '2=y'],
      [4, '1=3', '2=z'],
    ]);
  });

  test('a quote that seems to be closed by the next row is reported where it opened', () => {
    const { rows, problems } = read('a,b\n"x,1\n"y",2\n3,"z"\n');
    expect(problems).toEqual(['csv/unclosed-quote f.csv:2:1']);
    expect(rows).toEqual([
      [1, '1=a', '2=b'],
      [2, '1="x', '2=1'],
      [3, '1=y', '2=2'],
      [4, '1=3', '2=z'],
    ]);
  });

  test('stray quotes are all reported and everything is read', () => {
    const { rows, problems } = read('a,b\n白城"八五"普法,1\n"x"y,2\n"ok", "z"\n4,5');
    expect(problems).toEqual(['csv/stray-quote f.csv:2:1', 'csv/stray-quote f.csv:3:1', 'csv/stray-quote f.csv:4:2']);
    expect(rows).toEqual([
      [1, '1=a', '2=b'],
      [2, '1=白城"八五"普法', '2=1'],
      [3, '1="x"y', '2=2'],
      [4, '1=ok', '2= "z"'],
      [5, '1=4', '2=5'],
    ]);
  });

  test('many stray quotes are listed up to fifty and then counted', () => {
    const { problems, diagnostics } = read('a"\n'.repeat(60));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toBe('csv/more-quotes f.csv:51:1');
    expect(diagnostics.at(-1)?.message.zh).toContain('10 处');
  });

  test.each([
    ['an empty file', '', 'csv/empty f.csv'],
    ['only a byte order mark', '\ufeff', 'csv/empty f.csv'],
    ['only blank lines and commas', '\n,,\r\n""\n', 'csv/empty f.csv'],
    ['NUL bytes', 'a\nb\0', 'csv/nul-byte f.csv:2:1'],
  ])('%s gives no sheet but a problem', (_name, text, problem) => {
    expect(read(text)).toMatchObject({ value: undefined, problems: [problem] });
  });

  test('GBK is read and the guess is told', () => {
    const gbk = Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xca, 0xfd]);
    expect(read(gbk)).toMatchObject({ rows: [[1, '1=单位', '2=数']], value: { encoding: 'gb18030' } });
  });

  test('a location is the line of the record and the number of the field', () => {
    expect(formatLocation(csvLocation('f.csv', 7, 3))).toBe('f.csv:7:3');
  });

  test('every problem says how to mend it in both languages', () => {
    for (const text of ['', 'a"', '"a', 'a\0', 'a;b', '="1"']) {
      const { diagnostics } = read(text);
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { message, help } of diagnostics)
        expect([message.zh, message.en, help?.zh, help?.en].every((words) => (words ?? '').length > 5)).toBe(true);
    }
  });
});
