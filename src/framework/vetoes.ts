// `vetoes`, and the names of grades and indicators that they use.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Grade, Veto } from '../model.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { duplicatesIn } from './check-ids.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, numberField, present, rawField, textField, textsField } from './fields.ts';
import { structureProblems as problems } from './problems-structure.ts';
import { checkBasis, readBasis } from './provenance.ts';

type Report = (diagnostic: Diagnostic) => void;

/** `nodes` are the ids of all indicators and groups. */
export function readVetoes(
  document: PlainDocument,
  data: Fields,
  compiler: RuleCompiler,
  grades: readonly Grade[],
  nodes: readonly string[],
  report: Report,
): Veto[] {
  const vetoes = itemsField(data, 'vetoes').flatMap((item, index) => {
    const fields = fieldsOf(item);
    const path = ['vetoes', index];
    const source = rawField(fields, 'when');
    const when =
      typeof source === 'string' || typeof source === 'boolean' ? compiler.expressionAt([...path, 'when'], source, 'boolean') : undefined;
    const effect = readEffect(document, fieldsField(fields, 'effect'), [...path, 'effect'], grades, nodes, report);
    for (const fault of checkBasis(document, data, fields, path)) report(fault);
    if (!when) return [];
    const id = textField(fields, 'id') ?? '';
    const title = textField(fields, 'title') ?? id;
    const location = locate(document, [...path, 'id']);
    return [{ id, title, when, effect, basis: readBasis(fields), trace: textsField(fields, 'trace'), location }];
  });
  for (const fault of duplicatesIn(vetoes)) report(fault);
  return vetoes;
}

function readEffect(
  document: PlainDocument,
  fields: Fields,
  path: Path,
  grades: readonly Grade[],
  nodes: readonly string[],
  report: Report,
): Veto['effect'] {
  const gradeAt = (key: string): string | undefined => {
    const name = textField(fields, key);
    const grade = grades.find((candidate) => candidate.id === name || candidate.title === name);
    if (name !== undefined && !grade) {
      const known = grades.flatMap(({ id, title }) => (id === title ? [id] : [title, id]));
      report(diagnose(problems.unknownGrade, locate(document, [...path, key]), { name, known, suggestion: nearest(name, known) }));
    }
    return grade?.id;
  };
  const indicator = textField(fields, 'indicator');
  if (indicator !== undefined && !nodes.includes(indicator))
    report(
      diagnose(problems.unknownIndicator, locate(document, [...path, 'indicator']), {
        id: indicator,
        suggestion: nearest(indicator, nodes),
      }),
    );
  return present({
    total: numberField(fields, 'total') === 0 ? ('zero' as const) : undefined,
    grade: gradeAt('grade'),
    ceiling: gradeAt('ceiling'),
    lower: numberField(fields, 'lower'),
    indicator,
  });
}
