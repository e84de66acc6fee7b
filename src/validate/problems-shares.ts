// What can be wrong between a ratio or a total and the figures that it is made of.
import { problem } from '../diagnostic.ts';
import { type Exact, printPercent, printReadable } from '../points.ts';
import { shown, type Text } from '../text.ts';

interface Part {
  readonly title: string;
  readonly number: Exact;
}

/** A ratio of one unit beside its numerator and denominator; `told`: the framework says that they belong together. */
export interface Compared {
  readonly unit: string;
  readonly ratio: { readonly title: string; readonly raw: string };
  readonly numerator?: Part;
  readonly denominator: Part;
  readonly told: boolean;
}

interface Impossible extends Compared {
  /** What comes instead. */
  readonly possible: readonly { readonly numerator: Exact; readonly share: Exact }[];
  readonly decimals: number;
}

const untold = ({ told }: Compared): Text =>
  told
    ? { zh: '', en: '' }
    : {
        zh: '（分子、分母是按名称或校核关系认定的；认错了请在指标体系里用“of”写明）',
        en: ' (they were matched by their names or by a check; say it with `of` in the framework where that is wrong)',
      };

function divisions({ possible, denominator, decimals }: Impossible): string {
  const base = printReadable(denominator.number);
  return possible
    .map(({ numerator, share }) => {
      const percent = printPercent(share, decimals);
      return `${printReadable(numerator)} ÷ ${base} ${percent.startsWith('≈') ? percent.replace('≈', '≈ ') : `= ${percent}`}`;
    })
    .join('、');
}

export const shareProblems = {
  notReproducible: problem<Impossible>({
    code: 'submission/ratio-not-reproducible',
    severity: 'error',
    title: { zh: '比率与分子、分母对不上', en: 'ratio that its parts do not give' },
    message: (found) => {
      const { unit, ratio, numerator, denominator } = found;
      const [name, raw, base] = [shown(ratio.title), shown(ratio.raw), shown(denominator.title)];
      const all = divisions(found);
      if (numerator)
        return {
          zh: `${shown(unit)}“${name}”填的是 ${raw}，而“${shown(numerator.title)}”÷“${base}”为 ${all}，四舍五入或截断都得不到 ${raw}`,
          en: `${shown(unit)}: “${name}” says ${raw}, but “${shown(numerator.title)}” ÷ “${base}” is ${all}, which is ${raw} neither rounded nor cut off`,
        };
      return {
        zh: `${shown(unit)}“${name}”填的是 ${raw}，而“${base}”是 ${printReadable(denominator.number)}：没有哪个整数分子四舍五入或截断后是 ${raw}，最接近的是 ${all}`,
        en: `${shown(unit)}: “${name}” says ${raw}, but “${base}” is ${printReadable(denominator.number)}: no whole numerator gives ${raw}, rounded or cut off; the nearest are ${all.replaceAll('、', ', ')}`,
      };
    },
    help: (found) => ({
      zh: `核对三个数的口径、期间是否一致，改正算错的一个${untold(found).zh}`,
      en: `see whether the figures count the same things in the same time and mend the one that is wrong${untold(found).en}`,
    }),
  }),
  noBase: problem<Compared>({
    code: 'submission/ratio-without-base',
    severity: 'error',
    title: { zh: '分母为 0 却填了比率', en: 'ratio of nothing' },
    message: ({ unit, ratio, denominator }) => ({
      zh: `${shown(unit)}“${shown(denominator.title)}”是 0，没有分母，“${shown(ratio.title)}”却填了 ${shown(ratio.raw)}`,
      en: `${shown(unit)}: “${shown(denominator.title)}” is 0, so there is nothing to divide by, but “${shown(ratio.title)}” says ${shown(ratio.raw)}`,
    }),
    help: (found) => ({
      zh: `没有发生这类事项的，比率填“不涉及”；分母填错的请改正${untold(found).zh}`,
      en: `write 不涉及 for the ratio where nothing of the kind happened, or mend the denominator${untold(found).en}`,
    }),
  }),
  partsOverTotal: problem<{ unit: string; total: Part; parts: readonly Part[]; sum: Exact }>({
    code: 'submission/parts-over-total',
    severity: 'error',
    title: { zh: '部分大于总数', en: 'parts above the total' },
    message: ({ unit, total, parts, sum }) => ({
      zh: `${shown(unit)}${added(parts, sum).zh}，大于“${shown(total.title)}”${printReadable(total.number)}`,
      en: `${shown(unit)}: ${added(parts, sum).en}, more than “${shown(total.title)}” ${printReadable(total.number)}`,
    }),
    help: () => ({ zh: '核对有没有重复计算，口径、期间是否一致', en: 'see whether something was counted twice or over another time' }),
  }),
  partsDiffer: problem<{ unit: string; total: Part; parts: readonly Part[]; sum: Exact; apart: Exact }>({
    code: 'submission/parts-differ',
    severity: 'error',
    title: { zh: '合计不等于各项之和', en: 'total that is not the sum of its parts' },
    message: ({ unit, total, parts, sum, apart }) => ({
      zh: `${shown(unit)}${added(parts, sum).zh}，而“${shown(total.title)}”填的是 ${printReadable(total.number)}，相差 ${printReadable(apart)}`,
      en: `${shown(unit)}: ${added(parts, sum).en}, but “${shown(total.title)}” says ${printReadable(total.number)}, apart by ${printReadable(apart)}`,
    }),
    help: () => ({
      zh: '核对各项是否填全、有没有错行错列，再改合计',
      en: 'see whether every part is there and in its place, then mend the total',
    }),
  }),
};

/** `“甲”3 + “乙”5 = 8`; a single part is not added up. */
function added(parts: readonly Part[], sum: Exact): Text {
  const terms = parts.map(({ title, number }) => `“${shown(title)}”${printReadable(number)}`).join(' + ');
  const words = parts.length > 1 ? `${terms} = ${printReadable(sum)}` : terms;
  return { zh: words, en: words };
}
