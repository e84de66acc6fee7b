// The words of 报送情况 that every format shares.
import { durationWords } from '../../round/moment.ts';
import type { Punctuality, UnitState } from '../../round/states.ts';
import type { Text } from '../../text.ts';

/** In the order in which they are counted. */
export const stateWords: Readonly<Record<UnitState, Text>> = {
  'not-reported': { zh: '未报送', en: 'not reported' },
  received: { zh: '已报送', en: 'received' },
  returned: { zh: '退回', en: 'returned' },
  passed: { zh: '通过', en: 'passed' },
};

export function punctualityWords(punctuality: Punctuality): Text {
  switch (punctuality.kind) {
    case 'in-time':
      return { zh: '按时', en: 'in time' };
    case 'late': {
      const { zh, en } = durationWords(punctuality.minutes);
      return { zh: `迟 ${zh}`, en: `${en} late` };
    }
    case 'overdue': {
      const { zh, en } = durationWords(punctuality.minutes);
      return { zh: `逾期 ${zh}`, en: `overdue by ${en}` };
    }
    case 'not-yet-due':
      return { zh: '未到期', en: 'not yet due' };
    case 'not-registered':
      return { zh: '未登记收到时间', en: 'no time registered' };
    case 'hour-unknown':
      return { zh: '截止当天到，未登记钟点', en: 'on the day of the deadline, no hour registered' };
    case 'no-deadline':
      return { zh: '没有截止时间', en: 'no deadline' };
  }
}
