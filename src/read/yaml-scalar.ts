// A text written as a YAML scalar in the style that stands there already, or the next best that reads back as the same text.
import { isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml';

export const plainScalar = (value: number | boolean): string => String(value);

interface Place {
  readonly node: Scalar;
  /** Inside brackets or braces, where more signs have a meaning. */
  readonly inFlow: boolean;
  readonly isKey: boolean;
}

/** `source` is what stands there now; undefined for styles that cannot hold the new text. */
export function printScalar(source: string, value: string, { node, inFlow, isKey }: Place): string | undefined {
  if (node.type === Scalar.BLOCK_LITERAL) return printLiteral(source, value, node);
  if (node.type === Scalar.BLOCK_FOLDED) return undefined;
  const single = `'${value.replaceAll("'", "''")}'`;
  const double = JSON.stringify(value);
  const styles = node.type === Scalar.QUOTE_DOUBLE ? [double] : node.type === Scalar.QUOTE_SINGLE ? [single, double] : [value, double];
  return styles.find((written) => readsAs(isKey ? `${written}: 1` : `k: ${written}`, value, inFlow, isKey));
}

function readsAs(entry: string, value: string, inFlow: boolean, isKey: boolean): boolean {
  const document = parseDocument(inFlow ? `[{${entry}}]` : entry, { prettyErrors: false });
  const top = isSeq(document.contents) ? document.contents.items[0] : document.contents;
  if (document.errors.length > 0 || document.warnings.length > 0 || !isMap(top) || top.items.length !== 1) return false;
  const [pair] = top.items;
  const found = isKey ? pair?.key : pair?.value;
  return isScalar(found) && found.value === value && (found.comment ?? '') === '';
}

/** Line by line, indented as it was. */
function printLiteral(source: string, value: string, node: Scalar): string | undefined {
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const [header = '', ...lines] = source.split(/\r?\n/);
  const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const tail = (text: string) => /\n*$/.exec(text)?.[0].length;
  if (typeof node.value !== 'string' || /\d/.test(header) || indent === '' || tail(node.value) !== tail(value)) return undefined;
  const body = value.replace(/\n+$/, '').split('\n');
  const blankLines = lines.length - lines.findLastIndex((line) => line.trim() !== '') - 1;
  const written = body.map((line) => (line === '' ? '' : indent + line));
  return [header, ...written, ...lines.slice(lines.length - blankLines)].join(lineEnd);
}
