// The national index: that no row of its catalogue is lost, that every indicator is complete, and that it says of itself no more than is known.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Draft, type DraftNode, nodesOf } from '../src/framework/draft.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, textField } from '../src/framework/fields.ts';
import { bundledLayers } from '../src/framework/layers/source.ts';
import { loadDraft } from '../src/framework/load.ts';
import { lintDraft } from '../src/lint/index.ts';
import { compare, equals, isZero } from '../src/points.ts';
import { criticalsOfLeaf, readRow, rowsOf } from '../src/testing/leaf-rows.ts';
import { leavesOfDraft } from '../src/testing/leaves.ts';

const name = 'indicators/model-government/model-government.yaml';
const encode = (text: string) => new TextEncoder().encode(text);

async function draftOf(path: string, bytes: Uint8Array): Promise<Draft> {
  const { draft, diagnostics } = await loadDraft({ path, bytes }, bundledLayers, { inspect: (one) => lintDraft(one) });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en);
  if (!draft || errors.length > 0) throw new Error(errors.join('\n'));
  return draft;
}

let draft: Draft;
let nodes: readonly DraftNode[];
let leaves: readonly DraftNode[];
beforeAll(async () => {
  draft = await draftOf(name, readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url))));
  nodes = nodesOf(draft.roots);
  leaves = nodes.filter(({ isGroup }) => !isGroup);
});

const listOf = (fields: Fields, key: string): string[] => itemsField(fields, key).map(String);
const without = (list: readonly DraftNode[], holds: (node: DraftNode) => boolean) =>
  list.filter((node) => !holds(node)).map(({ id }) => id);

/** Rows of the catalogue whose requirement, or whose limit, is only remembered; the others were read somewhere. */
const recalledRows = [11, 13, 14, 38, 49, 64, 68, 69, 77, 79];
const rowName = (row: number) => `I-${String(row).padStart(2, '0')}`;

describe('the catalogue', () => {
  test('has its 90 rows, each with at least one indicator', () => {
    const traced = new Set(leaves.flatMap(({ fields }) => listOf(fields, 'trace')).filter((row) => row.startsWith('I-')));
    expect([...traced].toSorted()).toEqual(Array.from({ length: 90 }, (_, index) => rowName(index + 1)));
  });

  test('is as certain as its rows are', () => {
    for (const { id, fields } of leaves)
      for (const row of listOf(fields, 'trace').filter((one) => one.startsWith('I-'))) {
        const wanted = recalledRows.includes(Number(row.slice(2))) ? 'recalled' : 'verified';
        expect([id, row, textField(fields, 'tag')]).toEqual([id, row, wanted]);
      }
  });

  test('says where an indicator was added to it', () => {
    const added = leaves.filter(({ fields }) => !listOf(fields, 'trace').some((row) => row.startsWith('I-')));
    expect(added.map(({ id }) => id)).toEqual(['digital.regulation.ledger', 'people.followup']);
    for (const { fields } of added) expect(JSON.stringify(itemsField(fields, 'basis'))).toContain('系自加');
  });
});

describe('every indicator', () => {
  test('has a number, one after the other through the whole table', () => {
    expect(leaves.map(({ fields }) => textField(fields, 'no'))).toEqual(leaves.map((_, index) => String(index + 1)));
  });

  test('has what it asks for, a rule, method, evidence, basis, remedy, and says whether it may not apply', () => {
    expect(
      without(leaves, ({ fields }) => {
        const evidence = fieldsField(fields, 'evidence');
        const texts = ['title', 'requirement', 'remedy', 'tag'].every((key) => (textField(fields, key) ?? '') !== '');
        const lists = [listOf(fields, 'method'), itemsField(fields, 'basis'), itemsField(evidence, 'kinds')].every(
          (list) => list.length > 0,
        );
        return texts && lists && evidence['required'] === true && typeof fieldsField(fields, 'notApplicable')['allowed'] === 'boolean';
      }),
    ).toEqual([]);
  });

  test('has a limit or a condition, and no points', () => {
    const hasLimit = (rule: Fields): boolean =>
      ['atLeast', 'atMost', 'equals', 'target'].some((key) => rule[key] !== undefined) ||
      (textField(rule, 'type') === 'met' && textField(rule, 'value') !== undefined) ||
      (textField(rule, 'type') === 'external' && textField(rule, 'source') !== undefined) ||
      (textField(rule, 'type') === 'combine' && itemsField(rule, 'parts').every((part) => hasLimit(fieldsField(fieldsOf(part), 'rule'))));
    expect(without(leaves, ({ fields }) => hasLimit(fieldsField(fields, 'rule')))).toEqual([]);
    expect(JSON.stringify(draft.data)).not.toMatch(/"(?:points|lose)":/);
    expect(draft.data['scored']).toBe(false);
  });

  test('rests on at least one citation that is as certain as itself', () => {
    const sources = fieldsField(draft.data, 'sources');
    const tagOf = (basis: Fields) => textField(basis, 'tag') ?? textField(fieldsField(sources, textField(basis, 'source') ?? ''), 'tag');
    for (const { id, fields } of leaves) {
      const tag = textField(fields, 'tag');
      const cited = itemsField(fields, 'basis').map((one) => fieldsOf(one));
      const tags = cited.map(tagOf);
      // What is recalled says in words which part of it is.
      const said = tag !== 'recalled' || cited.some((one) => (textField(one, 'note') ?? '').includes('凭记忆'));
      expect([id, tags.includes(tag) || (tag === 'recalled' && said), said]).toEqual([id, true, true]);
    }
    expect(Object.entries(sources).filter(([, source]) => textField(fieldsOf(source), 'tag') === undefined)).toEqual([]);
  });
});

