// What the framework asks for at the cell of a value.
import { formatLocation, type Location } from '../../diagnostic.ts';
import type { Framework, Measure, Submission } from '../../model.ts';
import { expected } from '../../submission/values/wording.ts';
import { shown, type Text } from '../../text.ts';

/** How long a 口径 may be to be repeated beside a cell. */
const definitionCharacters = 120;

export interface Expectation {
  /** What to write, as the problems of values say it too; empty where what was written can be read. */
  readonly asked: Text;
  /** The 口径; empty where there is none. */
  readonly definition: Text;
}

const nothing: Text = { zh: '', en: '' };

function expectationOf(measure: Measure, readable: boolean): Expectation {
  const words = measure.definition === undefined ? '' : shown(measure.definition, definitionCharacters);
  const definition = words === '' ? nothing : { zh: `口径：${words}`, en: ` Definition: ${words}` };
  return { asked: readable ? nothing : expected(measure), definition };
}

/** By the place of the value; undefined where there is none. */
export type Expectations = (location: Location) => Expectation | undefined;

export function expectationsOf(framework: Framework | undefined, submission: Submission | undefined): Expectations {
  const found = new Map<string, Expectation>();
  for (const unit of submission?.units ?? []) {
    for (const { measure: id, location, computed, reading } of unit.values.values()) {
      const measure = framework?.measures.get(id);
      if (measure && !computed && location.kind !== 'file')
        found.set(formatLocation(location), expectationOf(measure, reading.state !== 'unreadable'));
    }
  }
  return (location) => found.get(formatLocation(location));
}
