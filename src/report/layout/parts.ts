// What stands outside of the sheets and points at their rows: names of ranges, drawings, charts, comments, the order of calculation.
import { findPart, readRelationships } from '../../read/xlsx/package.ts';
import { unescapeXml } from '../../read/xlsx/text.ts';
import type { PackageDraft } from '../returns/package-draft.ts';
import { applyEdits, childNamed, type Edit, type Element, escapeXml, parseElements, setAttribute } from '../returns/xml.ts';
import { moveFormula } from './formulas.ts';
import { type RowMap, still } from './row-map.ts';

type MapOf = (sheet: string) => RowMap | undefined;

function changed(draft: PackageDraft, name: string, editsOf: (root: Element, bytes: Buffer) => Edit[]): void {
  const bytes = draft.read(name);
  if (!bytes) return;
  const edits = editsOf(parseElements({ zip: draft.zip, name }, bytes), bytes);
  if (edits.length > 0) draft.write(name, applyEdits(bytes, edits));
}

/** Elements with these names, wherever they stand. */
const all = (element: Element, names: readonly string[]): Element[] => [
  ...(names.includes(element.name) ? [element] : []),
  ...element.children.flatMap((child) => all(child, names)),
];

const wordsOf = (bytes: Buffer, { innerFrom, innerTo }: Element): string => unescapeXml(bytes.toString('utf8', innerFrom, innerTo));
const rewritten = ({ innerFrom: from, innerTo: to }: Element, text: string): Edit => ({ from, to, text: escapeXml(text) });

/** References written with their sheets: `Sheet1!$A$5`; of a repeated row they mean all copies. */
const movedWords = (bytes: Buffer, elements: readonly Element[], mapOf: MapOf): Edit[] =>
  elements.flatMap((element) => {
    const before = wordsOf(bytes, element);
    const after = moveFormula(before, { sheet: '', mapOf, grows: true });
    return after === before ? [] : [rewritten(element, after)];
  });

/** Names of ranges follow their rows; formulas, whose results are gone, are worked out when the file is opened. */
export function patchWorkbook(draft: PackageDraft, name: string, mapOf: MapOf, hasFormulas: boolean): void {
  changed(draft, name, (root, bytes) => {
    const names = movedWords(bytes, all(root, ['definedName']), mapOf);
    if (!hasFormulas) return names;
    const own = childNamed(root, 'calcPr');
    if (own) return [...names, setAttribute(bytes, own, 'fullCalcOnLoad', '1')];
    const before = ['sheets', 'functionGroups', 'externalReferences', 'definedNames']
      .flatMap((part) => childNamed(root, part) ?? [])
      .at(-1);
    return before ? [...names, { from: before.to, to: before.to, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }] : names;
  });
  for (const { type, target } of readRelationships(draft.zip, name))
    if (type === 'calcChain' && target !== undefined && findPart(draft.zip, target))
      draft.remove(findPart(draft.zip, target)?.name ?? target, name);
}

/** Charts show the rows that they showed, in all their copies. */
export function patchCharts(draft: PackageDraft, mapOf: MapOf): void {
  for (const { name } of draft.zip.entries.values()) {
    if (/^xl\/charts\/chart[^/]*\.xml$/i.test(name)) changed(draft, name, (root, bytes) => movedWords(bytes, all(root, ['f']), mapOf));
  }
}

/** What a sheet holds besides its cells and cannot follow when rows are repeated. */
export function obstacleOf(draft: PackageDraft, sheet: string): 'table' | 'pivot' | undefined {
  const types = readRelationships(draft.zip, sheet).map(({ type }) => type);
  return types.includes('table') ? 'table' : types.includes('pivotTable') ? 'pivot' : undefined;
}

/** Pictures, charts and comments of a sheet move with the rows that they stand at. */
export function patchDrawings(draft: PackageDraft, sheet: string, map: RowMap = still): void {
  if (!map.moves) return;
  // Drawings count rows from 0.
  const moved = (row: number) => map.first(row + 1) - 1;
  for (const { type, target } of readRelationships(draft.zip, sheet)) {
    const name = target === undefined ? undefined : findPart(draft.zip, target)?.name;
    if (name === undefined) continue;
    if (type === 'drawing') {
      changed(draft, name, (root, bytes) =>
        all(root, ['from', 'to']).flatMap((corner) => {
          const row = childNamed(corner, 'row');
          return row ? [rewritten(row, String(moved(Number(wordsOf(bytes, row)))))] : [];
        }),
      );
    } else if (type === 'comments') {
      changed(draft, name, (root, bytes) =>
        all(root, ['comment']).flatMap((comment) => {
          const reference = /\bref\s*=\s*["']([A-Z]+)(\d+)["']/.exec(bytes.toString('utf8', comment.attributesFrom, comment.attributesTo));
          return reference ? [setAttribute(bytes, comment, 'ref', `${reference[1]}${map.first(Number(reference[2]))}`)] : [];
        }),
      );
    } else if (type === 'vmlDrawing') {
      const old = draft.read(name)?.toString('utf8') ?? '';
      const rows = old.replace(/(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/g, (_, open, row, close) => `${open}${moved(Number(row))}${close}`);
      // Left column, offset, top row, offset, right column, offset, bottom row, offset.
      const anchors = rows.replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (_, open, list: string, close) => {
        const figures = list.split(',');
        for (const index of [2, 6]) if (figures[index] !== undefined) figures[index] = ` ${moved(Number(figures[index]))}`;
        return `${open}${figures.join(',')}${close}`;
      });
      if (anchors !== old) draft.write(name, Buffer.from(anchors));
    }
  }
}
