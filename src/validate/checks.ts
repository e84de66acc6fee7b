// 校核关系: the relations that the framework declares, evaluated for every unit or across all of them, with the values that broke them.
import { type Diagnostic, diagnose, formatLocation, type Location, problem } from '../diagnostic.ts';
import { unitsRegister } from '../expression/index.ts';
import type {
  Check,
  Comparison,
  Evaluation,
  Framework,
  Read,
  RegisterRecord,
  Reported,
  Round,
  Submission,
  UnitSubmission,
} from '../model.ts';
import { absolute, compare, type Exact, multiply, subtract } from '../points.ts';
import { identityOf } from '../round/identity.ts';
import { explainAbsence } from '../scoring/outcomes.ts';
import { readerOf } from '../scoring/readers.ts';
import { shown, type Text } from '../text.ts';
import { type Apart, sidesWords, valuesWords } from './check-words.ts';
import { explanationLength, fullestNote, whereToWrite } from './explanations.ts';
import type { ValidateRule } from './rule.ts';
import { expectedUnits, unitRecords } from './unit-records.ts';

const undecided = problem<{ check: string; why: Text }>({
  code: 'submission/check-undecided',
  severity: 'info',
  title: { zh: '各单位之间的校核没有进行', en: 'check across units not made' },
  message: ({ check, why }) => ({
    zh: `各单位之间的校核“${shown(check)}”没有进行：${why.zh}`,
    en: `the check across units “${shown(check)}” was not made: ${why.en}`,
  }),
  help: () => ({ zh: '等有关单位报齐、改正后再校核一次', en: 'check again once all units concerned have reported' }),
});

/** A value that has a part in a check, and what it is called beside the others. */
export interface Input {
  readonly reported: Reported;
  readonly title: string;
  /** The unit or record, where a check is about several. */
  readonly of?: string;
}

interface Work {
  readonly framework: Framework;
  readonly submission: Submission;
  readonly round: Round;
  /** All units, as records of the register `units`. */
  readonly units: readonly RegisterRecord[];
}

const isAcross = ({ assert }: Check): boolean => assert.registers.includes(unitsRegister);

function readerFor(unit: UnitSubmission | undefined, units: readonly RegisterRecord[]): Read {
  const own: Read = unit ? readerOf(unit, undefined) : () => ({ state: 'missing' });
  return Object.assign((measure: string) => own(measure), own, {
    records: (register: string) => own.records?.(register) ?? (register === unitsRegister ? units : undefined),
  });
}

/** Units that a check is for, by their names and classes. */
function unitsOf({ units }: Check, { framework, submission }: Work): readonly UnitSubmission[] {
  if (units.length === 0) return submission.units;
  const names = new Set(units.map(identityOf));
  return submission.units.filter((unit) => {
    const unitClass = unit.class === undefined ? undefined : framework.classes.get(unit.class);
    return [unit.name, unit.class, unitClass?.title].some((name) => name !== undefined && names.has(identityOf(name)));
  });
}

function applyCheck(check: Check, work: Work): Diagnostic[] {
  const across = isAcross(check);
  const { measures, registers } = check.assert;
  if (across && measures.length === 0 && registers.length === 1) return applyTo(check, undefined, work);
  const units = unitsOf(check, work);
  if (units.length === 0) return unknownUnits(check, work);
  return units.flatMap((unit) => applyTo(check, unit, work));
}

/** A check for units that nobody knows is never made, which has to be said. */
function unknownUnits(check: Check, { framework, round, submission }: Work): Diagnostic[] {
  const classes = [...framework.classes.values()].flatMap(({ id, title }) => [id, title]);
  const known = new Set([...classes, ...expectedUnits(framework, round).map(({ name }) => name)].map(identityOf));
  const unknown = check.units.filter((name) => !known.has(identityOf(name)));
  const [first] = submission.units;
  if (!first || unknown.length === 0) return [];
  const names = unknown.map((name) => shown(name));
  const why = { zh: `没有单位或类别叫 ${names.join('、')}`, en: `no unit or class is called ${names.join(', ')}` };
  return [diagnose(undecided, { kind: 'file', file: first.location.file }, { check: check.title ?? check.id, why })];
}

