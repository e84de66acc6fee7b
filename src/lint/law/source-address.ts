import { fieldsField, fieldsOf, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

/** `https://host.tld/…` or a local host with a port; no blanks, no Chinese punctuation that was copied along. */
const form = /^https?:\/\/[^\s/?#“”，。；（）]+\.[^\s/?#“”，。；（）]+(?:[/?#][^\s“”，。；]*)?$/iu;

export const sourceAddress = defineLintRule<{ url: string }>({
  code: 'law/source-address',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '网址打不开', en: 'address that cannot be opened' },
  why: { zh: '写了网址是为了让人查到原文', en: 'an address is there so that people find the text' },
  message: ({ url }) => ({ zh: `“${shown(url)}”不是完整的网址`, en: `“${shown(url)}” is no complete web address` }),
  help: () => ({
    zh: '以 http:// 或 https:// 开头，中间没有空格和中文标点，如 https://www.gov.cn/zhengce/',
    en: 'it begins with http:// or https:// and has no blanks, such as https://www.gov.cn/zhengce/',
  }),
  check(draft, report) {
    for (const [id, source] of Object.entries(fieldsField(draft.data, 'sources'))) {
      const url = textField(fieldsOf(source), 'url');
      if (url !== undefined && !form.test(url)) report(['sources', id, 'url'], { url });
    }
  },
});
