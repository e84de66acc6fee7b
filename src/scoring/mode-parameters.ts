// Parameters that only one way of a rule has a use for: what it needs must be there, what it would ignore must not.
import { problem } from '../diagnostic.ts';
import type { RuleContext } from './rule-type.ts';

export const modeParameter = problem<{ mode: string; key: string; needed: boolean }>({
  code: 'framework/mode-parameter',
  severity: 'error',
  title: { zh: '参数与规则的算法不配套', en: 'a parameter does not go with the way of a rule' },
  message: ({ mode, key, needed }) => ({
    zh: needed ? `${mode} 时要写明 ${key}` : `${mode} 时用不到 ${key}`,
    en: needed ? `with ${mode} the key ${key} must be given` : `with ${mode} the key ${key} has no use`,
  }),
  help: ({ key, needed }) => ({
    zh: needed ? `补上 ${key}` : `删去 ${key}，或改用需要它的算法`,
    en: needed ? `add \`${key}\`` : `delete \`${key}\`, or choose the way that uses it`,
  }),
});

export interface ModeKeys {
  readonly needs: readonly string[];
  readonly allows: readonly string[];
}

/** Reports what is missing or of no use; `mode` is how it is written (`how: trimmed`). True when nothing is wrong. */
export function checkMode(
  context: RuleContext,
  parameters: object,
  mode: string,
  keys: ModeKeys,
  all: readonly string[],
  path: string,
): boolean {
  const has = (key: string) => Object.hasOwn(parameters, key);
  const absent = keys.needs.filter((key) => !has(key));
  const idle = all.filter((key) => has(key) && !keys.needs.includes(key) && !keys.allows.includes(key));
  for (const key of absent) context.report(modeParameter, [path], { mode, key, needed: true });
  for (const key of idle) context.report(modeParameter, [key], { mode, key, needed: false });
  return absent.length + idle.length === 0;
}
