// GENERATED from schemas/*.schema.json by test/generated.test.ts (npx vitest run test/generated.test.ts -u). Do not edit.

/**
 * 单位名称，或名称和它的其他叫法。The name of a unit, or the name with what else it is called.
 */
export type RosterEntry =
  | string
  | {
      /**
       * 单位全称。The full name.
       */
      name: string;
      aliases?: Names;
      formerNames?: Names1;
      /**
       * 单位类别：指标体系中类别的编号或名称。The id or title of a class of the framework.
       */
      class?: string;
      /**
       * 这个单位自己的截止时间（批准延期），如 2024-12-20 12:00。A deadline of its own, such as 2024-12-20 12:00.
       */
      due?: string;
    };
/**
 * 简称、别名。Other names that it goes by.
 */
export type Names = string[];
/**
 * 曾用名（机构改革前的名称）：认得，但会警告。Names before a reform: accepted with a warning.
 */
export type Names1 = string[];
/**
 * 来源行号，如 S3-57。Rows of the source catalogue.
 */
export type Trace = string[];
/**
 * 依据。What the requirement rests on.
 */
export type BasisList = Basis[];
/**
 * 评分规则，由 type 决定参数。A scoring rule; `type` decides its parameters.
 */
export type RuleSpecification =
  | Met
  | Choice
  | Checklist
  | Threshold
  | Proportional
  | Bands
  | Step
  | Tally
  | Deadline
  | Overdue
  | External
  | Formula
  | Combine
  | Rank
  | Relative
  | Change1
  | Panel;
/**
 * 指标库：lawgov list、show、search 的 JSON 输出。The library of frameworks: the JSON of lawgov list, show and search.
 */
export type LibraryDocument = FrameworkList | FrameworkOverview | IndicatorCard | SearchHits;
export type Mark = {
  /**
   * 核定的分数。The points given.
   */
  points: number | string;
  /**
   * 评分人。Who gave them.
   */
  scorer?: string;
  /**
   * 评分日期。When.
   */
  date?: string;
  /**
   * 理由。Why.
   */
  reason?: string;
} & (
  | number
  | string
  | {
      /**
       * 核定的分数。The points given.
       */
      points: number | string;
      /**
       * 评分人。Who gave them.
       */
      scorer?: string;
      /**
       * 评分日期。When.
       */
      date?: string;
      /**
       * 理由。Why.
       */
      reason?: string;
    }
);

/**
 * Every kind of file that lawgov reads or writes, by the name of its schema.
 */
export interface Documents {
  accepted: AcceptedDocument;
  assessment: AssessmentDocument;
  changes: ChangesDocument;
  comparison: ComparisonDocument;
  config: ConfigDocument;
  crosswalk: CrosswalkDocument;
  diagnostics: DiagnosticsDocument;
  extraction: ExtractionDocument;
  framework: Framework;
  gaps: GapsDocument;
  library: LibraryDocument;
  outline: OutlineDocument;
  resolved: ResolvedDocument;
  revisions: RevisionsDocument;
  rules: RuleSpecification;
  status: StatusDocument;
  'test-results': TestResultsDocument;
  test: TestDocument;
  units: UnitsDocument;
}
/**
 * 基线：暂时接受的问题，由 lawgov lint --update-baseline 写。Findings that are accepted for now, written by lawgov lint --update-baseline.
 */
export interface AcceptedDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 accepted。Kind of document, always accepted.
   */
  kind: 'accepted';
  /**
   * 接受的问题，按文件、代码、对象排列。Accepted findings by file, code and subject.
   */
  findings: AcceptedFinding[];
}
export interface AcceptedFinding {
  /**
   * 文件，从基线所在的文件夹算起。The file, from the folder of the baseline.
   */
  file: string;
  /**
   * 规则代码。The code.
   */
  code: string;
  /**
   * 问题所在的对象，如 indicators/exec.case_quality/rule；行号变动不影响。What it is about, by ids; does not change when lines move.
   */
  subject: string;
  /**
   * 个数。How many.
   */
  count: number;
}
/**
 * 考评结果：lawgov score --format json 的输出。分数都是十进制字符串，不经过浮点数；同样的输入得到同样的字节。Assessment: the output of score with --format json. Points are decimal strings, never floats; the same inputs give the same bytes.
 */
export interface AssessmentDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 assessment。Kind of document, always assessment.
   */
  kind: 'assessment';
  tool: Tool;
  framework: FrameworkEntry;
  manifest?: ManifestEntry;
  scoring: ScoringEntry;
  /**
   * 读取的填报文件，按路径排列；公开版不列。The submission files that were read, ordered by path; none in a public edition.
   */
  inputs: InputFile[];
  /**
   * 被考评单位，按类别、名次、再按名称排列。The units assessed, ordered by class, by rank and then by name.
   *
   * @minItems 1
   */
  units: UnitEntry[];
  /**
   * 工作区停用的校核所发现的问题，不计入结论；没有时不写。Findings of checks that the round switched off; left out where there are none.
   *
   * @minItems 1
   */
  switchedOff?: SwitchedOffEntry[];
  /**
   * 说明待审：不成立但单位已书面说明的校核；没有时不写。Soft checks that passed with a written explanation, for the reviewers; left out where there are none.
   *
   * @minItems 1
   */
  explanations?: ExplanationEntry[];
  /**
   * 填报数据和指标体系的全部问题，按位置排列。Every problem of the submission and of the framework, ordered by place.
   */
  diagnostics: DiagnosticEntry[];
  verdict: VerdictEntry;
}
export interface Tool {
  /**
   * 程序名称，固定为 lawgov。Name of the program, always lawgov.
   */
  name: 'lawgov';
  /**
   * 程序版本。Version of the program.
   */
  version: string;
}
export interface FrameworkEntry {
  /**
   * 指标体系编号。Id of the framework.
   */
  id: string;
  /**
   * 指标体系版本。Version of the framework.
   */
  version: string;
  /**
   * 指标体系名称。Title of the framework.
   */
  title: string;
  /**
   * 文本性质：official 正式文件，derived 据公开材料整理，sample 示例。Whether it is the official text, derived from public material, or a sample.
   */
  status: 'official' | 'derived' | 'sample';
  /**
   * 分阶段的指标体系按哪个阶段的标准评分。Of a framework with stages, that by whose limits it was scored.
   */
  stage?: {
    /**
     * 阶段编号。Id of the stage.
     */
    id: string;
    /**
     * 阶段名称。Title of the stage.
     */
    title: string;
    /**
     * 起始日期。First day.
     */
    from: string;
    /**
     * 截止日期。Last day.
     */
    to: string;
  };
  /**
   * 指标体系文件的 SHA-256，十六进制小写；有几层时，是各层 SHA-256 依次逐行排列（末行不换行）的 SHA-256。SHA-256 of the framework file; of several layers, that of their hashes, one a line, without a final line end.
   */
  sha256: string;
  /**
   * 由几个文件组成时的各个文件：本文件、拆分文件，再到所继承的。The files it is made of, where there are several: the file, its parts, then what it extends.
   *
   * @minItems 2
   */
  layers?: LayerEntry[];
}
export interface LayerEntry {
  /**
   * 文件路径。Path of the file.
   */
  file: string;
  /**
   * 文件的 SHA-256，十六进制小写。SHA-256 of the file.
   */
  sha256: string;
  /**
   * 其编号；拆分文件没有。Its id; a part has none.
   */
  id?: string;
  /**
   * 其版本；拆分文件没有。Its version; a part has none.
   */
  version?: string;
}
export interface ManifestEntry {
  tool: Tool;
  /**
   * 所用的指标体系。The framework.
   */
  framework: {
    /**
     * 指标体系编号。Id of the framework.
     */
    id: string;
    /**
     * 指标体系版本。Version of the framework.
     */
    version: string;
    /**
     * 指标体系文件的 SHA-256。SHA-256 of the framework.
     */
    sha256: string;
    /**
     * 所用的阶段。The stage used.
     */
    stage?: string;
  };
  /**
   * 命令行写的文件和文件夹；工作区里没有写时为空。Files and folders on the command line; empty where the round names them.
   */
  arguments: string[];
  /**
   * 影响结果的选项。Options that the result depends on.
   */
  options: {
    /**
     * 选项。The option.
     */
    name: string;
    /**
     * 值。Its value.
     */
    value: string;
  }[];
  /**
   * 读过的全部文件；给外面看的版本不列。Every file that was read; left out of editions for others.
   */
  files?: {
    /**
     * 路径。Path.
     */
    path: string;
    /**
     * 文件的 SHA-256。SHA-256 of its bytes.
     */
    sha256: string;
    /**
     * 填报文件、工作区文件、上一期的结果。A submission, a file of the round, last time’s result.
     */
    use: 'submission' | 'round' | 'previous';
  }[];
  /**
   * 全部文件的合并 SHA-256，与文件名无关。One SHA-256 over all files, whatever they are called.
   */
  inputs: string;
  /**
   * 工作区停用的校核。Checks that the round switches off.
   */
  checksOff: {
    /**
     * 校核的编号。Code of the check.
     */
    code: string;
    /**
     * 起始日期。First day.
     */
    from: string;
    /**
     * 截止日期。Last day.
     */
    to: string;
    /**
     * 单位；空为全部。Units; empty for all.
     */
    units?: string[];
    /**
     * 理由。Why.
     */
    reason?: string;
    /**
     * 决定人。Who decided.
     */
    decidedBy?: string;
  }[];
  /**
   * 给谁看的版本。For whom it was made.
   */
  edition: 'internal' | 'unit' | 'public';
}
export interface ScoringEntry {
  /**
   * 计分步骤的顺序。The stages in their order.
   */
  order: ('items' | 'caps' | 'components' | 'not-applicable' | 'scale' | 'adjustments' | 'clamp' | 'vetoes' | 'grades' | 'quota')[];
  /**
   * 同一顺序的文字，带各步的参数，只列用到的。The stages that are used, in words.
   */
  words: string;
  policies: PoliciesEntry;
}
export interface PoliciesEntry {
  /**
   * 满分。Full marks.
   */
  total: string;
  /**
   * 得分保留几位小数。Decimal places of points.
   */
  decimals: number;
  /**
   * 修约：四舍五入、四舍六入五成双、只舍不入。How points are rounded.
   */
  rounding: 'half-up' | 'half-even' | 'truncate';
  /**
   * 在哪里修约：每个指标，或者总分。Where points are rounded.
   */
  roundAt: 'indicator' | 'total';
  /**
   * 缺报：计 0 分、暂不出分、不计入。What a missing indicator does.
   */
  missing: 'zero' | 'block' | 'exclude';
  /**
   * 不涉及：折算、扣除、计满分、均摊、按比例计分。What a not-applicable indicator does.
   */
  notApplicable: 'rescale' | 'exclude' | 'full' | 'even' | 'target';
  /**
   * 按比例计分的比例（policy target）。The share of the policy target.
   */
  notApplicableTarget?: string;
  /**
   * 一级指标怎样合成总分。How the roots become the total.
   */
  aggregate: 'sum' | 'weighted' | 'min' | 'geometric';
  /**
   * 以计算分还是核定分为准。Which score counts.
   */
  counts: 'computed' | 'verified';
  clamp: ClampEntry;
  rank: RankEntry;
}
/**
 * 总分的上下限。Bounds of the total.
 */
export interface ClampEntry {
  /**
   * 总分最低。Least total.
   */
  min: string;
  /**
   * 总分最高。Greatest total.
   */
  max: string;
}
/**
 * 排名。Ranks.
 */
export interface RankEntry {
  /**
   * 按修约前还是公布的总分。By which total.
   */
  by: 'unrounded' | 'published';
  /**
   * 并列之后跳不跳名次。Ranks after a tie.
   */
  ties: 'skip' | 'dense';
  /**
   * 分类排名或统一排名。Within a class or together.
   */
  within: 'class' | 'all';
}
export interface InputFile {
  /**
   * 文件路径，照命令行的写法。Path as given on the command line.
   */
  path: string;
  /**
   * 文件的 SHA-256，十六进制小写。SHA-256 of the file.
   */
  sha256: string;
}
export interface UnitEntry {
  /**
   * 单位名称。Name of the unit.
   */
  name: string;
  /**
   * 名册中的单位没有报送时写 false：没有总分、名次和等次。False where a unit of the roster sent nothing: no total, rank or grade.
   */
  reported?: false;
  /**
   * 单位所属类别的编号；没有分类或者类别不明时为 null。Id of the unit’s class; null where there is none.
   */
  class: string | null;
  /**
   * 类别名称；没有类别时不写。Title of the class; left out without one.
   */
  className?: string;
  /**
   * 只自查、不计分；其他单位不写。Self-check only; left out otherwise.
   */
  assessed?: false;
  /**
   * 总分；按规定暂不出分时为 null。Total; null where the framework withholds it.
   */
  points: string | null;
  /**
   * 满分。Full marks.
   */
  maxPoints: string;
  /**
   * 缺报、待核的都得满分时的总分。The total if everything missing or pending were won.
   */
  possible: string;
  /**
   * 各项得分之和（折算、加减分之前）；就是总分时不写。Sum of the rows, before conversion and adjustments; left out where it is the total.
   */
  subtotal?: string;
  /**
   * 各项适用分值之和；就是满分时不写。Applicable points of the rows; left out where they are full marks.
   */
  subtotalMax?: string;
  /**
   * 加减分合计，已受各级上限限制；没有加减分项时不写。Sum of the adjustments within their caps; left out where there are none.
   */
  adjusted?: string;
  /**
   * 名次，同分同名次；不排名时为 null。Rank, shared by equals; null where there is none.
   */
  rank: number | null;
  /**
   * 排名依据的总分，未修约的最多六位小数。The total that the rank goes by, six places where it does not end.
   */
  rankedBy?: string;
  /**
   * 等次名称；没有等次时为 null。Title of the grade; null where there is none.
   */
  grade: string | null;
  withoutVetoes?: WithoutVetoes;
  /**
   * 加减分项；没有时不写。Bonuses and deductions; left out where there are none.
   */
  adjustments?: AdjustmentEntry[];
  /**
   * 触发的和待核的一票否决；没有时不写。Vetoes that hold or cannot be told; left out without any.
   */
  vetoes?: VetoEntry[];
  /**
   * 总分的形成：起了作用的各步和之后的分数，未修约；没有分类、加减分、否决的方案不写。What each stage made of the total, before rounding; left out in plain schemes.
   */
  stages?: StageEntry[];
  /**
   * 已计分的分值占适用分值的比例，0 到 1。Share of the applicable points that was scored, 0 to 1.
   */
  coverage: string;
  /**
   * 各级指标的得分，按指标体系中的顺序，含分组；不计分和采用他方得分的单位没有。Groups and indicators in document order; none where the unit is not scored here.
   */
  indicators: ScoreEntry[];
}
/**
 * 假如没有一票否决；没有触发时不写。As if there were no vetoes; left out where none holds.
 */
