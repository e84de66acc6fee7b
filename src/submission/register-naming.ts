// Which column of which register a header cell means.
import type { Framework, Measure, Register } from '../model.ts';
import { type Candidate, candidate } from './header-guess.ts';
import { headerForms } from './headers.ts';
import { comparable } from './values/spelling.ts';

export interface RegisterNaming {
  readonly register: Register;
  column(header: string): Measure | undefined;
  /** What a header may nearly say. */
  readonly headers: readonly Candidate<Measure>[];
  /** Whether a text, such as a sheet's name or a title line, names the register. */
  names(text: string): boolean;
}

export function registerNamings(framework: Framework): RegisterNaming[] {
  return [...framework.registers.values()].map((register) => {
    const columns = new Map<string, Measure>();
    const all = [...register.columns.values()];
    for (const column of all) columns.set(comparable(column.title), column);
    for (const column of all) columns.set(comparable(column.id), column);
    for (const column of all) for (const form of headerForms(column.title)) if (!columns.has(form)) columns.set(form, column);
    const title = comparable(register.title);
    return {
      register,
      headers: all.map((column) => candidate(column.title, column)),
      column: (header) =>
        headerForms(header)
          .map((form) => columns.get(form))
          .find((found) => found !== undefined),
      names: (text) => {
        const form = comparable(text);
        return form === comparable(register.id) || form.includes(title) || (form.length >= 4 && title.includes(form));
      },
    };
  });
}

/** Whether the columns of a header row are enough to tell the register: its key and another, or two thirds of what is required. */
export function isEnough({ columns, key }: Register, found: ReadonlySet<string>): boolean {
  if (key !== undefined && found.has(key)) return found.size >= Math.min(2, columns.size);
  const required = [...columns.values()].filter((column) => !column.optional);
  const present = required.filter((column) => found.has(column.id)).length;
  return found.size >= 2 && required.length > 0 && present * 3 >= required.length * 2;
}
