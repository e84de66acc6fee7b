import type { Draft, Path } from '../../framework/draft.ts';
import { nodesOf } from '../../framework/draft.ts';
import { itemsField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';

/** Lists in which a text should stand once. */
const listsOf = (draft: Draft): { readonly path: Path; readonly items: readonly unknown[] }[] => [
  ...evidenceOf(draft).map(({ path, fields }) => ({ path: [...path, 'kinds'], items: itemsField(fields, 'kinds') })),
  ...nodesOf(draft.roots).map((node) => ({ path: [...node.path, 'method'], items: itemsField(node.fields, 'method') })),
];

export const repeatedKind = defineLintRule<{ text: string; isKind: boolean }>({
  code: 'evidence/repeated-kind',
  severity: 'info',
  set: 'recommended',
  title: { zh: '佐证种类或者考评方式写了两次', en: 'kind of evidence or method given twice' },
  why: { zh: '重复的一项多半是写错了名称', en: 'one of the two was probably meant to be another' },
  message: ({ text, isKind }) => ({
    zh: `${isKind ? '佐证种类' : '考评方式'}“${shown(text)}”写了两次`,
    en: `the ${isKind ? 'kind of evidence' : 'method'} “${shown(text)}” is given twice`,
  }),
  help: () => ({ zh: '改成另一种，或者删去', en: 'name the other one, or remove it' }),
  check(draft, report) {
    for (const { path, items } of listsOf(draft)) {
      const seen = new Map<string, number>();
      for (const [index, item] of items.entries()) {
        if (typeof item !== 'string') continue;
        const key = item.normalize('NFKC').replace(/\s/g, '');
        const first = seen.get(key);
        if (first === undefined) seen.set(key, index);
        else {
          const edits = [{ kind: 'remove', path: [...path, index] } as const];
          const fix = { title: { zh: '删去重复的', en: 'remove the second' }, edits };
          report([...path, index], { text: item, isKind: path.at(-1) === 'kinds' }, { related: [{ path: [...path, first] }], fix });
        }
      }
    }
  },
});
