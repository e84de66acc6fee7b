// 未报送、待核清单: who sent nothing, which values are missing, cannot be read or wait for a person, and who has to settle them.
import type { Assessment, Framework, Gap, Reported, UnitAssessment } from '../../model.ts';
import { type Exact, exact, isZero, subtract } from '../../points.ts';
import type { Language } from '../../text.ts';
import { effectWords } from '../veto-words.ts';
import { isAssessed, statusWords } from '../words.ts';
import { isOpen, nodeTitle } from './framework-words.ts';
import { type Cells, firstRow, planList } from './list-sheet.ts';
import * as plan from './plan.ts';
import { sourceWords } from './score-words.ts';
import { tableWords } from './table-words.ts';
import { labels } from './words.ts';

/** One thing that is open. `stake`: how many points it may still bring. */
interface OpenItem {
  readonly unit: string;
  readonly state: string;
  readonly matter: string;
  readonly item: string;
  readonly inputs: readonly Reported[];
  readonly why: string;
  readonly owner: string;
  readonly stake?: Exact;
}

const nothing = { matter: '', item: '', inputs: [], owner: '' } as const;
const separator = (language: Language): string => (language === 'zh' ? '、' : ', ');

/** The values of an indicator that keep it open, those that can be named. */
function gapItem(gap: Gap, language: Language): OpenItem {
  const { unit, indicator, status, missing, inputs, lost, reason } = gap;
  const ids = new Set(missing.map(({ id }) => id));
  const own = inputs.filter((input) => ids.has(input.measure));
  const unreadable = own.some(({ reading }) => reading.state === 'unreadable');
  return {
    unit,
    state: unreadable
      ? `${statusWords[status][language]}${language === 'zh' ? '（无法识别）' : ' (cannot be read)'}`
      : statusWords[status][language],
    matter: nodeTitle(indicator),
    item: missing.map(({ title }) => title).join(separator(language)),
    inputs: own.length > 0 ? own : inputs,
    why: reason?.()[language] ?? '',
    owner: indicator.owner ?? '',
    stake: lost,
  };
}

function unitItems(framework: Framework, unit: UnitAssessment, gaps: readonly Gap[], language: Language): OpenItem[] {
  const zh = language === 'zh';
  const { name, reported, adjustments, vetoes } = unit;
  if (reported === false) {
    const why = zh ? '名册中的单位，没有收到填报文件' : 'in the roster; no file was received';
    return [{ ...nothing, unit: name, state: zh ? '未报送' : 'nothing sent', why }];
  }
  if (!isAssessed(unit, framework) && unit.class === undefined) {
    const why = zh ? '没有写单位类别，不知道按哪套指标考评' : 'no class: it is not known by which indicators it is assessed';
    return [{ ...nothing, unit: name, state: zh ? '类别不明' : 'no class', why }];
  }
  const imported = unit.class?.imported;
  const awaited: OpenItem[] =
    imported && !unit.points
      ? [
          {
            ...nothing,
            unit: name,
            state: statusWords.missing[language],
            matter: tableWords.allUnits[language],
            why: zh ? `缺${imported.source}的考评得分` : `no total from ${imported.source} yet`,
            owner: imported.source,
          },
        ]
      : [];
  const adjusted = adjustments.flatMap(({ item, status, points, possible, why, inputs }): OpenItem[] => {
    if (status === 'scored') return [];
    const stake = subtract(possible, points);
    const words = why()
      .map((step) => step.text[language])
      .join('\n');
    return [
      {
        unit: name,
        state: statusWords[status][language],
        matter: `${labels.adjusted[language]}${zh ? '：' : ': '}${item.title}`,
        item: '',
        inputs,
        why: words,
        owner: item.owner ?? '',
        ...(!isZero(stake) && { stake }),
      },
    ];
  });
  const vetoed = vetoes.flatMap(({ veto, state, inputs }): OpenItem[] => {
    if (state === 'holds') return [];
    const effect = effectWords(veto, framework)[language];
    const why = zh ? `填报的内容无法识别；成立则${effect}` : `cannot be told; if it holds: ${effect}`;
    return [
      {
        ...nothing,
        unit: name,
        state: statusWords.pending[language],
        matter: `${labels.veto[language]}${zh ? '：' : ': '}${veto.title}`,
        inputs,
        why,
      },
    ];
  });
  return [...awaited, ...gaps.filter(isOpen).map((gap) => gapItem(gap, language)), ...adjusted, ...vetoed];
}

const rawWords = (inputs: readonly Reported[], language: Language): string =>
  inputs
    .map(({ raw }) => raw)
    .filter((raw) => raw.trim() !== '')
    .join(separator(language));

function rowOf(item: OpenItem, index: number, framework: Framework, language: Language): Cells {
  const { decimals } = framework.scoring;
  const { stake } = item;
  return [
    plan.number(exact(index + 1), 0),
    plan.text(item.unit),
    plan.text(item.state, 'centre'),
    plan.text(item.matter),
    plan.text(item.item),
    plan.text(rawWords(item.inputs, language)),
    plan.text(sourceWords(item.inputs, language)),
    plan.text(item.why),
    stake ? plan.number(stake, Math.max(decimals, plan.placesOf([stake]))) : plan.text(labels.none[language], 'centre'),
    plan.text(item.owner, 'centre'),
  ];
}

/** Always there: that nothing is open has to be said too. `gaps` are those of the assessment. */
export function planOpenSheet(assessment: Assessment, gaps: readonly Gap[], name: string, language: Language): plan.SheetPlan {
  const { framework, units } = assessment;
  const byUnit = new Map<string, Gap[]>();
  for (const gap of gaps) byUnit.set(gap.unit, [...(byUnit.get(gap.unit) ?? []), gap]);
  const silent = units.filter(({ reported }) => reported === false);
  const ordered = [...silent, ...units.filter(({ reported }) => reported !== false)];
  const items = ordered.flatMap((unit) => unitItems(framework, unit, byUnit.get(unit.name) ?? [], language));
  const column = (title: string, width: number, prose = false): plan.ColumnPlan => ({ title, width, prose });
  const body = items.map((item, index) => rowOf(item, index, framework, language));
  const blocks = items.flatMap((item, index) => (item.unit === items[index - 1]?.unit ? [] : [firstRow + index]));
  return planList(
    framework,
    {
      name,
      title: { zh: '未报送、待核清单', en: 'open items' },
      columns: [
        column(labels.number[language], 5.5),
        column(labels.unit[language], 18),
        column(tableWords.situation[language], 11),
        column(tableWords.matter[language], 24),
        column(tableWords.item[language], 22, true),
        column(tableWords.raw[language], 14, true),
        column(tableWords.place[language], 22, true),
        column(tableWords.why[language], 28, true),
        column(tableWords.atStake[language], 9),
        column(labels.owner[language], 14),
      ],
      body,
      blocks,
      notes: units.length === 0 ? [labels.noUnits[language]] : items.length === 0 ? [tableWords.nothingOpen[language]] : [],
      filtered: true,
      frozenColumns: 2,
    },
    language,
  );
}
