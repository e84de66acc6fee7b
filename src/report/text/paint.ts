// Colour is decided once, by the command line; here it is only applied. The only file that imports chalk.
import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../diagnostic.ts';

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

export function paintFor(color: boolean): Paint {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 });
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    severity: { error: chalk.red, warning: chalk.yellow, info: chalk.cyan },
  };
}
