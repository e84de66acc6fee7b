// The imported tree as a framework document, and its text.
import { formatLocation } from '../diagnostic.ts';
import { absolute, add, type Exact, isNegative, printExact, sum, zero } from '../points.ts';
import type { Borrowed } from './borrow.ts';
import { worthOf } from './collect.ts';
import { clauseOf } from './give-rules.ts';
import type { Imported, Node, Plain, PlainMap } from './model.ts';
import { allNodes } from './nodes.ts';

export interface Naming {
  readonly id: string;
  /** Of the framework; where the table says none. */
  readonly fallbackTitle: string;
  readonly status: 'official' | 'derived' | 'sample';
  /** Title of the source document. */
  readonly source: string;
  readonly file: string;
  readonly otherId?: string;
}

/** Comment lines above an entry stand under this key. */
const comments = '#';
const plain = (value: Exact): number => Number(printExact(value));
/** Texts of the format are no longer than this. */
const cut = (text: string): string => (text.length > 4000 ? `${text.slice(0, 3999)}…` : text);
/** Where it stands in the table: `评分表!D3`. */
function placeOf({ location }: Node): string {
  if (location.kind === 'cell') return formatLocation({ ...location, file: '' }).trim();
  return location.kind === 'text' ? `第${location.line}行` : '';
}

function nodeData(node: Node, classes: ReadonlyMap<Node, string>): PlainMap {
  const isLeaf = node.children.length === 0;
  const requirement = node.details.join('\n').trim();
  const clause = clauseOf(node);
  const listed = [...node.comments, ...(requirement.length > 4000 ? [`要求全文：${requirement.replace(/\s*\n\s*/g, ' ')}`] : [])];
  const said = isLeaf
    ? requirement
    : [requirement, ...(clause === '' ? [] : [`评分标准：${clause}`])].filter((text) => text !== '').join('\n');
  const basis: PlainMap[] = [
    { source: 'original', section: placeOf(node) },
    ...node.basis.map((note) => ({ source: 'original', section: placeOf(node), note: `原表依据：${note}` })),
  ];
  const borrowedBasis = node.borrowed?.['basis'];
  return {
    ...(listed.length > 0 && { [comments]: listed }),
    id: node.id,
    ...(node.no !== '' && { no: node.no }),
    title: cut(node.title),
    ...(said !== '' && { requirement: cut(said) }),
    ...(isLeaf && clause !== '' && { clause: cut(clause) }),
    ...(classes.has(node) && { applies: [classes.get(node) ?? ''] }),
    ...(node.points && (isLeaf || worthOf(node)) && { points: plain(node.points.points) }),
    ...(node.measure && { measure: node.measure }),
    ...(node.rule && { rule: node.rule }),
    ...(isLeaf && node.methods.length > 0 && { method: [...new Set(node.methods)] }),
    ...(isLeaf && node.owners.length > 0 && { owner: node.owners.join('、') }),
    ...(isLeaf && node.evidence.length > 0 && { evidence: { required: true, kinds: [...new Set(node.evidence)] } }),
    ...node.borrowed,
    ...(isLeaf && { basis: [...basis, ...(Array.isArray(borrowedBasis) ? (borrowedBasis as Plain[]) : [])] }),
    ...(!isLeaf && { children: node.children.map((child) => nodeData(child, classes)) }),
  };
}

/** Bonuses and deductions as adjustments: how many points is left to whoever verifies them. */
function adjustmentsOf({ bonuses }: Imported, measures: Map<string, PlainMap>): PlainMap | undefined {
  if (bonuses.length === 0) return undefined;
  const items = bonuses.map((node): PlainMap => {
    const id = `${node.id}_points`;
    const most = node.points?.points;
    const clause = clauseOf(node);
    measures.set(id, {
      type: 'number',
      title: `${node.title}核定分`,
      unit: '分',
      definition: cut(
        `由评分责任单位按原表核定的加减分，扣分填负数。${[...node.details, clause].filter((text) => text !== '').join(' ') || node.title}`,
      ),
      ...(most && (isNegative(most) ? { min: plain(most), max: 0 } : { max: plain(most) })),
    });
    return {
      ...(node.comments.length > 0 && { [comments]: node.comments }),
      id: node.id,
      title: cut(node.title),
      value: id,
      points: 1,
      ...(most && { cap: plain(absolute(most)) }),
      ...(node.owners.length > 0 && { owner: node.owners.join('、') }),
    };
  });
  const known = bonuses.flatMap((node) => (node.points ? [node.points.points] : []));
  const up = sum(known.filter((points) => !isNegative(points)));
  const down = sum(known.filter(isNegative));
  return { placement: 'outside', cap: plain(up), floor: plain(down), items };
}

function vetoesOf({ vetoes }: Imported, measures: Map<string, PlainMap>): PlainMap[] {
  return vetoes.map((node): PlainMap => {
    const id = `${node.id}_found`;
    const said = [...node.details, clauseOf(node)].filter((text) => text !== '').join(' ') || node.source;
    measures.set(id, { type: 'boolean', title: `${node.title}（是否发生）`, definition: cut(said) });
    return {
      ...(node.comments.length > 0 && { [comments]: node.comments }),
      id: node.id,
      title: cut(node.title),
      when: id,
      effect: { total: 0 },
    };
  });
}

