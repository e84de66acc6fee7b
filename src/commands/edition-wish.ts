// For whom an output is made, as the command line says it; and the data of a run as that edition has them.
import type { Verdict } from '../diagnostic.ts';
import type { EditionName } from '../model.ts';
import { type Edition, editionOf } from '../report/edition/edition.ts';
import type { ReportData } from '../report/report-data.ts';
import type { Language } from '../text.ts';
import type { Assessed } from './assess.ts';
import type { Given } from './command.ts';
import { UsageError } from './io.ts';
import { unitNamed } from './unit-named.ts';

/** Everything that a run learned; undefined where it could not assess. */
export function reportDataOf(assessed: Assessed, verdict: Verdict, language: Language): ReportData | undefined {
  const { assessment, gaps, diagnostics, unitOf, round, manifest } = assessed;
  return assessment && manifest && { assessment, gaps, diagnostics, verdict, unitOf, round, manifest, language };
}

/** The data as the edition asked for has them. Throws where the options do not fit each other. */
export function editionAsked(data: ReportData, options: Given['options']): ReportData {
  const edition = editionWished(options, data);
  return editionOf(data, edition, edition.name === 'internal' ? undefined : data.round.editions[edition.name]);
}

/** The edition that the options name; a unit alone names its own. */
export const editionNameOf = ({ edition, unit }: Given['options']): EditionName =>
  edition === 'public' ? 'public' : edition === 'unit' || unit !== undefined ? 'unit' : 'internal';

function editionWished({ edition, unit }: Given['options'], { assessment, round }: ReportData): Edition {
  const named = typeof unit === 'string' ? unit : undefined;
  if (named !== undefined && edition !== undefined && edition !== 'unit')
    throw new UsageError({
      zh: '--unit 只用于单位版：请写 --edition unit，或去掉 --unit',
      en: '--unit belongs to --edition unit: use that, or leave --unit out',
    });
  if (named !== undefined) return { name: 'unit', unit: unitNamed(named, assessment, round).name };
  if (edition === 'unit') throw new UsageError({ zh: '单位版请用 --unit 写明单位', en: 'name the unit of this edition with --unit' });
  return { name: editionNameOf({ edition }) };
}
