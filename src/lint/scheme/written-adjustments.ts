// `adjustments` as they are written, each part with its path.
import type { Draft, Path } from '../../framework/draft.ts';
import {
  type Fields,
  fieldsField,
  fieldsOf,
  hasField,
  itemsField,
  numberField,
  rawField,
  textField,
  textsField,
} from '../../framework/fields.ts';
import { type Exact, isNegative } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';

export interface WrittenLevel {
  /** Of the map that has its `value` and `points`. */
  readonly path: Path;
  readonly title: string;
  readonly value: unknown;
  readonly points?: Exact;
}

export interface WrittenItem {
  readonly path: Path;
  readonly title: string;
  readonly levels: readonly WrittenLevel[];
  /** Only the highest level counts, once. */
  readonly highest: boolean;
  readonly deducts: boolean;
  readonly cap?: Exact;
  /** Classes that it is there for; empty: all. */
  readonly applies: readonly string[];
}

export interface WrittenBlock {
  readonly path: Path;
  readonly title: string;
  readonly items: readonly WrittenItem[];
  readonly cap?: Exact;
  readonly floor?: Exact;
}

/** One block for items that stand in none. */
export function writtenBlocks(draft: Draft): WrittenBlock[] {
  const fields = fieldsField(draft.data, 'adjustments');
  if (hasField(fields, 'items')) return [{ path: ['adjustments'], title: '', items: itemsIn(fields, ['adjustments']) }];
  return itemsField(fields, 'blocks').map((item, index) => {
    const [block, path]: [Fields, Path] = [fieldsOf(item), ['adjustments', 'blocks', index]];
    return {
      path,
      title: textField(block, 'title') ?? '',
      items: itemsIn(block, path),
      ...amount(block, 'cap'),
      ...amount(block, 'floor'),
    };
  });
}

export const writtenItems = (draft: Draft): WrittenItem[] => writtenBlocks(draft).flatMap(({ items }) => items);

function amount<Key extends string>(fields: Fields, key: Key): { readonly [K in Key]?: Exact } {
  const number = numberField(fields, key);
  return number === undefined ? {} : ({ [key]: exactNumber(number) } as { readonly [K in Key]?: Exact });
}

const itemsIn = (holder: Fields, above: Path): WrittenItem[] =>
  itemsField(holder, 'items').map((item, index) => {
    const [fields, path]: [Fields, Path] = [fieldsOf(item), [...above, 'items', index]];
    const title = textField(fields, 'title') ?? '';
    const levels = hasField(fields, 'levels')
      ? itemsField(fields, 'levels').map((level, place) => levelOf(fieldsOf(level), [...path, 'levels', place], title))
      : [levelOf(fields, path, title)];
    return {
      path,
      title,
      levels,
      highest: textField(fields, 'count') === 'highest',
      deducts: levels.some(({ points }) => points && isNegative(points)),
      applies: textsField(fields, 'applies'),
      ...amount(fields, 'cap'),
    };
  });

const levelOf = (fields: Fields, path: Path, title: string): WrittenLevel => ({
  path,
  title: textField(fields, 'title') ?? title,
  value: rawField(fields, 'value'),
  ...amount(fields, 'points'),
});
