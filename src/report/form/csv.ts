// 填报模板 as CSV files, and the data dictionary beside them.
import type { Framework, Measure, Register } from '../../model.ts';
import { type FormParts, formParts } from '../../submission/form-parts.ts';
import { dictionaryHeader, emptyRegisterWords } from '../../submission/form-words.ts';
import { printTable } from '../csv.ts';
import { full } from '../library/lines.ts';
import { typeWords } from '../library/words.ts';
import type { Answer, Form, FormRow } from './form.ts';
import { definitionWords, rangeWords } from './words.ts';

const written = (answer: Answer | undefined): string => answer?.raw ?? '';

interface Column {
  readonly title: string;
  readonly cell: (row: FormRow) => string;
}

/** Columns of the long table; every row names its unit. */
function columnsOf({ framework, unit, previous, answers }: Form): Column[] {
  const unitClass = unit.class === undefined ? undefined : framework.classes.get(unit.class);
  const column = (title: string, cell: Column['cell']): Column => ({ title, cell });
  const answer = ({ measure }: FormRow) => (measure ? answers.values.get(measure.id) : undefined);
  return [
    column('单位', () => unit.name),
    ...(unitClass ? [column('单位类别', () => unitClass.title)] : []),
    column('一级指标', ({ above }) => above[0] ?? ''),
    column('二级指标', ({ above }) => above.slice(1).join(' › ')),
    column('序号', ({ no }) => no),
    column('指标', ({ title }) => title),
    column('数据项编号', ({ measure }) => measure?.id ?? ''),
    column('数据项', ({ datum }) => datum),
    column('口径', ({ definition }) => definition),
    column('计量单位', (row) => row.unit),
    column('填报值', (row) => written(answer(row))),
    ...(previous ? [column('上年值', ({ measure }) => (measure ? written(previous.get(measure.id)) : ''))] : []),
    column('说明', (row) => answer(row)?.note ?? ''),
    column('佐证材料', (row) => answer(row)?.evidence.join('；') ?? ''),
    column('分值', ({ points }) => points),
    column('评分标准', ({ standard }) => standard.replaceAll('\n', ' ')),
  ];
}

/** One row per datum that is to be filled in. */
export function renderFormCsv(form: Form): string {
  const columns = columnsOf(form);
  const rows = form.rows.filter(({ measure }) => measure).map((row) => columns.map(({ cell }) => cell(row)));
  return printTable([columns.map(({ title }) => title), ...rows]);
}

/** A register: its title, the unit, what to do, the header, and the records that are there already. */
export function renderRegisterCsv({ unit, answers }: Form, register: Register): string {
  const columns = [...register.columns.values()];
  const records = answers.records.get(register.id) ?? [];
  return printTable([
    [full(register.title)],
    [`填报单位：${unit.name}`],
    [`一行一条记录，不要插入小计。${emptyRegisterWords}。`],
    columns.map(({ title }) => full(title)),
    ...records.map(({ values }) => columns.map(({ id }) => values.get(id)?.raw ?? '')),
  ]);
}

/** What every column and datum of the forms means: of all classes of units, each once. */
export function renderDictionaryCsv(framework: Framework, classes: readonly (string | undefined)[]): string {
  const all: FormParts[] = classes.map((unitClass) => formParts(framework, unitClass));
  const places = new Map<Measure, Set<string>>();
  const needed = new Set<Measure>();
  for (const { kind, measures, indicator, item, veto } of all.flatMap(({ parts }) => parts)) {
    const place = indicator ? `${indicator.no ?? ''} ${indicator.title}`.trim() : (item?.title ?? veto?.title ?? '');
    if (kind !== 'veto' && kind !== 'other') for (const measure of measures) needed.add(measure);
    for (const measure of measures) places.set(measure, (places.get(measure) ?? new Set()).add(place));
  }
  const line = (id: string, measure: Measure, place: string, isNeeded: boolean): string[] => [
    id,
    full(measure.title),
    place,
    typeWords[measure.type]?.zh ?? measure.type,
    full(measure.unit ?? ''),
    definitionWords({ ...measure, optional: false }, false),
    (measure.options ?? []).map(full).join('/'),
    rangeWords(measure),
    isNeeded && !measure.optional ? '是' : '否',
  ];
  const registers = new Set(all.flatMap((parts) => parts.registers));
  return printTable([
    dictionaryHeader,
    ...[...places].map(([measure, where]) => line(measure.id, measure, [...where].join('；'), needed.has(measure))),
    ...[...registers].flatMap((register) =>
      [...register.columns.values()].map((column) => line(`${register.id}/${column.id}`, column, `台账：${full(register.title)}`, true)),
    ),
  ]);
}
