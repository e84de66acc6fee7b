// A case as the tables that its units would hand in, so that its values are read as those of a file are.
import type { Location } from '../diagnostic.ts';
import type { Framework } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { Cell, Row, Sheet } from '../read/table.ts';
import type { GivenData, GivenMark, GivenValue, Path, TestUnit } from './case.ts';

/** A cell that is to be, and what in the test file it comes from. */
interface Entry {
  readonly text: string;
  readonly path?: Path;
}

export interface CaseSheets {
  readonly sheets: readonly Sheet[];
  /** The place in the test file that a place in the sheets stands for. */
  readonly placeOf: (location: Location, document: PlainDocument) => Location;
}

/** What one unit hands in: this time with its class and the marks it got, last time without. */
interface HandedIn {
  readonly name: string;
  readonly path: Path;
  readonly unitClass?: GivenValue;
  readonly given: GivenData;
  readonly marks?: ReadonlyMap<string, readonly GivenMark[]>;
}

const valueHeaders = ['单位', '单位类别', '数据项', '填报值', '佐证材料', '说明'];
const markHeaders = ['单位', '单位类别', '指标编号', '核定分', '评分人', '评分日期', '理由'];

export function sheetsOf(units: readonly HandedIn[], framework: Framework): CaseSheets {
  const places = new Map<string, Path>();
  const sheet = (name: string, headers: readonly string[], lines: readonly { path: Path; entries: readonly Entry[] }[]): Sheet[] => {
    if (lines.length === 0) return [];
    const rows = [headers.map((text): Entry => ({ text })), ...lines.map(({ entries }) => entries)].map((entries, index): Row => {
      const line = lines[index - 1];
      entries.forEach((entry, column) => {
        const path = entry.path ?? line?.path;
        if (path) places.set(`${name}\n${index + 1}\n${column + 1}`, path);
      });
      const cells = entries.flatMap(({ text }, column): Cell[] => (text === '' ? [] : [{ column: column + 1, kind: 'text', text }]));
      return { number: index + 1, hidden: false, cells };
    });
    return [{ name, visibility: 'visible', rows, merges: [], hiddenColumns: [] }];
  };
  const start = ({ name, path, unitClass }: HandedIn): Entry[] => [
    { text: name, path },
    unitClass ? { text: unitClass.text, path: unitClass.path } : { text: '', path },
  ];
  const [first] = [...framework.measures.values()].filter((measure) => measure.from === undefined);
  const values = units.flatMap((unit) => {
    const own = [...unit.given.values].map(([id, value]) => ({ id, value }));
    // A unit that reports nothing is there all the same.
    const all = own.length === 0 && first ? [{ id: first.id, value: { text: '', path: unit.path } as GivenValue }] : own;
    return all.map(({ id, value }) => ({
      path: value.path,
      entries: [
        ...start(unit),
        { text: id, path: value.path },
        { text: value.text, path: value.path },
        { text: value.evidence ?? '', path: value.path },
        { text: value.reason ?? '', path: value.path },
      ],
    }));
  });
  const marks = units.flatMap((unit) =>
    [...(unit.marks ?? [])].flatMap(([id, list]) =>
      list.map(({ points, scorer, date, reason, path }) => ({
        path,
        entries: [...start(unit), ...[id, points, scorer ?? '', date ?? '', reason ?? ''].map((text) => ({ text, path }))],
      })),
    ),
  );
  const registers = [...framework.registers.values()].flatMap((register) => {
    const columns = [...register.columns.values()];
    const lines = units.flatMap((unit) => {
      const records = unit.given.registers.get(register.id);
      if (!records) return [];
      // Its class would make more of the row than a word that there is nothing; the other sheets name it.
      const nothingThere = {
        path: unit.path,
        entries: [
          { text: unit.name, path: unit.path },
          { text: '', path: unit.path },
          { text: '无', path: unit.path },
        ],
      };
      if (records.length === 0) return [nothingThere];
      return records.map((record) => ({
        path: [...record.values()][0]?.path ?? unit.path,
        entries: [...start(unit), ...columns.map(({ id }): Entry => record.get(id) ?? { text: '' })],
      }));
    });
    return sheet(register.title, ['单位', '单位类别', ...columns.map(({ title }) => title)], lines);
  });
  return {
    sheets: [...sheet('填报表', valueHeaders, values), ...sheet('核定', markHeaders, marks), ...registers],
    placeOf: (location, document) => {
      if (location.kind !== 'cell') return location;
      const path = places.get(`${location.sheet}\n${location.row}\n${location.column}`);
      return locate(document, path ?? ['cases']);
    },
  };
}

export const thisTime = (units: readonly TestUnit[]): HandedIn[] =>
  units.map(({ name, path, unitClass, given, marks }) => ({ name, path, given, marks, ...(unitClass && { unitClass }) }));

export const lastTime = (units: readonly TestUnit[]): HandedIn[] =>
  units.flatMap(({ name, path, unitClass, baseline }) =>
    baseline ? [{ name, path, given: baseline, ...(unitClass && { unitClass }) }] : [],
  );
