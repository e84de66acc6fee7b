// One indicator as formulas for every unit of a class: what its rule gives, then what people found.
import type { Indicator, RulePlan } from '../../model.ts';
import { decimalPlaces, exact, one, printExact } from '../../points.ts';
import type { Language, Text } from '../../text.ts';
import {
  allOf,
  anyOf,
  binary,
  call,
  decimal,
  depthOf,
  either,
  type Formula,
  no,
  number,
  place,
  printFormula,
  text,
} from '../formula/cell-language.ts';
import { type Beyond, type FormCells, type FormulaContext, figureOf, pointsLabel } from '../formula/context.ts';
import { type Arithmetic, arithmetic, times } from '../formula/exact.ts';
import { booleanFormula } from '../formula/expression.ts';
import { fits } from '../formula/fits.ts';
import type { Outcome } from '../formula/outcome.ts';
import { isPrintable } from '../formula/printable.ts';
import { outcomeOf } from '../formula/rules/index.ts';
import { codeOf, codes, isKnown, unclearWhere, withZeroAs } from '../formula/state.ts';
import { nothing, opposite, type Rational } from '../formula/whole.ts';
import { exactly, fitsCell, loosely, type Parts, writeParts } from '../formula/write-out.ts';
import type { ClassBook } from './book.ts';
import { at } from './columns.ts';
import { type Draft, own } from './draft.ts';
import { type Asked, askFigures, type Freedom, type Owner } from './figures.ts';
import type { PanelTables } from './marks.ts';
import type { PeerTables } from './peers.ts';
import type { StepTables } from './steps.ts';
import { statusWords } from './words.ts';

export interface LeafTools {
  readonly book: ClassBook;
  readonly cells: FormCells;
  readonly figures: Draft;
  readonly peers: PeerTables;
  readonly panels: PanelTables;
  readonly steps: StepTables;
  readonly language: Language;
}

type Tables = Pick<LeafTools, 'peers' | 'panels'>;

/** Patterns of the cells of an indicator. `parts` is absent where only the engine works its rule out. */
export interface LeafPattern {
  readonly points: string;
  readonly parts?: Pick<Parts, 'code' | 'top' | 'bottom'>;
  readonly why?: Text;
  readonly status: string;
  /** After everything that people found, as it is and rounded. */
  readonly exact: string;
  readonly rounded: string;
  readonly verifies: boolean;
  readonly vetoes: boolean;
  /** Exact for the data as they are, not for whatever they might be. */
  readonly loose?: boolean;
}

const reasons = {
  records: { zh: '规则逐条核对台账或按工作日计，公式算不出', en: 'the rule goes through records or counts working days' },
  large: { zh: '公式太长，或数太大，算不到分毫不差', en: 'the formula would be too long, or its figures too large to be exact' },
} as const satisfies Readonly<Record<string, Text>>;

/** From what may be changed freely to what stands in the formulas. */
const attempts: readonly { readonly freedom: Freedom | undefined; readonly most: number; readonly inSteps?: true }[] = [
  { freedom: { places: 2, room: 10 }, most: exactly },
  { freedom: { places: 0, room: 1 }, most: exactly },
  { freedom: undefined, most: exactly },
  { freedom: { places: 2, room: 10 }, most: exactly, inSteps: true },
  { freedom: { places: 0, room: 1 }, most: exactly, inSteps: true },
  { freedom: { places: 0, room: 1 }, most: loosely },
  { freedom: { places: 0, room: 1 }, most: loosely, inSteps: true },
];

/** Whether every table that a plan asks for can be made. */
function hasTables(plan: RulePlan, { peers, panels }: Tables): boolean {
  if (plan.type === 'rank' || plan.type === 'relative') return peers.standing(plan.value, plan.lower) !== undefined;
  if (plan.type === 'panel') return panels.panel(plan) !== undefined;
  if (plan.type !== 'combine') return true;
  return plan.parts.every(({ rule, points }) => {
    const inner = rule.plan?.(points);
    return inner !== undefined && hasTables(inner, { peers, panels });
  });
}

