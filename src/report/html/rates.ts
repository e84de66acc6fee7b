// 热力图 and 分布: level-1 rates of all units, class by class. The heat map is a table: colour stands behind figures, never alone.
import { scaleQuantize } from 'd3-scale';
import type { IndicatorNode, UnitAssessment } from '../../model.ts';
import { approximate, type Exact } from '../../points.ts';
import { rootsOf } from '../../scoring/evaluate.ts';
import { hasTable } from '../sections.ts';
import { statusWords } from '../words.ts';
import { type SpreadRow, spreadChart } from './charts/spread.ts';
import { html, type Markup, nothing } from './markup.ts';
import { classTitle } from './overview.ts';
import { unitLink } from './ranking.ts';
import { mayGrow, printRate, rateOf, settledRates, spreadOf } from './statistics.ts';
import { nameOfNode, type Section, type View } from './view.ts';
import { labels } from './words.ts';

/** From low to high; the classes h0 to h4 of the style sheet. */
const heatOf = scaleQuantize([0.5, 1], ['h0', 'h1', 'h2', 'h3', 'h4']);
const heatSteps = heatOf.range().map((kind) => ({ kind, from: heatOf.invertExtent(kind)[0], to: heatOf.invertExtent(kind)[1] }));

const columnsOf = ({ unitClass, units }: Section, { framework }: View): IndicatorNode[] => {
  const there = new Set(units.flatMap(({ scores }) => scores.map(({ node }) => node.id)));
  return rootsOf(framework, unitClass?.id).filter(({ id }) => there.has(id));
};

function heatCell(unit: UnitAssessment, id: string, view: View): Markup {
  const score = unit.scores.find(({ node }) => node.id === id);
  if (!score) return html`<td>—`;
  const rate = rateOf(score);
  const words = rate ? `${printRate(rate)}${mayGrow(score) ? '*' : ''}` : view.say(statusWords[score.status]);
  const link = html`<a href=#${view.unitNumber(unit)}.${view.nodeNumber(id)}>${words}</a>`;
  return rate ? html`<td class=${heatOf(approximate(rate))}>${link}` : html`<td>${link}`;
}

function legend(view: View): Markup {
  const last = heatSteps.length - 1;
  const words = heatSteps.map(({ kind, from, to }, index) => {
    const [low, high] = [`${Math.round(from * 100)}%`, `${Math.round(to * 100)}%`];
    const range = index === 0 ? `＜${high}` : index === last ? `≥${low}` : `${low}–${high}`;
    return html`<span class=${kind}>${range}</span> `;
  });
  return html`<p class=legend>${view.language === 'zh' ? '颜色：' : 'Colours: '}${words}</p>`;
}

export function heatMap(view: View): Markup {
  const { say, language } = view;
  const tables = view.sections.flatMap((section) => {
    const columns = columnsOf(section, view);
    const units = section.units.filter(({ scores }) => scores.length > 0);
    if (!hasTable(section) || columns.length === 0 || units.length === 0) return [];
    const name = `${say(labels.heat)} ${classTitle(section, view)}`;
    const heads = columns.map((node) => html`<th scope=col><a href=#i${view.nodeNumber(node.id)}>${nameOfNode(node)}</a>`);
    return [
      html`<div class=x role=region tabindex=0 aria-label="${name}"><table class="sort heat"><caption>${classTitle(section, view)}</caption><thead><tr><th scope=col>${say(labels.unit)}${heads}<tbody>${units.map(
        (unit) =>
          html`<tr data-u=${view.unitNumber(unit)}><th scope=row>${unitLink(unit, view)}${columns.map(({ id }) => heatCell(unit, id, view))}`,
      )}</table></div>`,
    ];
  });
  if (tables.length === 0) return nothing;
  const note =
    language === 'zh'
      ? '各单位在一级指标上的得分率（得分÷适用分值）；带 * 的还有缺报或待核，可能提高。点数字看计分过程。'
      : 'Rates (points ÷ what applies) on level-1 indicators; * may still grow, as something is missing or to be checked. A figure leads to its steps.';
  return html`<section id=heat><h2>${say(labels.heat)}</h2><p class=note>${note}</p>${legend(view)}${tables}</section>`;
}

/** One row for the total and one for each level-1 indicator, where there are rates at all. */
function spreadRows(section: Section, view: View): SpreadRow[] {
  const rates = section.units.map(settledRates);
  const entries = [['', view.say(labels.total)] as const, ...columnsOf(section, view).map((node) => [node.id, nameOfNode(node)] as const)];
  return entries.flatMap(([id, title]) => {
    const values = rates.flatMap((own) => own.get(id) ?? []);
    const spread = spreadOf(values);
    // One unit has no distribution.
    return spread && spread.count > 1 ? [{ title, rates: values, spread }] : [];
  });
}

/** By level-1 indicator; none where there is only one unit to take it from. */
export function mediansOf(section: Section, view: View): ReadonlyMap<string, Exact> {
  const rates = section.units.map(settledRates);
  const medians = columnsOf(section, view).flatMap(({ id }) => {
    const spread = spreadOf(rates.flatMap((own) => own.get(id) ?? []));
    return spread && spread.count > 1 ? [[id, spread.median] as const] : [];
  });
  return new Map(medians);
}

export function distribution(view: View): Markup {
  const { say, language } = view;
  const description =
    language === 'zh'
      ? '方框从下四分位数到上四分位数，菱形是中位数，横线从最低到最高，每个点是一个单位；还有缺报或待核的单位不计在内。数字见下表。'
      : 'Boxes reach from the lower to the upper quartile, diamonds are medians, lines reach from lowest to highest, every dot is a unit; units with anything missing or to be checked are left out. The figures are in the table below.';
  const parts = view.sections.filter(hasTable).flatMap((section) => {
    const rows = spreadRows(section, view);
    if (rows.length === 0) return [];
    const title = `${say(labels.spread)} ${classTitle(section, view)}`;
    const heads = [
      labels.item,
      labels.count,
      labels.mean,
      labels.lowest,
      labels.quarter,
      labels.median,
      labels.threeQuarters,
      labels.highest,
    ];
    const body = rows.map(({ title: name, spread }) => {
      const { count, mean, low, quarter, median, threeQuarters, high } = spread;
      return html`<tr><th scope=row>${name}<td>${count}${[mean, low, quarter, median, threeQuarters, high].map((value) => html`<td>${printRate(value)}`)}`;
    });
    return [
      html`<h3>${classTitle(section, view)}</h3><figure>${spreadChart(rows, title, description)}<figcaption>${description}</figcaption></figure><div class=x role=region tabindex=0 aria-label="${title}"><table class=sort><thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}<tbody>${body}</table></div>`,
    ];
  });
  return parts.length === 0 ? nothing : html`<section id=spread><h2>${say(labels.spread)}</h2>${parts}</section>`;
}
