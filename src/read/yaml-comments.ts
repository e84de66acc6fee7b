// The comments of a YAML text, found by the parser's own lexer: a `#` inside a text is not one.
import { CST, Lexer } from 'yaml';

export interface Comment {
  /** With its `#`, without the line end. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

/** Signs that the lexer puts between the tokens and that are not in the text: document, end of flow, scalar. */
const controls: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** In the order of the text. A text that is no YAML has those that can be told. */
export function readComments(text: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (controls.has(token)) {
      scalar = token === '\u001f';
      continue;
    }
    if (!scalar && CST.tokenType(token) === 'comment') {
      comments.push({ text: token.trimEnd(), line, column: offset - lineStart + 1 });
    }
    scalar = false;
    for (let end = token.indexOf('\n'); end >= 0; end = token.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = offset + end + 1;
    }
    offset += token.length;
  }
  return comments;
}
