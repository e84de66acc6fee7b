// 加减分 and 一票否决 of one unit: what occurred or is open, with its cells.
import type { AdjustmentScore, UnitAssessment, VetoScore } from '../../model.ts';
import { equals, printReadable, sum } from '../../points.ts';
import { blockSums, blockTitle } from '../accounts.ts';
import { effectWords } from '../veto-words.ts';
import { printSigned, statusWords } from '../words.ts';
import { html, joined, type Markup, nothing, trusted } from './markup.ts';
import { inputMarkup, stepMarkup } from './trace.ts';
import { type Home, type View, visible } from './view.ts';
import { labels } from './words.ts';

const lines = (parts: readonly Markup[]): Markup => joined(parts, trusted('<br>'));

const inputsOf = ({ inputs }: AdjustmentScore | VetoScore, home: Home | undefined, view: View): Markup =>
  lines(inputs.map((input) => inputMarkup(input, visible(view.framework.measures.get(input.measure)?.title ?? input.measure), home, view)));

/** What blocks and the whole allow of the sum, where that is another figure. */
function limits(unit: UnitAssessment, { language }: View): string[] {
  const zh = language === 'zh';
  const blocks = blockSums(unit);
  const stopped = blocks
    .filter(({ together, within }) => !equals(together, within))
    .map(({ block, together, within }) => {
      const [title, from, to] = [blockTitle(block)[language], printReadable(together), printReadable(within)];
      return zh ? `${title}合计 ${from} 分，限于 ${to} 分` : `${title}: ${from} together, kept at ${to}`;
    });
  const all = sum(blocks.map(({ within }) => within));
  if (equals(all, unit.adjusted)) return stopped;
  const [from, to] = [printReadable(all), printReadable(unit.adjusted)];
  return [...stopped, zh ? `全部合计 ${from} 分，限于 ${to} 分` : `${from} together, kept at ${to}`];
}

export function adjustmentTable(unit: UnitAssessment, home: Home | undefined, view: View): Markup {
  const { framework, say } = view;
  const shown = unit.adjustments.filter(({ status, inputs, why }) => status !== 'scored' || why().length > 0 || inputs.length > 0);
  if (shown.length === 0) return nothing;
  const heads = [labels.adjusted, labels.points, labels.reported, labels.steps];
  const rows = shown.map((score) => {
    const open = score.status === 'scored' ? '' : ` ${say(statusWords[score.status])}`;
    return html`<tr><th scope=row>${visible(score.item.title)}<td>${printSigned(score.points, framework)}${open}<td>${inputsOf(score, home, view)}<td>${lines(score.why().map((step) => stepMarkup(step, [], view)))}`;
  });
  const words = limits(unit, view).join(view.language === 'zh' ? '；' : '; ');
  return html`<table><thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}<tbody>${rows}<tr class=g0><th scope=row>${say(labels.adjusted)}<td>${printSigned(unit.adjusted, framework)}<td><td>${words}</table>`;
}

export function vetoTable(unit: UnitAssessment, home: Home | undefined, view: View): Markup {
  const { framework, say, language } = view;
  if (unit.vetoes.length === 0) return nothing;
  const rows = unit.vetoes.map((score) => {
    const state = score.state === 'holds' ? { zh: '成立', en: 'holds' } : { zh: '待核', en: 'to be checked' };
    return html`<tr><th scope=row>${visible(score.veto.title)}<td class=t>${say(state)}<td>${effectWords(score.veto, framework)[language]}<td>${inputsOf(score, home, view)}`;
  });
  const heads = [labels.vetoes, { zh: '状态', en: 'state' }, { zh: '后果', en: 'effect' }, labels.reported];
  return html`<table><thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}<tbody>${rows}</table>`;
}
