// 未纳入对比清单 and 说明.
import { factors } from '../../compare/factors.ts';
import { shown } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { ComparisonReport } from './data.ts';
import { planTable } from './excel-frame.ts';
import { factorNotes, factorWords, leftOutWords, methodNotes, yearWords } from './words.ts';

export function planNotes(report: ComparisonReport): plan.SheetPlan[] {
  return [planLeftOut(report), planAbout(report)];
}

function planLeftOut(report: ComparisonReport): plan.SheetPlan {
  const { comparison, language } = report;
  const zh = language === 'zh';
  const rows = comparison.leftOut.map((left) => {
    const { kind, name, why } = leftOutWords(comparison, left);
    const cells = [plan.text(kind[language], 'centre'), plan.text(shown(name, 200)), plan.text(why[language])];
    return () => cells;
  });
  return planTable(report, {
    name: { zh: '未纳入对比清单', en: 'Not compared' },
    title: { zh: '未纳入对比清单', en: 'Not compared' },
    columns: [
      { title: zh ? '类别' : 'Kind', width: 12 },
      { title: zh ? '名称' : 'Name', width: 48 },
      { title: zh ? '原因' : 'Why', width: 60, prose: true },
    ],
    rows,
    notes: rows.length === 0 ? [zh ? '各年的单位和指标相同，没有未纳入的。' : 'All units and indicators are in every year.'] : [],
    frozenColumns: 0,
    paper: 'A4',
  });
}

function planAbout(report: ComparisonReport): plan.SheetPlan {
  const { comparison, language, manifests } = report;
  const zh = language === 'zh';
  const titles = comparison.years.map(({ title }) => yearWords(title)[language]);
  const entries: readonly (readonly [string, string])[] = [
    ...factors.map((factor) => [factorWords[factor][language], factorNotes[factor][language]] as const),
    ...methodNotes.map((note, index) => [zh ? `方法 ${index + 1}` : `Method ${index + 1}`, note[language]] as const),
    ...comparison.renamed.map(
      ({ year, before, after }) =>
        [
          zh ? '视为同一指标' : 'Taken for the same',
          zh ? `${titles[year]}的 ${after} = 上一年的 ${before}` : `${after} of ${titles[year]} = ${before} of the year before`,
        ] as const,
    ),
    ...manifests.map(
      (manifest, index) =>
        [
          zh ? `${titles[index]}依据` : `${titles[index]}: made from`,
          [
            `${manifest.framework.id} ${manifest.framework.version} SHA-256 ${manifest.framework.sha256}`,
            ...(manifest.files ?? []).map(({ path, sha256 }) => `${path} SHA-256 ${sha256}`),
          ].join('\n'),
        ] as const,
    ),
  ];
  const rows = entries.map(([item, content]) => () => [plan.text(item, 'centre'), plan.text(content)]);
  return planTable(report, {
    name: { zh: '说明', en: 'About' },
    title: { zh: '说明', en: 'Notes' },
    columns: [
      { title: zh ? '事项' : 'Item', width: 18 },
      { title: zh ? '内容' : 'Content', width: 104, prose: true },
    ],
    rows,
    frozenColumns: 1,
    paper: 'A4',
  });
}
