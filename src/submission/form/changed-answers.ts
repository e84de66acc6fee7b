// Answers of an old form to questions that are now put in another way: a bare 300000 under 元 is not 300000 under 万元.
import { type Diagnostic, diagnose, formatLocation, type Location } from '../../diagnostic.ts';
import type { Reported } from '../../model.ts';
import type { Text } from '../../text.ts';
import type { SheetFacts } from '../read-sheet.ts';
import type { ChangedAsk } from './compare-form.ts';
import type { formProblems as problems } from './problems.ts';

const why: Text = { zh: '旧表的类型或单位与现在不同', en: 'the old form asked for another type or unit' };

interface Refused {
  readonly ask: ChangedAsk;
  readonly location: Location;
}

/** The sheets without such answers, which can no longer be read; one problem lists them all. */
export function refuseChanged(
  sheets: readonly SheetFacts[],
  changed: readonly ChangedAsk[],
  kind: typeof problems.changedAnswers,
  report: (diagnostic: Diagnostic) => void,
): SheetFacts[] {
  const others = new Map(changed.filter(({ stillHolds }) => !stillHolds).map((ask) => [ask.now.id, ask]));
  if (others.size === 0) return [...sheets];
  const refused: Refused[] = [];
  const settle = (id: string, reported: Reported): Reported => {
    const ask = others.get(id);
    if (!ask || reported.reading.state === 'missing') return reported;
    refused.push({ ask, location: reported.location });
    return { ...reported, reading: { state: 'unreadable' }, problem: why };
  };
  const settled = sheets.map((sheet) => ({
    ...sheet,
    facts: sheet.facts.map((fact) => ({ ...fact, reported: settle(fact.reported.measure, fact.reported) })),
    records: sheet.records.map((fact) => {
      const { record, register } = fact;
      if (!record) return fact;
      const values = [...record.values].map(([id, cell]): [string, Reported] => [id, settle(`${register}/${id}`, cell)]);
      return { ...fact, record: { ...record, values: new Map(values) } };
    }),
  }));
  const [first, ...rest] = refused;
  if (!first) return settled;
  const asks = [...new Set(refused.map(({ ask }) => ask))];
  const related = rest.map(({ location }) => ({ message: { zh: '同样没有读', en: 'not read either' }, location }));
  report(diagnose(kind, first.location, { asks }, related));
  // What was wrong with an answer that is not read is no longer of interest.
  const places = new Set(refused.map(({ location }) => formatLocation(location)));
  return settled.map((sheet) => ({
    ...sheet,
    diagnostics: sheet.diagnostics.filter(({ location }) => !places.has(formatLocation(location))),
  }));
}
