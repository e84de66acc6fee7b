// `lawgov revisions` on a terminal.
import type { Revised, Revision } from '../../revisions/compare.ts';
import { type Language, plural, shown } from '../../text.ts';
import { countsOf, kindOf, kindWords, partWords, placeOf, subjectOf } from '../revisions/words.ts';
import { renderTable } from './table.ts';

const widest = 28;

/** What stood on one side; a spelling is only seen in the raw text. */
function sideOf(revision: Revision, which: 'before' | 'after'): string {
  const side = revision[which];
  if (!side) return '';
  const text = shown(side.raw, 120);
  return revision.part === 'value' && side.read !== side.raw ? `${text} (${side.read})` : text;
}

export function renderRevisions(revised: Revised, language: Language): string {
  const zh = language === 'zh';
  const { revisions, appeared, vanished, unchanged, framework } = revised;
  const header = zh ? ['事项', '变动', '原来', '现在', '位置'] : ['subject', 'change', 'before', 'after', 'place'];
  const units = [...new Set(revisions.map(({ unit }) => unit))];
  const tables = units.map((unit) => {
    const own = revisions.filter((revision) => revision.unit === unit);
    const rows = own.map((revision) => {
      const part = partWords[revision.part][language];
      const kind = kindWords[kindOf(revision)][language];
      return [
        shown(subjectOf(revision, language), 120),
        zh ? `${part}${kind}` : `${part} ${kind}`,
        sideOf(revision, 'before'),
        sideOf(revision, 'after'),
        placeOf(revision.after ?? revision.before),
      ];
    });
    const title = zh ? `${shown(unit)}：${own.length} 处变动` : `${shown(unit)}: ${plural(own.length, 'change')}`;
    return `${title}\n${renderTable(header, rows, ['left', 'left', 'left', 'left', 'left'], [widest, 12, widest, widest, widest])}`;
  });
  const listed = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${title}\n${items.map((item) => `  ${item}\n`).join('')}`];
  const files = unchanged.map(({ path, sameBytesAs }) => {
    if (sameBytesAs === undefined) return zh ? `${shown(path, 200)}：内容相同` : `${shown(path, 200)}: the same content`;
    const same = shown(sameBytesAs, 200);
    return zh ? `${shown(path, 200)}：与 ${same} 逐字节相同` : `${shown(path, 200)}: byte for byte ${same}`;
  });
  return [
    `${framework.title} (${framework.id} ${framework.version})\n`,
    ...tables,
    ...listed(
      zh ? '新报的单位' : 'Units that were not there before',
      appeared.map((name) => shown(name)),
    ),
    ...listed(
      zh ? '这次没有报的单位' : 'Units that are no longer there',
      vanished.map((name) => shown(name)),
    ),
    ...listed(zh ? '没有改动的文件' : 'Files without a change', files),
    summary(revised, language),
  ].join('\n');
}

function summary(revised: Revised, language: Language): string {
  const counts = countsOf(revised);
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const words = partWords as Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  const listed = parts.map(([part, count]) => `${words[part]?.[language]} ${count}`).join(language === 'zh' ? '，' : ', ');
  const total = revised.revisions.length;
  if (language === 'zh') return total === 0 ? '没有变动\n' : `共 ${total} 处变动：${listed}\n`;
  return total === 0 ? 'nothing changed\n' : `${plural(total, 'change')}: ${listed}\n`;
}
