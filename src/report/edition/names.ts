import type { EditionName } from '../../model.ts';

export const editionNames: readonly EditionName[] = ['internal', 'unit', 'public'];