export interface WithoutVetoes {
  /**
   * 未否决时的总分。The total without vetoes.
   */
  points: string | null;
  /**
   * 未否决时按分数线的等次。The grade by its line without vetoes.
   */
  grade: string | null;
}
export interface AdjustmentEntry {
  /**
   * 加减分项编号。Id of the item.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 所属分块的编号；没有分块时为 adjustments。Id of its block.
   */
  block: string;
  /**
   * 状态。Status.
   */
  status: 'scored' | 'missing' | 'not-applicable' | 'pending' | 'vetoed';
  /**
   * 加（减）多少分，本项上限之内。Points that it adds or takes, within its cap.
   */
  points: string;
  /**
   * 最多可能多少分。Most that is possible.
   */
  possible: string;
  /**
   * 评分责任单位；没有时不写。Who scores it.
   */
  owner?: string;
  /**
   * 过程。How it came about.
   */
  steps: string[];
  /**
   * 用到的填报数据。The values that were used.
   */
  inputs: InputValue[];
}
export interface InputValue {
  /**
   * 数据项编号。Id of the measure.
   */
  measure: string;
  /**
   * 填报的原文，未改动。What stood in the cell, untouched.
   */
  raw: string;
  /**
   * 读出的值，按数据项的单位，比率用小数，日期用 2023-05-12，是否用 true、false；没有值时为 null。The value in the measure’s unit, ratios as fractions; null where there is none.
   */
  value: string | null;
  /**
   * value 有值，missing 未填报，not-applicable 不涉及，unreadable 无法识别。What the cell says.
   */
  state: 'value' | 'missing' | 'not-applicable' | 'unreadable';
  /**
   * 填的是约数；不是约数时不写。An approximate figure; left out otherwise.
   */
  approximate?: true;
  /**
   * 从原文到值的步骤；照原文读取时不写。The steps from the text to the value; left out where it is read to the letter.
   *
   * @minItems 1
   */
  normalised?: NormalisationEntry[];
  /**
   * 不涉及的原因，单位自己的话。Why it does not apply, in the unit’s own words.
   */
  reason?: string;
  /**
   * 填报的位置：文件:行:列，或者 文件 工作表!单元格。Place: file:line:column or file Sheet!Cell.
   */
  location: string;
}
export interface NormalisationEntry {
  /**
   * 步骤的名称，如 width、unit、times。Name of the step.
   */
  step: string;
  /**
   * 去掉的文字或者乘的数；不需要时不写。The piece or the factor that it is about.
   */
  by?: string;
  /**
   * 之前的文字。The text before.
   */
  from: string;
  /**
   * 之后的文字。The text after.
   */
  to: string;
}
export interface VetoEntry {
  /**
   * 否决项编号。Id of the veto.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * holds 成立，open 待核。Whether it holds or cannot be told.
   */
  state: 'holds' | 'open';
  /**
   * 后果。What it does.
   */
  effect: string;
  /**
   * 用到的填报数据。The values that were used.
   */
  inputs: InputValue[];
}
export interface StageEntry {
  /**
   * 步骤。The stage.
   */
  stage: 'items' | 'caps' | 'components' | 'not-applicable' | 'scale' | 'adjustments' | 'clamp' | 'vetoes' | 'grades' | 'quota';
  /**
   * 这一步之后的总分。The total after it.
   */
  points: string;
  /**
   * 这一步做了什么。What it did.
   */
  text: string;
}
export interface ScoreEntry {
  /**
   * 指标编号。Id of the indicator.
   */
  id: string;
  /**
   * 显示序号；没有时不写。Display number; left out where there is none.
   */
  no?: string;
  /**
   * 指标名称。Title of the indicator.
   */
  title: string;
  /**
   * 种类：group 分组（上级指标），indicator 计分的指标。Inner node or scored leaf.
   */
  kind: 'group' | 'indicator';
  /**
   * 状态：scored 已计分，missing 缺报，not-applicable 不涉及，pending 待核，vetoed 否决。Status of the score.
   */
  status: 'scored' | 'missing' | 'not-applicable' | 'pending' | 'vetoed';
  /**
   * 得分，已修约；没有计分时为 null。Points as published; null where nothing was scored.
   */
  points: string | null;
  /**
   * 分值（不涉及的处理之后）。Maximum, after the policy for not applicable.
   */
  maxPoints: string;
  /**
   * 最高还可能得多少分。Most that is still possible.
   */
  possible: string;
  /**
   * 按规则计算的分；与得分相同时不写。What the rule alone gives; left out where nobody changed it.
   */
  computed?: string;
  verified?: ReviewEntry;
  selfScore?: SelfScore;
  /**
   * 没有计分的原因。Why it was not scored.
   */
  reason?: string;
  /**
   * 得分的过程，每步一句。How the points came about, one sentence for each step.
   */
  steps: string[];
  /**
   * 用到的填报数据。The reported values that were used.
   */
  inputs: InputValue[];
}
export interface ReviewEntry {
  /**
   * 原文。As it was written.
   */
  raw: string;
  /**
   * 核定的分。The points.
   */
  points: string;
  /**
   * 谁核定的。Who gave it.
   */
  scorer?: string;
  /**
   * 何时，照原文。When, as written.
   */
  date?: string;
  /**
   * 理由。Why.
   */
  reason?: string;
  /**
   * 位置。Place.
   */
  location: string;
}
/**
 * 自评分，不计入总分；没有时不写。The unit’s own score, never counted; left out without one.
 */
export interface SelfScore {
  /**
   * 自评分的原文。As it was written.
   */
  raw: string;
  /**
   * 自评分；读不出时为 null。The figure; null where it cannot be read.
   */
  points: string | null;
  /**
   * 位置。Place.
   */
  location: string;
}
export interface SwitchedOffEntry {
  /**
   * 校核代码。Code of the check.
   */
  code: string;
  /**
   * 没有停用时的级别。Its severity if it were on.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * 问题是什么。What was seen and what was expected.
   */
  message: string;
  /**
   * 位置。Place.
   */
  location: string;
  /**
   * 单位；看不出是哪个单位的不写。The unit; left out where that cannot be told.
   */
  unit?: string;
  /**
   * 停用的第一天。First day on which it is off.
   */
  from: string;
  /**
   * 停用的最后一天。Last day on which it is off.
   */
  to: string;
  /**
   * 理由。Why it is off.
   */
  reason: string;
  /**
   * 谁决定的。Who decided it.
   */
  decidedBy: string;
}
export interface ExplanationEntry {
  /**
   * 单位；各单位之间的校核没有。The unit; absent for a check of all units together.
   */
  unit?: string;
  /**
   * 校核的代码。Code of the check.
   */
  code: string;
  /**
   * 校核的名称。Title of the check.
   */
  check: string;
  /**
   * 说明原文。The explanation as it was written.
   */
  text: string;
  /**
   * 说明写在哪里。Where it stands.
   */
  location: string;
  /**
   * 什么没有成立。What does not hold.
   */
  problem: string;
}
export interface DiagnosticEntry {
  /**
   * 问题代码，如 submission/unknown-measure，各版本不变。Code of the problem, stable across releases.
   */
  code: string;
  /**
   * 级别：error 错误，warning 警告，info 提示。Severity of the problem.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * 问题是什么：看到什么，应当是什么。What was seen and what was expected.
   */
  message: string;
  /**
   * 怎样改正。How to mend it.
   */
  help?: string;
  /**
   * 位置：文件、文件:行:列，或者 文件 工作表!单元格。Place: file, file:line:column, or file Sheet!Cell.
   */
  location: string;
  /**
   * 有不止一种读法时，每种读法该怎样写。What may have been meant, where that is doubtful.
   *
   * @minItems 1
   */
  readings?: PossibleReadingEntry[];
  /**
   * 有关的其他位置，如矛盾的另一方。Other places, such as the other side of a contradiction.
   *
   * @minItems 1
   */
  related?: RelatedPlace[];
}
export interface PossibleReadingEntry {
  /**
   * 单元格里应当写什么。What to write in the cell.
   */
  write: string;
  /**
   * 会读成的值，按数据项的单位。The value that it is read as, in the measure’s unit.
   */
  value: string;
}
export interface RelatedPlace {
  /**
   * 这个位置上是什么。What stands at that place.
   */
  message: string;
  /**
   * 位置，写法同上。Place, written in the same way.
   */
  location: string;
}
export interface VerdictEntry {
  /**
   * 是否通过：没有达到 --fail-on 级别的问题。Whether nothing reaches the severity of --fail-on.
   */
  ok: boolean;
  /**
   * 错误个数。Number of errors.
   */
  errors: number;
  /**
   * 警告个数。Number of warnings.
   */
  warnings: number;
}
/**
 * 两版指标体系的差别：lawgov diff --format json 的输出。What differs between two versions of a framework: the output of lawgov diff with --format json.
 */
export interface ChangesDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 changes。Kind of document, always changes.
   */
  kind: 'changes';
  tool: Tool;
  old: ChangesSide;
  new: ChangesSide;
  version?: ChangesVersion;
  counts: ChangesCounts;
  /**
   * 全部变化；没有变化时为空。Every change; empty where nothing changed.
   */
  changes: ChangesEntry[];
}
export interface ChangesSide {
  /**
   * 指标体系编号。Id of the framework.
   */
  id?: string;
  /**
   * 版本号。Its version.
   */
  version?: string;
  /**
   * 文件。Its file.
   */
  file: string;
}
export interface ChangesVersion {
  /**
   * 至少要升哪一位；没有变化时不写。Which part has to rise; absent where nothing changed.
   */
  required?: 'major' | 'minor' | 'patch';
  /**
   * 是否升得够。Whether it rises enough.
   */
  enough: boolean;
}
export interface ChangesCounts {
  /**
   * 影响得分或填报的。Those that alter scores or invalidate forms.
   */
  breaking: number;
  /**
   * 只是扩充的。Those that only add.
   */
  addition: number;
  /**
   * 只涉及文字的。Those of texts only.
   */
  wording: number;
}
export interface ChangesEntry {
  /**
   * 哪种变化：新增、删去、移动、改编号、改文字、改分值、改规则、其他。What kind of change.
   */
  kind: 'added' | 'removed' | 'moved' | 'renamed' | 'reworded' | 'repointed' | 'rule' | 'changed';
  /**
   * 指标体系的哪一部分。Which part of the framework.
   */
  section:
    | 'framework'
    | 'scoring'
    | 'classes'
    | 'indicators'
    | 'measures'
    | 'registers'
    | 'adjustments'
    | 'vetoes'
    | 'grades'
    | 'checks'
    | 'sources'
    | 'calendar';
  /**
   * 编号（新版的）；台账的列写作 台账.列；整个部分为空文本。Id, of the new version; register.column for a column; empty for a part as a whole.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title?: string;
  /**
   * 指标序号。Display number of an indicator.
   */
  no?: string;
  /**
   * 哪个键变了，如 rule.target；整项新增、删去、移动时不写。Which key changed; absent where the whole thing came, went or moved.
   */
  key?: string;
  /**
   * 原来的内容；原来没有时不写。What it was; absent where there was nothing.
   */
  old?: string;
  /**
   * 现在的内容；现在没有时不写。What it is; absent where there is nothing.
   */
  new?: string;
  /**
   * 影响：breaking 影响得分或填报，addition 扩充，wording 文字。What it does to others.
   */
  impact: 'breaking' | 'addition' | 'wording';
  /**
   * 只是很可能：按规则和名称推断的改编号。Only probable: a new id that was inferred from rule and title.
   */
  probable?: true;
  /**
   * 由其他变化引起，如下级合计。Follows from other changes, as a sum does.
   */
  follows?: true;
  /**
   * 原来的位置。Where it stood.
   */
  oldLocation?: string;
  /**
   * 现在的位置。Where it stands.
   */
  newLocation?: string;
}
/**
 * 年度对比：lawgov compare 的 JSON 输出。数都是准确的十进制数，除不尽的写成分数。Years side by side: the JSON of lawgov compare. Figures are exact decimals, fractions where a decimal never ends.
 */
export interface ComparisonDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 comparison。Kind of document, always comparison.
   */
  kind: 'comparison';
  tool: Tool;
  /**
   * 各年度，按给出的次序。The years in the order given.
   */
  years: ComparisonYear[];
  /**
   * 至少两年都有的单位，按最后一年的次序。Units that are there in two years or more, in the order of the last.
   */
  units: ComparisonUnit[];
  /**
   * 至少两年都有的指标和分组。Indicators and groups that are there in two years or more.
   */
  indicators: ComparisonNode[];
  /**
   * 每年与上一年的变化，多于两年时还有首末两年的。Each year against the one before; with more than two years also the last against the first.
   */
  changes: ComparisonChange[];
  /**
   * 未纳入对比的。What is not compared.
   */
  leftOut: ComparisonLeftOut[];
  /**
   * 编号变了而视为同一指标的。Nodes with another id that are taken for the same.
   */
  renamed: ComparisonRenamed[];
  drops?: ComparisonDrops;
  /**
   * 分解的方法。How the change is split.
   */
  notes: string[];
}
/**
 * 一个年度。One year.
 */
export interface ComparisonYear {
  /**
   * 年度名称。What the year is called.
   */
  title: string;
  framework: FrameworkEntry;
  /**
   * 单位数。Units.
   */
  units: number;
  /**
   * 有名次的单位数。Units with a rank.
   */
  ranked: number;
  problems: ComparisonProblems;
  manifest?: ManifestEntry;
}
/**
 * 填报数据的问题数。Problems of the submissions.
 */
export interface ComparisonProblems {
  /**
   * 错误数。Errors.
   */
  errors: number;
  /**
   * 警告数。Warnings.
   */
  warnings: number;
}
/**
 * 一个单位。One unit.
 */
export interface ComparisonUnit {
  /**
   * 现在的名称。Its present name.
   */
  name: string;
  /**
   * 有它的各年。The years in which it is there.
   */
  years: ComparisonUnitYear[];
}
/**
 * 一个单位一年的结果。One unit in one year.
 */
export interface ComparisonUnitYear {
  /**
   * 年度。The year.
   */
  year: string;
  /**
   * 当年的名称。Its name in that year.
   */
  name: string;
  /**
   * 单位类别的编号。Id of its class.
   */
  class?: string;
  /**
   * 公布的总分。The published total.
   */
  points?: string;
  /**
   * 没有总分的原因。Why there is no total.
   */
  withheld?: string;
  /**
   * 满分。Full marks.
   */
  maxPoints: string;
  /**
   * 当年的名次。Its rank in that year.
   */
  rank?: number;
  among?: ComparisonAmong;
  /**
   * 等次。The grade.
   */
  grade?: string;
  /**
   * 一级指标得分率。Shares of points by top level.
   */
  levels: ComparisonLevel[];
}
/**
 * 在各年都有总分、类别没有变的单位之间的名次。Its rank among the units that have a total in every year and stayed in their class.
 */
export interface ComparisonAmong {
  /**
   * 名次。The rank.
   */
  rank: number;
  /**
   * 单位数。How many units.
   */
  of: number;
}
/**
 * 一个一级指标。One node of the top level.
 */
export interface ComparisonLevel {
  /**
   * 一级指标的编号。Id of the node.
   */
  id: string;
  /**
   * 得分率。Share of its points.
   */
  rate: string;
}
/**
 * 一个指标或分组。One indicator or group.
 */
export interface ComparisonNode {
  /**
   * 编号。Its id.
   */
  id: string;
  /**
   * 序号。Its number.
   */
  no?: string;
  /**
   * 名称。Its title.
   */
  title: string;
  /**
   * 是分组。Whether it is a group.
   */
  group: boolean;
  /**
   * 层次，一级为 0。Its level, 0 at the top.
   */
  depth: number;
  /**
   * 有它的各年。The years in which it is there.
   */
  years: ComparisonNodeYear[];
}
/**
 * 一年。One year.
 */
export interface ComparisonNodeYear {
  /**
   * 年度。The year.
   */
  year: string;
  /**
   * 当年的编号。Its id in that year.
   */
  id: string;
  /**
   * 分值。What it is worth.
   */
  points: string;
  mean?: ComparisonMeanRate;
}
/**
 * 各年都有的单位的平均。Mean over the units that are in every year.
 */
export interface ComparisonMeanRate {
  /**
   * 平均得分率。Mean share of its points.
   */
  rate: string;
  /**
   * 计入的单位数。Units that count.
   */
  units: number;
}
/**
 * 两年之间的变化。From one year to another.
 */
export interface ComparisonChange {
  /**
   * 前一年。The earlier year.
   */
  from: string;
  /**
   * 后一年。The later year.
   */
  to: string;
  /**
   * 首末两年的对比。Whether it is the last year against the first.
   */
  span: boolean;
  ranked: ComparisonRanked;
  /**
   * 名次不可比的提示。Why the ranks are not comparable.
   */
  warning?: string;
  mean?: ComparisonMean;
  /**
   * 两年都有的单位。Units that are in both.
   */
  units: ComparisonUnitChange[];
}
/**
 * 排名的单位。Who was ranked.
 */
export interface ComparisonRanked {
  /**
   * 前一年有名次的。Ranked in the earlier year.
   */
  before: number;
  /**
   * 后一年有名次的。Ranked in the later year.
   */
  after: number;
  /**
   * 两年都有名次的。Ranked in both.
   */
  both: number;
  /**
   * 排名范围相同。Whether the same units were ranked.
   */
  same: boolean;
}
/**
 * 能分解的单位的平均。Mean over the units that were split.
 */
export interface ComparisonMean {
  /**
   * 单位数。Units.
   */
  units: number;
  /**
   * 前一年平均。Mean before.
   */
  before: string;
  /**
   * 后一年平均。Mean after.
   */
  after: string;
  effects: ComparisonEffects;
  /**
   * 修约。Rounding.
   */
  rounding: string;
}
/**
 * 每个因素带来的变化，相加等于修约前的变化。What each factor brought; together they are the change before rounding.
 */
export interface ComparisonEffects {
  /**
   * 数据。Data that were reported.
   */
  data: string;
  /**
   * 规则。Rules and how a total is made.
   */
  rule: string;
  /**
   * 分值、权重。Points and weights.
   */
  points: string;
  /**
   * 指标增减。Indicators that came or went.
   */
  set: string;
  /**
   * 核定。Scores that people gave.
   */
  review: string;
  /**
   * 不涉及。What does not apply.
   */
  notApplicable: string;
}
/**
 * 一个单位的变化。The change of one unit.
 */
