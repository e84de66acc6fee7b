// `calendar:` — years that a framework adds to the announcements that come with the package, or replaces.
import { parseIsoDay } from '../calendar.ts';
import { bundledCalendar } from '../calendars/index.ts';
import { calendarProblems } from '../calendars/problems.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { type CalendarYear, type WorkCalendar, withYears } from '../working-days.ts';
import type { Path } from './draft.ts';
import { type Fields, fieldsField, itemsField, present, textField, textsField } from './fields.ts';
import { frameworkProblems as problems } from './problems.ts';
import { registerProblems } from './problems-registers.ts';

/** The days off to count with. `path` is where the years stand. */
export function readCalendar(document: PlainDocument, data: Fields, path: Path, report: (diagnostic: Diagnostic) => void): WorkCalendar {
  const years = Object.keys(data).flatMap((year): CalendarYear[] => {
    if (!/^\d{4}$/.test(year)) return [];
    const fields = fieldsField(data, year);
    const at = [...path, year];
    const source = fieldsField(fields, 'source');
    const pairs = itemsField(fields, 'off').map((pair) => (Array.isArray(pair) ? pair.map(String) : []));
    for (const [index, pair] of pairs.entries()) checkPair(document, pair, year, [...at, 'off', index], report);
    const work = textsField(fields, 'work');
    for (const [index, day] of work.entries()) checkDay(document, day, year, [...at, 'work', index], report);
    const off = pairs.map(([from = '', to = from]): [string, string] => [from, to]);
    const named = present({ number: textField(source, 'number'), url: textField(source, 'url'), tag: textField(source, 'tag') });
    return [{ year: Number(year), source: { title: textField(source, 'title') ?? '', ...named }, off, work }];
  });
  return withYears(bundledCalendar, years);
}

function checkPair(
  document: PlainDocument,
  pair: readonly string[],
  year: string,
  path: Path,
  report: (diagnostic: Diagnostic) => void,
): void {
  const days = pair.map((day, index) => checkDay(document, day, year, [...path, index], report));
  const [from, to] = days;
  if (from !== undefined && to !== undefined && to < from)
    report(diagnose(registerProblems.calendarDay, locate(document, [...path, 1]), { day: pair[1] ?? '', year, why: 'order' }));
}

function checkDay(
  document: PlainDocument,
  text: string,
  year: string,
  path: Path,
  report: (diagnostic: Diagnostic) => void,
): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = parseIsoDay(text);
  if (day === undefined) report(diagnose(problems.badDate, locate(document, path), { seen: text }));
  else if (!text.startsWith(`${year}-`))
    report(diagnose(registerProblems.calendarDay, locate(document, path), { day: text, year, why: 'year' }));
  return day;
}

/** Years of the period whose working days are not known, each told once, at the first place that counts working days. */
export function yearsTeller(
  document: PlainDocument,
  calendar: WorkCalendar,
  period: { readonly from: string; readonly to: string } | undefined,
  report: (diagnostic: Diagnostic) => void,
): (path: Path) => void {
  const [from, to] = [period?.from, period?.to].map((day) => Number(/^\d{4}/.exec(day ?? '')?.[0] ?? '0'));
  const open = new Set<number>();
  // A period of more than a few years is a mistake of its own.
  for (let year = from ?? 0; year > 0 && year <= (to ?? 0) && open.size < 10; year += 1) if (!calendar.has(year)) open.add(year);
  return (path) => {
    for (const year of open) report(diagnose(calendarProblems.year, locate(document, path), { year }));
    open.clear();
  };
}
