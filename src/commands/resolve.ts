import { type CommandSpec, commonOptions, formatOption } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['yaml', 'json'];

export const resolve: CommandSpec = {
  name: 'resolve',
  alias: '合成',
  arguments: [
    { name: '<framework>', summary: { zh: '指标体系：自带的编号，或 YAML 文件', en: 'a framework: a bundled id or a YAML file' } },
    {
      name: '[id]',
      summary: { zh: '只看一个指标、数据项、台账、类别……的编号', en: 'only one indicator, measure, register, class …, by id' },
    },
  ],
  summary: {
    zh: '各层合成一份指标体系，每个值注明出自哪个文件哪一行',
    en: 'all layers as one framework, every value with its file and line',
  },
  options: [formatOption(formats), commonOptions.out, commonOptions.lang],
  examples: [
    {
      line: 'lawgov resolve baicheng-2024 grassroots.five_star',
      summary: { zh: '一个指标的每个值从哪来', en: 'where each value of an indicator comes from' },
    },
    { line: 'lawgov resolve baicheng-2024 --out 合成.yaml', summary: { zh: '写成一个文件', en: 'as one file' } },
  ],
  async run(given, io) {
    const { openDraft } = await import('./open-draft.ts');
    const { compareText, emit, exitCodeOf, formatOf, languageOf, nearest, renderProblemsTo, shown, verdictOf } = await import('./work.ts');
    const { options } = given;
    const [name = '', id] = given.arguments;
    const [format, language] = [formatOf(options, formats, 'yaml'), languageOf(options)];
    const { draft, diagnostics, files } = await openDraft(name, io);
    const verdict = verdictOf(diagnostics, {});
    const looked = { done: { zh: '指标体系已读', en: 'framework read' }, verb: 'lint' };
    if (!draft) {
      renderProblemsTo(io, diagnostics, verdict, language, looked);
      return 2;
    }
    const { namedPlaces } = await import('../framework/named-places.ts');
    const { renderResolvedJson, renderResolvedYaml } = await import('../report/resolved.ts');
    const { valueAt } = await import('../read/plain.ts');
    const places = namedPlaces(draft.data);
    const path = id === undefined ? [] : places.get(id);
    if (!path) {
      const known = [...places.keys()].toSorted(compareText);
      const near = nearest(id ?? '', known);
      throw new UsageError({
        zh: `“${shown(name)}”里没有编号“${shown(id ?? '')}”${near === undefined ? '' : `，是不是“${near}”？`}`,
        en: `nothing in “${shown(name)}” has the id “${shown(id ?? '')}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
      });
    }
    const render = format === 'json' ? renderResolvedJson : renderResolvedYaml;
    await emit(render(draft.document, valueAt(draft.data, path), path), options, io, files);
    if (diagnostics.length > 0) renderProblemsTo(io, diagnostics, verdict, language, looked);
    return exitCodeOf(verdict);
  },
};
