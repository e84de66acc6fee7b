import type { Assessment, Read, UnitAssessment } from '../model.ts';
import type { Language } from '../text.ts';
import { type CommandSpec, commonOptions } from './command.ts';
import { UsageError } from './io.ts';

const totals = ['总分', 'total'];

/** What can be asked of a unit: its indicators first, as an adjustment may have the name of one. */
const namesIn = ({ framework }: Assessment, unit: UnitAssessment): string[] => [
  ...unit.scores.flatMap(({ node }) => [node.id, node.title]),
  ...unit.adjustments.flatMap(({ item }) => [item.id, item.title]),
  ...framework.vetoes.flatMap(({ id, title }) => [id, title]),
  ...totals,
];

/** Undefined where the unit has nothing of this name. */
async function explainWith(
  assessment: Assessment,
  unit: UnitAssessment,
  name: string,
  language: Language,
  color: boolean,
  read: Read | undefined,
): Promise<string | undefined> {
  const score = unit.scores.find(({ node }) => [node.id, node.no, node.title].includes(name));
  if (score) return (await import('../report/text/explain.ts')).renderExplanation(assessment, unit, score, language, color, read);
  const adjustment = unit.adjustments.find(({ item }) => [item.id, item.title].includes(name));
  if (adjustment) return (await import('../report/text/explain-extra.ts')).renderAdjustment(assessment, unit, adjustment, language, color);
  const veto = assessment.framework.vetoes.find(({ id, title }) => [id, title].includes(name));
  if (veto) return (await import('../report/text/explain-extra.ts')).renderVeto(assessment, unit, veto, language, color);
  return totals.includes(name)
    ? (await import('../report/text/explain-total.ts')).renderTotal(assessment, unit, language, color)
    : undefined;
}

export const explain: CommandSpec = {
  name: 'explain',
  alias: '解释',
  arguments: [
    { name: '<unit>', summary: { zh: '单位名称', en: 'name of the unit' } },
    {
      name: '<indicator>',
      summary: {
        zh: '指标、加减分项、否决项的编号、序号或名称；“总分”解释总分',
        en: 'id, number or title of an indicator, adjustment or veto; “total” for the total',
      },
    },
    {
      name: '[submissions...]',
      summary: { zh: '填报文件或文件夹；在考评工作区里可以不写', en: 'submission files or folders; may be left out in a round' },
    },
  ],
  summary: { zh: '解释一个得分：从填报的单元格到分数', en: 'explain one score, from the cell to the points' },
  options: [
    commonOptions.framework,
    commonOptions.period,
    commonOptions.stage,
    commonOptions.baseline,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov explain 白城市 grassroots.five_star 白城市2023.xlsx', summary: { zh: '一个指标', en: 'one indicator' } },
    { line: 'lawgov explain 白城市 总分 白城市2023.xlsx', summary: { zh: '总分、名次和等次', en: 'total, rank and grade' } },
  ],
  async run(given, io) {
    const [unitName = '', indicatorName = '', ...paths] = given.arguments;
    const { assess, emitFailure, languageOf, nearest, readerOf, shown, unitNamed, verdictOf } = await import('./work.ts');
    const language = languageOf(given.options);
    const { assessment, submission, round, diagnostics } = await assess(paths, given.options, io);
    if (!assessment) {
      return emitFailure(diagnostics, verdictOf(diagnostics, given.options), 'text', given, io);
    }
    const unit = unitNamed(unitName, assessment, round);
    const handedIn = submission?.units.find((candidate) => candidate.name === unit.name);
    const read = handedIn && readerOf(handedIn, undefined);
    const said = await explainWith(assessment, unit, indicatorName, language, io.color, read);
    if (said === undefined) {
      const names = namesIn(assessment, unit);
      const near = nearest(indicatorName, names);
      throw new UsageError({
        zh: `没有指标“${shown(indicatorName)}”${near === undefined ? '' : `，是不是“${near}”？`}`,
        en: `there is no indicator “${shown(indicatorName)}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
      });
    }
    io.stdout(said);
    return 0;
  },
};
