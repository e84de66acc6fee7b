// 考核细则: the Word document says what the text says, in every framework of the package, and is a sound document.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundledFiles, bundledName, idOfFile, readBundled } from '../src/framework/bundled.ts';
import { nodesOf } from '../src/framework/draft.ts';
import { bundledLayers } from '../src/framework/layers/source.ts';
import { loadDraft } from '../src/framework/load.ts';
import { type Block, readDocx, type Table } from '../src/read/docx.ts';
import { type BookTable, rulebookOf } from '../src/report/rulebook/content.ts';
import { renderRulebookMarkdown } from '../src/report/rulebook/plain.ts';
import { renderRulebookWord } from '../src/report/rulebook/word.ts';
import { runIn } from './cli-world.ts';

const files = (await bundledFiles()).map((path) => [idOfFile(path), path] as const);

async function bookOf(path: string) {
  const { draft } = await loadDraft({ path: bundledName(path), bytes: await readBundled(path) }, bundledLayers);
  if (!draft) throw new Error(`${path} cannot be read`);
  return { draft, book: rulebookOf(draft) };
}

const isTable = (block: Block): block is Table => block.kind === 'table';

/** The cells of a table as it was meant, and as it was read back: text by row and column, merged cells once. */
const meant = ({ columns, rows }: BookTable): string[] => [
  ...columns.map(({ title }, at) => `1,${at + 1} ${title}`),
  ...rows.flatMap((row, index) => row.flatMap((cell, at) => (cell ? [`${index + 2},${at + 1}×${cell.rows} ${cell.text}`] : []))),
];
const readBack = ({ cells }: Table): string[] =>
  cells.map(({ row, column, rowSpan, text }) => `${row},${column}${row === 1 ? '' : `×${rowSpan}`} ${text}`);

describe.each(files)('the rule book of %s', (_id, path) => {
  test('reads back from Word as it was meant, with every indicator in it', async () => {
    const { draft, book } = await bookOf(path);
    const { value: blocks = [], diagnostics } = readDocx({ path: '细则.docx', bytes: renderRulebookWord(book) });
    expect(diagnostics).toEqual([]);
    const wanted = book.sections.flatMap((section) => section.table ?? []);
    expect(blocks.filter(isTable).map((table) => readBack(table).sort())).toEqual(wanted.map((table) => meant(table).sort()));
    const headings = blocks.flatMap((block) => (block.kind === 'paragraph' && block.level === 1 ? [block.text] : []));
    expect(headings).toEqual(expect.arrayContaining(book.sections.map(({ title }) => title)));
    const markdown = renderRulebookMarkdown(book);
    const leaves = nodesOf(draft.roots).filter((node) => !node.isGroup);
    expect(leaves.filter(({ title }) => !markdown.includes(title.replaceAll('|', '\\|'))).map(({ id }) => id)).toEqual([]);
    expect(markdown).toContain('不是正式文本');
  });
});

test('a text of a framework cannot end a cell or begin a tag of the document', async () => {
  const folder = fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url));
  const run = () => runIn([folder], ['rulebook', '文库/来源样例.yaml', '--out', '细则.docx']);
  const [first, second] = [await run(), await run()];
  expect(first.exitCode).toBe(0);
  expect(second.written.get('细则.docx')).toEqual(first.written.get('细则.docx'));
  const hostile = { title: '<w:p>&"|]]>', status: 's', sections: [{ title: 'a\u0000b', paragraphs: ['</w:t>'] }] };
  const { value = [] } = readDocx({ path: 'x.docx', bytes: renderRulebookWord(hostile) });
  expect(value.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['<w:p>&"|]]>', 's', 'ab', '</w:t>']);
});
