// Every format of findings read back by its own rules, without the code that wrote it.
import { readXml } from './read-xml.ts';

export interface ReadFinding {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  /** 0 for a whole file. */
  readonly line: number;
  readonly message: string;
}

const severityOf = (words: Readonly<Record<string, string>>, word: string | undefined): string => {
  const severity = words[word ?? ''];
  if (severity === undefined) throw new Error(`no severity ${word}`);
  return severity;
};
const same = { error: 'error', warning: 'warning', info: 'info' };
const written = { 错误: 'error', 警告: 'warning', 提示: 'info', ...same };

/** The message of `Sheet!B7：message\n→ help`. */
const messageIn = (words: string): string => words.split('\n→ ')[0]?.replace(/^[^!\n]+![A-Z]+\d+(?:：|: )/, '') ?? '';

function placeIn(place: string): { file: string; line: number } {
  const text = /^([\s\S]*):(\d+):\d+$/.exec(place);
  if (text) return { file: text[1] ?? '', line: Number(text[2]) };
  const cell = /^([\s\S]*?) [^!]+![A-Z]+(\d+)$/.exec(place);
  return cell ? { file: cell[1] ?? '', line: Number(cell[2]) } : { file: place, line: 0 };
}

/** Header lines `severity place  code`, the message indented below; the last line is the verdict. */
function readText(document: string): ReadFinding[] {
  const lines = document.split('\n');
  return lines.flatMap((line, index) => {
    const head = /^(错误|警告|提示|error|warning|info) (.*) {2}([a-z]+\/[a-z0-9_-]+)$/.exec(line);
    if (!head) return [];
    return [
      { code: head[3] ?? '', severity: severityOf(written, head[1]), ...placeIn(head[2] ?? ''), message: lines[index + 1]?.slice(2) ?? '' },
    ];
  });
}

function readMarkdown(document: string): ReadFinding[] {
  const plain = (cell: string) =>
    cell
      .replaceAll('<br>', '\n')
      .replaceAll('&#64;', '@')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replace(/\\(.)/g, '$1')
      .replaceAll('&amp;', '&');
  return document
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => {
      const cells = line.slice(2, -2).split(/(?<=(?<!\\)(?:\\\\)*) \| /);
      if (cells.length !== 4) throw new Error(`${cells.length} cells in ${line}`);
      const [severity = '', place = '', words = '', code = ''] = cells;
      const message = plain(words).split('\n')[0] ?? '';
      return { code: code.slice(1, -1), severity: severityOf(written, severity), ...placeIn(plain(place)), message };
    });
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly index: number };
        readonly region?: { readonly startLine: number };
      };
    }[];
  }[];
}

function readSarif(document: string): ReadFinding[] {
  const [run] = (JSON.parse(document) as { readonly runs: readonly SarifRun[] }).runs;
  if (!run) throw new Error('no run');
  return run.results.map(({ ruleId, ruleIndex, level, message, locations: [place] }) => {
    if (run.tool.driver.rules[ruleIndex]?.id !== ruleId) throw new Error(`rule ${ruleIndex} is another one`);
    if (!place) throw new Error(`${ruleId} has no place`);
    const { artifactLocation, region } = place.physicalLocation;
    if (run.artifacts[artifactLocation.index]?.location.uri !== artifactLocation.uri) throw new Error('the artifact is another one');
    return {
      code: ruleId,
      severity: severityOf({ error: 'error', warning: 'warning', note: 'info' }, level),
      file: decodeURIComponent(artifactLocation.uri),
      line: region?.startLine ?? 0,
      message: messageIn(message.text),
    };
  });
}

interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const readGitlab = (document: string): ReadFinding[] =>
  (JSON.parse(document) as readonly GitlabIssue[]).map(({ description, check_name, severity, location }) => ({
    code: check_name,
    severity: severityOf({ major: 'error', minor: 'warning', info: 'info' }, severity),
    file: location.path,
    line: location.lines.begin,
    message: messageIn(description),
  }));

function readGithub(document: string): ReadFinding[] {
  const unescaped = (text: string) =>
    text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  return document
    .split('\n')
    .filter((line) => line.startsWith('::'))
    .map((line) => {
      const [, kind, written = '', words = ''] = /^::([a-z]+) ([^:]*)::([^\r]*)$/.exec(line) ?? [];
      const properties = new Map(
        written.split(',').map((pair): [string, string] => [pair.split('=')[0] ?? '', unescaped(pair.slice(pair.indexOf('=') + 1))]),
      );
      return {
        code: properties.get('title') ?? '',
        severity: severityOf({ error: 'error', warning: 'warning', notice: 'info' }, kind),
        file: properties.get('file') ?? '',
        line: Number(properties.get('line') ?? 0),
        message: messageIn(unescaped(words)),
      };
    });
}

const readCheckstyle = (document: string): ReadFinding[] =>
  readXml(document).children.flatMap(({ attributes: { name = '' }, children }) =>
    children.map(({ attributes }) => ({
      code: attributes['source'] ?? '',
      severity: severityOf(same, attributes['severity']),
      file: name,
      line: Number(attributes['line'] ?? 0),
      message: messageIn(attributes['message'] ?? ''),
    })),
  );

function readJunit(document: string): ReadFinding[] {
  const root = readXml(document);
  const suites = root.children;
  const sum = (key: string) => suites.reduce((total, { attributes }) => total + Number(attributes[key]), 0);
  for (const key of ['tests', 'failures', 'errors', 'skipped'])
    if (Number(root.attributes[key]) !== sum(key)) throw new Error(`${key} do not add up`);
  return suites.flatMap(({ children }) =>
    children.flatMap(({ attributes, children: [outcome] }) => {
      if (!outcome) return [];
      const [, severity, words = ''] = /^\[([a-z]+)\] ([\s\S]*)$/.exec(outcome.text) ?? [];
      const { name = '', file = '', line = '0' } = attributes;
      return [
        { code: name.split(' ')[0] ?? '', severity: severityOf(same, severity), file, line: Number(line), message: messageIn(words) },
      ];
    }),
  );
}

interface JsonDocument {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly location: string;
    readonly message: string;
  }[];
}

const readJson = (document: string): ReadFinding[] =>
  (JSON.parse(document) as JsonDocument).diagnostics.map(({ code, severity, location, message }) => ({
    code,
    severity: severityOf(same, severity),
    ...placeIn(location),
    message,
  }));

export const readers = {
  pretty: readText,
  text: readText,
  json: readJson,
  sarif: readSarif,
  junit: readJunit,
  github: readGithub,
  gitlab: readGitlab,
  checkstyle: readCheckstyle,
  markdown: readMarkdown,
} as const;
