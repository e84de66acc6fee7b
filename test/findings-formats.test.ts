// All formats say the same: each is read back and compared with what was found.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatLocation, judge, type Location } from '../src/diagnostic.ts';
import type { Findings } from '../src/report/findings/findings.ts';
import { findingRenderers } from '../src/report/findings/index.ts';
import { findingFormats } from '../src/report/findings/names.ts';
import { shown } from '../src/text.ts';
import { runIn, wordsOf } from './cli-world.ts';
import { type ReadFinding, readers } from './read-findings.ts';
import { isSarif } from './sarif-schema.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

const sarifErrors = (document: string) => (isSarif(JSON.parse(document)) ? [] : isSarif.errors);

const sorted = (list: readonly ReadFinding[]): string[] =>
  list.map(({ code, severity, file, line, message }) => JSON.stringify([code, severity, file, line, message])).toSorted();
/** GitLab’s lines begin at 1 even where the whole file is meant. */
const withLine = (list: readonly ReadFinding[]) => list.map((finding) => ({ ...finding, line: finding.line || 1 }));

describe.each([
  ['all bad frameworks', 'lint .', [{ from: `${fixtures}lint`, to: '.' }], 100],
  ['a faulty framework in English', 'lint 有错.yaml --lang en', [`${fixtures}cli/files`], 3],
  ['a CSV submission', 'validate 填报.csv --framework 样例.yaml --fail-on warning', [`${fixtures}cli/files`], 4],
  ['a workbook', 'validate 白城市2023.xlsx', [`${fixtures}score/baicheng-2023`], 5],
  ['a file that cannot be read', 'validate 旧表.xls', [`${fixtures}cli/files`], 1],
  ['a path that does not exist', 'lint 没有', [`${fixtures}cli/files`], 1],
] as const)('%s', (_, line, places, least) => {
  test('is reported alike in every format', async () => {
    const asked = findingFormats.flatMap((format) => ['-f', `${format}=报告.${format}`]);
    const { written, exitCode } = await runIn(places, [...wordsOf(line), ...asked], { columns: 100_000 });
    const documents = new Map([...written].map(([path, bytes]) => [path.replace('报告.', ''), bytes.toString()]));
    const expected = sorted(readers.json(documents.get('json') ?? ''));
    expect(expected.length).toBeGreaterThanOrEqual(least);
    for (const format of findingFormats) {
      const document = documents.get(format);
      // People are told on stderr what could not be checked at all.
      if (document === undefined) expect([exitCode, format]).toEqual([2, expect.stringMatching(/^(pretty|text)$/)]);
      else if (format === 'gitlab')
        expect(sorted(readers.gitlab(document))).toEqual(sorted(withLine(readers.json(documents.get('json') ?? ''))));
      else expect(sorted(readers[format](document)), format).toEqual(expected);
    }
    expect(sarifErrors(documents.get('sarif') ?? '')).toEqual([]);
    expect(JSON.parse(documents.get('sarif') ?? '').runs[0].invocations[0]).toMatchObject({ executionSuccessful: exitCode < 2, exitCode });
    const fingerprints = JSON.parse(documents.get('gitlab') ?? '').map((issue: { fingerprint: string }) => issue.fingerprint);
    expect(new Set(fingerprints).size).toBe(expected.length);
  });
});

// What may stand in names and sentences: markup of every format, controls, lone surrogates, other scripts.
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '|',
      '\\',
      '`',
      '<',
      '>',
      '&',
      '"',
      "'",
      '%',
      ':',
      ',',
      '*',
      '_',
      '[',
      ']',
      '@',
      '#',
      '！',
      '“',
      '分',
      '\u0001',
      '\ud800',
      '🀄',
      ' ',
      '%3A',
      '&lt;',
      '::',
      ']]>',
    ),
    fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
  ),
  minLength: 1,
  maxLength: 30,
});
const safe = (text: string) => shown(text.replace(/\p{Surrogate}/gu, '�')).trim() || 'x';
const words = nasty.map((text) => ({ zh: safe(text), en: safe(text) }));
const fileName = nasty.map((text) => `${safe(text).replace(/[/\\!:]/g, '') || 'x'}.yaml`);
const place: fc.Arbitrary<Location> = fc.oneof(
  fileName.map((file): Location => ({ kind: 'file', file })),
  fc.record({
    kind: fc.constant('text' as const),
    file: fileName,
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 40 }),
  }),
);
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record({
  code: fc.constantFrom('framework/points-sum', 'yaml/syntax', 'check/a_b'),
  severity: fc.constantFrom('error', 'warning', 'info'),
  message: words,
  help: words,
  location: place,
});

const findingsOf = (diagnostics: readonly Diagnostic[], more: Partial<Findings> = {}): Findings => ({
  diagnostics,
  verdict: judge(diagnostics, 'warning'),
  failOn: 'warning',
  checked: { zh: '一个文件', en: '1 file' },
  files: [],
  sources: new Map(),
  catalogue: [],
  language: 'zh',
  ...more,
});
const screen = { color: false, columns: 100_000 };

