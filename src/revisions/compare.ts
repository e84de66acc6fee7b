// Two versions of what units handed in: what was added, taken away or changed, cell by cell.
import type { Location } from '../diagnostic.ts';
import type { Framework, RegisterRecord, Reported, Submission, UnitSubmission } from '../model.ts';
import { identityOf } from '../round/identity.ts';
import { printReading } from '../submission/print-reading.ts';
import { sameReading } from '../submission/same-reading.ts';
import { recordPairs } from './records.ts';

/** One side of a change: what stood there, what it was read as, and where. */
export interface Stated {
  readonly raw: string;
  /** For people; the same as `raw` for prose. */
  readonly read: string;
  readonly location: Location;
}

/** `value` and `spelling`: of a figure, what it means or only how it is written; `record`: a whole record of a register. */
export type ChangedPart = 'value' | 'spelling' | 'note' | 'evidence' | 'record';

/** Something that one version says and the other does not: `before` is absent where it was added, `after` where it was taken away. */
export interface Revision {
  readonly unit: string;
  readonly part: ChangedPart;
  /** Title of the measure, or of the column of a register. */
  readonly title: string;
  /** Id of the measure or of the register. */
  readonly id: string;
  /** In a register: its title and what names the record. */
  readonly record?: { readonly register: string; readonly key: string };
  readonly before?: Stated;
  readonly after?: Stated;
}

/** A file of the present version that says nothing new. */
export interface UnchangedFile {
  readonly path: string;
  /** The file of the previous version with the same bytes; absent where only the content is the same. */
  readonly sameBytesAs?: string;
}

export interface Revised {
  readonly framework: Framework;
  readonly previous: Submission['inputs'];
  readonly current: Submission['inputs'];
  /** By unit, in the order of the present version, then by the order of the framework. */
  readonly revisions: readonly Revision[];
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
  readonly unchanged: readonly UnchangedFile[];
}

const stated = (reported: Reported, framework: Framework): Stated => ({
  raw: reported.raw,
  read: printReading(reported, framework),
  location: reported.location,
});

/** A cell that is empty says as much as one that is not there. */
const saysNothing = (reported: Reported | undefined): boolean =>
  reported === undefined || (reported.reading.state === 'missing' && reported.raw.trim() === '');

function sidesOf(before: Stated | undefined, after: Stated | undefined) {
  return { ...(before && { before }), ...(after && { after }) };
}

function ofValue(unit: string, id: string, framework: Framework, one: Reported | undefined, other: Reported | undefined): Revision[] {
  const title = framework.measures.get(id)?.title ?? id;
  const [before, after] = [saysNothing(one) ? undefined : one, saysNothing(other) ? undefined : other];
  const sides = sidesOf(before && stated(before, framework), after && stated(after, framework));
  const changed = before !== undefined || after !== undefined ? partOf(before, after) : undefined;
  const prose = (part: 'note' | 'evidence', was: string, is: string): Revision[] => {
    if (was === is) return [];
    const side = (text: string, from: Reported | undefined) =>
      text === '' || !from ? undefined : { raw: text, read: text, location: from.location };
    return [{ unit, part, id, title, ...sidesOf(side(was, one), side(is, other)) }];
  };
  return [
    ...(changed === undefined ? [] : [{ unit, part: changed, id, title, ...sides }]),
    ...prose('note', one?.note ?? '', other?.note ?? ''),
    ...prose('evidence', one?.evidence.join('；') ?? '', other?.evidence.join('；') ?? ''),
  ];
}

function partOf(before: Reported | undefined, after: Reported | undefined): 'value' | 'spelling' | undefined {
  if (!before || !after || !sameReading(before, after)) return 'value';
  return before.raw === after.raw ? undefined : 'spelling';
}

/** What stands in one cell of a record, for people. */
const cellOf = (reported: Reported | undefined): Stated | undefined =>
  saysNothing(reported) || !reported ? undefined : { raw: reported.raw, read: reported.raw, location: reported.location };

function ofRegisters(unit: string, framework: Framework, before: UnitSubmission, after: UnitSubmission): Revision[] {
  return [...framework.registers.values()].flatMap((register) => {
    const [one, other] = [before.records.get(register.id) ?? [], after.records.get(register.id) ?? []];
    const whole = (record: RegisterRecord): Stated => {
      const raw = [...register.columns.keys()].map((column) => record.values.get(column)?.raw ?? '').join(' | ');
      return { raw, read: raw, location: record.location };
    };
    return recordPairs(register, one, other).flatMap(({ key, was, is }): Revision[] => {
      const record = { register: register.title, key };
      const base = { unit, id: register.id, record };
      if (!was || !is) return [{ ...base, part: 'record', title: register.title, ...sidesOf(was && whole(was), is && whole(is)) }];
      return [...register.columns.values()].flatMap((column): Revision[] => {
        const [left, right] = [was.values.get(column.id), is.values.get(column.id)];
        if (saysNothing(left) && saysNothing(right)) return [];
        const part = partOf(saysNothing(left) ? undefined : left, saysNothing(right) ? undefined : right);
        return part === undefined ? [] : [{ ...base, part, title: column.title, ...sidesOf(cellOf(left), cellOf(right)) }];
      });
    });
  });
}

function ofUnit(framework: Framework, before: UnitSubmission, after: UnitSubmission): Revision[] {
  const reported = [...framework.measures.values()].filter(({ from }) => from === undefined);
  return [
    ...reported.flatMap(({ id }) => ofValue(after.name, id, framework, before.values.get(id), after.values.get(id))),
    ...ofRegisters(after.name, framework, before, after),
  ];
}

/** Files of the present version in which nothing differs from the previous one. */
function unchangedFiles(
  previous: Submission,
  current: Submission,
  revisions: readonly Revision[],
  appeared: readonly string[],
): UnchangedFile[] {
  const before = new Map(previous.inputs.toReversed().map(({ path, sha256 }) => [sha256, path]));
  const changed = new Set(revisions.flatMap(({ after }) => after?.location.file ?? []));
  const touched = new Set(revisions.map(({ unit }) => unit));
  const content = new Set(
    current.units
      .filter(({ name }) => !touched.has(name) && !appeared.includes(name))
      .flatMap((unit) => [...[...unit.values.values()].map(({ location }) => location.file), unit.location.file]),
  );
  return current.inputs.flatMap(({ path, sha256 }): UnchangedFile[] => {
    const sameBytesAs = before.get(sha256);
    if (sameBytesAs !== undefined) return [{ path, sameBytesAs }];
    return content.has(path) && !changed.has(path) ? [{ path }] : [];
  });
}

/** Both versions read by one framework. Units are the same by name, whatever the file. */
export function compareVersions(framework: Framework, previous: Submission, current: Submission): Revised {
  const before = new Map(previous.units.map((unit) => [identityOf(unit.name), unit]));
  const names = new Set(current.units.map(({ name }) => identityOf(name)));
  const revisions = current.units.flatMap((unit) => {
    const earlier = before.get(identityOf(unit.name));
    return earlier ? ofUnit(framework, earlier, unit) : [];
  });
  const appeared = current.units.filter(({ name }) => !before.has(identityOf(name))).map(({ name }) => name);
  return {
    framework,
    previous: previous.inputs,
    current: current.inputs,
    revisions,
    appeared,
    vanished: previous.units.filter(({ name }) => !names.has(identityOf(name))).map(({ name }) => name),
    unchanged: unchangedFiles(previous, current, revisions, appeared),
  };
}
