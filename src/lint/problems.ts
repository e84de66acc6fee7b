// What lint of several files says besides what its rules find in each.
import { problem } from '../diagnostic.ts';
import type { Text } from '../text.ts';

export const lintProblems = {
  unreadable: problem<{ reason: Text }>({
    code: 'file/unreadable',
    severity: 'error',
    title: { zh: '文件读不了', en: 'file that cannot be read' },
    message: ({ reason }) => reason,
    help: () => ({ zh: '检查文件名和权限；其他文件已照常检查', en: 'check the name and the permissions; the other files were checked' }),
  }),
};
