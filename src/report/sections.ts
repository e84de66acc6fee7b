// 单位类别 in reports: one table per class, and lists of those that get no total.
import type { Assessment, Framework, UnitAssessment, UnitClass } from '../model.ts';
import { compare, type Exact, equals, printExact } from '../points.ts';
import { treeTotalOf } from '../scoring/pipeline.ts';
import { plural, shown, type Text } from '../text.ts';

/**
 * `assessed`: has a table of its own. `imported`: so too, with totals that somebody else gives. `self-check`: 只自查、不计分.
 * `no-class`: the framework has classes and nobody says which one is theirs.
 */
interface ClassSection {
  readonly kind: 'assessed' | 'imported' | 'self-check' | 'no-class';
  readonly unitClass: UnitClass | undefined;
  readonly units: readonly UnitAssessment[];
}

const kindOf = (framework: Framework, unitClass: UnitClass | undefined): ClassSection['kind'] => {
  if (!unitClass) return framework.classes.size === 0 ? 'assessed' : 'no-class';
  if (!unitClass.assessed) return 'self-check';
  return unitClass.imported ? 'imported' : 'assessed';
};

/** Classes in the framework's order, each with its units in the assessment's; one section where there are no classes. */
export function sectionsOf({ framework, units }: Pick<Assessment, 'framework' | 'units'>): ClassSection[] {
  if (framework.classes.size === 0) return [{ kind: 'assessed', unitClass: undefined, units }];
  return [...framework.classes.values(), undefined]
    .map((unitClass) => ({
      kind: kindOf(framework, unitClass),
      unitClass,
      units: units.filter((unit) => unit.class?.id === unitClass?.id),
    }))
    .filter((section) => section.units.length > 0);
}

export const hasTable = ({ kind }: ClassSection): boolean => kind === 'assessed' || kind === 'imported';

/** What the tree of a unit is worth before anything drops out. */
export const nominalMax = (framework: Framework, unitClass: UnitClass | undefined): Exact =>
  treeTotalOf(framework.scoring, unitClass, framework.adjustments);

/** Whether something dropped out of the unit's maximum (适用满分). */
export const isReduced = (framework: Framework, unit: UnitAssessment): boolean =>
  unit.scores.length > 0 && !equals(unit.subtotalMax, nominalMax(framework, unit.class));

/** `县(市、区)　5 个单位，满分 100 分`. */
export function sectionHeading(framework: Framework, { unitClass, units, kind }: ClassSection): Text {
  const total = printExact(framework.scoring.total);
  const title = shown(unitClass?.title ?? '');
  const scale = unitClass?.scale;
  const ends = scale && { from: printExact(scale.from), to: printExact(scale.to) };
  const source = unitClass?.imported?.source;
  const outOf = unitClass?.imported && printExact(unitClass.imported.outOf);
  const zh = [
    `${units.length} 个单位`,
    `满分 ${total} 分`,
    ...(ends ? [`指标 ${ends.from} 分折算为 ${ends.to} 分`] : []),
    ...(kind === 'imported' && source !== undefined ? [`总分采用${shown(source)}的考评得分（满分 ${outOf}）`] : []),
  ];
  const en = [
    plural(units.length, 'unit'),
    `out of ${total}`,
    ...(ends ? [`${ends.from} scaled to ${ends.to}`] : []),
    ...(kind === 'imported' && source !== undefined ? [`totals given by ${shown(source)} (out of ${outOf})`] : []),
  ];
  return { zh: `${title}　${zh.join('，')}`, en: `${title}  ${en.join(', ')}` };
}

/** One line for units that have no total. */
export function listedWords({ kind, unitClass, units }: ClassSection): Text {
  const names = units.map((unit) => shown(unit.name));
  if (kind === 'no-class') {
    return {
      zh: `没有单位类别、没有计分（${units.length} 个单位）：${names.join('、')}`,
      en: `without a class, not scored (${plural(units.length, 'unit')}): ${names.join(', ')}`,
    };
  }
  const title = shown(unitClass?.title ?? '');
  return {
    zh: `${title}　只自查、不计分（${units.length} 个单位）：${names.join('、')}`,
    en: `${title}  self-check only, not scored (${plural(units.length, 'unit')}): ${names.join(', ')}`,
  };
}

/** Ranked units whose printed totals do not show why one stands before the other: equal, or in the other order. */
export function unclearRanks({ scoring }: Framework, units: readonly UnitAssessment[]): readonly UnitAssessment[] {
  if (scoring.rank.by !== 'unrounded') return [];
  const ranked = units.filter((unit) => unit.rank !== undefined);
  const unclear = (unit: UnitAssessment, other: UnitAssessment | undefined): boolean => {
    if (!other?.points || !unit.points || other.rank === unit.rank) return false;
    return compare(unit.points, other.points) <= 0;
  };
  return ranked.filter((unit, index) => {
    const [above, below] = [ranked[index - 1], ranked[index + 1]];
    return unclear(unit, below) || (above !== undefined && unclear(above, unit));
  });
}
