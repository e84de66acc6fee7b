// The reader of Word documents: .docx bytes → paragraphs and tables. Pictures, headers, footnotes and comments are not read.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { limits as defaultLimits, type Limits } from '../limits.ts';
import type { Outcome, SourceFile } from '../model.ts';
import type { Block } from './docx/blocks.ts';
import { readBody } from './docx/body.ts';
import { readNumbering } from './docx/numbering.ts';
import { readStyles } from './docx/styles.ts';
import { documentProblems, saveAsDocx } from './problems-docx.ts';
import { workbookProblems } from './problems-xlsx.ts';
import { type FileFormat, seenFormat, sniffFormat, sniffZip } from './sniff.ts';
import { findPart, readRelationships } from './xlsx/package.ts';
import { attempt, enforceLimit, refuse } from './xlsx/refusal.ts';
import { looksLikeZip, readZip, type Zip } from './zip.ts';

export type { Block, Table } from './docx/blocks.ts';
export { sheetOfTable } from './docx/blocks.ts';

function readBlocks(zip: Zip, diagnostics: Diagnostic[]): readonly Block[] {
  const location: Location = { kind: 'file', file: zip.path };
  const name = readRelationships(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const main = findPart(zip, name);
  if (!main) return refuse(workbookProblems.missingPart, location, { part: name, wanted: { zh: '文档主部件', en: 'the main part' } });
  const related = readRelationships(zip, main.name);
  const partOf = (type: string) => findPart(zip, related.find((relationship) => relationship.type === type)?.target ?? '');
  const styles = readStyles(zip, partOf('styles'));
  const { blocks, nested } = readBody({ zip, name: main.name }, main, styles, readNumbering(zip, partOf('numbering')));
  if (nested > 0) diagnostics.push(diagnose(documentProblems.nestedTable, location, { count: nested }));
  const hasText = blocks.some((block) =>
    block.kind === 'table' ? block.cells.some(({ text }) => text.trim() !== '') : block.text.trim() !== '',
  );
  if (!hasText) refuse(documentProblems.emptyDocument, location, {});
  return blocks;
}

function refusal(file: SourceFile, format: FileFormat): Diagnostic | undefined {
  const location: Location = { kind: 'file', file: file.path };
  if (format === 'docx') return undefined;
  if (format === 'empty') return diagnose(workbookProblems.empty, location, {});
  if (format === 'encrypted') return diagnose(workbookProblems.password, location, {});
  return diagnose(documentProblems.notDocument, location, { seen: seenFormat(format) });
}

/** What the zip and XML readers say is said of workbooks; the words fit documents with one noun changed, the advice does not. */
function aboutDocument(diagnostic: Diagnostic): Diagnostic {
  const { message } = diagnostic;
  if (diagnostic.help === undefined || !Object.values(workbookProblems).some(({ code }) => code === diagnostic.code)) return diagnostic;
  const zh = message.zh.replaceAll('工作簿', '文档');
  return { ...diagnostic, message: { zh, en: message.en.replaceAll('workbook', 'document') }, help: saveAsDocx };
}

/** The paragraphs and tables of a document, in their order. Without a value the file is no .docx, or one that is not to be trusted. */
export function readDocx(file: SourceFile, limits: Limits = defaultLimits): Outcome<readonly Block[]> {
  const diagnostics: Diagnostic[] = [];
  const outcome = attempt(() => {
    enforceLimit(file.path, { zh: '文件字节数', en: 'Bytes of the file' }, file.bytes.length, limits.xlsxBytes);
    const zip = looksLikeZip(file.bytes) ? readZip(file, limits) : undefined;
    const problem = refusal(file, zip ? sniffZip(zip) : sniffFormat(file.bytes));
    if (problem) diagnostics.push(problem);
    return zip && !problem ? readBlocks(zip, diagnostics) : undefined;
  });
  diagnostics.push(...outcome.diagnostics);
  const said = diagnostics.map(aboutDocument);
  return outcome.value ? { value: outcome.value, diagnostics: said } : { diagnostics: said };
}
