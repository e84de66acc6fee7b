// The shapes of comments (VML, which is not always XML): where each comment shows and how large it is.
import { parseReference } from '../../read/xlsx/references.ts';
import { countLines } from '../excel/row-height.ts';
import type { Layout } from './sheet-patch.ts';

/** A drawing without shapes; `block` keeps the ids of several drawings apart. */
export const emptyShapes = (block: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Pixels of a comment: about 22 Chinese characters across, and what its lines need. */
const boxWidth = 300;
const lineHeight = 17;
const highestBox = 420;

/** The steps (columns or rows) from `first` that so many pixels take, and the pixels left in the last one. Both count from 0. */
function reach(first: number, pixels: number, sizeOf: (index: number) => number): { index: number; rest: number } {
  let [index, rest] = [first, pixels];
  for (let size = sizeOf(index); rest > size && index < first + 500; size = sizeOf(index)) {
    rest -= size;
    index += 1;
  }
  return { index, rest: Math.round(rest) };
}

function shapeXml(id: number, address: string, text: string, layout: Layout): string {
  const place = parseReference(address) ?? { row: 1, column: 1 };
  const widthOf = (index: number) => {
    const found = layout.columns.find(({ from, to }) => from <= index + 1 && index + 1 <= to);
    return (found?.width ?? layout.columnWidth) * 7 + 5;
  };
  const heightOf = (index: number) => ((layout.rows.get(index + 1) ?? layout.rowHeight) * 4) / 3;
  const height = Math.min(highestBox, (countLines(text, 44) + 1) * lineHeight);
  const top = Math.max(0, place.row - 2);
  const right = reach(place.column, boxWidth + 15, widthOf);
  const bottom = reach(top, height + 5, heightOf);
  const anchor = [place.column, 15, top, 5, right.index, right.rest, bottom.index, bottom.rest].join(', ');
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:${boxWidth * 0.75}pt;height:${height * 0.75}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${place.row - 1}</x:Row><x:Column>${place.column - 1}</x:Column></x:ClientData></v:shape>`;
}

const shapeForm = /<v:shape\s[\s\S]*?<\/v:shape>\s*/g;

/** Without the shapes of the comments at these addresses. */
function withoutShapes(xml: string, removed: readonly string[]): string {
  const places = new Set(removed.map((address) => parseReference(address)).map((at) => `${(at?.row ?? 0) - 1},${(at?.column ?? 0) - 1}`));
  return xml.replace(shapeForm, (shape) => {
    const [, row] = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape) ?? [];
    const [, column] = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape) ?? [];
    return /ObjectType="Note"/.test(shape) && places.has(`${row},${column}`) ? '' : shape;
  });
}

/** The drawing with shapes for new comments (text by address) and without those of removed ones; undefined where it cannot be changed. */
export function patchShapes(
  xml: string,
  block: number,
  added: ReadonlyMap<string, string>,
  removed: readonly string[],
  layout: Layout,
): string | undefined {
  const kept = removed.length === 0 ? xml : withoutShapes(xml, removed);
  if (added.size === 0) return kept;
  const end = kept.lastIndexOf('</xml>');
  // The prefixes could be others than everybody's; then nothing that is added would be understood.
  if (end < 0 || !/xmlns:v="urn:schemas-microsoft-com:vml"/.test(kept) || !/xmlns:x="urn:schemas-microsoft-com:office:excel"/.test(kept)) {
    return undefined;
  }
  const first = 1 + [...kept.matchAll(/_x0000_s(\d+)/g)].reduce((highest, [, id]) => Math.max(highest, Number(id)), block * 1024);
  const shapes = [...added].map(([address, text], index) => shapeXml(first + index, address, text, layout));
  const type = kept.includes('id="_x0000_t202"') ? '' : shapeType;
  return `${kept.slice(0, end)}${type}${shapes.join('')}${kept.slice(end)}`;
}
