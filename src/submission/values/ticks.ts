// Boxes to tick: ☑是 □否, or 优秀□ 良好√ 合格□.
const emptyBox = '□☐◻▢○';
const tickedBox = '☑✓√✔✅■●';

/** The one option whose box is ticked. Every option that is named needs its box, all before or all behind; undefined otherwise. */
export function tickedOf(text: string, options: readonly string[]): string | undefined {
  if (!new RegExp(`[${tickedBox}]`).test(text)) return undefined;
  const box = new RegExp(`[${emptyBox}${tickedBox}]`);
  // The longest first: 不合格 ends like 合格.
  const words = options.toSorted((left, right) => right.length - left.length);
  const behind = !box.test(text.charAt(0));
  const ticked: string[] = [];
  let rest = text.replace(new RegExp(`\\(([${tickedBox}])\\)`, 'g'), '$1');
  while (rest !== '') {
    const [mark, word] = behind ? [undefined, wordAt(rest, words)] : [rest.charAt(0), wordAt(rest.slice(1), words)];
    if (word === undefined) return undefined;
    const box1 = mark ?? rest.charAt(word.length);
    if (!box.test(box1)) return undefined;
    if (tickedBox.includes(box1)) ticked.push(word);
    rest = rest.slice(word.length + 1);
  }
  return ticked.length === 1 ? ticked[0] : undefined;
}

const wordAt = (text: string, words: readonly string[]): string | undefined => words.find((word) => text.startsWith(word));
