import { describe, expect, test } from 'vitest';
import { formatLocation } from '../src/diagnostic.ts';
import { limits } from '../src/limits.ts';
import { locate, type PlainDocument, pathOf, pointer } from '../src/read/plain.ts';
import { readYaml } from '../src/read/yaml.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (source: string | Uint8Array) => readYaml({ path: 'f.yaml', bytes: typeof source === 'string' ? utf8(source) : source });
const problemsOf = (source: string | Uint8Array) =>
  read(source).diagnostics.map(({ code, location }) => `${code} ${formatLocation(location)}`);

function documentOf(text: string): PlainDocument {
  const { value, diagnostics } = read(text);
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map((diagnostic) => diagnostic.message.en).join('\n'));
  return value;
}

const dataOf = (text: string) => documentOf(text).data;
const at = (document: PlainDocument, path: readonly (string | number)[], key = false) => {
  const place = locate(document, path, key);
  return place.kind === 'text'
    ? `${place.line}:${place.column}${place.endColumn ? `–${place.endLine ? `${place.endLine}:` : ''}${place.endColumn}` : ''}`
    : place.kind;
};

describe('places', () => {
  const document = documentOf(`# 说明
title: 示例
nested:
  list:
    - one
    - {deep: "two", 'a/b~c': 3}
  empty:
long: >-
  several
  lines
`);

  test.each<[string, (string | number)[], boolean, string]>([
    ['a value', ['title'], false, '2:8–10'],
    ['its key', ['title'], true, '2:1–6'],
    ['a value in a list', ['nested', 'list', 0], false, '5:7–10'],
    ['a quoted value, quotes included', ['nested', 'list', 1, 'deep'], false, '6:14–19'],
    ['a key with signs of a pointer', ['nested', 'list', 1, 'a/b~c'], true, '6:21–28'],
    ['an empty value: behind its key', ['nested', 'empty'], false, '7:9–9'],
    ['a value on several lines, to the end of the last', ['long'], false, '8:7–10:8'],
    ['a missing key: the place of its parent', ['nested', 'missing'], false, '3:1–7'],
    ['a missing item of a list: the place of the list', ['nested', 'list', 9, 'deep'], false, '4:3–7'],
    ['a missing key of the whole document: its beginning', ['missing'], false, '2:1'],
  ])('%s', (_what, path, key, expected) => {
    expect(at(document, path, key)).toBe(expected);
  });

  test('pointers and paths are each other’s inverse', () => {
    for (const path of [[], ['a'], ['a/b', '~', '~1', ''], ['', '/']]) expect(pathOf(pointer(path))).toEqual(path);
  });

  test('a document without positions says at least the file', () => {
    expect(locate({ file: 'f.yaml', data: {}, positions: {} }, ['a', 'b'])).toEqual({ kind: 'file', file: 'f.yaml' });
  });

  test('positions count characters as an editor does, also behind CRLF and a BOM', () => {
    const crlf = documentOf('\ufefftitle: 一\r\nnext: 二\r\n');
    expect([at(crlf, ['title']), at(crlf, ['next']), at(crlf, ['next'], true)]).toEqual(['1:8–9', '2:7–8', '2:1–5']);
    expect(crlf.data).toEqual({ title: '一', next: '二' });
  });
});

describe('nesting', () => {
  test.each([
    ['brackets', '['.repeat(10_000)],
    ['braces', '{a: '.repeat(2_500)],
    ['dashes', '- '.repeat(5_000)],
    ['explicit keys', '? '.repeat(5_000)],
    ['lines that go ever deeper', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['brackets on lines of their own', Array.from({ length: 5_000 }, () => ' [').join('\n')],
    ['brackets after a comment', `a: 1 # [\nb: ${'['.repeat(10_000)}`],
    ['brackets in a second document', `a: 1\n---\n${'['.repeat(10_000)}`],
    ['brackets behind a CR alone', `a: 1\rb: ${'['.repeat(10_000)}`],
  ])('of 10 kB of %s is refused', (_what, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(/^yaml\/(too-deep|syntax|not-plain)/);
  });

  const nested = (depth: number) => `a: ${'['.repeat(depth - 1)}1${']'.repeat(depth - 1)}\n`;
  test('is accepted up to the limit and refused one above it, with the line', () => {
    expect(problemsOf(nested(limits.yamlDepth))).toEqual([]);
    expect(problemsOf(`b: 1\n${nested(limits.yamlDepth + 2)}`)).toEqual(['yaml/too-deep f.yaml:2:1']);
  });

  test('is not seen in comments and prose', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `k${index}: 1 # [ {`);
    expect(problemsOf(`${lines.join('\n')}\n`)).toEqual([]);
    expect(problemsOf(`a: "${'['.repeat(20)}"\nb: '${'{'.repeat(20)}'\n`)).toEqual([]);
  });

  test('of many siblings does not add up', () => {
    expect(problemsOf(`list:\n${'  - {a: [1]}\n'.repeat(2_000)}`)).toEqual([]);
  });
});

