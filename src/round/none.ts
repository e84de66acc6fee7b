// What holds where there is no lawgov.yaml, or where it says nothing.
import type { Round } from '../model.ts';

export const noRound: Round = {
  submissions: [],
  hidden: { rows: 'read', columns: 'read', sheets: 'skip', filtered: 'read' },
  explanation: 10,
  checksOff: [],
  editions: {},
};
