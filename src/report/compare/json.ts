// `lawgov compare --format json` (schemas/comparison.schema.json). Figures are exact: decimals, or n/d where a decimal never ends.
import type { Change, NodeRow, UnitChange, UnitRow } from '../../compare/comparison.ts';
import { type Factor, factors } from '../../compare/factors.ts';
import type { Effects, PartSplit } from '../../compare/split.ts';
import { frameworkOf as frameworkIn, type Year } from '../../compare/year.ts';
import { isZero, printExact, subtract } from '../../points.ts';
import type { Language } from '../../text.ts';
import { frameworkOf, print, tool } from '../json.ts';
import { printScore, withheldWords } from '../words.ts';
import type { ComparisonReport } from './data.ts';
import { splitSentence } from './figures.ts';
import { nodesById, yearsOf } from './rows.ts';
import { leftOutWords, methodNotes, noSplitWords, partWords, rankWarning } from './words.ts';

export function renderComparisonJson(report: ComparisonReport): string {
  const { comparison, manifests, problems, drops, language } = report;
  const { years } = comparison;
  const title = (place: number): string => years[place]?.title ?? '';
  return print({
    lawgov: 1,
    kind: 'comparison',
    tool,
    years: years.map((year, index) => ({
      title: year.title,
      framework: frameworkOf(frameworkIn(year)),
      units: year.assessment.units.length,
      ranked: year.assessment.units.filter(({ rank }) => rank !== undefined).length,
      problems: problems[index] ?? { errors: 0, warnings: 0 },
      ...(manifests[index] && { manifest: manifests[index] }),
    })),
    units: comparison.units.map((row) => jsonUnit(row, years, language)),
    indicators: comparison.nodes.map((row) => jsonNode(row, years)),
    changes: comparison.changes.map((change) => jsonChange(report, change)),
    leftOut: comparison.leftOut.map((left) => {
      const { kind, name, why } = leftOutWords(comparison, left);
      return { kind: kind[language], name, ...(left.kind === 'indicator' && { id: left.row.id }), why: why[language] };
    }),
    renamed: comparison.renamed.map(({ year, before, after }) => ({ year: title(year), before, after })),
    ...(drops && {
      drops: {
        limit: printExact(drops.limit),
        units: drops.found.map(({ unit, from, to, change }) => ({ unit, from: title(from), to: title(to), change: printExact(change) })),
      },
    }),
    notes: methodNotes.map((note) => note[language]),
  });
}

function jsonUnit({ line, years: cells }: UnitRow, years: readonly Year[], language: Language) {
  return {
    name: line.name,
    years: cells.flatMap((cell, index) => {
      const year = years[index];
      if (!cell || !year) return [];
      const { assessment, among, levels } = cell;
      const framework = frameworkIn(year);
      return [
        {
          year: year.title,
          name: assessment.name,
          ...(assessment.class && { class: assessment.class.id }),
          ...(assessment.points ? { points: printScore(assessment.points, framework) } : { withheld: withheldWords(assessment)[language] }),
          maxPoints: printExact(assessment.maxPoints),
          ...(assessment.rank !== undefined && { rank: assessment.rank }),
          ...(among && { among }),
          ...(assessment.grade && { grade: assessment.grade.title }),
          levels: [...levels].map(([id, rate]) => ({ id, rate: printExact(rate) })),
        },
      ];
    }),
  };
}

const jsonNode = ({ id, no, title, isGroup, depth, years: cells }: NodeRow, years: readonly Year[]) => ({
  id,
  ...(no !== undefined && { no }),
  title,
  group: isGroup,
  depth,
  years: cells.flatMap((cell, index) => {
    const year = years[index];
    if (!cell || !year) return [];
    const { mean } = cell;
    return [
      {
        year: year.title,
        id: cell.id,
        points: printExact(cell.points),
        ...(mean && { mean: { rate: printExact(mean.rate), units: mean.units } }),
      },
    ];
  }),
});

/** Every factor on the whole; of a part only those that did something. */
const jsonEffects = (effects: Effects): Record<Factor, string> => ({
  data: printExact(effects.data),
  rule: printExact(effects.rule),
  points: printExact(effects.points),
  set: printExact(effects.set),
  review: printExact(effects.review),
  notApplicable: printExact(effects.notApplicable),
});

function jsonPart({ part, before, after, effects }: PartSplit, nodes: ReadonlyMap<string, NodeRow>, language: Language) {
  const [kind = '', ...id] = part.split(' ');
  return {
    kind,
    ...(id.length > 0 && { id: id.join(' ') }),
    title: partWords(part, nodes)[language],
    ...(before && { before: printExact(before) }),
    ...(after && { after: printExact(after) }),
    effects: Object.fromEntries(
      factors.filter((factor) => !isZero(effects[factor])).map((factor) => [factor, printExact(effects[factor])]),
    ),
  };
}

function jsonChange({ comparison, language }: ComparisonReport, change: Change) {
  const { from, to, isSpan, ranked, mean } = change;
  const nodes = nodesById(comparison);
  const [before, after] = yearsOf(comparison, change);
  const warning = rankWarning(comparison, change);
  const unit = ({ row, split }: UnitChange) => {
    if (typeof split === 'string') return { unit: row.line.name, reason: noSplitWords[split][language] };
    return {
      unit: row.line.name,
      before: printExact(split.before),
      after: printExact(split.after),
      change: printExact(subtract(split.after, split.before)),
      effects: jsonEffects(split.effects),
      rounding: printExact(split.rounding),
      sentence: splitSentence(split, [before, after], language),
      parts: split.parts.map((part) => jsonPart(part, nodes, language)),
    };
  };
  return {
    from: comparison.years[from]?.title ?? '',
    to: comparison.years[to]?.title ?? '',
    span: isSpan,
    ranked: { before: ranked.before, after: ranked.after, both: ranked.both, same: ranked.isSame },
    ...(warning && { warning: warning[language] }),
    ...(mean && {
      mean: {
        units: mean.units,
        before: printExact(mean.before),
        after: printExact(mean.after),
        effects: jsonEffects(mean.effects),
        rounding: printExact(mean.rounding),
      },
    }),
    units: change.units.map(unit),
  };
}
