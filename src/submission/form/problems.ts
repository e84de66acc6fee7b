// What can be wrong with a form of ours (填报模板): what it was made for, and what became of it since.
import { problem } from '../../diagnostic.ts';
import type { Period } from '../../model.ts';
import { plural, shown } from '../../text.ts';
import type { ChangedAsk, FormChanges } from './compare-form.ts';
import type { Ask } from './find-stamp.ts';
import { typeWords } from './type-words.ts';

const listZh = (texts: readonly string[], most = 8): string =>
  `${texts
    .slice(0, most)
    .map((text) => `“${shown(text)}”`)
    .join('、')}${texts.length > most ? ` 等 ${texts.length} 个` : ''}`;
const listEn = (texts: readonly string[], most = 8): string =>
  `${texts
    .slice(0, most)
    .map((text) => `“${shown(text)}”`)
    .join(', ')}${texts.length > most ? ` … ${texts.length} in all` : ''}`;

/** `金额（元）`, `选项（专职、兼职）`: how a question wants to be answered. */
function answerOf({ type, unit, options }: Ask): { zh: string; en: string } {
  const more = [unit, options.replaceAll('\n', '、')].filter((part) => part !== '').map((part) => shown(part));
  const { zh, en } = typeWords[type] ?? { zh: shown(type), en: shown(type) };
  return { zh: more.length === 0 ? zh : `${zh}（${more.join('，')}）`, en: more.length === 0 ? en : `${en} (${more.join(', ')})` };
}

const migrate = {
  zh: '用 lawgov template migrate 把答案搬到当前的表上，补填新增的，再报送',
  en: 'move the answers to the current form with lawgov template migrate, fill in what is new, and hand that in',
};

/** What has changed, in one clause each; nothing for no change. */
function changesIn({ added, removed, changed, renamed }: FormChanges): { zh: string; en: string } {
  const titles = (asks: readonly { readonly title: string; readonly id: string }[]) => asks.map(({ title, id }) => title || id);
  const reworded = changed.filter(({ stillHolds }) => stillHolds).map(({ now }) => now);
  const others = changed.filter(({ stillHolds }) => !stillHolds).map(({ now }) => now);
  const parts = [
    { zh: '新增', en: 'added', of: titles(added) },
    { zh: '取消', en: 'removed', of: titles(removed) },
    { zh: '换了编号', en: 'under another id', of: titles(renamed.map(({ now }) => now)) },
    { zh: '类型或单位有变', en: 'of another type or unit', of: titles(others) },
    { zh: '改了文字或选项', en: 'with other words or options', of: titles(reworded) },
  ].filter(({ of }) => of.length > 0);
  return {
    zh: parts.map(({ zh, of }, index) => `${index === 0 ? '：' : '；'}${zh} ${of.length} 个：${listZh(of)}`).join(''),
    en: parts.map(({ en, of }, index) => `${index === 0 ? ': ' : '; '}${of.length} ${en}: ${listEn(of)}`).join(''),
  };
}

/** The period of this run, and that of the form. */
type OfPeriod = Period & { readonly stamped: Period };

