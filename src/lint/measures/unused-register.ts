import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { registersOf, registerUse } from './registers.ts';

export const unusedRegister = defineLintRule<{ id: string; title: string }>({
  code: 'register/unused-register',
  severity: 'warning',
  set: 'strict',
  title: { zh: '台账没有用到', en: 'unused register' },
  why: { zh: '让单位报送而谁也不看的台账，是白费工夫', en: 'units would hand in a table that nothing reads' },
  message: ({ id, title }) => ({
    zh: `台账“${shown(title)}”（${shown(id)}）没有被任何规则、算式或校核用到`,
    en: `the register “${shown(title)}” (${shown(id)}) is read by no rule, expression or check`,
  }),
  help: () => ({ zh: '删去它，或从它计算数据项', en: 'remove it, or compute measures from it' }),
  check(draft, report) {
    const use = registerUse(draft);
    if (!use.isKnown) return;
    for (const { id, title } of registersOf(draft)) if (!use.registers.has(id)) report(['registers', id], { id, title }, { key: true });
  },
});
