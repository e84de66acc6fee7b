import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const changesNothing = defineLintRule<{ id: string }>({
  code: 'layer/changes-nothing',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '继承之后什么也没有改', en: 'layer that changes nothing' },
  why: {
    zh: '两个编号、同一套指标：看起来是本地方案，其实一分未改，多半是漏写了修改',
    en: 'two ids for one and the same scheme: it looks like a local one, and most likely its changes were forgotten',
  },
  message: ({ id }) => ({
    zh: `除编号、版本、名称、状态外，与所继承的“${shown(id)}”完全相同`,
    en: `it is the same as “${shown(id)}”, which it extends, in all but id, version, title and status`,
  }),
  help: ({ id }) => ({
    zh: `把要改的写进 changes；没有要改的，直接用“${shown(id)}”`,
    en: `write under changes what is to be different; if nothing is, use ${shown(id)} itself`,
  }),
  check({ document }, report) {
    const extended = document.layers?.extended;
    if (extended?.isUnchanged) report(['extends'], { id: extended.id });
  },
});
