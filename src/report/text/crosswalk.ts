// `lawgov crosswalk` on a terminal.
import type { Language } from '../../text.ts';
import type { Crosswalked } from '../crosswalk/pairs.ts';
import { renderCrosswalk } from '../crosswalk/render.ts';
import { renderTable } from './table.ts';

const widest = 44;

export const renderCrosswalkText = (walked: Crosswalked, language: Language): string =>
  renderCrosswalk(walked, language, (header, rows) =>
    renderTable(
      header,
      rows,
      header.map(() => 'left'),
      header.map(() => widest),
    ),
  );
