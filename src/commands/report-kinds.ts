// What `lawgov report` can write: one line for each kind of document.
import type { ReportData } from '../report/report-data.ts';
import type { Text } from '../text.ts';

export interface ReportKind {
  readonly id: string;
  readonly title: Text;
  readonly format: 'html' | 'docx';
  /** One file for each unit, each made from the edition for that unit; --out is a folder then. */
  readonly perUnit?: true;
  /** Heavy modules are imported inside. */
  render(data: ReportData): Promise<Uint8Array | string>;
}

export const reportKinds: readonly ReportKind[] = [
  {
    id: 'page',
    title: { zh: '网页', en: 'offline page' },
    format: 'html',
    render: async (data) => (await import('../report/html.ts')).renderPage(data),
  },
];