export const formProblems = {
  damagedStamp: problem<{ keys: readonly string[]; lost: boolean }>({
    code: 'form/damaged-stamp',
    severity: 'warning',
    title: { zh: '填报模板的印记损坏', en: 'damaged stamp of a form' },
    message: ({ keys, lost }) => ({
      zh: `模板印记（隐藏的工作表 _lawgov 和文件属性）中的 ${keys.join('、')} 缺失或写坏了${lost ? '，认不出是哪份模板，按普通表格读' : '，已用另一处的同名值'}`,
      en: `${keys.join(', ')} of the stamp (hidden sheet _lawgov and document properties) is missing or damaged${lost ? '; the form cannot be recognised and is read like other tables' : '; its other copy was used'}`,
    }),
    help: () => ({
      zh: '不要改动隐藏的工作表；请用原来发的模板重新填，或用 lawgov template migrate 搬到新表上',
      en: 'leave the hidden sheet alone; fill in the form again as it was sent out, or move the answers with lawgov template migrate',
    }),
  }),
  contradictingStamp: problem<{ contrary: readonly { key: string; sheet: string; properties: string }[] }>({
    code: 'form/contradicting-stamp',
    severity: 'warning',
    title: { zh: '模板印记前后不一', en: 'contradicting stamp of a form' },
    message: ({ contrary }) => ({
      zh: `模板印记有两处，说法不一：${contrary.map(({ key, sheet, properties }) => `${key} 在工作表 _lawgov 里是“${shown(sheet)}”，在文件属性里是“${shown(properties)}”`).join('；')}；以工作表为准`,
      en: `the two copies of the stamp differ: ${contrary.map(({ key, sheet, properties }) => `${key} is “${shown(sheet)}” in the sheet _lawgov and “${shown(properties)}” in the properties`).join('; ')}; the sheet counts`,
    }),
    help: () => ({
      zh: '多半是把一份表的工作表移到了另一份文件里；确认单位和年度，必要时用本单位的模板重填',
      en: 'sheets of one form were probably moved into another file; check unit and year, and use the unit’s own form',
    }),
  }),
  otherFramework: problem<{ stamped: string; version: string; framework: string; title: string }>({
    code: 'form/other-framework',
    severity: 'error',
    title: { zh: '是另一套指标体系的模板', en: 'form of another framework' },
    message: ({ stamped, version, framework, title }) => ({
      zh: `这份表是为指标体系“${shown(stamped)}”（${shown(version)}）制作的，这次用的是“${shown(title)}”（${framework}）；没有读取`,
      en: `this form was made for the framework ${shown(stamped)} ${shown(version)}, but this run uses ${framework}; it was not read`,
    }),
    help: () => ({
      zh: `拿错了就换成本次的表；指标体系换了编号的，${migrate.zh}`,
      en: `hand in the right form; if the framework got another id, ${migrate.en}`,
    }),
  }),
  otherPeriod: problem<OfPeriod>({
    code: 'form/other-period',
    severity: 'error',
    title: { zh: '是另一个考评期的模板', en: 'form for another period' },
    message: ({ stamped, from, to }) => ({
      zh: `这份表是为考评期 ${stamped.from} 至 ${stamped.to} 制作的，这次考评的是 ${from} 至 ${to}；没有读取`,
      en: `this form was made for the period ${stamped.from} to ${stamped.to}, but this run is about ${from} to ${to}; it was not read`,
    }),
    help: () => ({
      zh: `确认没有拿错往年的表；填的确是本期数据的，${migrate.zh}`,
      en: `make sure that this is not last year’s form; if its figures are of this period, ${migrate.en}`,
    }),
  }),
  changedPeriod: problem<OfPeriod>({
    code: 'form/changed-period',
    severity: 'warning',
    title: { zh: '考评期的起止日期改过', en: 'the period has changed since' },
    message: ({ stamped, from, to }) => ({
      zh: `这份表写明的考评期是 ${stamped.from} 至 ${stamped.to}，现在是 ${from} 至 ${to}；已读取，统计时段可能不同`,
      en: `this form was made for ${stamped.from} to ${stamped.to}, the period is now ${from} to ${to}; it was read, but may count other days`,
    }),
    help: () => ({ zh: '确认数据是按现在的起止日期统计的', en: 'make sure that the figures count the days of the period as it is now' }),
  }),
  movedPeriod: problem<OfPeriod>({
    code: 'form/moved-period',
    severity: 'warning',
    title: { zh: '搬来的是另一个考评期的数据', en: 'answers of another period were moved' },
    message: ({ stamped, from, to }) => ({
      zh: `旧表的考评期是 ${stamped.from} 至 ${stamped.to}，新表的是 ${from} 至 ${to}；搬来的是那一期的数据`,
      en: `the old form is about ${stamped.from} to ${stamped.to}, the new one about ${from} to ${to}; the figures are those of the old period`,
    }),
    help: () => ({ zh: '逐项换成本期的数据再报送', en: 'replace every figure by that of this period before it is handed in' }),
  }),
  oldVersion: problem<{ version: string; current: string; changes: FormChanges; isKnown: boolean }>({
    code: 'form/old-version',
    severity: 'warning',
    title: { zh: '是旧版模板', en: 'old version of the form' },
    message: ({ version, current, changes, isKnown }) => ({
      zh: `这是 ${shown(version)} 版的表，指标体系现在是 ${current} 版，要填的内容已经变了${changesIn(changes).zh}${isKnown ? '；没有变的已读取' : '；表里没有写明它原来要填什么，能对上编号或名称的已读取'}`,
      en: `this is the form of version ${shown(version)}, the framework is now ${current} and asks for other data${changesIn(changes).en}; ${isKnown ? 'what has not changed was read' : 'the form does not say what it asked for: what fits by id or title was read'}`,
    }),
    help: () => migrate,
  }),
  removedAnswers: problem<{ titles: readonly string[] }>({
    code: 'form/removed-answers',
    severity: 'info',
    title: { zh: '已取消的数据项填了值', en: 'answers to what is no longer asked' },
    message: ({ titles }) => ({
      zh: `${titles.length} 个数据项现在已不要求填报，填的值没有读取：${listZh(titles)}`,
      en: `${plural(titles.length, 'measure')} no longer asked for; the values were not read: ${listEn(titles)}`,
    }),
    help: () => ({ zh: '不用处理', en: 'nothing to do' }),
  }),
  changedAnswers: problem<{ asks: readonly ChangedAsk[] }>({
    code: 'form/changed-answers',
    severity: 'error',
    title: { zh: '旧表的填法与现在不同', en: 'answered in another way than now asked' },
    message: ({ asks }) => ({
      zh: `旧表填写的类型或单位与现在不同，值没有读取：${asks.map(({ before, now }) => `“${shown(now.title)}”原为${answerOf(before).zh}，现为${answerOf(now).zh}`).join('；')}`,
      en: `the old form asked for another type or unit, so these values were not read: ${asks.map(({ before, now }) => `“${shown(now.title)}” was ${answerOf(before).en} and is now ${answerOf(now).en}`).join('; ')}`,
    }),
    help: () => ({ zh: `按现在的类型和单位重新填；${migrate.zh}`, en: `answer in the new type and unit: ${migrate.en}` }),
  }),
  changedSince: problem<{ asks: readonly ChangedAsk[] }>({
    code: 'form/changed-since',
    severity: 'warning',
    title: { zh: '上一期的填法不同，不能比较', en: 'asked in another way last time' },
    message: ({ asks }) => ({
      zh: `上一期这些数据项的类型或单位不同，没有拿来比较：${asks.map(({ before, now }) => `“${shown(now.title)}”原为${answerOf(before).zh}，现为${answerOf(now).zh}`).join('；')}`,
      en: `last time these were of another type or unit, so they are not compared: ${asks.map(({ before, now }) => `“${shown(now.title)}” was ${answerOf(before).en} and is now ${answerOf(now).en}`).join('; ')}`,
    }),
    help: () => ({
      zh: '要比较的，把上一期的数据换算后用 CSV 提供',
      en: 'to compare them, convert last time’s figures and give them as CSV',
    }),
  }),
  mixedRows: problem<{ rows: readonly { readonly row: number; readonly title: string; readonly expected: string }[] }>({
    code: 'form/mixed-rows',
    severity: 'error',
    title: { zh: '模板的行被打乱', en: 'rows of the form were mixed up' },
    message: ({ rows }) => ({
      zh: `有 ${rows.length} 行的数据项编号（隐藏列）与名称对不上，像是只把一部分列排了序或粘贴过，这些行的值没有读取：${rows
        .slice(0, 5)
        .map(({ row, title, expected }) => `第 ${row} 行写的是“${shown(title)}”，编号是“${shown(expected)}”的`)
        .join('；')}${rows.length > 5 ? ' 等' : ''}`,
      en: `the id (hidden column) and the title of ${plural(rows.length, 'row')} do not belong together: some columns were sorted or pasted over; the values of these rows were not read: ${rows
        .slice(0, 5)
        .map(({ row, title, expected }) => `row ${row} says “${shown(title)}” but its id is that of “${shown(expected)}”`)
        .join('; ')}${rows.length > 5 ? ' …' : ''}`,
    }),
    help: () => ({
      zh: '撤消排序或粘贴；或取一份新的模板，只把填报值填进去',
      en: 'undo the sorting or pasting, or take a new form and fill in nothing but the values',
    }),
  }),
  unknownKeys: problem<{ rows: readonly { readonly row: number; readonly key: string }[] }>({
    code: 'form/unknown-keys',
    severity: 'warning',
    title: { zh: '数据项编号不认识', en: 'ids of measures not known' },
    message: ({ rows }) => ({
      zh: `“数据项编号”一列（模板里是隐藏的）有 ${rows.length} 行不是指标体系中的编号，改按名称读：${rows
        .slice(0, 5)
        .map(({ row, key }) => `第 ${row} 行“${shown(key)}”`)
        .join('、')}${rows.length > 5 ? ' 等' : ''}`,
      en: `the ids of ${plural(rows.length, 'row')} in the column 数据项编号 (hidden in forms) are not those of the framework; the titles were used instead: ${rows
        .slice(0, 5)
        .map(({ row, key }) => `row ${row} “${shown(key)}”`)
        .join(', ')}${rows.length > 5 ? ' …' : ''}`,
    }),
    help: () => ({
      zh: '核对这些行的数据项；“数据项编号”一列请不要改动',
      en: 'check which measures these rows are; leave the column 数据项编号 as it is',
    }),
  }),
  otherUnit: problem<{ stamped: string; name: string }>({
    code: 'form/other-unit',
    severity: 'error',
    title: { zh: '表上的单位与模板不符', en: 'the form names another unit than its own' },
    message: ({ stamped, name }) => ({
      zh: `这份模板是给“${shown(stamped)}”的，表上的单位却写着“${shown(name)}”；数据记在“${shown(stamped)}”名下`,
      en: `this form was made for “${shown(stamped)}” but names “${shown(name)}”; its data count for “${shown(stamped)}”`,
    }),
    help: ({ stamped, name }) => ({
      zh: `是“${shown(stamped)}”的，把单位改回来；是“${shown(name)}”的，请用发给“${shown(name)}”的模板重报`,
      en: `if it is ${shown(stamped)}’s, restore the name; if it is ${shown(name)}’s, use the form that was sent to ${shown(name)}`,
    }),
  }),
  copiedForm: problem<{ stamped: string; name: string; other: string }>({
    code: 'form/copied',
    severity: 'error',
    title: { zh: '用了别的单位的模板', en: 'form of another unit was used' },
    message: ({ stamped, name, other }) => ({
      zh: `这份表写的是“${shown(name)}”，用的却是“${shown(stamped)}”的模板，“${shown(stamped)}”自己的表是 ${other}；数据记在“${shown(name)}”名下`,
      en: `this form says “${shown(name)}” but was made for “${shown(stamped)}”, whose own is ${other}; its data count for “${shown(name)}”`,
    }),
    help: ({ name }) => ({
      zh: `请用发给“${shown(name)}”的模板重报：各单位要填的内容可能不同`,
      en: `use the form that was sent to ${shown(name)}: units may be asked for other data`,
    }),
  }),
};
