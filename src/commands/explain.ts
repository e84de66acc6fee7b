import { type CommandSpec, commonOptions } from './command.ts';
import { UsageError } from './io.ts';

export const explain: CommandSpec = {
  name: 'explain',
  alias: '解释',
  arguments: [
    { name: '<unit>', summary: { zh: '单位名称', en: 'name of the unit' } },
    { name: '<indicator>', summary: { zh: '指标的编号、序号或名称', en: 'id, number or title of the indicator' } },
    { name: '<submissions...>', summary: { zh: '填报文件或文件夹', en: 'submission files or folders' } },
  ],
  summary: { zh: '解释一个得分：从填报的单元格到分数', en: 'explain one score, from the cell to the points' },
  options: [commonOptions.framework, commonOptions.lang, commonOptions.noCache],
  examples: [{ line: 'lawgov explain 白城市 grassroots.five_star 白城市2023.xlsx', summary: { zh: '一个指标', en: 'one indicator' } }],
  async run(given, io) {
    const [unitName = '', indicatorName = '', ...paths] = given.arguments;
    const { assess, emitFailure, languageOf, nearest, readerOf, shown, verdictOf } = await import('./work.ts');
    const language = languageOf(given.options);
    const { assessment, submission, diagnostics } = await assess(paths, given.options, io);
    if (!assessment) {
      return emitFailure(diagnostics, verdictOf(diagnostics, given.options), 'text', given, io);
    }
    const unit = assessment.units.find((candidate) => candidate.name === unitName);
    if (!unit) {
      const names = assessment.units.map((candidate) => candidate.name);
      const near = nearest(unitName, names);
      const others = names.slice(0, 10).join('、');
      throw new UsageError({
        zh: `填报数据里没有单位“${shown(unitName)}”${near === undefined ? `；有：${others}` : `，是不是“${near}”？`}`,
        en: `there is no unit “${shown(unitName)}”${near === undefined ? `; there is: ${others}` : `; did you mean “${near}”?`}`,
      });
    }
    const score = unit.scores.find(({ node }) => [node.id, node.no, node.title].includes(indicatorName));
    if (!score) {
      const names = unit.scores.flatMap(({ node }) => [node.id, node.title]);
      const near = nearest(indicatorName, names);
      throw new UsageError({
        zh: `没有指标“${shown(indicatorName)}”${near === undefined ? '' : `，是不是“${near}”？`}`,
        en: `there is no indicator “${shown(indicatorName)}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
      });
    }
    const handedIn = submission?.units.find((candidate) => candidate.name === unit.name);
    const { renderExplanation } = await import('../report/text/explain.ts');
    io.stdout(renderExplanation(assessment, unit, score, language, io.color, handedIn && readerOf(handedIn, undefined)));
    return 0;
  },
};
