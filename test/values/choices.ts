// 选项、等次、分级: the words of a list, and the ways around them.
import { grades, levels, measure, staffing, stars, type Table } from './measures.ts';
import { rows } from './rows.ts';

export const choices: Table = [
  ...rows(
    staffing,
    `
专职 ⇒ 专职
专职。 ⇒ 专职
 专职 ⇒ 专职
专职　 ⇒ 专职
 专 职  ⇒ 专职
专　职 ⇒ 专职
'专职 ⇒ 专职
\u200b专职 ⇒ 专职
专\u200b职 ⇒ 专职
专职\u00a0 ⇒ 专职
专⏎职 ⇒ 专职
\u200e专职\u200f ⇒ 专职
“专职” ⇒ 专职
「专职」 ⇒ 专职
（专职） ⇒ 专职
【专职】 ⇒ 专职
①专职 ⇒ 专职
1.专职 ⇒ 专职
1、专职 ⇒ 专职
（1）专职 ⇒ 专职
A.专职 ⇒ 专职
A、专职 ⇒ 专职
a. 专职 ⇒ 专职
B.兼职 ⇒ 兼职
②兼职 ⇒ 兼职
2.兼职 ⇒ 兼职
2.专职 ⇒ unreadable not-an-option
②专职 ⇒ unreadable not-an-option
B.专职 ⇒ unreadable not-an-option
☑专职 ⇒ 专职
☑专职 □兼职 □无 ⇒ 专职
□专职 ☑兼职 □无 ⇒ 兼职
√专职 ⇒ 专职
专职√ ⇒ 专职
专职（√） ⇒ 专职
■专职 □兼职 ⇒ 专职
☑专职 ☑兼职 ⇒ unreadable not-an-option
□专职 □兼职 ⇒ unreadable not-an-option
兼职 ⇒ 兼职
兼职； ⇒ 兼职
无 ⇒ 无
A 类 ⇒ A 类
A类 ⇒ A 类
Ａ类 ⇒ A 类
ａ　类 ⇒ A 类
a类 ⇒ A 类
a 类 ⇒ A 类
A\u00a0类 ⇒ A 类
A  类 ⇒ A 类
A. 类 ⇒ unreadable not-an-option
А类 ⇒ unreadable not-an-option
专职人 ⇒ unreadable not-an-option
专职人员 ⇒ unreadable not-an-option
专 ⇒ unreadable not-an-option
专职/兼职 ⇒ unreadable not-an-option
专职、兼职 ⇒ unreadable not-an-option
专职或兼职 ⇒ unreadable not-an-option
专职2人 ⇒ unreadable not-an-option
专职（2人） ⇒ unreadable not-an-option
專職 ⇒ unreadable not-an-option
全职 ⇒ unreadable not-an-option
其他 ⇒ unreadable not-an-option
有 ⇒ unreadable not-an-option
是 ⇒ unreadable not-an-option
1 ⇒ unreadable not-an-option
A ⇒ unreadable not-an-option
√ ⇒ unreadable not-an-option
专职? ⇒ unreadable not-an-option
不是专职 ⇒ unreadable not-an-option
zhuanzhi ⇒ unreadable not-an-option
`,
  ),
  ...rows(
    grades,
    `
优秀 ⇒ 优秀
优 秀 ⇒ 优秀
优秀。 ⇒ 优秀
'优秀 ⇒ 优秀
“优秀” ⇒ 优秀
优秀等次 ⇒ 优秀
优秀档次 ⇒ 优秀
优秀等级 ⇒ 优秀
良好 ⇒ 良好
良好等次 ⇒ 良好
合格 ⇒ 合格
合格等次 ⇒ 合格
不合格 ⇒ 不合格
不合格等次 ⇒ 不合格
☑优秀 □良好 □合格 □不合格 ⇒ 优秀
□优秀 ☑良好 □合格 □不合格 ⇒ 良好
□优秀□良好☑合格□不合格 ⇒ 合格
□优秀 □良好 □合格 ☑不合格 ⇒ 不合格
优秀☑ 良好□ 合格□ 不合格□ ⇒ 优秀
优秀□ 良好√ 合格□ 不合格□ ⇒ 良好
优 ⇒ unreadable not-an-option
良 ⇒ unreadable not-an-option
及格 ⇒ unreadable not-an-option
不及格 ⇒ unreadable not-an-option
优良 ⇒ unreadable not-an-option
优秀、良好 ⇒ unreadable not-an-option
优秀/良好 ⇒ unreadable not-an-option
较好 ⇒ unreadable not-an-option
中等 ⇒ unreadable not-an-option
差 ⇒ unreadable not-an-option
A ⇒ unreadable not-an-option
拟优秀 ⇒ unreadable not-an-option
建议优秀 ⇒ unreadable not-an-option
95分 ⇒ unreadable not-an-option
excellent ⇒ unreadable not-an-option
`,
  ),
  ...rows(
    levels,
    `
国家级 ⇒ 国家级
国家级。 ⇒ 国家级
国 家 级 ⇒ 国家级
省级 ⇒ 省级
省 级 ⇒ 省级
'省级 ⇒ 省级
省级\u200b ⇒ 省级
【省级】 ⇒ 省级
市级 ⇒ 市级
县级 ⇒ 县级
县级； ⇒ 县级
（县级） ⇒ 县级
☑市级 ⇒ 市级
□国家级 □省级 ☑市级 □县级 ⇒ 市级
①国家级 ⇒ 国家级
②省级 ⇒ 省级
3.市级 ⇒ 市级
（4）县级 ⇒ 县级
D.县级 ⇒ 县级
国家 ⇒ unreadable not-an-option
省 ⇒ unreadable not-an-option
省部级 ⇒ unreadable not-an-option
自治区级 ⇒ unreadable not-an-option
地市级 ⇒ unreadable not-an-option
区级 ⇒ unreadable not-an-option
县（区）级 ⇒ unreadable not-an-option
省级以上 ⇒ unreadable not-an-option
省级1项 ⇒ unreadable not-an-option
省级、市级 ⇒ unreadable not-an-option
国家级省级 ⇒ unreadable not-an-option
一级 ⇒ unreadable not-an-option
`,
  ),
  ...rows(
    stars,
    `
五星级 ⇒ 五星级
5星级 ⇒ 五星级
５星级 ⇒ 五星级
五 星 级 ⇒ 五星级
五星 ⇒ unreadable not-an-option
★★★★★ ⇒ unreadable not-an-option
四星级 ⇒ 四星级
4星级 ⇒ 四星级
三星级 ⇒ 三星级
3 星级 ⇒ 三星级
二星级 ⇒ unreadable not-an-option
2星级 ⇒ unreadable not-an-option
无星 ⇒ unreadable not-an-option
三星级及以上 ⇒ unreadable not-an-option
`,
  ),
  [measure('choice', { options: ['1级', '2级'] }), '一级', '1级'],
  [measure('choice', { options: ['1级', '2级'] }), '1 级', '1级'],
  [measure('choice', { options: ['1级', '2级'] }), '3级', 'unreadable not-an-option'],
  [measure('choice', { options: ['是', '否', '部分'] }), '√', 'unreadable not-an-option'],
  [measure('choice', { options: ['是', '否', '部分'] }), '部分', '部分'],
];
