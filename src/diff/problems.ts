// What can be wrong with a framework beside its former version.
import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

const rises = {
  major: { zh: '主版本（第一位）', en: 'major' },
  minor: { zh: '次版本（第二位）', en: 'minor' },
  patch: { zh: '修订号（第三位）', en: 'patch' },
};
const reasons = {
  major: {
    zh: '会影响已公布的得分，或使原有的填报不再合用',
    en: 'it can alter a published score or makes forms of the old version invalid',
  },
  minor: { zh: '只是扩充', en: 'it only adds' },
  patch: { zh: '只涉及文字', en: 'it only changes texts' },
};

export const versionBump = problem<{
  old: string;
  found: string;
  required: keyof typeof rises;
  /** The lowest version that would do. */
  least: string;
  /** The change that asks for it; absent where only the version itself went down. */
  because?: Text;
}>({
  code: 'diff/version-bump',
  severity: 'error',
  title: { zh: '版本号没有随改动升高', en: 'the version does not rise with the changes' },
  message: ({ old, found, required, because }) =>
    because
      ? {
          zh: `版本号由 ${old} 到 ${found}，应当升${rises[required].zh}：有改动“${shown(because.zh, 100)}”，${reasons[required].zh}`,
          en: `the version goes from ${old} to ${found} where a ${rises[required].en} rise is needed, because of “${shown(because.en, 100)}”: ${reasons[required].en}`,
        }
      : { zh: `版本号由 ${old} 降到 ${found}`, en: `the version goes down from ${old} to ${found}` },
  help: ({ least }) => ({ zh: `版本号至少写 ${least}`, en: `write ${least} or higher` }),
});
