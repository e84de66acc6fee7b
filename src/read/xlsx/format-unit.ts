// What a number format shows behind its number: the 亿元 of `0.0"亿元"`. People read it as part of the value.

/** One piece of a format code: a literal, a bracket, a placeholder for digits, or any other character. */
const pieces =
  /"([^"]*)(?:"|$)|[\\!]([\s\S])|\[([^[\]]*)\]|[_*][\s\S]?|(general|g\/通用格式|[0#?]|e[+-])|(,)|(;)|(\p{Script=Han})|[\s\S]/giu;
/** Multiples by their number of zeros. */
const multiples = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿'];

/** Longer than any unit; what is longer must not be copied to every cell. */
const longestUnit = 32;

interface Section {
  /** Whether it shows its number at all. */
  digits: boolean;
  /** Whether it is chosen by a condition such as [>=10000]. */
  conditional: boolean;
  /** Commas behind the digits: each shows the number a thousand times smaller. */
  commas: number;
  /** The same before a decimal point. */
  thousands: number;
  /** Digits behind a dot that is mere text: 0!.0000 shows 12345 as 1.2345. */
  split: number | undefined;
  /** Whether words stand between the digits, as in 00"小时"00. */
  parted: boolean;
  behind: string;
}

const newSection = (): Section => ({
  digits: false,
  conditional: false,
  commas: 0,
  thousands: 0,
  split: undefined,
  parted: false,
  behind: '',
});

function addDigit(section: Section): void {
  if (section.behind === '.') section.split = 0;
  else if (section.behind.trim() !== '') section.parted = true;
  if (section.split !== undefined) section.split += 1;
  section.digits = true;
  // Commas between digits only group them.
  section.commas = 0;
  section.behind = '';
}

function endWhole(section: Section): void {
  section.thousands += section.commas;
  section.commas = 0;
}

function readSections(code: string): Section[] {
  let section = newSection();
  const sections = [section];
  for (const [piece, quoted, escaped, bracket, placeholder, comma, semicolon, han] of code.matchAll(pieces)) {
    if (placeholder !== undefined) addDigit(section);
    else if (semicolon !== undefined) {
      section = newSection();
      sections.push(section);
    } else if (/^\[[<>=]/.test(piece)) section.conditional = true;
    else if (!section.digits) continue;
    else if (comma !== undefined) section.commas += 1;
    else if (piece === '.') endWhole(section);
    // A currency stands in brackets before its locale: [$元-804].
    else section.behind += quoted ?? escaped ?? han ?? /^\$([^-]*)/.exec(bracket ?? '')?.[1] ?? '';
  }
  return sections;
}

/** The unit of the stored number: a format that shows 12345 as 1.2万元 says that 12345 is in 元. */
function unitOfStored({ parted, thousands, commas, split = 0, behind }: Section): string {
  const shown = behind.trim();
  const shift = 3 * (thousands + commas) + split;
  if (parted || shown.length > longestUnit || /\d/.test(shown)) return '';
  if (shift === 0) return shown;
  const [, multiple = '', word = ''] = /^[(（]?([十百千]?(?:万亿|[万亿])|[十百千]|)(.*?)[)）]?$/su.exec(shown) ?? [];
  const left = multiples[multiples.indexOf(multiple) - shift];
  return left === undefined ? '' : `${left}${word}`;
}

/** The literal behind the positive number of a format code that is no date and no percentage; undefined for none. */
export function unitOfFormat(code: string): string | undefined {
  const sections = readSections(code);
  // Where conditions choose the section, the number is not known here: all of them must agree.
  const chosen = sections.some(({ conditional }) => conditional) ? sections : sections.slice(0, 1);
  const units = new Set(chosen.filter(({ digits }) => digits).map(unitOfStored));
  const [unit] = units;
  return units.size === 1 && unit !== '' ? unit : undefined;
}
