// 通报、反馈函、年度报告: fixtures/official/<case>.txt is what the Word document says, paragraph by paragraph; and every document is sound.
import { describe, expect, test } from 'vitest';
import { realIo } from '../src/cli.ts';
import { assess } from '../src/commands/assess.ts';
import { verdictOf } from '../src/commands/outputs.ts';
import { limits } from '../src/limits.ts';
import type { EditionName } from '../src/model.ts';
import { readDocx } from '../src/read/docx.ts';
import { readZip } from '../src/read/zip.ts';
import { editionOf } from '../src/report/edition/edition.ts';
import { renderAnnualReport } from '../src/report/official/annual.ts';
import { renderFeedback } from '../src/report/official/feedback.ts';
import { renderNoticeOfResults } from '../src/report/official/notice.ts';
import type { ReportData } from '../src/report/report-data.ts';
import { unpackPart } from '../src/report/reproducible-zip.ts';
import type { Language } from '../src/text.ts';
import { readXml, type XmlElement } from './read-xml.ts';

async function dataOf(paths: readonly string[], options: Readonly<Record<string, string>> = {}): Promise<ReportData> {
  const assessed = await assess(paths, { cache: false, ...options }, realIo());
  const { assessment, manifest, diagnostics } = assessed;
  if (!assessment || !manifest) throw new Error('not assessed');
  return { ...assessed, assessment, manifest, verdict: verdictOf(diagnostics, options), language: 'zh' };
}

const renderers = { notice: renderNoticeOfResults, feedback: renderFeedback, annual: renderAnnualReport } as const;
const city = await dataOf(['fixtures/score/baicheng-2023/白城市2023.xlsx']);
const departments = await dataOf(['fixtures/score/annual-departments-2024/submissions.xlsx'], { framework: 'annual-departments' });

interface Case {
  readonly kind: keyof typeof renderers;
  readonly of: ReportData;
  readonly edition?: EditionName;
  readonly unit?: string;
  readonly language?: Language;
}

const letterhead = {
  issuer: '市委依法治市办',
  issued: '2025-01-20',
  appeal: { days: 10, kind: 'working', to: '市委依法治市办', decidedWithin: 15 },
} as const;

const cases: Readonly<Record<string, Case>> = {
  'city-notice': { kind: 'notice', of: city },
  'city-feedback': { kind: 'feedback', of: city, edition: 'unit', unit: '白城市' },
  'city-annual': { kind: 'annual', of: city },
  'city-annual-en': { kind: 'annual', of: city, language: 'en' },
  'departments-notice': { kind: 'notice', of: { ...departments, round: { ...departments.round, ...letterhead } } },
  'departments-notice-public': { kind: 'notice', of: departments, edition: 'public' },
  'departments-annual': { kind: 'annual', of: departments },
  'departments-annual-public': { kind: 'annual', of: departments, edition: 'public' },
  'departments-feedback': {
    kind: 'feedback',
    of: { ...departments, round: { ...departments.round, ...letterhead } },
    edition: 'unit',
    unit: '市畜牧兽医局',
  },
  'departments-feedback-en': { kind: 'feedback', of: departments, edition: 'unit', unit: '市司法局', language: 'en' },
  'dual-feedback': { kind: 'feedback', of: departments, edition: 'unit', unit: '市税务局' },
  'observer-feedback': { kind: 'feedback', of: departments, edition: 'unit', unit: '市融媒体中心' },
};

function bytesOf({ kind, of, edition = 'internal', unit, language = 'zh' }: Case): Uint8Array {
  const data = editionOf({ ...of, language }, { name: edition, ...(unit !== undefined && { unit }) });
  return renderers[kind](data);
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  const { entries } = readZip({ path: 'x.docx', bytes }, limits);
  return new Map([...entries.values()].map((entry) => [entry.name, new TextDecoder().decode(unpackPart(entry))]));
}

