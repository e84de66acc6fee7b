// 复核: how a unit may ask for its result to be looked at again. The time is a setting of the round: schemes differ, and none is usual.
import { shown } from '../../text.ts';
import type { Frame } from './frame.ts';

export function appealSentence({ data, say, blank }: Frame): string {
  const { appeal } = data.round;
  const unit = appeal?.kind === 'working' ? { zh: '个工作日', en: 'working days' } : { zh: '日', en: 'days' };
  const within = appeal
    ? say(`${appeal.days}${unit.zh}内`, `${appeal.days} ${unit.en}`)
    : blank('申请复核的期限', 'time within which to appeal');
  const to = appeal?.to === undefined ? blank('受理复核申请的单位', 'to whom') : shown(appeal.to, 120);
  const decided =
    appeal?.decidedWithin === undefined
      ? ''
      : say(
          `复核决定自收到申请之日起${appeal.decidedWithin}${unit.zh}内作出。`,
          ` It is decided within ${appeal.decidedWithin} ${unit.en} of the application.`,
        );
  return say(
    `对考评结果有异议的，可以自收到反馈函之日起${within}向${to}书面申请复核，写明有异议的指标、理由和依据，并附佐证材料。${decided}`,
    `A unit that disagrees may appeal in writing to ${to} within ${within} of receiving its letter, naming the indicator, the reasons and the evidence.${decided}`,
  );
}

/** Examples for whoever has to find the time: three texts that were read, none of which need hold here. */
export function appealNotes({ data, say }: Frame): string[] {
  if (data.round.appeal) return [];
  return [
    say(
      '复核期限以本次考评办法为准，可写入 lawgov.yaml 的 round.appeal。各地规定不同，仅举例，不是本次考评的期限：《济南市绩效管理条例》（2018年）15个工作日内申请、10个工作日内决定；《杭州市绩效管理条例》（2015年）3个工作日内申请、10个工作日内决定；《政府督查工作条例》第十七条对督查结论为30日内申请、30日内决定（条文已核对）。',
      'The time to appeal is that of the rules of this assessment (round.appeal in lawgov.yaml). Only as examples, not as rules that hold here (texts were checked): Jinan 2018, 15 working days to appeal and 10 to decide; Hangzhou 2015, 3 and 10 working days; State Council regulation on inspection, article 17, 30 days and 30 days.',
    ),
  ];
}
