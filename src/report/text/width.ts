// How much room a text takes on a terminal.
import { eastAsianWidth } from 'get-east-asian-width';

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]$/u;

/** Columns that a character takes on a terminal: 0, 1 or 2. */
export const widthOf = (character: string): number => (invisible.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0));

/** Columns that a line without tabs takes on a terminal. */
export const displayWidth = (text: string): number => Array.from(text).reduce((width, character) => width + widthOf(character), 0);