export interface ComparisonUnitChange {
  /**
   * 单位。The unit.
   */
  unit: string;
  /**
   * 前一年公布的总分。The published total before.
   */
  before?: string;
  /**
   * 后一年公布的总分。The published total after.
   */
  after?: string;
  /**
   * 变化。The change.
   */
  change?: string;
  effects?: ComparisonEffects;
  /**
   * 修约之差，与各因素相加等于变化。Rounding; with the factors it is the change.
   */
  rounding?: string;
  /**
   * 一句话。In words.
   */
  sentence?: string;
  /**
   * 有变化的部分，每个因素相加等于它的影响。Parts that changed; for each factor they add up to its effect.
   */
  parts?: ComparisonPart[];
  /**
   * 不能分解的原因。Why it was not split.
   */
  reason?: string;
}
/**
 * 总分的一个部分。One part of a total.
 */
export interface ComparisonPart {
  /**
   * 种类：指标、分组的上下限和合成、加减分、总分的限额和否决、采用的得分。Kind: an indicator, bounds of a group, adjustments, bounds of the total, a total taken over.
   */
  kind: 'leaf' | 'group' | 'adjustments' | 'total' | 'imported';
  /**
   * 编号。Its id.
   */
  id?: string;
  /**
   * 名称。Its title.
   */
  title: string;
  /**
   * 前一年对总分的贡献。What it brought before.
   */
  before?: string;
  /**
   * 后一年对总分的贡献。What it brought after.
   */
  after?: string;
  effects: ComparisonPartEffects;
}
/**
 * 有影响的因素。Factors that did something.
 */
export interface ComparisonPartEffects {
  /**
   * 数据。Data that were reported.
   */
  data?: string;
  /**
   * 规则。Rules and how a total is made.
   */
  rule?: string;
  /**
   * 分值、权重。Points and weights.
   */
  points?: string;
  /**
   * 指标增减。Indicators that came or went.
   */
  set?: string;
  /**
   * 核定。Scores that people gave.
   */
  review?: string;
  /**
   * 不涉及。What does not apply.
   */
  notApplicable?: string;
}
/**
 * 未纳入对比的一项。Something that is not compared.
 */
export interface ComparisonLeftOut {
  /**
   * 单位或指标。A unit or an indicator.
   */
  kind: string;
  /**
   * 名称。Its name.
   */
  name: string;
  /**
   * 指标的编号。Id of an indicator.
   */
  id?: string;
  /**
   * 原因。Why.
   */
  why: string;
}
/**
 * 一对编号。One pair of ids.
 */
export interface ComparisonRenamed {
  /**
   * 后一年。The later year.
   */
  year: string;
  /**
   * 原来的编号。The old id.
   */
  before: string;
  /**
   * 现在的编号。The new id.
   */
  after: string;
}
/**
 * --fail-on-drop 的结果，没有要求时不写。What --fail-on-drop found; absent where nobody asked.
 */
export interface ComparisonDrops {
  /**
   * 下降多少分要点名。The fall from which a unit is named.
   */
  limit: string;
  /**
   * 下降这么多或更多的。Units whose total fell by so much or more.
   */
  units: ComparisonDrop[];
}
/**
 * 一个单位。One unit.
 */
export interface ComparisonDrop {
  /**
   * 单位。The unit.
   */
  unit: string;
  /**
   * 前一年。The earlier year.
   */
  from: string;
  /**
   * 后一年。The later year.
   */
  to: string;
  /**
   * 公布总分之差。Difference of the published totals.
   */
  change: string;
}
/**
 * 配置文件 lawgov.yaml：放在指标体系所在的文件夹或其上级文件夹。The configuration lawgov.yaml, in the folder of the frameworks or one above it.
 */
export interface ConfigDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  lint?: LintSettings;
  round?: RoundSettings;
}
export interface LintSettings {
  /**
   * 从哪一组规则开始：scoring 只有会影响得分的；recommended 推荐（默认）；strict 全部。The set of rules to start from; recommended when left out.
   */
  extends?: 'scoring' | 'recommended' | 'strict';
  rules?: Levels;
  /**
   * 只对某些文件或某些指标的设置，后面的优先。Settings for some files or some indicators only; later ones win.
   */
  overrides?: LintOverride[];
}
/**
 * 每条规则的级别：键是规则代码（framework/unused-measure）或一类规则（framework/*）；写全代码的优先。Severity by rule code or family; a whole code wins over a family.
 */
export interface Levels {
  /**
   * off 关闭；info 提示；warning 警告；error 错误。Off, or the severity.
   */
  [k: string]: 'off' | 'info' | 'warning' | 'error';
}
export interface LintOverride {
  /**
   * 文件路径，从本文件所在的文件夹算起：* 代表一段路径中的任意文字，** 代表任意多层文件夹。Paths from the folder of this file: * is any text without a slash, ** any number of folders.
   *
   * @minItems 1
   */
  files?: string[];
  /**
   * 指标编号（可用 *，如 exec.*）：它本身和它下面的全部指标。Ids of indicators (with *, as in exec.*): they and all below them.
   *
   * @minItems 1
   */
  indicators?: string[];
  rules: Levels;
}
export interface RoundSettings {
  /**
   * 指标体系：自带的编号，或 YAML 文件的路径（从本文件所在的文件夹算起，须含 / 或以 .yaml 结尾）。A bundled id, or the path of a YAML file from the folder of this file (with a / or ending in .yaml).
   */
  framework?: string;
  /**
   * 考评期：年份 2024，或 2024-01-01..2024-12-31。The period: a year, or two days.
   */
  period?: string | number;
  /**
   * 分阶段的指标体系按哪个阶段评分。The stage of a framework with stages that counts.
   */
  stage?: string;
  /**
   * 单位名册：文件（units.yaml，或 .csv、.xlsx 表格），或直接列在这里。The roster: a file (units.yaml, .csv or .xlsx), or the units themselves.
   *
   * @minItems 1
   */
  roster?: string | RosterEntry[];
  /**
   * 报送截止的日期和钟点，如 2024-12-18 18:00。Day and hour by which everything must be in, such as 2024-12-18 18:00.
   */
  due?: string;
  /**
   * 收文登记（.csv 或 .xlsx）：单位或文件、收到时间、退回时间。The register of what came in: unit or file, when it came, when it was returned.
   */
  received?: string;
  /**
   * 填报文件和文件夹，默认 填报。Files and folders of the submissions; the folder of that name when left out.
   *
   * @minItems 1
   */
  submissions?: string | string[];
  /**
   * 上一期的考评结果（JSON）或填报文件、文件夹。Last time’s assessment (JSON) or submissions.
   */
  previous?: string;
  /**
   * 佐证材料的文件夹。The folder of the evidence.
   */
  evidence?: string;
  /**
   * 结果文件的文件夹。The folder for results.
   */
  out?: string;
  hidden?: HiddenSettings;
  /**
   * 软性校核要写说明时，说明至少几个字，默认 10。Least number of characters of an explanation for a soft check; 10 when left out.
   */
  explanation?: number;
  /**
   * 通报、反馈函和年度报告的发文机关署名。The office that signs notice, letters and annual report.
   */
  issuer?: string;
  /**
   * 成文日期，如 2025-01-20；不写就留空待填。The date of letters; left to be filled in when left out.
   */
  issued?: string;
  appeal?: AppealSettings;
  editions?: EditionSettings;
  /**
   * 停用的校核：每一条都写明时间、理由和决定人，每份报告都会列出。Checks that are switched off, dated and with a reason; every report lists them.
   */
  checksOff?: CheckOff[];
}
/**
 * 表中看不见的内容怎么办。What becomes of what nobody sees in a sheet.
 */
export interface HiddenSettings {
  /**
   * 隐藏的行，默认 read。Hidden rows; read when left out.
   */
  rows?: 'read' | 'skip' | 'refuse';
  /**
   * 隐藏的列，默认 read。Hidden columns; read when left out.
   */
  columns?: 'read' | 'skip' | 'refuse';
  /**
   * 隐藏的工作表，默认 skip。Hidden sheets; skip when left out.
   */
  sheets?: 'read' | 'skip' | 'refuse';
  /**
   * 筛选掉的行，默认 read。Rows that a filter hides; read when left out.
   */
  filtered?: 'read' | 'skip' | 'refuse';
}
/**
 * 复核申请的期限：各地不同，没有通用的期限，不写就留空待填。How long units may appeal: there is no usual time, and it is left to be filled in when left out.
 */
export interface AppealSettings {
  /**
   * 收到反馈函后几日内可以申请复核，以本次考评办法为准。Days within which a unit may appeal, by the rules of this assessment.
   */
  days: number;
  /**
   * working 工作日；natural 自然日。Working days, or days of the calendar.
   */
  kind: 'working' | 'natural';
  /**
   * 向谁提出。To whom.
   */
  to?: string;
  /**
   * 几日内作出复核决定（日的算法相同）。Days within which it is decided, counted in the same way.
   */
  decidedWithin?: number;
}
/**
 * 单位版和公开版的内容。What editions for others show.
 */
export interface EditionSettings {
  /**
   * 单位版里有哪些内容，代替默认的。What the edition for one unit shows, instead of the usual.
   */
  unit?: ('others' | 'indicators' | 'adjustments' | 'reasons' | 'data' | 'problems' | 'reviewers' | 'files' | 'decisions')[];
  /**
   * 公开版里有哪些内容，代替默认的。What the public edition shows, instead of the usual.
   */
  public?: ('others' | 'indicators' | 'adjustments' | 'reasons' | 'data' | 'problems' | 'reviewers' | 'files' | 'decisions')[];
}
export interface CheckOff {
  /**
   * 校核代码，如 check/stars、submission/missing-values。The code of the check, such as check/stars.
   */
  code: string;
  /**
   * 只对这些单位；不写就是全部单位。For these units only; for all when left out.
   *
   * @minItems 1
   */
  units?: string[];
  /**
   * 从哪一天起。The first day.
   */
  from: string;
  /**
   * 到哪一天止（含）。The last day, inclusive.
   */
  to: string;
  /**
   * 理由。Why.
   */
  reason: string;
  /**
   * 谁决定的。Who decided it.
   */
  decidedBy: string;
}
/**
 * 对照表：lawgov crosswalk 的 JSON 输出。Two frameworks side by side: the JSON of lawgov crosswalk.
 */
export interface CrosswalkDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 crosswalk。Kind of document, always crosswalk.
   */
  kind: 'crosswalk';
  tool: Tool;
  first: CrosswalkSide;
  second: CrosswalkSide;
  /**
   * 互相对应的指标或分组，按前者、后者的次序。What corresponds, in the order of the first, then of the second.
   */
  pairs: CrosswalkPair[];
  /**
   * 对照写了而对方没有的编号。Counterparts that are named and do not exist.
   */
  unknown: UnknownCounterpart[];
}
export interface CrosswalkSide {
  /**
   * 指标体系编号。Id of the framework.
   */
  id: string;
  /**
   * 版本。Version.
   */
  version: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 文本性质。Status of the text.
   */
  status: 'official' | 'derived' | 'sample';
  /**
   * 各一级指标。Its first level.
   */
  chapters: CrosswalkChapter[];
  /**
   * 有对应的末级指标数。Indicators with a counterpart.
   */
  covered: number;
  /**
   * 末级指标数。All indicators.
   */
  all: number;
  /**
   * 没有对应的末级指标。Ids of indicators without a counterpart.
   */
  uncovered: string[];
}
export interface CrosswalkChapter {
  /**
   * 一级指标编号。Id of the first level.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 有对应的末级指标数。Indicators with a counterpart.
   */
  covered: number;
  /**
   * 末级指标数。All indicators.
   */
  all: number;
}
export interface CrosswalkPair {
  /**
   * 前者的编号。Id in the first.
   */
  first: string;
  /**
   * 后者的编号。Id in the second.
   */
  second: string;
  /**
   * 依据：first 前者写明，second 后者写明，shared 同一指标，via 同对第三方。Who says so: either side, one indicator that both have, or a third framework that both name.
   *
   * @minItems 1
   */
  by: ('first' | 'second' | 'shared' | 'via')[];
}
export interface UnknownCounterpart {
  /**
   * 写了对照的指标。The indicator that names it.
   */
  id: string;
  /**
   * 对方没有的编号。The id that the other one lacks.
   */
  names: string;
}
/**
 * 问题清单：lawgov lint、lawgov validate 加 --format json 的输出；无法计分时 score、gap 也输出它。List of problems: the output of lint and validate with --format json, and of score and gap when nothing could be scored.
 */
export interface DiagnosticsDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 diagnostics。Kind of document, always diagnostics.
   */
  kind: 'diagnostics';
  tool: Tool;
  /**
   * 工作区停用的校核所发现的问题，不计入结论；没有时不写。Findings of checks that the round switched off; left out where there are none.
   *
   * @minItems 1
   */
  switchedOff?: SwitchedOffEntry[];
  /**
   * 说明待审：不成立但单位已书面说明的校核；没有时不写。Soft checks that passed with a written explanation, for the reviewers; left out where there are none.
   *
   * @minItems 1
   */
  explanations?: ExplanationEntry[];
  /**
   * 全部问题，按位置排列。Every problem, ordered by place.
   */
  diagnostics: DiagnosticEntry[];
  /**
   * 规范化记录：不是照原文读取的值；没有时不写。Values that are not read to the letter; left out where there are none.
   *
   * @minItems 1
   */
  normalised?: NormalisedValueEntry[];
  verdict: VerdictEntry;
}
export interface NormalisedValueEntry {
  /**
   * 单位名称。Name of the unit.
   */
  unit: string;
  /**
   * 数据项或台账列的编号。Id of the measure, or of the column of a register.
   */
  measure: string;
  /**
   * 填报的原文，未改动。What stood in the cell, untouched.
   */
  raw: string;
  /**
   * 读出的值，按数据项的单位。The value in the measure’s unit.
   */
  value: string;
  /**
   * 从原文到值的步骤，依次。The steps from the text to the value, in order.
   *
   * @minItems 1
   */
  steps: NormalisationEntry[];
  /**
   * 位置，写法同上。Place, written in the same way.
   */
  location: string;
}
/**
 * 从文字报告中提取的数：lawgov extract --format json 的输出，供人确认。Figures found in a report in prose: the output of extract with --format json, for a person to confirm.
 */
export interface ExtractionDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 extraction。Kind of document, always extraction.
   */
  kind: 'extraction';
  tool: Tool;
  framework: FrameworkEntry;
  input: InputFile;
  /**
   * 填报单位：--unit，否则是报告标题中的，再否则是文件名。The unit: that of --unit, of the report’s title, or the name of the file.
   */
  unit: string;
  /**
   * 报告的年度；不知道时是 null。The year of the report; null where it is not known.
   */
  year: number | null;
  /**
   * 指标体系要求填报的每个数据项，按指标体系的次序。Every measure that units report, in the order of the framework.
   */
  measures: ExtractedMeasure[];
  /**
   * 报告文件和指标体系的问题。Problems of the report and of the framework.
   */
  diagnostics: DiagnosticEntry[];
  verdict: VerdictEntry;
}
export interface ExtractedMeasure {
  /**
   * 数据项编号。Id of the measure.
   */
  id: string;
  /**
   * 数据项名称。Title of the measure.
   */
  title: string;
  /**
   * 计量单位；没有时是空的。Unit of the measure; empty where it has none.
   */
  unit: string;
  /**
   * found 找到一个结果，ambiguous 有几种说法或者读不准，candidate 只有相近的说法，no-result 只有目标、往年数等，not-found 没有。What was found: one result, several, only similar words, only targets and the like, nothing.
   */
  state: 'found' | 'ambiguous' | 'candidate' | 'no-result' | 'not-found';
  /**
   * 采用了 readings 中的第几个（从 0 数起）；没有采用时是 null。Index of the reading that was taken; null where none was.
   */
  taken: number | null;
  /**
   * 全部读数，按在报告中的次序。Every reading, in the order of the text.
   */
  readings: ExtractReadingEntry[];
}
export interface ExtractReadingEntry {
  /**
   * 报告中的写法。The figure as it is written.
   */
  raw: string;
  /**
   * 以数据项的单位表示的准确值；读不出时是 null。The exact value in the unit of the measure; null where it cannot be read.
   */
  value: string | null;
  /**
   * 是约数（余、近）。The figure is rough.
   */
  approximate: boolean;
  /**
   * result 本期结果，target 目标，earlier 往期，cumulative 多年累计，change 增减幅度，denied 否定的说法，elsewhere 别处的水平，part 只是一部分，other-unit 单位不同。What the figure is.
   */
  standing: 'result' | 'target' | 'earlier' | 'cumulative' | 'change' | 'denied' | 'elsewhere' | 'part' | 'other-unit';
  /**
   * 据以判断的字；没有时是空的。The words that decided the standing; empty where none did.
   */
  words: string;
  /**
   * mention 按 mentions 找到，title 只与名称相近。Found by a declared template, or by likeness to the title only.
   */
  by: 'mention' | 'title';
  /**
   * 所用的说法；按名称找到的是 null。The template; null where there is none.
   */
  mention: string | null;
  /**
   * 第几段（纯文本的行号）。Number of the paragraph, of a plain text the line.
   */
  paragraph: number;
  /**
   * 段中第几句。Number of the sentence in its paragraph.
   */
  sentence: number;
  /**
   * 段中第几个字。Number of the character in its paragraph.
   */
  column: number;
  /**
   * 之前有多少个字：纯文本从全文起，文档从本段起。Characters before it: in the whole plain text, or in the paragraph of a document.
   */
  offset: number;
  /**
   * 在表格中时是哪一格；不在时是 null。The cell of a table; null outside of tables.
   */
  cell: {
    /**
     * 第几个表。Number of the table.
     */
    table: number;
    /**
     * 第几行。Row.
     */
    row: number;
    /**
     * 第几列。Column.
     */
    column: number;
  } | null;
  /**
   * 原句。The sentence.
   */
  text: string;
  /**
   * 读这个数时发现的问题。What was wrong with how the figure is written.
   */
  problems: string[];
}
/**
 * 指标体系文件（lawgov: 1）：指标树、数据项、评分规则、校核关系、等次。A framework file: tree of indicators, measures, scoring rules, checks, grades.
 */
