import type { Draft, DraftNode } from '../framework/draft.ts';
import { type CommandSpec, commonOptions, formatOption } from './command.ts';
import { type Io, UsageError } from './io.ts';

const formats = ['text', 'json', 'markdown'];

export const show: CommandSpec = {
  name: 'show',
  alias: '查看',
  arguments: [
    {
      name: '<framework|indicator>',
      summary: { zh: '指标体系（编号或 YAML 文件），或指标编号', en: 'a framework (id or YAML file), or the id of an indicator' },
    },
    { name: '[indicator]', summary: { zh: '其中一个指标：编号、序号或名称', en: 'one of its indicators: id, number or title' } },
  ],
  summary: {
    zh: '查看一个指标体系或一个指标：口径、标准、依据和可信程度',
    en: 'show a framework or an indicator: what is counted, the standard, the basis and how well it is attested',
  },
  options: [formatOption(formats), commonOptions.out, commonOptions.lang],
  examples: [
    { line: 'lawgov show baicheng-2024', summary: { zh: '一个指标体系', en: 'a framework' } },
    { line: 'lawgov show baicheng-2024 1.3.2', summary: { zh: '其中一个指标', en: 'one of its indicators' } },
    { line: 'lawgov show grassroots.five_star', summary: { zh: '按编号在自带的体系里找', en: 'an id, looked for in all of the package' } },
  ],
  async run(given, io) {
    const { bundledFiles, idOfFile } = await import('../framework/bundled.ts');
    const { emit, formatOf, languageOf, renderProblemsTo, verdictOf } = await import('./work.ts');
    const { options } = given;
    const [format, language] = [formatOf(options, formats, 'text'), languageOf(options)];
    const [name = '', wanted] = given.arguments;
    const isFramework = /[\\/]|\.ya?ml$/i.test(name) || (await bundledFiles()).map(idOfFile).includes(name);
    const { cardOf } = await import('../report/library/card.ts');
    const { renderCard, renderOverview } = await import('../report/library/pages.ts');
    if (!isFramework && wanted === undefined) {
      const { draft, node, also } = await findAnywhere(name, io);
      await emit(renderCard(cardOf(draft, node), also, format, language), options, io, []);
      return 0;
    }
    const { openDraft } = await import('./open-draft.ts');
    const { draft, diagnostics, files } = await openDraft(name, io);
    if (!draft) {
      const looked = { done: { zh: '指标体系已读', en: 'framework read' }, verb: 'lint' };
      renderProblemsTo(io, diagnostics, verdictOf(diagnostics, {}), language, looked);
      return 2;
    }
    const { overviewOf } = await import('../report/library/overview.ts');
    const content =
      wanted === undefined
        ? renderOverview(overviewOf(draft), format, language)
        : renderCard(cardOf(draft, await nodeIn(draft, wanted)), [], format, language);
    await emit(content, options, io, files);
    return 0;
  },
};

/** By id, number or title. */
async function nodeIn(draft: Draft, wanted: string): Promise<DraftNode> {
  const { nodesOf } = await import('../framework/draft.ts');
  const { textField } = await import('../framework/fields.ts');
  const { nearest, shown } = await import('./work.ts');
  const nodes = nodesOf(draft.roots);
  const found =
    nodes.find(({ id }) => id === wanted) ??
    nodes.find(({ fields }) => textField(fields, 'no') === wanted) ??
    nodes.find(({ title }) => title === wanted.trim());
  if (found) return found;
  const near = nearest(
    wanted,
    nodes.flatMap(({ id, title }) => [id, title]),
  );
  throw new UsageError({
    zh: `没有指标“${shown(wanted)}”${near === undefined ? '' : `，是不是“${near}”？`}`,
    en: `there is no indicator “${shown(wanted)}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
  });
}

/** An id in all frameworks of the package: the one that has it of its own comes first, those that took it over are named. */
async function findAnywhere(id: string, io: Io): Promise<{ draft: Draft; node: DraftNode; also: readonly string[] }> {
  const { nodesOf } = await import('../framework/draft.ts');
  const { libraryOf } = await import('./library.ts');
  const { nearest, shown } = await import('./work.ts');
  const { nameOf } = await import('../report/library/card.ts');
  const drafts = await libraryOf([], io);
  const found = drafts.flatMap((draft) => nodesOf(draft.roots).flatMap((node) => (node.id === id ? [{ draft, node }] : [])));
  const own =
    found.find(({ draft }) => (draft.document.layers?.files ?? []).filter((layer) => layer.id !== undefined).length <= 1) ?? found[0];
  if (own) return { ...own, also: found.filter((entry) => entry !== own).map(({ draft }) => nameOf(draft).id) };
  const near = nearest(id, [
    ...drafts.map((draft) => nameOf(draft).id),
    ...drafts.flatMap((draft) => nodesOf(draft.roots).map((node) => node.id)),
  ]);
  throw new UsageError({
    zh: `自带的指标体系里没有“${shown(id)}”${near === undefined ? '；' : `，是不是“${near}”？`}要看自己的文件请写路径`,
    en: `nothing in the package is called “${shown(id)}”${near === undefined ? '' : `; did you mean “${near}”?`} For a file of your own give its path`,
  });
}