const beyondWith = (asked: Asked, { peers, panels }: Tables, steps: StepTables | undefined): Beyond => ({
  figure: asked.figure,
  within: (label) => beyondWith(asked.within(label), { peers, panels }, steps),
  standing: peers.standing,
  panel: panels.panel,
  ...(steps && { worked: steps.worked }),
});

/** A finding of untrue material, as `penalise` of src/scoring/judge.ts: also of what is sure while something is open. */
function penalised({ penalty, points }: Indicator, outcome: Outcome, context: FormulaContext): Outcome {
  if (!penalty) return outcome;
  const { math } = context;
  const { effect } = penalty;
  const sure = outcome.sure ?? nothing;
  const low = outcome.points === sure ? sure : math.choose(isKnown(withZeroAs(outcome.state, codes.unclear)), outcome.points, sure);
  const kept = math.smallest([low, nothing]);
  const after = (): Rational => {
    if (effect === 'zero') return kept;
    if ('lose' in effect) {
      const lose = figureOf(context, effect.lose, { zh: '不实再扣', en: 'more off for untrue material' });
      return math.greatest([math.sum([low, opposite(lose)]), kept]);
    }
    const factor = figureOf(context, effect.times, { zh: '不实失分倍数', en: 'untrue material counts losses times' });
    const full = figureOf(context, points, pointsLabel);
    const lost = times(math, math.sum([full, opposite(low)]), factor);
    return math.greatest([math.sum([full, opposite(lost)]), kept]);
  };
  const finding = booleanFormula(context, penalty.when);
  const holds = either(isKnown(finding.state), finding.value, no);
  const unclear = binary('=', codeOf(finding.state), number(codes.unclear));
  const left = math.choose(anyOf([holds, unclear]), after(), low);
  return { points: left, sure: left, state: unclearWhere(unclear, outcome.state) };
}

interface Ruled {
  readonly parts: Parts;
  readonly math: Arithmetic;
  readonly asked: Asked;
}

/** The rule with its figures in cells as far as they stay exact. */
function ruled(leaf: Indicator, { freedom, most, inSteps }: (typeof attempts)[number], owner: Owner, tools: LeafTools): Ruled | undefined {
  const { book, cells, figures, language } = tools;
  const { points, rule, notApplicable } = leaf;
  const plan = rule.plan?.(points);
  if (!plan) return undefined;
  const math = arithmetic();
  const asked = askFigures(figures, owner, freedom, language);
  // The points come first in the table.
  asked.figure(points, pointsLabel);
  const context: FormulaContext = {
    framework: book.framework,
    cells,
    math,
    strict: !notApplicable.allowed,
    beyond: beyondWith(asked, tools, inSteps ? tools.steps : undefined),
  };
  const outcome = penalised(leaf, outcomeOf(plan, points, context), context);
  const state = withZeroAs(outcome.state, codes.unclear);
  const code = place(at('code', own));
  const sure = outcome.sure ?? nothing;
  const value = outcome.points === sure ? sure : math.choose(binary('=', code, number(codes.known)), outcome.points, sure);
  const parts = writeParts(codeOf(state), value, math, most);
  return parts && fitsCell(parts) ? { parts, math, asked } : undefined;
}

interface People {
  readonly verifies: boolean;
  readonly vetoes: boolean;
}

/** Whether a verified score counts. */
function isVerified({ rule, points }: Indicator, counts: 'computed' | 'verified'): Formula {
  const cell = place(at('verified', own));
  const least = rule.least ?? exact(0);
  return allOf([
    call('ISNUMBER', cell),
    binary('<=', cell, decimal(printExact(points))),
    binary('>=', cell, decimal(printExact(least))),
    ...(counts === 'verified' ? [] : [binary('=', place(at('code', own)), number(codes.unclear))]),
  ]);
}

const placesOfReviews = ({ book }: LeafTools, id: string): number =>
  Math.max(
    0,
    ...book.units.flatMap(({ submission }) =>
      (submission?.reviews.get(id) ?? []).map(({ points }) => (points ? (decimalPlaces(points) ?? 9) : 0)),
    ),
  );

