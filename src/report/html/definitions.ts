// 指标说明: what every indicator asks for and how it is scored, once for all units.
import type { Framework, IndicatorNode, Measure } from '../../model.ts';
import { printExact } from '../../points.ts';
import { compareText } from '../../text.ts';
import { html, joined, type Markup, nothing, trusted } from './markup.ts';
import { flatten } from './sums.ts';
import { nameOfNode, type View, visible } from './view.ts';
import { labels } from './words.ts';

/** `2`, or where classes differ `县 2、局 1`. */
function worthWords(node: IndicatorNode, { classes, trees }: Framework): string {
  const own = [...classes.values()].flatMap(({ id, title }) => {
    const found = flatten(trees.get(id) ?? []).find(([other]) => other.id === node.id);
    return found ? [[visible(title), printExact(found[0].points)] as const] : [];
  });
  const figures = new Set(own.map(([, points]) => points));
  if (figures.size <= 1) return [...figures][0] ?? printExact(node.points);
  return own
    .map(([title, points]) => `${title} ${points}`)
    .sort(compareText)
    .join('、');
}

function measureWords({ title, unit, definition }: Measure, zh: boolean): string {
  const named = `${visible(title)}${unit === undefined ? '' : zh ? `（${visible(unit)}）` : ` (${visible(unit)})`}`;
  return definition === undefined ? named : `${named}${zh ? '：' : ': '}${visible(definition)}`;
}

function details(node: IndicatorNode, { framework, language }: View): Markup {
  const zh = language === 'zh';
  const parts: (readonly [string, string])[] = [];
  const entry = (chinese: string, english: string, text: string | undefined) => {
    if (text !== undefined && text !== '') parts.push([zh ? chinese : english, text]);
  };
  if (node.kind === 'group') {
    entry('基本要求', 'requirement', node.requirement && visible(node.requirement));
    return lines(parts, zh);
  }
  entry('评分标准', 'rule', visible(node.rule.describe(node.points)[language]));
  entry('评分标准原文', 'official clause', node.clause && visible(node.clause));
  const basis = node.basis.map(
    ({ source, section }) =>
      `${visible(framework.sources.get(source)?.title ?? source)}${section === undefined ? '' : ` ${visible(section)}`}`,
  );
  entry('依据', 'basis', basis.join(zh ? '；' : '; '));
  const measures = node.rule.measures.flatMap((id) => framework.measures.get(id) ?? []);
  entry('数据项', 'data', measures.map((measure) => measureWords(measure, zh)).join(zh ? '；' : '; '));
  entry('评分责任单位', 'scored by', node.owner && visible(node.owner));
  entry('整改提示', 'advice', node.remedy && visible(node.remedy));
  return lines(parts, zh);
}

const lines = (parts: readonly (readonly [string, string])[], zh: boolean): Markup =>
  joined(
    parts.map(([name, text]) => html`<b>${name}${zh ? '：' : ': '}</b>${text}`),
    trusted('<br>'),
  );

export function definitions(view: View): Markup {
  const { nodes, say, framework } = view;
  if (nodes.length === 0) return nothing;
  const depths = new Map(
    [framework.indicators, ...framework.trees.values()].flatMap((tree) => flatten(tree).map(([{ id }, depth]) => [id, depth])),
  );
  const rows = nodes.map((node) => {
    const kind = node.kind === 'group' ? html` class=g${Math.min(depths.get(node.id) ?? 0, 2)}` : nothing;
    return html`<tr id=i${view.nodeNumber(node.id)}${kind}><th scope=row>${nameOfNode(node)}<td>${worthWords(node, framework)}<td>${details(node, view)}\n`;
  });
  const heads = [labels.indicator, { zh: '分值', en: 'Points' }, labels.content];
  return html`<section id=indicators><h2>${say(labels.indicators)}</h2><table class=defs><thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}<tbody>${rows}</table></section>`;
}
