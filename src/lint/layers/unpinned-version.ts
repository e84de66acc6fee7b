import { readExtends } from '../../framework/layers/reference.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const unpinnedVersion = defineLintRule<{ id: string; version: string }>({
  code: 'layer/unpinned-version',
  severity: 'info',
  set: 'recommended',
  title: { zh: '继承时没有写明版本', en: 'extended framework without a version' },
  why: {
    zh: '自带的指标体系随工具更新；不写版本，换一版工具分数就可能变，而且没有人知道',
    en: 'bundled frameworks change with releases of the tool; without a version points may change then and nobody is told',
  },
  message: ({ id, version }) => ({
    zh: `继承自带的“${shown(id)}”没有写明版本，现在是 ${shown(version)} 版`,
    en: `no version of the bundled “${shown(id)}” is asked for; now it is ${shown(version)}`,
  }),
  help: ({ id, version }) => ({
    zh: `写成 extends: ${shown(id)}@${shown(version)}，换版时先比较两版的差别`,
    en: `write extends: ${shown(id)}@${shown(version)}, and compare the two before you go over to another`,
  }),
  check({ document }, report) {
    const extended = document.layers?.extended;
    if (!extended || extended.version === '') return;
    const target = readExtends(extended.reference, document.file);
    if (target.kind === 'bundled' && target.version === undefined) report(['extends'], { id: target.id, version: extended.version });
  },
});
