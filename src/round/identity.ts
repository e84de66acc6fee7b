// When two names mean the same unit.

/** One unit is one whatever the width of its letters and brackets, and however many blanks stand in its name. */
export const identityOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
