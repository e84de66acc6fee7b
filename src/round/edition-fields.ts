// What editions for others may show or leave out, by the ids that lawgov.yaml uses.
import type { EditionField } from '../model.ts';

const editionFieldIds: readonly EditionField[] = [
  'others',
  'indicators',
  'adjustments',
  'reasons',
  'data',
  'problems',
  'reviewers',
  'files',
  'decisions',
];

export const isEditionField = (id: string): id is EditionField => editionFieldIds.some((known) => known === id);
