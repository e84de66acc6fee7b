// 模板印记: how a form says what it was made for, and the hash by which an old one is told.
import { createHash } from 'node:crypto';
import type { Framework, Measure, MeasureType, Stamp, StampSheet } from '../model.ts';
import { compareText } from '../text.ts';
import { formParts } from './form-parts.ts';

export const stampSheet: StampSheet = '_lawgov';

/** Name of the document property that holds a value of the stamp. */
export const stampProperty = (key: keyof Stamp): string => `lawgov.${key}`;

/** Keys in the order in which they are written, key and value, from A1 of the stamp's sheet. */
export const stampKeys = ['framework', 'version', 'form', 'unit', 'class', 'period', 'stage'] as const satisfies readonly (keyof Stamp)[];

/** In column A of the rows below the keys: what the form asks for, one a row, so that an old form can say what has changed. */
export const askedKey = 'asks';

/** One question of a form, as it stands in columns B to F of its row. */
export interface Asked {
  /** Id of a measure; of a column of a register `register/column`. */
  readonly id: string;
  readonly title: string;
  readonly type: MeasureType;
  /** '' where it has none. */
  readonly unit: string;
  /** Allowed values of a choice, divided by line breaks; '' for other types. */
  readonly options: string;
}

const asked = ({ id, title, type, unit = '', options = [] }: Measure, register?: string): Asked => ({
  id: register === undefined ? id : `${register}/${id}`,
  title,
  type,
  unit,
  options: options.join('\n'),
});

/** What a form for a class asks for, each once: measures in the order of the form, then the registers' columns. */
export function askedOf(framework: Framework, unitClass: string | undefined): Asked[] {
  const { parts, registers } = formParts(framework, unitClass);
  const measures = new Set(parts.flatMap((part) => part.measures));
  return [
    ...[...measures].map((measure) => asked(measure)),
    ...registers.flatMap(({ id, columns }) => [...columns.values()].map((column) => asked(column, id))),
  ];
}

/** SHA-256 of what the form of a class asks for, hexadecimal, whatever the order in which it asks. */
export function formHash(framework: Framework, unitClass: string | undefined): string {
  const lines = askedOf(framework, unitClass).map(({ id, title, type, unit, options }) => JSON.stringify([id, title, type, unit, options]));
  return createHash('sha256').update(lines.toSorted(compareText).join('\n')).digest('hex');
}

/** The stamp of the form for one unit. */
export function stampOf(framework: Framework, unit: string, unitClass: string | undefined): Stamp {
  const { id, version, period, stage } = framework;
  return {
    framework: id,
    version,
    form: formHash(framework, unitClass),
    unit,
    ...(unitClass !== undefined && { class: unitClass }),
    ...(period && { period: `${period.from}..${period.to}` }),
    ...(stage && { stage: stage.id }),
  };
}

/** Rows of the stamp's sheet. */
export const stampRows = (stamp: Stamp, questions: readonly Asked[]): readonly (readonly string[])[] => [
  ...stampKeys.flatMap((key) => {
    const value = stamp[key];
    return value === undefined ? [] : [[key, value]];
  }),
  ...questions.map(({ id, title, type, unit, options }) => [askedKey, id, title, type, unit, options]),
];
