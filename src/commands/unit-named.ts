// A unit of an assessment by any of the names that it goes by.
import type { Assessment, Round, UnitAssessment } from '../model.ts';
import { nearest } from '../nearest.ts';
import { unitNames } from '../round/unit-names.ts';
import { shown } from '../text.ts';
import { UsageError } from './io.ts';

/** Throws where there is none. */
export function unitNamed(name: string, assessment: Assessment, round: Round): UnitAssessment {
  const fullName = round.roster ? (unitNames(round.roster).find(name)?.unit.name ?? name) : name;
  const unit = assessment.units.find((candidate) => candidate.name === fullName);
  if (unit) return unit;
  const names = assessment.units.map((candidate) => candidate.name);
  const near = nearest(name, names);
  const others = names.slice(0, 10).join('、');
  throw new UsageError({
    zh: `填报数据里没有单位“${shown(name)}”${near === undefined ? `；有：${others}` : `，是不是“${near}”？`}`,
    en: `there is no unit “${shown(name)}”${near === undefined ? `; there is: ${others}` : `; did you mean “${near}”?`}`,
  });
}
