import { fieldsField, fieldsOf, hasField, textField } from '../../framework/fields.ts';
import { joinTexts, shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const names: Readonly<Record<'issuer' | 'date', Text>> = {
  issuer: { zh: '发布机关 issuer', en: 'issuer' },
  date: { zh: '日期 date', en: 'date' },
};

export const undatedSource = defineLintRule<{ title: string; lacking: readonly ('issuer' | 'date')[] }>({
  code: 'law/undated-source',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '正式文本的依据查不到出处', en: 'source of an official text without issuer or date' },
  why: {
    zh: '正式文本要能查到是哪个机关、哪一天的文件，只有名称是查不到的',
    en: 'an official text must be traceable to who issued it and when; a title alone is not enough',
  },
  message: ({ title, lacking }) => {
    const list = joinTexts(
      lacking.map((key) => names[key]),
      { zh: '和', en: ' and no ' },
    );
    return {
      zh: `正式文本的依据“${shown(title)}”没有写${list.zh}`,
      en: `the source “${shown(title)}” of an official text has no ${list.en}`,
    };
  },
  help: () => ({ zh: '照文件补上；日期写成 2024-01-31 的样子', en: 'add what the document says; dates look like 2024-01-31' }),
  check(draft, report) {
    if (textField(draft.data, 'status') !== 'official') return;
    for (const [id, item] of Object.entries(fieldsField(draft.data, 'sources'))) {
      const source = fieldsOf(item);
      const lacking = (['issuer', 'date'] as const).filter((key) => !hasField(source, key));
      if (lacking.length > 0) report(['sources', id], { title: textField(source, 'title') ?? id, lacking }, { key: true });
    }
  },
});
