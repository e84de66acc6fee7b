// Findings for a terminal: every place with its line of the file, and marks under exactly what is meant.
import { type Diagnostic, formatLocation, type Location } from '../../diagnostic.ts';
import { renderExplanations } from '../explanations.ts';
import { renderSwitchedOff } from '../switched-off.ts';
import { severityWords } from '../text/diagnostics.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { wrapText } from '../text/table.ts';
import { renderFrame } from './code-frame.ts';
import type { Findings, Screen } from './findings.ts';
import { type LinesOf, linesFrom } from './source-lines.ts';
import { renderFindingsVerdict } from './text.ts';

const relatedShown = 5;
/** Narrower than this and nothing could be read. */
const narrowest = 40;

export function renderFindingsPretty(findings: Findings, screen: Screen): string {
  const paint = paintFor(screen.color);
  const width = Math.max(narrowest, screen.columns);
  const linesOf = linesFrom(findings.sources);
  const blocks = findings.diagnostics.map((diagnostic) => `${renderFinding(diagnostic, findings, linesOf, width, paint)}\n`);
  const lists = [
    renderSwitchedOff(findings.switchedOff ?? [], findings.language),
    renderExplanations(findings.diagnostics, findings.language),
  ];
  const apart = lists.map((list) => (list === '' ? '' : `${list}\n`)).join('');
  return blocks.map((block) => `${block}\n`).join('') + apart + renderFindingsVerdict(findings, screen.color);
}

function renderFinding(diagnostic: Diagnostic, { language, fixes }: Findings, linesOf: LinesOf, width: number, paint: Paint): string {
  const { severity, code, message, help, location, related = [] } = diagnostic;
  const zh = language === 'zh';
  const mark = paint.severity[severity];
  const indented = (text: string, lead = '  ', rest = lead) =>
    wrapText(text, width - lead.length).replace(/^|\n/g, (end) => end + (end === '' ? lead : rest));
  const frame = (place: Location, around: number, marked: (text: string) => string) =>
    renderFrame(place, linesOf, { width, around, dim: paint.dim, marked });
  const parts = [
    `${paint.bold(mark(severityWords[severity][language]))} ${formatLocation(location)}  ${paint.dim(code)}`,
    indented(message[language]),
    ...frame(location, 1, mark),
    ...related
      .slice(0, relatedShown)
      .flatMap((other) => [
        indented(`${zh ? '参见' : 'see'} ${formatLocation(other.location)} ${other.message[language]}`, '  ', '    '),
        ...frame(other.location, 0, paint.dim),
      ]),
    ...(related.length > relatedShown ? [paint.dim(zh ? `  等 ${related.length} 处` : `  … ${related.length} places`)] : []),
    ...(help ? [indented(`→ ${help[language]}`, '  ', '    ')] : []),
    ...(fixes?.has(diagnostic) ? [paint.dim(zh ? '  可用 --fix 修正' : '  --fix mends it')] : []),
  ];
  return parts.join('\n');
}
