import { nodesOf } from '../../framework/draft.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

/** What holds items of `adjustments`: itself, or its blocks. */
const adjustmentHolders = (data: Fields): Fields[] => {
  const adjustments = fieldsField(data, 'adjustments');
  return [adjustments, ...itemsField(adjustments, 'blocks').map(fieldsOf)];
};

export const unusedSource = defineLintRule<{ id: string; title: string }>({
  code: 'law/unused-source',
  severity: 'info',
  set: 'recommended',
  title: { zh: '依据没有用到', en: 'unused source' },
  why: {
    zh: '列了依据却没有指标引用，多半是漏写了 basis，或者是旧方案留下的',
    en: 'a source that no indicator refers to was probably forgotten in a basis, or is left over from an old scheme',
  },
  message: ({ id, title }) => ({
    zh: `依据“${shown(title)}”（${shown(id)}）没有被任何 basis 引用`,
    en: `no basis refers to the source “${shown(title)}” (${shown(id)})`,
  }),
  help: () => ({ zh: '在所依据的指标里引用它，或者删去', en: 'refer to it where it is the basis, or remove it' }),
  check(draft, report) {
    // The file as it is written: what one class does not have is used all the same.
    const used = new Set<string>();
    const visit = (item: unknown): void => {
      for (const basis of itemsField(fieldsOf(item), 'basis')) used.add(textField(fieldsOf(basis), 'source') ?? '');
      itemsField(fieldsOf(item), 'children').forEach(visit);
    };
    itemsField(draft.data, 'indicators').forEach(visit);
    itemsField(draft.data, 'vetoes').forEach(visit);
    itemsField(draft.data, 'stages').forEach(visit);
    Object.values(fieldsField(draft.data, 'parameters')).forEach(visit);
    for (const holder of adjustmentHolders(draft.data)) itemsField(holder, 'items').forEach(visit);
    // Where nothing has a basis of its own, the sources are those of the whole; a layer may take over more than it needs.
    const sources = fieldsField(draft.data, 'sources');
    // A basis that names no source may mean any of them.
    if ([...used].some((id) => !Object.hasOwn(sources, id))) return;
    if (used.size === 0 || nodesOf(draft.roots).length === 0 || (draft.document.layers?.files.length ?? 1) > 1) return;
    for (const [id, source] of Object.entries(sources))
      if (!used.has(id)) report(['sources', id], { id, title: textField(fieldsOf(source), 'title') ?? id }, { key: true });
  },
});
