// What `template` does: framework, units and last year's values → one form per unit, all files at once.
import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { Framework } from '../model.ts';
import { renderFormWorkbook } from '../report/excel/form.ts';
import { renderDictionaryCsv, renderFormCsv, renderRegisterCsv } from '../report/form/csv.ts';
import { fileNames } from '../report/form/file-names.ts';
import { type Answer, type Form, type FormUnit, formOf } from '../report/form/form.ts';
import { readMoment } from '../round/moment.ts';
import { type Baseline, readBaseline } from '../submission/baseline.ts';
import { formParts } from '../submission/form-parts.ts';
import { plural, shown } from '../text.ts';
import type { Given } from './command.ts';
import { renderProblemsTo } from './failure.ts';
import { findFramework } from './find-framework.ts';
import { readRoster } from './find-round.ts';
import { readInputs } from './input-files.ts';
import { type Io, UsageError } from './io.ts';
import { exitCodeOf, languageOf, verdictOf } from './outputs.ts';
import { progressOn } from './progress.ts';
import { settingOf, settleRound } from './setting.ts';
import { unitsOf } from './template-units.ts';
import { refuseTime, stageNeeded, timeWish } from './time-wish.ts';

const looked = { done: { zh: '指标体系已读', en: 'framework read' }, verb: 'lint' };

/** What a unit said last time, by measure; undefined where it said nothing. */
function previousOf(baseline: Baseline, framework: Framework, unit: FormUnit): ReadonlyMap<string, Answer> | undefined {
  if (!baseline.has(unit.name)) return undefined;
  const read = baseline.of(unit.name);
  const measures = new Set(formParts(framework, unit.class).parts.flatMap((part) => part.measures));
  const answers = [...measures].map((measure) => [measure.id, { reading: read(measure.id), raw: '', note: '', evidence: [] }] as const);
  return new Map(answers);
}

interface OutFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

async function filesOf(form: Form, path: string, format: string): Promise<OutFile[]> {
  if (format !== 'csv') return [{ path: `${path}.xlsx`, bytes: await renderFormWorkbook(form) }];
  const registers = fileNames(form.registers.map(({ title }) => title));
  return [
    { path: `${path}.csv`, bytes: renderFormCsv(form) },
    ...form.registers.map((register, index) => ({ path: `${path}-${registers[index]}.csv`, bytes: renderRegisterCsv(form, register) })),
  ];
}

/** What the forms are made from: the framework as the options or the round have it, whom they are for, and what they say of last time. */
interface Order {
  readonly framework: Framework;
  readonly units: readonly FormUnit[];
  readonly last?: Baseline;
  readonly inputs: readonly string[];
}

const text = (options: Given['options'], key: string): string | undefined => {
  const value = options[key];
  return typeof value === 'string' ? value : undefined;
};

function dueOf(options: Given['options']): string | undefined {
  const due = text(options, 'due');
  if (due === undefined || readMoment(due)) return due;
  throw new UsageError({
    zh: `--due 写日期，或日期和时间，如 2024-12-18、"2024-12-18 18:00"，现为“${shown(due)}”`,
    en: `--due takes a day, or a day and time, such as 2024-12-18 or "2024-12-18 18:00", not “${shown(due)}”`,
  });
}

async function orderOf(options: Given['options'], io: Io, tell: (diagnostics: readonly Diagnostic[]) => void): Promise<Order | undefined> {
  const setting = await settingOf(['.'], options, io);
  tell(setting.diagnostics);
  const { framework: name, time } = setting;
  if (name === undefined)
    throw new UsageError({
      zh: '请用 --framework 写明指标体系（编号或 YAML 文件），或在写明了 round 的考评工作区里运行',
      en: 'name the framework with --framework (an id or a YAML file), or run in the folder of a round',
    });
  const found = await findFramework(name, [], io, { useCache: options['cache'] !== false, time });
  tell(found.diagnostics);
  const { framework } = found;
  if (!framework) return undefined;
  refuseTime(framework, timeWish(options));
  if (found.stageNeeded) throw stageNeeded(framework, time);
  const rosterFile = text(options, 'roster');
  const own =
    rosterFile === undefined
      ? undefined
      : await readRoster({ path: rosterFile, bytes: await io.readFile(rosterFile, limits.csvBytes + 1) });
  tell(own?.diagnostics ?? []);
  const settled = settleRound(own?.value ? { ...setting.round, roster: own.value } : setting.round, framework);
  tell(settled.diagnostics);
  const due = dueOf(options) ?? setting.round.due;
  const units = unitsOf(framework, settled.round.roster, { ...options, due });
  const previous = text(options, 'previous') ?? setting.round.previous;
  const last = previous === undefined ? undefined : await readBaseline((await readInputs([previous], io)).files, framework);
  tell(last?.diagnostics ?? []);
  const inputs = [...setting.files, ...framework.layers.map((layer) => layer.file), rosterFile, previous].filter(
    (path) => path !== undefined,
  );
  return { framework, units, inputs, ...(last?.value && { last: last.value }) };
}

/** Forms for the units that the options or the round name; gives the exit code. */
export async function writeTemplates({ options }: Given, io: Io): Promise<number> {
  const language = languageOf(options);
  const told: Diagnostic[] = [];
  const order = await orderOf(options, io, (diagnostics) => told.push(...diagnostics));
  const verdict = verdictOf(told, {});
  if (!order) {
    renderProblemsTo(io, told, verdict, language, looked);
    return 1;
  }
  const { framework, units, last } = order;
  const contact = text(options, 'contact');
  const [out, format] = [text(options, 'out') ?? '', text(options, 'format') ?? 'xlsx'];
  const names = fileNames(units.map((unit) => unit.name));
  const tick = progressOn(io, units.length, { zh: '生成填报模板', en: 'making forms' }, language);
  const files: OutFile[] = [];
  for (const [index, unit] of units.entries()) {
    const before = last && previousOf(last, framework, unit);
    const form = formOf(framework, unit, { ...(contact !== undefined && { contact }), ...(before && { previous: before }) });
    files.push(...(await filesOf(form, `${out}/${names[index]}`, format)));
    tick(index + 1);
  }
  if (format === 'csv')
    files.push({ path: `${out}/数据字典.csv`, bytes: renderDictionaryCsv(framework, [...new Set(units.map((unit) => unit.class))]) });
  await io.writeFiles(files, order.inputs, { makeFolders: true });
  io.stderr(
    language === 'zh'
      ? `已写入 ${out}：${units.length} 个单位，${files.length} 个文件\n`
      : `written to ${out}: ${plural(files.length, 'file')} for ${plural(units.length, 'unit')}\n`,
  );
  if (told.length > 0) renderProblemsTo(io, told, verdict, language, looked);
  return exitCodeOf(verdict);
}
