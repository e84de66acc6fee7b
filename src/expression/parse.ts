import type { Text } from '../text.ts';
import { type Fault, faultAt } from './fault.ts';
import { deepestNesting, longestExpression } from './limits.ts';
import { syntaxProblems as problems } from './syntax-problems.ts';
import { type Keyword, readTokens, type Token } from './tokens.ts';
import { type ArithmeticOperator, type ComparisonOperator, type LogicOperator, type Node, type Span, spanFrom } from './tree.ts';

// The first fault ends the parse: the position jumps to the last token, where every loop stops.
interface Parser {
  readonly text: string;
  readonly tokens: readonly Token[];
  position: number;
  depth: number;
  fault: Fault | undefined;
}

const value: Text = { zh: '一个数据项、数字或括号', en: 'a measure, a number or a bracket' };
const tokenAt = (parser: Parser): Token => parser.tokens[parser.position] ?? { kind: 'end', at: { offset: parser.text.length, length: 0 } };

function isSymbol<S extends string>(
  token: Token,
  ...symbols: readonly S[]
): token is Token & { readonly kind: 'symbol'; readonly text: S } {
  return token.kind === 'symbol' && symbols.some((symbol) => symbol === token.text);
}

const isKeyword = (token: Token, keyword: Keyword) => token.kind === 'keyword' && token.text === keyword;

function advance(parser: Parser): Token {
  const token = tokenAt(parser);
  if (parser.position < parser.tokens.length - 1) parser.position += 1;
  return token;
}

function fail(parser: Parser, fault: Fault): Node {
  parser.fault ??= fault;
  parser.position = parser.tokens.length - 1;
  return { kind: 'boolean', boolean: false, at: { offset: fault.offset, length: fault.length } };
}

function hintFor(token: Token, expected: Text): Text {
  if (isSymbol(token, '+')) return { zh: '正数前面不写加号。', en: 'Positive numbers are written without a plus sign.' };
  if (isSymbol(token, '=') && token.at.offset === 0)
    return { zh: '表达式不以等号开头，直接写算式即可。', en: 'Expressions do not begin with an equals sign.' };
  if (isKeyword(token, 'not')) return { zh: '请给“非”这一部分加括号。', en: 'Put brackets around the part with not.' };
  if (token.kind === 'end') return { zh: `请补上${expected.zh}。`, en: `Add ${expected.en}.` };
  return {
    zh: '请检查前后是否漏写或多写了运算符、括号或逗号；且、或、非前后要有空格。',
    en: 'Check for a missing or extra operator, bracket or comma.',
  };
}

function failAt(parser: Parser, expected: Text): Node {
  const token = tokenAt(parser);
  if (token.kind === 'invalid') return fail(parser, token.fault);
  const found = parser.text.slice(token.at.offset, token.at.offset + token.at.length);
  return fail(parser, faultAt(token.at, problems.syntax, { found, expected, hint: hintFor(token, expected) }));
}

/** Parses one level deeper, or gives up where the nesting is too deep. */
function nested(parser: Parser, at: Span, parse: () => Node): Node {
  if (parser.depth >= deepestNesting) return fail(parser, faultAt(at, problems.tooDeep, {}));
  parser.depth += 1;
  const node = parse();
  parser.depth -= 1;
  return node;
}

function parseLogic(parser: Parser, operator: LogicOperator, parsePart: (parser: Parser) => Node): Node {
  let left = parsePart(parser);
  while (isKeyword(tokenAt(parser), operator)) {
    advance(parser);
    const right = parsePart(parser);
    left = { kind: 'logic', operator, left, right, at: spanFrom(left.at, right.at) };
  }
  return left;
}

const parseExpression = (parser: Parser): Node => parseLogic(parser, 'or', parseConjunction);
const parseConjunction = (parser: Parser): Node => parseLogic(parser, 'and', parseNot);

function parseNot(parser: Parser): Node {
  const token = tokenAt(parser);
  if (!isKeyword(token, 'not')) return parseComparison(parser);
  advance(parser);
  return nested(parser, token.at, () => {
    const operand = parseNot(parser);
    return { kind: 'not', operand, at: spanFrom(token.at, operand.at) };
  });
}

const comparisons: readonly ComparisonOperator[] = ['<', '<=', '>', '>=', '=', '!='];

