import { describe, expect, test } from 'vitest';
import { compiled } from './expression-scope.ts';

describe('expressions in words', () => {
  test.each([
    ['five_star / offices', '五星级司法所数 ÷ 司法所总数', '五星级司法所数 ÷ 司法所总数'],
    ['rate >= 95% and not open', '办结率 ≥ 95% 且 非 已公开', '办结率 ≥ 95% and not 已公开'],
    ['rate <= 0.5 or rate != 1', '办结率 ≤ 0.5 或 办结率 ≠ 1', '办结率 ≤ 0.5 or 办结率 ≠ 1'],
    ['(cases + suits) * 2', '(办案数 + 诉讼数) × 2', '(办案数 + 诉讼数) × 2'],
    ['((cases)) + ((suits * 2))', '办案数 + 诉讼数 × 2', '办案数 + 诉讼数 × 2'],
    ['cases + (suits + 1)', '办案数 + 诉讼数 + 1', '办案数 + 诉讼数 + 1'],
    ['cases - (suits - 1)', '办案数 - (诉讼数 - 1)', '办案数 - (诉讼数 - 1)'],
    ['cases / (suits / 2)', '办案数 ÷ (诉讼数 ÷ 2)', '办案数 ÷ (诉讼数 ÷ 2)'],
    ['cases - (suits + 1)', '办案数 - (诉讼数 + 1)', '办案数 - (诉讼数 + 1)'],
    ['-(cases + 1)', '-(办案数 + 1)', '-(办案数 + 1)'],
    ['not (open or ready)', '非 (已公开 或 已备案)', 'not (已公开 or 已备案)'],
    ['if(open, 1, 0)', '若 已公开 则 1，否则 0', 'if 已公开 then 1, otherwise 0'],
    ['if(open, 1, 0) + 2', '(若 已公开 则 1，否则 0) + 2', '(if 已公开 then 1, otherwise 0) + 2'],
    ['max(if(open, 1, 0), 2)', '最大值((若 已公开 则 1，否则 0)，2)', 'the greatest of ((if 已公开 then 1, otherwise 0), 2)'],
    ['min(cases, suits)', '最小值(办案数，诉讼数)', 'the least of (办案数, 诉讼数)'],
    ['sum(cases, suits)', '合计(办案数，诉讼数)', 'the sum of (办案数, 诉讼数)'],
    ['abs(cases - suits)', '绝对值(办案数 - 诉讼数)', 'the absolute value of (办案数 - 诉讼数)'],
    ['round(cases / people)', '四舍五入(办案数 ÷ 人数)', 'rounded (办案数 ÷ 人数)'],
    ['round(cases / people, 2)', '四舍五入(办案数 ÷ 人数，保留2位小数)', 'rounded (办案数 ÷ 人数, 2 decimals)'],
    ['round(rate, 1)', '四舍五入(办结率，保留1位小数)', 'rounded (办结率, 1 decimal)'],
    ['floor(score) + ceil(score)', '向下取整(得分) + 向上取整(得分)', 'rounded down (得分) + rounded up (得分)'],
    ['reported(cases)', '已填报(办案数)', 'reported (办案数)'],
    ['closed - accepted <= 60d', '办结日期 - 受理日期 ≤ 60日', '办结日期 - 受理日期 ≤ 60 days'],
    ['waiting > 1d', '等待天数 > 1日', '等待天数 > 1 day'],
    ['closed < 2024-06-30', '办结日期 < 2024年6月30日', '办结日期 < 2024-06-30'],
    ["level = '专职'", '人员配备 = “专职”', '人员配备 = “专职”'],
    ['open = 否', '已公开 = 否', '已公开 = no'],
    ['`调解成功（件）` > 3', '调解成功（件） > 3', '调解成功（件） > 3'],
    ['1.50', '1.50', '1.50'],
  ])('%s reads %s', (text, zh, en) => expect(compiled(text).words).toEqual({ zh, en }));
});
