// 佐证材料 as published schemes name them: whatever comes first, the last characters say what sort of paper it is.
const sorts =
  '文件 通知 通报 批复 批示 方案 计划 要点 总结 报告 纪要 记录 签到表 名册 名单 清单 目录 台账 统计表 汇总表 登记表 审批表 评分表 意见表 表 意见书 决定书 建议书 通知书 告知书 文书 裁定 判决 案卷 卷宗 档案 合同 协议 证书 证明 证件 奖牌 照片 图片 影像 录像 录音 视频 截图 链接 网页 网址 公告 公示 公报 数据 凭证 发票 票据 回执 函 制度 办法 规定 规则 细则 规范 章程 教材 课件 试卷 成绩单 报道 简报 信息 问卷 材料 复印件 原件 说明 承诺书 委托书 聘书 令 印发件 会议通知 稿 意见 结论 结果 信 书';
const form = new RegExp(`(?:${sorts.split(' ').join('|')})$`, 'u');
const latin = /^[\p{Script=Latin}\d\s.,'-]+$/u;

/** Whether a kind says what sort of paper it is; one that is not Chinese cannot be judged and passes. */
export const isKnownKind = (kind: string): boolean => latin.test(kind) || form.test(kind.replace(/[（(][^（()）]*[）)]$/u, '').trim());
