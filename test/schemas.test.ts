// The schemas: sound, described in both languages, in step with the model, and true of what the program prints.
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Severity } from '../src/diagnostic.ts';
import type { FrameworkStatus, MeasureType, MissingPolicy, NotApplicablePolicy, Reading, ScoreStatus, Scoring } from '../src/model.ts';
import type { Rounding } from '../src/points.ts';
import { ruleTypes } from '../src/scoring/rules/index.ts';
import { runIn, wordsOf } from './cli-world.ts';
import { isObject, readSchemas, type Schema, targetOf } from './generate-types.ts';

const schemas = readSchemas();
const shared = fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url));

/** Every property of a schema: its path, and the schema of its value. */
function propertiesOf(node: unknown, path: string): [string, Schema][] {
  if (Array.isArray(node)) return node.flatMap((item, index) => propertiesOf(item, `${path}/${index}`));
  if (!isObject(node)) return [];
  const own = isObject(node['properties']) ? Object.entries(node['properties']) : [];
  return [
    ...own.map(([name, value]): [string, Schema] => [`${path}/${name}`, isObject(value) ? value : {}]),
    ...Object.entries(node).flatMap(([key, value]) =>
      key === 'properties' ? own.flatMap(([name, inner]) => propertiesOf(inner, `${path}/${name}`)) : propertiesOf(value, `${path}/${key}`),
    ),
  ];
}

function ajvOf(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
  for (const [name, schema] of schemas) ajv.addSchema(schema, `${name}.schema.json`);
  return ajv;
}

