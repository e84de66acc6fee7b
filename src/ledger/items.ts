// What goes into a 整改台账: one item for each unit, indicator and cause that cost points, then deductions and vetoes.

import { findRecoverables, gainOf, withRecoveries } from '../gaps/recover.ts';
import { findGaps, losingSteps } from '../gaps.ts';
import type { Assessment, Framework, Gap, Recoverable, Step, UnitAssessment } from '../model.ts';
import { absolute, add, compare, type Exact, isZero, subtract, zero } from '../points.ts';
import { accountsOf } from '../report/accounts.ts';
import { printAdjusted, printScore, statusWords } from '../report/words.ts';
import type { Language } from '../text.ts';
import { closedWords } from './columns.ts';
import { itemId } from './ids.ts';
import type { LedgerCells, LedgerItem } from './model.ts';

/** Steps of one cause, and what they cost together. */
interface Cause {
  readonly key: string;
  readonly steps: readonly Step[];
  readonly lost: Exact;
}

/** The causes of a gap; what no single one of them cost (rounding) goes to the largest, so that they add up to the loss. */
export function causesOfGap(gap: Gap): Cause[] {
  if (gap.status === 'not-applicable') return [];
  const steps = losingSteps(gap);
  if (gap.status !== 'scored') return [{ key: gap.status, steps, lost: gap.lost }];
  const groups = new Map<string, Step[]>();
  for (const step of steps) groups.set(step.cause ?? '', [...(groups.get(step.cause ?? '') ?? []), step]);
  const named = [...groups].filter(([key]) => key !== '' || groups.size === 1);
  const sumOf = (some: readonly Step[]) => some.reduce((total, step) => add(total, step.lost), zero);
  const causes = named.map(([key, own]): Cause => ({ key, steps: own, lost: sumOf(own) })).filter(({ lost }) => compare(lost, zero) > 0);
  const rest = causes.reduce((left, { lost }) => subtract(left, lost), gap.lost);
  const largest = causes.reduce<Cause | undefined>(
    (most, cause) => (most && compare(most.lost, cause.lost) >= 0 ? most : cause),
    undefined,
  );
  // Without a step that says so, the loss has no other cause than the rule itself.
  if (!largest) return [{ key: '', steps, lost: gap.lost }];
  return causes.map((cause) => (cause === largest ? { ...cause, lost: add(cause.lost, rest) } : cause));
}

export interface ItemOptions {
  readonly year: number;
  readonly language: Language;
  /** Other names of a unit, under which an id may have been made. */
  readonly otherNames: (unit: string) => readonly string[];
}

const separators = { zh: '；', en: '; ' } as const;
const colons = { zh: '：', en: ': ' } as const;

function problemWords(gap: Gap, { steps, lost }: Cause, framework: Framework, language: Language): string {
  const said = steps.map((step) => step.text[language]);
  const reason = gap.reason?.()[language];
  // The reason of an open indicator often is what its steps say, one by one.
  const all = reason === undefined ? said : [reason, ...said.filter((text) => !reason.includes(text))];
  const status = gap.status === 'scored' ? '' : `${statusWords[gap.status][language]}${colons[language]}`;
  const [points, most] = [printAdjusted(lost, framework), printScore(gap.maxPoints, framework)];
  const figures = language === 'zh' ? `（失 ${points} 分，分值 ${most} 分）` : ` (${points} of ${most} points lost)`;
  return `${status}${all.join(separators[language])}${figures}`;
}

/** Proposed from the rule and the framework; people put their own words in its place. */
function measureWords(gap: Gap, { steps }: Cause, language: Language): string {
  const own = gap.indicator.remedy === undefined ? [] : [gap.indicator.remedy];
  const names = gap.missing.map(({ title }) => title).join(language === 'zh' ? '、' : ', ');
  const report = names === '' ? [] : [language === 'zh' ? `补报或核实：${names}` : `report or settle: ${names}`];
  const words = [...report, ...steps.flatMap((step) => step.remedy?.[language] ?? []), ...own];
  if (words.length === 0) return '';
  return `${language === 'zh' ? '建议：' : 'Proposed: '}${words.join(separators[language])}`;
}

const titleOf = ({ no, title }: { readonly no?: string; readonly title: string }): string => (no === undefined ? title : `${no} ${title}`);

interface Parts {
  readonly unit: string;
  readonly indicatorId: string;
  readonly cause: string;
  readonly cells: LedgerCells;
}

function itemOf({ unit, indicatorId, cause, cells }: Parts, framework: Framework, { year, language, otherNames }: ItemOptions): LedgerItem {
  const idFor = (name: string) => itemId(name, framework.id, indicatorId, cause);
  return {
    id: idFor(unit),
    formerIds: otherNames(unit).map(idFor),
    cells: { year: String(year), unit, indicatorId, owner: unit, closed: closedWords.open[language], measure: '', ...cells },
  };
}

function itemsOfGap(gap: Gap, unit: UnitAssessment, framework: Framework, options: ItemOptions): LedgerItem[] {
  const { indicator, recovery } = gap;
  const causes = causesOfGap(gap);
  return causes.map((cause) => {
    const gain = causes.length === 1 ? recovery?.gain : gainOf(unit, indicator, cause.lost);
    const cells: LedgerCells = {
      indicator: titleOf(indicator),
      problem: problemWords(gap, cause, framework, options.language),
      lost: printAdjusted(cause.lost, framework),
      recoverable: gain ? printAdjusted(gain, framework) : '',
      measure: measureWords(gap, cause, options.language),
      scorer: indicator.owner ?? '',
    };
    return itemOf({ unit: gap.unit, indicatorId: indicator.id, cause: cause.key, cells }, framework, options);
  });
}

function itemOfRecoverable(found: Recoverable, unit: UnitAssessment, framework: Framework, options: ItemOptions): LedgerItem {
  const { kind, id, title, points, owner, recovery } = found;
  const account = accountsOf(framework, unit).find((entry) => entry.id === id && entry.kind === (kind === 'veto' ? 'veto' : 'adjustment'));
  const words = account?.text[options.language] ?? '';
  const cells: LedgerCells = {
    indicator: title,
    problem: words.startsWith(title) ? words : `${title}${colons[options.language]}${words}`,
    lost: points ? printAdjusted(absolute(points), framework) : '',
    recoverable: printAdjusted(recovery.gain, framework),
    scorer: owner ?? '',
  };
  return itemOf({ unit: unit.name, indicatorId: id, cause: kind === 'veto' ? 'veto' : 'deduction', cells }, framework, options);
}

/** Units in the assessment's order; of a unit vetoes and deductions first, then its gaps by what they are worth. */
export function ledgerItems(assessment: Assessment, options: ItemOptions): LedgerItem[] {
  const { framework, units } = assessment;
  const gaps = byUnit(withRecoveries(assessment, findGaps(assessment)));
  const beside = findRecoverables(assessment).filter(
    ({ kind, points }) => kind === 'veto' || (kind === 'deduction' && points && !isZero(points)),
  );
  return units.flatMap((unit) => [
    ...beside.filter((found) => found.unit === unit.name).map((found) => itemOfRecoverable(found, unit, framework, options)),
    ...(gaps.get(unit.name) ?? []).flatMap((gap) => itemsOfGap(gap, unit, framework, options)),
  ]);
}

function byUnit(gaps: readonly Gap[]): ReadonlyMap<string, readonly Gap[]> {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const list = groups.get(gap.unit);
    if (list) list.push(gap);
    else groups.set(gap.unit, [gap]);
  }
  return groups;
}
