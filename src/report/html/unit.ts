// One unit: what it got, how its total came about, and a row for every indicator with its trace.
import type { Score, UnitAssessment } from '../../model.ts';
import { type Exact, equals, isZero, printExact, printReadable, subtract, zero } from '../../points.ts';
import { gradeReasons, knowsGradeReasons } from '../grade-words.ts';
import { isReduced } from '../sections.ts';
import { vetoWords } from '../veto-words.ts';
import { isAssessed, isOpen, printScore, printSigned, remarkWords, statusWords, withheldWords } from '../words.ts';
import { adjustmentTable, vetoTable } from './accounts.ts';
import { type Fall, type RateBar, unitChart } from './charts/unit.ts';
import { html, type Markup, nothing } from './markup.ts';
import { printRate, rateOf } from './statistics.ts';
import { inputsMarkup, stepsMarkup } from './trace.ts';
import { type Home, homeOf, nameOfNode, rootsIn, type View, visible } from './view.ts';
import { labels } from './words.ts';

function scoreRow(
  score: Score,
  unit: number,
  columns: { readonly inputs: boolean; readonly steps: boolean },
  home: Home | undefined,
  view: View,
): Markup {
  const { node, depth, status, points, maxPoints } = score;
  const { framework, say } = view;
  const number = view.nodeNumber(node.id);
  const words = points ? printScore(points, framework) : say(statusWords[status]);
  const mark = points && status !== 'scored' ? ` ${say(statusWords[status])}` : '';
  const rest = html`${columns.inputs ? html`<td>${inputsMarkup(score, home, view)}` : nothing}${columns.steps ? html`<td>${stepsMarkup(score, home, view)}` : nothing}`;
  const title = node.kind === 'group' ? html`<a href=#i${number}>${nameOfNode(node)}</a>` : nameOfNode(node);
  const kind = node.kind === 'group' ? html` class=g${Math.min(depth, 2)}` : nothing;
  return html`<tr id=${unit}.${number}${kind}><th>${title}<td>${printScore(maxPoints, framework)}<td>${words}${mark}${rest}\n`;
}

function scoreTable(unit: UnitAssessment, number: number, home: Home | undefined, view: View): Markup {
  if (unit.scores.length === 0) return nothing;
  const { say } = view;
  const columns = {
    inputs: unit.scores.some(({ inputs }) => inputs.length > 0),
    steps: unit.scores.some((score) => score.why().length > 0 || score.verified || score.selfScore),
  };
  const heads = [
    labels.indicator,
    labels.worth,
    labels.points,
    ...(columns.inputs ? [labels.reported] : []),
    ...(columns.steps ? [labels.steps] : []),
  ];
  return html`<table class=rows><thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}<tbody>\n${unit.scores.map((score) =>
    scoreRow(score, number, columns, home, view),
  )}</table>`;
}

/** Totals after each stage, and the figure before it was rounded. */
function course(unit: UnitAssessment, number: number, view: View): Markup {
  const { framework, say, language } = view;
  const zh = language === 'zh';
  const { subtotal, subtotalMax, stages, unrounded, points } = unit;
  const reduced = isReduced(framework, unit) ? (zh ? '（适用满分）' : ' (applicable)') : '';
  const rows =
    unit.scores.length > 0
      ? [html`<li>${say(labels.subtotal)} ${printScore(subtotal, framework)} / ${printScore(subtotalMax, framework)}${reduced}`]
      : [];
  // An edition without the stages still says what was added.
  if (stages.length === 0 && !isZero(unit.adjusted)) rows.push(html`<li>${say(labels.adjusted)} ${printSigned(unit.adjusted, framework)}`);
  const readable = printReadable(unrounded);
  const exactly = printExact(unrounded);
  const before =
    points && !equals(points, unrounded)
      ? [html`<li>${zh ? '修约前' : 'before rounding'} ${readable}${readable === exactly ? '' : zh ? `（${exactly}）` : ` (${exactly})`}`]
      : [];
  const total = points ? printScore(points, framework) : say(withheldWords(unit));
  return html`<div class=course id=t${number}><h4>${say(labels.course)}</h4><ol>${rows}${stages.map(({ text }) => html`<li>${visible(say(text))}`)}${before}<li><b>${say(labels.total)} ${total}</b> / ${printScore(unit.maxPoints, framework)}</ol></div>`;
}

/** The way down from what the unit could get to what it got. */
function fallsOf(unit: UnitAssessment, view: View): Fall[] {
  const { framework, say } = view;
  const words = (value: Exact) => printReadable(value, framework.scoring.decimals).replace('-', '−');
  const falls: Fall[] = [];
  const sums = framework.scoring.aggregate === 'sum';
  const start = unit.subtotalMax;
  falls.push({ title: say(labels.fullMarks), from: zero, to: start, words: words(start), whole: true });
  let running = start;
  for (const score of rootsIn(unit)) {
    const lost = sums ? subtract(score.maxPoints, score.points ?? zero) : zero;
    const next = subtract(running, lost);
    falls.push({ title: nameOfNode(score.node), from: running, to: next, words: sums ? words(subtract(next, running)) : '' });
    running = next;
  }
  falls.push({ title: say(labels.subtotal), from: zero, to: unit.subtotal, words: words(unit.subtotal), whole: true });
  running = unit.subtotal;
  for (const { stage, points } of unit.stages) {
    const change = subtract(points, running);
    falls.push({ title: view.say(stageTitles[stage] ?? { zh: stage, en: stage }), from: running, to: points, words: words(change) });
    running = points;
  }
  if (unit.points) falls.push({ title: say(labels.total), from: zero, to: unit.points, words: words(unit.points), whole: true });
  return falls;
}

