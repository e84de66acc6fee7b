// 空、0、不涉及是三回事: what says that something does not apply, that it is not known yet, that it stands elsewhere, and what could be
// any of them; formula errors.
import { cases, day, done, levels, remark, share, staffing, type Table, yuan } from './measures.ts';
import { rows } from './rows.ts';

export const absences: Table = [
  [cases, '', 'missing'],
  [remark, '  ', 'missing'],
  ...rows(
    cases,
    `
 　\u00a0\t ⇒ missing
\u200b ⇒ missing
\ufeff\u200e ⇒ missing
⏎ ⇒ missing
' ⇒ missing
不涉及 ⇒ not-applicable
不涉及。 ⇒ not-applicable
 不涉及 ⇒ not-applicable
'不涉及 ⇒ not-applicable
\u200b不涉及 ⇒ not-applicable
不\u200b涉及 ⇒ not-applicable
不 涉 及 ⇒ not-applicable
不　涉　及 ⇒ not-applicable
「不涉及」 ⇒ not-applicable
“不涉及” ⇒ not-applicable
"不涉及" ⇒ not-applicable
【不涉及】 ⇒ not-applicable
（不涉及） ⇒ not-applicable
(不涉及) ⇒ not-applicable
未涉及 ⇒ not-applicable
不适用 ⇒ not-applicable
不 适 用 ⇒ not-applicable
无此项 ⇒ not-applicable
无该项 ⇒ not-applicable
无此项工作 ⇒ not-applicable (工作)
无此项职能 ⇒ not-applicable (职能)
本单位不涉及 ⇒ not-applicable (本单位不涉及)
我局不涉及 ⇒ not-applicable (我局不涉及)
本局不涉及 ⇒ not-applicable (本局不涉及)
我县不涉及 ⇒ not-applicable (我县不涉及)
本镇不涉及 ⇒ not-applicable (本镇不涉及)
本年度不涉及 ⇒ not-applicable (本年度不涉及)
今年不涉及 ⇒ not-applicable (今年不涉及)
此项不涉及 ⇒ not-applicable (此项不涉及)
不涉及行政执法 ⇒ not-applicable (行政执法)
不涉及（本单位无执法权） ⇒ not-applicable (本单位无执法权)
不涉及(无执法权) ⇒ not-applicable (无执法权)
不涉及：无执法权。 ⇒ not-applicable (无执法权)
不涉及，无执法权 ⇒ not-applicable (无执法权)
不涉及；无此职能 ⇒ not-applicable (无此职能)
不涉及——无执法权 ⇒ not-applicable (无执法权)
不涉及⏎无执法权 ⇒ not-applicable (无执法权)
不适用，机构改革后职能划出 ⇒ not-applicable (机构改革后职能划出)
N/A ⇒ not-applicable
n/a ⇒ not-applicable
N／A ⇒ not-applicable
NA ⇒ not-applicable
ＮＡ ⇒ not-applicable
n.a. ⇒ not-applicable
N.A. ⇒ not-applicable
/ ⇒ unreadable ambiguous-empty
／ ⇒ unreadable ambiguous-empty
 /  ⇒ unreadable ambiguous-empty
'/ ⇒ unreadable ambiguous-empty
// ⇒ unreadable ambiguous-empty
\\ ⇒ unreadable ambiguous-empty
| ⇒ unreadable ambiguous-empty
- ⇒ unreadable ambiguous-empty
-- ⇒ unreadable ambiguous-empty
--- ⇒ unreadable ambiguous-empty
－ ⇒ unreadable ambiguous-empty
– ⇒ unreadable ambiguous-empty
— ⇒ unreadable ambiguous-empty
—— ⇒ unreadable ambiguous-empty
― ⇒ unreadable ambiguous-empty
─ ⇒ unreadable ambiguous-empty
━ ⇒ unreadable ambiguous-empty
ー ⇒ unreadable ambiguous-empty
_ ⇒ unreadable ambiguous-empty
~ ⇒ unreadable ambiguous-empty
. ⇒ unreadable ambiguous-empty
… ⇒ unreadable ambiguous-empty
…… ⇒ unreadable ambiguous-empty
· ⇒ unreadable ambiguous-empty
* ⇒ unreadable ambiguous-empty
、 ⇒ unreadable ambiguous-empty
。 ⇒ unreadable ambiguous-empty
无 ⇒ unreadable ambiguous-empty
无。 ⇒ unreadable ambiguous-empty
 无  ⇒ unreadable ambiguous-empty
“无” ⇒ unreadable ambiguous-empty
（无） ⇒ unreadable ambiguous-empty
\u200b无 ⇒ unreadable ambiguous-empty
没有 ⇒ unreadable ambiguous-empty
无数据 ⇒ unreadable ambiguous-empty
空 ⇒ unreadable ambiguous-empty
暂无 ⇒ missing placeholder
暂无。 ⇒ missing placeholder
暂无数据 ⇒ missing placeholder
暂缺 ⇒ missing placeholder
未填 ⇒ missing placeholder
未填报 ⇒ missing placeholder
待补 ⇒ missing placeholder
待补充 ⇒ missing placeholder
（待补充） ⇒ missing placeholder
【待填】 ⇒ missing placeholder
待填 ⇒ missing placeholder
待定 ⇒ missing placeholder
待核 ⇒ missing placeholder
待核实 ⇒ missing placeholder
待统计 ⇒ missing placeholder
未统计 ⇒ missing placeholder
尚未统计 ⇒ missing placeholder
统计中 ⇒ missing placeholder
正在统计 ⇒ missing placeholder
待报 ⇒ missing placeholder
未知 ⇒ missing placeholder
未定 ⇒ missing placeholder
不详 ⇒ missing placeholder
不清楚 ⇒ missing placeholder
不确定 ⇒ missing placeholder
? ⇒ missing placeholder
？ ⇒ missing placeholder
？？？ ⇒ missing placeholder
TBD ⇒ missing placeholder
tbd ⇒ missing placeholder
null ⇒ missing placeholder
NULL ⇒ missing placeholder
None ⇒ missing placeholder
同上 ⇒ unreadable refers-elsewhere
同上。 ⇒ unreadable refers-elsewhere
同前 ⇒ unreadable refers-elsewhere
同左 ⇒ unreadable refers-elsewhere
同附件 ⇒ unreadable refers-elsewhere
〃 ⇒ unreadable refers-elsewhere
″ ⇒ unreadable refers-elsewhere
" ⇒ unreadable refers-elsewhere
略 ⇒ unreadable refers-elsewhere
见附件 ⇒ unreadable refers-elsewhere
（见附件） ⇒ unreadable refers-elsewhere
见附件1 ⇒ unreadable refers-elsewhere
见附表 ⇒ unreadable refers-elsewhere
见台账 ⇒ unreadable refers-elsewhere
见佐证材料 ⇒ unreadable refers-elsewhere
见说明 ⇒ unreadable refers-elsewhere
详见台账 ⇒ unreadable refers-elsewhere
详见附件2 ⇒ unreadable refers-elsewhere
详见自评报告 ⇒ unreadable refers-elsewhere
详情见附件 ⇒ unreadable refers-elsewhere
另附 ⇒ unreadable refers-elsewhere
另见附件 ⇒ unreadable refers-elsewhere
附后 ⇒ unreadable refers-elsewhere
#REF! ⇒ unreadable error-cell
#DIV/0! ⇒ unreadable error-cell
#N/A ⇒ unreadable error-cell
#VALUE! ⇒ unreadable error-cell
#NAME? ⇒ unreadable error-cell
#NUM! ⇒ unreadable error-cell
#NULL! ⇒ unreadable error-cell
#SPILL! ⇒ unreadable error-cell
#CALC! ⇒ unreadable error-cell
 #REF!  ⇒ unreadable error-cell
#ref! ⇒ unreadable error-cell
＃REF! ⇒ unreadable error-cell
###### ⇒ unreadable error-cell
Err:502 ⇒ unreadable error-cell
Err:522 ⇒ unreadable error-cell
#GETTING_DATA ⇒ unreadable error-cell
0 ⇒ 0
零 ⇒ 0
0件 ⇒ 0
无案件 ⇒ unreadable not-a-number
未发生 ⇒ unreadable not-a-number
`,
  ),
  ...rows(
    yuan,
    `
无 ⇒ unreadable ambiguous-empty
— ⇒ unreadable ambiguous-empty
不涉及 ⇒ not-applicable
￥0 ⇒ 0
`,
  ),
  ...rows(
    share,
    `
/ ⇒ unreadable ambiguous-empty
N/A ⇒ not-applicable
不涉及 ⇒ not-applicable
见附件 ⇒ unreadable refers-elsewhere
`,
  ),
  ...rows(
    day,
    `
无 ⇒ unreadable ambiguous-empty
不适用 ⇒ not-applicable
待补 ⇒ missing placeholder
同上 ⇒ unreadable refers-elsewhere
`,
  ),
  ...rows(
    done,
    `
不涉及 ⇒ not-applicable
未涉及 ⇒ not-applicable
/ ⇒ unreadable ambiguous-empty
未知 ⇒ missing placeholder
无 ⇒ false
没有 ⇒ false
见附件 ⇒ unreadable refers-elsewhere
`,
  ),
  ...rows(
    staffing,
    `
不涉及 ⇒ not-applicable
/ ⇒ unreadable ambiguous-empty
无 ⇒ 无
暂无 ⇒ missing placeholder
`,
  ),
  ...rows(
    levels,
    `
无 ⇒ unreadable ambiguous-empty
不参评 ⇒ unreadable not-an-option
`,
  ),
  ...rows(
    remark,
    `
不涉及 ⇒ not-applicable
不涉及（无执法权） ⇒ not-applicable (无执法权)
不涉及重大利益调整的决策 ⇒ 不涉及重大利益调整的决策
无 ⇒ 无
/ ⇒ /
见附件 ⇒ 见附件
#N/A ⇒ unreadable error-cell
`,
  ),
];
