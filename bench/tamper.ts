// Changes one figure at a time in what the second checker of a page is given, and counts what it finds.
// Usage: npx tsx bench/tamper.ts [times for each case, 1000] [seed, 1]
import { existsSync, readdirSync } from 'node:fs';
import { checkSums } from '../src/report/html/page/checker.ts';
import { sumsOf } from '../src/report/html/sums.ts';
import { caseData } from '../test/page-data.ts';
import { aboveIn, drawFrom, tamper } from '../test/page-tampering.ts';

const [times, seed] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1)];
const folder = new URL('../fixtures/score/', import.meta.url);
const cases = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/framework.yaml`, folder)));
const whole = { changed: 0, found: 0, exactly: 0, above: 0 };
const missed: string[] = [];
for (const name of cases) {
  const sums = sumsOf(await caseData(name));
  const draw = drawFrom(seed);
  for (let turn = 0; turn < times; turn += 1) {
    const { sums: changed, unit, node, field } = tamper(sums, draw);
    const places = checkSums(changed)
      .wrong.filter((finding) => finding.unit === unit)
      .map((finding) => finding.node);
    whole.changed += 1;
    if (places.length > 0) whole.found += 1;
    else missed.push(`${name} ${unit} ${node} ${field}`);
    if (places.includes(node)) whole.exactly += 1;
    else if (places.includes(aboveIn(sums, unit, node))) whole.above += 1;
  }
}
console.log(
  `${cases.length} cases, ${whole.changed} figures changed: ${whole.found} found, ${whole.exactly} at the very place, ${whole.above} at the group above`,
);
for (const words of missed.slice(0, 20)) console.log(`missed: ${words}`);
process.exitCode = missed.length === 0 ? 0 : 1;
