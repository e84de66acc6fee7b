import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json', 'markdown'];

export const search: CommandSpec = {
  name: 'search',
  alias: '搜索',
  arguments: [{ name: '<words...>', summary: { zh: '要找的词，可以写几个，都要出现', en: 'words, all of which must occur' } }],
  summary: {
    zh: '在自带的指标体系里找指标：名称、数据项、依据、佐证、责任单位',
    en: 'find indicators in the frameworks of the package: titles, measures, bases, evidence, owners',
  },
  options: [
    { flags: '--framework <id|path>', summary: { zh: '只在这个指标体系里找', en: 'only in this framework' } },
    formatOption(formats),
    commonOptions.out,
    commonOptions.lang,
  ],
  examples: [
    { line: 'lawgov search 出庭', summary: { zh: '各体系里与出庭有关的指标', en: 'indicators about appearing in court' } },
    { line: 'lawgov search 行政复议法 六十 --format json', summary: { zh: '引用某部法律的指标', en: 'indicators that cite a law' } },
  ],
  async run(given, io) {
    const [{ libraryOf }, { openDraft }] = await Promise.all([import('./library.ts'), import('./open-draft.ts')]);
    const { emit, formatOf, languageOf, shown } = await import('./work.ts');
    const { search: searchIn } = await import('../report/library/search.ts');
    const { renderHits } = await import('../report/library/pages.ts');
    const { options } = given;
    const [format, language] = [formatOf(options, formats, 'text'), languageOf(options)];
    const named = options['framework'];
    const drafts =
      typeof named === 'string' ? [(await openDraft(named, io)).draft].filter((draft) => draft !== undefined) : await libraryOf([], io);
    const hits = searchIn(drafts, given.arguments);
    const sought = given.arguments.map((word) => shown(word)).join(' ');
    if (hits.length === 0)
      io.stderr(
        language === 'zh' ? `${drafts.length} 个指标体系里没有“${sought}”\n` : `nothing about “${sought}” in ${drafts.length} frameworks\n`,
      );
    if (hits.length > 0 || format === 'json') await emit(renderHits(hits, format, language), options, io, []);
    return hits.length > 0 ? 0 : 1;
  },
};
