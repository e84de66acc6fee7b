// Figures in reports: the seed, labelled passages of other styles, and the rules by which a figure is a result.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extraction, extract } from '../src/extract/extract.ts';
import { findFigures } from '../src/extract/figures.ts';
import { loadFramework } from '../src/index.ts';
import { parseMention } from '../src/mention/template.ts';
import type { Framework } from '../src/model.ts';
import { readReport } from '../src/read/report.ts';
import { readYaml } from '../src/read/yaml.ts';
import { printExactValue } from '../src/submission/print-reading.ts';
import { sameValue } from '../src/submission/same-reading.ts';
import { readValue } from '../src/submission/values.ts';
import { runIn } from './cli-world.ts';
import { makeDocx, paragraph, table } from './make-docx.ts';

const folder = fileURLToPath(new URL('../fixtures/extract/', import.meta.url));
let baicheng: Framework;
beforeAll(async () => {
  const { value } = await loadFramework('baicheng-2024');
  if (!value) throw new Error('baicheng-2024 cannot be used');
  baicheng = value;
});

function extractText(text: string | Uint8Array, framework = baicheng, path = '报告.txt'): Extraction {
  const { value, diagnostics } = readReport({ path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });
  if (!value) throw new Error(diagnostics.map(({ message }) => message.zh).join('\n'));
  return extract(value, path, framework);
}

