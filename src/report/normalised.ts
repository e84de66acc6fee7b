// 规范化记录: how the texts of cells became values. In words, in JSON, and as a table with one row per cell.
import { columnLetters, formatLocation, type Location } from '../diagnostic.ts';
import type { Framework, Measure, Normalisation, Reported, Submission } from '../model.ts';
import { printExactValue, printMeasureValue } from '../submission/print-reading.ts';
import { stepTitle } from '../submission/values/trail.ts';
import { type Language, shown, type Text } from '../text.ts';
import { printTable } from './csv.ts';

/** 去掉单位“件” */
function stepWords({ step, by }: Normalisation): Text {
  const { zh, en } = stepTitle(step);
  if (by === undefined) return { zh, en };
  return step === 'times' ? { zh: `${zh} ${by}`, en: `${en} ${by}` } : { zh: `${zh}“${shown(by)}”`, en: `${en} (“${shown(by)}”)` };
}

/** 去中间空白 → “60件”；去掉单位“件” → “60” */
export function normalisedWords(steps: readonly Normalisation[], language: Language): string {
  return steps.map((step) => `${stepWords(step)[language]} → “${shown(step.to)}”`).join(language === 'zh' ? '；' : '; ');
}

export interface Normalised {
  readonly unit: string;
  readonly title: string;
  readonly reported: Reported;
  readonly steps: readonly Normalisation[];
  /** As data, in the measure's unit: `0.985`. */
  readonly value: string;
  /** As people are shown it: `98.5%`. */
  readonly shownAs: string;
}

/** Undefined where people are shown the value as it stands in the cell: 是, 86%, 5次. */
export const stepsToShow = ({ normalised, raw, reading }: Reported, measure: Measure | undefined): readonly Normalisation[] | undefined =>
  reading.state === 'value' && printMeasureValue(reading.value, measure) === raw ? undefined : normalised;

/** Every value that people are shown otherwise than its cell says it: by unit, measures before records, in the order of the framework. */
export function normalisedOf({ units }: Submission, framework: Framework): Normalised[] {
  const entry = (unit: string, title: string, measure: Measure, reported: Reported): Normalised[] => {
    const { reading } = reported;
    const steps = stepsToShow(reported, measure);
    return steps && reading.state === 'value'
      ? [
          {
            unit,
            title,
            reported,
            steps,
            value: printExactValue(reading.value),
            shownAs: `${reading.approximate ? '约' : ''}${printMeasureValue(reading.value, measure)}`,
          },
        ]
      : [];
  };
  return units.flatMap(({ name, values, records }) => [
    ...[...framework.measures.values()].flatMap((measure) => {
      const reported = values.get(measure.id);
      return reported ? entry(name, measure.title, measure, reported) : [];
    }),
    ...[...framework.registers.values()].flatMap(({ id, title, columns }) =>
      (records.get(id) ?? []).flatMap((record) =>
        [...columns.values()].flatMap((column) => {
          const reported = record.values.get(column.id);
          return reported ? entry(name, `${title}·${column.title}`, column, reported) : [];
        }),
      ),
    ),
  ]);
}

export const jsonNormalised = ({ unit, reported, steps, value }: Normalised) => ({
  unit,
  measure: reported.measure,
  raw: reported.raw,
  value,
  steps,
  location: formatLocation(reported.location),
});

/** Sheet and cell; a CSV has lines and fields. */
const placeIn = (location: Location): readonly [string, string] =>
  location.kind === 'cell'
    ? [location.sheet, `${columnLetters(location.column)}${location.row}`]
    : ['', location.kind === 'text' ? `${location.line}:${location.column}` : ''];

const headers: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '工作表', '单元格', '单位', '数据项编号', '数据项', '原文', '读作', '值', '步骤'],
  en: ['file', 'sheet', 'cell', 'unit', 'measure', 'title', 'raw', 'read as', 'value', 'steps'],
};

/** One row per cell. */
export const renderNormalisationsCsv = (normalised: readonly Normalised[], language: Language): string =>
  printTable([
    headers[language],
    ...normalised.map(({ unit, title, reported, steps, value, shownAs }) => [
      reported.location.file,
      ...placeIn(reported.location),
      unit,
      reported.measure,
      title,
      reported.raw,
      shownAs,
      value,
      normalisedWords(steps, language),
    ]),
  ]);
