// `# lawgov-disable-next-line <rule>[, <rule>] -- reason until 2026-06-30`: findings that somebody answers for.
import { parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Comment } from '../read/yaml-comments.ts';
import type { KnownCodes } from './config.ts';
import { suppressionProblems as problems } from './problems.ts';

const scopes = ['disable-next-line', 'disable-line', 'disable-file'] as const;
type Scope = (typeof scopes)[number];
const isScope = (word: string): word is Scope => scopes.some((scope) => scope === word);

export interface Suppression {
  /** Of the comment. */
  readonly location: Location;
  /** The line whose findings are suppressed; absent for the whole file. */
  readonly line?: number;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly until?: string;
}

export interface Suppressions {
  readonly active: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
  /** Some comment has a date, so that what is said depends on the day. */
  readonly dated: boolean;
}

const none: Suppressions = { active: [], diagnostics: [], dated: false };

/**
 * The suppressions in the text of a file. What is wrong with one is reported at it; one without a reason, or past its date, suppresses
 * nothing. `asOf` gives the day (YYYY-MM-DD) and is asked for only where a comment has a date.
 */
export function readSuppressions(
  file: string,
  text: string,
  readComments: (text: string) => readonly Comment[],
  known: KnownCodes,
  asOf: () => string,
): Suppressions {
  if (!/lawgov[- _]*disable/i.test(text)) return none;
  const active: Suppression[] = [];
  const diagnostics: Diagnostic[] = [];
  let dated = false;
  const lines = text.split('\n');
  for (const comment of readComments(text)) {
    const match = /^#+\s*(lawgov[- _]*disable\S*)(.*)$/is.exec(comment.text);
    if (!match) continue;
    const location = placeOf(file, comment);
    const [, name = '', rest = ''] = match;
    const read = readDirective(name, rest);
    if ('suggestion' in read) {
      diagnostics.push(diagnose(problems.malformed, location, { seen: comment.text, suggestion: read.suggestion }));
      continue;
    }
    const { scope, reason, until } = read;
    dated ||= until !== undefined;
    const codes = read.codes.filter((code) => {
      const entry = known.get(code);
      if (!entry) diagnostics.push(diagnose(problems.unknownRule, location, { code, suggestion: nearest(code, known.keys()) }));
      else if (entry.locked) diagnostics.push(diagnose(problems.lockedRule, location, { code }));
      return entry && !entry.locked;
    });
    if (codes.length === 0) continue;
    if (reason === '') diagnostics.push(diagnose(problems.reasonMissing, location, { codes }));
    else if (until !== undefined && until < asOf()) diagnostics.push(diagnose(problems.expired, location, { codes, until, asOf: asOf() }));
    else {
      const line = lineOf(scope, comment.line, lines);
      active.push({ location, codes, reason, ...(line !== undefined && { line }), ...(until !== undefined && { until }) });
    }
  }
  return { active, diagnostics, dated };
}

const placeOf = (file: string, { line, column, text }: Comment): Location => ({
  kind: 'text',
  file,
  line,
  column,
  endColumn: column + text.length,
});

/** The line that a comment in line `at` speaks of; blank lines and comments do not count as the next line. */
function lineOf(scope: Scope, at: number, lines: readonly string[]): number | undefined {
  if (scope === 'disable-file') return undefined;
  if (scope === 'disable-line') return at;
  let next = at;
  while (next < lines.length && /^\s*(#|$)/.test(lines[next] ?? '')) next += 1;
  return next + 1;
}

interface Directive {
  readonly scope: Scope;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly until?: string;
}

/** What stands behind the `#`; instead what it probably should have been. */
function readDirective(name: string, rest: string): Directive | { readonly suggestion: string | undefined } {
  const scope = name.replace('lawgov-', '');
  if (!isScope(scope)) {
    const candidates = scopes.map((word) => `lawgov-${word}`);
    return { suggestion: nearest(name.toLowerCase().replaceAll(/[ _]/g, '-'), candidates) };
  }
  const [, names = '', reasonAndDate = ''] = /^(.*?)(?:(?:\s--|——)(.*))?$/s.exec(rest) ?? [];
  const codes = names.split(/[\s,，、]+/).filter((code) => code !== '');
  if (codes.length === 0 || codes.some((code) => !code.includes('/'))) return { suggestion: undefined };
  const [, reason = '', until] = /^(.*?)(?:(?:^|\s)until\s*(.*))?$/is.exec(reasonAndDate.trim()) ?? [];
  if (until !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(until) || parseIsoDay(until) === undefined)) return { suggestion: undefined };
  return { scope, codes, reason: reason.trim(), ...(until !== undefined && { until }) };
}

/** The suppression of a finding of that file; undefined where there is none. */
export const suppressionOf = ({ code, location }: Diagnostic, active: readonly Suppression[]): Suppression | undefined =>
  active.find(({ line, codes }) => codes.includes(code) && (line === undefined || (location.kind === 'text' && location.line === line)));
