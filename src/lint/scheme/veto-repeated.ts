import type { Path } from '../../framework/draft.ts';
import { fieldsOf, itemsField, rawField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { canonical, expressionIn } from './conditions.ts';

export const vetoRepeated = defineLintRule<{ title: string; other: string }>({
  code: 'framework/veto-repeated',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '两条一票否决条件相同', en: 'two vetoes with one condition' },
  why: {
    zh: '同一情形写成两条，后果不同时以较重的为准，读方案的人不一定看得出；也常是抄写时忘了改条件',
    en: 'the heavier of the two decides, which readers may not see; often the condition of a copied veto was forgotten',
  },
  message: ({ title, other }) => ({
    zh: `一票否决“${shown(title)}”和“${shown(other)}”的条件相同`,
    en: `the vetoes “${shown(title)}” and “${shown(other)}” have the same condition`,
  }),
  help: () => ({
    zh: '改条件，或合成一条（effect 可以写几项）',
    en: 'change the condition, or make one of them: an effect may have several parts',
  }),
  check(draft, report) {
    const first = new Map<string, { readonly path: Path; readonly title: string }>();
    for (const [index, item] of itemsField(draft.data, 'vetoes').entries()) {
      const when = expressionIn(draft, rawField(fieldsOf(item), 'when'));
      if (!when || when.constant) continue;
      const path: Path = ['vetoes', index, 'when'];
      const title = textField(fieldsOf(item), 'title') ?? '';
      const other = first.get(canonical(when));
      if (other) report(path, { title, other: other.title }, { related: [{ path: other.path }] });
      else first.set(canonical(when), { path, title });
    }
  },
});
