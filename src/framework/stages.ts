// 阶段: stages of a plan of several years, and which of them a run is judged by.
import { parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Period, PlanStage } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { duplicatesIn } from './check-ids.ts';
import { type Fields, fieldsOf, itemsField, textField } from './fields.ts';
import { stageProblems as problems } from './problems-stages.ts';
import { checkBasis } from './provenance.ts';

/** In the order of the file; one without an id is left out, and the schema check has said so. */
export const readStages = (data: Fields): PlanStage[] =>
  itemsField(data, 'stages').flatMap((item) => {
    const fields = fieldsOf(item);
    const [id, from, to] = [textField(fields, 'id'), textField(fields, 'from'), textField(fields, 'to')];
    return id === undefined || from === undefined || to === undefined ? [] : [{ id, title: textField(fields, 'title') ?? id, from, to }];
  });

/** ISO days compare as texts do. */
const overlaps = (left: Period, right: Period): boolean => left.from <= right.to && right.from <= left.to;

export function checkStages(document: PlainDocument, data: Fields): Diagnostic[] {
  const entries = itemsField(data, 'stages').map((item, index) => ({
    id: textField(fieldsOf(item), 'id') ?? '',
    location: locate(document, ['stages', index, 'id']),
  }));
  const stages = readStages(data);
  const found = duplicatesIn(entries);
  for (const [index, item] of itemsField(data, 'stages').entries())
    found.push(...checkBasis(document, data, fieldsOf(item), ['stages', index]));
  for (const [index, stage] of stages.entries()) {
    const { id, from, to } = stage;
    const place = locate(document, ['stages', index]);
    if (from > to) found.push(diagnose(problems.order, locate(document, ['stages', index, 'to']), { id, from, to }));
    for (const earlier of stages.slice(0, index)) {
      if (earlier.from > earlier.to || from > to || !overlaps(earlier, stage)) continue;
      const both = { from: [earlier.from, from].sort()[1] ?? from, to: [earlier.to, to].sort()[0] ?? to };
      found.push(diagnose(problems.overlap, place, { first: earlier.title, second: stage.title, ...both }));
    }
  }
  return found;
}

interface ChosenStage {
  /** Absent where nothing says which: several end in the period, or none. */
  readonly stage?: PlanStage;
  /** Others that the period lies in as well. */
  readonly others: readonly PlanStage[];
}

/** The stage that a period lies in; of several the only one that ends in it. */
function stageOfPeriod(stages: readonly PlanStage[], period: Period): ChosenStage {
  const touched = stages.filter((stage) => overlaps(stage, period));
  const ending = touched.length === 1 ? touched : touched.filter(({ to }) => to >= period.from && to <= period.to);
  const [stage, second] = ending;
  if (!stage || second) return { others: touched };
  return { stage, others: touched.filter((other) => other !== stage) };
}

/** `2024`, `2022-01-01..2022-12-31`; undefined for anything else. */
export function readPeriodText(text: string): Period | undefined {
  const year = /^\s*(\d{4})\s*年?度?\s*$/.exec(text)?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [, from = '', to = ''] = /^\s*(\d{4}-\d{2}-\d{2})\s*(?:\.\.|至|~)\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(text) ?? [];
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return first === undefined || last === undefined || first > last ? undefined : { from, to };
}

/** What a run says of its time. */
export interface TimeWish {
  /** Id of a stage. */
  readonly stage?: string;
  readonly period?: Period;
}

export interface TimeChoice {
  readonly stage?: PlanStage;
  /** That of the run; else that of the stage. */
  readonly period?: Period;
  /** What the period lies in besides. */
  readonly others: readonly PlanStage[];
}

/** The stage that is named, else that of the period of the run, else of the framework; none where that does not say it. */
export function chooseStage(stages: readonly PlanStage[], own: Period | undefined, wish: TimeWish): TimeChoice {
  if (wish.stage !== undefined) {
    const stage = stages.find(({ id, title }) => id === wish.stage || title === wish.stage);
    return { others: [], ...(stage && { stage, period: wish.period ?? { from: stage.from, to: stage.to } }) };
  }
  const period = wish.period ?? own;
  const { stage, others } = period ? stageOfPeriod(stages, period) : { stage: undefined, others: [] };
  return { others, ...(stage && { stage }), ...(wish.period && { period: wish.period }) };
}

/** Said once, where the stages stand. */
export const tellTwoStages = (document: PlainDocument, { stage, others }: TimeChoice, period: Period | undefined): Diagnostic[] =>
  stage && period && others.length > 0
    ? [
        diagnose(problems.twoStages, locate(document, ['stages'], true), {
          period: `${period.from} – ${period.to}`,
          taken: stage.title,
          others: others.map(({ title }) => title),
        }),
      ]
    : [];

export const tellUndecided = (document: PlainDocument, stages: readonly PlanStage[]): Diagnostic =>
  diagnose(problems.undecided, locate(document, ['stages'], true), { known: stages.map(({ id }) => id) });
