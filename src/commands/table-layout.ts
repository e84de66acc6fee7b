// `table --layout`: the figures of an assessment in a workbook of the bureau's own.
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { Assessment, Round } from '../model.ts';
import { fillLayout } from '../report/layout/fill.ts';
import { plural } from '../text.ts';
import type { Given } from './command.ts';
import { renderProblemsTo, scored } from './failure.ts';
import { type Io, UsageError } from './io.ts';
import { exitCodeOf, languageOf, verdictOf } from './outputs.ts';

export interface LayoutOrder {
  readonly layout: string;
  readonly out: string;
  readonly assessment: Assessment;
  readonly round: Round;
  /** Of the submissions. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the filled layout; nothing is written where a name of it is not known. Gives the exit code. */
export async function writeLayout(order: LayoutOrder, inputs: readonly string[], { options }: Given, io: Io): Promise<number> {
  const { layout: path, out, assessment, round } = order;
  const language = languageOf(options);
  if (!/\.xlsx$/i.test(path)) throw new UsageError({ zh: '版式（--layout）须是 .xlsx 工作簿', en: 'a layout is an .xlsx workbook' });
  const bytes = await io.readFile(path, limits.xlsxBytes + 1);
  const roster = round.roster?.units.map(({ name }) => name) ?? [];
  const { value, diagnostics } = await fillLayout({ path, bytes }, { assessment, roster, language });
  const told = [...order.diagnostics, ...diagnostics].toSorted(compareDiagnostics);
  const verdict = verdictOf(told, options);
  if (value) await io.writeFiles([{ path: out, bytes: value.bytes }], [...inputs, path]);
  renderProblemsTo(io, told, verdict, language, scored, assessment.switchedOff);
  if (!value) return 1;
  io.stdout(
    language === 'zh'
      ? `已写入 ${out}：版式中有名称的单元格 ${value.cells} 个，单位 ${value.units} 个\n`
      : `written: ${out}, ${plural(value.cells, 'cell')} with names, ${plural(value.units, 'unit')}\n`,
  );
  return exitCodeOf(verdict);
}
