// The names that a layout can hold, in Chinese and English, and what each stands for.
import type { Assessment, Framework, IndicatorNode, UnitAssessment } from '../../model.ts';
import { nearest } from '../../nearest.ts';
import { type Exact, exact, round } from '../../points.ts';
import { mean, median, spreadOf } from '../../statistics/spread.ts';
import type { Language } from '../../text.ts';
import { periodWords } from '../excel/framework-words.ts';
import { frameworkStatusWords } from '../words.ts';
import { type ParsedName, parseName, plainName } from './names.ts';
import type { Unknown } from './problems.ts';
import { aspects, type LayoutValue, nodeValue, type UnitValue, unitNames } from './unit-names.ts';

/** The units that a sheet is about, in the order of its rows. */
export interface SheetScope {
  readonly framework: Framework;
  readonly language: Language;
  readonly units: readonly UnitAssessment[];
}

/** What a name means. `unit`: one value for every unit, or for one that it names; `sheet`: one value; `setting`: of the sheet, shows nothing. */
export type Meaning =
  | { readonly kind: 'unit'; readonly figure: boolean; readonly of: string | undefined; readonly value: UnitValue }
  | { readonly kind: 'sheet'; readonly value: (scope: SheetScope) => LayoutValue }
  | { readonly kind: 'setting'; readonly only?: string; readonly order?: 'rank' | 'roster' }
  /** It cannot be told without a framework. */
  | { readonly kind: 'unchecked' };

export type Resolved =
  | { readonly meaning: Meaning }
  | { readonly unknown: Unknown; readonly part: string; readonly near: string | undefined };

const text = (words: string): LayoutValue => ({ kind: 'text', text: words });
const number = (value: Exact, decimals: number): LayoutValue => ({ kind: 'number', number: value, decimals });

interface SheetName {
  readonly zh: string;
  readonly en: string;
  readonly value: (scope: SheetScope) => LayoutValue;
}

export const sheetNames: readonly SheetName[] = [
  { zh: '指标体系', en: 'framework', value: ({ framework }) => text(framework.title) },
  { zh: '指标体系编号', en: 'framework-id', value: ({ framework }) => text(framework.id) },
  { zh: '版本', en: 'version', value: ({ framework }) => text(framework.version) },
  { zh: '性质', en: 'status', value: ({ framework, language }) => text(frameworkStatusWords[framework.status][language]) },
  { zh: '制定机关', en: 'issuer', value: ({ framework }) => text(framework.issuer ?? '') },
  { zh: '考评期间', en: 'period', value: ({ framework, language }) => text(periodWords(framework, language) ?? '') },
  { zh: '评分阶段', en: 'stage', value: ({ framework }) => text(framework.stage?.title ?? '') },
  { zh: '满分', en: 'full-marks', value: ({ framework }) => number(framework.scoring.total, 0) },
  { zh: '单位数', en: 'count', value: ({ units }) => number(exact(units.length), 0) },
];

/** Figures of the units of a sheet together. */
export const statistics = [
  { zh: '平均', en: 'mean', of: mean },
  { zh: '中位', en: 'median', of: median },
  { zh: '最高', en: 'best', of: (values: readonly Exact[]) => spreadOf(values.map((value) => ({ unit: '', value }))).best?.value },
  { zh: '最低', en: 'worst', of: (values: readonly Exact[]) => spreadOf(values.map((value) => ({ unit: '', value }))).worst?.value },
] as const;

export const indicatorWord = { zh: '指标', en: 'indicator' } as const;
export const onlyWord = { zh: '只列类别', en: 'only' } as const;
export const orderWord = { zh: '次序', en: 'order' } as const;
const orders = [
  { zh: '排名', en: 'rank' },
  { zh: '名册', en: 'roster' },
] as const;

const called = <Name extends { readonly zh: string; readonly en: string }>(names: readonly Name[], words: string): Name | undefined =>
  names.find(({ zh, en }) => plainName(words) === plainName(zh) || plainName(words) === en);

const unknown = (kind: Unknown, part: string, candidates: Iterable<string>): Resolved => ({
  unknown: kind,
  part,
  near: nearest(part, candidates),
});

const allWords = [...unitNames, ...sheetNames, ...statistics, indicatorWord, onlyWord, orderWord].flatMap(({ zh, en }) => [zh, en]);