const stageTitles: Readonly<Partial<Record<string, { readonly zh: string; readonly en: string }>>> = {
  'not-applicable': { zh: '不涉及折算', en: 'what does not apply' },
  scale: { zh: '类别折算', en: 'scale of the class' },
  adjustments: { zh: '加减分', en: 'adjustments' },
  clamp: { zh: '总分上下限', en: 'bounds' },
  vetoes: { zh: '一票否决', en: 'vetoes' },
};

function chartOf(unit: UnitAssessment, medians: ReadonlyMap<string, Exact>, view: View): Markup {
  const roots = rootsIn(unit);
  if (roots.length === 0) return nothing;
  const { language } = view;
  const zh = language === 'zh';
  const rates = new Map<string, RateBar>(
    roots.map((score) => {
      const [title, rate] = [nameOfNode(score.node), rateOf(score)];
      return [title, { title, rate, rateWords: rate ? printRate(rate) : '—', median: medians.get(score.node.id) }];
    }),
  );
  const beside = medians.size > 0;
  return html`<figure>${unitChart(rates, fallsOf(unit, view), {
    title: zh ? `${visible(unit.name)}：一级指标得分率和失分` : `${visible(unit.name)}: level-1 rates and lost points`,
    description: zh ? '数字见下表。' : 'The figures are in the table below.',
    rates: zh ? `得分率${beside ? '（竖线：同类中位数）' : ''}` : `rate${beside ? ' (line: median of the class)' : ''}`,
    falls: zh ? '从满分到总分' : 'from full marks to the total',
    from: (foot) => (zh ? `从满分到总分（横轴从 ${foot} 起）` : `from full marks to the total (axis from ${foot})`),
  })}</figure>`;
}

function facts(unit: UnitAssessment, inClass: number, view: View): string {
  const { framework, language, say } = view;
  const zh = language === 'zh';
  const total = unit.points ? `${printScore(unit.points, framework)} / ${printScore(unit.maxPoints, framework)}` : say(withheldWords(unit));
  const single = view.data.manifest.edition === 'unit';
  const of = single ? '' : zh ? `（共 ${inClass} 个）` : ` of ${inClass}`;
  const parts = [
    `${say(labels.total)} ${total}`,
    unit.grade ? visible(unit.grade.title) : '',
    unit.rank === undefined ? '' : zh ? `第 ${unit.rank} 名${of}` : `rank ${unit.rank}${of}`,
    isOpen(unit) ? `${say(labels.possible)} ${printScore(unit.possible, framework)}` : '',
    say(remarkWords(unit)),
    say(vetoWords(unit, framework)),
  ];
  return parts.filter((part) => part !== '').join(zh ? '　' : ', ');
}

function gradeLines(unit: UnitAssessment, view: View): Markup {
  const { framework, data, say } = view;
  const known = knowsGradeReasons(framework, data.manifest.edition);
  const reasons = known ? gradeReasons(data.assessment, unit) : [];
  return reasons.length === 0
    ? nothing
    : html`<p><b>${say(labels.gradeReason)}</b> ${reasons.map((reason) => visible(say(reason))).join(view.language === 'zh' ? '；' : '; ')}</p>`;
}

export function unitSection(unit: UnitAssessment, inClass: number, medians: ReadonlyMap<string, Exact>, view: View): Markup {
  const { framework, say, language } = view;
  const zh = language === 'zh';
  const number = view.unitNumber(unit);
  const head = html`<h3>${visible(unit.name)}</h3>`;
  if (!isAssessed(unit, framework)) {
    const words = unit.class
      ? { zh: '只自查、不计分', en: 'self-check only, not scored' }
      : { zh: '没有单位类别，没有计分', en: 'without a class, not scored' };
    return html`<section class=unit id=u${number}>${head}<p id=t${number}>${say(words)}</p></section>\n`;
  }
  const home = homeOf(unit.scores.flatMap(({ inputs }) => inputs.map(({ location }) => location)));
  const file = home && view.fileNumber(home.file);
  const where =
    home === undefined
      ? nothing
      : html`<p class=note>${zh ? '单元格没有写明文件的，在 ' : 'Cells that name no file are in '}<a href=#f${file ?? 0}>F${file ?? 0}</a> ${visible(home.file)}${
          home.sheet === '' ? (zh ? '（行:列）' : ' (line:field)') : `${zh ? '，工作表“' : ', sheet “'}${visible(home.sheet)}”`
        }</p>`;
  return html`<section class=unit id=u${number} data-c=${unit.class ? [...framework.classes.keys()].indexOf(unit.class.id) : -1}>${head}<p class=facts>${facts(unit, inClass, view)}</p>${chartOf(unit, medians, view)}${course(unit, number, view)}${gradeLines(unit, view)}${where}${adjustmentTable(unit, home, view)}${vetoTable(unit, home, view)}${scoreTable(unit, number, home, view)}</section>\n`;
}
