// 计分顺序: the pipeline that a scheme declares, as every report prints it.
import type { Framework, IndicatorNode, MissingPolicy, NotApplicablePolicy, Stage } from '../model.ts';
import { equals, isZero, printExact, printPercent, type Rounding } from '../points.ts';
import { shown, type Text } from '../text.ts';

/** One stage that the scheme has and uses. `detail`: its parameter. */
export interface StageWords {
  readonly stage: Stage | 'rounding';
  readonly title: Text;
  readonly detail?: Text;
}

const titles: Readonly<Record<StageWords['stage'], Text>> = {
  items: { zh: '指标', en: 'indicators' },
  caps: { zh: '上下限', en: 'caps and floors of groups' },
  components: { zh: '分组合成', en: 'components' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  scale: { zh: '类别折算', en: 'scale of the class' },
  adjustments: { zh: '加减分', en: 'adjustments' },
  clamp: { zh: '总分上下限', en: 'bounds of the total' },
  vetoes: { zh: '一票否决', en: 'vetoes' },
  rounding: { zh: '总分修约', en: 'rounding of the total' },
  grades: { zh: '等次', en: 'grades' },
  quota: { zh: '名额', en: 'quota' },
};

const notApplicable: Readonly<Record<NotApplicablePolicy, Text>> = {
  rescale: { zh: '折算', en: 'converted' },
  exclude: { zh: '扣除分值', en: 'left out' },
  full: { zh: '计满分', en: 'full marks' },
  even: { zh: '分值均摊', en: 'spread evenly' },
  target: { zh: '按比例计分', en: 'a fixed share' },
};

const missing: Readonly<Record<MissingPolicy, Text>> = {
  zero: { zh: '缺报计 0 分', en: 'missing counts 0' },
  block: { zh: '缺报暂不出分', en: 'missing withholds the total' },
  exclude: { zh: '缺报不计入', en: 'missing is left out' },
};

const roundings: Readonly<Record<Rounding, Text>> = {
  'half-up': { zh: '四舍五入', en: 'half up' },
  'half-even': { zh: '四舍六入五成双', en: 'half to even' },
  truncate: { zh: '只舍不入', en: 'cut off' },
};

const treesOf = ({ indicators, trees }: Framework): readonly IndicatorNode[] => [...indicators, ...[...trees.values()].flat()];

const hasGroup = (nodes: readonly IndicatorNode[], holds: (group: Extract<IndicatorNode, { kind: 'group' }>) => boolean): boolean =>
  nodes.some((node) => node.kind === 'group' && (holds(node) || hasGroup(node.children, holds)));

/** `四舍五入 2 位`. */
export const roundingShort = ({ scoring }: Framework): Text => ({
  zh: `${roundings[scoring.rounding].zh} ${scoring.decimals} 位`,
  en: `${roundings[scoring.rounding].en}, ${scoring.decimals} decimals`,
});

function detailOf(stage: StageWords['stage'], framework: Framework): Text | undefined {
  const { scoring, adjustments, classes, grades } = framework;
  switch (stage) {
    case 'items': {
      const policy = missing[scoring.missing];
      if (scoring.roundAt === 'total') return policy;
      const rounding = roundingShort(framework);
      return { zh: `${rounding.zh}，${policy.zh}`, en: `${rounding.en}, ${policy.en}` };
    }
    case 'not-applicable': {
      const share = scoring.notApplicable === 'target' ? ` ${printPercent(scoring.notApplicableTarget)}` : '';
      const policy = notApplicable[scoring.notApplicable];
      return { zh: `${policy.zh}${share}`, en: `${policy.en}${share}` };
    }
    case 'scale': {
      const scaled = [...classes.values()].flatMap(({ title, scale }) =>
        scale ? [`${shown(title)} ${printExact(scale.from)}→${printExact(scale.to)}`] : [],
      );
      return { zh: scaled.join('、'), en: scaled.join(', ') };
    }
    case 'adjustments': {
      if (!adjustments) return undefined;
      const inside = adjustments.placement === 'inside';
      const ends = `${printExact(adjustments.floor).replace('-', '−')}～${isZero(adjustments.cap) ? '' : '+'}${printExact(adjustments.cap)}`;
      return { zh: `${ends}，${inside ? '含在满分内' : '在满分外'}`, en: `${ends}, ${inside ? 'inside' : 'on top of'} the total` };
    }
    case 'clamp': {
      const ends = `${printExact(scoring.clamp.min)}–${printExact(scoring.clamp.max)}`;
      return { zh: ends, en: ends };
    }
    case 'rounding':
      return roundingShort(framework);
    case 'quota': {
      const quotas = grades.flatMap(({ title, quota }) => (quota ? [`${shown(title)} ${printPercent(quota.share)}`] : []));
      return { zh: quotas.join('、'), en: quotas.join(', ') };
    }
    default:
      return undefined;
  }
}

function uses(stage: Stage, framework: Framework): boolean {
  const { scoring, adjustments, classes, vetoes, grades } = framework;
  switch (stage) {
    case 'caps':
      return hasGroup(treesOf(framework), ({ floor, cap }) => !isZero(floor) || cap !== undefined);
    case 'components':
      return scoring.aggregate !== 'sum' || hasGroup(treesOf(framework), ({ aggregate }) => aggregate !== 'sum');
    case 'scale':
      return [...classes.values()].some(({ scale }) => scale);
    case 'adjustments':
      return adjustments !== undefined;
    case 'clamp':
      return adjustments !== undefined || !isUsualClamp(framework);
    case 'vetoes':
      return vetoes.length > 0;
    case 'grades':
      return grades.length > 0;
    case 'quota':
      return grades.some(({ quota }) => quota);
    default:
      return true;
  }
}

const isUsualClamp = ({ scoring }: Framework): boolean => isZero(scoring.clamp.min) && equals(scoring.clamp.max, scoring.total);

/** The stages in their declared order; the total is rounded before grades are given. */
function pipelineOf(framework: Framework): StageWords[] {
  const used: StageWords['stage'][] = framework.scoring.order.filter((stage) => uses(stage, framework));
  const at = used.findIndex((stage) => stage === 'grades' || stage === 'quota');
  const order: readonly StageWords['stage'][] = at < 0 ? [...used, 'rounding'] : [...used.slice(0, at), 'rounding', ...used.slice(at)];
  return order.map((stage) => {
    const detail = detailOf(stage, framework);
    return { stage, title: titles[stage], ...(detail && { detail }) };
  });
}

/** `指标（四舍五入 2 位，缺报计 0 分）→ 不涉及（折算）→ …`. */
export function orderWords(framework: Framework): Text {
  const parts = pipelineOf(framework);
  const zh = parts.map(({ title, detail }) => (detail ? `${title.zh}（${detail.zh}）` : title.zh));
  const en = parts.map(({ title, detail }) => (detail ? `${title.en} (${detail.en})` : title.en));
  return { zh: zh.join(' → '), en: en.join(' → ') };
}
