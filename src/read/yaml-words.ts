// What the YAML parser's error codes mean to the people who write frameworks; the parser itself speaks English only.

/** Sentences of one code: the first whose pattern is found in the parser's message, else the one without a pattern. */
type Sentences = readonly (readonly [pattern: RegExp | undefined, sentence: string])[];

const anchors: Sentences = [[undefined, '锚点、别名或标签写得不对；指标体系只用普通 YAML，不需要它们']];

const sentences: ReadonlyMap<string, Sentences> = new Map<string, Sentences>([
  [
    'BAD_INDENT',
    [
      [/end with a \]/, '方括号没有成对：前面的“[”缺少“]”，或者括号里的内容缩进不够'],
      [/end with a \}/, '花括号没有成对：前面的“{”缺少“}”，或者括号里的内容缩进不够'],
      [/^Block scalar/, '多行文字的缩进不对：后面的行不能比第一行缩进得少'],
      [undefined, '缩进不对：同一层的内容要左对齐'],
    ],
  ],
  [
    'MISSING_CHAR',
    [
      [/quote/, '引号没有成对：缺少后一个引号'],
      [/followed by map values/, '缺少冒号：这里应当是“键: 值”'],
      [/^Comments/, '缺少空格：说明文字的“#”前面要空一格'],
      [/space after :/, '缺少空格：冒号后面要空一格'],
      [/^Missing ,/, '缺少逗号：括号里的各项之间要用逗号隔开'],
      [/without - indicator/, '缺少短横线：列表的每一项都要以“- ”开头'],
      [undefined, '缺少一个符号（冒号、逗号、引号、括号或空格）'],
    ],
  ],
  [
    'UNEXPECTED_TOKEN',
    [
      [/on same line with key/, '“- ”开头的列表项要另起一行写，并与同一列表的其他项对齐'],
      [/empty item|Unexpected ,/, '这里多了一个逗号'],
      [/flow-(?:map|seq)-end/, '这里多了一个右括号'],
      [/^Block scalar header/, '“|”或“>”后面不能直接写文字，文字要从下一行写起'],
      [undefined, '这里多了一些内容：前面的值已经结束，可能是引号、括号结束得太早，或缩进不对'],
    ],
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    [
      [/^Nested mappings/, '一个值里又出现了“键: 值”：下一行可能缩进过多；如果值里本来就有冒号，请给值加引号'],
      [undefined, '列表项没有对齐：同一列表的“- ”要在同一列'],
    ],
  ],
  ['MULTILINE_IMPLICIT_KEY', [[undefined, '这里不成“键: 值”：可能是冒号后面缺少空格、整行缺少冒号，或缩进不对']]],
  ['MULTIPLE_DOCS', [[undefined, '“---”之后又开始了一份内容：一个文件只能写一份指标体系']]],
  ['BAD_SCALAR_START', [[undefined, '不加引号的值不能以“@”“`”“%”“|”“>”等符号开头，请给值加引号']]],
  ['NON_STRING_KEY', [[undefined, '键只能是普通的词，不能是列表或“键: 值”；也可能是缩进不对']]],
  ['TAB_AS_INDENT', [[undefined, '缩进里有制表符（Tab），缩进只能用空格']]],
  ['BAD_DQ_ESCAPE', [[undefined, '双引号里的反斜杠写法不对：请改用单引号']]],
  ['BLOCK_IN_FLOW', [[undefined, '方括号、花括号里面不能再用按缩进分行的写法']]],
  ['KEY_OVER_1024_CHARS', [[undefined, '键太长（超过 1024 个字符）：可能缺少冒号或引号']]],
  ['BAD_DIRECTIVE', [[undefined, '以“%”开头的指令不对：指标体系不需要它，删掉即可']]],
  ...['ALIAS_PROPS', 'BAD_ALIAS', 'BAD_PROP_ORDER', 'MULTIPLE_ANCHORS', 'MULTIPLE_TAGS', 'BAD_COLLECTION_TYPE'].map(
    (code): [string, Sentences] => [code, anchors],
  ),
]);

/** A parser's error in Chinese; undefined for a code that is not known here. `message` is what the parser says in English. */
export function explainSyntax(code: string, message: string): string | undefined {
  return sentences.get(code)?.find(([pattern]) => pattern === undefined || pattern.test(message))?.[1];
}
