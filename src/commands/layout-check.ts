// What `template check` does: the names in a layout, each with its cell, and what is wrong with them.
import { compareDiagnostics } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { readWorkbook } from '../read/xlsx.ts';
import { checkLayouts, layoutOf } from '../report/layout/find.ts';
import { renderNames, renderVocabulary } from '../report/layout/list.ts';
import { vocabularyOf } from '../report/layout/vocabulary.ts';
import type { Given } from './command.ts';
import { renderProblemsTo } from './failure.ts';
import { findFramework } from './find-framework.ts';
import { type Io, UsageError } from './io.ts';
import { exitCodeOf, languageOf, verdictOf } from './outputs.ts';
import { settingOf } from './setting.ts';
import { refuseTime, stageNeeded, timeWish } from './time-wish.ts';

const checked = { done: { zh: '版式检查完成', en: 'layout checked' }, verb: 'template check' };

/** Lists the names of every layout; without files the names that there are. Gives the exit code. */
export async function checkLayoutFiles(paths: readonly string[], { options }: Given, io: Io): Promise<number> {
  const language = languageOf(options);
  if (paths.length === 0) {
    if (options['names'] !== true)
      throw new UsageError({
        zh: '请写版式工作簿（.xlsx）；可用的名称用 --names 查看',
        en: 'name the layout, an .xlsx workbook; --names lists all names',
      });
    io.stdout(renderVocabulary(language));
    return 0;
  }
  const setting = await settingOf(['.'], options, io);
  const { framework: name, time } = setting;
  const found = name === undefined ? undefined : await findFramework(name, [], io, { useCache: options['cache'] !== false, time });
  const framework = found?.framework;
  if (framework) refuseTime(framework, timeWish(options));
  if (framework && found?.stageNeeded) throw stageNeeded(framework, time);
  const told = [...setting.diagnostics, ...(found?.diagnostics ?? [])];
  const vocabulary = vocabularyOf(framework, undefined);
  for (const path of paths) {
    const { value: sheets, diagnostics } = await readWorkbook({ path, bytes: await io.readFile(path, limits.xlsxBytes + 1) });
    told.push(...diagnostics.filter(({ severity }) => !sheets || severity === 'error'));
    if (!sheets) continue;
    const layouts = sheets.map((sheet) => layoutOf(sheet, vocabulary));
    io.stdout(renderNames(layouts, language));
    told.push(...checkLayouts(path, sheets, layouts, framework));
  }
  const verdict = verdictOf(told, options);
  renderProblemsTo(io, told.toSorted(compareDiagnostics), verdict, language, checked);
  return exitCodeOf(verdict);
}
