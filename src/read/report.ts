// Reports in prose: a Word document or plain text → the same blocks.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { limits as defaultLimits, type Limits } from '../limits.ts';
import type { Outcome, SourceFile } from '../model.ts';
import { type Block, readDocx } from './docx.ts';
import { decodeText } from './encoding.ts';
import { reportProblems } from './problems-report.ts';
import { workbookProblems } from './problems-xlsx.ts';
import { seenFormat, sniffFormat } from './sniff.ts';
import { attempt, enforceLimit } from './xlsx/refusal.ts';

export interface Report {
  readonly blocks: readonly Block[];
  /** Where each line begins in a plain text, in characters; absent for a document. */
  readonly offsets?: readonly number[];
}

function readPlain(file: SourceFile, limits: Limits): Outcome<Report> {
  const location = { kind: 'file', file: file.path } as const;
  const tooLarge = attempt(() =>
    enforceLimit(file.path, { zh: '文件字节数', en: 'Bytes of the file' }, file.bytes.length, limits.reportBytes),
  );
  if (tooLarge.diagnostics.length > 0) return { diagnostics: tooLarge.diagnostics };
  const decoded = decodeText(file.bytes);
  if ('problem' in decoded) {
    const { line, ...problem } = decoded.problem;
    return { diagnostics: [{ ...problem, location: { kind: 'text', file: file.path, line, column: 1 } }] };
  }
  const blocks: Block[] = [];
  const offsets: number[] = [];
  for (const { 0: line, index } of decoded.text.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    if (/^[\r\n]/.test(line)) {
      // An empty line counts: numbers of paragraphs are numbers of lines.
      if (index === 0 || /[\r\n]$/.test(decoded.text.slice(0, index))) {
        blocks.push({ kind: 'paragraph', number: blocks.length + 1, text: '' });
        offsets.push(index);
      }
      continue;
    }
    blocks.push({ kind: 'paragraph', number: blocks.length + 1, text: line });
    offsets.push(index);
  }
  const empty: Diagnostic[] = blocks.some((block) => block.kind === 'paragraph' && block.text.trim() !== '')
    ? []
    : [diagnose(workbookProblems.empty, location, {})];
  return empty.length > 0 ? { diagnostics: empty } : { value: { blocks, offsets }, diagnostics: [] };
}

/** The paragraphs and tables of a report. A plain text is a report without tables; its paragraphs are its lines. */
export function readReport(file: SourceFile, limits: Limits = defaultLimits): Outcome<Report> {
  const format = sniffFormat(file.bytes);
  if (format === 'text') return readPlain(file, limits);
  if (['docx', 'doc', 'encrypted', 'zip'].includes(format)) {
    const { value, diagnostics } = readDocx(file, limits);
    return value ? { value: { blocks: value }, diagnostics } : { diagnostics };
  }
  const location = { kind: 'file', file: file.path } as const;
  if (format === 'empty') return { diagnostics: [diagnose(workbookProblems.empty, location, {})] };
  return { diagnostics: [diagnose(reportProblems.notReport, location, { seen: seenFormat(format) })] };
}
