import { type Node, printExpression } from '../../expression/index.ts';
import { nodesIn } from '../../expression/tree.ts';
import { fieldsOf, itemsField, rawField } from '../../framework/fields.ts';
import { compare, type Exact, exact, parseDecimal, printPercent } from '../../points.ts';
import { shown, type Text, verbatim } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type Known, knownOf, ruleValue } from '../rules/known.ts';
import { ruleSites } from '../rules/sites.ts';
import { expressionSites } from './sites.ts';

/** From here on a bare number beside a share was hardly meant: 10 is 1000%. */
const hardlyMeant = exact(10);
const limits = ['target', 'zero', 'every', 'atLeast', 'above', 'atMost', 'below', 'equals', 'from', 'to'];

export const percentLiteral = defineLintRule<{ written: string; meant: string; share: Text }>({
  code: 'expression/percent-literal',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '百分数漏写了百分号', en: 'percentage without its sign' },
  why: {
    zh: '比率按小数计算，95% 是 0.95；写成 95 就是 9500%，没有单位能达到',
    en: 'shares are fractions: 95% is 0.95, and a bare 95 is 9500%, which no unit reaches',
  },
  message: ({ written, meant, share }) => ({
    zh: `“${shown(share.zh)}”是比率，与它相比的 ${written} 就是 ${meant}`,
    en: `“${shown(share.en)}” is a share, and the ${written} beside it is ${meant}`,
  }),
  help: ({ written }) => ({ zh: `写成 ${written}%`, en: `write ${written}%` }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const { path, expression } of expressionSites(draft)) {
      const { type } = known.ranges(expression);
      for (const node of nodesIn(expression.tree)) {
        if (node.kind !== 'comparison') continue;
        const [literal, share] = node.left.kind === 'number' ? [node.left, node.right] : [node.right, node.left];
        const kind = type(share);
        const number = literal.kind === 'number' ? bareNumber(literal.text) : undefined;
        if (literal.kind !== 'number' || !number || kind?.kind !== 'number' || kind.nature !== 'percent' || !isOfUnits(known, share))
          continue;
        const params = { written: literal.text, meant: printPercent(number), share: verbatim(printExpression(share)) };
        report(path, params, { part: { start: literal.at.offset, length: literal.at.length } });
      }
    }
    for (const site of ruleSites(draft)) {
      const value = ruleValue(known, site);
      // Of a limit beside a ratio by its name the check of the framework speaks.
      if (!value?.percent || value.tree.kind === 'name' || !isOfUnits(known, value.tree)) continue;
      const bands = itemsField(site.fields, 'bands').map((band, index) => ({
        path: [...site.path, 'bands', index],
        fields: fieldsOf(band),
      }));
      for (const { path, fields } of [{ path: site.path, fields: site.fields }, ...bands]) {
        // What an external score is out of is told by its own scale.
        for (const key of site.type === 'external' ? [] : limits) {
          const number = bareNumber(rawField(fields, key));
          if (number) report([...path, key], { written: String(rawField(fields, key)), meant: printPercent(number), share: value.words });
        }
      }
    }
  },
});

/** A bare number that was hardly meant as a share. */
function bareNumber(source: unknown): Exact | undefined {
  const number = typeof source === 'number' || typeof source === 'string' ? parseDecimal(String(source)) : undefined;
  return number && compare(number, hardlyMeant) >= 0 ? number : undefined;
}

/** Whether all figures of a share count the same: cases by offices look like a share as well, above all where 个 or nothing is written. */
function isOfUnits({ names }: Known, tree: Node): boolean {
  const units = nodesIn(tree).flatMap((node) => {
    if (node.kind !== 'name' && node.kind !== 'column') return [];
    const measure = node.kind === 'name' ? names.measures.get(node.name) : names.registers.get(node.register)?.columns.get(node.name);
    return measure?.type === 'ratio' ? ['%'] : [measure?.unit ?? ''];
  });
  return new Set(units).size === 1 && units[0] !== '' && units[0] !== '个';
}
