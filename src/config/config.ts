// lawgov.yaml: which rules of lint are on, and how severe they are where.
import { type Diagnostic, diagnose, type Severity } from '../diagnostic.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, textField, textsField } from '../framework/fields.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { matchesGlob } from './glob.ts';
import { configProblems as problems } from './problems.ts';

export type Level = Severity | 'off';
export type SetName = 'scoring' | 'recommended' | 'strict';

/** What is known of a code before any configuration. */
export interface KnownCode {
  readonly code: string;
  readonly severity: Severity;
  /** A framework with it cannot be used for scoring: it stays an error whatever is configured. */
  readonly locked: boolean;
}
export type KnownCodes = ReadonlyMap<string, KnownCode>;

type Levels = ReadonlyMap<string, Level>;

interface Override {
  /** Absent: all. */
  readonly files?: readonly string[];
  readonly indicators?: readonly string[];
  readonly levels: Levels;
}

export interface Config {
  readonly set: SetName;
  readonly levels: Levels;
  readonly overrides: readonly Override[];
}

export const noConfig: Config = { set: 'recommended', levels: new Map(), overrides: [] };

const familyOf = (code: string): string => `${code.split('/')[0]}/*`;
const isLevel = (value: unknown): value is Level => value === 'off' || value === 'info' || value === 'warning' || value === 'error';
const isSet = (value: unknown): value is SetName => value === 'scoring' || value === 'recommended' || value === 'strict';

/** The configuration as far as it can be understood, and what is wrong with the names in it; its form is checked by the schema. */
export function readConfig(document: PlainDocument, known: KnownCodes): { config: Config; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const families = new Set([...known.keys()].map(familyOf));
  const levelsAt = (fields: Fields, path: readonly (string | number)[]): Levels => {
    const levels = new Map<string, Level>();
    for (const [code, level] of Object.entries(fieldsField(fields, 'rules'))) {
      if (!isLevel(level)) continue;
      const entry = known.get(code);
      if (!entry && !families.has(code)) {
        const suggestion = nearest(code, [...known.keys(), ...families]);
        diagnostics.push(diagnose(problems.unknownRule, locate(document, [...path, 'rules', code], true), { code, suggestion }));
      } else if (entry?.locked && level !== 'error')
        diagnostics.push(diagnose(problems.lockedRule, locate(document, [...path, 'rules', code]), { code, level }));
      else levels.set(code, level);
    }
    return levels;
  };
  const lint = fieldsField(fieldsOf(document.data), 'lint');
  const set = textField(lint, 'extends');
  const overrides = itemsField(lint, 'overrides').map((item, index): Override => {
    const fields = fieldsOf(item);
    const [files, indicators] = [textsField(fields, 'files'), textsField(fields, 'indicators')];
    const levels = levelsAt(fields, ['lint', 'overrides', index]);
    return { ...(files.length > 0 && { files }), ...(indicators.length > 0 && { indicators }), levels };
  });
  return { config: { set: isSet(set) ? set : noConfig.set, levels: levelsAt(lint, ['lint']), overrides }, diagnostics };
}

const levelIn = (levels: Levels, code: string): Level | undefined => levels.get(code) ?? levels.get(familyOf(code));

/** What a finding is about, for the settings that are not for all. */
export interface Place {
  /** From the folder of the configuration, with `/`. */
  readonly file: string;
  /** The indicator's id and those of all groups around it; empty where it is about none. */
  readonly indicators: readonly string[];
}

/** The severity of a code at a place. A code that is locked keeps its own. */
export function levelOf(config: Config, { code, severity, locked }: KnownCode, place: Place): Level {
  let level = levelIn(config.levels, code);
  for (const { files, indicators, levels } of config.overrides) {
    const fits =
      (!files || files.some((pattern) => matchesGlob(pattern, place.file))) &&
      (!indicators || indicators.some((pattern) => place.indicators.some((id) => matchesGlob(pattern, id))));
    if (fits) level = levelIn(levels, code) ?? level;
  }
  return locked && level !== 'error' ? severity : (level ?? severity);
}

/**
 * Whether a rule of that set has to be looked at anywhere. A rule outside the configured set is turned on by its whole code alone:
 * `framework/*: warning` says how severe the rules are that are on.
 */
export function isOn(config: Config, code: string, set: SetName): boolean {
  const all = [config.levels, ...config.overrides.map(({ levels }) => levels)];
  if (all.some((levels) => (levels.get(code) ?? 'off') !== 'off')) return true;
  if (set === 'strict') return config.set === 'strict';
  return set === 'scoring' || config.set !== 'scoring';
}
