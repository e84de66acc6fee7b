// What can be wrong with the configuration of lint, with the comments that suppress findings, and with the list of accepted ones.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

const meant = (suggestion: string | undefined) => ({
  zh: suggestion === undefined ? '' : `，是不是 ${shown(suggestion)}？`,
  en: suggestion === undefined ? '' : `; did you mean ${shown(suggestion)}?`,
});

const list = { zh: '全部规则用 lawgov rules 查看', en: 'lawgov rules lists them all' };

export const configProblems = {
  unknownRule: problem<{ code: string; suggestion: string | undefined }>({
    code: 'config/unknown-rule',
    severity: 'error',
    title: { zh: '配置里的规则不存在', en: 'no such rule' },
    message: ({ code, suggestion }) => ({
      zh: `没有规则“${shown(code)}”${meant(suggestion).zh}`,
      en: `there is no rule “${shown(code)}”${meant(suggestion).en}`,
    }),
    help: () => ({
      zh: `写规则代码，如 framework/unused-measure，或一类规则，如 framework/*；${list.zh}`,
      en: `write a code such as framework/unused-measure, or a family such as framework/*; ${list.en}`,
    }),
  }),
  lockedRule: problem<{ code: string; level: string }>({
    code: 'config/locked-rule',
    severity: 'error',
    title: { zh: '不能关闭的规则', en: 'rule that cannot be turned off' },
    message: ({ code, level }) => ({
      zh: `${code} 不能改为 ${level}：有这种错误的指标体系不能用来计分`,
      en: `${code} cannot be set to ${level}: a framework with this fault cannot be used for scoring`,
    }),
    help: () => ({ zh: '删去这一行，并改正它报告的问题', en: 'delete this line and mend what it reports' }),
  }),
};

export const suppressionProblems = {
  malformed: problem<{ seen: string; suggestion: string | undefined }>({
    code: 'suppression/malformed',
    severity: 'warning',
    title: { zh: '停用注释写法不对', en: 'malformed suppression' },
    message: ({ seen, suggestion }) => ({
      zh: `停用注释的写法不对，不起作用：${shown(seen)}${meant(suggestion).zh}`,
      en: `this comment suppresses nothing because it is malformed: ${shown(seen)}${meant(suggestion).en}`,
    }),
    help: () => ({
      zh: '写成 # lawgov-disable-next-line 规则代码 -- 理由 until 2026-06-30（或 -disable-line、-disable-file；until 可省略）',
      en: 'write # lawgov-disable-next-line <rule> -- reason until 2026-06-30 (or -disable-line, -disable-file; until may be left out)',
    }),
  }),
  reasonMissing: problem<{ codes: readonly string[] }>({
    code: 'suppression/reason-missing',
    severity: 'warning',
    title: { zh: '停用没有理由', en: 'suppression without a reason' },
    message: ({ codes }) => ({
      zh: `停用 ${codes.join('、')} 没有写理由，不起作用`,
      en: `${codes.join(', ')} is not suppressed because no reason is given`,
    }),
    help: () => ({ zh: '在规则代码后面写“ -- 理由”', en: 'write “ -- reason” after the codes' }),
  }),
  unknownRule: problem<{ code: string; suggestion: string | undefined }>({
    code: 'suppression/unknown-rule',
    severity: 'warning',
    title: { zh: '停用的规则不存在', en: 'suppressed rule does not exist' },
    message: ({ code, suggestion }) => ({
      zh: `没有规则“${shown(code)}”${meant(suggestion).zh}`,
      en: `there is no rule “${shown(code)}”${meant(suggestion).en}`,
    }),
    help: () => ({ zh: `写完整的规则代码；${list.zh}`, en: `write the whole code; ${list.en}` }),
  }),
  lockedRule: problem<{ code: string }>({
    code: 'suppression/locked-rule',
    severity: 'warning',
    title: { zh: '不能停用的规则', en: 'rule that cannot be suppressed' },
    message: ({ code }) => ({
      zh: `${code} 不能停用：有这种错误的指标体系不能用来计分`,
      en: `${code} cannot be suppressed: a framework with this fault cannot be used for scoring`,
    }),
    help: () => ({ zh: '删去停用注释，并改正它报告的问题', en: 'delete the comment and mend what is reported' }),
  }),
  expired: problem<{ codes: readonly string[]; until: string; asOf: string }>({
    code: 'suppression/expired',
    severity: 'warning',
    title: { zh: '停用已过期', en: 'suppression past its date' },
    message: ({ codes, until, asOf }) => ({
      zh: `停用 ${codes.join('、')} 只到 ${until} 为止，按 ${asOf} 已过期，不再起作用`,
      en: `${codes.join(', ')} was suppressed until ${until}; as of ${asOf} it no longer is`,
    }),
    help: () => ({ zh: '改正问题，或写明新的期限和理由', en: 'mend the problem, or give a new date and reason' }),
  }),
  unused: problem<{ code: string }>({
    code: 'suppression/unused',
    severity: 'warning',
    title: { zh: '停用没有用到', en: 'suppression of nothing' },
    message: ({ code }) => ({ zh: `这里没有 ${code} 的问题可停用`, en: `there is no ${code} here to suppress` }),
    help: () => ({ zh: '删去这个停用注释，或改到有问题的那一行前面', en: 'delete the comment, or move it to the line it is meant for' }),
  }),
};

export const acceptedProblems = {
  noLongerFound: problem<{ file: string; code: string; subject: string; listed: number; found: number }>({
    code: 'baseline/no-longer-found',
    severity: 'info',
    title: { zh: '基线里的问题已经没有了', en: 'accepted finding that no longer occurs' },
    message: ({ file, code, subject, listed, found }) => {
      const place = subject === '' ? shown(file) : `${shown(file)} ${shown(subject)}`;
      return {
        zh: `基线列了 ${listed} 个 ${shown(code)}（${place}），现有 ${found} 个`,
        en: `the baseline accepts ${listed} of ${shown(code)} (${place}), now there are ${found}`,
      };
    },
    help: () => ({
      zh: '用 --update-baseline 更新基线，免得同样的问题再出现时没有人知道',
      en: 'shrink the baseline with --update-baseline, so that the problem cannot come back unseen',
    }),
  }),
};