/** One diagnostic at the first value that takes part, the others as related places; none when the check holds or cannot be decided. */
function applyTo(check: Check, unit: UnitSubmission | undefined, work: Work): Diagnostic[] {
  const { framework, round } = work;
  const read = readerFor(unit, work.units);
  const result = check.assert.evaluate(read);
  const inputs = inputsOf(check, unit, read, framework);
  const location = inputs[0]?.reported.location ?? unit?.location ?? work.submission.units[0]?.location;
  if (!location) return [];
  if (result.state !== 'value') return isAcross(check) ? [notMade(check, result, location, work)] : [];
  if (result.value.kind !== 'boolean' || result.value.boolean) return [];
  const nobody = addsUpNobody(check, read);
  if (nobody) return [diagnose(undecided, location, { check: check.title ?? check.id, why: nobody })];
  const missed = missedBy(check, read);
  if (check.tolerance && missed.every(({ within }) => within)) return [];
  const who = unit?.name;
  const subject: Text = who === undefined ? { zh: '各单位', en: 'all units' } : { zh: shown(who), en: shown(who) };
  const sides = sidesWords(missed.filter(({ within }) => !within));
  const values = valuesWords(inputs, framework);
  const message = {
    zh: `${subject.zh}：${check.message}（${values.zh}${sides.zh}）`,
    en: `${subject.en}: ${check.message} (${values.en}${sides.en})`,
  };
  const related = inputs.slice(1).map(({ reported, title, of }) => {
    const words = of === undefined ? title : `${shown(of)} ${title} ${shown(reported.raw)}`;
    return { message: { zh: words, en: words }, location: reported.location };
  });
  const help: Text =
    check.help === undefined
      ? { zh: `核对这几个数：应满足 ${check.assert.words.zh}`, en: `check these figures: ${check.assert.words.en}` }
      : { zh: check.help, en: check.help };
  const found: Diagnostic = {
    code: `check/${check.id}`,
    severity: check.level,
    message,
    help,
    location,
    ...(related.length > 0 && { related }),
  };
  return [check.soft ? withExplanation(found, check, who, inputs, check.soft.explanation ?? round.explanation) : found];
}

