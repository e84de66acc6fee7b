import { fieldsField, fieldsOf, hasField, itemsField, numberField, textField } from '../../framework/fields.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

type Reason = 'best' | 'no-grades' | 'covered';

const reasons: Record<Reason, (key: string) => Text> = {
  best: (key) => ({ zh: `${key} 是最好的等次，限制不了什么`, en: `${key} is the best grade and keeps nobody from anything` }),
  'no-grades': (key) => ({ zh: `方案没有等次，${key} 无从降起`, en: `there are no grades for ${key} to work on` }),
  covered: (key) => ({
    zh: `已经定为不高于它的等次，${key} 不再起作用`,
    en: `the grade that it gives is no better, so ${key} adds nothing`,
  }),
};

export const vetoWithoutEffect = defineLintRule<{ title: string; key: string; reason: Reason }>({
  code: 'framework/veto-without-effect',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '一票否决不起作用', en: 'veto without effect' },
  why: {
    zh: '写了否决却什么也没有否决，出了事的单位照样评优',
    en: 'a veto that vetoes nothing lets units pass that it was written against',
  },
  message: ({ title, key, reason }) => ({
    zh: `一票否决“${shown(title)}”：${reasons[reason](key).zh}`,
    en: `the veto “${shown(title)}”: ${reasons[reason](key).en}`,
  }),
  help: () => ({
    zh: 'ceiling 写最高还能评的等次，grade 写要定的等次；不许评优的写 ceiling: 次一等',
    en: 'ceiling is the best grade that is still open, grade the one that it gives; to bar the best grade, name the second one as ceiling',
  }),
  check(draft, report) {
    const { grades } = draft;
    const placeOf = (name: string | undefined) => grades.findIndex(({ grade }) => grade.id === name || grade.title === name);
    for (const [index, item] of itemsField(draft.data, 'vetoes').entries()) {
      const veto = fieldsOf(item);
      const effect = fieldsField(veto, 'effect');
      const title = textField(veto, 'title') ?? '';
      const say = (key: string, reason: Reason) => report(['vetoes', index, 'effect', key], { title, key, reason });
      const [grade, ceiling] = [placeOf(textField(effect, 'grade')), placeOf(textField(effect, 'ceiling'))];
      // The only grade there is goes to units that reach no line.
      if (grade === 0 && grades.length > 1) say('grade', 'best');
      if (ceiling === 0) say('ceiling', 'best');
      if (grade > 0 && ceiling > 0 && grade >= ceiling) say('ceiling', 'covered');
      if (numberField(effect, 'lower') !== undefined && grades.length === 0) say('lower', 'no-grades');
      if (hasField(effect, 'lower') && grade > 0 && grade === grades.length - 1) say('lower', 'covered');
    }
  },
});
