// 排名: for every class a chart, and a table in which every total leads to how it came about.
import type { UnitAssessment } from '../../model.ts';
import { printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { hasTable, listedWords, sectionHeading, unclearRanks } from '../sections.ts';
import { vetoWords } from '../veto-words.ts';
import { isOpen, isPlain, printScore, printSigned, remarkWords, withheldWords } from '../words.ts';
import { rankingChart } from './charts/ranking.ts';
import { html, type Markup, nothing } from './markup.ts';
import { classTitle } from './overview.ts';
import { type View, visible } from './view.ts';
import { labels } from './words.ts';

/** A link to a unit, and to how its total comes about. */
export const unitLink = (unit: UnitAssessment, view: View): Markup => html`<a href=#u${view.unitNumber(unit)}>${visible(unit.name)}</a>`;
const totalLink = (unit: UnitAssessment, view: View): Markup =>
  html`<a href=#t${view.unitNumber(unit)}>${unit.points ? printScore(unit.points, view.framework) : view.say(withheldWords(unit))}</a>`;

export function ranking(view: View): Markup {
  const { framework, say } = view;
  const plain = isPlain(framework);
  const heads = [
    labels.rank,
    labels.unit,
    labels.total,
    labels.fullMarks,
    ...(framework.grades.length > 0 ? [labels.grade] : []),
    ...(framework.adjustments ? [labels.adjusted] : []),
    labels.possible,
    labels.remarks,
  ];
  const rowOf = (unit: UnitAssessment) => {
    const remarks = [say(remarkWords(unit)), say(vetoWords(unit, framework))]
      .filter((text) => text !== '')
      .join(view.language === 'zh' ? '；' : '; ');
    return html`<tr data-u=${view.unitNumber(unit)}><td>${unit.rank ?? '—'}<th scope=row>${unitLink(unit, view)}<td>${totalLink(unit, view)}<td>${printScore(unit.maxPoints, framework)}${
      framework.grades.length > 0 ? html`<td class=t>${visible(unit.grade?.title ?? '—')}` : nothing
    }${framework.adjustments ? html`<td>${unit.reported === false ? '—' : printSigned(unit.adjusted, framework)}` : nothing}<td>${isOpen(unit) || !unit.points ? printScore(unit.possible, framework) : '—'}<td class=t>${remarks}`;
  };
  const parts = view.sections.map((section) => {
    if (!hasTable(section)) return html`<p>${say(listedWords(section))}</p>`;
    const heading = plain ? '' : say(sectionHeading(framework, section));
    const unclear = unclearRanks(framework, section.units);
    const note =
      unclear.length === 0
        ? nothing
        : html`<p class=note>${say({
            zh: `注：名次按修约前的总分，${unclear.map(({ name, rankedBy }) => `${shown(name)} ${printExact(rankedBy)}`).join('，')}`,
            en: `Note: ranks go by totals before rounding: ${unclear.map(({ name, rankedBy }) => `${shown(name)} ${printExact(rankedBy)}`).join(', ')}`,
          })}</p>`;
    const drawn = section.units.filter(({ points }) => points);
    const chart =
      drawn.length > 1
        ? html`<figure>${rankingChart(drawn, `${say(labels.ranking)} ${classTitle(section, view)}`, view)}</figure>`
        : nothing;
    return html`${heading === '' ? nothing : html`<h3>${heading}</h3>`}${chart}<div class=x role=region tabindex=0 aria-label="${`${say(labels.ranking)} ${classTitle(section, view)}`}"><table class=sort><thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}<tbody>${section.units.map(rowOf)}</table></div>${note}`;
  });
  return html`<section id=ranking><h2>${say(labels.ranking)}</h2>${parts}</section>`;
}
