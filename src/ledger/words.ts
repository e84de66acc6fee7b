// What the data say of a row of the ledger.
import type { Text } from '../text.ts';

/** How an indicator of a unit stands: nothing is lost for this cause, its data are not complete, or it is not assessed here. */
export type Standing = 'met' | 'open' | 'absent';

export const stateWords = {
  losing: { zh: '仍有失分', en: 'still costs points' },
  again: { zh: '连续失分', en: 'costs points again' },
  met: { zh: '数据已达标', en: 'met by the data' },
  open: { zh: '数据未齐，不能认定', en: 'data incomplete' },
  absent: { zh: '本次不考评该指标', en: 'not assessed this time' },
} as const satisfies Readonly<Record<Standing | 'losing' | 'again', Text>>;
