// What can be wrong with a layout (自定义版式), a workbook with names in its cells.
import { problem } from '../../diagnostic.ts';
import { shown } from '../../text.ts';

/** What a name could not be found as. */
export type Unknown = 'name' | 'indicator' | 'aspect' | 'class' | 'unit' | 'order' | 'figure';

const kinds: Readonly<Record<Unknown, { readonly zh: string; readonly en: string }>> = {
  name: { zh: '没有这个名称', en: 'there is no such name' },
  indicator: { zh: '指标体系中没有这个指标', en: 'the framework has no such indicator' },
  aspect: { zh: '指标没有这一项', en: 'an indicator has no such aspect' },
  class: { zh: '指标体系中没有这个单位类别', en: 'the framework has no such class' },
  unit: { zh: '没有这个单位', en: 'there is no such unit' },
  order: { zh: '次序只能是“排名”或“名册”', en: 'the order is rank or roster' },
  figure: { zh: '只能取单位的数（如总分、指标）的平均、中位、最高、最低', en: 'only figures of units have a mean, median, best or worst' },
};

export const layoutProblems = {
  unknownName: problem<{ written: string; unknown: Unknown; part: string; near: string | undefined }>({
    code: 'layout/unknown-name',
    severity: 'error',
    title: { zh: '版式中有不认识的名称', en: 'unknown name in a layout' },
    message: ({ written, unknown, part }) => ({
      zh: `{{${shown(written)}}}：${kinds[unknown].zh}${part === '' ? '' : `“${shown(part)}”`}`,
      en: `{{${shown(written)}}}: ${kinds[unknown].en}${part === '' ? '' : ` “${shown(part)}”`}`,
    }),
    help: ({ near }) => ({
      zh: near === undefined ? '可用的名称用 lawgov template check --names 查看' : `是不是“${shown(near)}”？`,
      en: near === undefined ? 'lawgov template check --names lists all names' : `did you mean “${shown(near)}”?`,
    }),
  }),
  unclosedName: problem<{ text: string }>({
    code: 'layout/unclosed-name',
    severity: 'error',
    title: { zh: '版式中的名称没有写完', en: 'unfinished name in a layout' },
    message: ({ text }) => ({
      zh: `“${shown(text)}”里有“{{”而没有对应的“}}”`,
      en: `“${shown(text)}” opens {{ and does not close it with }}`,
    }),
    help: () => ({ zh: '名称写在两对花括号之间，如 {{总分}}', en: 'a name stands between two pairs of braces: {{total}}' }),
  }),
  noNames: problem<Record<never, never>>({
    code: 'layout/no-names',
    severity: 'error',
    title: { zh: '版式中没有名称', en: 'no names in a layout' },
    message: () => ({
      zh: '工作簿的单元格里没有 {{…}} 名称，没有可填的地方',
      en: 'no cell of the workbook holds a {{…}} name: there is nothing to fill in',
    }),
    help: () => ({
      zh: '在要填数的单元格里写 {{单位}}、{{总分}} 等；有单位名称的那一行按单位重复',
      en: 'write {{unit}}, {{total}} and others into the cells to be filled in; a row with names of units is repeated for every unit',
    }),
  }),
  cannotRepeat: problem<{ what: 'table' | 'pivot' | 'group' }>({
    code: 'layout/cannot-repeat',
    severity: 'error',
    title: { zh: '这一行不能重复', en: 'this row cannot be repeated' },
    message: ({ what }) => ({
      zh:
        what === 'table'
          ? '这张表用了“套用表格格式”（表格对象），行数不能随单位增减'
          : what === 'pivot'
            ? '这张表里有数据透视表，行数不能随单位增减'
            : '合并单元格只有一部分在按单位重复的行里',
      en:
        what === 'table'
          ? 'the sheet holds a table object, whose rows cannot grow with the units'
          : what === 'pivot'
            ? 'the sheet holds a pivot table, whose place cannot move'
            : 'a merged cell lies partly in the rows that are repeated for every unit',
    }),
    help: ({ what }) => ({
      zh:
        what === 'table'
          ? '在“表格设计”里点“转换为区域”，再保存'
          : what === 'pivot'
            ? '把透视表移到另一张工作表'
            : '取消这处合并，或把合并的各行都写上名称',
      en:
        what === 'table'
          ? 'convert the table to a range and save'
          : what === 'pivot'
            ? 'move the pivot table to another sheet'
            : 'take the merge apart, or write names into all of its rows',
    }),
  }),
  noStatus: problem<{ status: { readonly zh: string; readonly en: string } }>({
    code: 'layout/no-status',
    severity: 'warning',
    title: { zh: '版式没有写明指标体系的性质', en: 'a layout does not say how official the framework is' },
    message: ({ status }) => ({
      zh: `指标体系的性质是“${status.zh}”，版式中没有 {{性质}}，看表的人看不出来`,
      en: `the framework is “${status.en}”, and no {{status}} in the layout says so to its readers`,
    }),
    help: () => ({ zh: '在标题下面加一格 {{性质}}', en: 'add {{status}} below the title' }),
  }),
};
