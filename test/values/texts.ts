// 文字: kept as it stands, but for blanks and invisible characters around it.
import { remark, type Table } from './measures.ts';

export const texts: Table = [
  [remark, ' 白城市\u3000', '白城市'],
  [remark, '①１２３', '①１２３'],
  [remark, "'0012", '0012'],
  [remark, '两行\n文字', '两行\n文字'],
  [remark, '\u200b制度\u200e', '制度'],
  [remark, '=1+1', '=1+1'],
];
