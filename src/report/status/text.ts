// `lawgov status` on a terminal.
import { type Language, shown, type Text } from '../../text.ts';
import { renderDiagnostics } from '../text/diagnostics.ts';
import { renderTable } from '../text/table.ts';
import type { StatusReport } from './status.ts';
import { punctualityWords, stateWords } from './words.ts';

const states = ['passed', 'returned', 'received', 'not-reported'] as const;

/** What the times are held against, and where they come from. */
function headLines({ framework, due, at, atGiven, register, units }: StatusReport): Text[] {
  const waiting = units.some(({ state }) => state === 'not-reported');
  return [
    ...(framework ? [{ zh: shown(framework.title), en: shown(framework.title) }] : []),
    due === undefined
      ? { zh: '截止时间：没有写（round 的 due）', en: 'deadline: none (due of the round)' }
      : { zh: `截止时间：${due}`, en: `deadline: ${due}` },
    register === undefined
      ? {
          zh: '收到时间：没有收文登记（round 的 received 或 --received），不知道何时收到',
          en: 'times of receipt: no register (received of the round, or --received)',
        }
      : { zh: `收到时间：按收文登记 ${register}`, en: `times of receipt: as registered in ${register}` },
    ...(waiting && due !== undefined
      ? [
          {
            zh: `逾期：未报送的计到 ${at}${atGiven ? '' : '（今天零时；可用 --at 指定）'}`,
            en: `overdue: counted to ${at} for those that sent nothing${atGiven ? '' : ' (the beginning of today; --at names another)'}`,
          },
        ]
      : []),
  ];
}

export function renderStatusText(report: StatusReport, language: Language, color: boolean): string {
  const zh = language === 'zh';
  const { units, others } = report;
  const header = zh
    ? ['单位', '状态', '文件', '错误', '警告', '截止', '收到', '时间']
    : ['unit', 'state', 'files', 'errors', 'warnings', 'due', 'received', 'time'];
  const rows = units.map(({ unit, state, files, errors, warnings, due, extended, received, punctuality }) => [
    shown(unit.name),
    stateWords[state][language],
    String(files.length),
    String(errors),
    String(warnings),
    due === undefined ? '—' : `${due}${extended ? (zh ? '（延期）' : ' (own)') : ''}`,
    received ?? '—',
    punctualityWords(punctuality)[language],
  ]);
  const table = renderTable(header, rows, ['left', 'left', 'right', 'right', 'right', 'left', 'left', 'left'], [24]);
  const counted = states
    .map((state) => ({ state, count: units.filter((unit) => unit.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${stateWords[state][language]} ${count}`);
  const sum = zh ? `${units.length} 个单位：${counted.join('，')}\n` : `${units.length} units: ${counted.join(', ')}\n`;
  const apart =
    others.length === 0
      ? ''
      : `\n${zh ? '不属于名册中哪一个单位的问题' : 'Problems that belong to no unit of the roster'}\n${renderDiagnostics(others, language, color)}`;
  const head = headLines(report).map((line) => `${line[language]}\n`);
  return `${head.join('')}${table}${apart}\n${sum}`;
}
