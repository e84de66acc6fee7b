// The offline page: one HTML file with everything in it. It reads without scripts; with them it can be searched, sorted and checked again.
import { createHash } from 'node:crypto';
import { pageScript, pageStyle } from './html/assets.ts';
import { definitions } from './html/definitions.ts';
import { html, jsonInScript, type Markup, nothing, trusted } from './html/markup.ts';
import { overview } from './html/overview.ts';
import { ranking } from './html/ranking.ts';
import { distribution, heatMap, mediansOf } from './html/rates.ts';
import { checkSection, explanations, problems, sources, switchedOff } from './html/sources.ts';
import { sumsOf } from './html/sums.ts';
import { unitSection } from './html/unit.ts';
import { type View, viewOf, visible } from './html/view.ts';
import { labels } from './html/words.ts';
import type { ReportData } from './report-data.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Nothing is loaded and nothing is sent: only the style and the script that are in the file are let in, by their hashes. */
const policy = (): string =>
  `default-src 'none'; script-src ${hashOf(pageScript)}; style-src ${hashOf(pageStyle)}; base-uri 'none'; form-action 'none'`;

function unitSections(view: View): Markup {
  const parts = view.sections.flatMap((section) => {
    const medians = mediansOf(section, view);
    const ranked = section.units.filter(({ rank }) => rank !== undefined).length;
    const together = view.framework.scoring.rank.within === 'all' ? view.units.filter(({ rank }) => rank !== undefined).length : ranked;
    return section.units.map((unit) => unitSection(unit, together, medians, view));
  });
  return parts.length === 0 ? nothing : html`<section id=units><h2>${view.say(labels.units)}</h2>${parts}</section>`;
}

/** Links to the parts that are there. */
function contents(view: View, parts: readonly Markup[]): Markup {
  const all = parts.map(({ markup }) => markup).join('');
  const names = ['overview', 'ranking', 'heat', 'spread', 'units', 'indicators', 'problems', 'explanations', 'check', 'sources'] as const;
  const links = names
    .filter((name) => all.includes(`<section id=${name}>`))
    .map((name) => html`<li><a href=#${name}>${view.say(labels[name])}</a>`);
  return html`<nav aria-label="${view.say(labels.contents)}"><ul>${links}</ul></nav>`;
}

/** One HTML file. The same data give the same bytes. */
export function renderPage(data: ReportData): string {
  const view = viewOf(data);
  const { framework, language, say } = view;
  const title = `${visible(framework.title)}${language === 'zh' ? '　' : ': '}${say(labels.report)}`;
  const parts = [
    overview(view),
    ranking(view),
    heatMap(view),
    distribution(view),
    unitSections(view),
    definitions(view),
    problems(view),
    explanations(view),
    switchedOff(view),
    checkSection(view),
    sources(view, view.files),
  ];
  const page = html`<!DOCTYPE html>
<html lang=${language === 'zh' ? 'zh-CN' : 'en'}>
<head>
<meta charset=utf-8>
<meta http-equiv=Content-Security-Policy content="${trusted(policy())}">
<meta name=viewport content="width=device-width,initial-scale=1">
<meta name=referrer content=no-referrer>
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<a class=skip href=#main>${say(labels.skip)}</a>
<header><h1>${title}</h1>${contents(view, parts)}</header>
<main id=main tabindex=-1>
${parts}
</main>
<script type=application/json id=sums>${jsonInScript(sumsOf(data))}</script>
<script>${trusted(pageScript)}</script>
</body>
</html>
`;
  return page.markup;
}
