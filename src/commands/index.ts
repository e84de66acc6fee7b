// Every verb, in the order of --help.
import type { CommandSpec } from './command.ts';
import { compare } from './compare.ts';
import { crosswalk } from './crosswalk.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { fmt } from './fmt.ts';
import { gap } from './gap.ts';
import { importTable } from './import.ts';
import { init } from './init.ts';
import { ledger } from './ledger.ts';
import { lint } from './lint.ts';
import { list } from './list.ts';
import { report } from './report.ts';
import { resolve } from './resolve.ts';
import { revisions } from './revisions.ts';
import { rulebook } from './rulebook.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { status } from './status.ts';
import { table } from './table.ts';
import { template } from './template.ts';
import { test } from './test.ts';
import { tree } from './tree.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

export const commands: readonly CommandSpec[] = [
  score,
  gap,
  compare,
  table,
  ledger,
  report,
  template,
  explain,
  extract,
  validate,
  revisions,
  verify,
  init,
  status,
  lint,
  fmt,
  test,
  diff,
  crosswalk,
  list,
  show,
  search,
  tree,
  resolve,
  importTable,
  rulebook,
  rules,
  schema,
];
