// What can be wrong with the round in lawgov.yaml, and with the roster of its units.
import { problem } from '../diagnostic.ts';
import { plural, shown, type Text } from '../text.ts';

export const meantWords = (meant: readonly string[]): Text => {
  if (meant.length === 0) return { zh: '', en: '' };
  const names = meant.map((name) => `“${shown(name)}”`);
  return { zh: `，是不是${names.join('或')}？`, en: `; did you mean ${names.join(' or ')}?` };
};

const meant = (suggestion: string | undefined): Text => meantWords(suggestion === undefined ? [] : [suggestion]);

/** `甲局、乙局 等 12 个`. */
export function listedNames(names: readonly string[], most = 20): Text {
  const first = names.slice(0, most).map((name) => shown(name));
  const more = names.length > most;
  return {
    zh: `${first.join('、')}${more ? ` 等 ${names.length} 个` : ''}`,
    en: `${first.join(', ')}${more ? ` … (${names.length})` : ''}`,
  };
}

export const roundProblems = {
  badPeriod: problem<{ seen: string }>({
    code: 'round/bad-period',
    severity: 'error',
    title: { zh: '考评期写法不对', en: 'malformed period' },
    message: ({ seen }) => ({ zh: `看不懂考评期“${shown(seen)}”`, en: `“${shown(seen)}” is no period` }),
    help: () => ({ zh: '写年份 2024，或起止日期 2024-01-01..2024-12-31', en: 'write a year, 2024, or two days, 2024-01-01..2024-12-31' }),
  }),
  noDeadline: problem<{ seen: string; onlyDay: boolean }>({
    code: 'round/no-deadline',
    severity: 'error',
    title: { zh: '截止时间写法不对', en: 'malformed deadline' },
    message: ({ seen, onlyDay }) =>
      onlyDay
        ? { zh: `截止时间“${shown(seen)}”没有写钟点`, en: `the deadline “${shown(seen)}” has no hour` }
        : { zh: `看不懂截止时间“${shown(seen)}”`, en: `“${shown(seen)}” is no deadline` },
    help: () => ({
      zh: '写日期和钟点，如 2024-12-18 18:00；“下班前”要换成确定的钟点',
      en: 'write the day and the hour, such as 2024-12-18 18:00',
    }),
  }),
  unknownUnit: problem<{ unit: string; meant: readonly string[] }>({
    code: 'round/unknown-unit',
    severity: 'error',
    title: { zh: '停用校核的单位不在名册中', en: 'check switched off for a unit that is not in the roster' },
    message: ({ unit, meant: names }) => ({
      zh: `名册里没有“${shown(unit)}”${meantWords(names).zh}`,
      en: `“${shown(unit)}” is not in the roster${meantWords(names).en}`,
    }),
    help: () => ({ zh: '用名册里的名称', en: 'use a name of the roster' }),
  }),
  unknownCheck: problem<{ code: string; suggestion: string | undefined }>({
    code: 'round/unknown-check',
    severity: 'error',
    title: { zh: '停用的校核不存在或不能停用', en: 'check that does not exist or cannot be switched off' },
    message: ({ code, suggestion }) => ({
      zh: `没有可以停用的校核“${shown(code)}”${meant(suggestion).zh}`,
      en: `there is no check “${shown(code)}” that could be switched off${meant(suggestion).en}`,
    }),
    help: () => ({
      zh: '写报告里的代码：指标体系的 check/…，或 submission/…、review/…；文件读不了、名册和工作区本身的问题不能停用',
      en: 'write a code as reports show it: check/… of the framework, submission/… or review/…; unreadable files and faults of the roster or the round cannot be switched off',
    }),
  }),
  badDays: problem<{ from: string; to: string }>({
    code: 'round/bad-days',
    severity: 'error',
    title: { zh: '停用的起止日期不对', en: 'impossible days of a switched-off check' },
    message: ({ from, to }) => ({
      zh: `停用的时间“${shown(from)}”至“${shown(to)}”不成立`,
      en: `a check cannot be switched off from “${shown(from)}” to “${shown(to)}”`,
    }),
    help: () => ({ zh: '核对日期；起始日期不能晚于截止日期', en: 'check the days; the first must not be after the last' }),
  }),
  badIssued: problem<{ seen: string }>({
    code: 'round/bad-issued',
    severity: 'error',
    title: { zh: '成文日期不对', en: 'impossible date of letters' },
    message: ({ seen }) => ({ zh: `成文日期“${shown(seen)}”不是一个日子`, en: `“${shown(seen)}” is no day that letters could be of` }),
    help: () => ({
      zh: '写日历上有的日期，如 2025-01-20；没有定的不写，留空待填',
      en: 'write a day of the calendar, or leave it out to be filled in',
    }),
  }),
  notInTime: problem<{ code: string; from: string; to: string; day: string }>({
    code: 'round/check-not-in-time',
    severity: 'info',
    title: { zh: '停用的校核不在本轮时间内', en: 'switched-off check outside the time of the round' },
    message: ({ code, from, to, day }) => ({
      zh: `${shown(code)} 停用的时间是 ${from} 至 ${to}，本轮按 ${day} 计，不起作用`,
      en: `${shown(code)} is switched off from ${from} to ${to}; this round is held against ${day}, so it is on`,
    }),
    help: () => ({
      zh: '过期的删去；仍要停用的，写明新的时间、理由和决定人',
      en: 'delete it, or give new days, a reason and who decided it',
    }),
  }),
  unusedSwitch: problem<{ code: string; units: readonly string[] }>({
    code: 'round/check-off-unused',
    severity: 'info',
    title: { zh: '停用的校核没有用到', en: 'switched-off check that found nothing' },
    message: ({ code, units }) => ({
      zh: `${units.length === 0 ? '各单位' : listedNames(units).zh}没有 ${shown(code)} 的问题，这一条停用没有用到`,
      en: `${shown(code)} was not reported for ${units.length === 0 ? 'any unit' : listedNames(units).en}: nothing was switched off`,
    }),
    help: () => ({ zh: '不再需要的删去', en: 'delete it if it is no longer needed' }),
  }),
  notReported: problem<{ units: readonly string[]; all: number }>({
    code: 'round/not-reported',
    severity: 'warning',
    title: { zh: '有单位没有报送', en: 'units that sent nothing' },
    message: ({ units, all }) => ({
      zh: `名册 ${all} 个单位中有 ${units.length} 个没有报送：${listedNames(units).zh}`,
      en: `${plural(units.length, 'unit')} of ${all} in the roster sent nothing: ${listedNames(units).en}`,
    }),
    help: () => ({
      zh: '催报；已报送的，核对文件放在哪个文件夹、写的是哪个单位。没有报送的不参加排名和评等次',
      en: 'ask for it; where it was sent, see in which folder it lies and which unit it names. Units that sent nothing are neither ranked nor graded',
    }),
  }),
  otherPeriod: problem<{ round: string; framework: string }>({
    code: 'round/other-period',
    severity: 'warning',
    title: { zh: '考评期与指标体系不同', en: 'another period than that of the framework' },
    message: ({ round, framework }) => ({
      zh: `工作区的考评期是 ${round}，指标体系的是 ${framework}`,
      en: `the period of the round is ${round}, that of the framework ${framework}`,
    }),
    help: () => ({ zh: '核对两处的年份；用去年的指标体系时先改它的 period', en: 'make sure that this is the framework of the year' }),
  }),
};
