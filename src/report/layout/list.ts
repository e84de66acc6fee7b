// What `template check` prints: every name of a layout with its cell, or every name that there is.
import { columnLetters } from '../../diagnostic.ts';
import { type Language, shown, type Text } from '../../text.ts';
import { type FoundName, meaningOf, type SheetLayout } from './find.ts';
import { aspects, unitNames } from './unit-names.ts';
import { indicatorWord, onlyWord, orderWord, sheetNames, statistics } from './vocabulary.ts';

const states = {
  row: { zh: '单位行，按单位重复', en: 'row of units' },
  one: { zh: '一个单位', en: 'one unit' },
  sheet: { zh: '全表一个值', en: 'one value' },
  setting: { zh: '设定，不显示', en: 'a setting, shows nothing' },
  unchecked: { zh: '没有指标体系，未核对', en: 'not checked without a framework' },
  unknown: { zh: '不认识', en: 'unknown' },
} as const satisfies Record<string, Text>;

function stateOf(name: FoundName): Text {
  const meaning = meaningOf(name);
  if (!meaning) return states.unknown;
  if (meaning.kind === 'unit') return meaning.of === undefined ? states.row : states.one;
  return states[meaning.kind];
}

/** One line per name: `汇总!C5　{{总分}}　单位行，按单位重复`. */
export function renderNames(layouts: readonly SheetLayout[], language: Language): string {
  const lines = layouts.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, names }) =>
      names.map((name) => {
        const place = `${shown(sheet)}!${columnLetters(column)}${row}`;
        return language === 'zh'
          ? `${place}　{{${shown(name.written)}}}　${stateOf(name).zh}`
          : `${place}  {{${shown(name.written)}}}  ${stateOf(name).en}`;
      }),
    ),
  );
  const rows = layouts.flatMap(({ name, blocks }) =>
    blocks.map(({ top, bottom }) => {
      const range = top === bottom ? `${top}` : `${top}–${bottom}`;
      return language === 'zh' ? `${shown(name)} 第 ${range} 行按单位重复` : `${shown(name)}: row ${range} is repeated for every unit`;
    }),
  );
  return [...lines, ...rows].map((line) => `${line}\n`).join('');
}

const pairs = (names: readonly { readonly zh: string; readonly en: string }[], language: Language): string =>
  names
    .map(({ zh, en }) => `{{${language === 'zh' ? zh : en}}}${language === 'zh' ? `（${en}）` : ` (${zh})`}`)
    .join(language === 'zh' ? '、' : ', ');

/** Every name that a layout can hold, with its other spelling. */
export function renderVocabulary(language: Language): string {
  const zh = language === 'zh';
  const word = ({ zh: chinese, en }: { readonly zh: string; readonly en: string }) => (zh ? chinese : en);
  const indicator = word(indicatorWord);
  const lines: readonly (readonly [string, string])[] = [
    [zh ? '单位行（有这些名称的行按单位重复）' : 'row of units, repeated for every unit', pairs(unitNames, language)],
    [
      zh ? '指标：编号、标识或名称，后面可以再写一项' : 'an indicator by number, id or title, and an aspect of it',
      `{{${indicator}:1.2}}${zh ? '、' : ', '}${aspects.map((aspect) => `{{${indicator}:1.2:${word(aspect)}}}`).join(zh ? '、' : ', ')}`,
    ],
    [
      zh ? '某一个单位（不重复）' : 'one unit, not repeated',
      zh ? '{{总分@甲县}}、{{指标:1.2@甲县}}' : '{{total@甲县}}, {{indicator:1.2@甲县}}',
    ],
    [
      zh ? '表中各单位的平均、中位、最高、最低' : 'of all units of the sheet',
      statistics.map((name) => `{{${word(name)}:${word({ zh: '总分', en: 'total' })}}}`).join(zh ? '、' : ', '),
    ],
    [zh ? '全表一个值' : 'one value', pairs(sheetNames, language)],
    [
      zh ? '设定（写在任意一格，不显示）' : 'settings, in any cell, which show nothing',
      zh
        ? `{{${onlyWord.zh}:县}}、{{${orderWord.zh}:名册}}、{{${orderWord.zh}:排名}}`
        : `{{${onlyWord.en}:county}}, {{${orderWord.en}:roster}}, {{${orderWord.en}:rank}}`,
    ],
  ];
  return lines.map(([title, names]) => `${title}\n  ${names}\n`).join('');
}
