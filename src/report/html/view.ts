// What all parts of a page share: language, numbers of units, indicators and files, which make its anchors.
import { columnLetters, type Location } from '../../diagnostic.ts';
import type { Framework, IndicatorNode, Score, UnitAssessment } from '../../model.ts';
import type { Language, Text } from '../../text.ts';
import { shown } from '../../text.ts';
import type { ReportData } from '../report-data.ts';
import { sectionsOf } from '../sections.ts';
import { flatten } from './sums.ts';

export type Section = ReturnType<typeof sectionsOf>[number];

export interface View {
  readonly data: ReportData;
  readonly framework: Framework;
  readonly units: readonly UnitAssessment[];
  readonly sections: readonly Section[];
  readonly language: Language;
  readonly say: (text: Text) => string;
  /** Every node of every class once, in document order. */
  readonly nodes: readonly IndicatorNode[];
  /** 1, 2 …: `#u1` is a unit, `#1.4` the row of a node in it, `#i4` what a node asks for, `#f1` a file. */
  readonly unitNumber: (unit: UnitAssessment) => number;
  readonly nodeNumber: (id: string) => number;
  readonly fileNumber: (file: string) => number | undefined;
}

/** Names of files as they are numbered: those that were read, then any other that a value or a finding stands in. */
function filesOf({ assessment, diagnostics }: ReportData): string[] {
  const values = assessment.units.flatMap(({ scores, adjustments, vetoes }) => [
    ...scores.flatMap(({ inputs, verified, selfScore }) => [
      ...inputs.map(({ location }) => location.file),
      ...(verified ? [verified.location.file] : []),
      ...(selfScore ? [selfScore.location.file] : []),
    ]),
    ...[...adjustments, ...vetoes].flatMap(({ inputs }) => inputs.map(({ location }) => location.file)),
  ]);
  return [...new Set([...assessment.inputs.map(({ path }) => path), ...values, ...diagnostics.map(({ location }) => location.file)])];
}

export function viewOf(data: ReportData): View & { readonly files: readonly string[] } {
  const { assessment, language } = data;
  const { framework, units } = assessment;
  const trees = [framework.indicators, ...framework.trees.values()];
  const nodes = [...new Map(trees.flatMap((tree) => flatten(tree).map(([node]) => [node.id, node] as const))).values()];
  const files = filesOf(data);
  const [nodeNumbers, unitNumbers, fileNumbers] = [
    new Map(nodes.map((node, index) => [node.id, index + 1])),
    new Map(units.map((unit, index) => [unit.name, index + 1])),
    new Map(files.map((file, index) => [file, index + 1])),
  ];
  return {
    data,
    framework,
    units,
    sections: sectionsOf(assessment),
    language,
    say: (text) => text[language],
    nodes,
    files,
    unitNumber: ({ name }) => unitNumbers.get(name) ?? 0,
    nodeNumber: (id) => nodeNumbers.get(id) ?? 0,
    fileNumber: (file) => fileNumbers.get(file),
  };
}

/** A text of a user's file: invisible and direction-changing characters are made visible. */
export const visible = (text: string, limit = 2000): string => shown(text, limit);

/** `1.2 标题`. */
export const nameOfNode = ({ no, title }: IndicatorNode): string => visible(no === undefined ? title : `${no} ${title}`);

export const rootsIn = (unit: UnitAssessment): Score[] => unit.scores.filter(({ depth }) => depth === 0);

/** Where most values of a unit stand, so that single cells need not name it again. */
export interface Home {
  readonly file: string;
  readonly sheet: string;
}

const homeOfLocation = (location: Location): Home => ({ file: location.file, sheet: location.kind === 'cell' ? location.sheet : '' });

/** The file and sheet of most of these places; undefined where there is none. */
export function homeOf(locations: readonly Location[]): Home | undefined {
  const counts = new Map<string, { readonly home: Home; count: number }>();
  for (const location of locations) {
    const home = homeOfLocation(location);
    const key = `${home.file}\n${home.sheet}`;
    const entry = counts.get(key) ?? { home, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const [first, ...rest] = counts.values();
  return rest.reduce((best, entry) => (best && best.count >= entry.count ? best : entry), first)?.home;
}

/** `D7`, of a CSV file `12:4` (line and field), in the unit's own file; else with `F2 表名!` before it. */
export function placeWords(location: Location, home: Home | undefined, { fileNumber }: Pick<View, 'fileNumber'>): string {
  const number = fileNumber(location.file);
  const file = number === undefined ? visible(location.file) : `F${number}`;
  const own = homeOfLocation(location);
  const elsewhere = own.file !== home?.file || own.sheet !== home.sheet;
  if (location.kind === 'file') return file;
  if (location.kind === 'cell')
    return `${elsewhere ? `${file} ${visible(location.sheet)}!` : ''}${columnLetters(location.column)}${location.row}`;
  const place = `${location.line}:${location.column}`;
  return elsewhere ? `${file} ${place}` : place;
}
