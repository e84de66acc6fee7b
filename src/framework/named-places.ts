// Where everything that has an id stands in the data of a framework.
import type { Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, textField } from './fields.ts';

const maps = ['parameters', 'measures', 'registers', 'classes', 'sources'];
const lists = ['checks', 'vetoes', 'grades'];

/** Paths by id. Of two things with the same id the first counts, in this order: the tree, measures and the like, then lists. */
export function namedPlaces(data: Fields): Map<string, Path> {
  const found = new Map<string, Path>();
  const keep = (id: string | undefined, path: Path) => {
    if (id !== undefined && !found.has(id)) found.set(id, path);
  };
  const visit = (items: readonly unknown[], path: Path, inner: string | undefined): void => {
    for (const [index, item] of items.entries()) {
      const fields = fieldsOf(item);
      keep(textField(fields, 'id'), [...path, index]);
      if (inner !== undefined) visit(itemsField(fields, inner), [...path, index, inner], inner);
    }
  };
  visit(itemsField(data, 'indicators'), ['indicators'], 'children');
  for (const section of maps) for (const id of Object.keys(fieldsField(data, section))) keep(id, [section, id]);
  for (const section of lists) visit(itemsField(data, section), [section], undefined);
  const adjustments = fieldsField(data, 'adjustments');
  visit(itemsField(adjustments, 'items'), ['adjustments', 'items'], undefined);
  visit(itemsField(adjustments, 'blocks'), ['adjustments', 'blocks'], 'items');
  return found;
}
