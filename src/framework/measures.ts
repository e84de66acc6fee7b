// 数据项: from the `measures` section and from indicators that carry their own.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Scope } from '../expression/index.ts';
import { parseMention } from '../mention/template.ts';
import type { Measure, MeasureType } from '../model.ts';
import { compare, printExact } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { WorkCalendar } from '../working-days.ts';
import { checkComposition, readComposition } from './composition.ts';
import type { DraftMeasure, Path } from './draft.ts';
import {
  booleanField,
  type Fields,
  fieldsField,
  fieldsOf,
  hasField,
  itemsField,
  numberField,
  present,
  textField,
  textsField,
} from './fields.ts';
import { frameworkProblems as problems } from './problems.ts';

const types: readonly MeasureType[] = ['count', 'number', 'ratio', 'amount', 'boolean', 'choice', 'date', 'text'];
const isMeasureType = (text: string | undefined): text is MeasureType => types.some((type) => type === text);

export function readMeasure(id: string, fields: Fields, fallbackTitle: string): Measure {
  const type = textField(fields, 'type');
  const min = numberField(fields, 'min');
  const max = numberField(fields, 'max');
  const options = textsField(fields, 'options').map((option) => option.trim());
  return {
    id,
    title: textField(fields, 'title') ?? fallbackTitle,
    type: isMeasureType(type) ? type : 'text',
    approximate: booleanField(fields, 'approximate') ?? false,
    optional: booleanField(fields, 'optional') ?? false,
    ...present({
      unit: textField(fields, 'unit'),
      definition: textField(fields, 'definition'),
      numerator: textField(fields, 'numerator'),
      denominator: textField(fields, 'denominator'),
      period: textField(fields, 'period'),
      dataSource: textField(fields, 'dataSource'),
      mentions: hasField(fields, 'mentions') ? textsField(fields, 'mentions') : undefined,
      min: min === undefined ? undefined : exactNumber(min),
      max: max === undefined ? undefined : exactNumber(max),
      options: options.length > 0 ? options : undefined,
      time: booleanField(fields, 'time') === true ? true : undefined,
      of: readComposition(fieldsField(fields, 'of')),
      from: textField(fields, 'from'),
    }),
  };
}

/** All measures in document order: the declared ones, then the inline ones by indicator. */
export function collectMeasures(data: Fields): DraftMeasure[] {
  const declared = Object.entries(fieldsField(data, 'measures')).map(([id, value]) => ({
    path: ['measures', id],
    measure: readMeasure(id, fieldsOf(value), id),
    inline: false,
  }));
  const inline: DraftMeasure[] = [];
  const visit = (items: readonly unknown[], path: Path): void => {
    for (const [index, item] of items.entries()) {
      const node = fieldsOf(item);
      const id = textField(node, 'id');
      const at = [...path, index];
      if (id !== undefined && hasField(node, 'measure')) {
        inline.push({
          path: [...at, 'measure'],
          measure: readMeasure(id, fieldsField(node, 'measure'), textField(node, 'title') ?? id),
          inline: true,
        });
      }
      visit(itemsField(node, 'children'), [...at, 'children']);
    }
  };
  visit(itemsField(data, 'indicators'), ['indicators']);
  return [...declared, ...inline];
}

/** Templates that cannot be read. */
function checkMentions(document: PlainDocument, { measure, path }: DraftMeasure): Diagnostic[] {
  return (measure.mentions ?? []).flatMap((seen, index) => {
    const parsed = parseMention(seen);
    return 'fault' in parsed
      ? [diagnose(problems.mention, locate(document, [...path, 'mentions', index]), { seen, what: parsed.fault })]
      : [];
  });
}

/** Ids and titles that are used twice, choices without options. */
export function checkMeasures(document: PlainDocument, measures: readonly DraftMeasure[]): Diagnostic[] {
  const ids = new Map<string, DraftMeasure>();
  const titles = new Map<string, DraftMeasure>();
  return measures.flatMap((entry) => {
    const found: Diagnostic[] = [];
    const { measure, path } = entry;
    const first = ids.get(measure.id);
    const namesake = titles.get(measure.title);
    const also = (other: DraftMeasure) => [
      { message: { zh: '另一处', en: 'the other one' }, location: locate(document, other.path, true) },
    ];
    if (first) found.push(diagnose(problems.duplicateId, locate(document, path, true), { id: measure.id }, also(first)));
    else if (namesake)
      found.push(diagnose(problems.duplicateTitle, locate(document, [...path, 'title']), { title: measure.title }, also(namesake)));
    if (measure.type === 'choice' && !measure.options)
      found.push(diagnose(problems.choiceWithoutOptions, locate(document, path, true), { id: measure.id }));
    const { min, max } = measure;
    if (min && max && compare(min, max) > 0) {
      found.push(
        diagnose(problems.measureRange, locate(document, [...path, 'min']), { id: measure.id, min: printExact(min), max: printExact(max) }),
      );
    }
    found.push(...checkMentions(document, entry), ...checkComposition(document, entry, measures));
    ids.set(measure.id, first ?? entry);
    titles.set(measure.title, namesake ?? entry);
    return found;
  });
}

/** Names that expressions may use: ids, and titles that stand for exactly one measure. */
export function scopeOf(measures: readonly DraftMeasure[], registers: Scope['registers'], calendar: WorkCalendar): Scope {
  const byName = new Map<string, Measure>();
  for (const { measure } of [...measures].reverse()) byName.set(measure.title, measure);
  for (const { measure } of [...measures].reverse()) byName.set(measure.id, measure);
  return { find: (name) => byName.get(name), names: () => byName.keys(), calendar, ...(registers && { registers }) };
}
