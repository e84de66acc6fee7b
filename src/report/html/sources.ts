// What the page depends on and what is said of the data: problems, explanations, switched-off checks, the manifest, the second check.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';
import { severityWords } from '../excel/words.ts';
import { explanationRows } from '../explanations.ts';
import { switchedOffLines } from '../switched-off.ts';
import { frameworkStatusWords } from '../words.ts';
import { html, type Markup, nothing } from './markup.ts';
import { placeWords, type View, visible } from './view.ts';
import { labels } from './words.ts';

const headsOf = (heads: readonly Text[], { say }: View): Markup =>
  html`<thead><tr>${heads.map((head) => html`<th scope=col>${say(head)}`)}`;

export function problems(view: View): Markup {
  const { data, say, language } = view;
  if (data.diagnostics.length === 0) return nothing;
  const numbers = new Map(view.units.map((unit) => [unit.name, view.unitNumber(unit)]));
  const unitCell = (diagnostic: Diagnostic): Markup => {
    const name = data.unitOf(diagnostic);
    const number = name === undefined ? undefined : numbers.get(name);
    return name === undefined ? nothing : number === undefined ? html`${visible(name)}` : html`<a href=#u${number}>${visible(name)}</a>`;
  };
  const rows = data.diagnostics.map((diagnostic) => {
    const { severity, code, message, help, location } = diagnostic;
    return html`<tr><td>${say(severityWords[severity])}<td>${code}<td>${unitCell(diagnostic)}<td>${placeWords(location, undefined, view)}<td>${visible(message[language])}<td>${visible(help?.[language] ?? '')}\n`;
  });
  const heads = [labels.severity, labels.code, labels.unit, labels.place, labels.problem, labels.mend];
  return html`<section id=problems><h2>${say(labels.problems)}</h2><table class="sort list">${headsOf(heads, view)}<tbody>${rows}</table></section>`;
}

export function explanations(view: View): Markup {
  const [heads = [], ...rows] = explanationRows(view.data.diagnostics, view.language).map((row) => row.slice(0, 5));
  if (rows.length === 0) return nothing;
  return html`<section id=explanations><h2>${view.say(labels.explanations)}</h2><table class=list><thead><tr>${heads.map((head) => html`<th scope=col>${head}`)}<tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${visible(cell)}`)}`,
  )}</table></section>`;
}

export function switchedOff(view: View): Markup {
  const found = view.data.assessment.switchedOff ?? [];
  if (found.length === 0) return nothing;
  return html`<section id=off><h2>${view.say(labels.switchedOff)}</h2><ul>${switchedOffLines(found, view.language).map((line) => html`<li>${visible(line)}`)}</ul></section>`;
}

/** The manifest, and the files by the numbers that cells name. */
export function sources(view: View, files: readonly string[]): Markup {
  const { data, framework, say, language } = view;
  const { tool, inputs, options, checksOff } = data.manifest;
  const hashes = new Map([...(data.manifest.files ?? []), ...data.assessment.inputs].map(({ path, sha256 }) => [path, sha256]));
  const all = [...new Set([...files, ...(data.manifest.files ?? []).map(({ path }) => path)])];
  const entries: (readonly [Text, string])[] = [
    [{ zh: '工具', en: 'Tool' }, `${tool.name} ${tool.version}`],
    [
      { zh: '指标体系', en: 'Framework' },
      `${framework.id} ${framework.version}　${say(frameworkStatusWords[framework.status])}　SHA-256 ${framework.sha256}`,
    ],
    [{ zh: '全部输入的指纹', en: 'Fingerprint of all inputs' }, `SHA-256 ${inputs}`],
    ...options.map(({ name, value }): readonly [Text, string] => [{ zh: `选项 ${name}`, en: `Option ${name}` }, visible(value)]),
    ...checksOff.map(({ code, from, to, reason, decidedBy }): readonly [Text, string] => [
      { zh: '停用的校核', en: 'Check switched off' },
      visible([code, `${from} – ${to}`, reason, decidedBy].filter((part) => part !== undefined && part !== '').join('，')),
    ]),
  ];
  const rows = entries.map(([key, value]) => html`<tr><th scope=row>${say(key)}<td>${value}`);
  const listed = all.map(
    (path, index) => html`<tr id=f${index + 1}><th scope=row>F${index + 1}<td>${visible(path)}<td class=hash>${hashes.get(path) ?? '—'}`,
  );
  const heads = [
    { zh: '编号', en: 'No.' },
    { zh: '文件', en: 'File' },
    { zh: 'SHA-256', en: 'SHA-256' },
  ];
  const filesTable = all.length === 0 ? nothing : html`<table class=list>${headsOf(heads, view)}<tbody>${listed}</table>`;
  const kept =
    language === 'zh'
      ? '同样的输入、同样的版本，得到同样的页面，一个字节也不差。'
      : 'The same inputs and the same version give the same page, byte for byte.';
  return html`<section id=sources><h2>${say(labels.sources)}</h2><table class=kv><tbody>${rows}</table>${filesTable}<p class=note>${kept}</p></section>`;
}

/** Filled in by the script. */
export function checkSection(view: View): Markup {
  const { say } = view;
  const what: Text = {
    zh: '本页带有一个独立的复核程序，与计分程序没有共用代码：打开页面时，它从每一步的失分、每一行的得分重新加到小计、总分、名次和等次，并核对表里显示的数字。',
    en: 'This page carries a second program that shares no code with the one that scored: when the page is opened, it adds every step and every row again, up to subtotals, totals, ranks and grades, and compares the figures that the tables show.',
  };
  const off: Text = {
    zh: '（复核要运行本页的脚本；脚本没有运行，其余内容不受影响。）',
    en: '(It takes the script of this page, which has not run; everything else is as it should be.)',
  };
  return html`<section id=check><h2>${say(labels.check)}</h2><p>${say(what)}</p><div id=result role=status><p>${say(off)}</p></div></section>`;
}
