// YAML bytes → plain data whose every value knows its line. What else works with the `yaml` package is reached through here, so that a
// build loads it once.
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Outcome, SourceFile } from '../model.ts';
import { parseDecimal } from '../points.ts';
import { type PlainDocument, type Position, placeAt, pointerStep } from './plain.ts';
import { yamlProblems } from './problems-yaml.ts';
import { decodeYaml, depthFault, lineFinder, tabbedLines } from './yaml-text.ts';
import { explainSyntax } from './yaml-words.ts';

export { readComments } from './yaml-comments.ts';
export { editorOf } from './yaml-edit.ts';

/** Strict, plain YAML (no anchors, aliases, merge keys, tags). There may be a value beside errors, so that later steps find theirs too. */
export function readYaml(file: SourceFile): Outcome<PlainDocument> {
  const decoded = decodeYaml(file);
  if ('problem' in decoded) return { diagnostics: [decoded.problem] };
  const deep = depthFault(decoded.text, file.path);
  if (deep) return { diagnostics: [deep] };
  const lineAt = lineFinder(decoded.text);
  const document = parseDocument(decoded.text, {
    prettyErrors: false,
    stringKeys: true,
    // The walk below finds keys that are written twice, and goes on.
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
    merge: false,
  });
  /** Lines and columns at which a text begins and behind which it ends; blanks and line ends behind its last word are not part of it. */
  const positionOf = (start: number, end: number): [number, number, number, number] => {
    let last = end;
    while (last > start && /\s/.test(decoded.text[last - 1] ?? '')) last -= 1;
    const [line, endLine] = [lineAt(start), lineAt(last)];
    return [line.number, start - line.start + 1, endLine.number, last - endLine.start + 1];
  };
  const at = (offset: number, end = offset): Location => placeAt(file.path, positionOf(offset, end));
  const faults = [...document.errors, ...document.warnings];
  const tabs = new Set(faults.length > 0 ? tabbedLines(decoded.text) : []);
  // A tab confuses the parser at its line and at the value before; all else that it then says comes from that.
  if (faults.map(({ pos }) => lineAt(pos[0]).number).some((line) => tabs.has(line) || tabs.has(line + 1)))
    return { diagnostics: [...tabs].map((line) => diagnose(yamlProblems.tab, { kind: 'text', file: file.path, line, column: 1 }, {})) };
  const diagnostics = faults.map((fault) => {
    const place = at(fault.pos[0], fault.pos[1]);
    if (fault.code === 'TAG_RESOLVE_FAILED')
      return diagnose(yamlProblems.notPlain, place, { seen: decoded.text.slice(fault.pos[0], fault.pos[1]) });
    return diagnose(yamlProblems.syntax, place, { detail: fault.message, chinese: explainSyntax(fault.code, fault.message) });
  });
  if (document.contents === null && diagnostics.length === 0)
    return { diagnostics: [diagnose(yamlProblems.empty, { kind: 'file', file: file.path }, {})] };
  if (diagnostics.length > 0) return { diagnostics };
  const walk = walker(document, at, positionOf, decoded.text);
  const data = walk.plain(document.contents, '');
  // What an alias or a merge key stands for is not in `data`: looking further would only give false alarms.
  if (walk.hasHoles()) return { diagnostics: walk.diagnostics };
  return { value: { file: file.path, data, positions: walk.positions }, diagnostics: walk.diagnostics };
}

function walker(
  document: Document.Parsed,
  at: (offset: number, end?: number) => Location,
  position: (start: number, end: number) => number[],
  text: string,
) {
  // In the order of the text; without a prototype, for thousands of keys.
  const positions = Object.create(null) as Record<string, Position>;
  const diagnostics: Diagnostic[] = [];
  let holes = false;
  const refuse = (node: Node, seen: string) => diagnostics.push(diagnose(yamlProblems.notPlain, at(node.range?.[0] ?? 0), { seen }));

  /** `place` is a JSON pointer, here and below. */
  const mark = (place: string, node: Node | null, key: Node | undefined) => {
    const range = node?.range ?? key?.range ?? document.contents?.range;
    const value = range ? position(range[0], range[1]) : [1, 1, 1, 1];
    positions[place] = key?.range ? value.concat(position(key.range[0], key.range[1])) : value;
  };

  const scalar = (node: Node): unknown => {
    if (!isScalar(node)) return undefined;
    if (typeof node.value === 'number' || typeof node.value === 'bigint') {
      const source = node.source ?? '';
      if (isExactNumber(source)) return Number(source);
      diagnostics.push(
        diagnose(yamlProblems.number, at(node.range?.[0] ?? 0, node.range?.[1]), {
          seen: source || text.slice(node.range?.[0], node.range?.[1]),
        }),
      );
      const near = Number(node.value);
      return Number.isFinite(near) ? Number(near.toPrecision(15)) : 0;
    }
    return node.value;
  };

  const plainMap = (node: YAMLMap, place: string): Record<string, unknown> => {
    // A null prototype: a key such as __proto__ stays an ordinary key. V8 keeps what comes from `Object.create(null)` as a hash table, which
    // takes several times the memory and the time.
    const map: Record<string, unknown> = Object.setPrototypeOf({}, null);
    for (const pair of node.items) {
      const key = pair.key as Node;
      const name = isScalar(key) ? String(key.value) : '';
      if (name === '<<') {
        refuse(key, '<<');
        holes = true;
      }
      if (Object.hasOwn(map, name))
        diagnostics.push(diagnose(yamlProblems.duplicateKey, at(key.range?.[0] ?? 0, key.range?.[1]), { key: name }));
      const child = (pair.value ?? null) as Node | null;
      map[name] = plain(child, `${place}/${pointerStep(name)}`, key);
    }
    return map;
  };

  const plain = (node: Node | null, place: string, key?: Node): unknown => {
    mark(place, node, key);
    if (node === null) return null;
    if (isAlias(node)) {
      refuse(node, `*${node.source}`);
      holes = true;
      return null;
    }
    if ('anchor' in node && typeof node.anchor === 'string') refuse(node, `&${node.anchor}`);
    if (node.tag !== undefined) refuse(node, node.tag.replace('tag:yaml.org,2002:', '!!'));
    if (isMap(node)) return plainMap(node, place);
    if (isSeq(node)) return node.items.map((item, index) => plain(item as Node, `${place}/${index}`));
    return scalar(node);
  };
  return { positions, diagnostics, plain, hasHoles: () => holes };
}

/** Whether a double carries the written decimal exactly enough to print it back: no hex, exponent, leading zero, > 15 digits. */
function isExactNumber(source: string): boolean {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(source)) return false;
  return source.replace(/^-?0*\.?0*/, '').replace('.', '').length <= 15 && parseDecimal(source) !== undefined;
}
