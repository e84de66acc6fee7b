// `lawgov revisions`: as CSV and as JSON. The terminal's own is report/text/revisions.ts.
import { formatLocation } from '../../diagnostic.ts';
import type { Revised, Stated } from '../../revisions/compare.ts';
import type { Language } from '../../text.ts';
import { printTable } from '../csv.ts';
import { frameworkOf, print, tool } from '../json.ts';
import { countsOf, kindOf, kindWords, partWords, placeOf, subjectOf } from './words.ts';

/** One row per change. */
export function renderRevisionsCsv({ revisions }: Revised, language: Language): string {
  const zh = language === 'zh';
  const header = zh
    ? ['单位', '事项', '编号', '变动', '内容', '原来', '现在', '原来读作', '现在读作', '原来的位置', '现在的位置']
    : ['unit', 'subject', 'id', 'change', 'part', 'before', 'after', 'read before', 'read after', 'place before', 'place after'];
  return printTable([
    header,
    ...revisions.map((revision) => {
      const { unit, id, part, before, after } = revision;
      return [
        unit,
        subjectOf(revision, language),
        id,
        kindWords[kindOf(revision)][language],
        partWords[part][language],
        before?.raw ?? '',
        after?.raw ?? '',
        before?.read ?? '',
        after?.read ?? '',
        placeOf(before),
        placeOf(after),
      ];
    }),
  ]);
}

const side = ({ raw, read, location }: Stated) => ({ raw, read, location: formatLocation(location) });

/** Valid against schemas/revisions.schema.json. */
export function renderRevisionsJson(revised: Revised): string {
  const { framework, previous, current, revisions, appeared, vanished, unchanged } = revised;
  return print({
    lawgov: 1,
    kind: 'revisions',
    tool,
    framework: frameworkOf(framework),
    previous,
    current,
    counts: countsOf(revised),
    revisions: revisions.map((revision) => {
      const { unit, id, title, part, record, before, after } = revision;
      return {
        unit,
        id,
        title,
        part,
        change: kindOf(revision),
        ...(record && { record }),
        ...(before && { before: side(before) }),
        ...(after && { after: side(after) }),
      };
    }),
    appeared,
    vanished,
    unchanged,
  });
}
