// Checks on the raw text that must come before the YAML parser: a deeply nested file aborts its process and cannot be caught.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { SourceFile } from '../model.ts';
import { yamlProblems } from './problems-yaml.ts';

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u202a-\u202e\u2066-\u2069]/;

/** Strict UTF-8 text without a BOM, or what is wrong with the bytes. */
export function decodeYaml(file: SourceFile): { text: string } | { problem: Diagnostic } {
  const whole = { kind: 'file', file: file.path } as const;
  if (file.bytes.length > limits.yamlBytes) {
    return { problem: diagnose(yamlProblems.tooLarge, whole, { bytes: file.bytes.length, limit: limits.yamlBytes }) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    const line = firstBadLine(file.bytes);
    return { problem: diagnose(yamlProblems.encoding, { kind: 'text', file: file.path, line, column: 1 }, { line }) };
  }
  const bad = forbidden.exec(text);
  if (!bad) return { text };
  const before = text.slice(0, bad.index).split('\n');
  const location = { kind: 'text', file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } as const;
  return { problem: diagnose(yamlProblems.control, location, { character: bad[0] }) };
}

function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
}

/** An upper bound of the nesting from brackets and indentation alone; refused where it passes the limit. */
export function depthFault(text: string, path: string): Diagnostic | undefined {
  const indents: number[] = [];
  let flow = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const first = line.search(/\S/);
    if (first < 0 || line[first] === '#') continue;
    const starts = blockStarts(line, first);
    // A key in the first column ends every flow collection, so a lone bracket in prose does not add up over the file.
    if (first === 0) flow = 0;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= first) indents.pop();
    indents.push(...starts);
    let deepest = flow;
    for (let at = first; at < line.length; at += 1) {
      const character = line[at];
      if (character === '[' || character === '{') flow += 1;
      else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
      if (flow > deepest) deepest = flow;
    }
    if (indents.length + deepest > limits.yamlDepth + 1) {
      return diagnose(yamlProblems.tooDeep, { kind: 'text', file: path, line: index + 1, column: first + 1 }, { limit: limits.yamlDepth });
    }
  }
  return undefined;
}

/** 1-based lines with a tab before their first word or sign; comments and blank lines may have one. */
export function tabbedLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^ *\t[ \t]*[^\s#]/.test(line) ? [index + 1] : []));
}

/** Columns (0-based) at which a line opens block collections: `- - a: 1` opens at 0, 2 and 4. `first` is where its text begins. */
function blockStarts(line: string, first: number): number[] {
  const starts: number[] = [];
  let column = first;
  while (/^[-?:]( |$)/.test(line.slice(column, column + 2))) {
    starts.push(column);
    const rest = line.slice(column + 1);
    column += 1 + rest.length - rest.trimStart().length;
  }
  return [...starts, column];
}

/** Finds the line of an offset: its number (1-based) and where it starts. Quick where the offsets come roughly in order. */
export function lineFinder(text: string): (offset: number) => { readonly number: number; readonly start: number } {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  let line = 0;
  return (offset) => {
    while (line > 0 && (starts[line] ?? 0) > offset) line -= 1;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
    return { number: line + 1, start: starts[line] ?? 0 };
  };
}
