// 导入: grids of cells → the text of a framework, with an account of every row and every guess.
import type { Draft } from '../framework/draft.ts';
import type { Grid } from '../submission/grid.ts';
import { type Borrowed, borrowFrom } from './borrow.ts';
import { importGrids } from './collect.ts';
import { type Naming, printImported } from './document.ts';
import { giveRules } from './give-rules.ts';
import type { Imported } from './model.ts';
import { nameNodes } from './name.ts';

export interface ImportResult {
  readonly imported: Imported;
  readonly borrowed?: Borrowed;
  /** YAML, not yet formatted. Absent where no table was found. */
  readonly text?: string;
}

export interface Over {
  readonly draft: Draft;
  /** Likeness from which a near title is taken, 0 to 1. */
  readonly least: number;
}

export function importTables(grids: readonly Grid[], naming: Naming, over?: Over): ImportResult {
  const imported = importGrids(grids);
  nameNodes(imported);
  const borrowed = over && borrowFrom(imported, over.draft, over.least);
  const measures = giveRules(imported);
  if (imported.roots.length === 0) return { imported };
  return { imported, ...(borrowed && { borrowed }), text: printImported(imported, measures, borrowed, naming) };
}
