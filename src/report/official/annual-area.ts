// The parts of the annual report about all units together: rates of the assessment and sums of what can be added up.
import type { Indicator } from '../../model.ts';
import type { RateRow, RateSection } from '../../statistics/score-rates.ts';
import { shown } from '../../text.ts';
import { sumWords } from './annual-figures.ts';
import { groupsOf, isAboutFaults, isDuty } from './annual-parts.ts';
import { type Block, body } from './blocks.ts';
import { type Frame, numberedParts, rateWords, type Section } from './frame.ts';
import { sentUnits } from './notice-adjustments.ts';
import { indicatorsByRate, leadOf, rootsByRate, rowRate } from './notice-rates.ts';

const most = 10;

function rateOf(rates: readonly RateSection[], id: string, frame: Frame): string[] {
  const { say } = frame;
  return rates.flatMap((section) => {
    const row = section.rows.find(({ node }) => node.id === id);
    if (!row?.rates.mean) return [];
    const [mean, count] = [rateWords(row.rates.mean), row.figures.length];
    return [
      say(
        `${leadOf(section, frame)}${count} 个单位平均得分率 ${mean}，${row.full} 个得满分`,
        `${leadOf(section, frame)}mean rate of ${count} units ${mean}, ${row.full} with full marks`,
      ),
    ];
  });
}

/** Groups of the first level of any class, in the order in which they come. */
function rootsOf(frame: Frame) {
  const groups = sentUnits(frame).flatMap(groupsOf);
  return [...new Map(groups.map(({ root }) => [root.node.id, root])).values()];
}

function measuresBelow(frame: Frame, id: string): string[] {
  const scores = sentUnits(frame).flatMap((unit) =>
    groupsOf(unit).flatMap(({ root, scores: below }) =>
      root.node.id === id ? below.filter((score) => !isDuty(score, unit.scores) && !isAboutFaults(score)) : [],
    ),
  );
  return [...new Set(scores.flatMap(({ inputs }) => inputs.map(({ measure }) => measure)))];
}

export function areaAchievements(frame: Frame, rates: readonly RateSection[]): Block[] {
  const { say } = frame;
  const units = sentUnits(frame);
  const said = new Set<string>();
  const parts = rootsOf(frame).map(({ node }): Section => {
    const figures = measuresBelow(frame, node.id).flatMap((id) => {
      if (said.has(id)) return [];
      const words = sumWords(id, units, frame);
      if (words === undefined) return [];
      said.add(id);
      return [words];
    });
    const end = say('。', '.');
    const lines = [rateOf(rates, node.id, frame), figures].filter((list) => list.length > 0);
    return {
      title: { zh: shown(node.title, 120), en: shown(node.title, 120) },
      blocks: lines.map((list) => body(`${list.join(say('；', '; '))}${end}`)),
    };
  });
  return numberedParts(frame, parts);
}

const weakest = (section: RateSection): RateRow[] =>
  indicatorsByRate(section)
    .reverse()
    .filter(({ full, figures }) => full < figures.length)
    .slice(0, most);

export function areaShortfalls(frame: Frame, rates: readonly RateSection[]): Block[] {
  const { say } = frame;
  return rates.flatMap((section) => {
    const rows = weakest(section);
    const all = rootsByRate(section).reverse();
    const roots = all.slice(0, Math.max(1, Math.floor(all.length / 2))).filter(({ full, figures }) => full < figures.length);
    const shownRows = rows.length > 0 ? rows : roots;
    if (shownRows.length === 0) return [];
    const listed = shownRows.map((row) =>
      say(
        `${shown(row.node.title)}（平均得分率 ${rowRate(row)}，${row.figures.length - row.full} 个单位失分）`,
        `${shown(row.node.title)} (mean rate ${rowRate(row)}, ${row.figures.length - row.full} units lost points)`,
      ),
    );
    return [body(`${leadOf(section, frame)}${say('得分率较低的有', 'lowest rates: ')}${listed.join(say('、', ', '))}${say('。', '.')}`)];
  });
}

export function areaDuty(frame: Frame, rates: readonly RateSection[]): Block[] {
  const { say } = frame;
  const [unit] = sentUnits(frame);
  if (!unit) return [];
  const ids = new Set(
    sentUnits(frame).flatMap(({ scores }) =>
      scores.filter((score) => score.node.kind === 'indicator' && isDuty(score, scores)).map(({ node }) => node.id),
    ),
  );
  return rates.flatMap((section) => {
    const rows = section.rows.filter((row) => ids.has(row.node.id) && row.rates.mean);
    if (rows.length === 0) return [];
    return [
      body(
        `${leadOf(section, frame)}${rows.map((row) => `${shown(row.node.title)}${say('得分率 ', ' ')}${rowRate(row)}`).join(say('、', ', '))}${say('。', '.')}`,
      ),
    ];
  });
}

const hasRemedy = (row: RateRow): row is RateRow & { readonly node: Indicator } => row.node.kind === 'indicator';

/** The framework's own words on what to do about the weakest indicators. */
export function areaPlans(frame: Frame, rates: readonly RateSection[]): Block[] {
  const { say, blank } = frame;
  const rows = [...new Map(rates.flatMap(weakest).map((row) => [row.node.id, row])).values()].slice(0, most);
  return rows.filter(hasRemedy).map(({ node }, index) => {
    const what = node.remedy === undefined ? blank('措施', 'what to do') : shown(node.remedy, 300).replace(/[。.]$/, '');
    return body(say(`${index + 1}.${shown(node.title)}：${what}。`, `${index + 1}. ${shown(node.title)}: ${what}.`));
  });
}