const entry = (extraction: Extraction, id: string) => {
  const found = extraction.measures.find(({ measure }) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const stateOf = (text: string, id: string): string => {
  const { state, taken, readings } = entry(extractText(text), id);
  return taken ? taken.raw : [state, ...readings.map(({ standing, raw }) => `${standing} ${raw}`)].join(', ');
};

describe('the report of 白城市', () => {
  const seed = () => extractText(readFileSync(`${folder}baicheng-2023.txt`), baicheng, 'baicheng-2023.txt');

  // What the catalogue of the report's mechanisms (its figures reported) lists, read by hand from the text.
  const figures: Readonly<Record<string, string>> = {
    'lead.meetings': '5', demo_level: '省级', provincial_projects: '1', legal_advisers: '11', legal_experts: '36', legal_opinions: '263',
    leaders_reported: 'true', departments_reported: 'true', campaign_enforcement: 'true', campaign_traffic: 'true', firms_served: '50',
    losses_recovered: '10000', drafts_reviewed: '7', documents_reviewed: '144', documents_cleaned: '131', documents_kept: '58',
    agreements_reviewed: '30', contracts_reviewed: '60', reviews_accepted: '60', reviews_mediated: '15', mediation_rate: '0.25',
    litigation_cases: '18', attendance_rate: '1', win_rate: '0.95', contact_firms: '100', case_files: '680', file_departments: '15',
    trainees: '786', exam_pass_rate: '0.861', towns: '73', towns_with_body: '73', award_towns: '1', award_cases: '1', award_groups: '6',
    award_people: '6', detox_linked: 'true', detox_safe_years: '11', 'grassroots.people.recidivism': '0', five_star: '50', four_star: '34',
    three_star: '20', stars_everywhere: 'true', key_groups: '7', key_tasks: '39', resettlement_rate: '1', support_rate: '1',
    mediation_rooms: '57', mediations: '9084', mediations_won: '8992', major_disputes: '42', disputed_amount: '250', service_posts: '5292',
    townships: '105', villages: '1038', aid_cases: '1798', university_stations: '1', women_stations: '8', women_covered: 'true',
    'services.market.notary': '5.5261', arbitration_amount: '12000', legal_persons: '3021', 'publicity.villages': '11', bus_lines: '10',
    law_garden: 'true', law_corridor: 'true', 'publicity.videos': '30', week_activities: '10', congress_opinion: '高度评价', seminars: '8',
    branch_trainings: '5', reading_classes: '10', lectures: '5', party_meetings: '15', wishes: '200', best_lawyers: '10', promotions: '60',
    speech_prize: 'true', account_posts: '420', account_followers: '100000', unfunded_counties: '4', assessed_departments: '29',
    counsel_kind: '专职', tracking_notice: 'true', campaign_environment: 'true', campaign_firms: 'true', brand_tens: 'true',
    brand_villages: 'true', praise_ministry: 'true', praise_website: 'true', praise_meeting: 'true',
  }; // biome-ignore format: a table

  test('gives every figure of its catalogue and no other', () => {
    const found = seed().measures.flatMap(({ measure, taken }) => (taken?.value ? [[measure.id, printExactValue(taken.value)]] : []));
    expect(Object.fromEntries(found)).toEqual(figures);
  });

  test('knows that the shares of 2024 are targets, and says where each figure stands', () => {
    const stars = entry(seed(), 'five_star').readings.map(({ standing, raw }) => `${standing} ${raw}`);
    expect(stars).toEqual(['result 50个', 'target 40%']);
    const text = readFileSync(`${folder}baicheng-2023.txt`, 'utf8');
    const lines = text.split('\n');
    for (const { taken } of seed().measures) {
      if (!taken || taken.mention?.includes('=>')) continue;
      const bare = taken.raw.replace(/^-/, '');
      expect(text.slice(taken.offset).replace(/\s/g, '').startsWith(bare), taken.raw).toBe(true);
      expect(
        lines[taken.place.paragraph - 1]
          ?.slice(taken.column - 1)
          .replace(/\s/g, '')
          .startsWith(bare),
        taken.raw,
      ).toBe(true);
    }
  });

  test('becomes a form that score reads without a question about it', async () => {
    const place = mkdtempSync(join(tmpdir(), 'lawgov-extract-'));
    writeFileSync(join(place, '报告.txt'), readFileSync(`${folder}baicheng-2023.txt`));
    const framework = ['--framework', 'baicheng-2024'];
    for (const name of ['填报.csv', '填报.xlsx']) {
      const made = await runIn([place], ['extract', '报告.txt', ...framework, '--out', name, '--unit', '白城市']);
      expect(made.exitCode).toBe(0);
      writeFileSync(join(place, name), made.written.get(name) ?? '');
      const scored = await runIn([place], ['score', name, ...framework, '--format', 'json']);
      const document = JSON.parse(scored.stdout);
      expect(document.units.map((unit: { name: string }) => unit.name)).toEqual(['白城市']);
      const codes = document.diagnostics.map(({ code }: { code: string }) => code);
      expect(codes.filter((code: string) => !code.startsWith('check/')).sort()).toEqual([
        'submission/missing-evidence',
        'submission/missing-values',
      ]);
    }
  });
});

interface Tally {
  found: number;
  missed: number;
  wrong: number;
  readonly lines: string[];
}

/** Every labelled passage of a folder: what is found, missed (and then what is listed instead), and taken wrongly. */
function measureSet(name: string): Tally {
  const tally: Tally = { found: 0, missed: 0, wrong: 0, lines: [] };
  const files = readdirSync(`${folder}${name}`).filter((file) => file.endsWith('.txt'));
  for (const file of files.sort()) {
    const labels = readYaml({ path: file, bytes: readFileSync(`${folder}${name}/${file.replace('.txt', '.yaml')}`) }).value?.data as Record<
      string,
      string
    >;
    const extraction = extractText(readFileSync(`${folder}${name}/${file}`), baicheng, file);
    const known = extraction.measures.map(({ measure }) => measure.id);
    expect(Object.keys(labels).filter((id) => !known.includes(id))).toEqual([]);
    for (const { measure, state, taken, readings } of extraction.measures) {
      const label = labels[measure.id];
      const wanted = label === undefined ? undefined : readValue(measure, { kind: 'text', text: String(label) }).reading;
      if (wanted && wanted.state !== 'value') throw new Error(`${file}: ${measure.id} ${label}`);
      const right = wanted?.state === 'value' && taken?.value !== undefined && sameValue(wanted.value, taken.value);
      if (right) tally.found += 1;
      else {
        if (taken) tally.wrong += 1;
        if (wanted) tally.missed += 1;
        if (taken || wanted)
          tally.lines.push(
            `${file} ${measure.id}: ${label ?? 'nothing'}, ${state} ${readings.map(({ standing, raw }) => `${standing} ${raw}`).join('; ')}`,
          );
      }
    }
  }
  return tally;
}

describe('labelled passages', () => {
  test('written before the templates were tried: nothing wrong, what is missed is known', () => {
    const { lines, ...counts } = measureSet('labelled');
    expect(counts).toEqual({ found: 102, missed: 2, wrong: 0 });
    expect(lines).toEqual([
      '07-否定与对比.txt attendance_rate: 96.5%, no-result earlier 92.0%',
      '10-同数异义.txt offices: 58个, candidate result 58个',
    ]);
  });

  test('held out until the templates were done', () => {
    const { lines, ...counts } = measureSet('held-out');
    expect(lines).toEqual([]);
    expect(counts).toEqual({ found: 50, missed: 0, wrong: 0 });
  });
});

describe('a figure is taken', () => {
  const title = '东山市司法局2023年度工作报告\n';
  test.each([
    ['whatever the width and the blanks', '受理行政复议案件 ６０ 件。', 'reviews_accepted', '60件'],
    ['with words that say nothing between', '受理行政复议案件数共为60件。', 'reviews_accepted', '60件'],
    ['with another word for its unit', '受理行政复议案件60宗。', 'reviews_accepted', '60宗'],
    ['with brackets in between', '受理行政复议案件（含上年结转5件）60件。', 'reviews_accepted', '60件'],
    ['in Chinese numerals', '受理行政复议案件六十件。', 'reviews_accepted', '六十件'],
    ['behind a comma of thousands', '受理行政复议案件1,060件。', 'reviews_accepted', '1,060件'],
    ['of what it rose to', '受理行政复议案件由去年的51件上升到60件。', 'reviews_accepted', '60件'],
    ['rough where the measure allows it', '评查执法案卷近700份。', 'case_files', '近700份'],
    ['as a share in words', '胜诉率达到百分之九十。', 'win_rate', '百分之九十'],
    ['out of a list that shares figures out', '五星级、四星级司法所分别为5个和7个。', 'four_star', '7个'],
    ['out of a list without 分别', '五星级、四星级、三星级司法所5个、7个、9个。', 'three_star', '9个'],
    ['for each of two names', '负责人出庭率和胜诉率均为95%。', 'win_rate', '95%'],
    ['of awards that follow their figures', '2个乡镇、3名个人，分别被评为全省示范乡镇和先进个人。', 'award_people', '3名'],
    ['of a fall with its sign', '公证案件800件，同比下降5%。', 'services.market.notary', '-5%'],
    ['twice alike', '受理行政复议案件60件。全年受理行政复议案件60件。', 'reviews_accepted', '60件'],
  ])('%s', (_title, text, id, expected) => {
    expect(stateOf(title + text, id)).toBe(expected);
  });

  test.each([
    ['a target by its verb', '力争受理行政复议案件60件。', 'reviews_accepted', 'no-result, target 60件'],
    ['a target by its year', '到2025年，胜诉率达到95%。', 'win_rate', 'no-result, target 95%'],
    ['a target by its bound', '评查执法案卷不少于60份。', 'case_files', 'no-result, target 60份'],
    ['a target by its heading', '三、2024年工作计划\n受理行政复议案件60件。', 'reviews_accepted', 'no-result, target 60件'],
    ['last year’s', '去年受理行政复议案件60件。', 'reviews_accepted', 'no-result, earlier 60件'],
    ['of an earlier year', '2021年，受理行政复议案件60件。', 'reviews_accepted', 'no-result, earlier 60件'],
    ['over several years', '五年来累计受理行政复议案件60件。', 'reviews_accepted', 'no-result, cumulative 60件'],
    ['a change', '胜诉率提高5%。', 'win_rate', 'not-found'],
    ['of others', '全省平均胜诉率90%。', 'win_rate', 'no-result, elsewhere 90%'],
    ['of a part', '市本级受理行政复议案件60件。', 'reviews_accepted', 'no-result, part 60件'],
    ['in a unit of another kind', '案卷评查2次。', 'case_files', 'no-result, other-unit 2次'],
    ['denied before', '尚未实现星级司法所全覆盖。', 'stars_everywhere', 'no-result, denied 是'],
    ['denied behind', '星级司法所全覆盖尚未实现。', 'stars_everywhere', 'no-result, denied 是'],
    ['said in two ways', '受理行政复议案件60件。受理行政复议案件61件。', 'reviews_accepted', 'ambiguous, result 60件, result 61件'],
    ['rough where the measure forbids it', '受理行政复议案件60余件。', 'reviews_accepted', 'ambiguous, result 60余件'],
    ['of a year or an ordinal', '受理行政复议案件第60件。', 'reviews_accepted', 'not-found'],
    ['beside similar words only', '行政复议案件今年受理60件。', 'reviews_accepted', 'candidate, result 60件'],
  ])('not when it is %s', (_title, text, id, expected) => {
    expect(stateOf(title + text, id)).toBe(expected);
  });

  test('from a table by the year of its column', () => {
    const body = `${paragraph('东山市2023年度报告')}${table(['指标', '2022年', '2023年', '2024年目标'], ['受理行政复议案件数（件）', '51', '60', '70'], ['行政诉讼胜诉率', '90%', '92%', '95%'])}`;
    const extraction = extractText(makeDocx({ body }).bytes, baicheng, '报告.docx');
    expect(entry(extraction, 'reviews_accepted').taken).toMatchObject({ raw: '60', place: { cell: { table: 1, row: 2, column: 3 } } });
    expect(entry(extraction, 'win_rate').readings.map(({ standing, raw }) => `${standing} ${raw}`)).toEqual([
      'earlier 90%',
      'result 92%',
      'target 95%',
    ]);
  });

  test('never out of a plan', () => {
    const plan = '东山市2024年法治政府建设工作要点\n一、总体要求\n推动率先突破。\n二、任务\n受理行政复议案件60件，负责人出庭率100%。';
    expect(extractText(plan).measures.filter(({ state }) => state === 'found')).toEqual([]);
  });
});

test.each([
  ['a page', '<html><body>白城市</body></html>', 'file/not-a-report'],
  ['an empty file', '', 'file/empty'],
  ['blank lines', '\n \n', 'file/empty'],
])('%s is no report', (_title, text, code) => {
  const { value, diagnostics } = readReport({ path: '报告.txt', bytes: new TextEncoder().encode(text) });
  expect([value, ...diagnostics.map((diagnostic) => diagnostic.code)]).toEqual([undefined, code]);
});

test('lines keep their numbers, and offsets count the characters of the whole text', () => {
  const { value } = readReport({ path: '报告.txt', bytes: new TextEncoder().encode('甲\r\n\r\n乙\n丙') });
  expect(value?.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['甲', '', '乙', '丙']);
  expect(value?.offsets).toEqual([0, 3, 5, 7]);
});

describe('templates', () => {
  const faultOf = (source: string) => {
    const parsed = parseMention(source);
    return 'fault' in parsed ? parsed.fault.en : 'read';
  };
  test.each([
    ['受理[行政复议]案件{}件', /^read$/],
    ['(审结|办结){}件', /^read$/],
    ['述法……全覆盖 => 是', /^read$/],
    ['同比下降{-}', /^read$/],
    ['受理案件', /one slot/],
    ['受理{}案件{}件', /one slot/],
    ['受理[案件{}]', /inside of brackets/],
    ['受理[案件{}件', /inside of brackets|has no/],
    ['受理(案件){}件', /alternatives/],
    ['受理|审结{}件', /inside of brackets/],
    ['受理案件{件', /stray/],
    ['全覆盖 => ', /nothing stands behind/],
    ['受理{}件 => 是', /there is no slot/],
    ['[受理案件]{}件', /too few words/],
    ['…受理案件{}件', /either end/],
    [`受理${'[甲]'.repeat(80)}案件{}件`, /longer than/],
    [`受理${'['.repeat(12)}甲${']'.repeat(12)}案件{}件`, /nest too deep/],
  ])('%s', (source, expected) => {
    expect(faultOf(source)).toMatch(expected);
  });

  test('are matched in time that grows with the text, whatever they say', () => {
    const nasty = `受理${'[甲]'.repeat(60)}乙{}件`;
    const framework = {
      ...baicheng,
      measures: new Map([...baicheng.measures].map(([id, measure]) => [id, { ...measure, mentions: [nasty] }])),
    };
    const started = performance.now();
    extractText(`受理${'甲'.repeat(1900)}。`, framework);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

test.each([
  ['12·4宪法日、3-5件、第3届、500m、数十件、5个百分点', []],
  ['近1.2亿元、250余万元、一万二千余件', ['近1.2亿', '250余万', '一万二千余']],
  ['2023年8月，4个县', ['8', '4']],
  ['签约15家、节约20万元、约30人', ['15', '20万', '约30']],
])('figures of %s', (text, expected) => {
  expect(findFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