/** All nodes, also of the trees of classes, by everything that they can be called by. */
function nodesByName(framework: Framework): ReadonlyMap<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const visit = (node: IndicatorNode): void => {
    for (const name of [node.no, node.id, node.title]) {
      if (name !== undefined) names.set(plainName(name), (names.get(plainName(name)) ?? new Set()).add(node.id));
    }
    if (node.kind === 'group') node.children.forEach(visit);
  };
  for (const roots of [framework.indicators, ...framework.trees.values()]) roots.forEach(visit);
  return names;
}

export interface Vocabulary {
  resolve(written: string): Resolved;
}

/** Without a framework names of indicators and classes are taken as they are; without an assessment those of units. */
export function vocabularyOf(framework: Framework | undefined, assessment: Assessment | undefined): Vocabulary {
  const nodes = framework && nodesByName(framework);
  const units = assessment && new Map(assessment.units.map(({ name }) => [plainName(name), name]));

  const resolveNode = (parts: readonly string[], of: string | undefined): Resolved => {
    const last = parts.length > 1 ? called(aspects, parts.at(-1) ?? '') : undefined;
    // A title may hold a colon itself.
    const title = (last ? parts.slice(0, -1) : parts).join(':');
    const [aspect] = last ? [last] : aspects;
    if (!aspect || title === '') return unknown('indicator', title, []);
    if (!nodes) return { meaning: { kind: 'unchecked' } };
    const ids = nodes.get(plainName(title));
    const figure = aspect.figure === true;
    if (ids) return { meaning: { kind: 'unit', figure, of, value: nodeValue(ids, aspect) } };
    const head = parts.slice(0, -1).join(':');
    if (parts.length > 1 && nodes.has(plainName(head))) {
      return unknown(
        'aspect',
        parts.at(-1) ?? '',
        aspects.flatMap(({ zh, en }) => [zh, en]),
      );
    }
    return unknown('indicator', title, nodes.keys());
  };

  const resolveStatistic = (name: (typeof statistics)[number], rest: ParsedName): Resolved => {
    const found = resolveParts(rest);
    if (!('meaning' in found) || found.meaning.kind === 'unchecked') return found;
    const { meaning } = found;
    if (meaning.kind !== 'unit' || !meaning.figure || meaning.of !== undefined) return unknown('figure', rest.parts.join(':'), []);
    return {
      meaning: {
        kind: 'sheet',
        value: (scope) => {
          const values = scope.units.map((unit, index) => meaning.value(unit, index, scope));
          const numbers = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
          const decimals = Math.max(scope.framework.scoring.decimals, ...numbers.map((value) => value.decimals));
          const value = name.of(numbers.map((entry) => entry.number));
          return value ? number(round(value, decimals, 'half-up'), decimals) : text('—');
        },
      },
    };
  };

  const resolveSetting = (word: 'only' | 'order', rest: string): Resolved => {
    if (word === 'order') {
      const order = called(orders, rest);
      return order
        ? { meaning: { kind: 'setting', order: order.en } }
        : unknown(
            'order',
            rest,
            orders.flatMap(({ zh, en }) => [zh, en]),
          );
    }
    if (!framework) return { meaning: { kind: 'unchecked' } };
    const classes = [...framework.classes.values()];
    const found = classes.find(({ id, title }) => [id, title].some((name) => plainName(name) === plainName(rest)));
    return found
      ? { meaning: { kind: 'setting', only: found.id } }
      : unknown(
          'class',
          rest,
          classes.map(({ title }) => title),
        );
  };

  const resolveParts = ({ parts, unit }: ParsedName): Resolved => {
    const [head = '', ...rest] = parts;
    const of = unit === undefined ? undefined : units ? units.get(plainName(unit)) : unit;
    if (unit !== undefined && of === undefined) return unknown('unit', unit, units?.values() ?? []);
    if (called([indicatorWord], head)) return resolveNode(rest, of);
    const statistic = called(statistics, head);
    if (statistic && rest.length > 0) return resolveStatistic(statistic, { parts: rest, unit });
    for (const word of [onlyWord, orderWord]) if (called([word], head) && rest.length > 0) return resolveSetting(word.en, rest.join(':'));
    const own = rest.length === 0 ? called(unitNames, head) : undefined;
    if (own) return { meaning: { kind: 'unit', figure: own.figure === true, of, value: own.value } };
    const sheet = rest.length === 0 && unit === undefined ? called(sheetNames, head) : undefined;
    return sheet ? { meaning: { kind: 'sheet', value: sheet.value } } : unknown('name', parts.join(':'), allWords);
  };

  return { resolve: (written) => resolveParts(parseName(written)) };
}
