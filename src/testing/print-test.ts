// Proposed cases → the text of a test file for a person to confirm.

import type { Framework, UnitAssessment } from '../model.ts';
import { printExact } from '../points.ts';
import { compareText } from '../text.ts';
import type { Proposed, ProposedCase, ProposedGroup, ProposedTable } from './propose.ts';

/** Plain in YAML and read back as the same text. */
const plain = /^(?:[a-z]+-[a-z]+|-?\d+(?:\.\d+)?%?|\d{4}-\d\d-\d\d|[\p{Script=Han}\p{L}][\p{Script=Han}\p{L}\p{N}_.（）]*)$/u;
const reserved = /^(?:null|true|false|y|n|yes|no|on|off)$/i;
/** 007 and 1.50 are numbers to YAML, which writes them differently. */
const otherNumber = /^-?0\d|^-?\d+\.\d*0$/;

const yamlText = (text: string): string => {
  if (text === '') return 'null';
  return plain.test(text) && !reserved.test(text) && !otherNumber.test(text) ? text : JSON.stringify(text);
};

const widest = 140;

function tableLines({ id, unitClass, measures, rows }: ProposedTable, title: string): string[] {
  return [
    `  # ${title}`,
    `  - indicator: ${id}`,
    ...(unitClass === undefined ? [] : [`    class: ${unitClass}`]),
    `    measures: [${measures.map(yamlText).join(', ')}]`,
    '    rows:',
    ...rows.map(({ cells, result }) => `      - [${[...cells, result].map(yamlText).join(', ')}]`),
  ];
}

/** A mapping on one line where it fits, else one entry a line. */
function mapping(key: string, entries: readonly (readonly [string, string])[]): string[] {
  const flow = `    ${key}: {${entries.map(([name, text]) => `${name}: ${text}`).join(', ')}}`;
  if (flow.length <= widest) return [flow];
  return [`    ${key}:`, ...entries.map(([name, text]) => `      ${name}: ${text}`)];
}

/** What a case says of one unit as a whole. */
export function expectedOf(result: UnitAssessment, framework: Framework): [string, string][] {
  const held = result.vetoes.filter(({ state }) => state === 'holds').map(({ veto }) => veto.id);
  const bonus = result.adjustments.filter(({ points }) => printExact(points) !== '0');
  return [
    ['total', result.points ? printExact(result.points) : 'null'],
    ['possible', printExact(result.possible)],
    ['max', printExact(result.maxPoints)],
    ...(framework.grades.length > 0 ? [['grade', result.grade ? yamlText(result.grade.title) : 'null'] as [string, string]] : []),
    ...(bonus.length > 0
      ? [['adjustments', `{${bonus.map(({ item, points }) => `${item.id}: ${printExact(points)}`).join(', ')}}`] as [string, string]]
      : []),
    ...(framework.vetoes.length > 0 ? [['vetoes', `[${[...held].sort(compareText).join(', ')}]`] as [string, string]] : []),
  ];
}

/** Only what is not as in the case that it is like. */
function caseLines(one: ProposedCase, like: ProposedCase | undefined, framework: Framework): string[] {
  const { name, given, result, unitClass } = one;
  const ids = [...new Set([...(like?.given.keys() ?? []), ...given.keys()])];
  const changed = ids.filter((id) => (given.get(id) ?? '') !== (like?.given.get(id) ?? ''));
  const useLike = like !== undefined && changed.length < [...given.values()].filter((text) => text !== '').length;
  const entries = useLike
    ? changed.map((id) => [id, yamlText(given.get(id) ?? '')] as const)
    : [...given].filter(([, text]) => text !== '').map(([id, text]) => [id, yamlText(text)] as const);
  const expected = expectedOf(result, framework);
  return [
    `  - name: ${yamlText(name)}`,
    ...(unitClass === undefined ? [] : [`    class: ${unitClass}`]),
    ...(useLike ? [`    like: ${yamlText(like.name)}`] : []),
    ...(entries.length > 0 ? mapping('given', entries) : []),
    ...mapping('expect', expected),
  ];
}

function groupLines({ name, unitClass, units }: ProposedGroup, framework: Framework): string[] {
  const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
  return [
    `  - name: ${yamlText(name)}`,
    ...(unitClass === undefined ? [] : [`    class: ${unitClass}`]),
    '    units:',
    ...units.flatMap((unit) => {
      const given = [...unit.given].filter(([, text]) => text !== '').map(([id, text]) => [id, yamlText(text)] as const);
      const expected = [...expectedOf(unit.result, framework), ['rank', String(unit.result.rank ?? 'null')] as const];
      return [
        `      ${yamlText(unit.name)}:`,
        ...indented([...(given.length > 0 ? mapping('given', given) : []), ...mapping('expect', expected)]),
      ];
    }),
  ];
}

/** The whole file. `schema`: where its schema is, from its folder; `named`: its framework, where that has another name. */
export function printTests(
  proposed: readonly Proposed[],
  framework: Framework,
  { schema, named }: { schema?: string; named?: string },
): string {
  const titles = new Map<string, string>();
  const visit = (nodes: Framework['indicators']): void => {
    for (const node of nodes) {
      titles.set(node.id, `${node.no === undefined ? '' : `${node.no} `}${node.title}`);
      if (node.kind === 'group') visit(node.children);
    }
  };
  for (const tree of [framework.indicators, ...framework.trees.values()]) visit(tree);
  const likes = new Map<string, ProposedCase>();
  const lines = proposed.flatMap((one) => {
    if (one.kind === 'group') return groupLines(one, framework);
    if (one.kind === 'table') return tableLines(one, titles.get(one.id) ?? one.id);
    const like = likes.get(one.unitClass ?? '');
    if (!like) likes.set(one.unitClass ?? '', one);
    return caseLines(one, like, framework);
  });
  const head = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# 由工具生成，请核对：应得结果是程序现在算出的，核对无误以后请删去这一行。',
    'lawgov: 1',
    ...(named === undefined ? [] : [`framework: ${yamlText(named)}`]),
    'cases:',
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}
