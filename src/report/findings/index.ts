// The table of formats: one renderer each, all of the same findings.
import type { FindingsRenderer } from './findings.ts';
import { renderFindingsJson } from './json.ts';
import type { FindingFormat } from './names.ts';
import { renderFindingsPretty } from './pretty.ts';
import { renderFindingsText } from './text.ts';

export const findingRenderers: Readonly<Record<FindingFormat, FindingsRenderer>> = {
  pretty: renderFindingsPretty,
  text: renderFindingsText,
  json: renderFindingsJson,
};
