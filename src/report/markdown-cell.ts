/** A text as a cell of a Markdown table: nothing in it ends the cell or begins a tag. */
export const markdownCell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
