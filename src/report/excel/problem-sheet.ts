// 校核问题: what is wrong with the files that were handed in. Never mixed with lost points.
import { type Diagnostic, formatLocation } from '../../diagnostic.ts';
import type { Framework } from '../../model.ts';
import type { Language } from '../../text.ts';
import { subtitleWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import { labels, severityWords } from './words.ts';

const header = 3;

/** The problem, and the other places that belong to it. */
function problemWords(diagnostic: Diagnostic, language: Language): string {
  const related = (diagnostic.related ?? []).map(({ message, location }) => {
    const place = formatLocation(location);
    return language === 'zh' ? `另见 ${place}：${message.zh}` : `see also ${place}: ${message.en}`;
  });
  return [diagnostic.message[language], ...related].join('\n');
}

/** The list of problems in the given order; undefined when there are none. */
export function planProblemSheet(framework: Framework, diagnostics: readonly Diagnostic[], language: Language): plan.SheetPlan | undefined {
  if (diagnostics.length === 0) return undefined;
  const columns: plan.ColumnPlan[] = [
    { title: labels.severity[language], width: 8 },
    { title: labels.code[language], width: 27 },
    { title: labels.location[language], width: 28, prose: true },
    { title: labels.problem[language], width: 42, prose: true },
    { title: labels.mend[language], width: 36, prose: true },
  ];
  const body = diagnostics.map((diagnostic) => [
    plan.text(severityWords[diagnostic.severity][language], 'centre'),
    plan.text(diagnostic.code),
    plan.text(formatLocation(diagnostic.location)),
    plan.text(problemWords(diagnostic, language)),
    plan.text(diagnostic.help ? diagnostic.help[language] : ''),
  ]);
  return {
    name: labels.problems[language],
    columns,
    headerRow: header,
    frozenColumns: 1,
    filterTo: header + body.length,
    paper: 'A4',
    rows: [
      plan.acrossRow(tableTitle(framework, { zh: '校核问题', en: 'input problems' }, language), 'title', columns.length),
      plan.acrossRow(subtitleWords(framework, language), 'subtitle', columns.length),
      plan.headerRow(columns),
      ...body,
    ],
    merges: [...plan.acrossMerge(1, columns.length), ...plan.acrossMerge(2, columns.length)],
  };
}
