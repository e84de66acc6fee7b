// Cards and overviews as labelled lines, which are then a text or a Markdown page.
import type { Measure } from '../../model.ts';
import { printExact } from '../../points.ts';
import { type Language, plural, shown, type Text } from '../../text.ts';
import { frameworkStatusWords } from '../words.ts';
import type { Card } from './card.ts';
import type { Overview } from './overview.ts';
import { type CardWord, cardWords, measureParts, tagWords, typeWords } from './words.ts';

/** A label and what is said under it, one entry a line; a label without anything is not shown. */
export type Line = readonly [CardWord, readonly Text[]];

/** The whole of a text: cards are for reading. */
export const full = (text: string): string => shown(text, 4000);
const same = (text: string): Text => ({ zh: full(text), en: full(text) });
const one = (text: string | undefined): readonly Text[] => (text === undefined || text === '' ? [] : [same(text)]);
const listed = (texts: readonly string[]): readonly Text[] =>
  texts.length === 0 ? [] : [{ zh: texts.map(full).join('、'), en: texts.map(full).join(', ') }];

const isStatus = (text: string): text is keyof typeof frameworkStatusWords => Object.hasOwn(frameworkStatusWords, text);
/** A status that the file has made up stands as it is. */
export const statusOf = (status: string): Text => (isStatus(status) ? frameworkStatusWords[status] : same(status));

export function cardLines(card: Card): Line[] {
  return [
    [
      'framework',
      [
        {
          zh: `${full(card.framework.title)}（${card.framework.id}，${statusOf(card.framework.status).zh}）`,
          en: `${full(card.framework.title)} (${card.framework.id}, ${statusOf(card.framework.status).en})`,
        },
      ],
    ],
    ['above', one(card.above.join(' › '))],
    ['points', card.worths.map(({ unitClass, points }) => same(unitClass === undefined ? points : `${unitClass} ${points}`))],
    ['tag', card.tag ? [tagWords[card.tag]] : []],
    ['requirement', one(card.requirement)],
    ['clause', one(card.clause)],
    ['standard', card.standard ? [card.standard] : []],
    ['measure', card.measures.map(measureWords)],
    ['method', listed(card.method)],
    ['owner', one(card.owner)],
    ['evidence', evidenceWords(card)],
    ['notApplicable', card.notApplicable === undefined ? [] : [allowedWords(card.notApplicable)]],
    ['basis', card.basis.map(basisWords)],
    ['remedy', one(card.remedy)],
    ['crosswalk', listed(card.crosswalk)],
    ['trace', listed(card.trace)],
    ['children', card.children.map(({ id, no, title }) => same(`${no === undefined ? '' : `${no} `}${title} (${id})`))],
  ];
}

const allowedWords = (allowed: boolean): Text =>
  allowed
    ? { zh: '可以填“不涉及”，要写理由', en: '不涉及 is accepted, with a reason' }
    : { zh: '不接受“不涉及”', en: '不涉及 is not accepted' };

/** `司法所总数（offices，个数，个）口径：…；分子：…`. */
export function measureWords(measure: Measure): Text {
  const parts = measureParts.flatMap(([key, label]) => {
    const text = measure[key];
    return text === undefined ? [] : [{ zh: `${label.zh}：${full(text)}`, en: `${label.en}: ${full(text)}` }];
  });
  const type = typeWords[measure.type] ?? same(measure.type);
  const unit = measure.unit === undefined ? { zh: '', en: '' } : { zh: `，${full(measure.unit)}`, en: `, ${full(measure.unit)}` };
  const range = [measure.min, measure.max].some((bound) => bound !== undefined)
    ? `，${measure.min ? printExact(measure.min) : ''}～${measure.max ? printExact(measure.max) : ''}`
    : '';
  const optional = measure.optional ? { zh: '，可不填', en: ', optional' } : { zh: '', en: '' };
  const options = measure.options === undefined ? '' : `：${measure.options.map(full).join('/')}`;
  return {
    zh: `${full(measure.title)}（${measure.id}，${type.zh}${options}${unit.zh}${range}${optional.zh}）${parts.map(({ zh }) => zh).join('；')}`,
    en: `${full(measure.title)} (${measure.id}, ${type.en}${options}${unit.en}${range}${optional.en}) ${parts.map(({ en }) => en).join('; ')}`.trimEnd(),
  };
}

export function evidenceWords({ evidence }: Pick<Card, 'evidence'>): readonly Text[] {
  if (!evidence) return [];
  const { required, kinds, min } = evidence;
  const need = required ? { zh: `必须提供，至少 ${min} 份`, en: `required, at least ${min}` } : { zh: '可以提供', en: 'may be given' };
  const kind = kinds.map(full);
  return [
    {
      zh: [need.zh, ...(kind.length > 0 ? [kind.join('、')] : [])].join('：'),
      en: [need.en, ...(kind.length > 0 ? [kind.join(', ')] : [])].join(': '),
    },
    ...windowWords(evidence),
  ];
}

