// 加减分与一票否决清单: every adjustment and veto of every unit, with its basis, what was reported and where, and what it did.
import type { Assessment, Basis, Framework, Reported, UnitAssessment } from '../../model.ts';
import { exact, isNegative, isZero } from '../../points.ts';
import type { Language } from '../../text.ts';
import { type Account, accountsOf } from '../accounts.ts';
import { isAssessed, statusWords } from '../words.ts';
import { type Cells, firstRow, planList } from './list-sheet.ts';
import * as plan from './plan.ts';
import { reportedLines, sourceWords } from './score-words.ts';
import { tableWords } from './table-words.ts';
import { labels } from './words.ts';

/** `2024年工作要点 三（二）`, one line each. */
function basisLines(framework: Framework, basis: readonly Basis[], trace: readonly string[]): string {
  const cited = basis.map(({ source, section, note }) => {
    const { title = source, number } = framework.sources.get(source) ?? {};
    const words = `${title}${number === undefined ? '' : `（${number}）`}${section === undefined ? '' : ` ${section}`}`;
    return note === undefined ? words : `${words}：${note}`;
  });
  return (cited.length > 0 ? cited : trace).join('\n');
}

interface Entry {
  readonly kind: string;
  readonly title: string;
  readonly basis: string;
  readonly inputs: readonly Reported[];
  readonly account: Pick<Account, 'change' | 'text'>;
  readonly state: string;
}

/** 加减分 within their limits, bounds of the total, vetoes: floors and caps of groups belong to the tree and stand with 失分清单. */
function entriesOf(framework: Framework, unit: UnitAssessment, language: Language): Entry[] {
  const adjustments = new Map(unit.adjustments.map((score) => [score.item.id, score]));
  const vetoes = new Map(unit.vetoes.map((score) => [score.veto.id, score]));
  return accountsOf(framework, unit).flatMap((account): Entry[] => {
    const { kind, id, title, inputs, change } = account;
    const base = { title: title[language], inputs, account, basis: '', state: '' };
    if (kind === 'adjustment') {
      const score = adjustments.get(id);
      const down = change && isNegative(change);
      const words = down ? labels.deduction[language] : change && !isZero(change) ? labels.bonus[language] : labels.adjusted[language];
      const state = score ? statusWords[score.status][language] : '';
      return [{ ...base, kind: words, basis: score ? basisLines(framework, score.item.basis, score.item.trace) : '', state }];
    }
    if (kind === 'veto') {
      const score = vetoes.get(id);
      const state = score?.state === 'holds' ? labels.vetoHolds[language] : statusWords.pending[language];
      return [
        { ...base, kind: labels.veto[language], basis: score ? basisLines(framework, score.veto.basis, score.veto.trace) : '', state },
      ];
    }
    if (kind === 'limit' || kind === 'bounds') return [{ ...base, kind: language === 'zh' ? '限额' : 'Limit' }];
    return [];
  });
}

function rowOf(entry: Entry, unit: string, number: number, framework: Framework, language: Language): Cells {
  const { change, text } = entry.account;
  const { decimals } = framework.scoring;
  return [
    plan.number(exact(number), 0),
    plan.text(unit, 'label'),
    plan.text(entry.kind, 'centre'),
    plan.text(entry.title),
    plan.text(entry.basis),
    plan.text(reportedLines(framework, entry.inputs, language)),
    plan.text(sourceWords(entry.inputs, language)),
    plan.text(entry.state, 'centre'),
    change ? plan.number(change, Math.max(decimals, plan.placesOf([change]))) : plan.text(labels.none[language], 'centre'),
    plan.text(text[language]),
  ];
}

/** Undefined where the scheme knows neither. Effects are points before a later conversion of the total (折算), as the reckoning says. */
export function planAdjustSheet({ framework, units }: Assessment, name: string, language: Language): plan.SheetPlan | undefined {
  if (!framework.adjustments && framework.vetoes.length === 0) return undefined;
  const body: Cells[] = [];
  const merges: plan.SheetPlan['merges'][number][] = [];
  const blocks: number[] = [];
  for (const unit of units.filter((candidate) => isAssessed(candidate, framework) && candidate.reported !== false)) {
    const entries = entriesOf(framework, unit, language);
    const top = firstRow + body.length;
    entries.forEach((entry, index) => {
      body.push(rowOf(entry, index === 0 ? unit.name : '', body.length + 1, framework, language));
    });
    if (entries.length > 0) blocks.push(top);
    if (entries.length > 1) merges.push({ top, left: 2, bottom: top + entries.length - 1, right: 2 });
  }
  const column = (title: string, width: number, prose = false): plan.ColumnPlan => ({ title, width, prose });
  return planList(
    framework,
    {
      name,
      title: { zh: '加减分与一票否决清单', en: 'adjustments and vetoes' },
      columns: [
        column(labels.number[language], 5.5),
        column(labels.unit[language], 16),
        column(tableWords.kind[language], 9),
        column(tableWords.matter[language], 20),
        column(tableWords.basis[language], 24, true),
        column(tableWords.inputs[language], 20, true),
        column(tableWords.place[language], 20, true),
        column(tableWords.situation[language], 8),
        column(tableWords.effect[language], 9),
        column(tableWords.reckoning[language], 32, true),
      ],
      body,
      merges,
      blocks,
      notes: body.length === 0 ? [tableWords.none[language]] : [],
      signed: true,
      frozenColumns: 2,
    },
    language,
  );
}
