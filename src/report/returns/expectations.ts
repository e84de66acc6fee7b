// What the framework asks for at the cell of a value.
import { formatLocation, type Location } from '../../diagnostic.ts';
import type { Framework, Measure, Submission } from '../../model.ts';
import { expected } from '../../submission/values/wording.ts';
import { shown, type Text } from '../../text.ts';

/** How long a 口径 may be to be repeated beside a cell. */
const definitionCharacters = 120;

export interface Expectation {
  /** What to write, as the problems of values say it too. */
  readonly asked: Text;
  /** The 口径; empty where there is none. */
  readonly definition: Text;
}

function expectationOf(measure: Measure): Expectation {
  const words = measure.definition === undefined ? '' : shown(measure.definition, definitionCharacters);
  const definition = words === '' ? { zh: '', en: '' } : { zh: `口径：${words}`, en: ` Definition: ${words}` };
  return { asked: expected(measure), definition };
}

/** By the place of the value; undefined where there is none. */
export type Expectations = (location: Location) => Expectation | undefined;

export function expectationsOf(framework: Framework | undefined, submission: Submission | undefined): Expectations {
  const measures = new Map<string, Measure>();
  for (const unit of submission?.units ?? []) {
    for (const { measure, location, computed } of unit.values.values()) {
      const found = framework?.measures.get(measure);
      if (found && !computed && location.kind !== 'file') measures.set(formatLocation(location), found);
    }
  }
  return (location) => {
    const measure = measures.get(formatLocation(location));
    return measure && expectationOf(measure);
  };
}