export interface Framework {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 指标体系编号，发布后不变，如 baicheng-2024。Stable id of the framework.
   */
  id?: string;
  /**
   * 版本号，如 1.0.0；改动任何得分都要升主版本。Semantic version; a change that alters any score is major.
   */
  version?: string;
  /**
   * 名称，印在每份报表上。Title, printed in every report.
   */
  title?: string;
  /**
   * 文本性质：official 正式文件，derived 据公开材料整理（不是正式文本），sample 示例。Whether this is the official text, derived from public material, or a sample.
   */
  status?: 'official' | 'derived' | 'sample';
  /**
   * 制定机关。Issuing body.
   */
  issuer?: string;
  /**
   * 说明：来历、口径、哪些是自拟的。What it is, where it comes from, what is our own.
   */
  description?: string;
  /**
   * 考评期。The period assessed.
   */
  period?: {
    /**
     * 起始日期（含）。First day.
     */
    from: string;
    /**
     * 截止日期（含）。Last day.
     */
    to: string;
  };
  /**
   * 依据目录：文件、法律、报告，供 basis 引用。Documents that `basis` refers to, by id.
   */
  sources?: {
    [k: string]: Source;
  };
  /**
   * 拆分文件属于哪个指标体系；写了它，就不写 id、version、title、status。The framework that includes this file: a part, with no id of its own.
   */
  partOf?: string;
  /**
   * false：供继承的指标树，不要求分值、规则和计分办法，不能直接评分；默认 true。false for a tree to be extended, which needs no points, rules or scoring.
   */
  scored?: boolean;
  /**
   * 在哪个指标体系之上修改：自带的编号（可加 @版本），或相对路径，如 model-government@2021、./省级方案.yaml。The framework that this one changes: a bundled id, optionally @version, or a path from this file.
   */
  extends?: string;
  /**
   * 拆分文件的相对路径；末尾加 ? 表示保密、可以暂缺。Parts, by their paths from this file; a trailing ? marks a sealed one that may be absent.
   */
  include?: string[];
  /**
   * 按编号修改下层和本层的内容，依次进行。Changes by id, in order, to what lies below and in this layer.
   */
  changes?: Change[];
  /**
   * 单位类别：各类各有分值、折算、等次线。Classes of units, by id.
   */
  classes?: {
    [k: string]: UnitClass;
  };
  /**
   * 阶段：跨年度方案各阶段的要求不同的，先在这里列出，规则里的界限再按阶段写成 阶段编号: 值。Stages of a plan of several years; a limit may then be a map from stage to value.
   *
   * @minItems 1
   */
  stages?: Stage[];
  /**
   * 参数：有名称的常数，算式和期限里都可以用，各地各方案只改它就行。Named constants for expressions and limits, by id; a layer changes one without touching the rules.
   */
  parameters?: {
    [k: string]: Parameter;
  };
  /**
   * 数据项：单位填报的每一项数据。What units report, by id.
   */
  measures?: {
    [k: string]: Measure;
  };
  /**
   * 台账：逐条记录的表，供算式和规则计算。Tables of records that units hand in.
   */
  registers?: {
    [k: string]: Register;
  };
  /**
   * 工作日历：补充或替换自带的放假调休安排，按年份写。Years that add to or replace the announced days off that come with the package.
   */
  calendar?: {
    [k: string]: CalendarYear;
  };
  /**
   * 指标树，层级不限。The tree of indicators, any depth.
   *
   * @minItems 1
   */
  indicators?: Node[];
  /**
   * 校核关系：填报数据之间应当成立的关系。Relations that the reported values must satisfy.
   */
  checks?: Check[];
  adjustments?: Adjustments;
  /**
   * 全文通用的材料期间和报送截止；指标的 evidence 里写了的以指标的为准。Window and deadline of all evidence.
   */
  evidence?: {
    /**
     * 材料所属期间的起日。First day that evidence may be of.
     */
    from?: string;
    /**
     * 材料所属期间的止日，如 11-30。Last day that evidence may be of.
     */
    to?: string;
    /**
     * 报送截止日，可带时刻，如 "2024-12-18 18:00"。When everything must be handed in.
     */
    due?: string;
  };
  /**
   * 来源里不能计量的内容和理由。Rows of the source that cannot be measured, with the reason.
   */
  unmeasured?: {
    /**
     * 来源行号，如 S0-37。Row of the source catalogue.
     */
    trace: string;
    /**
     * 这一行说什么。What the row is about.
     */
    title: string;
    /**
     * 为什么不能计量。Why it cannot be measured.
     */
    reason: string;
  }[];
  /**
   * 一票否决。Vetoes.
   *
   * @minItems 1
   */
  vetoes?: Veto[];
  scoring?: Scoring;
  /**
   * 等次，从高到低；最后一个可以不写 atLeast，表示“其余”。Grades from best to worst; the last may leave out atLeast: the rest.
   *
   * @minItems 1
   */
  grades?: Grade[];
}
export interface Source {
  /**
   * 名称。Title of the document.
   */
  title: string;
  /**
   * 发布机关。Issuing body.
   */
  issuer?: string;
  /**
   * 文号，如 国办发〔2018〕118号。Document number.
   */
  number?: string;
  /**
   * 发布或施行日期。Date of issue or effect.
   */
  date?: string;
  /**
   * 网址。Address.
   */
  url?: string;
  /**
   * 可信程度：verified 已核对原文，recalled 凭记忆，inferred 推断。How well the citation was checked.
   */
  tag?: 'verified' | 'recalled' | 'inferred';
}
export interface Change {
  /**
   * 改哪个指标或分组。Id of the indicator or group.
   */
  indicator?: string;
  /**
   * 改哪个数据项。Id of the measure.
   */
  measure?: string;
  /**
   * 改哪个参数。Id of the parameter.
   */
  parameter?: string;
  /**
   * 改哪个台账。Id of the register.
   */
  register?: string;
  /**
   * 改哪个单位类别。Id of the class.
   */
  class?: string;
  /**
   * 改哪条校核关系。Id of the check.
   */
  check?: string;
  /**
   * 改哪个等次。Id of the grade.
   */
  grade?: string;
  /**
   * 改哪条一票否决。Id of the veto.
   */
  veto?: string;
  /**
   * 改哪个加减分项。Id of the adjustment.
   */
  adjustment?: string;
  /**
   * 改哪个依据。Id of the source.
   */
  source?: string;
  /**
   * 整个换掉的键和新值。Keys and their new values, each replaced as a whole.
   */
  set?: {
    [k: string]: unknown;
  };
  /**
   * 去掉的键。Keys to take away.
   *
   * @minItems 1
   */
  unset?: string[];
  /**
   * 整项删去。Takes the whole thing away.
   */
  remove?: true;
  /**
   * indicator 之下新增的下级（一个或列表），或以所写编号新增的一项。Children added to a group, or a new thing with the id that the change names.
   *
   * @minItems 1
   */
  add?:
    | {
        [k: string]: unknown;
      }
    | {
        [k: string]: unknown;
      }[];
  /**
   * 新增在哪个编号之后，默认在最后。The new one comes after this id; at the end by default.
   */
  after?: string;
  /**
   * 新增在哪个编号之前。The new one comes before this id.
   */
  before?: string;
  /**
   * 把其下各指标的分值按比例调整，使之和恰好等于它；也可以按单位类别写。Scales the points of every leaf below so that they add up to this; also by class.
   */
  reweight?:
    | number
    | {
        [k: string]: number;
      };
}
export interface UnitClass {
  /**
   * 类别名称，如 县(市、区)。Title.
   */
  title: string;
  /**
   * 属于本类别的单位名单。Names of its units.
   */
  units?: string[];
  /**
   * false：只自查，不计分、不排名。False: self-check only.
   */
  assessed?: boolean;
  /**
   * 折算，如 {from: 50, to: 100}。Conversion of the total.
   */
  scale?: {
    /**
     * 本类别指标合计多少分。What its indicators add up to.
     */
    from: number;
    /**
     * 折算成多少分。What they are converted to.
     */
    to: number;
  };
  /**
   * 总分由其他机关给出（双重管理单位）。The total is given by another body.
   */
  imported?: {
    /**
     * 总分：数据项或算式。The total.
     */
    value: string | number | boolean;
    /**
     * 它的满分，默认等于总分。What it is out of.
     */
    outOf?: number;
    /**
     * 由谁考评。Who gives it.
     */
    source: string;
  };
}
export interface Stage {
  /**
   * 阶段编号。Stable id.
   */
  id: string;
  /**
   * 阶段名称，如 全面推进阶段。Name.
   */
  title: string;
  /**
   * 起始日期（含）。First day.
   */
  from: string;
  /**
   * 截止日期（含），这一阶段的要求到这一天达到。Last day, by which its limits are to be met.
   */
  to: string;
  trace?: Trace;
  basis?: BasisList;
}
export interface Basis {
  /**
   * sources 中的编号。Id in `sources`.
   */
  source: string;
  /**
   * 章、条、段，如 第六十二条。Section or article.
   */
  section?: string;
  /**
   * 说明。Note.
   */
  note?: string;
  /**
   * 可信程度：verified 已核对原文，recalled 凭记忆，inferred 推断。How well the citation was checked.
   */
  tag?: 'verified' | 'recalled' | 'inferred';
}
export interface Parameter {
  /**
   * 参数名称，算式里也可以写它。Name; expressions may use it.
   */
  title?: string;
  /**
   * 一个数、百分比、天数或日期，如 3、95%、15d、5wd、2024-12-31；也可以按阶段写。A number, a share, a number of days or a date; or one for each stage.
   */
  value:
    | string
    | number
    | boolean
    | {
        [k: string]: string | number | boolean;
      };
  /**
   * 说明它管什么。What it means.
   */
  definition?: string;
  basis?: BasisList;
  trace?: Trace;
}
export interface Measure {
  /**
   * 数据项名称，填报表上印的就是它；全文不得重名。Name printed in the form; unique.
   */
  title?: string;
  /**
   * 类型：count 个数（非负整数），number 数值，ratio 比率，amount 金额，boolean 是否，choice 选项，date 日期，text 文字。Type of the value.
   */
  type: 'count' | 'number' | 'ratio' | 'amount' | 'boolean' | 'choice' | 'date' | 'text';
  /**
   * 计量单位，如 件、万元、%。Unit.
   */
  unit?: string;
  /**
   * 口径：数什么、分母是什么、哪个期间。What exactly is counted.
   */
  definition?: string;
  /**
   * 分子的口径（比率）。What the numerator counts.
   */
  numerator?: string;
  /**
   * 分母的口径（比率）。What the denominator counts.
   */
  denominator?: string;
  /**
   * 统计期间或时点，如 全年、考评期末。Period or day it is counted for.
   */
  period?: string;
  /**
   * 数据来源，如 行政复议案件台账。Where the figure comes from.
   */
  dataSource?: string;
  /**
   * 叙述式报告里这项数据的说法，供 lawgov extract 提取，如 受理行政复议案件{}件。How narrative reports put the figure.
   *
   * @minItems 1
   */
  mentions?: string[];
  /**
   * 最小允许值。Least allowed value.
   */
  min?: number;
  /**
   * 最大允许值（比率用小数，1 即 100%）。Greatest allowed value (ratios as fractions).
   */
  max?: number;
  /**
   * 选项（type: choice 时必填）。Allowed values of a choice.
   *
   * @minItems 1
   */
  options?: string[];
  /**
   * 是否接受约数（约、近、余）。Whether approximate figures are accepted.
   */
  approximate?: boolean;
  /**
   * 可以不填。May stay empty.
   */
  optional?: boolean;
  /**
   * 日期是否带时刻（type: date）。Whether a date carries its time of day.
   */
  time?: boolean;
  of?: Composition;
  /**
   * 由台账或其他数据项计算的算式；单位不用填报。Expression that it is computed from; units do not report it.
   */
  from?: string;
}
/**
 * 由哪些数据项构成：比率的分子、分母，或合计的各部分；填报的数据必须能互相推算。What a figure is made of: a ratio's numerator and denominator, or the parts of a total.
 */
export interface Composition {
  /**
   * 分子是哪个数据项。Id of the numerator of a ratio.
   */
  numerator?: string;
  /**
   * 分母是哪个数据项。Id of the denominator of a ratio.
   */
  denominator?: string;
  /**
   * 合计由哪些数据项相加。Ids of the parts that a total is the sum of.
   *
   * @minItems 1
   */
  parts?: string[];
  /**
   * 除此之外还有其他部分：各部分之和只要求不大于合计。There are other parts as well: the sum may stay below the total.
   */
  others?: boolean;
}
export interface Register {
  /**
   * 台账名称，如 行政复议案件台账。Name of the register.
   */
  title?: string;
  /**
   * 一条记录的计量单位，如 件。What its records are counted in.
   */
  unit?: string;
  /**
   * 口径：登记哪些记录。What is entered in it.
   */
  definition?: string;
  /**
   * 各列，写法同数据项。Its columns, written like measures.
   */
  columns: {
    [k: string]: Column;
  };
}
export interface Column {
  /**
   * 表头文字。Text of the header.
   */
  title?: string;
  /**
   * 类型，同数据项。Type of the value, as of a measure.
   */
  type: 'count' | 'number' | 'ratio' | 'amount' | 'boolean' | 'choice' | 'date' | 'text';
  /**
   * 是否是记录的编号（如案号），一个台账最多一列。Whether it names the record.
   */
  key?: boolean;
  /**
   * 计量单位。Unit.
   */
  unit?: string;
  /**
   * 口径。What exactly is entered.
   */
  definition?: string;
  /**
   * 最小允许值。Least allowed value.
   */
  min?: number;
  /**
   * 最大允许值。Greatest allowed value.
   */
  max?: number;
  /**
   * 选项。Allowed values of a choice.
   *
   * @minItems 1
   */
  options?: string[];
  /**
   * 是否接受约数。Whether approximate figures are accepted.
   */
  approximate?: boolean;
  /**
   * 可以不填，如未审结的审结日期。May stay empty.
   */
  optional?: boolean;
  /**
   * 日期是否带时刻。Whether a date carries its time of day.
   */
  time?: boolean;
  of?: Composition;
}
export interface CalendarYear {
  source: Source;
  /**
   * 放假的日子，每段写 [起, 止]。Days off, each span as [first, last].
   */
  off: string[][];
  /**
   * 调休上班的周末。Weekend days that are worked.
   */
  work: string[];
}
export interface Node {
  /**
   * 指标编号，发布后不变，如 exec.case_quality。Stable id.
   */
  id: string;
  /**
   * 显示序号，加引号，如 "3.2.1"；可以变。Display number, quoted; may change.
   */
  no?: string;
  /**
   * 指标名称。Title.
   */
  title: string;
  /**
   * 基本要求，不计分的说明文字。Prose that has no score.
   */
  requirement?: string;
  /**
   * 正式文件中的评分标准原文，与 rule 核对。The official scoring clause, held against the rule.
   */
  clause?: string;
  /**
   * 适用的单位类别；不写就适用于全部。Classes it applies to; all when left out.
   *
   * @minItems 1
   */
  applies?: string[];
  /**
   * 分值，或各类别的分值（没有写到的类别不适用）。指标必填；分组可写，写了就核对是否等于下级之和。Points, or points by class; required on indicators, checked on groups.
   */
  points?:
    | number
    | {
        [k: string]: number;
      };
  /**
   * 在上级（aggregate: weighted 或 geometric）中的权重，如 30%，或各类别的权重。Weight in a parent that is weighted or geometric, or weights by class.
   */
  weight?:
    | (string | number)
    | {
        [k: string]: string | number;
      };
  /**
   * 下级怎样合成，默认 sum：sum 相加，weighted 按权重平均得分率，min 取最低得分率，geometric 几何平均。How children combine.
   */
  aggregate?: 'sum' | 'weighted' | 'min' | 'geometric';
  /**
   * 下级合计最低多少分，默认 0。Lowest sum of the children, 0 by default.
   */
  floor?: number;
  /**
   * 下级合计最高多少分。Highest sum of the children.
   */
  cap?: number;
  defaults?: Defaults;
  penalty?: Penalty;
  measure?: Measure;
  rule?: RuleSpecification;
  basis?: BasisList;
  /**
   * 考评方式，如 材料审查、实地核查。How it is assessed.
   */
  method?: string[];
  /**
   * 评分责任单位。Who scores it.
   */
  owner?: string;
  evidence?: Evidence;
  notApplicable?: NotApplicable;
  /**
   * 整改提示：失分后怎么做。What to do about lost points.
   */
  remedy?: string;
  trace?: Trace;
  /**
   * 可信程度：verified 已核对原文，recalled 凭记忆，inferred 推断。How well the citation was checked.
   */
  tag?: 'verified' | 'recalled' | 'inferred';
  crosswalk?: Crosswalk;
  /**
   * 下级指标；有它就是分组。Children: makes this node a group.
   *
   * @minItems 1
   */
  children?: Node[];
}
export interface Defaults {
  rule?: RuleSpecification;
  measure?: Measure;
  /**
   * 考评方式。How it is assessed.
   */
  method?: string[];
  /**
   * 评分责任单位。Who scores it.
   */
  owner?: string;
  evidence?: Evidence;
  notApplicable?: NotApplicable;
  penalty?: Penalty;
}
/**
 * 全得全扣：条件成立得满分，不成立得 0 分。full marks when the condition holds, else 0.
 */
