// A document for each unit, made from nothing but the edition for that unit.
import { editionOf } from '../report/edition/edition.ts';
import { safeFileNames } from '../report/file-names.ts';
import type { ReportData } from '../report/report-data.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { progressOn } from './progress.ts';
import type { ReportKind } from './report-kinds.ts';
import { unitNamed } from './unit-named.ts';

/** Files in `folder`: for every unit that was assessed, or for the one of --unit. */
export async function filesPerUnit(
  data: ReportData,
  kind: ReportKind,
  folder: string,
  { unit: asked, edition }: Given['options'],
  io: Io,
): Promise<{ readonly path: string; readonly bytes: Uint8Array | string }[]> {
  if (edition !== undefined && edition !== 'unit')
    throw new UsageError({
      zh: `${kind.title.zh}是给各单位的，只有单位版：请去掉 --edition`,
      en: `this goes to single units and has no other edition: leave --edition out`,
    });
  const { assessment, round, language } = data;
  const units =
    typeof asked === 'string' ? [unitNamed(asked, assessment, round)] : assessment.units.filter(({ reported }) => reported !== false);
  const names = safeFileNames(units.map(({ name }) => `${name}${kind.title[language]}`));
  const tell = progressOn(io, units.length, kind.title, language);
  const files: { path: string; bytes: Uint8Array | string }[] = [];
  for (const [index, { name }] of units.entries()) {
    tell(index);
    const own = editionOf(data, { name: 'unit', unit: name }, round.editions.unit);
    files.push({ path: `${folder.replace(/[\\/]+$/, '')}/${names[index] ?? name}.${kind.format}`, bytes: await kind.render(own) });
  }
  tell(units.length);
  return files;
}
