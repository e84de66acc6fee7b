import { partsOf } from '../../framework/composition.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { registersOf, registerUse } from './registers.ts';

export const unusedColumn = defineLintRule<{ title: string; register: string }>({
  code: 'register/unused-column',
  severity: 'info',
  set: 'strict',
  title: { zh: '台账的列没有用到', en: 'unused column of a register' },
  why: {
    zh: '日期、数量、是否等列没有参与任何计算，不是白填，就是算式漏用了它',
    en: 'a date, number or condition that nothing reads is filled in for nothing, or was forgotten in an expression',
  },
  message: ({ title, register }) => ({
    zh: `台账“${shown(register)}”的列“${shown(title)}”没有被任何算式用到`,
    en: `no expression reads the column “${shown(title)}” of the register “${shown(register)}”`,
  }),
  help: () => ({
    zh: '在算式里用上它，或删去这一列；文字列供人辨认，不受此限',
    en: 'use it or remove it; text columns are for people and are not looked at',
  }),
  check(draft, report) {
    const use = registerUse(draft);
    if (!use.isKnown) return;
    for (const register of registersOf(draft)) {
      // Of a register that nothing reads it is enough to say that.
      if (!use.registers.has(register.id)) continue;
      const held = new Set([...register.columns.values()].flatMap(partsOf));
      for (const { id, title, type } of register.columns.values()) {
        if (held.has(id)) continue;
        if (type === 'text' || id === register.key || use.columns.has(`${register.id}/${id}`)) continue;
        report(['registers', register.id, 'columns', id], { title, register: register.title }, { key: true });
      }
    }
  },
});
