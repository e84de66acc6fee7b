// What `template` does: framework, units and last year's values → one form per unit, all files at once.
import type { Framework } from '../model.ts';
import { renderFormWorkbook } from '../report/excel/form.ts';
import { renderDictionaryCsv, renderFormCsv, renderRegisterCsv } from '../report/form/csv.ts';
import { fileNames } from '../report/form/file-names.ts';
import { type Answer, type Form, type FormUnit, formOf } from '../report/form/form.ts';
import { type Baseline, readBaseline } from '../submission/baseline.ts';
import { formParts } from '../submission/form-parts.ts';
import type { Given } from './command.ts';
import { renderProblemsTo } from './failure.ts';
import { findFramework } from './find-framework.ts';
import { readInputs } from './input-files.ts';
import { type Io, UsageError } from './io.ts';
import { exitCodeOf, languageOf, verdictOf } from './outputs.ts';
import { progressOn } from './progress.ts';
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

/** Forms for the units that the options name; gives the exit code. */
export async function writeTemplates({ options }: Given, io: Io): Promise<number> {
  const language = languageOf(options);
  const text = (key: string) => (typeof options[key] === 'string' ? options[key] : undefined);
  const name = text('framework');
  if (name === undefined)
    throw new UsageError({
      zh: '请用 --framework 写明指标体系：编号或 YAML 文件',
      en: 'name the framework with --framework: an id or a YAML file',
    });
  const time = timeWish(options);
  const found = await findFramework(name, [], io, { useCache: options['cache'] !== false, time });
  const { framework, diagnostics } = found;
  const verdict = verdictOf(diagnostics, {});
  if (!framework) {
    renderProblemsTo(io, diagnostics, verdict, language, looked);
    return 1;
  }
  refuseTime(framework, time);
  if (found.stageNeeded) throw stageNeeded(framework, time);
  const units = unitsOf(framework, undefined, options);
  const [contact, previous] = [text('contact'), text('previous')];
  const last = previous === undefined ? undefined : await readBaseline((await readInputs([previous], io)).files, framework);
  const [out, format] = [text('out') ?? '', text('format') ?? 'xlsx'];
  const names = fileNames(units.map((unit) => unit.name));
  const tick = progressOn(io, units.length, { zh: '生成填报模板', en: 'making forms' }, language);
  const files: OutFile[] = [];
  for (const [index, unit] of units.entries()) {
    const before = last?.value && previousOf(last.value, framework, unit);
    const form = formOf(framework, unit, { ...(contact !== undefined && { contact }), ...(before && { previous: before }) });
    files.push(...(await filesOf(form, `${out}/${names[index]}`, format)));
    tick(index + 1);
  }
  if (format === 'csv')
    files.push({ path: `${out}/数据字典.csv`, bytes: renderDictionaryCsv(framework, [...new Set(units.map((unit) => unit.class))]) });
  const inputs = [...framework.layers.map((layer) => layer.file), ...(previous === undefined ? [] : [previous])];
  await io.writeFiles(files, inputs, { makeFolders: true });
  io.stderr(
    language === 'zh'
      ? `已写入 ${out}：${units.length} 个单位，${files.length} 个文件\n`
      : `written to ${out}: ${files.length} files for ${units.length} units\n`,
  );
  const told = [...diagnostics, ...(last?.diagnostics ?? [])];
  if (told.length > 0) renderProblemsTo(io, told, verdictOf(told, {}), language, looked);
  return exitCodeOf(verdictOf(told, {}));
}
