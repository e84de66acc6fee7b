// 报送情况 as data (schemas/status.schema.json).
import type { Language } from '../../text.ts';
import { frameworkOf, jsonDiagnostic, print, tool } from '../json.ts';
import type { StatusReport } from './status.ts';
import { punctualityWords } from './words.ts';

export function renderStatusJson({ round, framework, due, at, register, units, others }: StatusReport, language: Language): string {
  const count = (state: string) => units.filter((unit) => unit.state === state).length;
  return print({
    lawgov: 1,
    kind: 'status',
    tool,
    round,
    ...(framework && { framework: frameworkOf(framework) }),
    due: due ?? null,
    at,
    register: register ?? null,
    units: units.map(({ unit, state, files, errors, warnings, due: own, extended, received, returned, punctuality }) => ({
      name: unit.name,
      class: unit.class ?? null,
      state,
      errors,
      warnings,
      files,
      due: own ?? null,
      extended,
      received: received ?? null,
      returned: returned ?? null,
      punctuality: punctuality.kind,
      ...('minutes' in punctuality && { minutes: punctuality.minutes }),
      words: punctualityWords(punctuality)[language],
    })),
    totals: {
      units: units.length,
      notReported: count('not-reported'),
      received: count('received'),
      returned: count('returned'),
      passed: count('passed'),
    },
    diagnostics: others.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
  });
}
