import { renderDiagnosticsJson } from '../json.ts';
import type { Findings } from './findings.ts';

/** The contract: schemas/diagnostics.schema.json. */
export const renderFindingsJson = ({ diagnostics, verdict, language, normalised }: Findings): string =>
  renderDiagnosticsJson(diagnostics, verdict, language, normalised);
