// 年度法治政府建设报告: a skeleton in the five parts that such a report has, with the figures that the data hold. Of one unit where only
// one is in the data, else of all of them together. Whatever is not a figure is for a person to write.

import { scoreRates } from '../../statistics/score-rates.ts';
import { shown } from '../../text.ts';
import type { ReportData } from '../report-data.ts';
import { areaAchievements, areaDuty, areaPlans, areaShortfalls } from './annual-area.ts';
import { unitAchievements, unitDuty, unitPlans, unitShortfalls } from './annual-unit.ts';
import { type Block, block, body, renderOfficial } from './blocks.ts';
import { draftPage, signature } from './closing.ts';
import { type Frame, frameOf, frameworkWords, numberedSections, periodOf, type Section, statusBlocks } from './frame.ts';

interface Parts {
  readonly achievements: readonly Block[];
  readonly shortfalls: readonly Block[];
  readonly duty: readonly Block[];
  readonly plans: readonly Block[];
}

function partsOf(frame: Frame): Parts {
  const [unit, ...more] = frame.data.assessment.units;
  if (unit && more.length === 0)
    return {
      achievements: unitAchievements(frame, unit),
      shortfalls: unitShortfalls(frame),
      duty: unitDuty(frame, unit),
      plans: unitPlans(frame),
    };
  const rates = scoreRates(frame.data.assessment);
  return {
    achievements: areaAchievements(frame, rates),
    shortfalls: areaShortfalls(frame, rates),
    duty: areaDuty(frame, rates),
    plans: areaPlans(frame, rates),
  };
}

function sections(frame: Frame): Section[] {
  const { say, blank } = frame;
  const { achievements, shortfalls, duty, plans } = partsOf(frame);
  const more = (zh: string, en: string) => body(blank(zh, en));
  return [
    {
      title: { zh: '主要举措和成效', en: 'Measures and achievements' },
      blocks: [...achievements, more('补充数据以外的举措、典型做法和成效', 'measures and achievements beyond the figures')],
    },
    {
      title: { zh: '存在的不足和原因', en: 'Shortfalls and their causes' },
      blocks: [...shortfalls, more('分析不足的原因', 'causes of the shortfalls')],
    },
    {
      title: { zh: '党政主要负责人履行推进法治建设第一责任人职责情况', en: 'How the persons in charge did their duty' },
      blocks: [...duty, more('主要负责人履职的具体情况', 'what the persons in charge did')],
    },
    {
      title: { zh: '下一年度工作安排', en: 'Plans for the next year' },
      blocks: [...plans, more('其他工作安排、责任分工和时限', 'other plans, who does them and by when')],
    },
    {
      title: { zh: '其他需要报告的情况', en: 'Other matters' },
      blocks: [
        body(
          say(
            `本报告所用考评数据按照${frameworkWords(frame)}汇总。`,
            `The figures are those of the assessment by ${frameworkWords(frame)}.`,
          ),
        ),
        more('其他需要报告的情况，没有的写“无”', 'other matters, or “none”'),
      ],
    },
  ];
}

/** Whose report it is: the unit, or a place for a name where it is about many. */
function authorOf({ data, blank }: Frame): string {
  const [unit, ...more] = data.assessment.units;
  if (unit && more.length === 0) return shown(unit.name, 120);
  return data.round.issuer === undefined ? blank('报告单位', 'who reports') : shown(data.round.issuer, 120);
}

function notesOf({ data, say, shows }: Frame): string[] {
  return [
    say(
      '五个部分的依据：《法治政府建设与责任落实督察工作规定》（2019年施行）第二十四条规定地方各级政府和县级以上政府部门每年4月1日前向社会公开上一年度报告（涉密的除外）；五项内容见井研县转发的要求；政府部门3月1日前报送本级党委、政府和上级部门，见安徽省年度报告工作指引（均据公开转载核对，未取得官方全文的以正式文本为准）。',
      'Basis of the five parts: article 24 of the rules on inspection of law-based government (2019) has governments and their departments publish the report of the year before by 1 April; the five parts are those of a notice passed on by Jingyan county; departments hand in by 1 March by a guide of Anhui province. All were checked in public reprints; the official texts prevail.',
    ),
    say(
      '指标归入哪一部分是按指标名称拟的，没有正式规定；数字没有写进正文的指标，见考评表。',
      'Which indicator goes into which part was proposed by its title; no rule says so.',
    ),
    ...(shows('data')
      ? []
      : [say('本版不含填报数据，各部分只有一级指标得分率。', 'This edition holds no reported figures, only rates of the first level.')]),
    ...(data.assessment.units.length > 1
      ? [
          say(
            '各单位合计数只加总件数、金额等可以相加的数据，不同单位之间重复计算的须由起草人剔除。',
            'Sums over units only add counts and amounts; what two units both counted is to be taken out by hand.',
          ),
        ]
      : []),
  ];
}

export function renderAnnualReport(data: ReportData): Uint8Array {
  const frame = frameOf(data);
  const { say, blank } = frame;
  const author = authorOf(frame);
  // A title breaks where its sense does.
  const gap = Array.from(author).length > 8 ? '\n' : say('', ', ');
  const title = `${author}${gap}${periodOf(frame)}${say('法治政府建设年度报告', ': annual report on law-based government')}`.replace(
    '年度法治政府建设年度报告',
    '年度法治政府建设报告',
  );
  const content = [
    block('Title', title),
    ...statusBlocks(frame),
    body(
      say(
        `${periodOf(frame)}，${blank('总起：指导思想、部署和总体评价', 'introduction')}现将有关情况报告如下。`,
        `${periodOf(frame)}: ${blank('总起', 'introduction')}`,
      ),
    ),
    ...numberedSections(frame, sections(frame)),
    ...signature(frame),
  ];
  return renderOfficial(title, [...content, ...draftPage(frame, content, notesOf(frame))], data.manifest);
}
