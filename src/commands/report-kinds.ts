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
    id: 'notice',
    title: { zh: '考核通报', en: 'notice of results' },
    format: 'docx',
    render: async (data) => (await import('../report/official/notice.ts')).renderNoticeOfResults(data),
  },
  {
    id: 'feedback',
    title: { zh: '反馈函', en: 'feedback letter' },
    format: 'docx',
    perUnit: true,
    render: async (data) => (await import('../report/official/feedback.ts')).renderFeedback(data),
  },
  {
    id: 'annual',
    title: { zh: '年度法治政府建设报告', en: 'annual report' },
    format: 'docx',
    render: async (data) => (await import('../report/official/annual.ts')).renderAnnualReport(data),
  },
  {
    id: 'page',
    title: { zh: '网页', en: 'offline page' },
    format: 'html',
    render: async (data) => (await import('../report/html.ts')).renderPage(data),
  },
];
