// The table of formats: one renderer each, all of the same findings.
import { renderCheckstyle } from './checkstyle.ts';
import type { FindingsRenderer } from './findings.ts';
import { renderGithub } from './github.ts';
import { renderGitlab } from './gitlab.ts';
import { renderFindingsJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderFindingsMarkdown } from './markdown.ts';
import type { FindingFormat } from './names.ts';
import { renderFindingsPretty } from './pretty.ts';
import { renderSarif } from './sarif.ts';
import { renderFindingsText } from './text.ts';

export const findingRenderers: Readonly<Record<FindingFormat, FindingsRenderer>> = {
  pretty: renderFindingsPretty,
  text: renderFindingsText,
  json: renderFindingsJson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  gitlab: renderGitlab,
  checkstyle: renderCheckstyle,
  markdown: renderFindingsMarkdown,
};
