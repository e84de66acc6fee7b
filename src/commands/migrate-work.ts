// What `template migrate` does: old forms, of any version and of none → the current form of every unit, with a list of what stayed behind.
import { compareDiagnostics, type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework } from '../model.ts';
import { renderFormWorkbook } from '../report/excel/form.ts';
import { fileNames } from '../report/form/file-names.ts';
import { formOf } from '../report/form/form.ts';
import { type MigratedUnit, renderMigration, renderMigrationCsv } from '../report/form/migration.ts';
import { moveAnswers } from '../submission/form/move-answers.ts';
import { type OldAnswers, readOldForms } from '../submission/form/old-form.ts';
import { formProblems } from '../submission/form/problems.ts';
import { type OpenedFile, openFiles } from '../submission/read-submission.ts';
import type { Given } from './command.ts';
import { renderProblemsTo } from './failure.ts';
import { findFramework } from './find-framework.ts';
import { readInputs } from './input-files.ts';
import { type Io, UsageError } from './io.ts';
import { exitCodeOf, languageOf, verdictOf } from './outputs.ts';
import { progressOn } from './progress.ts';
import { settingOf, settleRound } from './setting.ts';
import { refuseTime, stageNeeded, timeWish } from './time-wish.ts';

const migrated = { done: { zh: '迁移完成', en: 'moved' }, verb: 'template migrate' };

/** Forms for a period that has no day in common with the current one: their figures are moved, and they are of that time. */
function tellPeriods(opened: readonly OpenedFile[], { period }: Framework): Diagnostic[] {
  return opened.flatMap(({ stamp, file }) => {
    const [from = '', to = ''] = stamp?.stamp.period?.split('..') ?? [];
    if (!period || from === '' || (from <= period.to && to >= period.from)) return [];
    return [diagnose(formProblems.movedPeriod, { kind: 'file', file: file.path }, { ...period, stamped: { from, to } })];
  });
}

/** Of units without a class no form can be made where there are classes; why is among the problems. */
const hasForm = (framework: Framework, unit: OldAnswers): boolean => framework.classes.size === 0 || unit.class !== undefined;

/** Writes the current form of every unit that the old forms are about; gives the exit code. */
export async function migrateForms(paths: readonly string[], { options }: Given, io: Io): Promise<number> {
  const language = languageOf(options);
  if (paths.length === 0) throw new UsageError({ zh: '请写旧表的文件或文件夹', en: 'name the old forms, as files or folders' });
  const setting = await settingOf(paths, options, io);
  const { files: inputs, diagnostics: ofInputs } = await readInputs(setting.paths, io);
  const opened = await openFiles(inputs);
  const { time } = setting;
  const found = await findFramework(setting.framework, opened, io, { useCache: options['cache'] !== false, time });
  const { framework } = found;
  if (!framework || !setting.usable) {
    const told = [...setting.diagnostics, ...found.diagnostics];
    renderProblemsTo(io, told, verdictOf(told, {}), language, migrated);
    return 1;
  }
  refuseTime(framework, timeWish(options));
  if (found.stageNeeded) throw stageNeeded(framework, time);
  const settled = settleRound(setting.round, framework);
  const read = readOldForms(opened, framework, settled.round);
  const units = read.units.filter((unit) => hasForm(framework, unit));
  const out = typeof options['out'] === 'string' ? options['out'] : '';
  const [listName = '', ...names] = fileNames(['迁移清单', ...units.map(({ unit }) => unit)]);
  const tick = progressOn(io, units.length, { zh: '迁移填报表', en: 'moving forms' }, language);
  const results: MigratedUnit[] = [];
  const files: { path: string; bytes: Uint8Array | string }[] = [];
  for (const [index, { unit, class: unitClass, forms }] of units.entries()) {
    const moved = moveAnswers(forms, framework, unitClass);
    const form = formOf(framework, { name: unit, ...(unitClass !== undefined && { class: unitClass }) }, { answers: moved });
    const to = `${out}/${names[index]}.xlsx`;
    files.push({ path: to, bytes: await renderFormWorkbook(form) });
    results.push({ unit, from: [...new Set(forms.map(({ path }) => path))], to, moved });
    tick(index + 1);
  }
  const list = renderMigrationCsv(results);
  if (list !== undefined) files.push({ path: `${out}/${listName}.csv`, bytes: list });
  const told = [
    ...setting.diagnostics,
    ...ofInputs,
    ...found.diagnostics,
    ...settled.diagnostics,
    ...tellPeriods(opened, framework),
    ...read.diagnostics,
  ];
  if (files.length > 0)
    await io.writeFiles(files, [...inputs.map(({ path }) => path), ...framework.layers.map(({ file }) => file)], { makeFolders: true });
  io.stdout(renderMigration(results, language));
  if (list !== undefined) io.stdout(language === 'zh' ? `清单：${out}/${listName}.csv\n` : `listed in ${out}/${listName}.csv\n`);
  const verdict = verdictOf(told, {});
  if (told.length > 0 || results.length === 0) renderProblemsTo(io, told.toSorted(compareDiagnostics), verdict, language, migrated);
  return results.length === 0 ? 1 : exitCodeOf(verdict);
}
