// Formula injection (CWE-1236) and markup injection (CWE-79): names, values, notes and titles of fixtures/injection begin like formulas
// or hold markup, and so does its framework. Whatever leaves the house must show them as the text they are.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runIn } from './cli-world.ts';
import { textsOfPackage } from './package-texts.ts';

const round = fileURLToPath(new URL('../fixtures/injection', import.meta.url));

const lines: readonly string[] = [
  'score --out 得分.csv',
  'gap --out 失分.csv',
  'table --out 考评表.xlsx',
  'table --workings --out 核算底稿.xlsx',
  'ledger --out 整改台账.xlsx',
  'ledger --out 整改台账.csv',
  'report --kind notice --out 通报.docx',
  'report --kind feedback --out 反馈',
  'report --kind annual --out 年报.docx',
  'report --out 报告.html',
  'report --edition public --out 公开.html',
  'validate --return 退回',
  'template --units =1+1 --out 填报表',
  'rulebook 指标.yaml --out 细则.docx',
];

const files = new Map<string, Buffer>();
for (const line of lines) {
  const { written, exitCode, stderr } = await runIn([round], line.split(' '));
  if (exitCode === 2 || written.size === 0) throw new Error(`${line}: ${stderr}`);
  for (const [path, bytes] of written) files.set(`${line} › ${path}`, bytes);
}
const ofKind = (ending: string) => [...files].filter(([path]) => path.endsWith(ending));

/** Fields of CSV as RFC 4180 has them. */
const fieldsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^\ufeff?|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

test('every kind of file was made', () => {
  for (const ending of ['.csv', '.xlsx', '.docx', '.html']) expect(ofKind(ending).length, ending).toBeGreaterThan(0);
});

test('no field of a CSV file begins like a formula, unless it is a number', () => {
  for (const [path, bytes] of ofKind('.csv')) {
    const fields = fieldsOf(bytes.toString());
    expect(fields.length, path).toBeGreaterThan(10);
    expect(
      fields.filter((field) => /^[\s\u200b-\u200f\u202a-\u202e\ufeff]*[=+\-@＝＋－＠]/.test(field) && !/^-?\d+(\.\d+)?$/.test(field)),
      path,
    ).toEqual([]);
  }
});

describe('a workbook', () => {
  test('has no formula in which words of people stand', () => {
    for (const [path, bytes] of ofKind('.xlsx')) {
      const parts = textsOfPackage('f.xlsx', bytes);
      const formulas = [...parts.matchAll(/<(?:f|definedName|formula1|formula2|formula)(?: [^>]*)?>([^<]*)</g)].map(([, formula]) =>
        // Names of sheets are made from names of units and stand in quotation marks, where they are nothing but names.
        (formula ?? '').replaceAll('&apos;', "'").replace(/'(?:[^']|'')*'!/g, 'Sheet!'),
      );
      expect(
        formulas.filter((formula) => /cmd|calc'|HYPERLINK|IMPORTXML|WEBSERVICE|javascript|alert/i.test(formula)),
        path,
      ).toEqual([]);
      expect(parts, path).not.toMatch(/<hyperlink [^>]*r:id|TargetMode="External"/);
    }
  });

  test('marks every text that begins like a formula as text', () => {
    for (const [path, bytes] of ofKind('.xlsx')) {
      const parts = textsOfPackage('f.xlsx', bytes);
      const styles = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts)?.[1] ?? '').matchAll(/<xf ([^>]*)>/g)].map(([, xf]) => xf ?? '');
      const strings = [...parts.matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
        [...(si ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, t]) => t).join(''),
      );
      const cells = [...parts.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?[^>]*?(?: t="(s|str|inlineStr)")[^>]*>(.*?)<\/c>/gs)];
      const bare = cells.flatMap(([, place, style, type, content]) => {
        if (content?.includes('<f')) return [];
        const text =
          type === 's'
            ? (strings[Number(/<v>(\d+)<\/v>/.exec(content ?? '')?.[1])] ?? '')
            : (/<t[^>]*>([^<]*)/.exec(content ?? '')?.[1] ?? '');
        const dangerous = /^[=+\-@＝＋－＠]/.test(text);
        return dangerous && !/quotePrefix="1"/.test(styles[Number(style)] ?? '') ? [`${place} ${text}`] : [];
      });
      expect(cells.length, path).toBeGreaterThan(10);
      expect(bare, path).toEqual([]);
    }
  });
});

test('a document has no field and no link made of words of people', () => {
  for (const [path, bytes] of ofKind('.docx')) {
    const parts = textsOfPackage('f.docx', bytes);
    expect(parts, path).not.toMatch(/<w:(?:instrText|fldSimple)[^>]*(?:HYPERLINK|DDE|cmd)|<script|<img|TargetMode="External"/i);
  }
});

test('a page has no element, attribute or address made of words of people', () => {
  for (const [path, bytes] of ofKind('.html')) {
    const text = bytes.toString();
    const [head = '', ...scripts] = text.split(/<script\b/);
    expect(scripts.length, path).toBeLessThanOrEqual(3);
    expect(head, path).toMatch(/Content-Security-Policy/);
    const withoutScripts = text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
    const tags = withoutScripts.match(/<[^>]*>/g) ?? [];
    expect(tags.length, path).toBeGreaterThan(100);
    expect(
      tags.filter((tag) => /^<(?:img|script|iframe|object|embed|base|form)|\son\w+\s*=|javascript:|(?:src|href)=["']?(?!#)/i.test(tag)),
      path,
    ).toEqual([]);
    expect(withoutScripts, path).toContain('&lt;script&gt;alert(1)');
  }
});
