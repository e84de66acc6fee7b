// What the units of one year said, asked for by the framework of the other.
import { conversion } from '../expression/units.ts';
import type { Framework, Measure, Read, Reading, UnitSubmission } from '../model.ts';
import { type Exact, equals, multiply, one } from '../points.ts';
import { workOut } from '../submission/compute.ts';
import { isSameFramework } from './year.ts';

/** How a measure is found in the other year; `factor` turns its figure into the unit that is asked for. */
export interface Carried {
  readonly id: string;
  readonly factor?: Exact;
}

/** What of one framework's data the other framework asked for as well, by the ids of the one that asks now. */
export interface Carrier {
  /** The year whose framework asks, and the one whose data are looked at. */
  readonly asking: Framework;
  readonly asked: Framework;
  measure(id: string): Carried | undefined;
  hasRegister(id: string): boolean;
}

const missing: Reading = { state: 'missing' };

/** `otherIdOf` gives the id that a node of the asking framework has in the asked one, for measures that are called like their indicator. */
export function carrierOf(asking: Framework, asked: Framework, otherIdOf: (id: string) => string | undefined): Carrier {
  if (isSameFramework(asking, asked)) {
    return { asking, asked, measure: (id) => ({ id }), hasRegister: () => true };
  }
  const known = new Map<string, Carried | undefined>();
  const find = (id: string): Carried | undefined => {
    const measure = asking.measures.get(id);
    const renamed = otherIdOf(id);
    const other = asked.measures.get(id) ?? (renamed === undefined ? undefined : asked.measures.get(renamed));
    return measure && other && carriedFrom(other, measure);
  };
  return {
    asking,
    asked,
    measure: (id) => {
      if (!known.has(id)) known.set(id, find(id));
      return known.get(id);
    },
    hasRegister: (id) => {
      const [now, then] = [asking.registers.get(id), asked.registers.get(id)];
      return [...(now?.columns.values() ?? [])].every((column) => {
        const other = then?.columns.get(column.id);
        return other !== undefined && carriedFrom(other, column)?.factor === undefined && other.type === column.type;
      });
    },
  };
}

/** A measure of another type, or of a unit that cannot be converted, is another measure under the same id. */
function carriedFrom(from: Measure, to: Measure): Carried | undefined {
  if (from.type !== to.type) return undefined;
  if (from.type === 'ratio' || from.unit === to.unit) return { id: from.id };
  const factor = conversion(from.unit ?? '', to.unit ?? '');
  if (!factor) return undefined;
  return equals(factor, one) ? { id: from.id } : { id: from.id, factor };
}

function converted(reading: Reading, factor: Exact | undefined): Reading {
  if (!factor || reading.state !== 'value' || reading.value.kind !== 'number') return reading;
  return { ...reading, value: { kind: 'number', number: multiply(reading.value.number, factor) } };
}

/** One unit in one year; absent where it was not there. */
export interface Said {
  readonly unit: UnitSubmission;
  readonly baseline: Read | undefined;
}

/**
 * What a unit `said` in the asked year, for the asking framework. What was not asked for then nobody can have reported: there it is what
 * the unit said in the asking framework's own year, so that a change of what is asked for is a change of the rule and not of the data.
 * What both frameworks compute is computed as the asking one does.
 */
export function carriedRead(carrier: Carrier, said: Said, own: Said | undefined, reviews: NonNullable<Read['reviews']>): Read {
  const { asking, asked } = carrier;
  const computed = new Map<string, Reading>();
  const readingOf = (id: string): Reading => {
    const there = carrier.measure(id);
    if (!there) return own?.unit.values.get(id)?.reading ?? missing;
    const expression = asked.computed.has(there.id) ? asking.computed.get(id) : undefined;
    const measure = asking.measures.get(id);
    if (!expression || !measure) return converted(said.unit.values.get(there.id)?.reading ?? missing, there.factor);
    const ready = computed.get(id) ?? workOut(measure, expression, read, asking).reading;
    computed.set(id, ready);
    return ready;
  };
  const before = said.baseline;
  const baselineOf = (id: string): Reading => {
    const there = carrier.measure(id);
    return there && before ? converted(before(there.id), there.factor) : (own?.baseline?.(id) ?? missing);
  };
  const records: NonNullable<Read['records']> = (id) => (carrier.hasRegister(id) ? said.unit.records.get(id) : own?.unit.records.get(id));
  const read: Read = Object.assign(readingOf, { records, reviews, ...(before && { baseline: baselineOf }) });
  return read;
}