/** Paragraphs with their style, tables row by row, as they stand in the file. */
function dumpOf(bytes: Uint8Array): string {
  const body = elementsOf(partOf(partsOf(bytes), 'word/document.xml'), 'w:body')[0]?.children ?? [];
  const textIn = (element: XmlElement): string =>
    element.name === 'w:t' ? element.text : element.name === 'w:br' ? '⏎' : element.children.map(textIn).join('');
  const styleOf = (element: XmlElement): string => elementsOf(element, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
  const lines = body.flatMap((element) => {
    if (element.name === 'w:p') return [`${styleOf(element)}: ${textIn(element)}`];
    if (element.name !== 'w:tbl') return [];
    return elementsOf(element, 'w:tr').map(
      (row) =>
        `| ${elementsOf(row, 'w:tc')
          .map((cell) => elementsOf(cell, 'w:p').map(textIn).join(' ⏎ '))
          .join(' | ')} |`,
    );
  });
  return `${lines.join('\n')}\n`;
}

const partOf = (parts: ReadonlyMap<string, string>, name: string): XmlElement =>
  readXml(`${(parts.get(name) ?? '').replace(' standalone="yes"', '')}\n`);

function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

describe.each(Object.entries(cases))('%s', (name, each) => {
  const bytes = bytesOf(each);
  const parts = partsOf(bytes);
  const document = partOf(parts, 'word/document.xml');

  test('says what is recorded', async () => {
    await expect(
      dumpOf(bytes)
        .replaceAll(/lawgov \d+\.\d+\.\d+/g, 'lawgov 0.0.0')
        .replaceAll(/（SHA-256 前 12 位 [0-9a-f]+）|\(SHA-256 [0-9a-f]+…\)/g, '(…)'),
    ).toMatchFileSnapshot(`../fixtures/official/${name}.txt`);
  });

  test('is a sound package: well-formed, every part known and reached', () => {
    for (const part of parts.keys()) expect(() => partOf(parts, part)).not.toThrow();
    const types = partOf(parts, '[Content_Types].xml');
    const overrides = elementsOf(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1));
    for (const part of overrides) expect([...parts.keys()]).toContain(part);
    const targets = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap((from) =>
      elementsOf(partOf(parts, from), 'Relationship').map(({ attributes }) =>
        new URL(attributes['Target'] ?? '', `file:///${from.startsWith('word') ? 'word/' : ''}`).pathname.slice(1),
      ),
    );
    expect([...targets].toSorted()).toEqual([...parts.keys()].filter((part) => !/\.rels$|Content_Types/.test(part)).toSorted());
    expect(readDocx({ path: `${name}.docx`, bytes }).diagnostics).toEqual([]);
  });

  test('has styles for everything and formats nothing directly', () => {
    const defined = elementsOf(partOf(parts, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
    expect(new Set(defined).size).toBe(defined.length);
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle']
      .flatMap((kind) => elementsOf(document, kind))
      .map(({ attributes }) => attributes['w:val']);
    expect([...new Set(used)].filter((style) => !defined.includes(style))).toEqual([]);
    const formats = [...elementsOf(document, 'w:pPr'), ...elementsOf(document, 'w:rPr')].flatMap(({ children }) =>
      children.map((child) => child.name),
    );
    expect([...new Set(formats)].toSorted()).toEqual(['w:pStyle', ...(used.includes('Blank') ? ['w:rStyle'] : [])]);
    for (const table of elementsOf(document, 'w:tbl')) {
      const rows = elementsOf(table, 'w:tr');
      expect(rows.filter((row) => elementsOf(row, 'w:cantSplit').length !== 1)).toEqual([]);
      expect(rows.map((row) => elementsOf(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
    }
  });

  test('lists every blank, and has the manifest of its edition', () => {
    const text = dumpOf(bytes);
    const [letter = '', notes = ''] = text.split(/^DraftTitle: .*$/m);
    const open = [...letter.matchAll(/【待填：[^】]*】|\[to fill in: [^\]]*\]/g)].map(([blank]) => blank);
    expect(open.length).toBeGreaterThan(0);
    for (const blank of open) expect(notes).toContain(blank);
    const { manifest } = editionOf(each.of, { name: each.edition ?? 'internal', ...(each.unit !== undefined && { unit: each.unit }) });
    expect(partOf(parts, 'customXml/item1.xml').text).toBe(JSON.stringify(manifest));
    const value = elementsOf(partOf(parts, 'docProps/custom.xml'), 'vt:lpwstr')[0]?.text ?? '';
    expect(value).toContain(manifest.inputs);
    expect(value.length).toBeLessThan(256);
  });

  test('comes out as the same bytes again', () => {
    expect(Buffer.compare(Buffer.from(bytesOf(each)), Buffer.from(bytes))).toBe(0);
  });
});

test('the page is that of GB/T 9704: margins, lines of 28 points, outer page numbers, headings with levels', () => {
  const parts = partsOf(bytesOf({ kind: 'notice', of: city }));
  const section = elementsOf(partOf(parts, 'word/document.xml'), 'w:sectPr')[0];
  const attributes = section?.children.map((child) => child.attributes) ?? [];
  // 210 × 297 mm; 37 mm above, 28 mm at the binding, a text of 156 × 225 mm: in twips, to a tenth of a millimetre.
  const mm = (twips: string | undefined): number => Math.round((Number(twips) * 25.4 * 10) / 1440) / 10;
  const [paper, margins] = [attributes.find((each) => each['w:w'] !== undefined), attributes.find((each) => each['w:top'] !== undefined)];
  expect([mm(paper?.['w:w']), mm(paper?.['w:h'])]).toEqual([210, 297]);
  expect([mm(margins?.['w:top']), mm(margins?.['w:left']), mm(margins?.['w:right']), mm(margins?.['w:bottom'])]).toEqual([37, 28, 26, 35]);
  const styles = new Map(elementsOf(partOf(parts, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const attributeOf = (style: string, element: string, attribute = 'w:val') =>
    elementsOf(styles.get(style) ?? { name: '', attributes: {}, children: [], text: '' }, element)[0]?.attributes[attribute];
  const font = (style: string) => [attributeOf(style, 'w:rFonts', 'w:eastAsia'), attributeOf(style, 'w:sz')];
  expect(font('Title')).toEqual(['方正小标宋简体', '44']);
  expect(font('Heading1')).toEqual(['黑体', '32']);
  expect(font('Heading2')).toEqual(['楷体', '32']);
  expect(font('BodyText')).toEqual(['仿宋', '32']);
  for (const style of ['BodyText', 'Heading1', 'Heading2', 'Salutation', 'Signature'])
    expect(
      elementsOf(styles.get(style) ?? { name: '', attributes: {}, children: [], text: '' }, 'w:spacing').map((each) => [
        each.attributes['w:line'],
        each.attributes['w:lineRule'],
      ])[0],
    ).toEqual(['560', 'exact']);
  expect([attributeOf('Heading1', 'w:outlineLvl'), attributeOf('Heading2', 'w:outlineLvl'), attributeOf('Footer', 'w:sz')]).toEqual([
    '0',
    '1',
    '28',
  ]);
  expect([attributeOf('Footer', 'w:jc'), attributeOf('FooterEven', 'w:jc')]).toEqual(['right', 'left']);
  expect(elementsOf(partOf(parts, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
  const fonts = elementsOf(partOf(parts, 'word/fontTable.xml'), 'w:font');
  for (const [, style] of styles) {
    const name = elementsOf(style, 'w:rFonts')[0]?.attributes['w:eastAsia'];
    if (name !== undefined) expect(fonts.map(({ attributes: { 'w:name': known } }) => known)).toContain(name);
  }
  expect(fonts.every((each) => (elementsOf(each, 'w:altName')[0]?.attributes['w:val'] ?? '').split(',').length > 2)).toBe(true);
});

test('a letter is never made from the data of several units', () => {
  expect(() => renderFeedback(departments)).toThrow(RangeError);
});

test('a letter to one unit names no other', () => {
  const names = departments.assessment.units.map(({ name }) => name);
  for (const unit of ['市司法局', '市税务局', '市融媒体中心']) {
    const text = [...partsOf(bytesOf({ kind: 'feedback', of: departments, edition: 'unit', unit })).values()].join('\n');
    expect(names.filter((name) => name !== unit && !unit.includes(name) && text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/fixtures\//);
  }
});

test('text of a submission stays text: it opens no tag and makes no blank of its own list', () => {
  const hostile = '<w:p/>&"\u0001\ud800【';
  const [unit] = city.assessment.units;
  if (!unit) throw new Error('no unit');
  const of = { ...city, assessment: { ...city.assessment, units: [{ ...unit, name: hostile }] } };
  const parts = partsOf(bytesOf({ kind: 'annual', of }));
  expect(elementsOf(partOf(parts, 'word/document.xml'), 'w:t').some(({ text }) => text.includes('<w:p/>&"'))).toBe(true);
});
