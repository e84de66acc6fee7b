// Which stage of a framework a run is about: --stage, --period, else the year in the titles of the submission, else the framework itself.
import { readPeriodText, type TimeWish } from '../framework/stages.ts';
import type { Framework, Period, PlanStage } from '../model.ts';
import { nearest } from '../nearest.ts';
import { shown } from '../text.ts';
import type { Given } from './command.ts';
import { UsageError } from './io.ts';

/** What the options say of it; nothing where they say nothing. */
export function timeWish(options: Given['options']): TimeWish {
  const [stage, text] = [options['stage'], options['period']];
  const period = typeof text === 'string' ? readPeriodText(text) : undefined;
  if (typeof text === 'string' && !period) {
    throw new UsageError({
      zh: `--period 写年份或起止日期，如 2024、2022-01-01..2022-12-31，现为“${shown(text)}”`,
      en: `--period takes a year or two days, such as 2024 or 2022-01-01..2022-12-31, not “${shown(text)}”`,
    });
  }
  return { ...(typeof stage === 'string' && { stage }), ...(period && { period }) };
}

export const saysTime = ({ stage, period }: TimeWish): boolean => stage !== undefined || period !== undefined;

export const yearPeriod = (year: string): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** A framework without stages has nothing that could be chosen. */
export function refuseTime({ id, stages }: Framework, wish: TimeWish): void {
  if (stages.length > 0 || !saysTime(wish)) return;
  const flag = wish.stage === undefined ? '--period' : '--stage';
  throw new UsageError({
    zh: `${flag} 用于分阶段的指标体系，“${shown(id)}”没有分阶段`,
    en: `${flag} is for frameworks with stages, and ${shown(id)} has none`,
  });
}

const listed = (stages: readonly PlanStage[], zh: boolean): string =>
  stages
    .map(({ id, title, from, to }) => (zh ? `${id}（${shown(title)}，${from} 至 ${to}）` : `${id} (${shown(title)}, ${from} to ${to})`))
    .join(zh ? '、' : ', ');

/** Nothing says which stage is meant, or what is said leads to none or to several. */
export function stageNeeded({ id, stages }: Pick<Framework, 'id' | 'stages'>, wish: TimeWish): UsageError {
  if (wish.stage !== undefined) {
    const near = nearest(
      wish.stage,
      stages.flatMap((stage) => [stage.id, stage.title]),
    );
    return new UsageError({
      zh: `“${shown(id)}”没有阶段“${shown(wish.stage)}”${near === undefined ? '；' : `，是不是“${shown(near)}”？`}有：${listed(stages, true)}`,
      en: `${shown(id)} has no stage “${shown(wish.stage)}”${near === undefined ? '' : `; did you mean “${shown(near)}”?`} Stages: ${listed(stages, false)}`,
    });
  }
  const period = wish.period && `${wish.period.from}..${wish.period.to}`;
  return new UsageError({
    zh: `“${shown(id)}”分阶段，${period === undefined ? '没有写明按哪个阶段评分' : `考评期 ${period} 不能确定是哪个阶段`}；请用 --stage 指定：${listed(stages, true)}，或用 --period 写考评期`,
    en: `${shown(id)} has stages and ${period === undefined ? 'nothing says which one is meant' : `the period ${period} does not say which one is meant`}; choose one with --stage: ${listed(stages, false)}, or give --period`,
  });
}
