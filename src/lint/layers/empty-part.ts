import { defineLintRule } from '../rule.ts';

export const emptyPart = defineLintRule<object>({
  code: 'layer/empty-part',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '拆分文件是空的', en: 'part that holds nothing' },
  why: {
    zh: '包含进来的文件什么也没有写，要么没有写完，要么早已不用',
    en: 'a part without content is either not finished or no longer needed',
  },
  message: () => ({
    zh: '这里包含的拆分文件除 lawgov 和 partOf 外什么也没有',
    en: 'the part that is included here holds nothing but lawgov and partOf',
  }),
  help: () => ({
    zh: '补上它的内容；不再需要的，从 include 中删去这一项，并删除文件',
    en: 'write its content; if it is no longer needed, delete it, and this entry of include',
  }),
  check({ document }, report) {
    for (const index of document.layers?.emptyParts ?? []) report(['include', index], {});
  },
});