test('whatever stands in names and sentences, every format gives it back', () => {
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 6 }), (diagnostics) => {
      const findings = findingsOf(diagnostics);
      const expected = diagnostics.map(({ code, severity, location, message }) => ({
        code,
        severity,
        file: location.file,
        line: location.kind === 'text' ? location.line : 0,
        message: message.zh,
      }));
      for (const format of ['json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'] as const) {
        const found = readers[format](findingRenderers[format](findings, screen));
        expect(sorted(found), format).toEqual(sorted(format === 'gitlab' ? withLine(expected) : expected));
      }
      expect(sarifErrors(findingRenderers.sarif(findings, screen))).toEqual([]);
    }),
    { verbose: true },
  );
});

describe('JUnit', () => {
  const at = (severity: Diagnostic['severity']): Diagnostic => ({
    code: `lint/${severity}`,
    severity,
    message: { zh: '问题\u0007', en: 'problem' },
    location: { kind: 'file', file: 'a.yaml' },
  });
  test('calls a failure only what reaches --fail-on, and a file without findings one passed case', () => {
    const document = findingRenderers.junit(findingsOf([at('error'), at('warning'), at('info')], { files: ['a.yaml', 'b.yaml'] }), screen);
    expect(document).toContain('<testsuites name="lawgov" tests="4" failures="2" errors="0" skipped="0">');
    expect(document.match(/<failure /g)).toHaveLength(2);
    expect(document).toContain('<system-out>[info] 问题\\u0007</system-out>');
    expect(document).toContain('<testcase name="b.yaml" classname="b.yaml" file="b.yaml"/>');
  });
  test('calls it skipped where a finding is suppressed', () => {
    const document = findingRenderers.junit(findingsOf([], { suppressed: [{ ...at('error'), reason: '<旧账>', by: 'baseline' }] }), screen);
    expect(document).toContain('<skipped message="&lt;旧账&gt;"/>');
  });
});

describe('SARIF', () => {
  const text = '甲: 1\n# 注\n乙: "𠮷丙丁"\n';
  const at = (line: number, column: number, endColumn: number, subject?: string): Diagnostic => ({
    code: 'framework/points-sum',
    severity: 'info',
    message: { zh: '某', en: 'some' },
    location: { kind: 'text', file: '指标 目录/甲 乙#1.yaml', line, column, endColumn },
    ...(subject !== undefined && { subject }),
  });
  const runOf = (findings: Findings) => JSON.parse(findingRenderers.sarif(findings, screen)).runs[0];
  const sources = (content: string) => new Map([['指标 目录/甲 乙#1.yaml', new TextEncoder().encode(content)]]);

  test('names files by percent-encoded relative URIs and counts columns in UTF-16 units', () => {
    const run = runOf(findingsOf([at(3, 5, 9)], { sources: sources(text) }));
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0].level).toBe('note');
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '%E6%8C%87%E6%A0%87%20%E7%9B%AE%E5%BD%95/%E7%94%B2%20%E4%B9%99%231.yaml', uriBaseId: '%SRCROOT%', index: 0 },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    });
  });

  test('has fingerprints that stay while lines move, and differ between equal findings', () => {
    const prints = (findings: Findings) =>
      runOf(findings).results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
    for (const subject of [undefined, 'indicators/exec/points']) {
      const before = prints(
        findingsOf([at(1, 1, 2, subject), at(1, 1, 2, subject), at(3, 5, 9, subject && `${subject}/2`)], { sources: sources(text) }),
      );
      const moved = prints(
        findingsOf([at(4, 1, 2, subject), at(4, 1, 2, subject), at(6, 5, 9, subject && `${subject}/2`)], {
          sources: sources(`# 新\n\n\n${text}`),
        }),
      );
      expect(moved).toEqual(before);
      expect(new Set(before.map((print: object) => JSON.stringify(print))).size).toBe(3);
    }
  });

  test('lists what is suppressed with its reason and where it is said, and says of the others that they are not', () => {
    const suppressed = [
      { ...at(3, 1, 2), reason: '历年如此', by: 'comment' as const },
      { ...at(3, 5, 9), reason: 'baseline', by: 'baseline' as const },
    ];
    const findings = findingsOf([at(1, 1, 2)], { suppressed, sources: sources(text) });
    expect(runOf(findings).results.map(({ suppressions }: { suppressions: object }) => suppressions)).toEqual([
      [],
      [{ kind: 'inSource', status: 'accepted', justification: '历年如此' }],
      [{ kind: 'external', status: 'accepted', justification: 'baseline' }],
    ]);
    expect(sarifErrors(findingRenderers.sarif(findings, screen))).toEqual([]);
  });

  test('places a cell by its name, and a related place beside it', () => {
    const cell: Location = { kind: 'cell', file: '表.xlsx', sheet: '填报!表', row: 7, column: 28 };
    const run = runOf(
      findingsOf([{ ...at(1, 1, 2), location: cell, related: [{ message: { zh: '另一处', en: 'other' }, location: cell }] }]),
    );
    expect(run.results[0].locations[0]).toMatchObject({
      physicalLocation: { region: { startLine: 7 } },
      logicalLocations: [{ name: 'AB7', fullyQualifiedName: '填报!表!AB7', kind: 'cell' }],
    });
    expect(run.results[0].relatedLocations[0]).toMatchObject({ id: 1, message: { text: '另一处' } });
    expect(formatLocation(cell)).toBe('表.xlsx 填报!表!AB7');
  });
});
