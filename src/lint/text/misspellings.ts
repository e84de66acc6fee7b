// Words that official texts often get wrong. Only such as are wrong wherever they stand; what is a word of its own somewhere is left out.

interface Misspelling {
  readonly form: RegExp;
  readonly proper: string;
}

/** 《通用规范汉字表》 and 《第一批异形词整理表》 as far as remembered. */
export const misspellings: readonly Misspelling[] = [
  { form: /其它/g, proper: '其他' },
  { form: /台帐/g, proper: '台账' },
  { form: /帐(?=[户目号单款本])/g, proper: '账' },
  { form: /做为/g, proper: '作为' },
  { form: /复盖/g, proper: '覆盖' },
  { form: /既使/g, proper: '即使' },
  { form: /按装/g, proper: '安装' },
  { form: /座落/g, proper: '坐落' },
  { form: /想像力/g, proper: '想象力' },
  { form: /截止(?=\d{4}年|\d{1,2}月|目前|年底|考评期末)/g, proper: '截至' },
  { form: /法制政府/g, proper: '法治政府' },
  { form: /行政覆议/g, proper: '行政复议' },
];