export function windowWords({ from, to, due }: Overview['window']): readonly Text[] {
  const span = from === undefined && to === undefined ? undefined : `${from ?? ''}～${to ?? ''}`;
  return [
    ...(span === undefined ? [] : [{ zh: `材料期间 ${span}`, en: `of ${span}` }]),
    ...(due === undefined ? [] : [{ zh: `${due} 前报送`, en: `due by ${due}` }]),
  ];
}

export function basisWords({ cited, source, section, note, tag }: Card['basis'][number]): Text {
  const name = `${full(cited?.title ?? source)}${cited?.number === undefined ? '' : `（${full(cited.number)}）`}${section === undefined ? '' : ` ${full(section)}`}`;
  const known = tag ?? cited?.tag;
  const remark = note === undefined ? '' : `：${full(note)}`;
  return {
    zh: `${name}${known ? `［${tagWords[known].zh}］` : ''}${remark}`,
    en: `${name}${known ? ` [${tagWords[known].en}]` : ''}${remark}`,
  };
}

export function overviewLines(overview: Overview): Line[] {
  const { period, window, classes, chapters, tags, sources, unmeasured } = overview;
  const size = {
    zh: `${overview.groups} 组、${overview.indicators} 项指标、${overview.measures} 个数据项、${overview.registers} 个台账、${overview.checks} 条校核`,
    en: `${plural(overview.groups, 'group')}, ${plural(overview.indicators, 'indicator')}, ${plural(overview.measures, 'measure')}, ${plural(overview.registers, 'register')}, ${plural(overview.checks, 'check')}`,
  };
  const unscored = { zh: '供继承的指标树，没有分值', en: 'a tree to be extended, without points' };
  return [
    ['status', [statusOf(overview.status)]],
    ['version', one(overview.version)],
    ['issuer', one(overview.issuer)],
    ['period', period ? [same(`${period.from}～${period.to}`)] : []],
    ['extends', one(overview.extends)],
    ['description', one(overview.description?.replace(/(?<=[，。；：、\p{Script=Han}]) (?=\p{Script=Han})/gu, ''))],
    ['window', windowWords(window)],
    ['counts', [size, ...(overview.scored ? [] : [unscored])]],
    ['tag', tags.map(([tag, count]) => ({ zh: `${tagWords[tag].zh} ${count} 项`, en: `${tagWords[tag].en}: ${count}` }))],
    ['classes', classes.map(classWords)],
    ['chapters', chapters.map(chapterWords)],
    ['adjustments', listed(overview.adjustments)],
    ['vetoes', listed(overview.vetoes)],
    ['grades', listed(overview.grades)],
    ['sources', sources.map((cited) => basisWords({ source: cited.id, cited }))],
    ['unmeasured', unmeasured.map(({ trace, title, reason }) => same(`${trace} ${title}：${reason}`))],
  ];
}

export function classWords({ title, assessed, scale, imported }: Overview['classes'][number]): Text {
  const name = full(title);
  if (!assessed) return { zh: `${name}：只自查、不计分`, en: `${name}: self-check only` };
  if (imported) return { zh: `${name}：采用${full(imported.source)}给出的总分`, en: `${name}: total given by ${full(imported.source)}` };
  if (!scale) return { zh: name, en: name };
  const [from, to] = [printExact(scale.from), printExact(scale.to)];
  return { zh: `${name}：${from} 分折算为 ${to} 分`, en: `${name}: ${from} scaled to ${to}` };
}

function chapterWords({ no, title, indicators, points }: Overview['chapters'][number]): Text {
  const name = `${no === undefined ? '' : `${full(no)} `}${full(title)}`;
  const worth = points.length === 0 ? '' : [...new Set(points)].join(' / ');
  return {
    zh: `${name}：${indicators} 项${worth === '' ? '' : `，${worth} 分`}`,
    en: `${name}: ${plural(indicators, 'indicator')}${worth === '' ? '' : `, ${worth} points`}`,
  };
}

export function renderLines(title: string, lines: readonly Line[], language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const body = lines.flatMap(([word, texts]) => {
    const label = cardWords[word][language];
    if (texts.length === 0) return [];
    const [first] = texts;
    if (texts.length === 1) return [`${label}${colon}${first?.[language] ?? ''}`];
    return [`${label}${colon.trimEnd()}`, ...texts.map((text) => `  ${text[language]}`)];
  });
  return `${full(title)}\n${body.join('\n')}\n`;
}
