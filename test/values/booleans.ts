// 是否: marks, words, digits, deeds done and not done, and what answers neither.
import { done, type Table } from './measures.ts';
import { rows } from './rows.ts';

export const booleans: Table = rows(
  done,
  `
是 ⇒ true
是。 ⇒ true
 是 ⇒ true
是　 ⇒ true
'是 ⇒ true
\u200b是 ⇒ true
是\u200b ⇒ true
\u200e是 ⇒ true
\ufeff是 ⇒ true
是\u00a0 ⇒ true
是⏎ ⇒ true
是！ ⇒ true
是的 ⇒ true
√ ⇒ true
✓ ⇒ true
✔ ⇒ true
✔️ ⇒ true
☑ ⇒ true
☑️ ⇒ true
✅ ⇒ true
 √  ⇒ true
√是 ⇒ true
有 ⇒ true
有。 ⇒ true
对 ⇒ true
已 ⇒ true
Y ⇒ true
y ⇒ true
Ｙ ⇒ true
Yes ⇒ true
YES ⇒ true
ｙｅｓ ⇒ true
T ⇒ true
TRUE ⇒ true
True ⇒ true
1 ⇒ true
１ ⇒ true
完成 ⇒ true
已完成 ⇒ true
已经完成 ⇒ true
已全部完成 ⇒ true
全部完成 ⇒ true
已按期完成 ⇒ true
按时完成 ⇒ true
已按要求完成 ⇒ true
已办结 ⇒ true
已公开 ⇒ true
已依法公开 ⇒ true
已公示 ⇒ true
已公布 ⇒ true
已发布 ⇒ true
已开展 ⇒ true
已召开 ⇒ true
已建立 ⇒ true
已经建立 ⇒ true
已设立 ⇒ true
已成立 ⇒ true
已配备 ⇒ true
已制定 ⇒ true
已制定印发 ⇒ true
已印发 ⇒ true
已出台 ⇒ true
已落实 ⇒ true
已实施 ⇒ true
已报送 ⇒ true
已上报 ⇒ true
已备案 ⇒ true
已审查 ⇒ true
已整改 ⇒ true
已整改完成 ⇒ true
已归档 ⇒ true
已纳入 ⇒ true
已述法 ⇒ true
已答复 ⇒ true
已通过 ⇒ true
达标 ⇒ true
达到 ⇒ true
合格 ⇒ true
符合 ⇒ true
具备 ⇒ true
落实 ⇒ true
公开 ⇒ true
开展 ⇒ true
建立 ⇒ true
否 ⇒ false
否。 ⇒ false
 否 ⇒ false
'否 ⇒ false
\u200b否\u200b ⇒ false
不是 ⇒ false
× ⇒ false
✗ ⇒ false
✘ ⇒ false
✕ ⇒ false
✖ ⇒ false
✖️ ⇒ false
☒ ⇒ false
❌ ⇒ false
x ⇒ false
X ⇒ false
Ｘ ⇒ false
ｘ ⇒ false
×否 ⇒ false
无 ⇒ false
无。 ⇒ false
没有 ⇒ false
没 ⇒ false
不 ⇒ false
错 ⇒ false
未 ⇒ false
N ⇒ false
n ⇒ false
No ⇒ false
NO ⇒ false
Ｎ ⇒ false
F ⇒ false
FALSE ⇒ false
False ⇒ false
0 ⇒ false
０ ⇒ false
未完成 ⇒ false
尚未完成 ⇒ false
还未完成 ⇒ false
暂未完成 ⇒ false
仍未完成 ⇒ false
还没完成 ⇒ false
没有完成 ⇒ false
未能完成 ⇒ false
未能按期完成 ⇒ unreadable not-yes-or-no
未按期完成 ⇒ false
未按时报送 ⇒ false
未按要求公开 ⇒ false
未依法公开 ⇒ false
未公开 ⇒ false
未开展 ⇒ false
没有开展 ⇒ false
未建立 ⇒ false
尚未建立 ⇒ false
未制定 ⇒ false
未制定印发 ⇒ false
未印发 ⇒ false
未备案 ⇒ false
未报送 ⇒ false
未落实 ⇒ false
未整改 ⇒ false
未达标 ⇒ false
未述法 ⇒ false
未达到 ⇒ false
不达标 ⇒ false
不合格 ⇒ false
不符合 ⇒ false
不具备 ⇒ false
部分 ⇒ unreadable partly-done
部分完成 ⇒ unreadable partly-done
基本完成 ⇒ unreadable partly-done
已基本完成 ⇒ unreadable partly-done
大部分完成 ⇒ unreadable partly-done
多数已完成 ⇒ unreadable partly-done
正在推进 ⇒ unreadable partly-done
正在办理 ⇒ unreadable partly-done
进行中 ⇒ unreadable partly-done
推进中 ⇒ unreadable partly-done
筹备中 ⇒ unreadable partly-done
拟于6月印发 ⇒ unreadable partly-done
计划年底完成 ⇒ unreadable partly-done
即将完成 ⇒ unreadable partly-done
将于12月完成 ⇒ unreadable partly-done
争取年内完成 ⇒ unreadable partly-done
未全部公开 ⇒ unreadable partly-done
未完全落实 ⇒ unreadable partly-done
未全面开展 ⇒ unreadable partly-done
完成一半 ⇒ unreadable partly-done
尚有2项未完成 ⇒ unreadable partly-done
已有3项，尚有2项 ⇒ unreadable partly-done
○ ⇒ unreadable partly-done
〇 ⇒ unreadable partly-done
◯ ⇒ unreadable partly-done
△ ⇒ unreadable partly-done
▲ ⇒ unreadable partly-done
o ⇒ unreadable partly-done
O ⇒ unreadable partly-done
是/否 ⇒ unreadable not-yes-or-no
是 否 ⇒ unreadable not-yes-or-no
是□否□ ⇒ unreadable not-yes-or-no
□是 □否 ⇒ unreadable not-yes-or-no
☑是 □否 ⇒ true
是☑ 否□ ⇒ true
√是 □否 ⇒ true
■是 □否 ⇒ true
□是 ☑否 ⇒ false
是□ 否√ ⇒ false
□是 √否 ⇒ false
☑是 ☑否 ⇒ unreadable not-yes-or-no
是，但未公开 ⇒ unreadable not-yes-or-no
是（见附件） ⇒ unreadable not-yes-or-no
2 ⇒ unreadable not-yes-or-no
100% ⇒ unreadable not-yes-or-no
有3项 ⇒ unreadable not-yes-or-no
已完成3项 ⇒ unreadable not-yes-or-no
可能 ⇒ unreadable not-yes-or-no
应该是 ⇒ unreadable not-yes-or-no
已逾期 ⇒ unreadable not-yes-or-no
没问题 ⇒ unreadable not-yes-or-no
已取消 ⇒ unreadable not-yes-or-no
未必 ⇒ unreadable not-yes-or-no
好 ⇒ unreadable not-yes-or-no
? ⇒ missing placeholder
●是 ○否 ⇒ true
○是 ●否 ⇒ false
有☑ 无□ ⇒ true
□有 √无 ⇒ false
√× ⇒ unreadable not-yes-or-no
`,
);
