// What many faults of cells turn out to be.
import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

const moved: Readonly<Record<'row' | 'column', Readonly<Record<'1' | '-1', Text>>>> = {
  row: {
    '1': { zh: '下移了一行', en: 'one row too low' },
    '-1': { zh: '上移了一行', en: 'one row too high' },
  },
  column: {
    '1': { zh: '右移了一列', en: 'one column too far to the right' },
    '-1': { zh: '左移了一列', en: 'one column too far to the left' },
  },
};

const beside: typeof moved = {
  row: { '1': { zh: '上一行', en: 'the row above' }, '-1': { zh: '下一行', en: 'the row below' } },
  column: { '1': { zh: '左边一列', en: 'the column to the left' }, '-1': { zh: '右边一列', en: 'the column to the right' } },
};

export const causeProblems = {
  shifted: problem<{
    axis: 'row' | 'column';
    by: 1 | -1;
    cells: Text;
    count: number;
    faults: number;
    example: { readonly title: string; readonly raw: string; readonly belongs: string };
  }>({
    code: 'submission/shifted-values',
    severity: 'error',
    title: { zh: '数据像是错了一行或一列', en: 'values one row or column off' },
    message: ({ axis, by, cells, count, faults, example }) => {
      const [how, where] = [moved[axis][`${by}`], beside[axis][`${by}`]];
      const [title, raw, belongs] = [shown(example.title), shown(example.raw), shown(example.belongs)];
      return {
        zh: `${cells.zh} 共 ${count} 格像是整体${how.zh}：其中 ${faults} 格不合本格的要求，而每一格都合${where.zh}的要求，如“${title}”填的是“${raw}”，${where.zh}正是“${belongs}”`,
        en: `${cells.en}, ${count} cells, seem to stand ${how.en}: ${faults} of them are no answer where they are, but each of them is one to ${where.en}; “${title}” says “${raw}”, and ${where.en} is “${belongs}”`,
      };
    },
    help: ({ axis }) =>
      axis === 'row'
        ? {
            zh: '核对数据与数据项是否在同一行，移回原位后重新报送',
            en: 'see that every value stands in the row of its measure and move them back',
          }
        : { zh: '核对数据与表头是否在同一列，移回原位后重新报送', en: 'see that every value stands under its header and move them back' },
  }),
};