describe('what is not plain is refused where it stands', () => {
  test.each([
    ['an anchor', 'a: 1\nb: &x 2\n', ['yaml/not-plain f.yaml:2:7']],
    ['an alias', 'a: &x 1\nb: *x\n', ['yaml/not-plain f.yaml:1:7', 'yaml/not-plain f.yaml:2:4']],
    ['an alias of nothing', 'a: 1\nb: *nothing\n', ['yaml/not-plain f.yaml:2:4']],
    ['an alias of itself', 'a: &a [*a]\n', ['yaml/not-plain f.yaml:1:7', 'yaml/not-plain f.yaml:1:8']],
    ['a merge key', 'a: {b: 1}\nc:\n  <<: {b: 1}\n', ['yaml/not-plain f.yaml:3:3']],
    ['a tag of one’s own', 'a: !person x\n', ['yaml/not-plain f.yaml:1:4']],
    ['a tag that runs code elsewhere', 'a: !!js/function "f"\n', ['yaml/not-plain f.yaml:1:4']],
    ['a known tag, at its value', 'a: !!binary aGk=\n', ['yaml/not-plain f.yaml:1:13']],
    ['a known tag that changes nothing', 'a: !!int 3\n', ['yaml/not-plain f.yaml:1:10']],
  ])('%s', (_what, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test.each([
    ['a list as a key', '[a, b]: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a directive of another version', '%YAML 9.9\n---\na: 1\n'],
  ])('%s is refused', (_what, text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });

  test('a key that is written twice is refused at the second one, whatever it is called', () => {
    expect(problemsOf('a: 1\nb: 2\na: 3\n')).toEqual(['yaml/duplicate-key f.yaml:3:1']);
    expect(problemsOf('m: {x: 1, "x": 2}\n')).toEqual(['yaml/duplicate-key f.yaml:1:11']);
    expect(problemsOf('__proto__: 1\n__proto__: 2\n')).toEqual(['yaml/duplicate-key f.yaml:2:1']);
  });

  test('a key that is written twice is named in full, and everything else is still found', () => {
    const { value, diagnostics } = read('late: 1\nlate: 010\n"early on": 2\n"early on": *x\n');
    expect(diagnostics.map(({ message }) => message.en)).toEqual(
      expect.arrayContaining([expect.stringContaining('“late” is'), expect.stringContaining('“early on” is')]),
    );
    expect(diagnostics.map(({ code }) => code)).toContain('yaml/number');
    expect(value).toBeUndefined();
    expect(read('late: 1\nlate: 2\n').value?.data).toEqual({ late: 2 });
  });

  test('keys that objects already know stay ordinary keys', () => {
    const document = documentOf('__proto__: {points: 1}\nconstructor: 2\ntoString: 3\n');
    expect(Object.keys(document.data as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(document.data)).toBeNull();
    expect(({} as Record<string, unknown>)['points']).toBeUndefined();
    expect(at(document, ['__proto__'], true)).toBe('1:1–10');
    expect(at(document, ['hasOwnProperty'])).toBe('1:1');
  });
});

describe('what the parser cannot read', () => {
  test.each([
    ['one line with a tab', 'a:\n  b: 1\n\tc: 2\n  d: 3\n', [3]],
    ['every line with a tab', 'a:\n\tb: 1\n  \tc:\n\t\td: 2\n# e\n\n\t# f\n', [2, 3, 4]],
    ['a tab behind a value', 'a: 1\n\tb: 2\n', [2]],
  ])('because of %s is said once for each such line', (_what, text, expected) => {
    expect(problemsOf(text)).toEqual(expected.map((line) => `yaml/tab f.yaml:${line}:1`));
  });

  test('for another reason is not blamed on a tab elsewhere, and a tab that does no harm is no problem', () => {
    expect(problemsOf('a: |\n  x\n  \ty\nb: 1\n')).toEqual([]);
    expect(problemsOf('a: |\n  x\n  \ty\nb: 1\nc: @d\n')).toEqual(['yaml/syntax f.yaml:5:4']);
  });

  test.each([
    ['a: [1, 2\nb: 3\n', '方括号没有成对'],
    ['a: {x: 1\n', '花括号没有成对'],
    ['a: "x\nb: 1\n', '引号没有成对'],
    ['a:\n  b: 1\n c: 2\n', '左对齐'],
    ['a: 1\n b: 2\n', '缩进过多'],
    ['a:\n  - 1\n - 2\n', '列表项没有对齐'],
    ['a:1\nb: 2\n', '冒号后面缺少空格'],
    ['a: @x\n', '请给值加引号'],
    ['a: 1\n---\nb: 1\n', '只能写一份'],
    ['[a]: 1\n', '键只能是普通的词'],
    ['a: - b\n', '另起一行'],
    ['a: "\\q"\n', '请改用单引号'],
    ['a: "x"#c\n', '要空一格'],
    ['a: "x" y\n', '多了一些内容'],
    ['a: [1,,2]\n', '多了一个逗号'],
    ['a: ]\n', '多了一个右括号'],
    ['a: |x\n  b\n', '从下一行写起'],
    ['a: &x &y 1\n', '锚点'],
    ['%YAML 9\n---\na: 1\n', '指令'],
  ])('%j is explained in Chinese, with the parser’s own words only in English', (text, words) => {
    const { diagnostics } = read(text);
    expect(diagnostics[0]?.message.zh).toContain(words);
    for (const { message } of diagnostics) {
      expect(message.zh).not.toMatch(/[a-z]{3}/);
      expect(message.en).toMatch(/^YAML syntax error: [A-Z]/);
    }
  });
});

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['1.10', 1.1],
    ['-0.5', -0.5],
    ['123456789012345', 123456789012345],
    ['0.000000000000001', 1e-15],
    ['40', 40],
  ])('%s is read', (text, value) => {
    expect(dataOf(`a: ${text}\n`)).toEqual({ a: value });
  });

  test.each(['010', '0x10', '0o17', '1e3', '1e309', '.nan', '.inf', '-.INF', '9007199254740993', '0.1234567890123456', '1.', '.5', '+5'])(
    '%s is refused where it stands, with its own spelling',
    (text) => {
      const { diagnostics } = read(`a: 1\nb: ${text}\n`);
      expect(diagnostics.map(({ code, location }) => `${code} ${formatLocation(location)}`)).toEqual(['yaml/number f.yaml:2:4']);
      expect(diagnostics[0]?.message.zh).toContain(text);
      expect(diagnostics[0]?.message.en).toContain(text);
    },
  );

  test('in quotes they are text, and so is what only looks like one', () => {
    expect(dataOf('a: "1.10"\nb: \'010\'\nc: 1.2.3\nd: 40%\ne: 2024-01-01\nf: 1_000\n')).toEqual({
      a: '1.10',
      b: '010',
      c: '1.2.3',
      d: '40%',
      e: '2024-01-01',
      f: '1_000',
    });
  });

  test('words of YAML 1.1 are text: no, yes, on, off', () => {
    expect(dataOf('a: no\nb: yes\nc: on\nd: off\ne: true\nf: null\ng:\n')).toEqual({
      a: 'no',
      b: 'yes',
      c: 'on',
      d: 'off',
      e: true,
      f: null,
      g: null,
    });
  });
});

