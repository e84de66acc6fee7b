// Where a computed figure comes from: the register, and the records that it counts and leaves out.
import { formatLocation } from '../../diagnostic.ts';
import type { Expression, Framework, Read, Register, RegisterRecord } from '../../model.ts';
import { nameOf } from '../../submission/compute.ts';
import { type Language, shown } from '../../text.ts';

/** Records that are named; the rest is counted. */
const mostNamed = 10;

function listed(records: readonly RegisterRecord[], register: Register, zh: boolean): string {
  const named = records.slice(0, mostNamed).map((record) => {
    const place = formatLocation(record.location);
    return zh ? `${shown(nameOf(register, record))}（${place}）` : `${shown(nameOf(register, record))} (${place})`;
  });
  const more = records.length - named.length;
  if (more > 0) named.push(zh ? `另有 ${more} 条` : `and ${more} more`);
  return named.join(zh ? '、' : ', ');
}

/** Lines about a computed measure: its formula in words, and for every register function what it counted. */
export function computedLines(expression: Expression, framework: Framework, read: Read, language: Language): string[] {
  const zh = language === 'zh';
  const selections = expression.selections().flatMap((selection) => {
    const register = framework.registers.get(selection.register);
    if (!register) return [];
    const chosen = selection.choose(read);
    const head = `${selection.words[language]}${zh ? '：' : ': '}`;
    if (!chosen) return [`${head}${zh ? '无法判断' : 'cannot be told'}`];
    const { counted, others } = chosen;
    const lines = [`${head}${zh ? `计入 ${counted.length} 条` : `${counted.length} counted`}`];
    if (counted.length > 0) lines.push(`  ${zh ? '计入：' : 'counted: '}${listed(counted, register, zh)}`);
    if (others.length > 0)
      lines.push(`  ${zh ? `未计入 ${others.length} 条：` : `${others.length} not counted: `}${listed(others, register, zh)}`);
    return lines;
  });
  return [`${zh ? '由台账计算：' : 'computed: '}${expression.words[language]}`, ...selections];
}

/** Where the registers of a rule stand. */
export function registerLines(registers: readonly string[], framework: Framework, read: Read, language: Language): string[] {
  const zh = language === 'zh';
  return registers.flatMap((id) => {
    const register = framework.registers.get(id);
    const records = read.records?.(id);
    if (!register) return [];
    const title = shown(register.title);
    if (!records) return [zh ? `${title}：没有报送` : `${title}: not handed in`];
    const place = records[0] ? formatLocation(records[0].location) : '';
    return [`${zh ? `${title}：${records.length} 条记录` : `${title}: ${records.length} records`}    ${place}`.trimEnd()];
  });
}
