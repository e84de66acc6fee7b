// Which rules can be a formula of one unit's form.
import type { RulePlan } from '../../model.ts';
import type { FormCells, FormulaContext } from './context.ts';
import { isPrintable, longestText } from './printable.ts';

type Framework = FormulaContext['framework'];

/**
 * Whether all that the rule looks at stands in cells, and no calendar of working days is needed. `together`: they are those of a workbook
 * of all units, with what people and others say.
 */
export function fits(plan: RulePlan, framework: Framework, cells: FormCells, together = false): boolean {
  const needed = { framework, hasCell: (id: string) => cells.value(id) !== undefined };
  const lastTime = { framework, hasCell: (id: string) => cells.previous?.(id) !== undefined };
  switch (plan.type) {
    case 'choice':
      return isPrintable(plan.value, needed) && plan.options.every(({ is }) => is.length <= longestText);
    case 'checklist':
      return plan.items.every(({ value }) => isPrintable(value, needed));
    case 'tally':
      return plan.events.every(({ value }) => isPrintable(value, needed));
    case 'threshold':
      return [plan.value, plan.limit].every((each) => isPrintable(each, needed));
    case 'proportional':
      return [plan.value, plan.target, plan.zero].every((each) => isPrintable(each, needed));
    case 'step':
      return [plan.value, plan.target].every((each) => isPrintable(each, needed));
    case 'deadline': {
      const { tree } = plan.value;
      // The hour stands in the cell itself.
      const hasHour = tree.kind === 'name' && !framework.computed.has(tree.name);
      return isPrintable(plan.value, needed) && plan.per !== 'working-day' && (plan.minute === undefined || (hasHour && !plan.per));
    }
    case 'change':
      return isPrintable(plan.value, needed) && (plan.previous ? isPrintable(plan.previous, needed) : isPrintable(plan.value, lastTime));
    case 'combine':
      return plan.parts.every(({ rule, points }) => {
        const inner = rule.plan?.(points);
        return inner !== undefined && fits(inner, framework, cells, together);
      });
    case 'external':
      return together && isPrintable(plan.value, needed) && (!plan.sample || isPrintable(plan.sample.size, needed));
    case 'rank':
    case 'relative':
      return together && isPrintable(plan.value, needed);
    case 'panel':
      return together;
    default:
      return isPrintable(plan.value, needed);
  }
}
