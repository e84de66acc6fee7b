// What holds for every roster and every set of files: their order changes nothing, and no unit is merged into another by likeness.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../src/calendar.ts';
import { loadFramework } from '../src/index.ts';
import type { Framework, Roster, RosterUnit, Round } from '../src/model.ts';
import { durationWords, minutesAfter, readDeadline, readMoment } from '../src/round/moment.ts';
import { noRound } from '../src/round/none.ts';
import { statesOf } from '../src/round/states.ts';
import { unitNames } from '../src/round/unit-names.ts';
import { openFiles, readOpened } from '../src/submission/read-submission.ts';

const location = { kind: 'file', file: '名册.csv' } as const;
const unit = (name: string, aliases: readonly string[] = [], formerNames: readonly string[] = []): RosterUnit => ({
  name,
  aliases,
  formerNames,
  location,
});

const { value: framework } = await loadFramework({
  path: 'f.yaml',
  bytes: Buffer.from(`lawgov: 1
id: small
version: 1.0.0
title: 小样例
status: sample
measures:
  meetings: {title: 专题研究次数, type: count, unit: 次}
  trained: {title: 培训次数, type: count, unit: 次}
indicators:
  - {id: a, title: 专题研究, points: 60, rule: {type: step, value: meetings, target: 4, every: 1, lose: 5}}
  - {id: b, title: 培训, points: 40, rule: {type: threshold, value: trained, atLeast: 2}}
scoring: {total: 100, decimals: 2, rounding: half-up, missing: zero, notApplicable: rescale}
`),
});

const characters = [...'甲乙丙丁戊己庚辛'];
const unitName = fc.array(fc.constantFrom(...characters), { minLength: 2, maxLength: 4 }).map((letters) => `市${letters.join('')}局`);
const rosters = fc.uniqueArray(unitName, { minLength: 1, maxLength: 8 });

/** Files of some units: who, under which of its names, how many meetings. */
const files = (units: readonly string[]) =>
  fc.uniqueArray(fc.record({ unit: fc.constantFrom(...units), short: fc.boolean(), meetings: fc.nat(9) }), {
    maxLength: 8,
    selector: ({ unit: name }) => name,
  });

const rosterOf = (names: readonly string[]): Roster => ({ file: '名册.csv', units: names.map((name) => unit(name, [name.slice(1)])) });

async function read(names: readonly string[], sent: readonly { unit: string; short: boolean; meetings: number }[]) {
  const round: Round = { ...noRound, roster: rosterOf(names), submissions: ['填报'] };
  const sources = sent.map(({ unit: name, short, meetings }) => ({
    path: `填报/${name}.csv`,
    bytes: Buffer.from(`单位,专题研究次数,培训次数\n${short ? name.slice(1) : name},${meetings},2\n`),
  }));
  return readOpened(await openFiles(sources), framework as Framework, round);
}

