// Two files of one run with the same bytes: one of them was meant to be another.
import { type Diagnostic, diagnose, problem } from '../diagnostic.ts';
import { shown } from '../text.ts';
import type { ValidateRule } from './rule.ts';

const identicalFiles = problem<{ path: string; others: readonly string[] }>({
  code: 'submission/identical-files',
  severity: 'warning',
  title: { zh: '完全相同的文件', en: 'identical files' },
  message: ({ path, others }) => ({
    zh: `“${shown(path)}”与${others.map((other) => `“${shown(other)}”`).join('、')}的内容逐字节相同`,
    en: `“${shown(path)}” is byte for byte the same as ${others.map((other) => `“${shown(other)}”`).join(', ')}`,
  }),
  help: () => ({
    zh: '多交了一份就删去；应当是另一单位的，请换上正确的文件',
    en: 'delete the spare copy, or hand in the file that was meant',
  }),
});

export const identicalFilesRule: ValidateRule = {
  problems: [identicalFiles],
  title: identicalFiles.title,
  check: (_, submission) => {
    const paths = new Map<string, string[]>();
    for (const { path, sha256 } of submission.inputs) paths.set(sha256, [...(paths.get(sha256) ?? []), path]);
    return [...paths.values()].flatMap(([first, ...others]): Diagnostic[] => {
      const [second, ...more] = others;
      if (first === undefined || second === undefined) return [];
      const related = [first, ...more].map((path) => ({
        message: { zh: '相同的文件', en: 'the same file' },
        location: { kind: 'file' as const, file: path },
      }));
      return [diagnose(identicalFiles, { kind: 'file', file: second }, { path: second, others: [first, ...more] }, related)];
    });
  },
};
