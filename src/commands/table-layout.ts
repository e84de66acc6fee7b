// `table --layout`: the figures of an assessment in a workbook of the bureau's own.
import { limits } from '../limits.ts';
import type { Assessment, Outcome, Round } from '../model.ts';
import { type FilledLayout, fillLayout } from '../report/layout/fill.ts';
import type { Language } from '../text.ts';
import { type Io, UsageError } from './io.ts';

/** The filled workbook; without a value the diagnostics say what is wrong with the layout. */
export async function filledLayout(
  path: string,
  assessment: Assessment,
  round: Round,
  language: Language,
  io: Io,
): Promise<Outcome<FilledLayout>> {
  if (!/\.xlsx$/i.test(path)) throw new UsageError({ zh: '版式（--layout）须是 .xlsx 工作簿', en: 'a layout is an .xlsx workbook' });
  const bytes = await io.readFile(path, limits.xlsxBytes + 1);
  const roster = round.roster?.units.map(({ name }) => name) ?? [];
  return fillLayout({ path, bytes }, { assessment, roster, language });
}
