import { renderDiagnosticsJson } from '../json.ts';
import type { Findings } from './findings.ts';

/** The contract: schemas/diagnostics.schema.json. */
export const renderFindingsJson = ({ diagnostics, verdict, language, switchedOff, normalised }: Findings): string =>
  renderDiagnosticsJson(diagnostics, verdict, language, switchedOff, normalised);