function notMade(check: Check, result: Exclude<Evaluation, { state: 'value' }>, location: Location, work: Work): Diagnostic {
  const { framework, submission, round } = work;
  const { zh, en } = explainAbsence(result, (id) => framework.measures.get(id)?.title ?? id);
  const reported = new Set(submission.units.map(({ name }) => identityOf(name)));
  const absent = expectedUnits(framework, round).filter(({ name }) => !reported.has(identityOf(name)));
  const names = absent.slice(0, unitsNamed).map(({ name }) => shown(name));
  const more = absent.length - names.length;
  const why =
    names.length === 0
      ? { zh, en }
      : {
          zh: `${zh}；还没有报送：${names.join('、')}${more > 0 ? ` 等 ${absent.length} 个单位` : ''}`,
          en: `${en}; not yet handed in: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        };
  return diagnose(undecided, location, { check: check.title ?? check.id, why });
}

/** Units that have not reported and are named. */
const unitsNamed = 10;

const conditions = new Set(['any', 'all', 'count', 'share']);

/** Where the figures of no unit at all are added up, their 0 says nothing: only some files were handed in. */
function addsUpNobody({ assert }: Check, read: Read): Text | undefined {
  const empty = assert
    .selections()
    .find(({ register, called, choose }) => register === unitsRegister && !conditions.has(called) && choose(read)?.counted.length === 0);
  return empty && { zh: `没有一个单位可以计入 ${empty.words.zh}`, en: `there is no unit to count in ${empty.words.en}` };
}

/** Values of the unit itself, then the cells of records that are counted, or that break a condition which is asked of all. */
function inputsOf(check: Check, unit: UnitSubmission | undefined, read: Read, framework: Framework): Input[] {
  const own = check.assert.measures.flatMap((measure): Input[] => {
    const reported = unit?.values.get(measure);
    return reported?.reading.state === 'value' ? [{ reported, title: framework.measures.get(measure)?.title ?? measure }] : [];
  });
  const ofRecords = check.assert.selections().flatMap(({ register, columns, called, choose }) => {
    const chosen = choose(read);
    const records = (called === 'all' ? chosen?.others : chosen?.counted) ?? [];
    const titles = framework.registers.get(register)?.columns ?? framework.measures;
    return records.flatMap((record) =>
      columns.flatMap((column): Input[] => {
        const reported = record.values.get(column);
        const of = register === unitsRegister ? record.values.get('unit_name')?.raw : undefined;
        const title = titles.get(column)?.title ?? column;
        // The name and class of a unit are no figures that could be wrong.
        const isFigure = register !== unitsRegister || framework.measures.has(column);
        return reported && isFigure && reported.reading.state === 'value' ? [{ reported, title, ...(of !== undefined && { of }) }] : [];
      }),
    );
  });
  const seen = new Set<string>();
  return [...own, ...ofRecords].filter(({ reported }) => {
    const key = `${formatLocation(reported.location)} ${reported.measure}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The comparisons that do not hold, with both sides and how far they are apart. */
function missedBy(check: Check, read: Read): Apart[] {
  return check.assert.comparisons().flatMap((comparison): Apart[] => {
    const { whole, left, right } = comparison;
    const holds = whole.evaluate(read);
    const [low, high] = [left.evaluate(read), right.evaluate(read)];
    if (holds.state !== 'value' || (holds.value.kind === 'boolean' && holds.value.boolean)) return [];
    if (low.state !== 'value' || high.state !== 'value' || low.value.kind !== 'number' || high.value.kind !== 'number') return [];
    const apart = absolute(subtract(low.value.number, high.value.number));
    const allowed = toleranceOf(check, comparison, high.value.number);
    const within = allowed !== undefined && compare(apart, allowed) <= 0;
    return [{ comparison, low: low.value, high: high.value, apart, within, ...(allowed && { allowed }) }];
  });
}

/** What a tolerance comes to: of shares 1% is a percentage point, of other figures a hundredth of the right side. */
function toleranceOf({ tolerance }: Check, { left }: Comparison, right: Exact): Exact | undefined {
  if (tolerance?.kind !== 'share' || left.percent) return tolerance?.value;
  return multiply(absolute(right), tolerance.value);
}

/** A soft check: an error until somebody has written why, then something for the reviewers. */
function withExplanation(found: Diagnostic, check: Check, unit: string | undefined, inputs: readonly Input[], least: number): Diagnostic {
  const reported = inputs.map((input) => input.reported);
  const note = fullestNote(reported);
  const length = note ? explanationLength(note.text) : 0;
  if (note && length >= least) {
    const said = shown(note.text, 200);
    return {
      ...found,
      severity: 'info',
      message: { zh: `${found.message.zh}；已说明：“${said}”`, en: `${found.message.en}; explained: “${said}”` },
      help: { zh: '请审核人审核这条说明', en: 'reviewers look at the explanation' },
      explained: { unit: unit ?? '', check: check.title ?? check.id, text: note.text, location: note.location },
    };
  }
  const short: Text = note
    ? {
        zh: `；“说明”里写的“${shown(note.text, 40)}”算 ${length} 个字（空格、标点、重复的字和“无”“同上”等不算），不够 ${least} 个`,
        en: `; the note “${shown(note.text, 40)}” counts as ${length} of ${least} characters (blanks, punctuation, repetitions and words such as 无 do not count)`,
      }
    : { zh: '；没有写说明', en: '; not explained' };
  const where = whereToWrite(reported, least);
  return {
    ...found,
    message: { zh: `${found.message.zh}${short.zh}`, en: `${found.message.en}${short.en}` },
    help: { zh: `${found.help?.zh ?? ''}；${where.zh}`, en: `${found.help?.en ?? ''}; ${where.en}` },
  };
}

export const declaredChecks: ValidateRule = {
  problems: [undecided],
  title: { zh: '指标体系声明的校核关系', en: 'relations declared by the framework' },
  check: (framework, submission, round) => {
    const units = framework.checks.some(isAcross) ? unitRecords(framework, submission, round) : [];
    const work: Work = { framework, submission, round, units };
    return framework.checks.flatMap((check) => applyCheck(check, work));
  },
};
