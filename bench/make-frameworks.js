// Invented frameworks in .bench/lint/, the same bytes everywhere: one of 1,000 indicators, a hundred of 50, and one with faults.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from './measure.js';

export const lintFolder = join(workFolder, 'lint');

const kinds = [
  { title: '办结率', type: "{type: ratio, unit: '%', max: 1}", rule: () => '{type: threshold, atLeast: 90%}' },
  { title: '专题研究次数', type: '{type: count, unit: 次}', rule: () => '{type: step, target: 4, every: 1, lose: 0.01, partial: ignore}' },
  {
    title: '满意度',
    type: '{type: number, unit: 分, min: 0, max: 100}',
    rule: (points) => `{type: bands, bands: [{from: 90, points: ${points}}, {from: 80, below: 90, points: 0.05}, {below: 80, points: 0}]}`,
  },
  { title: '制度建立情况', type: '{type: boolean}', rule: () => '{type: met}' },
];

/** `groups` × `leaves` indicators, all worth the same, together 100 points. The rest is for faults. */
function frameworkText(id, groups, leaves, { total = 100, grade = 60, key = 'issuer' } = {}) {
  const points = 100 / (groups * leaves);
  const nodes = Array.from({ length: groups }, (_, group) => {
    const children = Array.from({ length: leaves }, (_, leaf) => {
      const kind = kinds[(group + leaf) % kinds.length];
      const name = `g${group + 1}.i${leaf + 1}`;
      return `      - id: ${name}
        no: "${group + 1}.${leaf + 1}"
        title: 第${group + 1}类第${leaf + 1}项${kind.title}
        points: ${points}
        basis: [{source: plan, section: 第${leaf + 1}条}]
        owner: 依法治市办
        method: [数据直报]
        measure: ${kind.type}
        rule: ${kind.rule(points)}
        evidence: {required: true, kinds: [文件, 台账], min: 1}
        notApplicable: {allowed: false}
`;
    });
    return `  - id: g${group + 1}
    no: "${group + 1}"
    title: 第${group + 1}类法治建设任务
    points: ${points * leaves}
    children:
${children.join('')}`;
  });
  return `lawgov: 1
id: ${id}
version: 1.0.0
title: 虚拟市法治政府建设考评
status: sample
${key}: 虚拟市依法治市办
period: {from: 2024-01-01, to: 2024-12-31}
sources:
  plan: {title: 虚拟市法治政府建设工作要点, tag: inferred}
indicators:
${nodes.join('')}scoring: {total: ${total}, decimals: 2, rounding: half-up, roundAt: indicator, missing: zero, notApplicable: rescale}
grades:
  - {id: excellent, title: 优秀, atLeast: 90}
  - {id: good, title: 良好, atLeast: ${grade}}
  - {id: other, title: 一般, atLeast: 50}
`;
}

/** Writes them; gives the paths. */
export function makeFrameworks() {
  rmSync(lintFolder, { recursive: true, force: true });
  const many = join(lintFolder, 'hundred');
  mkdirSync(many, { recursive: true });
  const write = (path, text) => {
    writeFileSync(path, text);
    return path;
  };
  return {
    large: write(join(lintFolder, 'large.yaml'), frameworkText('large', 20, 50)),
    many: Array.from({ length: 100 }, (_, index) => write(join(many, `f${index + 1}.yaml`), frameworkText(`f${index + 1}`, 10, 5))),
    faulty: write(join(lintFolder, 'faulty.yaml'), frameworkText('faulty', 10, 5, { total: 90, grade: 40, key: 'issuers' })),
  };
}
