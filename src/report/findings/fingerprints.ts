// Names of findings that stay the same from run to run while lines move.
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostic.ts';
import { cellOf, pathOf } from './places.ts';
import type { LinesOf } from './source-lines.ts';

/**
 * SHA-256 (hexadecimal) of code, file and what the finding is about: the ids of its subject, else the cell, else the words of its
 * line. Findings that are equal in all of it are counted, so that no two of a report have the same.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[], linesOf: LinesOf): string[] {
  const counts = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, location, subject } = diagnostic;
    const line = location.kind === 'text' ? (linesOf(location.file)?.[location.line - 1] ?? '').trim() : '';
    const key = JSON.stringify([code, pathOf(location), subject ?? cellOf(location) ?? line]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return createHash('sha256').update(`${key} ${count}`).digest('hex');
  });
}
