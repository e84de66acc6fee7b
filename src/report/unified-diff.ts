// The difference of two texts as other tools read it: `diff -u`, `git apply`, `patch`.

interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** Texts that differ in more lines than this are shown as replaced from the first to the last of them. */
const mostChanges = 1000;
const context = 3;

/** '' for equal texts. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = stepsBetween(linesOf(before), linesOf(after));
  return `--- a/${path}\n+++ b/${path}\n${hunksOf(steps).join('')}`;
}

/** With their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const kept = (lines: readonly string[]): Step[] => lines.map((line) => ({ sign: ' ', line }));
  const middle = shortest(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [...kept(before.slice(0, head)), ...middle, ...kept(before.slice(before.length - tail))];
}

/** Myers' algorithm: the fewest lines taken out and put in. */
function shortest(before: readonly string[], after: readonly string[]): Step[] {
  const trace: Map<number, number>[] = [];
  let frontier = new Map<number, number>([[1, 0]]);
  for (let changes = 0; changes <= Math.min(before.length + after.length, mostChanges); changes += 1) {
    trace.push(new Map(frontier));
    const next = new Map(frontier);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = startOn(frontier, diagonal, changes);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before, after);
    }
    frontier = next;
  }
  return [...before.map((line): Step => ({ sign: '-', line })), ...after.map((line): Step => ({ sign: '+', line }))];
}

const comesFromAbove = (frontier: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean =>
  diagonal === -changes || (diagonal !== changes && (frontier.get(diagonal - 1) ?? 0) < (frontier.get(diagonal + 1) ?? 0));

const startOn = (frontier: ReadonlyMap<number, number>, diagonal: number, changes: number): number =>
  comesFromAbove(frontier, diagonal, changes) ? (frontier.get(diagonal + 1) ?? 0) : (frontier.get(diagonal - 1) ?? 0) + 1;

function walkBack(trace: readonly ReadonlyMap<number, number>[], before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [x, y] = [before.length, after.length];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const frontier = trace[changes] ?? new Map<number, number>();
    const diagonal = x - y;
    const previous = comesFromAbove(frontier, diagonal, changes) ? diagonal + 1 : diagonal - 1;
    const fromX = changes === 0 ? 0 : (frontier.get(previous) ?? 0);
    const fromY = changes === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      steps.push({ sign: ' ', line: before[x] ?? '' });
    }
    if (changes > 0) {
      if (x > fromX) steps.push({ sign: '-', line: before[fromX] ?? '' });
      else steps.push({ sign: '+', line: after[fromY] ?? '' });
      [x, y] = [fromX, fromY];
    }
  }
  return steps.reverse();
}

function hunksOf(steps: readonly Step[]): string[] {
  const hunks: string[] = [];
  const changed = steps.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  let [oldLine, newLine, done] = [1, 1, 0];
  for (let index = 0; index < changed.length; ) {
    const start = Math.max(done, (changed[index] ?? 0) - context);
    let last = changed[index] ?? 0;
    while (index < changed.length && (changed[index] ?? 0) <= last + 2 * context + 1) {
      last = changed[index] ?? 0;
      index += 1;
    }
    const part = steps.slice(start, Math.min(steps.length, last + context + 1));
    oldLine += start - done;
    newLine += start - done;
    const [oldCount, newCount] = [part.filter(({ sign }) => sign !== '+').length, part.filter(({ sign }) => sign !== '-').length];
    const range = (line: number, count: number) => `${count === 0 ? line - 1 : line},${count}`;
    hunks.push(`@@ -${range(oldLine, oldCount)} +${range(newLine, newCount)} @@\n${part.map(printStep).join('')}`);
    oldLine += oldCount;
    newLine += newCount;
    done = start + part.length;
  }
  return hunks;
}

const printStep = ({ sign, line }: Step): string =>
  line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
