// What a unit that keeps its books well would report: figures that agree with each other and with all checks.
import type { Random } from '../../fixtures/submissions/random.ts';

/** One answer: the plain text, and what stands beside it. */
export interface Answer {
  readonly measure: string;
  value: string;
  evidence: string;
  note: string;
}

export interface CaseRecord {
  readonly caseNo: string;
  received: string;
  decided: string;
}

export interface CleanUnit {
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly records: readonly CaseRecord[];
}

const towns = ['东山', '西河', '南湖', '北桥', '清泉', '双塔', '石门', '云岭', '金沙', '长乐', '白水', '青川'];
const offices = [
  '市公安局',
  '市民政局',
  '市财政局',
  '市司法局',
  '市水务局',
  '市教育局',
  '市住建局',
  '市交通局',
  '市审计局',
  '市统计局',
  '市气象局',
  '市林草局',
];

/** Names without repeats, of towns or of bureaus. */
export const unitNames = (count: number, random: Random): string[] => {
  const from = random.happens(0.5) ? towns.map((name) => `${name}县`) : offices;
  const start = random.whole(0, from.length - 1);
  return Array.from({ length: count }, (_, index) => from[(start + index) % from.length] ?? `第${index + 1}局`);
};

const two = (number: number) => String(number).padStart(2, '0');
const day = (month: number, date: number) => `2024-${two(month)}-${two(date)}`;

/** A share of so many cases to `decimals` places, as a spreadsheet rounds it. */
function percentOf(part: number, whole: number, decimals: number): string {
  const scaled = (part * 100 * 10 ** decimals) / whole;
  return `${(Math.floor(scaled + 0.5) / 10 ** decimals).toFixed(decimals)}%`;
}

export function cleanUnit(name: string, random: Random): CleanUnit {
  const documents = random.whole(3, 40);
  const accepted = random.whole(20, 180);
  const closed = accepted - random.whole(0, Math.floor(accepted / 8));
  const onTime = closed - random.whole(0, Math.floor(closed / 6));
  const filed = random.whole(1, 9);
  const values: readonly (readonly [measure: string, value: string, evidence: string])[] = [
    ['meetings', String(random.whole(2, 12)), '会议纪要'],
    ['plan_issued', random.happens(0.85) ? '是' : '否', `${name}发〔2024〕${filed}号`],
    ['plan_date', day(random.whole(1, 6), random.whole(1, 28)), '计划原件'],
    ['documents', String(documents), '文件目录'],
    ['reviewed', String(documents - random.whole(0, 2)), '审核意见书'],
    ['penalties', String(random.whole(12, 5400)), '执法平台截图'],
    ['fines', `${random.whole(1, 900)}.${random.whole(1, 9)}${random.whole(1, 9)}`, '财政票据汇总表'],
    ['accepted', String(accepted), '受理登记簿'],
    ['closed', String(closed), '结案登记簿'],
    ['on_time', String(onTime), '结案登记簿'],
    ['on_time_rate', percentOf(onTime, closed, random.whole(1, 2)), '统计表'],
    ['lost', String(random.whole(0, 6)), '判决书清单'],
    ['trained', String(random.whole(200, 60000)), '培训签到表'],
    ['exam_rate', `${random.whole(80, 99)}.${random.whole(1, 9)}%`, '成绩单'],
    ['counsel', random.pick(['专职', '兼职', '未配备']) ?? '专职', '聘书'],
    ['satisfaction', `${random.whole(70, 98)}.${random.whole(1, 9)}`, '第三方报告'],
    ['practice', `${name}第${filed}次常务会议后开展了${random.whole(2, 90)}次走访`, ''],
  ];
  const records = Array.from({ length: random.whole(2, 8) }, (_, index): CaseRecord => {
    const month = random.whole(1, 9);
    return {
      caseNo: `${name.slice(0, 2)}复〔2024〕${index + 1}号`,
      received: day(month, random.whole(1, 28)),
      decided: day(month + random.whole(1, 3), random.whole(1, 28)),
    };
  });
  return { name, answers: values.map(([measure, value, evidence]) => ({ measure, value, evidence, note: '' })), records };
}
