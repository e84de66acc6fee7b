import { nodesOf } from '../../framework/draft.ts';
import { fieldsOf, itemsField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const repeatedBasis = defineLintRule<{ source: string; section: string }>({
  code: 'law/repeated-basis',
  severity: 'info',
  set: 'recommended',
  title: { zh: '同一条依据写了两次', en: 'basis given twice' },
  why: { zh: '重复的依据多半是复制后忘了改', en: 'a repeated basis was probably copied and not changed' },
  message: ({ source, section }) => ({
    zh: `依据 ${shown(source)}${section === '' ? '' : ` ${shown(section)}`} 在本项里写了两次`,
    en: `the basis ${shown(source)}${section === '' ? '' : ` ${shown(section)}`} is given twice here`,
  }),
  help: () => ({ zh: '改成另一条，或者删去', en: 'name the other section, or remove it' }),
  check(draft, report) {
    for (const node of nodesOf(draft.roots)) {
      const seen = new Map<string, number>();
      for (const [index, item] of itemsField(node.fields, 'basis').entries()) {
        const [source, section] = [textField(fieldsOf(item), 'source') ?? '', textField(fieldsOf(item), 'section') ?? ''];
        const key = `${source}\n${section.replace(/\s/g, '')}`;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, index);
        else report([...node.path, 'basis', index], { source, section }, { related: [{ path: [...node.path, 'basis', first] }] });
      }
    }
  },
});
