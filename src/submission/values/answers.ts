// 是 and 否 in the words of units.
import { comparable } from './spelling.ts';
import { tickedOf } from './ticks.ts';

const yes = new Set('是 是的 √是 √ ✓ ✔ ☑ ✅ 有 对 y yes t true 1 已 完成 达标 达到 合格 符合 具备 落实 公开 开展 建立'.split(' '));
const no = new Set('否 ×否 × ✗ ✘ ✕ ✖ ☒ ❌ x 无 没有 没 不 错 n no f false 0 未 不是 不达标 不合格 不符合 不具备'.split(' '));
const partial = /部分|基本|大部|多数|正在|进行中|推进|筹备|拟|计划|即将|将于|争取|未(?:完全|全部|全面)|^[○〇◯△▲o]$|一半|尚有|还有|仍有/;
// What a unit does or fails to do. Other words decide nothing: 已逾期 is no yes and 没问题 no clear no.
const deeds =
  '(?:完成|完结|办结|公开|公布|公示|发布|开展|召开|组织|建立|设立|成立|配备|制定|制订|编制|修订|印发|出台|签订|落实|实施|执行|履行|达标|达到|报送|上报|提交|报告|汇报|备案|审查|审核|整改|归档|纳入|安排|部署|培训|学习|听取|研究|述法|答复|反馈|解决|通过)';
const done = new RegExp(`^已经?(?:全部|按期|按时|按要求|依法)?${deeds}{1,2}$`);
const inTime = /^(?:全部|均已?|按期|按时)(?:完成|办结|完结|落实|达标|公开|报送|答复)$/;
const undone = new RegExp(`^(?:尚|还|暂|仍)?(?:未|没有?)(?:能|按期|按时|按要求|依法)?${deeds}{1,2}$`);

/** Yes, no, something in between, or undefined for what answers nothing. */
export function readAnswer(text: string): boolean | 'partly' | undefined {
  const plain = comparable(text)
    .replace(/\ufe0f/g, '')
    .replace(/(?<=.)[。.;!]$/, '');
  const ticked = tickedOf(plain, ['是', '否']) ?? tickedOf(plain, ['有', '无']);
  if (ticked !== undefined) return ticked === '是' || ticked === '有';
  if (partial.test(plain)) return 'partly';
  if (yes.has(plain) || done.test(plain) || inTime.test(plain)) return true;
  return no.has(plain) || undone.test(plain) ? false : undefined;
}