export interface Met {
  /**
   * 全得全扣。met or not.
   */
  type: 'met';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 分档选项：按所选档次得相应的分或分值的百分比；酌情的档次待核定。each option is worth its own points or share; what is left to discretion is pending.
 */
export interface Choice {
  /**
   * 分档选项。graded options.
   */
  type: 'choice';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 选项及其得分。Options and their points.
   *
   * @minItems 1
   */
  options: {
    /**
     * 选项文字。Text of the option.
     */
    is: string;
    /**
     * 选它得多少分，或分值的百分之几（50%）。Points for it, or a percentage of what the indicator is worth.
     */
    points?: number | string;
    /**
     * 酌情：在这个范围内由人核定。A person decides within this range.
     */
    judged?: {
      /**
       * 最少得多少分，或百分之几。Least points, or a percentage.
       */
      from: number | string;
      /**
       * 最多得多少分，或百分之几。Most points, or a percentage.
       */
      to: number | string;
    };
  }[];
}
/**
 * 分项计分：每个分项做到得该项的分，分项之和等于分值。each item has its own points; together they are the indicator’s.
 */
export interface Checklist {
  /**
   * 分项计分。checklist.
   */
  type: 'checklist';
  /**
   * 分项。Items with their points.
   *
   * @minItems 1
   */
  items: {
    /**
     * 条件：是否类数据项或算式。Condition.
     */
    value: string | number | boolean;
    /**
     * 做到得多少分。Points when it holds.
     */
    points: number;
    /**
     * 名称，用在评分标准和失分说明里。Name used in the scoring standard and in reasons.
     */
    title?: string;
  }[];
}
/**
 * 达标得分：达到界限得满分，否则得 0 分。full marks at the limit, else 0.
 */
export interface Threshold {
  /**
   * 达标得分。threshold.
   */
  type: 'threshold';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 不低于（≥）。At least.
   */
  atLeast?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 高于（＞）。Above.
   */
  above?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 不超过（≤）。At most.
   */
  atMost?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 低于（＜）。Below.
   */
  below?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 等于（＝）。Equal to.
   */
  equals?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 按比例得分：达到 target 得满分，到 zero（默认 0）得 0 分，中间按比例；zero 高于 target 表示越低越好。full at target, 0 at zero (0 by default), linear between; zero above target means lower is better.
 */
export interface Proportional {
  /**
   * 按比例得分。proportional.
   */
  type: 'proportional';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 得满分的值。Value that wins full marks.
   */
  target:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 得 0 分的值，默认 0。Value that wins nothing, 0 by default.
   */
  zero?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 分段得分：按数值所在区间得分；区间不许重叠，也不许有空档。points by the interval the value falls in; no gaps, no overlaps.
 */
export interface Bands {
  /**
   * 分段得分。bands.
   */
  type: 'bands';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 区间：from ≥、above ＞、to ≤、below ＜。Intervals with their points.
   *
   * @minItems 1
   */
  bands: {
    /**
     * 下限（含）。Inclusive lower end.
     */
    from?:
      | string
      | number
      | {
          [k: string]: string | number;
        };
    /**
     * 下限（不含）。Exclusive lower end.
     */
    above?:
      | string
      | number
      | {
          [k: string]: string | number;
        };
    /**
     * 上限（含）。Inclusive upper end.
     */
    to?:
      | string
      | number
      | {
          [k: string]: string | number;
        };
    /**
     * 上限（不含）。Exclusive upper end.
     */
    below?:
      | string
      | number
      | {
          [k: string]: string | number;
        };
    /**
     * 落在区间内得多少分。Points in this interval.
     */
    points: number;
  }[];
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 逐档扣分：比 target 每差一档（every）扣 lose 分，扣到 floor（默认 0）为止。lose points per step away from the target, down to floor (0).
 */
export interface Step {
  /**
   * 逐档扣分。steps short of a target.
   */
  type: 'step';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 不扣分的界限。Where nothing is lost.
   */
  target:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 一档的大小，如 1 或 10%。Size of one step.
   */
  every:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * 每档扣多少分。Points lost per step.
   */
  lose: number;
  /**
   * 不足一档：ignore 不扣（默认）、count 按一档扣、prorate 按比例扣。What a part step costs.
   */
  partial?: 'ignore' | 'count' | 'prorate';
  /**
   * 哪一侧扣分：below 低于目标（默认），above 高于目标。Which side loses points.
   */
  side?: 'below' | 'above';
  /**
   * 至少保留多少分，默认 0。Points that cannot be lost.
   */
  floor?: number;
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 按次计扣（加）分：从满分或零分起，每发生一次扣或加若干分；可分项封顶、只计最高一项、按单位类别加倍、酌情。starts full or at zero; each occurrence takes or gives points, with caps, levels of which one counts, multipliers of a class, and discretion.
 */
export interface Tally {
  /**
   * 按次计扣（加）分。tally of events.
   */
  type: 'tally';
  /**
   * 起点：full 满分，zero 零分。Where to start.
   */
  start: 'full' | 'zero';
  /**
   * 事项及每次的分值（负数为扣分）。Events and points per occurrence (negative to deduct).
   *
   * @minItems 1
   */
  events: {
    /**
     * 次数：数据项或算式。Number of occurrences.
     */
    value: string | number | boolean;
    /**
     * 每次多少分，扣分写负数；酌情的写 {from, to}，待核定。Points per occurrence, or a range that a person decides in.
     */
    points:
      | number
      | {
          /**
           * 下限。Lower end.
           */
          from: number;
          /**
           * 上限。Upper end.
           */
          to: number;
        };
    /**
     * 本事项最多扣（加）多少分。Most that this event can take or give.
     */
    cap?: number;
    /**
     * 名称，用在评分标准和失分说明里。Name used in the scoring standard and in reasons.
     */
    title?: string;
  }[];
  /**
   * 本指标最高分，默认等于分值。Highest result.
   */
  cap?: number;
  /**
   * 本指标最低分，默认 0（扣完为止）；可为负数。Lowest result, 0 when left out; may be negative.
   */
  floor?: number;
  /**
   * highest：只计发生了的事项中分值最高的一个，且只计一次。Only the highest event that occurred counts, once.
   */
  once?: 'highest';
  /**
   * 按单位类别扣分加倍，如 {bureau: 2}；只用于扣分，封顶不变。Deductions of a class count so many times; caps stay.
   */
  multiplier?: {
    [k: string]: number;
  };
}
/**
 * 报送时限：按截止日期（可到时刻）报送得满分，逾期一次性扣分，或每逾期一日、一个工作日扣分；宽限期内不扣。full marks by the due date (and hour); late costs a fixed amount, or so much per day or working day after the days of grace.
 */
export interface Deadline {
  /**
   * 报送时限。deadline.
   */
  type: 'deadline';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 截止日期（含当日）。Due date, inclusive.
   */
  due:
    | string
    | {
        [k: string]: string;
      };
  /**
   * 截止当日的时刻，如 "17:30"；数据项要写 time: true。Hour of the due day; the measure needs time: true.
   */
  time?:
    | string
    | {
        [k: string]: string;
      };
  /**
   * 宽限期，如 3d（自然日）或 3wd（工作日）；期内不算逾期。Days of grace, which are not late.
   */
  grace?:
    | string
    | {
        [k: string]: string;
      };
  /**
   * 逾期怎么扣。What being late costs.
   */
  late: {
    /**
     * 扣多少分；写了 per 就是每日扣多少。Points lost, per day where `per` is given.
     */
    lose: number;
    /**
     * 按日扣：day 自然日，working-day 工作日；省略为一次性扣分。Per day late; left out: once.
     */
    per?: 'day' | 'working-day';
    /**
     * 不足一日：count 按一日（默认），ignore 不扣。What part of a day counts as.
     */
    partial?: 'count' | 'ignore';
  };
  /**
   * 至少保留多少分，默认 0。Points that cannot be lost.
   */
  floor?: number;
}
/**
 * 办理超期：逐条核对台账中每件的办理期限（自然日或工作日，扣除中止、计入延期），按超期件数、天数扣分，或按按期率得分。the time limit of every record of a register (calendar or working days, suspensions and extensions considered): points off per record or day, or the share in time.
 */
export interface Overdue {
  /**
   * 办理超期。overdue records.
   */
  type: 'overdue';
  /**
   * 台账的编号或名称。Id or title of the register.
   */
  register: string;
  /**
   * 起算日期。First day. 可用台账的各列。Over the columns of the register.
   */
  start: string | number | boolean;
  /**
   * 办结日期；空着是未办结。Day of completion; empty while it is open. 可用台账的各列。Over the columns of the register.
   */
  end: string | number | boolean;
  /**
   * 期限：60d 自然日，10wd 工作日。Time limit in calendar or working days.
   */
  limit:
    | string
    | {
        [k: string]: string;
      };
  /**
   * 延期：满足 when 的记录延长 by。Records that have longer.
   */
  extension?: {
    /**
     * 延期的条件。When it applies. 可用台账的各列。Over the columns of the register.
     */
    when: string | number | boolean;
    /**
     * 延长多少。By how much.
     */
    by:
      | string
      | {
          [k: string]: string;
        };
  };
  /**
   * 中止的天数，加到期限上。Days of suspension, added to the limit. 可用台账的各列。Over the columns of the register.
   */
  suspended?: string | number | boolean;
  /**
   * 只看哪些记录。Only these records. 可用台账的各列。Over the columns of the register.
   */
  where?: string | number | boolean;
  /**
   * 未办结的算到哪一天，默认考评期末。The day on which open records are looked at; the end of the period by default.
   */
  asOf?:
    | string
    | {
        [k: string]: string;
      };
  /**
   * 未办结的记录：count 到 asOf 已超期的算超期（默认），ignore 不算，pending 待核。What open records mean.
   */
  open?: 'count' | 'ignore' | 'pending';
  /**
   * 计分：每件（per: record）或每日（per: day）扣 lose 分；或 share: true，分值 × 按期率。How it is scored.
   */
  score: {
    /**
     * 每件或每日扣多少分。Points lost per record or day.
     */
    lose?: number;
    /**
     * 按件（默认）还是按日。Per record (default) or per day.
     */
    per?: 'record' | 'day';
    /**
     * 分值 × 按期率。Points times the share in time.
     */
    share?: true;
  };
  /**
   * 最多扣多少分。Most that is lost.
   */
  cap?: number;
  /**
   * 至少保留多少分，默认 0。Points that cannot be lost.
   */
  floor?: number;
  /**
   * 没有记录时：full 满分、not-applicable 不涉及、pending 待核。What it means that there are no records.
   */
  none: 'full' | 'not-applicable' | 'pending';
}
/**
 * 外部成绩折算：满意度、考试、监测平台等外部成绩按量程折算成分值；样本不足时待核。a score from elsewhere (survey, examination, platform) converted by its scale; pending when the sample is too small.
 */
export interface External {
  /**
   * 外部成绩折算。external score.
   */
  type: 'external';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 成绩来自哪里，如 第三方满意度测评。Where the score comes from.
   */
  source: string;
  /**
   * 量程下端，得 0 分，默认 0。Lower end of the scale, worth nothing.
   */
  from?: number;
  /**
   * 量程上端，得满分，默认 100。Upper end, worth full marks.
   */
  to?: number;
  /**
   * 样本量：数据项或算式。Size of the sample.
   */
  sample?: string | number;
  /**
   * 样本至少多少，不足则待核。Least sample; fewer make it pending.
   */
  sampleAtLeast?: number;
}
/**
 * 按算式得分：算式的结果就是得分，低于 0 计 0 分，高于分值计满分。the result of the expression is the points, kept within 0 and full marks.
 */
export interface Formula {
  /**
   * 按算式得分。formula.
   */
  type: 'formula';
  /**
   * 得分的算式。Expression that gives the points.
   */
  points: string | number | boolean;
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 组合：几个规则相加、加权平均、取最高或取最低。several rules added, averaged by weight, or the best or worst of them.
 */
export interface Combine {
  /**
   * 组合。combination.
   */
  type: 'combine';
  /**
   * 怎样合成：sum 相加、weighted 加权平均、best 取最高、worst 取最低。How they combine.
   */
  how: 'sum' | 'weighted' | 'best' | 'worst';
  /**
   * 各部分。The parts.
   *
   * @minItems 2
   */
  parts: {
    /**
     * 名称，用在评分标准和失分说明里。Name used in the scoring standard and in reasons.
     */
    title: string;
    rule: RuleSpecification;
    /**
     * sum：这一部分的分值。Points of the part, for sum.
     */
    points?: number;
    /**
     * weighted：这一部分的权重，如 30%。Weight of the part, for weighted.
     */
    weight?:
      | string
      | number
      | {
          [k: string]: string | number;
        };
  }[];
}
/**
 * 按名次得分：在一起考评的单位中排名，按名次得分，末几名可另定（可为负分）；没有数据的单位不参加排名，或待其报齐。points by the place among the units assessed together, the last places apart (also below 0); units without a value are left out or waited for.
 */
export interface Rank {
  /**
   * 按名次得分。points by rank.
   */
  type: 'rank';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 数值高的在前（higher，默认）还是低的在前（lower）。Which values come first.
   */
  better?: 'higher' | 'lower';
  /**
   * 第一名起各名次的得分。Points from the first place down.
   *
   * @minItems 1
   * @maxItems 1000
   */
  top: number[];
  /**
   * 其余名次的得分。Points of the places between.
   */
  others: number;
  /**
   * 最后一名起各名次的得分，可为负数。Points from the last place up; they may be below 0.
   *
   * @minItems 1
   * @maxItems 1000
   */
  bottom?: number[];
  /**
   * 并列：best 按最前名次、worst 按最后名次、mean 取平均。What ties score.
   */
  ties: 'best' | 'worst' | 'mean';
  /**
   * 有单位未报时：leave-out 不计入（默认）、pending 待其报齐。Units without a value are left out, or the result waits for them.
   */
  missingPeers?: 'leave-out' | 'pending';
  /**
   * 至少几个单位有数才比较，不足则待核。Least number of units with a value; fewer are pending.
   */
  peersAtLeast?: number;
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 与同类比较得分：与最好单位、平均值或中位数比：按比例得分，或每差一档扣分。against the best unit, the mean or the median: in proportion to it, or points off per step away from it.
 */
export interface Relative {
  /**
   * 与同类比较得分。relative to the peers.
   */
  type: 'relative';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * proportion 按比例（默认）、distance 每差一档扣分。In proportion, or by distance.
   */
  how?: 'proportion' | 'distance';
  /**
   * 比的对象：best 最好的单位、mean 平均值、median 中位数。What the value is compared with.
   */
  to: 'best' | 'mean' | 'median';
  /**
   * proportion：所比的数为 0 或负数时 full 满分、zero 零分、pending 待核。What a reference of 0 or less means.
   */
  zeroReference?: 'full' | 'zero' | 'pending';
  /**
   * distance：一档的大小。Size of one step.
   */
  every?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * distance：每差一档扣多少分。Points lost per step.
   */
  lose?: number;
  /**
   * 不足一档：ignore 不扣（默认）、count 按一档扣、prorate 按比例扣。What a part step costs.
   */
  partial?: 'ignore' | 'count' | 'prorate';
  /**
   * distance：低于（below，默认）还是高于（above）所比的数扣分。Which side loses points.
   */
  side?: 'below' | 'above';
  /**
   * 有单位未报时：leave-out 不计入（默认）、pending 待其报齐。Units without a value are left out, or the result waits for them.
   */
  missingPeers?: 'leave-out' | 'pending';
  /**
   * 至少几个单位有数才比较，不足则待核。Least number of units with a value; fewer are pending.
   */
  peersAtLeast?: number;
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 与上一期比较：与上一期（上年）的同一个数比：有改善即得分、按改善幅度得分，或按变差的档数扣分。against the same figure of last time: points for any improvement, in proportion to it, or off per step worse.
 */
export interface Change1 {
  /**
   * 与上一期比较。change since last time.
   */
  type: 'change';
  /**
   * 取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.
   */
  value?: string | number | boolean;
  /**
   * 本期表内填报的上一期数；省略时取自 --baseline。Last time’s figure where the form asks for it; else from --baseline.
   */
  previous?: string | number;
  /**
   * 高了好（higher）还是低了好（lower）。Which direction is better.
   */
  better: 'higher' | 'lower';
  /**
   * 怎样得分：any 有改善即满分、proportional 按幅度、step 每变差一档扣分。How a change becomes points.
   */
  how: 'any' | 'proportional' | 'step';
  /**
   * any：持平时 full 满分、zero 零分，或写分数、百分比。What no change is worth.
   */
  same?: string | number;
  /**
   * proportional：改善多少得满分，如 5 或 10%。The change that is full marks.
   */
  target?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * target、every 按上一期数的百分比算。The change is a share of last time’s figure.
   */
  relative?: boolean;
  /**
   * step：一档的大小。Size of one step.
   */
  every?:
    | string
    | number
    | {
        [k: string]: string | number;
      };
  /**
   * step：每档扣多少分。Points lost per step.
   */
  lose?: number;
  /**
   * 不足一档：ignore 不扣（默认）、count 按一档扣、prorate 按比例扣。What a part step costs.
   */
  partial?: 'ignore' | 'count' | 'prorate';
  /**
   * 没有上一期的数（新单位）：pending 待核、full 满分、not-applicable 不涉及、zero 零分。What having no figure of last time means.
   */
  none: 'pending' | 'full' | 'not-applicable' | 'zero';
  /**
   * relative：上一期为 0 时。What a baseline of 0 means.
   */
  zeroBaseline?: 'pending' | 'full' | 'zero';
  /**
   * 分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.
   */
  zeroDenominator?: 'pending' | 'full' | 'zero' | 'not-applicable';
}
/**
 * 评委打分：几名评委打分，取平均、中位数或去掉最高最低分后的平均；可要求理由、不记名、拉开档次。several people give marks: their mean, median or trimmed mean; reasons, anonymity and spread can be asked for.
 */
export interface Panel {
  /**
   * 评委打分。panel of scorers.
   */
  type: 'panel';
  /**
   * 怎样合成：mean 平均、median 中位数、trimmed 去掉最高最低分后平均。How marks become one.
   */
  how: 'mean' | 'median' | 'trimmed';
  /**
   * trimmed：最高、最低各去掉几个，默认 1。How many of each end are left out.
   */
  trim?: number;
  /**
   * trimmed：人数不够去掉时 mean 取平均、pending 待核。What too few marks mean.
   */
  fewForTrim?: 'mean' | 'pending';
  /**
   * 至少几人打分，不足则待核，默认 1。Least number of marks; fewer are pending.
   */
  atLeast?: number;
  /**
   * 打分的满分，如 100，默认等于分值。What marks are out of, the points when left out.
   */
  outOf?: number;
  /**
   * 每个打分不低于，默认 0。Least mark.
   */
  from?: number;
  /**
   * 每个打分不高于，默认等于打分的满分。Highest mark.
   */
  to?: number;
  /**
   * required：没有写理由的打分待核。A mark without a reason is pending.
   */
  reason?: 'required' | 'optional';
  /**
   * 不记名：报表只写“评委 1”。Reports do not name the scorers.
   */
  anonymous?: boolean;
  /**
   * 拉开档次的要求。How marks must be spread.
   */
  spread?: {
    /**
     * 小数位数，按打分的满分分档，取第一个相符的。Decimal places by what marks are out of; the first that fits.
     *
     * @minItems 1
     */
    decimals?: {
      /**
       * 满分不超过多少时。Where marks are out of at most so much.
       */
      upTo?: number;
      /**
       * 满分超过多少时。Where marks are out of more than so much.
       */
      above?: number;
      /**
       * 最多几位小数。Most decimal places.
       */
      places: number;
    }[];
    /**
     * 同一评委给各单位的分不得相同。A scorer’s marks must differ from unit to unit.
     */
    distinct?: boolean;
    /**
     * 相同时：report 只提示（默认）、void 并列无效、待核。Equal marks are reported, or void.
     */
    ties?: 'report' | 'void';
  };
}
export interface Evidence {
  /**
   * 是否必须提供。Whether it must be given.
   */
  required?: boolean;
  /**
   * 种类，如 文件、通报、台账。Kinds.
   */
  kinds?: string[];
  /**
   * 至少几份。Least number.
   */
  min?: number;
  /**
   * 材料所属期间的起日；不写同全文的。First day that the evidence may be of.
   */
  from?: string;
  /**
   * 材料所属期间的止日。Last day that the evidence may be of.
   */
  to?: string;
  /**
   * 报送截止日，可带时刻，如 "2024-12-18 18:00"。When it must be handed in.
   */
  due?: string;
}
export interface NotApplicable {
  /**
   * 是否允许填“不涉及”。Whether 不涉及 is allowed.
   */
  allowed?: boolean;
}
export interface Penalty {
  /**
   * 什么情况：是否类数据项或算式。When it applies.
   */
  when: string | number | boolean;
  /**
   * 失分按几倍计。Losses are multiplied.
   */
  times?: number;
  /**
   * 再扣多少分。Points off.
   */
  lose?: number;
  /**
   * 本项不得分。No points at all.
   */
  zero?: true;
}
/**
 * 与其他指标体系的对照：体系编号和对应的指标编号。Indicators of other frameworks that it corresponds to.
 */
export interface Crosswalk {
  /**
   * @minItems 1
   */
  [k: string]: string[];
}
export interface Check {
  /**
   * 校核编号。Id of the check.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title?: string;
  /**
   * 应当成立的表达式。The expression that must hold.
   */
  assert: string | number | boolean;
  /**
   * 不成立时的级别，默认 error。Severity when it fails; error by default.
   */
  level?: 'error' | 'warning' | 'info';
  /**
   * 只校核这些单位：单位名称或类别。Only these units are checked: names of units, or ids or titles of classes.
   *
   * @minItems 1
   */
  for?: string[];
  /**
   * 容差：两边相差不超过它就算相符。数按比较的单位；百分数按右边的百分之几，比较的是比率时按百分点。How far both sides may be apart: in their unit, or as a percentage of the right side (of shares: percentage points).
   */
  tolerance?: number | string;
  /**
   * 可以书面说明：不成立但在“说明”里写明原因的，转审核人审核，不算错误。Passes with a written explanation in the note column, which reviewers then look at.
   */
  soft?: boolean;
  /**
   * 说明至少多少字（soft: true），默认按工作区设置，工作区没有设置为 10。Least length of the explanation.
   */
  explanation?: number;
  /**
   * 不成立时说什么。What to say when it fails.
   */
  message: string;
  /**
   * 怎样改正。How to mend it.
   */
  help?: string;
  trace?: Trace;
}
export interface Adjustments {
  /**
   * inside：加分上限计入满分（如 97+3），outside：在满分之外。Whether the bonus is part of the total.
   */
  placement: 'inside' | 'outside';
  /**
   * 合计最多加多少分。Most that they add.
   */
  cap: number;
  /**
   * 合计最多扣多少分，写负数。Most that they take, as a negative number.
   */
  floor: number;
  /**
   * 加减分项。Items.
   *
   * @minItems 1
   */
  items?: Adjustment[];
  /**
   * 分块的加减分项，各块另有上限。Items in blocks with caps of their own.
   *
   * @minItems 1
   */
  blocks?: AdjustmentBlock[];
}
export interface Adjustment {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 次数，或是否。Number of occurrences, or yes or no.
   */
  value?: string | number | boolean;
  /**
   * 每次多少分，扣分写负数。Points per occurrence, negative to deduct.
   */
  points?: number;
  /**
   * 分层级的分值，如 国家级 2 分、省级 1 分。Points by level.
   *
   * @minItems 1
   */
  levels?: {
    /**
     * 层级，如 国家级。Name of the level.
     */
    title: string;
    /**
     * 次数，或是否。Occurrences, or yes or no.
     */
    value: string | number | boolean;
    /**
     * 每次多少分。Points per occurrence.
     */
    points: number;
  }[];
  /**
   * all 各层级都计（默认），highest 只按最高一级计一次。All levels, or only the highest, once.
   */
  count?: 'all' | 'highest';
  /**
   * 本项最多加（扣）多少分。Most that the item adds or takes.
   */
  cap?: number;
  /**
   * 适用的单位类别；不写就适用于全部。Classes it applies to; all when left out.
   *
   * @minItems 1
   */
  applies?: string[];
  /**
   * 评分责任单位。Who scores it.
   */
  owner?: string;
  basis?: BasisList;
  trace?: Trace;
}
export interface AdjustmentBlock {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 本块最多加多少分。Most that the block adds.
   */
  cap?: number;
  /**
   * 本块最多扣多少分，写负数。Most that it takes.
   */
  floor?: number;
  /**
   * 加减分项。Items.
   *
   * @minItems 1
   */
  items: Adjustment[];
}
export interface Veto {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 什么情况：是否类数据项或算式。When it holds.
   */
  when: string | number | boolean;
  /**
   * 后果，可以有几项。What it does.
   */
  effect: {
    /**
     * 总分计 0 分。The total is 0.
     */
    total?: 0;
    /**
     * 等次定为（编号或名称）。The grade it gives.
     */
    grade?: string;
    /**
     * 等次最高只能是（编号或名称）。No better grade than this.
     */
    ceiling?: string;
    /**
     * 等次降低几档，降到最后一档为止。So many grades lower.
     */
    lower?: number;
    /**
     * 该指标（或该组）不得分。This indicator or group gets no points.
     */
    indicator?: string;
  };
  basis?: BasisList;
  trace?: Trace;
}
export interface Scoring {
  /**
   * 满分。Full marks.
   */
  total: number;
  /**
   * 得分保留几位小数，默认 2。Decimal places, 2 by default.
   */
  decimals?: number;
  /**
   * 修约，默认 half-up：half-up 四舍五入，half-even 四舍六入五成双（GB/T 8170），truncate 截尾。Rounding.
   */
  rounding?: 'half-up' | 'half-even' | 'truncate';
  /**
   * 在哪里修约，只修约一次：indicator 每个指标（默认，各行相加等于总分），total 总分。Where points are rounded, once.
   */
  roundAt?: 'indicator' | 'total';
  /**
   * 未填报，默认 zero：zero 计 0 分，block 不出总分，exclude 不计入。What a missing value does.
   */
  missing?: 'zero' | 'block' | 'exclude';
  /**
   * 不涉及，默认 rescale：rescale 折算，exclude 不计入满分，full 按满分计，even 分值均摊到同组其他指标，target 按约定比例计。What 不涉及 does.
   */
  notApplicable?: 'rescale' | 'exclude' | 'full' | 'even' | 'target';
  /**
   * notApplicable: target 时，不涉及的指标按分值的多少计，如 80%。Share counted under the policy target.
   */
  notApplicableTarget?: string | number | boolean;
  /**
   * 一级指标怎样合成总分，默认 sum 相加。How the roots become the total.
   */
  aggregate?: 'sum' | 'weighted' | 'min' | 'geometric';
  /**
   * 以哪个得分为准：computed 计算得分（默认，核定分只用于待核的指标），verified 有核定分的以核定分为准。Which score counts.
   */
  counts?: 'computed' | 'verified';
  /**
   * 总分的上下限。Bounds of the total.
   */
  clamp?: {
    /**
     * 总分最低，默认 0。Lowest total.
     */
    min?: number;
    /**
     * 总分最高；默认为满分，加减分在满分之外的再加上加分上限。Highest total.
     */
    max?: number;
  };
  /**
   * 排名办法。How units are ranked.
   */
  rank?: {
    /**
     * 按什么排名，默认 unrounded：unrounded 修约前的总分，published 公布的总分。What ranks go by.
     */
    by?: 'unrounded' | 'published';
    /**
     * 并列之后的名次，默认 skip：skip 为 1、2、2、4，dense 为 1、2、2、3。Places after a tie.
     */
    ties?: 'skip' | 'dense';
    /**
     * 在同类中排名（class，默认）还是全部一起排（all）。Ranked within the class or all together.
     */
    within?: 'class' | 'all';
  };
  /**
   * 计分顺序，每份报表都印出。The pipeline of the total, printed in every report.
   *
   * @minItems 1
   */
  order?: ('items' | 'caps' | 'components' | 'not-applicable' | 'scale' | 'adjustments' | 'clamp' | 'vetoes' | 'grades' | 'quota')[];
}
export interface Grade {
  /**
   * 等次编号。Id.
   */
  id: string;
  /**
   * 等次名称，如 优秀。Title.
   */
  title: string;
  /**
   * 总分达到多少（含），或各类别的分数线。Inclusive lower line, or lines by class.
   */
  atLeast?:
    | number
    | {
        [k: string]: number;
      };
  /**
   * 名额：本类别中最多多少单位可以评为该等次。How many units of a class may have the grade.
   */
  quota?:
    | (string | number)
    | {
        /**
         * 占参评单位的多少，如 30% 或 1/4。Share of the units assessed.
         */
        share: string | number;
        /**
         * 名额有小数时，默认 floor 舍去。How places are rounded.
         */
        rounding?: 'floor' | 'ceil' | 'half-up';
        /**
         * 名额边上同分：include 都进（默认），exclude 都不进。Equal totals at the edge.
         */
        ties?: 'include' | 'exclude';
      };
}
/**
 * 失分清单：lawgov gap --format json 的输出。分数都是十进制字符串。Gaps: the output of gap with --format json. Points are decimal strings.
 */
export interface GapsDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 gaps。Kind of document, always gaps.
   */
  kind: 'gaps';
  tool: Tool;
  framework: FrameworkEntry;
  manifest?: ManifestEntry;
  /**
   * 读取的填报文件，按路径排列。The submission files that were read, ordered by path.
   */
  inputs: InputFile[];
  /**
   * 每个单位每个失分或者未定的指标，可挽回多的在前。Every indicator that lost points or is open, unit by unit, the most recoverable first.
   */
  gaps: GapEntry[];
  /**
   * 失分以外影响总分的：分组上下限、加减分、总分上下限、一票否决；没有时不写。What else moved totals; left out where nothing did.
   */
  accounts?: AccountEntry[];
  /**
   * 指标以外可以挽回的：扣分、还没有拿到的加分、一票否决；没有时不写。What could be won back beside indicators: deductions, bonuses not yet earned, vetoes; left out where there is nothing.
   *
   * @minItems 1
   */
  recoverables?: RecoverableEntry[];
  /**
   * 工作区停用的校核所发现的问题，不计入结论；没有时不写。Findings of checks that the round switched off; left out where there are none.
   *
   * @minItems 1
   */
  switchedOff?: SwitchedOffEntry[];
  /**
   * 填报数据和指标体系的全部问题，按位置排列。Every problem of the submission and of the framework, ordered by place.
   */
  diagnostics: DiagnosticEntry[];
  verdict: VerdictEntry;
}
export interface GapEntry {
  /**
   * 单位名称。Name of the unit.
   */
  unit: string;
  /**
   * 指标编号。Id of the indicator.
   */
  indicator: string;
  /**
   * 显示序号；没有时不写。Display number; left out where there is none.
   */
  no?: string;
  /**
   * 指标名称。Title of the indicator.
   */
  title: string;
  /**
   * 状态：scored 已计分，missing 缺报，not-applicable 不涉及，pending 待核，vetoed 否决。Status of the score.
   */
  status: 'scored' | 'missing' | 'not-applicable' | 'pending' | 'vetoed';
  /**
   * 失分；缺报、待核的是还没有把握的分。Points lost, or not yet sure.
   */
  lost: string;
  /**
   * 分值。Maximum.
   */
  maxPoints: string;
  /**
   * 影响总分多少；只在上级按权重合成时写。What it takes from the total; only below weighted groups.
   */
  impact?: string;
  recoverable?: RecoveryEntry;
  /**
   * 没有计分的原因。Why it was not scored.
   */
  reason?: string;
  /**
   * 失分的每一步；各步相加等于失分。The steps that lost points; they add up to the loss.
   */
  steps: GapStep[];
  /**
   * 没有填报或者无法识别的数据项。Measures that were not reported or not readable.
   */
  missing: MissingMeasure[];
  /**
   * 评分责任单位；没有时不写。Who scores it; left out where not stated.
   */
  owner?: string;
  /**
   * 指标体系中的整改提示；没有时不写。The framework’s own advice; left out where there is none.
   */
  remedy?: string;
  /**
   * 用到的填报数据。The reported values that were used.
   */
  inputs: InputValue[];
}
export interface RecoveryEntry {
  /**
   * 总分（公布的）增加多少。Points more in the published total.
   */
  gain: string;
  /**
   * 总分修约之前增加多少。Points more before the total is rounded.
   */
  unrounded: string;
  /**
   * 只到最近的更好一档时总分增加多少；就是满分或者不知道时不写。The gain at the nearest better branch of the rule; left out where that is full marks or not known.
   */
  nearest?: string;
  /**
   * 其他单位不变时的排名；不变时不写。Rank afterwards with the others as they are; left out where it stays.
   */
  rank?: number;
  /**
   * 其他单位不变时的等次；不变时不写。Grade afterwards; left out where it stays.
   */
  grade?: string;
  /**
   * 规则把单位互相比较，其他单位的得分按现状计；不是这样的规则不写。The rule compares units and the others were held as they are.
   */
  othersHeld?: true;
}
export interface GapStep {
  /**
   * 失在哪里。What cost the points.
   */
  text: string;
  /**
   * 这一步失多少分；修约可能补回一点，是负数。Points that it cost; rounding may give some back, as a negative figure.
   */
  lost: string;
  /**
   * 怎样得回；没有时不写。What would win them back; left out where there is nothing.
   */
  remedy?: string;
}
export interface MissingMeasure {
  /**
   * 数据项编号。Id of the measure.
   */
  measure: string;
  /**
   * 数据项名称。Title of the measure.
   */
  title: string;
}
export interface AccountEntry {
  /**
   * 单位名称。Name of the unit.
   */
  unit: string;
  /**
   * group 分组上下限，adjustment 加减分项，limit 加减分的上限，bounds 总分上下限，veto 一票否决。What it is.
   */
  kind: 'group' | 'adjustment' | 'limit' | 'bounds' | 'veto';
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 增减多少分，折算之前；不动分数时不写。Points that it adds or takes, before any conversion; left out where it moves none.
   */
  change?: string;
  /**
   * 说明。In words.
   */
  text: string;
  /**
   * 用到的填报数据。The values that were used.
   */
  inputs: InputValue[];
}
export interface RecoverableEntry {
  /**
   * 单位名称。Name of the unit.
   */
  unit: string;
  /**
   * deduction 扣分，bonus 加分，veto 一票否决。What it is.
   */
  kind: 'deduction' | 'bonus' | 'veto';
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 现在加（扣）多少分；否决不写。Points of the item now; left out for vetoes.
   */
  points?: string;
  /**
   * 可以到多少分；否决不写。Points that it could reach; left out for vetoes.
   */
  reached?: string;
  /**
   * 评分责任单位；没有时不写。Who scores it; left out where not stated.
   */
  owner?: string;
  recoverable: RecoveryEntry;
}
export interface FrameworkList {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类。Kind of document.
   */
  kind: 'frameworks';
  tool: Tool;
  /**
   * 指标体系。Frameworks.
   */
  frameworks: LibraryEntry[];
}
export interface LibraryEntry {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 文本性质。What the text is.
   */
  status: 'official' | 'derived' | 'sample';
  /**
   * 版本。Version.
   */
  version: string;
  /**
   * 文件。File.
   */
  file: string;
  /**
   * 是否可以评分；false 是供继承的指标树。Whether it can be scored; false for a tree to be extended.
   */
  scored: boolean;
  period?: LibraryPeriod;
  /**
   * 基于哪个指标体系；没有时不写。The framework that it is a layer over; absent where there is none.
   */
  extends?: string;
  /**
   * 单位类别。Classes of units.
   */
  classes: LibraryClass[];
  /**
   * 指标组数。Number of groups.
   */
  groups: number;
  /**
   * 指标数。Number of indicators.
   */
  indicators: number;
  /**
   * 数据项数。Number of measures.
   */
  measures: number;
  /**
   * 台账数。Number of registers.
   */
  registers: number;
  /**
   * 校核数。Number of checks.
   */
  checks: number;
}
export interface LibraryPeriod {
  /**
   * 起日。First day.
   */
  from: string;
  /**
   * 止日。Last day.
   */
  to: string;
}
export interface LibraryClass {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
}
export interface FrameworkOverview {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类。Kind of document.
   */
  kind: 'framework';
  tool: Tool;
  framework: LibraryOverview;
}
export interface LibraryOverview {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 文本性质。What the text is.
   */
  status: 'official' | 'derived' | 'sample';
  /**
   * 版本。Version.
   */
  version: string;
  /**
   * 文件。File.
   */
  file: string;
  /**
   * 是否可以评分；false 是供继承的指标树。Whether it can be scored; false for a tree to be extended.
   */
  scored: boolean;
  period?: LibraryPeriod;
  /**
   * 基于哪个指标体系；没有时不写。The framework that it is a layer over; absent where there is none.
   */
  extends?: string;
  /**
   * 单位类别。Classes of units.
   */
  classes: LibraryClass[];
  /**
   * 指标组数。Number of groups.
   */
  groups: number;
  /**
   * 指标数。Number of indicators.
   */
  indicators: number;
  /**
   * 数据项数。Number of measures.
   */
  measures: number;
  /**
   * 台账数。Number of registers.
   */
  registers: number;
  /**
   * 校核数。Number of checks.
   */
  checks: number;
  /**
   * 制定机关。Issuer.
   */
  issuer?: string;
  /**
   * 说明。Description.
   */
  description?: string;
  window: LibraryWindow;
  /**
   * 一级指标。The first level.
   */
  chapters: LibraryChapter[];
  /**
   * 各种可信程度的指标数。Number of indicators by tag.
   */
  tags: {
    /**
     * 标为 verified 的指标数。Number of indicators with this tag.
     */
    verified?: number;
    /**
     * 标为 recalled 的指标数。Number of indicators with this tag.
     */
    recalled?: number;
    /**
     * 标为 inferred 的指标数。Number of indicators with this tag.
     */
    inferred?: number;
  };
  /**
   * 依据。Sources.
   */
  sources: LibrarySource[];
  /**
   * 一票否决。Vetoes.
   */
  vetoes: string[];
  /**
   * 加减分项。Adjustments.
   */
  adjustments: string[];
  /**
   * 等次，从好到差。Grades, best first.
   */
  grades: string[];
  /**
   * 不能计量的内容。What cannot be measured.
   */
  unmeasured: LibraryUnmeasured[];
}
export interface LibraryWindow {
  /**
   * 起日。First day.
   */
  from?: string;
  /**
   * 止日。Last day.
   */
  to?: string;
  /**
   * 报送截止。Deadline.
   */
  due?: string;
}
export interface LibraryChapter {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 序号。Display number.
   */
  no?: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 指标数。Number of indicators.
   */
  indicators: number;
  /**
   * 各类单位的分值。Points by class.
   */
  points: string[];
}
export interface LibrarySource {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 发布机关。Issuing body.
   */
  issuer?: string;
  /**
   * 文号。Document number.
   */
  number?: string;
  /**
   * 网址。Address.
   */
  url?: string;
  /**
   * 日期。Date.
   */
  date?: string;
  /**
   * 可信程度：verified 已核对，recalled 凭记忆，inferred 推断。How well it is attested.
   */
  tag?: 'verified' | 'recalled' | 'inferred';
}
export interface LibraryUnmeasured {
  /**
   * 来源行号。Row of the source.
   */
  trace: string;
  /**
   * 内容。What it is about.
   */
  title: string;
  /**
   * 理由。Reason.
   */
  reason: string;
}
export interface IndicatorCard {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类。Kind of document.
   */
  kind: 'indicator';
  tool: Tool;
  indicator: LibraryCard;
  /**
   * 另有同一编号的指标体系。Other frameworks with the same id.
   */
  also: string[];
}
export interface LibraryCard {
  /**
   * 指标体系编号。Id of the framework.
   */
  framework: string;
  /**
   * 文本性质。What the text is.
   */
  status: 'official' | 'derived' | 'sample';
  /**
   * 是否分组。Whether it has children.
   */
  group: boolean;
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 序号。Display number.
   */
  no?: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 可信程度：verified 已核对，recalled 凭记忆，inferred 推断。How well it is attested.
   */
  tag?: 'verified' | 'recalled' | 'inferred';
  /**
   * 上级名称，从外到内。Titles of the groups above, outermost first.
   */
  above: string[];
  /**
   * 各类单位的分值；由方案定的为空。Points by class; empty where a plan sets them.
   */
  worths: LibraryWorth[];
  /**
   * 基本要求。Requirement.
   */
  requirement?: string;
  /**
   * 评分标准原文。Official clause.
   */
  clause?: string;
  /**
   * 由规则写出的评分标准。Standard written from the rule.
   */
  standard?: string;
  /**
   * 数据项。Measures.
   */
  measures: LibraryMeasure[];
  /**
   * 考评方式。Methods.
   */
  method: string[];
  /**
   * 评分责任单位。Owner.
   */
  owner?: string;
  evidence?: LibraryEvidence;
  /**
   * 是否可以填不涉及。Whether 不涉及 is accepted.
   */
  notApplicable?: boolean;
  /**
   * 依据。Bases.
   */
  basis: LibraryBasis[];
  /**
   * 整改提示。Advice.
   */
  remedy?: string;
  /**
   * 对照：体系编号/指标编号。Counterparts as framework/id.
   */
  crosswalk: string[];
  /**
   * 来源行号。Rows of the source.
   */
  trace: string[];
  /**
   * 下级。Children.
   */
  children: LibraryChild[];
}
export interface LibraryWorth {
  /**
   * 单位类别名称。Title of the class.
   */
  unitClass?: string;
  /**
   * 分值，十进制文字。Points as decimal text.
   */
  points: string;
}
export interface LibraryMeasure {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 类型。Type.
   */
  type: 'count' | 'number' | 'ratio' | 'amount' | 'boolean' | 'choice' | 'date' | 'text';
  /**
   * 计量单位。Unit.
   */
  unit?: string;
  /**
   * 口径。What is counted.
   */
  definition?: string;
  /**
   * 分子。Numerator.
   */
  numerator?: string;
  /**
   * 分母。Denominator.
   */
  denominator?: string;
  /**
   * 统计期间。Period.
   */
  period?: string;
  /**
   * 数据来源。Where it comes from.
   */
  dataSource?: string;
  /**
   * 报告里的说法。How reports put it.
   */
  mentions?: string[];
  /**
   * 最小值，十进制文字。Least value as decimal text.
   */
  min?: string;
  /**
   * 最大值，十进制文字。Greatest value as decimal text.
   */
  max?: string;
  /**
   * 选项。Options.
   */
  options?: string[];
  /**
   * 是否接受约数。Whether approximate figures are accepted.
   */
  approximate: boolean;
  /**
   * 是否可以不填。Whether it may stay empty.
   */
  optional: boolean;
  /**
   * 日期是否带时刻。Whether a date has a time.
   */
  time?: boolean;
  /**
   * 计算算式。What it is computed from.
   */
  from?: string;
}
export interface LibraryEvidence {
  /**
   * 起日。First day.
   */
  from?: string;
  /**
   * 止日。Last day.
   */
  to?: string;
  /**
   * 报送截止。Deadline.
   */
  due?: string;
  /**
   * 是否必须提供。Whether it is required.
   */
  required: boolean;
  /**
   * 种类。Kinds.
   */
  kinds: string[];
  /**
   * 至少几份。Least number.
   */
  min: number;
}
export interface LibraryBasis {
  /**
   * 依据编号。Id of the source.
   */
  source: string;
  /**
   * 章条。Section.
   */
  section?: string;
  /**
   * 说明。Note.
   */
  note?: string;
  /**
   * 可信程度：verified 已核对，recalled 凭记忆，inferred 推断。How well it is attested.
   */
  tag?: 'verified' | 'recalled' | 'inferred';
  /**
   * 依据名称。Title of the source.
   */
  title?: string;
  /**
   * 可信程度：verified 已核对，recalled 凭记忆，inferred 推断。How well it is attested.
   */
  sourceTag?: 'verified' | 'recalled' | 'inferred';
}
export interface LibraryChild {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 序号。Display number.
   */
  no?: string;
  /**
   * 名称。Title.
   */
  title: string;
}
export interface SearchHits {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类。Kind of document.
   */
  kind: 'hits';
  tool: Tool;
  /**
   * 找到的指标。What was found.
   */
  hits: LibraryHit[];
}
export interface LibraryHit {
  /**
   * 指标体系编号。Id of the framework.
   */
  framework: string;
  /**
   * 是否分组。Whether it has children.
   */
  group: boolean;
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 序号。Display number.
   */
  no?: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 在哪里找到。Where it was found.
   */
  place: 'title' | 'measure' | 'basis' | 'requirement' | 'evidence' | 'owner' | 'trace';
  /**
   * 那里的文字。The text there.
   */
  text: string;
}
/**
 * 指标树：lawgov tree --format json 的输出。The tree of a framework: the output of lawgov tree with --format json.
 */
export interface OutlineDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 outline。Kind of document, always outline.
   */
  kind: 'outline';
  tool: Tool;
  /**
   * 指标体系名称。Title of the framework.
   */
  title: string;
  /**
   * 全部指标，父项在前。Every node, parents first.
   */
  nodes: OutlineNode[];
  /**
   * 每类单位的合计。The sum for each class.
   */
  totals: OutlineTotal[];
  adjustments?: OutlineAdjustments;
}
export interface OutlineNode {
  /**
   * 编号。Id.
   */
  id: string;
  /**
   * 序号。Display number.
   */
  no?: string;
  /**
   * 名称。Title.
   */
  title: string;
  /**
   * 第几级，从 0 起。Level, from 0.
   */
  depth: number;
  /**
   * 是否分组（有下级）。Whether it has children.
   */
  group: boolean;
  /**
   * 对每类适用单位值多少分。What it is worth to each class that it is for.
   */
  worth: OutlineWorth[];
  /**
   * 规则类型。Type of its rule.
   */
  rule?: string;
  /**
   * 由规则写出的评分标准。Scoring standard, written from the rule.
   */
  standard?: string;
}
export interface OutlineWorth {
  /**
   * 单位类别编号；不分类时没有。Id of the class; absent where there are none.
   */
  class?: string;
  /**
   * 分值，十进制文本；null 表示没有写明。Points as decimal text; null where they are not known.
   */
  points: string | null;
  /**
   * 在加权上级中的权重。Share in a weighted parent.
   */
  weight?: string;
}
export interface OutlineTotal {
  /**
   * 单位类别编号。Id of the class.
   */
  class?: string;
  /**
   * 单位类别名称。Title of the class.
   */
  title?: string;
  /**
   * 各项之和；null 表示不是简单相加，或有分值不明。Sum of the roots; null where they are not simply added or not all known.
   */
  points: string | null;
  /**
   * 方案写明的满分。What the scheme says that it comes to.
   */
  declared?: string;
}
export interface OutlineAdjustments {
  /**
   * 在满分之内还是之外。Inside the total or on top of it.
   */
  placement: 'inside' | 'outside';
  /**
   * 最多加多少分。Most that they add.
   */
  cap: string;
  /**
   * 最多减到多少（负数）。Least that they come to (negative).
   */
  floor: string;
}
/**
 * 合成后的指标体系：lawgov resolve --format json 的输出。A framework put together from its layers: the output of lawgov resolve with --format json.
 */
export interface ResolvedDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 resolved。Kind of document, always resolved.
   */
  kind: 'resolved';
  tool: Tool;
  /**
   * 由哪些文件合成，主文件在前。The files that went into it, the named one first.
   */
  files: ResolvedFile[];
  /**
   * 缺少的保密文件。Sealed files that were not there.
   */
  absent: string[];
  /**
   * 每个值和它的出处。Every value with its origin.
   */
  values: ResolvedValue[];
}
export interface ResolvedFile {
  /**
   * 路径。Path.
   */
  file: string;
  /**
   * 内容的 SHA-256。SHA-256 of its bytes.
   */
  sha256?: string;
  /**
   * 其中写的编号。Id that it gives.
   */
  id?: string;
  /**
   * 其中写的版本。Version that it gives.
   */
  version?: string;
}
export interface ResolvedValue {
  /**
   * 在整个数据里的 JSON 指针。JSON pointer in the whole data.
   */
  path: string;
  /**
   * 值。The value.
   */
  value: {
    [k: string]: unknown;
  };
  /**
   * 出处：文件:行:列。Origin: file:line:column.
   */
  location: string;
}
/**
 * 重报比对：lawgov revisions 的 JSON 输出。What changed between two versions of submissions: the JSON of lawgov revisions.
 */
export interface RevisionsDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 revisions。Kind of document, always revisions.
   */
  kind: 'revisions';
  tool: Tool;
  framework: FrameworkEntry;
  /**
   * 上一次的文件。The files of the previous version.
   */
  previous: RevisedFile[];
  /**
   * 这一次的文件。The files of the present version.
   */
  current: RevisedFile[];
  counts: RevisionCounts;
  /**
   * 逐项变动，按单位、数据项的次序。Every change, by unit and in the order of the framework.
   */
  revisions: Revision[];
  /**
   * 新报的单位。Units that the previous version did not have.
   */
  appeared: string[];
  /**
   * 这次没有报的单位。Units that only the previous version had.
   */
  vanished: string[];
  /**
   * 原样重报的文件。Files handed in again without a change.
   */
  unchanged: UnchangedFile[];
}
export interface RevisedFile {
  /**
   * 文件路径。Its path.
   */
  path: string;
  /**
   * 内容的 SHA-256。SHA-256 of its bytes.
   */
  sha256: string;
}
/**
 * 各类变动的数目。How many changes there are of each kind.
 */
export interface RevisionCounts {
  /**
   * 数据变动数。Values that changed.
   */
  value: number;
  /**
   * 只改写法的数。Values that are only written in another way.
   */
  spelling: number;
  /**
   * 说明变动数。Notes that changed.
   */
  note: number;
  /**
   * 佐证材料变动数。Lists of evidence that changed.
   */
  evidence: number;
  /**
   * 增删的台账记录数。Records that were added or removed.
   */
  record: number;
}
export interface Revision {
  /**
   * 单位。The unit.
   */
  unit: string;
  /**
   * 数据项或台账的编号。Id of the measure or register.
   */
  id: string;
  /**
   * 数据项或台账列的名称。Title of the measure, or of the column of a register.
   */
  title: string;
  /**
   * 改了哪一部分：数据、只是写法、说明、佐证材料、整条记录。What part changed: a value, only its spelling, the note, the evidence, a whole record.
   */
  part: 'value' | 'spelling' | 'note' | 'evidence' | 'record';
  /**
   * 新增、删去或修改。Added, removed or changed.
   */
  change: 'added' | 'removed' | 'changed';
  record?: RevisedRecord;
  before?: RevisionSide;
  after?: RevisionSide;
}
/**
 * 台账中的哪一条。The record of a register.
 */
export interface RevisedRecord {
  /**
   * 台账名称。Title of the register.
   */
  register: string;
  /**
   * 记录的名称，如案号。What names the record, such as its case number.
   */
  key: string;
}
export interface RevisionSide {
  /**
   * 单元格原文。The text of the cell.
   */
  raw: string;
  /**
   * 读作什么。What it was read as.
   */
  read: string;
  /**
   * 位置。Where it stands.
   */
  location: string;
}
export interface UnchangedFile {
  /**
   * 这一次的文件。A file of the present version.
   */
  path: string;
  /**
   * 逐字节相同的上一次的文件；没有此项的只是内容相同。The previous file with the same bytes; left out where only the content is the same.
   */
  sameBytesAs?: string;
}
/**
 * 报送情况：lawgov status --format json 的输出。How the submissions of a round stand: the output of status with --format json.
 */
export interface StatusDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 status。Kind of document, always status.
   */
  kind: 'status';
  tool: Tool;
  /**
   * 工作区的 lawgov.yaml。The lawgov.yaml of the round.
   */
  round: string;
  framework?: FrameworkEntry;
  /**
   * 截止时间；没有时为 null。The deadline; null without one.
   */
  due: string | null;
  /**
   * 未报送的逾期计到这个时间。The moment to which those are overdue that sent nothing.
   */
  at: string;
  /**
   * 收文登记；没有时为 null。The register of receipts; null without one.
   */
  register: string | null;
  /**
   * 名册中的单位，按名册的次序。The units of the roster, in its order.
   *
   * @minItems 1
   */
  units: UnitStatusEntry[];
  totals: StatusTotals;
  /**
   * 不属于名册中哪一个单位的问题，按位置排列。Problems that belong to no unit of the roster, ordered by place.
   */
  diagnostics: DiagnosticEntry[];
}
export interface UnitStatusEntry {
  /**
   * 单位名称。Name of the unit.
   */
  name: string;
  /**
   * 单位类别的编号；没有时为 null。Id of its class; null without one.
   */
  class: string | null;
  /**
   * 状态：未报送、已报送（未能校核）、退回（有错误或登记了退回）、通过（没有错误）。State: nothing sent, received but not checked, returned (has errors, or its return is registered), passed.
   */
  state: 'not-reported' | 'received' | 'returned' | 'passed';
  /**
   * 错误数。Number of errors.
   */
  errors: number;
  /**
   * 警告数。Number of warnings.
   */
  warnings: number;
  /**
   * 它的文件。Its files.
   */
  files: string[];
  /**
   * 它的截止时间；没有时为 null。Its deadline; null without one.
   */
  due: string | null;
  /**
   * 截止时间是不是它自己的（延期）。Whether the deadline is its own.
   */
  extended: boolean;
  /**
   * 登记的首次收到时间；没有登记为 null。When it first came in; null where nothing is registered.
   */
  received: string | null;
  /**
   * 登记的最近退回时间；没有为 null。When it was last returned; null where nothing is registered.
   */
  returned: string | null;
  /**
   * 是否按时：按时、迟报、逾期未报、未到期、未登记收到时间、截止当天未登记钟点、没有截止时间。How it stands to the deadline.
   */
  punctuality: 'in-time' | 'late' | 'overdue' | 'not-yet-due' | 'not-registered' | 'hour-unknown' | 'no-deadline';
  /**
   * 迟报或逾期的分钟数；其他情况不写。Minutes late or overdue; left out otherwise.
   */
  minutes?: number;
  /**
   * 同一内容的文字。The same in words.
   */
  words: string;
}
export interface StatusTotals {
  /**
   * 单位数。Units of the roster.
   */
  units: number;
  /**
   * 未报送。Units that sent nothing.
   */
  notReported: number;
  /**
   * 已报送、未能校核。Units whose submission was not checked.
   */
  received: number;
  /**
   * 退回。Units with errors, or with a registered return.
   */
  returned: number;
  /**
   * 通过。Units without errors.
   */
  passed: number;
}
/**
 * 指标体系测试的结果：lawgov test --format json 的输出。Results of the tests of frameworks: the output of lawgov test with --format json.
 */
export interface TestResultsDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 文件种类，固定为 tests。Kind of document, always tests.
   */
  kind: 'tests';
  tool: Tool;
  /**
   * 各测试文件。Every test file.
   */
  files: TestedFile[];
  /**
   * 加了 --coverage 或 --mutate 时，各指标体系的测试走到、发现了多少。With --coverage or --mutate: how much the tests of each framework take and notice.
   */
  frameworks: TestedFramework[];
  verdict: TestVerdict;
}
export interface TestedFile {
  /**
   * 测试文件。The test file.
   */
  path: string;
  /**
   * 被测的指标体系；文件读不懂时为空。The framework under test; empty where the file could not be understood.
   */
  framework: string;
  /**
   * 核对过的用例。The cases that were run.
   */
  cases: TestedCase[];
  /**
   * 文件或指标体系的问题。What is wrong with the file or its framework.
   */
  diagnostics: TestFileProblem[];
}
export interface TestedCase {
  /**
   * 用例名称。Name of the case.
   */
  name: string;
  /**
   * 是否全部相符。Whether everything is as expected.
   */
  ok: boolean;
  /**
   * 位置：文件，或者 文件:行:列。Place: file, or file:line:column.
   */
  location: string;
  /**
   * 不相符之处。What is not as expected.
   *
   * @minItems 1
   */
  failures?: TestFailure[];
}
export interface TestFailure {
  /**
   * 所核对的，如指标或总分。What it is about, such as an indicator or the total.
   */
  about: string;
  /**
   * 应得的结果。What was expected.
   */
  expected: string;
  /**
   * 实际的结果。What came out.
   */
  actual: string;
  /**
   * 位置：文件，或者 文件:行:列。Place: file, or file:line:column.
   */
  location: string;
  /**
   * 用到的填报值。The reported values that it hangs on.
   */
  inputs: TestInput[];
  /**
   * 计分过程。How the score came about.
   */
  steps: string[];
}
export interface TestInput {
  /**
   * 数据项编号。Id of the measure.
   */
  measure: string;
  /**
   * 填报的原文。The value as written.
   */
  raw: string;
}
export interface TestFileProblem {
  /**
   * 问题代码。Code of the problem.
   */
  code: string;
  /**
   * 级别：错误、警告、提示。Severity of the problem.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * 问题是什么。What is wrong.
   */
  message: string;
  /**
   * 怎样改正。How to mend it.
   */
  help?: string;
  /**
   * 位置：文件，或者 文件:行:列。Place: file, or file:line:column.
   */
  location: string;
}
export interface TestedFramework {
  /**
   * 指标体系文件。The framework.
   */
  path: string;
  coverage?: TestCoverage;
  mutation?: TestMutation;
}
export interface TestCoverage {
  /**
   * 是否达到 --min。Whether it reaches --min.
   */
  ok: boolean;
  /**
   * 百分比，不向上舍入。Share in percent, never rounded up.
   */
  share: string;
  /**
   * 走到的。Points that a case takes.
   */
  covered: number;
  /**
   * 全部。All points.
   */
  all: number;
  /**
   * 没有走到的。Points that no case takes.
   */
  missed: MissedPoint[];
}
export interface MissedPoint {
  /**
   * 界限、选项、分支或等次。A limit, option, branch or grade.
   */
  what: string;
  /**
   * 位置：文件，或者 文件:行:列。Place: file, or file:line:column.
   */
  location: string;
}
export interface TestMutation {
  /**
   * 是否达到 --min-killed。Whether it reaches --min-killed.
   */
  ok: boolean;
  /**
   * 百分比，不向上舍入。Share in percent, never rounded up.
   */
  share: string;
  /**
   * 被发现的。Changes that a case notices.
   */
  killed: number;
  /**
   * 改了就不合格的，不计。Changes that make no valid framework; not counted.
   */
  invalid: number;
  /**
   * 不影响任何结果的，不计。Changes that alter no result; not counted.
   */
  equivalent: TestMutant[];
  /**
   * 没有发现的。Changes that no case notices.
   */
  survived: TestMutant[];
}
export interface TestMutant {
  /**
   * 原来。As it is.
   */
  from: string;
  /**
   * 改为。As it was changed.
   */
  to: string;
  /**
   * 位置：文件，或者 文件:行:列。Place: file, or file:line:column.
   */
  location: string;
}
export interface TestVerdict {
  /**
   * 是否全部相符、没有错误并达到要求的比例。Whether every case holds, nothing is wrong and every share is reached.
   */
  ok: boolean;
  /**
   * 用例数。Cases that were run.
   */
  cases: number;
  /**
   * 不相符的用例数。Cases that do not hold.
   */
  failed: number;
  /**
   * 文件的错误数。Errors of files.
   */
  errors: number;
}
/**
 * 指标体系的测试（*.test.yaml）：给定填报数据，写明应得的分数，lawgov test 逐例核对。Tests of a framework: given data and the scores expected of them, run by lawgov test.
 */
export interface TestDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 被测的指标体系文件，路径从本文件所在文件夹起；不写为同名的 .yaml。Framework under test; the file of the same name when left out.
   */
  framework?: string;
  /**
   * 说明。A note for readers.
   */
  description?: string;
  /**
   * 各用例按哪个阶段评分，用例自己写了的除外。Stage of all cases that name none.
   */
  stage?: string;
  /**
   * 用例，逐个核对。The cases, in order.
   */
  cases: Case[];
}
export interface Case {
  /**
   * 用例名称，--run 按它挑选。Name of the case, which --run looks at.
   */
  name?: string;
  /**
   * 分阶段的指标体系按哪个阶段评分，编号或名称。Stage of the framework that it is scored by.
   */
  stage?: string;
  /**
   * 单位类别的编号或名称。Class of the unit.
   */
  class?: string;
  /**
   * 以前面哪个用例的数据为底，只写不同之处；值写 null 为去掉。Name of an earlier case whose data this one starts from.
   */
  like?: string;
  given?: Given;
  registers?: Registers;
  verified?: Verified;
  baseline?: Baseline;
  expect?: Expect;
  /**
   * 一起计分的几个单位，用于名次、相对得分和等次名额。Several units scored together.
   */
  units?: {
    [k: string]: Unit;
  };
  /**
   * 表格用例所测的指标。The indicator that a table of rows is about.
   */
  indicator?: string;
  /**
   * rows 各列的数据项，默认为该指标用到的数据项；baseline. 开头的是上一期的。Columns of the rows; the rule's measures by default, last time's begin with baseline.
   */
  measures?: string[];
  /**
   * 每行一例：各列的填报值，最后一列为应得分数或状态。One case a row: the values, and the points or status expected at the end.
   *
   * @minItems 1
   */
  rows?: (string | number | boolean | null)[][];
}
/**
 * 填报数据：数据项编号（或名称）和填报值。Reported values by measure.
 */
export interface Given {
  [k: string]:
    | string
    | number
    | boolean
    | null
    | {
        /**
         * 填报值。The reported value.
         */
        value: string | number | boolean | null;
        /**
         * 说明，如不涉及的理由。The note beside it, such as why it does not apply.
         */
        reason?: string;
        /**
         * 佐证材料。Evidence handed in with it.
         */
        evidence?: string;
      };
}
/**
 * 台账：编号和各条记录；空列表为报了台账但没有记录。Registers with their records; an empty list was handed in empty.
 */
export interface Registers {
  [k: string]: {
    /**
     * 填报值，写法与填报表相同，如 50个、95％、是、不涉及；null 或不写为未填报。A value as units write it; null is not reported.
     */
    [k: string]: string | number | boolean | null;
  }[];
}
/**
 * 核定分或评委打分：指标编号和分数，几位评委写成列表。Scores that people gave, by indicator; a list for several.
 */
export interface Verified {
  [k: string]:
    | number
    | string
    | {
        /**
         * 核定的分数。The points given.
         */
        points: number | string;
        /**
         * 评分人。Who gave them.
         */
        scorer?: string;
        /**
         * 评分日期。When.
         */
        date?: string;
        /**
         * 理由。Why.
         */
        reason?: string;
      }
    | Mark[];
}
/**
 * 上一期的数据，供与上一期比较的规则用。What was reported last time.
 */
export interface Baseline {
  given?: Given;
  registers?: Registers;
}
export interface Expect {
  /**
   * 各指标（或分组）的得分；写一个数就是分数，写状态就只看状态。Scores by indicator: points, a status, or both.
   */
  indicators?: {
    [k: string]:
      | number
      | string
      | {
          /**
           * 得分；null 为没有分数。Points; null for none.
           */
          points?: number | null;
          /**
           * 状态：scored 已计分，missing 未填报，not-applicable 不涉及，pending 待核，vetoed 一票否决。Status of a score.
           */
          status?: 'scored' | 'missing' | 'not-applicable' | 'pending' | 'vetoed';
          /**
           * 最多还可得多少分。Most that is still possible.
           */
          possible?: number;
          /**
           * 有效满分。Effective maximum.
           */
          max?: number;
        };
  };
  /**
   * 总分；null 为不出总分。Total; null for none.
   */
  total?: number | null;
  /**
   * 总分最多还可到多少。Most that the total can still become.
   */
  possible?: number;
  /**
   * 总分的满分。Maximum of the total.
   */
  max?: number;
  /**
   * 名次；null 为没有名次。Rank; null for none.
   */
  rank?: number | null;
  /**
   * 等次的编号或名称；null 为没有等次。Id or title of the grade; null for none.
   */
  grade?: string | null;
  /**
   * 各加减分项的分数。Points by bonus or deduction.
   */
  adjustments?: {
    [k: string]: number;
  };
  /**
   * 成立的一票否决，不多不少。The vetoes that hold, all of them.
   */
  vetoes?: string[];
  /**
   * 应提示的问题代码：列表为不多不少，contains 为至少有这些。Codes of the problems: exactly these, or at least some.
   */
  diagnostics?:
    | string[]
    | {
        /**
         * 至少应有的问题代码。Codes that must be among them.
         */
        contains?: string[];
        /**
         * 不应有的问题代码。Codes that must not be among them.
         */
        without?: string[];
      };
}
export interface Unit {
  /**
   * 单位类别的编号或名称。Class of the unit.
   */
  class?: string;
  given?: Given;
  registers?: Registers;
  verified?: Verified;
  baseline?: Baseline;
  expect?: Expect;
}
/**
 * 单位名册 units.yaml：被考评单位的名称、简称、曾用名和类别。The roster units.yaml: names, other names and classes of the units assessed.
 */
export interface UnitsDocument {
  /**
   * 格式版本，固定为 1。Format version, always 1.
   */
  lawgov: 1;
  /**
   * 全部单位，按报表中的次序。All units, in the order of reports.
   *
   * @minItems 1
   */
  units: RosterEntry[];
}