describe('what units report', () => {
  test('is defined: what is counted, when, and where the figure comes from; rates also by numerator and denominator', () => {
    const incomplete = draft.measures.filter(({ measure }) => {
      const kept = [measure.definition, measure.period, measure.dataSource];
      if (measure.type === 'ratio') kept.push(measure.numerator, measure.denominator, measure.unit, measure.from);
      if (measure.type === 'count' || measure.type === 'number') kept.push(measure.unit);
      return kept.some((text) => text === undefined || text === '');
    });
    expect(incomplete.map(({ measure }) => measure.id)).toEqual([]);
  });

  test('keeps parts within wholes: a check for every rate that has the part as a figure of its own', () => {
    const asserted = draft.checks.flatMap(({ check }) => check.assert?.text ?? []);
    const rates = draft.measures.flatMap(({ measure }) => /^(\w+) \/ (\w+)$/.exec(measure.from ?? '')?.slice(1, 3) ?? []);
    const pairs = Array.from({ length: rates.length / 2 }, (_, index) => `${rates[2 * index]} <= ${rates[2 * index + 1]}`);
    expect(pairs.length).toBeGreaterThan(60);
    expect(pairs.filter((pair) => !asserted.includes(pair))).toEqual([]);
  });
});

test('a number that a plan may change has a source, or is called our own or remembered', () => {
  const parameters = Object.entries(fieldsField(draft.data, 'parameters')).map(([id, one]) => ({ id, fields: fieldsOf(one) }));
  expect(parameters.length).toBeGreaterThan(25);
  expect(
    parameters
      .filter(
        ({ fields }) => itemsField(fields, 'basis').length === 0 && !/系自拟|凭记忆|方案自定/.test(textField(fields, 'definition') ?? ''),
      )
      .map(({ id }) => id),
  ).toEqual([]);
});

test('the chapters are the ten of the outline and 人民满意; nothing passes for the official text', () => {
  const [chapters, groups] = [draft.roots, draft.roots.flatMap(({ children }) => children).filter(({ isGroup }) => isGroup)];
  expect(chapters.map(({ fields }) => textField(fields, 'no'))).toEqual([...'一二三四五六七八九十']);
  expect(chapters.at(-1)?.title).toBe('人民满意');
  expect(chapters.map(({ fields }) => itemsField(fields, 'basis').length > 0)).toEqual(chapters.map(() => true));
  expect(new Set(groups.map(({ fields }) => textField(fields, 'no'))).size).toBe(groups.length);
  expect(draft.data['status']).toBe('derived');
  const words = JSON.stringify(draft.data);
  expect(words).not.toContain('2024年版');
  for (const said of ['官方原文未取得', '没有分值', '凭记忆', '系推断', '系自拟'])
    expect(textField(draft.data, 'description')).toContain(said);
});

test('in a plan that gives each indicator points, each can be had in full and can be lost', async () => {
  const plan = `lawgov: 1
id: each-one
version: 1.0.0
title: 每项一分
status: sample
extends: model-government@1.0.0
changes:
${leaves.map(({ id }) => `  - {indicator: ${id}, set: {points: 1}}`).join('\n')}
scoring: {total: ${leaves.length}, decimals: 2, rounding: half-up, missing: zero, notApplicable: rescale}
`;
  const scored = await draftOf('plan.yaml', encode(plan));
  const { framework } = scored;
  if (!framework) throw new Error('no framework');
  const faults = leavesOfDraft(scored).flatMap((leaf) => {
    const { rows } = rowsOf(leaf, criticalsOfLeaf(leaf, scored.understand), framework);
    const points = rows.flatMap((row) => {
      const read = readRow(row, framework);
      const outcome = leaf.rule.score(leaf.points, read, [read]);
      return outcome.status === 'scored' ? [outcome.points] : [];
    });
    const full = points.some((one) => equals(one, leaf.points));
    const lost = points.some(isZero) && points.every((one) => compare(one, leaf.points) <= 0);
    return full && lost ? [] : [leaf.id];
  });
  expect(leavesOfDraft(scored).length).toBe(leaves.length);
  expect(faults).toEqual([]);
});
