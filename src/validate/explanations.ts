// 书面说明: what a unit writes in 说明 where a soft check does not hold, and whether it says anything.
import { type Diagnostic, type Explained, formatLocation, type Location } from '../diagnostic.ts';
import type { Reported } from '../model.ts';
import { trimmed } from '../submission/values/spelling.ts';
import type { Text } from '../text.ts';

/** Whole notes that explain nothing. */
const hollow =
  /^(?:无|没有|暂无|不详|同上|略|正常|属实|已核实|情况属实|无异常|见附件|详见附件|详见台账|见台账|已说明|无需说明|不需要说明|na|none)+$/i;

/** Letters and digits that say something: without blanks and punctuation, repetitions once; 0 for 无, 同上 and the like. */
export function explanationLength(note: string): number {
  const letters = note.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (hollow.test(letters)) return 0;
  // 好好好 and 情况属实情况属实 are said once.
  const once = letters.replaceAll(/(.{1,12}?)\1+/gu, '$1');
  return hollow.test(once) ? 0 : Array.from(once).length;
}

export interface Note {
  readonly text: string;
  readonly location: Location;
}

/** The cell of a row for its note; undefined where the table has no such column. */
function noteCell({ location, noteColumn }: Reported): Location | undefined {
  if (noteColumn === undefined || location.kind === 'file') return undefined;
  return location.kind === 'cell'
    ? { ...location, column: noteColumn }
    : { kind: 'text', file: location.file, line: location.line, column: noteColumn };
}

/** The fullest note in the rows of some values; undefined where nothing is written in any of them. */
export function fullestNote(inputs: readonly Reported[]): Note | undefined {
  const notes = inputs.flatMap((input): Note[] => {
    const location = noteCell(input);
    const text = trimmed(input.note ?? '');
    return location && text !== '' ? [{ text, location }] : [];
  });
  return notes.reduce<Note | undefined>(
    (best, note) => (best && explanationLength(best.text) >= explanationLength(note.text) ? best : note),
    undefined,
  );
}

/** Where an explanation is to be written. */
export function whereToWrite(inputs: readonly Reported[], least: number): Text {
  const cell = inputs.flatMap((input) => noteCell(input) ?? [])[0];
  if (cell) {
    const place = formatLocation(cell);
    return {
      zh: `数确实如此的，在“说明”格（${place}）写明原因，至少 ${least} 个字`,
      en: `if the figures are right, give the reason in the cell for the note (${place}), in at least ${least} characters`,
    };
  }
  return {
    zh: `数确实如此的，在表中加一列“说明”，在该数所在的行写明原因，至少 ${least} 个字`,
    en: `if the figures are right, add a column 说明 to the table and give the reason in the row of the figure, in at least ${least} characters`,
  };
}

/** What reviewers have to look at, in the order of the problems. */
export const explanationsIn = (diagnostics: readonly Diagnostic[]): (Explained & { readonly code: string; readonly problem: Text })[] =>
  diagnostics.flatMap(({ code, explained, message }) => (explained ? [{ ...explained, code, problem: message }] : []));