function settled(
  leaf: Indicator,
  { above, below }: Parts['wholes'],
  people: People,
  tools: LeafTools,
  largest: number,
): Pick<LeafPattern, 'status' | 'exact' | 'rounded'> | undefined {
  const { scoring } = tools.book.framework;
  const math = arithmetic();
  const [code, veto] = [place(at('code', own)), place(at('veto', own))];
  const top = { ...above, formula: place(at('top', own)) };
  const isWhole = below.formula.kind === 'number' && below.formula.text === '1';
  const byRule = math.noted(isWhole ? { top, factor: one } : { top, bottom: { ...below, formula: place(at('bottom', own)) }, factor: one });
  const scale = 10 ** placesOfReviews(tools, leaf.id);
  const most = (10 * Number(leaf.points.n) * scale) / Number(leaf.points.d);
  const given: Rational = {
    top: {
      formula: call('ROUND', binary('*', place(at('verified', own)), number(scale)), number(0)),
      most: () => most,
      negative: true,
      positive: true,
    },
    factor: exact(1, scale),
  };
  const verified = people.verifies ? isVerified(leaf, scoring.counts) : no;
  const counted = math.choose(verified, math.noted(given), byRule);
  const isVetoed = people.vetoes ? binary('=', veto, number(1)) : no;
  const left = math.choose(isVetoed, math.smallest([counted, nothing]), counted);
  const rounded = math.print(math.round(left, scoring.decimals, scoring.rounding));
  const words = (['scored', 'pending', 'not-applicable', 'missing', 'pending'] as const).map((status) =>
    text(statusWords[status][tools.language]),
  );
  const openCode = either(verified, number(codes.known), code);
  const plainStatus = call('CHOOSE', binary('+', number(1), openCode), ...words);
  const vetoed = text(statusWords.vetoed[tools.language]);
  // What was not reported could still put a row below 0: then a veto settles nothing.
  const status = leaf.rule.least
    ? either(
        allOf([
          isVetoed,
          anyOf([
            binary('=', openCode, number(codes.known)),
            binary('=', openCode, number(codes.notApplicable)),
            math.compare('>=', counted, nothing),
          ]),
        ]),
        vetoed,
        plainStatus,
      )
    : either(isVetoed, vetoed, plainStatus);
  const asItIs = math.print(left);
  if (math.sizes.some((size) => size(0) > largest) || [rounded, status, asItIs].some((each) => depthOf(each) > 50)) return undefined;
  const [one_, two, three] = [status, asItIs, rounded].map((each) => printFormula(each, 0)) as [string, string, string];
  return { status: one_, exact: two, rounded: three };
}

/** What an indicator comes to for every unit of the class; its figures go into the table of figures. */
export function leafPattern(leaf: Indicator, people: People, owner: Owner, tools: LeafTools): LeafPattern {
  const { book, cells, figures, language } = tools;
  const plan = leaf.rule.plan?.(leaf.points);
  const needed = { framework: book.framework, hasCell: (id: string) => cells.value(id) !== undefined };
  const canBe = plan && fits(plan, book.framework, cells, true) && (!leaf.penalty || isPrintable(leaf.penalty.when, needed));
  const ready = canBe && hasTables(plan, tools);
  for (const attempt of ready ? attempts : []) {
    const made = ruled(leaf, attempt, owner, tools);
    const rest = made && settled(leaf, made.parts.wholes, people, tools, attempt.most);
    if (!made || !rest) continue;
    const points = made.asked.keep();
    return { points, parts: made.parts, ...rest, ...people, ...(attempt.most === loosely && { loose: true }) };
  }
  const asked = askFigures(figures, owner, { places: 2, room: 10 }, language);
  asked.figure(leaf.points, pointsLabel);
  const code = at('code', own);
  const words = (['scored', 'pending', 'not-applicable', 'missing', 'pending', 'vetoed'] as const).map(
    (status) => `"${statusWords[status][language]}"`,
  );
  return {
    points: asked.keep(),
    why: canBe ? reasons.large : reasons.records,
    status: `CHOOSE(1+${code},${words.join(',')})`,
    exact: `${at('top', own)}/${at('bottom', own)}`,
    rounded: '',
    verifies: false,
    vetoes: false,
  };
}
