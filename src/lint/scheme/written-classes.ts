// Which classes the nodes of a file are there for, as they say it themselves.
import type { Draft, Path } from '../../framework/draft.ts';
import { type Fields, fieldsOf, itemsField, rawField, textField, textsField } from '../../framework/fields.ts';

export interface WrittenNode {
  readonly path: Path;
  readonly fields: Fields;
  readonly title: string;
  /** Classes that the groups above are there for, and the node itself. */
  readonly above: readonly string[];
  readonly classes: readonly string[];
  /** The nearest group above that names classes. */
  readonly group?: Path;
}

/** The lists of classes that a node names: in `applies`, and in a table of points. */
function namedBy(fields: Fields): readonly (readonly string[])[] {
  const applies = textsField(fields, 'applies');
  const points = rawField(fields, 'points');
  return [...(applies.length > 0 ? [applies] : []), ...(typeof points === 'object' && points !== null ? [Object.keys(points)] : [])];
}

/** Every node of the file in document order, also those that are there for no class; none where the file has no classes. */
export function writtenNodes(draft: Draft): WrittenNode[] {
  const all = draft.trees.flatMap(({ unitClass }) => (unitClass ? [unitClass.id] : []));
  const nodes: WrittenNode[] = [];
  const visit = (items: readonly unknown[], at: Path, above: readonly string[], group: Path | undefined): void => {
    for (const [index, item] of items.entries()) {
      const fields = fieldsOf(item);
      const path = [...at, index];
      const named = namedBy(fields);
      const classes = above.filter((id) => named.every((list) => list.includes(id)));
      nodes.push({ path, fields, title: textField(fields, 'title') ?? '', above, classes, ...(group && { group }) });
      visit(itemsField(fields, 'children'), [...path, 'children'], classes, named.length > 0 ? path : group);
    }
  };
  if (all.length > 0) visit(itemsField(draft.data, 'indicators'), ['indicators'], all, undefined);
  return nodes;
}
