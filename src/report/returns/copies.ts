// One submitted file → what goes back of it: its marked copy, else the list of its problems alone, else nothing but the notice.
import type { SourceFile } from '../../model.ts';
import { looksLikeZip } from '../../read/zip.ts';
import { readSheets } from '../../submission/read-files.ts';
import type { Language, Text } from '../../text.ts';
import { csvSheetName, workbookOfCsv } from './csv-workbook.ts';
import { listNames, listSheetXml, type ProblemList } from './list.ts';
import { mainNamespace, plainPackage } from './plain-package.ts';
import type { Point } from './points.ts';
import { newStyleBook } from './style-book.ts';
import { renderReturnedWorkbook } from './workbook.ts';

export interface Copy {
  /** `marked`: the submitted tables with marks; `list`: only the problems, because the file could not be marked safely. */
  readonly kind: 'marked' | 'list';
  readonly bytes: Uint8Array;
  /** Why it is only the list. */
  readonly why?: Text;
}

export interface Returned {
  readonly language: Language;
  readonly file: SourceFile;
  /** Name of the file, without its folders. */
  readonly name: string;
  readonly points: readonly Point[];
  /** As it is to be printed; '' where it is not known. */
  readonly due: string;
}

function listAlone({ language, name, points, due }: Returned, why: Text): Copy {
  const alone = {
    zh: `本表只列问题：${why.zh}，没有在原表上标注。请对照“位置”修改原表后重新报送。`,
    en: `This is only a list: ${why.en}, so the submitted tables are not marked. Mend them at the places named and hand them in again.`,
  }[language];
  const styles = newStyleBook(mainNamespace);
  const list: ProblemList = { language, file: name, points, due, alone, fills: [], sheetOf: () => undefined };
  const xml = listSheetXml(list, styles, mainNamespace);
  return { kind: 'list', bytes: plainPackage([{ name: listNames[language], xml }], styles.bytes()), why };
}

const longText: Text = { zh: '表中有单元格放不下的长文字', en: 'it has texts longer than a cell can hold' };

/** Undefined where the file could not be opened, so that there is nothing to copy. */
export async function copyOf(returned: Returned): Promise<Copy | undefined> {
  const { file, language, name, points, due } = returned;
  const list = { language, file: name, points, due, alone: '' };
  const isWorkbook = looksLikeZip(file.bytes);
  if (isWorkbook) {
    const { value, diagnostics } = await renderReturnedWorkbook(file, list);
    if (value) return { kind: 'marked', bytes: value };
    const { sheets } = await readSheets(file);
    return sheets.length === 0 ? undefined : listAlone(returned, reasonOf(diagnostics[0]?.message));
  }
  const { sheets } = await readSheets(file);
  const [table] = sheets;
  if (!table) return undefined;
  const bytes = workbookOfCsv(table);
  if (!bytes) return listAlone(returned, longText);
  const { value, diagnostics } = await renderReturnedWorkbook({ path: file.path, bytes }, list, () => csvSheetName);
  return value ? { kind: 'marked', bytes: value } : listAlone(returned, reasonOf(diagnostics[0]?.message));
}

/** Inside another sentence: without its full stop. */
const reasonOf = (message: Text | undefined): Text => ({
  zh: (message?.zh ?? '原因不明').replace(/。$/, ''),
  en: (message?.en ?? 'for an unknown reason').replace(/\.$/, ''),
});