describe.each([...schemas])('%s.schema.json', (name, schema) => {
  test('describes itself and every property in Chinese and in English', () => {
    const properties = propertiesOf(schema, '');
    expect(properties.length).toBeGreaterThan(0);
    const silent = [['(itself)', schema] as const, ...properties].filter(([, value]) => {
      const target = typeof value['$ref'] === 'string' ? targetOf(schemas, name, value['$ref']) : {};
      const words = String(value['description'] ?? target['description'] ?? '');
      // The English sentence follows the last Chinese full stop; 不涉及 is what units write, in either language.
      const end = words.lastIndexOf('。');
      const english = words.slice(end + 1).replaceAll('不涉及', '');
      return !/\p{Script=Han}/u.test(words.slice(0, end + 1)) || !/[A-Za-z]{2}/.test(english) || /\p{Script=Han}/u.test(english);
    });
    expect(silent.map(([path, value]) => `${path}: ${String(value['description'] ?? '')}`)).toEqual([]);
  });

  test('compiles in strict mode', () => {
    expect(ajvOf().getSchema(`${name}.schema.json`)).toBeTypeOf('function');
  });

  test('names itself, so that editors and references find it', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${name}.schema.json` });
  });
});

test.each([
  'assessment',
  'changes',
  'comparison',
  'crosswalk',
  'diagnostics',
  'gaps',
  'library',
  'outline',
  'resolved',
  'revisions',
  'status',
  'test-results',
])('%s.schema.json allows no property that it does not name', (name) => {
  const objects = (node: unknown): Schema[] =>
    Array.isArray(node)
      ? node.flatMap(objects)
      : isObject(node)
        ? [...(node['type'] === 'object' ? [node] : []), ...Object.values(node).flatMap(objects)]
        : [];
  const found = objects(schemas.get(name));
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter((object) => object['additionalProperties'] !== false)).toEqual([]);
});

/** The words of a union type; that none is missing and none is too many is checked by the compiler. */
const wordsOfUnion = <Word extends string>(words: Record<Word, true>): string[] => Object.keys(words).sort();

const unions: readonly (readonly [schema: string, pointer: string, words: string[]])[] = [
  ['framework', '#/properties/status', wordsOfUnion<FrameworkStatus>({ official: true, derived: true, sample: true })],
  [
    'framework',
    '#/$defs/measure/properties/type',
    wordsOfUnion<MeasureType>({
      count: true,
      number: true,
      ratio: true,
      amount: true,
      boolean: true,
      choice: true,
      date: true,
      text: true,
    }),
  ],
  ['framework', '#/$defs/check/properties/level', wordsOfUnion<Severity>({ error: true, warning: true, info: true })],
  ['framework', '#/$defs/scoring/properties/rounding', wordsOfUnion<Rounding>({ 'half-up': true, 'half-even': true, truncate: true })],
  ['framework', '#/$defs/scoring/properties/roundAt', wordsOfUnion<Scoring['roundAt']>({ indicator: true, total: true })],
  ['framework', '#/$defs/scoring/properties/missing', wordsOfUnion<MissingPolicy>({ zero: true, block: true, exclude: true })],
  [
    'framework',
    '#/$defs/scoring/properties/notApplicable',
    wordsOfUnion<NotApplicablePolicy>({ rescale: true, exclude: true, full: true, even: true, target: true }),
  ],
  ['diagnostics', '#/$defs/diagnostic/properties/severity', wordsOfUnion<Severity>({ error: true, warning: true, info: true })],
  ['assessment', '#/$defs/framework/properties/status', wordsOfUnion<FrameworkStatus>({ official: true, derived: true, sample: true })],
  [
    'assessment',
    '#/$defs/status',
    wordsOfUnion<ScoreStatus>({ scored: true, missing: true, 'not-applicable': true, pending: true, vetoed: true }),
  ],
  [
    'assessment',
    '#/$defs/input/properties/state',
    wordsOfUnion<Reading['state']>({ value: true, missing: true, 'not-applicable': true, unreadable: true }),
  ],
];

test.each(unions)('%s %s lists the words of the model', (name, pointer, words) => {
  expect([...(targetOf(schemas, name, pointer)['enum'] as string[])].sort()).toEqual(words);
});

test('rules.schema.json has one branch for each rule type', () => {
  const branches = schemas.get('rules')?.['oneOf'] as Schema[];
  expect(branches.map((branch) => branch['title'])).toEqual(ruleTypes.map((rule) => rule.type));
});

/** Kind, command line, and the folder of fixtures/cli whose files are there too. */
const commandLines: readonly (readonly [kind: string, line: string, folder?: string])[] = [
  ['assessment', 'score 填报.csv --framework 样例.yaml --format json'],
  ['assessment', 'score 填报.csv --framework 样例.yaml --format json --lang en'],
  ['assessment', 'score 填报.csv --framework 不出分.yaml --format json'],
  ['assessment', 'score 各单位 --framework 样例.yaml --format json'],
  ['gaps', 'gap 填报.csv --framework 样例.yaml --format json'],
  ['gaps', 'gap 各单位/丁局.csv --framework 样例.yaml --format json'],
  ['diagnostics', 'validate 填报.csv --framework 样例.yaml --format json'],
  ['diagnostics', 'validate 甲局.csv --framework 样例.yaml --format json'],
  ['diagnostics', 'lint 有错.yaml --format json'],
  ['diagnostics', 'score 填报.csv --framework 有错.yaml --format json'],
  ['assessment', 'score --format json', 'round-score'],
  ['gaps', 'gap --format json', 'round-score'],
  ['diagnostics', 'validate --format json --lang en', 'round-score'],
  ['status', 'status --format json', 'round-score'],
  ['outline', 'tree 样例.yaml --format json'],
  ['outline', 'tree 分层/市级方案.yaml --format json --lang en'],
  ['library', 'list 文库 样例.yaml 分层 --format json'],
  ['library', 'show 文库/来源样例.yaml --format json'],
  ['library', 'show 文库/指标树.yaml --format json'],
  ['library', 'show 文库/来源样例.yaml review.on_time --format json'],
  ['library', 'show 文库/来源样例.yaml 2.1 --format json'],
  ['library', 'show 文库/来源样例.yaml review --format json --lang en'],
  ['library', 'search 复议 --framework 文库/来源样例.yaml --format json'],
  ['crosswalk', 'crosswalk 对照/区级.yaml 对照/市级.yaml --format json'],
  ['revisions', 'revisions 第一次 第二次 --framework 样例.yaml --format json', 'revisions-text'],
  ['comparison', 'compare 对比/2023 对比/2024 --fail-on-drop 2 --format json'],
  ['changes', 'diff 样例.yaml 修订/样例.yaml --format json'],
  ['changes', 'diff 样例.yaml 分层/市级方案.yaml --format json --lang en'],
  ['changes', 'diff 样例.yaml 样例.yaml --format json'],
  ['resolved', 'resolve 样例.yaml review --format json'],
  ['diagnostics', 'gap 旧表.xls --framework 样例.yaml --format json'],
  ['extraction', 'extract 报告.txt --framework 报告指标.yaml --format json', 'extract-text'],
  ['extraction', 'extract 报告.docx --framework 报告指标.yaml --format json --lang en', 'extract-docx'],
  ['test-results', 'test 样例.yaml --format json', 'test-coverage-json'],
  ['test-results', 'test 样例.yaml --coverage --mutate --format json', 'test-failing'],
  ['test-results', 'test 样例.yaml --coverage --format json --lang en', 'test-coverage-json'],
  ['test-results', 'test 样例.yaml --mutate --format json --lang en', 'test-coverage-json'],
  ['test-results', 'test 样例.yaml --format json', 'test-faulty'],
];

type Path = readonly (string | number)[];

/** Every property of every object in a document, outermost first. */
function membersOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => membersOf(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...membersOf(inner, [...path, key])]);
}

type Holder = Record<string, unknown>;

/** What `judge` says while the object that holds the last step of the path is changed. */
function withChange<T>(document: unknown, path: Path, change: (holder: Holder, key: string) => void, judge: () => T): T {
  const holder = path.slice(0, -1).reduce((inner, step) => (inner as Record<string | number, unknown>)[step], document) as Holder;
  const before = { ...holder };
  change(holder, String(path.at(-1)));
  const verdict = judge();
  for (const key of Object.keys(holder)) delete holder[key];
  Object.assign(holder, before);
  return verdict;
}

describe('what the program prints', () => {
  let validators: ReadonlyMap<string, ValidateFunction>;
  const documents: { kind: string; line: string; document: unknown }[] = [];
  beforeAll(async () => {
    const ajv = ajvOf();
    validators = new Map([...schemas.keys()].map((name) => [name, ajv.getSchema(`${name}.schema.json`) as ValidateFunction]));
    for (const [kind, line, folder] of commandLines) {
      const folders = [shared, ...(folder === undefined ? [] : [fileURLToPath(new URL(`../fixtures/cli/${folder}/`, import.meta.url))])];
      documents.push({ kind, line, document: JSON.parse((await runIn(folders, wordsOf(line))).stdout) });
    }
  });

  test.each(commandLines.map(([kind, line], index) => [line, kind, index] as const))('%s is a valid %s', (_line, kind, index) => {
    const validate = validators.get(kind);
    expect(validate?.(documents[index]?.document) ? [] : validate?.errors).toEqual([]);
  });

  test('is invalid without any property that is not declared as optional, and with any other', () => {
    const optional = new Set<string>();
    for (const { kind, line, document } of documents) {
      const validate = validators.get(kind);
      for (const path of membersOf(document)) {
        const judge = () => validate?.(document);
        if (withChange(document, path, (holder, key) => delete holder[key], judge))
          optional.add(`${kind} ${path.filter((step) => typeof step === 'string').join('.')}`);
        const put = (holder: Holder) => {
          holder['unknown'] = 1;
        };
        expect(withChange(document, path, put, judge), `${line}: ${path.join('.')}`).toBe(false);
      }
    }
    expect([...optional].sort()).toEqual([
      'assessment diagnostics.help',
      'assessment diagnostics.readings',
      'assessment diagnostics.related',
      'assessment manifest',
      'assessment manifest.checksOff.decidedBy',
      'assessment manifest.checksOff.reason',
      'assessment manifest.checksOff.units',
      'assessment manifest.files',
      'assessment switchedOff',
      'assessment switchedOff.unit',
      'assessment units.indicators.inputs.approximate',
      'assessment units.indicators.inputs.normalised',
      'assessment units.indicators.inputs.normalised.by',
      'assessment units.indicators.inputs.reason',
      'assessment units.indicators.no',
      'assessment units.indicators.reason',
      'assessment units.reported',
      'assessment units.subtotal',
      'assessment units.subtotalMax',
      'changes changes.follows',
      'changes changes.key',
      'changes changes.new',
      'changes changes.newLocation',
      'changes changes.no',
      'changes changes.old',
      'changes changes.oldLocation',
      'changes changes.probable',
      'changes changes.title',
      'changes new.id',
      'changes new.version',
      'changes old.id',
      'changes old.version',
      'changes version',
      'changes version.required',
      'diagnostics diagnostics.help',
      'diagnostics diagnostics.readings',
      'diagnostics diagnostics.related',
      'diagnostics normalised',
      'diagnostics normalised.steps.by',
      'diagnostics switchedOff',
      'diagnostics switchedOff.unit',
      'gaps diagnostics.help',
      'gaps diagnostics.readings',
      'gaps diagnostics.related',
      'gaps gaps.inputs.normalised',
      'gaps gaps.no',
      'gaps gaps.owner',
      'gaps gaps.reason',
      'gaps gaps.recoverable',
      'gaps gaps.recoverable.nearest',
      'gaps gaps.recoverable.rank',
      'gaps gaps.remedy',
      'gaps gaps.steps.remedy',
      'gaps manifest',
      'gaps manifest.checksOff.decidedBy',
      'gaps manifest.checksOff.reason',
      'gaps manifest.checksOff.units',
      'gaps manifest.files',
      'gaps switchedOff',
      'gaps switchedOff.unit',
      'library framework.chapters.no',
      'library framework.description',
      'library framework.issuer',
      'library framework.period',
      'library framework.sources.date',
      'library framework.sources.issuer',
      'library framework.sources.number',
      'library framework.sources.tag',
      'library framework.tags.inferred',
      'library framework.tags.recalled',
      'library framework.tags.verified',
      'library framework.window.due',
      'library framework.window.from',
      'library framework.window.to',
      'library frameworks.extends',
      'library frameworks.period',
      'library hits.no',
      'library indicator.basis.note',
      'library indicator.basis.section',
      'library indicator.basis.sourceTag',
      'library indicator.basis.tag',
      'library indicator.basis.title',
      'library indicator.children.no',
      'library indicator.clause',
      'library indicator.evidence',
      'library indicator.evidence.due',
      'library indicator.evidence.from',
      'library indicator.evidence.to',
      'library indicator.measures.dataSource',
      'library indicator.measures.definition',
      'library indicator.measures.denominator',
      'library indicator.measures.max',
      'library indicator.measures.mentions',
      'library indicator.measures.min',
      'library indicator.measures.numerator',
      'library indicator.measures.period',
      'library indicator.measures.unit',
      'library indicator.no',
      'library indicator.notApplicable',
      'library indicator.owner',
      'library indicator.remedy',
      'library indicator.requirement',
      'library indicator.standard',
      'library indicator.tag',
      'library indicator.worths.unitClass',
      'outline nodes.no',
      'outline nodes.rule',
      'outline nodes.standard',
      'outline totals.declared',
      'revisions revisions.after',
      'revisions revisions.before',
      'revisions unchanged.sameBytesAs',
      'status framework',
      'status units.minutes',
      'test-results files.cases.failures',
      'test-results files.diagnostics.help',
      'test-results frameworks.coverage',
      'test-results frameworks.mutation',
    ]);
  });

  test('is invalid when a figure is a number instead of a decimal string', () => {
    const first = documents[0];
    for (const path of membersOf(first?.document).filter((steps) =>
      /^(points|possible|maxPoints|coverage|value)$/.test(String(steps.at(-1))),
    )) {
      const put = (holder: Holder, key: string) => {
        holder[key] = 1;
      };
      const judge = () => validators.get('assessment')?.(first?.document);
      expect(withChange(first?.document, path, put, judge), path.join('.')).toBe(false);
    }
  });
});