/** The whole document as data; `#` holds the comments of an entry. */
function documentOf(imported: Imported, measures: ReadonlyMap<string, PlainMap>, borrowed: Borrowed | undefined, naming: Naming): PlainMap {
  const all = new Map([...measures, ...(borrowed?.sections.get('measures') ?? [])]);
  const adjustments = adjustmentsOf(imported, all);
  const vetoes = vetoesOf(imported, all);
  const worths = imported.roots.map(worthOf);
  const total = worths.reduce<Exact>((whole, part) => (part ? add(whole, part) : whole), zero);
  const section = (name: string): PlainMap | undefined => {
    const found = borrowed?.sections.get(name);
    return found && Object.fromEntries(found);
  };
  const [registers, parameters] = [section('registers'), section('parameters')];
  const { year } = imported;
  const choices = allNodes(imported.roots).filter(({ isChoice }) => isChoice);
  const classes = new Map(choices.flatMap(({ children }) => children).map((node, index) => [node, `class_${index + 1}`]));
  const classTitles = [...classes].map(([{ title }, name]) => [name, { title }] as const);
  return {
    lawgov: 1,
    id: naming.id,
    version: '1.0.0',
    title: imported.title === '' ? naming.fallbackTitle : imported.title,
    status: naming.status,
    description: `由表格导入，推定之处见文件开头的说明，须逐条核对。${naming.status === 'official' ? '' : '核对以前不是正式文本。'}`,
    ...(year !== undefined && { period: { from: `${year}-01-01`, to: `${year}-12-31` } }),
    sources: { original: { title: naming.source }, ...section('sources') },
    ...(!imported.scored && { scored: false }),
    ...(classes.size > 0 && { classes: Object.fromEntries(classTitles) }),
    ...(all.size > 0 && { measures: Object.fromEntries(all) }),
    ...(registers && { registers }),
    ...(parameters && { parameters }),
    indicators: imported.roots.map((node) => nodeData(node, classes)),
    ...(adjustments && { adjustments }),
    ...(vetoes.length > 0 && { vetoes }),
    ...(imported.scored && {
      scoring: { total: plain(total), decimals: 2, rounding: 'half-up', missing: 'zero', notApplicable: 'rescale' },
    }),
  };
}

const isKey = (key: string): boolean => /^[a-z_]\w*$/i.test(key);
const scalar = (value: string | number | boolean): string =>
  typeof value === 'string' && !/^\d+\.\d+\.\d+$|^\d{4}-\d\d-\d\d$/.test(value) ? JSON.stringify(value) : String(value);
const isNested = (value: Plain): boolean => typeof value === 'object' && Object.keys(value).length > 0;

function linesOf(value: Plain, indent: string): string[] {
  if (typeof value !== 'object') return [`${indent}${scalar(value)}`];
  if (Array.isArray(value)) return value.flatMap((item: Plain) => itemLines(item, indent));
  return Object.entries(value as PlainMap).flatMap(([key, item]): string[] => {
    if (key === comments) return [];
    const name = `${indent}${isKey(key) ? key : JSON.stringify(key)}:`;
    if (!isNested(item)) return [`${name} ${typeof item === 'object' ? (Array.isArray(item) ? '[]' : '{}') : scalar(item)}`];
    return isShort(item) ? [`${name} ${flow(item)}`] : [name, ...linesOf(item, `${indent}  `)];
  });
}

function itemLines(item: Plain, indent: string): string[] {
  if (!isNested(item)) return [`${indent}- ${scalar(item as string)}`];
  const said = typeof item === 'object' && !Array.isArray(item) ? (item as PlainMap)[comments] : undefined;
  const above = Array.isArray(said) ? said.map((line) => `${indent}# ${commentLine(String(line))}`) : [];
  if (isShort(item)) return [...above, `${indent}- ${flow(item)}`];
  const [first = '', ...rest] = linesOf(item, `${indent}  `);
  return [...above, `${indent}- ${first.trimStart()}`, ...rest];
}

// What a comment cannot hold in YAML, and line ends.
const commentLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069]+/g, ' ');

/** Rules, measures and lists on one line; what is longer than it the formatting breaks again. */
const isShort = (value: Plain): boolean =>
  !hasComments(value) &&
  (Array.isArray(value)
    ? value.every((item) => !isNested(item))
    : !Object.hasOwn(value as object, 'id') && depthOf(value) <= 3 && flow(value).length <= 300);
const hasComments = (value: Plain): boolean =>
  typeof value === 'object' && (Object.hasOwn(value, comments) || Object.values(value).some((item) => hasComments(item as Plain)));
const depthOf = (value: Plain): number =>
  typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map((item) => depthOf(item as Plain))) : 0;

function flow(value: Plain): string {
  if (typeof value !== 'object') return scalar(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  return `{${Object.entries(value as PlainMap)
    .map(([key, item]) => `${isKey(key) ? key : JSON.stringify(key)}: ${flow(item)}`)
    .join(', ')}}`;
}

/** The file before it is formatted. Its head lists where it comes from, what stood around the tables, and every guess. */
export function printImported(
  imported: Imported,
  measures: ReadonlyMap<string, PlainMap>,
  borrowed: Borrowed | undefined,
  naming: Naming,
): string {
  const words = { high: '高', medium: '中', low: '低' } as const;
  const head = [
    `由 lawgov import 从 ${naming.file} 导入。推定之处在下面逐条列出，核对以后请删去。`,
    ...imported.notes.map((note) => `原表文字：${note}`),
    ...imported.guesses.map(
      ({ confidence, text, location }) => `推定（把握${words[confidence]}）${formatLocation(location).replace(/^.*[\\/]/, '')}：${text.zh}`,
    ),
  ];
  const data = documentOf(imported, measures, borrowed, naming);
  return `${head.map((line) => `# ${commentLine(line)}`).join('\n')}\n\n${linesOf(data, '').join('\n')}\n`;
}
