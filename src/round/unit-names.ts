// Which unit of the roster a name stands for: its full name, another name, a name from before a reform, or none, with those it may mean.
import type { Roster, RosterUnit } from '../model.ts';
import { editDistance } from '../nearest.ts';
import { identityOf } from './identity.ts';

export interface NamedUnit {
  readonly unit: RosterUnit;
  readonly by: 'name' | 'alias' | 'former-name';
}

export interface UnitNames {
  /** Undefined for a name that is not in the roster, however near it is to one. */
  find(name: string): NamedUnit | undefined;
  /** Full names of the units that a name may mean, in the order of the roster; none where there are more than a few of them. */
  meant(name: string): readonly string[];
  /** The only unit that a text (a file's or folder's name) names; undefined where it names none, or several. */
  inText(text: string): RosterUnit | undefined;
}

const mostMeant = 3;
/** A name this short stands in other words by chance; it counts only where it is the whole text. */
const shortest = 3;

const namesOf = ({ name, aliases, formerNames }: RosterUnit): readonly (readonly [string, NamedUnit['by']])[] => [
  [name, 'name'],
  ...aliases.map((alias) => [alias, 'alias'] as const),
  ...formerNames.map((former) => [former, 'former-name'] as const),
];

/**
 * Whether the characters of the shorter name stand in the longer one in the same order: 城管局 in 城市管理局. Of 市局 in the roster
 * that is no sign for a longer name.
 */
function isAbbreviation(written: string, known: string): boolean {
  const [short, long] = written.length <= known.length ? [written, known] : [known, written];
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return short.length >= (short === written ? 2 : shortest) && at === short.length;
}

type Known = readonly [name: string, unit: NamedUnit];

/** Those with the fewest wrong characters. Of a name of two characters one that is wrong is half of it, and says nothing. */
function nearestNames(name: string, known: readonly Known[]): readonly Known[] {
  const length = Array.from(name).length;
  const limit = length < shortest ? 0 : length <= 4 ? 1 : 2;
  const costs = known.map((entry) => ({ entry, cost: editDistance(name, entry[0], limit) }));
  const best = Math.min(limit, ...costs.map(({ cost }) => cost));
  return costs.filter(({ cost }) => cost === best).map(({ entry }) => entry);
}

/** Names are compared without regard to width and blanks. A name that two units claim stands for the first; the roster is faulty then. */
export function unitNames({ units }: Roster): UnitNames {
  const known = new Map<string, NamedUnit>();
  for (const unit of units)
    for (const [name, by] of namesOf(unit)) {
      const key = identityOf(name);
      const earlier = known.get(key);
      if (!earlier || (earlier.by !== 'name' && by === 'name')) known.set(key, { unit, by });
    }
  return {
    find: (name) => known.get(identityOf(name)),
    meant: (name) => {
      const key = identityOf(name);
      const abbreviated = [...known].filter(([other]) => isAbbreviation(key, other));
      const near = abbreviated.length > 0 ? abbreviated : nearestNames(key, [...known]);
      const all = new Set(near.map(([, { unit }]) => unit.name));
      const listed = units.map((unit) => unit.name).filter((unit) => all.has(unit));
      return listed.length > mostMeant ? [] : listed;
    },
    inText: (text) => {
      const key = identityOf(text);
      const whole = known.get(key);
      if (whole) return whole.unit;
      const inside = [...known].filter(([name]) => name.length >= shortest && key.includes(name));
      // 司法局 is part of 市司法局: a name inside a longer one that is there too says nothing of its own.
      const longest = inside.filter(([name]) => !inside.some(([other]) => other !== name && other.includes(name)));
      const named = new Set(longest.map(([, { unit }]) => unit));
      return named.size === 1 ? [...named][0] : undefined;
    },
  };
}
