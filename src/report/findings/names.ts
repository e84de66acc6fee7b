/** Formats of findings by name; those for people come first. */
export const findingFormats = ['pretty', 'text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** The usual endings of their files; a file that ends otherwise needs its format named. */
export const endingsOfFormats: ReadonlyMap<string, FindingFormat> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['log', 'text'],
  ['json', 'json'],
  ['sarif', 'sarif'],
  ['md', 'markdown'],
]);

/** Read by people: what cannot be checked at all is said on stderr instead. */
export const isForPeople = (format: FindingFormat): boolean => format === 'pretty' || format === 'text';
