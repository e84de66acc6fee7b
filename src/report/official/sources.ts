// 依据: what the framework itself names as its sources, with how well each was checked.
import type { Tag } from '../../model.ts';
import { shown, type Text } from '../../text.ts';
import { type Block, body } from './blocks.ts';
import type { Frame } from './frame.ts';

const tagWords: Readonly<Record<Exclude<Tag, 'verified'>, Text>> = {
  recalled: { zh: '凭记忆，待核对', en: 'recalled, to be checked' },
  inferred: { zh: '推断，待核对', en: 'inferred, to be checked' },
};

const most = 6;

/** Nothing where it names none, or so many that somebody has to choose. */
export function sourceWords({ framework, say, language }: Frame): Block[] {
  const sources = [...framework.sources.values()];
  if (sources.length === 0 || sources.length > most) return [];
  const listed = sources.map(({ title, number, tag }) => {
    const doubt = tag === undefined || tag === 'verified' ? undefined : tagWords[tag][language];
    const name = shown(title, 120);
    // A title may hold the marks of a title already.
    const quoted = /[《（]/.test(name) ? name : say(`《${name}》`, `“${name}”`);
    const remarks = [number, doubt].filter((remark) => remark !== undefined).map((remark) => shown(remark, 60));
    return `${quoted}${remarks.length === 0 ? '' : say(`（${remarks.join('，')}）`, ` (${remarks.join(', ')})`)}`;
  });
  return [body(say(`指标体系载明的依据有：${listed.join('、')}。`, `Sources named by the framework: ${listed.join(', ')}.`))];
}
