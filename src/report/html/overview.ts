// What a reader must know before any figure, and the key figures of every class.
import { printFixed } from '../../points.ts';
import type { Text } from '../../text.ts';
import { editionTitles } from '../edition/fields.ts';
import { gradeWords } from '../grade-words.ts';
import { orderWords } from '../pipeline-words.ts';
import { hasTable } from '../sections.ts';
import { frameworkStatusWords, printScore, stageWords } from '../words.ts';
import { html, type Markup, nothing } from './markup.ts';
import { spreadOf } from './statistics.ts';
import { type Section, type View, visible } from './view.ts';
import { labels } from './words.ts';

const keyed = (view: View, entries: readonly (readonly [Text, string | Markup | undefined])[]): Markup =>
  html`<table class=kv><tbody>${entries.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [html`<tr><th scope=row>${view.say(key)}<td>${value}`],
  )}</table>`;

/** What every reader must know before any figure: whose scheme, how official, for whom. */
function statusLine({ framework, data, say, language }: View): Markup {
  const status = say(frameworkStatusWords[framework.status]);
  const edition = say(editionTitles[data.manifest.edition]);
  const words = language === 'zh' ? `指标体系的性质：${status}　本页是${edition}` : `The framework is: ${status}.  This is the ${edition}.`;
  return html`<p class=status>${words}</p>`;
}

export function overview(view: View): Markup {
  const { framework, units, data, language, say } = view;
  const zh = language === 'zh';
  const silent = units.filter(({ reported }) => reported === false).length;
  const { errors, warnings } = data.verdict;
  const problems = data.diagnostics.length > 0;
  const counted = zh
    ? `${units.length} 个${silent > 0 ? `，其中未报送 ${silent} 个` : ''}`
    : `${units.length}${silent > 0 ? `, ${silent} of them sent nothing` : ''}`;
  const found = zh ? `${errors} 个错误，${warnings} 个警告` : `${errors} errors, ${warnings} warnings`;
  return html`<section id=overview><h2>${say(labels.overview)}</h2>${statusLine(view)}${keyed(view, [
    [
      { zh: '指标体系', en: 'Framework' },
      `${visible(framework.title)}${zh ? '（' : ' ('}${framework.id} ${framework.version}${zh ? '）' : ')'}`,
    ],
    [{ zh: '制定机关', en: 'Issuer' }, framework.issuer === undefined ? undefined : visible(framework.issuer)],
    [{ zh: '考评期间', en: 'Period' }, framework.period && `${framework.period.from} – ${framework.period.to}`],
    [{ zh: '评分阶段', en: 'Stage' }, stageWords(framework)?.[language]],
    [{ zh: '被考评单位', en: 'Units' }, counted],
    [labels.order, say(orderWords(framework))],
    [
      { zh: '等次', en: 'Grades' },
      framework.grades.length === 0 ? undefined : html`${framework.grades.map((grade) => html`${say(gradeWords(grade, framework))}<br>`)}`,
    ],
    [labels.problems, problems ? html`<a href=#problems>${found}</a>` : undefined],
  ])}${classFigures(view)}</section>`;
}

/** Mean, median and ends of the totals of each class, and how many have which grade. */
function classFigures(view: View): Markup {
  const { framework, say } = view;
  // Of one unit alone there is nothing to compare.
  if (view.data.manifest.edition === 'unit') return nothing;
  const rows = view.sections.filter(hasTable).flatMap((section) => {
    const scored = section.units.filter(({ points }) => points);
    const spread = spreadOf(scored.flatMap(({ points }) => points ?? []));
    if (!spread) return [];
    const grades = framework.grades.map(({ id, title }) => `${visible(title)} ${scored.filter(({ grade }) => grade?.id === id).length}`);
    // Means have two places at least, as in the letters.
    const places = Math.max(2, framework.scoring.decimals);
    const averages = [spread.mean, spread.median].map((value) => html`<td>${printFixed(value, places)}`);
    const figures = [...averages, ...[spread.high, spread.low].map((value) => html`<td>${printScore(value, framework)}`)];
    return [
      html`<tr><th scope=row>${classTitle(section, view)}<td>${scored.length}${figures}<td class=t>${grades.join(view.language === 'zh' ? '，' : ', ')}`,
    ];
  });
  if (rows.length === 0) return nothing;
  const heads = [labels.class, labels.count, labels.mean, labels.median, labels.highest, labels.lowest, labels.grade];
  return html`<table><thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}<tbody>${rows}</table>`;
}

export const classTitle = ({ unitClass }: Section, { language }: View): string =>
  unitClass ? visible(unitClass.title) : language === 'zh' ? '全部' : 'All';
