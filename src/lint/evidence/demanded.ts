import { type Draft, type DraftNode, nodesOf, type Path } from '../../framework/draft.ts';
import { booleanField, type Fields, fieldsField, hasField, numberField, textsField } from '../../framework/fields.ts';

/** What an indicator says of its evidence (佐证材料), its own or that of a group's defaults. */
export interface Demanded {
  readonly node: DraftNode;
  readonly path: Path;
  readonly fields: Fields;
  /** Undefined where nothing is said. */
  readonly required: boolean | undefined;
  readonly kinds: readonly string[];
  readonly min: number | undefined;
}

export function evidenceOf(draft: Draft): Demanded[] {
  return nodesOf(draft.roots).flatMap((node) => {
    if (node.isGroup || !hasField(node.fields, 'evidence')) return [];
    const fields = fieldsField(node.fields, 'evidence');
    return [
      {
        node,
        path: [...node.path, 'evidence'],
        fields,
        required: booleanField(fields, 'required'),
        kinds: textsField(fields, 'kinds'),
        min: numberField(fields, 'min'),
      },
    ];
  });
}
