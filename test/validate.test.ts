// fixtures/validate/<code>/expected.txt is what is said of bad.*; of good.* nothing is said. See validate-cases.ts.
import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatLocation } from '../src/diagnostic.ts';
import type { Reported, Submission } from '../src/model.ts';
import { archiveProblems } from '../src/read/problems-archive.ts';
import { csvProblems } from '../src/read/problems-csv.ts';
import { workbookProblems } from '../src/read/problems-xlsx.ts';
import { formProblems } from '../src/submission/form/problems.ts';
import { submissionProblems } from '../src/submission/problems.ts';
import { baselineProblems } from '../src/submission/problems-baseline.ts';
import { headerProblems } from '../src/submission/problems-headers.ts';
import { hiddenProblems } from '../src/submission/problems-hidden.ts';
import { numberProblems } from '../src/submission/problems-numbers.ts';
import { registerTableProblems } from '../src/submission/problems-registers.ts';
import { reviewProblems } from '../src/submission/problems-reviews.ts';
import { valueProblems } from '../src/submission/problems-values.ts';
import { assessmentRules, validateRules } from '../src/validate/index.ts';
import { causeProblems } from '../src/validate/problems-causes.ts';
import { cases, check, checkCodes, filesOf } from './validate-cases.ts';

/** A value without its place; why a computed one is not there names places too. */
function contentOfValue({ location, reading, problem, ...rest }: Reported) {
  return { ...rest, state: reading.state, ...(reading.state === 'value' && { reading }), ...(problem && !rest.computed && { problem }) };
}

/** What a submission says, without the places where it says so. */
const contentOf = (submission: Submission | undefined) =>
  submission?.units.map(({ name, values }) => ({
    name,
    values: [...values.values()].map(contentOfValue).sort((left, right) => (left.measure < right.measure ? -1 : 1)),
  }));

/** What is said, whatever the kind of file; a message may list cells, which are fields of lines in CSV. */
const wordsOf = ({ code, severity, message, help }: Diagnostic) => {
  const cells = /[A-Z]+\d+(?::[A-Z]+\d+)?|第 [\d–]+ 行第 \d+ 列|lines? [\d–]+, field \d+/g;
  return { code, severity, zh: message.zh.replaceAll(cells, '□'), en: message.en.replaceAll(cells, '□'), help };
};

const places = (diagnostic: Diagnostic) => [diagnostic, ...(diagnostic.related ?? [])].map(({ location }) => formatLocation(location));

/** One diagnostic, with its places in the workbook and in the CSV file side by side. */
function print(diagnostic: Diagnostic, twin: Diagnostic | undefined): string {
  const beside = twin ? places(twin) : [];
  const [place = '', ...others] = places(diagnostic).map((at, index) => (beside[index] === undefined ? at : `${at} | ${beside[index]}`));
  const related = (diagnostic.related ?? []).map(({ message }, index) => `参见 ${others[index]} ${message.zh}\n`);
  return `${diagnostic.severity} ${diagnostic.code}\n${place}\n${related.join('')}${diagnostic.message.zh}\n→ ${diagnostic.help?.zh}\n`;
}

const mostOfOneKind = 3;

/** All of them, or the first of a kind and how many there are. */
function listed(entries: readonly (readonly [code: string, text: string])[]): string {
  const counts = new Map<string, number>();
  const texts = entries.flatMap(([code, text]) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count > mostOfOneKind ? [] : [text];
  });
  const more = [...counts].filter(([, count]) => count > mostOfOneKind).map(([code, count]) => `${count} × ${code}\n`);
  return [...texts, ...more].join('\n');
}

describe.each(cases)('%s', (code, folder) => {
  test('is reported with its place, its words and its help', async () => {
    const [first, twin] = await Promise.all(filesOf(folder, 'bad', code).map((file) => check(folder, file)));
    const diagnostics = first?.diagnostics ?? [];
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    if (twin) {
      expect(contentOf(twin.submission)).toEqual(contentOf(first?.submission));
      expect(twin.diagnostics.map(wordsOf)).toEqual(diagnostics.map(wordsOf));
    }
    const printed = listed(diagnostics.map((diagnostic, index) => [diagnostic.code, print(diagnostic, twin?.diagnostics[index])]));
    await expect(printed).toMatchFileSnapshot(new URL('expected.txt', folder).pathname);
  });

  test('is not reported, nor anything else, once it is mended', async () => {
    for (const file of filesOf(folder, 'good', code)) {
      const { submission, diagnostics } = await check(folder, file);
      expect(diagnostics.map((diagnostic) => `${diagnostic.code} ${diagnostic.message.zh}`)).toEqual([]);
      expect(submission?.units.length).toBeGreaterThan(0);
    }
  });
});

test('every problem of a submission has its case', () => {
  const families = [
    submissionProblems,
    headerProblems,
    formProblems,
    hiddenProblems,
    registerTableProblems,
    reviewProblems,
    baselineProblems,
    csvProblems,
    valueProblems,
    numberProblems,
    causeProblems,
    workbookProblems,
    archiveProblems,
  ];
  const declared = [
    ...families.flatMap((family) => Object.values(family).map(({ code }) => code)),
    ...[...validateRules, ...assessmentRules].flatMap((rule) => rule.problems.map(({ code }) => code)),
    ...checkCodes,
  ];
  // A guard of the CSV reader itself: files are told apart before they come to it (test/encoding.test.ts). What takes
  // two files, and what is said of old forms alone (test/forms.test.ts, test/migrate.test.ts).
  const guards = ['csv/not-text', 'form/copied', 'form/changed-since', 'form/moved-period', 'submission/identical-files'];
  expect([...cases.map(([code]) => code), ...guards].sort()).toEqual([...declared].sort());
});
