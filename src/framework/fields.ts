// Reading plain data without trusting it: what is absent or of another type is undefined; the schema check has already said so.

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

export const textField = (fields: Fields, key: string): string | undefined => {
  const value = own(fields, key);
  return typeof value === 'string' ? value.trim() : undefined;
};
export const numberField = (fields: Fields, key: string): number | undefined => {
  const value = own(fields, key);
  return typeof value === 'number' ? value : undefined;
};
export const booleanField = (fields: Fields, key: string): boolean | undefined => {
  const value = own(fields, key);
  return typeof value === 'boolean' ? value : undefined;
};
export const textsField = (fields: Fields, key: string): string[] => itemsOf(own(fields, key)).filter((item) => typeof item === 'string');
export const itemsField = (fields: Fields, key: string): readonly unknown[] => itemsOf(own(fields, key));
export const fieldsField = (fields: Fields, key: string): Fields => fieldsOf(own(fields, key));
export const hasField = (fields: Fields, key: string): boolean => own(fields, key) !== undefined;
export const rawField = own;

/** Only the entries that have a value: for building objects with optional properties. */
export function present<T extends Readonly<Record<string, unknown>>>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(entries).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
