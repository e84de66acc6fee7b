// The rules of the house, read from the import lines: who may import whom, where a library may be used, how large a file may be.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, test } from 'vitest';

const source = new URL('../src/', import.meta.url);
const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .toSorted();

interface SourceText {
  readonly name: string;
  readonly text: string;
  readonly lines: number;
  /** As they are written; those of types only as well. */
  readonly imports: readonly string[];
}

const importForm = /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Import and export lines that leave nothing behind at run time. */
const withoutTypes = (text: string) => text.replace(/(^|\n)\s*(?:import|export) type [^'"`;]*?from\s*'[^']+'/g, '$1');
const importsIn = (text: string) => [...text.matchAll(importForm)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const sources: readonly SourceText[] = names.map((name) => {
  const text = readFileSync(new URL(name, source), 'utf8');
  const imports = importsIn(withoutComments(text));
  return { name, text, lines: text.split('\n').length - 1, imports };
});

// Bottom up. A file may import its own room and every room on a lower level, never one beside it.
const levels: readonly (readonly string[])[] = [
  [
    'text',
    'points',
    'diagnostic',
    'model',
    'limits',
    'calendar',
    'calendars',
    'working-days',
    'nearest',
    'likeness',
    'version',
    'package-files',
    'schema-types',
  ],
  ['read', 'expression', 'mention'],
  ['scoring', 'clause'],
  ['framework'],
  ['config'],
  ['round'],
  ['submission'],
  ['gaps', 'statistics', 'validate', 'lint', 'format', 'diff', 'revisions', 'compare', 'testing', 'import', 'extract'],
  ['report'],
  ['ledger'],
  ['commands'],
  ['cli', 'cli-io', 'file-failure', 'write-files', 'command-line', 'command-words', 'index', 'resolve-bundled'],
];
const roomOf = (name: string): string => name.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const levelOf = (name: string): number => levels.findIndex((rooms) => rooms.includes(roomOf(name)));
const inProject = (file: string, target: string) => normalize(join(dirname(file), target));
const isOwn = (target: string) => target.startsWith('.');
/** Data that is imported: the schemas, and the days off of a year. */
const schemas = /^\.\.\/schemas\/[a-z]+\.schema\.json$|^calendars\/cn-\d{4}\.json$/;

describe('imports', () => {
  test('every file has a place in the house', () => {
    expect(names.filter((name) => levelOf(name) < 0)).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
  });

  test('point down only', () => {
    const wrong = sources.flatMap(({ name, imports }) =>
      imports
        .filter(isOwn)
        .map((target) => inProject(name, target))
        .filter((target) => !schemas.test(target))
        .filter((target) => {
          const [from, to] = [levelOf(name), levelOf(target)];
          const edge = from === 0 || from === levels.length - 1;
          return to < 0 || to > from || (to === from && !edge && roomOf(target) !== roomOf(name));
        })
        .map((target) => `${name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('name existing files with their extension', () => {
    const wrong = sources.flatMap(({ name, imports }) =>
      imports
        .filter(isOwn)
        .filter((target) => !names.includes(inProject(name, target)) && !schemas.test(inProject(name, target)))
        .map((target) => `${name}: ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('make no circles at run time', () => {
    const graph = new Map(
      sources.map(({ name, text }) => {
        const imports = importsIn(withoutTypes(withoutComments(text)));
        return [name, imports.filter(isOwn).map((target) => inProject(name, target))];
      }),
    );
    expect([...graph.values()].flat().length).toBeGreaterThan(200);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
      else if (!done.has(name)) {
        for (const target of graph.get(name) ?? []) visit(target, [...path, name]);
        done.add(name);
      }
    };
    for (const { name } of sources) visit(name, []);
    expect(circles).toEqual([]);
  });
});

// Where a library may be imported; whatever is not listed may be imported nowhere.
const rooms: Readonly<Record<string, RegExp>> = {
  yaml: /^read\/yaml[a-z-]*\.ts$/,
  'csv-parse/sync': /^read\/csv[a-z-]*\.ts$/,
  'csv-parse': /^read\/csv[a-z-]*\.ts$/,
  exceljs: /^report\/excel(\/[a-z-]+)?\.ts$/,
  'ajv/dist/2020.js': /^framework\/validators\.ts$/,
  chalk: /^report\/text\//,
  'cli-table3': /^report\/text\//,
  'get-east-asian-width': /^report\/text\/|^format\//,
  commander: /^command-(line|words)\.ts$/,
  'd3-scale': /^report\/html\/(charts\/|rates\.ts$)/,
  'd3-shape': /^report\/html\/charts\//,
};

describe('libraries', () => {
  test('stay in their rooms', () => {
    const wrong = sources.flatMap(({ name, imports }) =>
      imports
        .filter((target) => !isOwn(target) && !target.startsWith('node:'))
        .filter((target) => !(Object.hasOwn(rooms, target) && rooms[target]?.test(name)))
        .map((target) => `${name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('all that are declared are used', () => {
    const declared = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const used = sources.flatMap(({ imports }) => imports.filter((target) => !isOwn(target)).map((target) => target.split('/')[0] ?? ''));
    expect(Object.keys(declared.dependencies).filter((name) => !used.includes(name))).toEqual([]);
  });

  test('what is pure touches nothing of the machine', () => {
    const pure =
      /^(points|gaps|text|model|diagnostic|calendar|working-days|nearest)\.ts$|^(scoring|clause|expression|mention|extract|lint|validate|calendars|diff|compare|testing|statistics)\//;
    const wrong = sources.flatMap(({ name, imports }) =>
      pure.test(name) ? imports.filter((target) => target.startsWith('node:')).map((target) => `${name} imports ${target}`) : [],
    );
    expect(wrong).toEqual([]);
  });

  test('only the command line touches the process and the console', () => {
    const allowed = /^(cli|cli-io|command-line)\.ts$/;
    const wrong = sources
      .filter(({ name, text, imports }) => {
        const touches =
          /\b(process|console)\s*[.[]/.test(withoutComments(text)) || imports.some((target) => /^node:(process|console)$/.test(target));
        return touches && !allowed.test(name);
      })
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  test('no score and no place depends on the clock or on the language of the machine', () => {
    const machine = /\bnew Date\b|\bDate\.|\bMath\.random|\.toLocale|\blocaleCompare\b|\bIntl\.|\bperformance\.now/;
    // Io.today() is the one clock: what depends on it says so.
    const wrong = sources.filter(({ name, text }) => name !== 'cli-io.ts' && machine.test(withoutComments(text))).map(({ name }) => name);
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  const own = sources.filter(({ name }) => name !== 'schema-types.ts' && name !== 'report/html/assets.ts');

  test('are small: none over 320 lines, half of them under 120', () => {
    expect(own.filter(({ lines }) => lines > 320).map(({ name, lines }) => `${name} ${lines}`)).toEqual([]);
    const sorted = own.map(({ lines }) => lines).toSorted((left, right) => left - right);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(120);
  });

  test('export by name only', () => {
    expect(sources.filter(({ text }) => /^export default\b/m.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test('leave nothing unsaid: no any, no double cast, no note of work to be done', () => {
    const forbidden = /:\s*any\b|<any>|\bas any\b|as unknown as|@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME|XXX)\b/;
    expect(own.filter(({ text }) => forbidden.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