function parseComparison(parser: Parser): Node {
  const left = parseSum(parser);
  const token = tokenAt(parser);
  if (!isSymbol(token, ...comparisons)) return left;
  advance(parser);
  const right = parseSum(parser);
  const next = tokenAt(parser);
  if (isSymbol(next, ...comparisons)) {
    const slice = (from: number, to: number) => parser.text.slice(from, to).trim();
    const first = slice(left.at.offset, next.at.offset);
    const suggestion = `${first} and ${slice(token.at.offset + token.at.length, next.at.offset)} ${slice(next.at.offset, parser.text.length)}`;
    return fail(parser, faultAt(next.at, problems.chained, { suggestion }));
  }
  return { kind: 'comparison', operator: token.text, left, right, at: spanFrom(left.at, right.at) };
}

function parseArithmetic(parser: Parser, operators: readonly ArithmeticOperator[], parsePart: (parser: Parser) => Node): Node {
  let left = parsePart(parser);
  for (let token = tokenAt(parser); isSymbol(token, ...operators); token = tokenAt(parser)) {
    advance(parser);
    const right = parsePart(parser);
    left = { kind: 'arithmetic', operator: token.text, left, right, at: spanFrom(left.at, right.at) };
  }
  return left;
}

const parseSum = (parser: Parser): Node => parseArithmetic(parser, ['+', '-'], parseProduct);
const parseProduct = (parser: Parser): Node => parseArithmetic(parser, ['*', '/'], parseNegation);

function parseNegation(parser: Parser): Node {
  const token = tokenAt(parser);
  if (!isSymbol(token, '-')) return parsePrimary(parser);
  advance(parser);
  return nested(parser, token.at, () => {
    const operand = parseNegation(parser);
    return { kind: 'negate', operand, at: spanFrom(token.at, operand.at) };
  });
}

function expectClose(parser: Parser, more: boolean): Span {
  const token = tokenAt(parser);
  if (!isSymbol(token, ')'))
    failAt(parser, more ? { zh: '逗号或右括号', en: 'a comma or a closing bracket' } : { zh: '右括号', en: 'a closing bracket' });
  else advance(parser);
  return token.at;
}

function parseCall(parser: Parser, name: string, at: Span): Node {
  advance(parser);
  const parts: Node[] = [];
  if (!isSymbol(tokenAt(parser), ')')) {
    parts.push(parseExpression(parser));
    while (isSymbol(tokenAt(parser), ',')) {
      advance(parser);
      parts.push(parseExpression(parser));
    }
  }
  const close = expectClose(parser, true);
  return { kind: 'call', function: name, arguments: parts, at: spanFrom(at, close) };
}

function parsePrimary(parser: Parser): Node {
  const token = tokenAt(parser);
  const { at } = token;
  if (isSymbol(token, '(')) {
    advance(parser);
    return nested(parser, at, () => {
      const inner = parseExpression(parser);
      return { ...inner, at: spanFrom(at, expectClose(parser, false)) };
    });
  }
  if (token.kind === 'symbol' || token.kind === 'end' || token.kind === 'invalid') return failAt(parser, value);
  if (token.kind === 'keyword' && token.text !== 'true' && token.text !== 'false') return failAt(parser, value);
  advance(parser);
  if (token.kind === 'keyword') return { kind: 'boolean', boolean: token.text === 'true', at };
  if (token.kind === 'duration') return { kind: 'duration', days: token.days, working: token.working, at };
  if (token.kind !== 'name') return { kind: token.kind, text: token.text, at };
  if (token.quoted || !isSymbol(tokenAt(parser), '(')) return { kind: 'name', name: token.text, at };
  return nested(parser, at, () => parseCall(parser, token.text, at));
}

/** The syntax tree of an expression, or the first thing that is wrong with its writing. Never throws. */
export function parseTree(text: string): { readonly tree: Node } | { readonly fault: Fault } {
  const whole = { offset: 0, length: text.length };
  if (text.length > longestExpression) return { fault: faultAt(whole, problems.tooLong, { length: text.length }) };
  if (text.trim() === '') return { fault: faultAt(whole, problems.empty, {}) };
  const parser: Parser = { text, tokens: readTokens(text), position: 0, depth: 0, fault: undefined };
  const tree = parseExpression(parser);
  const operator: Text = { zh: '运算符，或者表达式到此结束', en: 'an operator or the end of the expression' };
  if (parser.fault === undefined && tokenAt(parser).kind !== 'end') failAt(parser, operator);
  return parser.fault === undefined ? { tree } : { fault: parser.fault };
}
