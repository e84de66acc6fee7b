// SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning and for archives of findings.
import type { Diagnostic, Location, Severity } from '../../diagnostic.ts';
import { tidyPath } from '../../framework/layers/reference.ts';
import { compareText, type Language } from '../../text.ts';
import { version } from '../../version.ts';
import type { CatalogueEntry, Findings, Replacement } from './findings.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { cellOf, pathOf, regionOf, uriOf } from './places.ts';
import { type LinesOf, linesFrom } from './source-lines.ts';

type Rule = Pick<CatalogueEntry, 'code'> & Partial<CatalogueEntry>;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const suppressionKinds = { comment: 'inSource', baseline: 'external', round: 'external' } as const;

export function renderSarif(findings: Findings): string {
  const { diagnostics, suppressed = [], language, checkedNothing = false, verdict } = findings;
  const all: readonly Diagnostic[] = [...diagnostics, ...suppressed];
  const linesOf = linesFrom(findings.sources);
  const rules = rulesOf(findings.catalogue, all);
  const ruleIndexes = new Map(rules.map(({ code }, index) => [code, index]));
  const files = [...new Set([...findings.files.map(tidyPath), ...all.flatMap(placesOf).map(pathOf)])].sort(compareText);
  const fileIndexes = new Map(files.map((file, index) => [file, index]));
  const place = (location: Location) => physical(location, linesOf, fileIndexes);
  const fingerprints = fingerprintsOf(all, linesOf);
  const results = all.map((diagnostic, index) => {
    const { code, severity, related } = diagnostic;
    const said = suppressed[index - diagnostics.length];
    const replacements = findings.fixes?.get(diagnostic);
    return {
      ruleId: code,
      ruleIndex: ruleIndexes.get(code),
      level: levels[severity],
      message: { text: messageOf(diagnostic, language) },
      locations: [place(diagnostic.location)],
      ...(related && {
        relatedLocations: related.map((other, number) => ({
          id: number + 1,
          message: { text: other.message[language] },
          ...place(other.location),
        })),
      }),
      partialFingerprints: { 'lawgov/v1': fingerprints[index] },
      // An empty list says that it is not suppressed; without one it would not be known.
      suppressions: said ? [{ kind: suppressionKinds[said.by], status: 'accepted', justification: said.reason }] : [],
      ...(replacements && { fixes: [sarifFix(diagnostic, replacements, fileIndexes, language)] }),
    };
  });
  const document = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lawgov', version, semanticVersion: version, rules: rules.map((rule) => sarifRule(rule, language)) } },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !checkedNothing,
            exitCode: checkedNothing ? 2 : verdict.ok ? 0 : 1,
            ...(checkedNothing && {
              toolExecutionNotifications: diagnostics.map((diagnostic) => ({
                level: levels[diagnostic.severity],
                message: { text: messageOf(diagnostic, language) },
              })),
            }),
          },
        ],
        artifacts: files.map((file) => ({ location: artifact(file) })),
        results,
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const placesOf = ({ location, related = [] }: Diagnostic): Location[] => [location, ...related.map((other) => other.location)];

const messageOf = ({ message, help }: Diagnostic, language: Language): string =>
  help ? `${message[language]}\n→ ${help[language]}` : message[language];

function sarifFix({ fix }: Diagnostic, replacements: readonly Replacement[], indexes: ReadonlyMap<string, number>, language: Language) {
  const files = [...new Set(replacements.map(({ file }) => file))];
  return {
    ...(fix && { description: { text: fix.title[language] } }),
    artifactChanges: files.map((file) => ({
      artifactLocation: { ...artifact(file), index: indexes.get(file) },
      replacements: replacements
        .filter((replacement) => replacement.file === file)
        .map(({ region, text }) => ({ deletedRegion: region, insertedContent: { text } })),
    })),
  };
}

/** Everything that could be found, and what was found besides: the checks of a framework have codes of their own. */
function rulesOf(catalogue: readonly CatalogueEntry[], found: readonly Diagnostic[]): readonly Rule[] {
  const known = new Set(catalogue.map(({ code }) => code));
  const others = [...new Set(found.map(({ code }) => code))].filter((code) => !known.has(code));
  return [...catalogue, ...others.map((code) => ({ code }))].sort((left, right) => compareText(left.code, right.code));
}

const sarifRule = ({ code, title, why, help, severity }: Rule, language: Language) => ({
  id: code,
  ...(title && { shortDescription: { text: title[language] } }),
  ...(why && { fullDescription: { text: why[language] } }),
  ...(help && { help: { text: help[language] } }),
  ...(severity && { defaultConfiguration: { level: levels[severity] } }),
});

/** Paths from the working folder are relative to the root of the sources, unless they lead out of it. */
function artifact(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = uriOf(file);
  return /^file:|^\.\.(\/|$)/.test(uri) ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

function physical(location: Location, linesOf: LinesOf, indexes: ReadonlyMap<string, number>) {
  const file = pathOf(location);
  const region = regionOf(location, linesOf);
  const cell = cellOf(location);
  return {
    physicalLocation: { artifactLocation: { ...artifact(file), index: indexes.get(file) }, ...(region && { region }) },
    ...(cell !== undefined && {
      logicalLocations: [{ name: cell.slice(cell.lastIndexOf('!') + 1), fullyQualifiedName: cell, kind: 'cell' }],
    }),
  };
}
