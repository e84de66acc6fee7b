import { type CommandSpec, commonOptions, formatOption } from './command.ts';

export const status: CommandSpec = {
  name: 'status',
  alias: '报送情况',
  arguments: [
    {
      name: '[folder]',
      summary: { zh: '考评工作区的文件夹，默认当前文件夹', en: 'folder of the round, the working folder when left out' },
    },
  ],
  summary: {
    zh: '考评工作区各单位的报送情况：未报送、已报送、退回、通过，迟报多久',
    en: 'how the submissions of a round stand: not reported, received, returned, passed, and how late',
  },
  options: [
    {
      flags: '--at <day time>',
      summary: {
        zh: '未报送的逾期计到这个时间，如 "2024-12-19 9:00"；默认今天零时',
        en: 'count overdue to this moment; the beginning of today when left out',
      },
    },
    {
      flags: '--received <file>',
      summary: {
        zh: '收文登记（.csv 或 .xlsx）：单位或文件、收到时间、退回时间',
        en: 'the register of receipts: unit or file, time of receipt, time of return',
      },
    },
    { flags: '--fail-missing', summary: { zh: '有单位未报送时退出码为 1', en: 'exit 1 while a unit has sent nothing' } },
    formatOption(['text', 'json', 'csv']),
    commonOptions.out,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov status 样例工作区', summary: { zh: '全部单位', en: 'every unit' } },
    {
      line: 'lawgov status 样例工作区 --at "2024-12-19 9:00" --format csv --out 报送情况.csv',
      summary: { zh: '计到 12 月 19 日 9 时，写成 CSV', en: 'as of 9:00 on 19 December, as CSV' },
    },
  ],
  async run(given, io) {
    const { emit, formatOf, languageOf, renderStatusCsv, renderStatusJson, statusOf } = await import('./work.ts');
    const { options } = given;
    const language = languageOf(options);
    const format = formatOf(options, ['text', 'json', 'csv'], 'text');
    const { report, files } = await statusOf(given.arguments[0] ?? '.', options, io);
    const content =
      format === 'json'
        ? renderStatusJson(report, language)
        : format === 'csv'
          ? renderStatusCsv(report, language)
          : (await import('../report/status/text.ts')).renderStatusText(report, language, io.color && options['out'] === undefined);
    await emit(content, options, io, files);
    const isMissing = report.units.some(({ state }) => state === 'not-reported');
    // A round that is faulty itself cannot say how it stands.
    const isFaulty = report.others.some(
      ({ code, severity }) => severity === 'error' && /^(round|roster|received|framework|yaml)\//.test(code),
    );
    return (isMissing && options['failMissing'] === true) || isFaulty ? 1 : 0;
  },
};