describe('bytes', () => {
  test('a BOM is no part of the first key', () => {
    expect(dataOf('\ufefflawgov: 1\n')).toEqual({ lawgov: 1 });
  });

  test('GBK is refused with the first line that is not UTF-8', () => {
    const gbk = new Uint8Array([...utf8('lawgov: 1\nid: a\ntitle: '), 0xb0, 0xd7, 0xb3, 0xc7, 0x0a]);
    expect(problemsOf(gbk)).toEqual(['yaml/encoding f.yaml:3:1']);
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0, 0x20, 0, 0x31, 0]), 'yaml/encoding'],
    ['a lone surrogate', new Uint8Array([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]), 'yaml/encoding'],
    ['an overlong form', new Uint8Array([0x61, 0x3a, 0x20, 0xc0, 0xaf]), 'yaml/encoding'],
    ['NUL', utf8('a: "x\u0000y"\n'), 'yaml/control-character'],
    ['an escape character', utf8('a: "x\u001b[31m"\n'), 'yaml/control-character'],
    ['a zero-width space', utf8('a: x\u200by\n'), 'yaml/control-character'],
    ['a right-to-left override', utf8('a: x\u202ey\n'), 'yaml/control-character'],
    ['nothing', new Uint8Array(), 'yaml/empty'],
    ['a comment only', utf8('# 只有说明\n'), 'yaml/empty'],
  ])('%s is refused', (_what, bytes, code) => {
    expect(problemsOf(bytes).map((line) => line.split(' ')[0])).toEqual([code]);
  });

  test('all problems of one file come in one run', () => {
    expect(problemsOf('a: 010\nb: 0x10\nc: &x 1\nd: *x\n')).toEqual([
      'yaml/number f.yaml:1:4',
      'yaml/number f.yaml:2:4',
      'yaml/not-plain f.yaml:3:7',
      'yaml/not-plain f.yaml:4:4',
    ]);
  });
});
