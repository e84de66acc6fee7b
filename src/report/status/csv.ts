// 报送情况 as a table for spreadsheets.
import type { Language } from '../../text.ts';
import { printTable } from '../csv.ts';
import type { StatusReport } from './status.ts';
import { punctualityWords, stateWords } from './words.ts';

/** One row for each unit of the roster; late and overdue in whole minutes beside the words. */
export function renderStatusCsv({ units }: StatusReport, language: Language): string {
  const header =
    language === 'zh'
      ? ['单位', '类别', '状态', '错误', '警告', '截止时间', '延期', '收到时间', '退回时间', '是否按时', '迟报分钟', '文件']
      : ['unit', 'class', 'state', 'errors', 'warnings', 'due', 'extended', 'received', 'returned', 'time', 'minutes late', 'files'];
  const yes = language === 'zh' ? '是' : 'yes';
  const rows = units.map(({ unit, state, files, errors, warnings, due, extended, received, returned, punctuality }) => [
    unit.name,
    unit.class ?? '',
    stateWords[state][language],
    String(errors),
    String(warnings),
    due ?? '',
    extended ? yes : '',
    received ?? '',
    returned ?? '',
    punctualityWords(punctuality)[language],
    'minutes' in punctuality ? String(punctuality.minutes) : '',
    files.join(language === 'zh' ? '；' : '; '),
  ]);
  return printTable([header, ...rows]);
}