describe('a round', () => {
  test('reads the same whatever the order of its roster and of its files is', async () => {
    const cases = rosters.chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.shuffledSubarray(names, { minLength: names.length }),
        files(names).chain((sent) => fc.tuple(fc.constant(sent), fc.shuffledSubarray(sent, { minLength: sent.length }))),
      ),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([names, otherNames, [sent, otherSent]]) => {
        const [first, second] = [await read(names, sent), await read(otherNames, otherSent)];
        expect(second).toEqual(first);
        expect(first.value?.units.map(({ name }) => name) ?? []).toEqual(sent.map(({ unit: name }) => name).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test('takes a name that is not in the roster for nobody, however near it is to one', () => {
    fc.assert(
      fc.property(rosters, unitName, (names, name) => {
        const known = unitNames({ file: '', units: names.map((each) => unit(each)) });
        expect(known.find(name)?.unit.name).toBe(names.includes(name) ? name : undefined);
        for (const meant of known.meant(name)) expect(names).toContain(meant);
      }),
      { numRuns: 500 },
    );
  });

  test('counts every unit of the roster in exactly one state, and none that is not in it', () => {
    const handed = fc.record({ errors: fc.nat(2), warnings: fc.nat(2), files: fc.array(fc.constant('a.csv'), { maxLength: 2 }) });
    fc.assert(
      fc.property(rosters, fc.array(handed, { minLength: 8, maxLength: 8 }), fc.boolean(), (names, given, judged) => {
        const handedIn = new Map(
          ['市外局', ...names].map((name, index) => [name, given[index % given.length] ?? { errors: 0, warnings: 0, files: [] }]),
        );
        const states = statesOf(rosterOf(names), '2024-12-18 18:00', handedIn, [], { day: 20_000 }, judged);
        expect(states.map((status) => status.unit.name)).toEqual(names);
        for (const { state, files: own, errors } of states) {
          if (own.length === 0) expect(state).toBe('not-reported');
          else expect(state).toBe(errors > 0 ? 'returned' : judged ? 'passed' : 'received');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('names of units', () => {
  const known = unitNames({
    file: '',
    units: [unit('市司法局', ['司法局', '市局'], ['市法制办']), unit('市城市管理局'), unit('市教育局'), unit('市体育局')],
  });

  test.each([
    ['市司法局', '市司法局', 'name'],
    ['司法局', '市司法局', 'alias'],
    ['市 局', '市司法局', 'alias'],
    ['市法制办', '市司法局', 'former-name'],
  ])('%s is %s by its %s', (name, full, by) => {
    expect([known.find(name)?.unit.name, known.find(name)?.by]).toEqual([full, by]);
  });

  test.each([
    ['城管局', ['市城市管理局']],
    ['城市管理局', ['市城市管理局']],
    ['白城市司法局', ['市司法局']],
    ['市司发局', ['市司法局']],
    ['市文化局', []],
    ['丙局', []],
  ])('%s is in no roster and may mean %j', (name, meant) => {
    expect(known.find(name)).toBeUndefined();
    expect(known.meant(name)).toEqual(meant);
  });

  test.each([
    ['市司法局2024年填报表', '市司法局'],
    ['附件1：城市管理局', undefined],
    ['市教育局、市体育局', undefined],
    ['市局', '市司法局'],
    ['本市局部', undefined],
  ])('a file called %s names %s', (text, full) => {
    expect(known.inText(text)?.name).toBe(full);
  });
});

describe('days and hours', () => {
  const day = dayNumber({ year: 2024, month: 12, day: 18 }) ?? 0;

  test.each([
    ['2024-12-18 18:00', { day, minute: 1080 }],
    ['2024/12/18 8:05:59', { day, minute: 485 }],
    ['2024年12月18日下午6时', { day, minute: 1080 }],
    ['２０２４年１２月１８日　１７点３０分', { day, minute: 1050 }],
    ['2024-12-18T17:40:00', { day, minute: 1060 }],
    ['2024.12.18', { day }],
    ['2024-02-30', undefined],
    ['2024-12-18 25:00', undefined],
    ['12月18日下班前', undefined],
  ])('%s', (text, moment) => {
    expect(readMoment(text)).toEqual(moment);
  });

  test('a deadline needs its hour', () => {
    expect(readDeadline('2024-12-18')).toBeUndefined();
    expect(readDeadline('2024-12-18 18:00')).toEqual({ day, minute: 1080 });
  });

  test.each([
    [{ day, minute: 1080 }, 0],
    [{ day, minute: 1081 }, 1],
    [{ day: day + 1, minute: 0 }, 360],
    [{ day: day + 1 }, 360],
    [{ day }, undefined],
    [{ day: day - 1 }, -1080],
  ])('%j is %s minutes after the deadline', (moment, minutes) => {
    expect(minutesAfter({ day, minute: 1080 }, moment)).toBe(minutes);
  });

  test.each([
    [1, '1分钟', '1 min'],
    [150, '2小时30分钟', '2 h 30 min'],
    [1440, '1天', '1 d'],
    [3061, '2天3小时', '2 d 3 h'],
  ])('%d minutes are %s', (minutes, zh, en) => {
    expect(durationWords(minutes)).toEqual({ zh, en });
  });
});
