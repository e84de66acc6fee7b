// The data of a report with what everything lost is worth. Ranks look at all units, so this comes before any edition is cut out.
import { findRecoverables, withRecoveries } from '../gaps/recover.ts';
import type { ReportData } from './report-data.ts';

export const recovered = (data: ReportData): ReportData => ({
  ...data,
  gaps: withRecoveries(data.assessment, data.gaps),
  recoverables: findRecoverables(data.assessment),
});
