// For whom an output is made, on the command line.
import { editionNames } from '../report/edition/names.ts';
import type { OptionSpec } from './command.ts';

export const editionOptions: readonly OptionSpec[] = [
  {
    flags: '--edition <name>',
    summary: {
      zh: '给谁看：internal 内部版（默认）、unit 单位版（用 --unit 写明单位）、public 公开版',
      en: 'for whom: internal (the default), unit (named with --unit), public',
    },
    choices: editionNames,
  },
  { flags: '--unit <name>', summary: { zh: '单位版的单位', en: 'the unit of an edition for one unit' } },
];
