// Lines that several sheets of a form have.
import type { Form } from '../form/form.ts';
import { full } from '../library/lines.ts';
import { frameworkStatusWords } from '../words.ts';
import { periodWords, tableTitle } from './framework-words.ts';

export const formSheets = { guide: '填报说明', form: '填报表', relations: '勾稽关系', evidence: '佐证材料目录' } as const;

export const formTitle = ({ framework }: Form): string => tableTitle(framework, { zh: '填报表', en: '' }, 'zh');

/** The line by which every sheet of the form is read as this unit's. */
export const unitLine = ({ unit }: Pick<Form, 'unit'>): string => `填报单位：${unit.name}`;

export function periodLine({ framework, unit }: Form): string {
  const period = periodWords(framework, 'zh');
  const unitClass = unit.class === undefined ? undefined : framework.classes.get(unit.class);
  return [
    ...(unitClass ? [`单位类别：${full(unitClass.title)}`] : []),
    ...(period === undefined ? [] : [`考评期间：${period}`]),
    ...(framework.stage ? [`评分阶段：${full(framework.stage.title)}`] : []),
    ...(unit.due === undefined ? [] : [`报送截止：${unit.due}`]),
    `指标体系：${framework.id} ${framework.version}（${frameworkStatusWords[framework.status].zh}）`,
  ].join('　　');
}
