// 失分清单: every lost point of every unit, the largest loss of a unit first.
import type { Assessment, Framework, Gap } from '../../model.ts';
import { exact, isZero, printReadable, subtract, sum } from '../../points.ts';
import { type Language, shown, type Text } from '../../text.ts';
import { accountsOf } from '../accounts.ts';
import { printSigned, statusWords } from '../words.ts';
import { isOpen, subtitleWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import { reasonWords } from './score-words.ts';
import { labels } from './words.ts';

const header = 3;
const first = header + 1;
const lostColumn = 7;

function columnsOf(language: Language, recovered: boolean): plan.ColumnPlan[] {
  const column = (label: keyof typeof labels, width: number, prose = false): plan.ColumnPlan => ({
    title: labels[label][language],
    width,
    prose,
  });
  return [
    column('number', 5.5),
    column('unit', 15),
    column('indicatorNumber', 9.5),
    column('indicator', 19),
    column('points', 6.5),
    column('score', 8),
    column('lost', 8),
    // What the total gains, found by scoring again; gains do not add up, so that they have no sum.
    ...(recovered ? [column('recoverable', 9)] : []),
    column('reason', 32, true),
    column('remedy', 26, true),
    column('missingData', 15, true),
    column('owner', 13),
  ];
}

/** Where a rule has no advice of its own because a value is missing or must be checked. */
function openRemedy(gap: Gap): Text {
  const most = printReadable(gap.lost);
  return gap.status === 'missing'
    ? { zh: `补报缺少的数据后重新计分，最多可再得 ${most} 分`, en: `report the missing data: up to ${most} more points` }
    : { zh: `核实后重新计分，最多可再得 ${most} 分`, en: `settle what is to be checked: up to ${most} more points` };
}

/** What would win the points: of each step that cost some, then the framework's own advice. */
export function remedyWords(gap: Gap, language: Language): string {
  const steps = gap.why().flatMap((step) => (step.remedy ? [step.remedy[language]] : []));
  const own = gap.indicator.remedy;
  const words = [...new Set([...steps, ...(own === undefined ? [] : [own])])];
  return words.length === 0 && isOpen(gap) ? openRemedy(gap)[language] : words.join('\n');
}

function gapRow(gap: Gap, index: number, framework: Framework, places: number, recovered: boolean, language: Language): plan.PlannedCell[] {
  const { indicator, maxPoints, lost, recovery } = gap;
  const { decimals } = framework.scoring;
  const nothing = isOpen(gap) && plan.addsUp([lost], maxPoints);
  return [
    plan.number(exact(index + 1), 0),
    plan.text(gap.unit),
    plan.text(indicator.no ?? indicator.id, 'centre'),
    plan.text(indicator.title),
    plan.number(maxPoints, places),
    nothing ? plan.text(statusWords[gap.status][language], 'centre') : plan.number(subtract(maxPoints, lost), decimals),
    plan.number(lost, Math.max(decimals, places)),
    ...(recovered ? [recovery ? plan.number(recovery.gain, decimals) : plan.text('', 'centre')] : []),
    plan.text(reasonWords(gap, gap.inputs, language)),
    plan.text(remedyWords(gap, language)),
    plan.text(gap.missing.map((measure) => measure.title).join(language === 'zh' ? '、' : ', ')),
    plan.text(indicator.owner ?? '', 'centre'),
  ];
}

/** What else moved the totals, one line each: floors and caps of groups, 加减分, 一票否决. */
function accountNotes({ framework, units }: Assessment, language: Language): string[] {
  const colon = language === 'zh' ? '：' : ': ';
  const lines = units.flatMap((unit) =>
    accountsOf(framework, unit).map(({ title, change, text }) => {
      const figure = change && !isZero(change) ? `${printSigned(change, framework)}　` : '';
      const name = text[language].startsWith(title[language]) ? '' : `${title[language]}${colon}`;
      return `${shown(unit.name)}　${figure}${name}${text[language]}`;
    }),
  );
  return lines.length === 0 ? [] : [labels.accounts[language], ...lines];
}

/** The list of gaps in the given order, with the sum of what was lost; below it what else moved the totals. */
export function planGapSheet(assessment: Assessment, gaps: readonly Gap[], language: Language): plan.SheetPlan {
  const { framework } = assessment;
  const recovered = gaps.some(({ recovery }) => recovery);
  const columns = columnsOf(language, recovered);
  const width = columns.length;
  const places = plan.placesOf(gaps.map((gap) => gap.maxPoints));
  const decimals = Math.max(framework.scoring.decimals, places);
  const body = gaps.map((gap, index) => gapRow(gap, index, framework, places, recovered, language));
  const last = header + body.length;
  const lost = gaps.map((gap) => gap.lost);
  const sumRow = Array.from({ length: width }, (_, index) => {
    if (index === 0) return plan.text(labels.sum[language], 'total');
    if (index + 1 !== lostColumn) return plan.text('', 'total');
    return plan.total(plan.sumOfColumn(lostColumn, first, last), lost, sum(lost), decimals);
  });
  const closing = gaps.length === 0 ? plan.acrossRow(labels.noGaps[language], 'note', width) : sumRow;
  const closingMerge =
    gaps.length === 0 ? plan.acrossMerge(first, width) : [{ top: last + 1, left: 1, bottom: last + 1, right: lostColumn - 1 }];
  const notes = accountNotes(assessment, language);
  const noteMerges = notes.flatMap((_, index) => plan.acrossMerge(header + body.length + 2 + index, width));
  return {
    name: labels.gaps[language],
    columns,
    headerRow: header,
    frozenColumns: 4,
    paper: 'A4',
    ...(gaps.length > 0 && { filterTo: last }),
    rows: [
      plan.acrossRow(tableTitle(framework, { zh: '失分清单', en: 'lost points' }, language), 'title', width),
      plan.acrossRow(subtitleWords(framework, language), 'subtitle', width),
      plan.headerRow(columns),
      ...body,
      closing,
      ...notes.map((note) => plan.acrossRow(note, 'note', width)),
    ],
    merges: [...plan.acrossMerge(1, width), ...plan.acrossMerge(2, width), ...closingMerge, ...noteMerges],
  };
}
