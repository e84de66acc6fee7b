// What a check of the framework says already is not said once more by a rule of the program.
import type { Diagnostic } from '../diagnostic.ts';
import { cellKey } from './cells.ts';
import { shareProblems } from './problems-shares.ts';

const ofParts = new Set([shareProblems.notReproducible, shareProblems.partsDiffer, shareProblems.partsOverTotal].map(({ code }) => code));

/** Without what is said of a ratio or a total all of whose cells a check has found fault with. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const checked = diagnostics.flatMap((diagnostic) => {
    const { code, location, related = [] } = diagnostic;
    if (!code.startsWith('check/')) return [];
    return [new Set([location, ...related.map((other) => other.location)].map(cellKey))];
  });
  return diagnostics.filter(({ code, location, related = [] }) => {
    if (!ofParts.has(code)) return true;
    const places = [location, ...related.map((other) => other.location)].map(cellKey);
    return !checked.some((check) => places.every((place) => check.has(place)));
  });
}
