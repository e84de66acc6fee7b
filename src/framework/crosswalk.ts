// 对照: whether the counterparts that indicators name exist in the bundled frameworks.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, textField, textsField } from './fields.ts';
import { crosswalkProblems as problems } from './problems-crosswalk.ts';

interface Named {
  readonly path: Path;
  readonly framework: string;
  readonly ids: readonly string[];
}

/** Every framework that a node names, with the ids there. */
function namedIn(items: readonly unknown[], path: Path): Named[] {
  return items.flatMap((item, index) => {
    const fields = fieldsOf(item);
    const at = [...path, index];
    const own = fieldsField(fields, 'crosswalk');
    return [
      ...Object.keys(own).map((framework) => ({ path: [...at, 'crosswalk', framework], framework, ids: textsField(own, framework) })),
      ...namedIn(itemsField(fields, 'children'), [...at, 'children']),
    ];
  });
}

/** The ids of all nodes of a framework as plain data. */
export const idsOf = (data: Fields): string[] => {
  const below = (items: readonly unknown[]): string[] =>
    items.flatMap((item) => {
      const fields = fieldsOf(item);
      const id = textField(fields, 'id');
      return [...(id === undefined ? [] : [id]), ...(hasField(fields, 'children') ? below(itemsField(fields, 'children')) : [])];
    });
  return below(itemsField(data, 'indicators'));
};

/** `known` gives the ids of a bundled framework, undefined where there is none of that name; `bundled` are their names. */
export async function checkCrosswalk(
  document: PlainDocument,
  bundled: () => Promise<readonly string[]>,
  known: (framework: string) => Promise<readonly string[] | undefined>,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { path, framework, ids } of namedIn(itemsField(fieldsOf(document.data), 'indicators'), ['indicators'])) {
    const have = await known(framework);
    if (have === undefined) {
      const suggestion = nearest(framework, await bundled());
      if (suggestion !== undefined) found.push(diagnose(problems.framework, locate(document, path, true), { framework, suggestion }));
      continue;
    }
    for (const [index, id] of ids.entries())
      if (!have.includes(id))
        found.push(diagnose(problems.indicator, locate(document, [...path, index]), { framework, id, suggestion: nearest(id, have) }));
  }
  return found;
}
