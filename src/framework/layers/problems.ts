import { problem } from '../../diagnostic.ts';
import { shown, type Text } from '../../text.ts';

const near = (suggestion: string | undefined) => ({
  zh: suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`,
  en: suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`,
});

/** What is wrong with the files of a framework, and with how they name each other. */
export const layerProblems = {
  unreadable: problem<{ reason: Text }>({
    code: 'layer/unreadable',
    severity: 'error',
    title: { zh: '所引文件读不了', en: 'file of a layer cannot be read' },
    message: ({ reason }) => ({
      zh: `这里引用的文件读不了：${shown(reason.zh, 200)}`,
      en: `the file named here: ${shown(reason.en, 200)}`,
    }),
    help: () => ({
      zh: '路径从写它的文件所在的文件夹算起；检查文件名和文件夹，可以暂缺的保密文件在末尾加 ?',
      en: 'paths start at the folder of the file that names them; check the name, or end it with ? if it is sealed and may be absent',
    }),
  }),
  reference: problem<{ seen: string; key: 'extends' | 'include' }>({
    code: 'layer/reference',
    severity: 'error',
    title: { zh: '引用的写法不对', en: 'malformed reference' },
    message: ({ seen, key }) => ({
      zh: `${key} 里不能写“${shown(seen)}”：要写${key === 'extends' ? '自带指标体系的编号，或' : ''}相对路径`,
      en: `${key} cannot be “${shown(seen)}”: write ${key === 'extends' ? 'the id of a bundled framework or ' : ''}a relative path`,
    }),
    help: ({ key }) =>
      key === 'extends'
        ? { zh: '例如 model-government@2021 或 ./省级方案.yaml', en: 'for example model-government@2021 or ./province.yaml' }
        : { zh: '例如 parts/measures.yaml', en: 'for example parts/measures.yaml' },
  }),
  unknownFramework: problem<{ id: string; suggestion: string | undefined; bundled: readonly string[] }>({
    code: 'layer/unknown-framework',
    severity: 'error',
    title: { zh: '没有这个自带的指标体系', en: 'no such bundled framework' },
    message: ({ id, suggestion }) => ({
      zh: `没有自带的指标体系“${shown(id)}”${near(suggestion).zh}`,
      en: `there is no bundled framework “${shown(id)}”${near(suggestion).en}`,
    }),
    help: ({ id, bundled }) => ({
      zh: `自带的有：${bundled.join('、')}；自己的文件请写路径，如 ./${shown(id)}.yaml`,
      en: `bundled: ${bundled.join(', ')}; for a file of your own write its path, such as ./${shown(id)}.yaml`,
    }),
  }),
  otherVersion: problem<{ id: string; wanted: string; version: string }>({
    code: 'layer/other-version',
    severity: 'error',
    title: { zh: '指标体系的版本不符', en: 'other version of the framework' },
    message: ({ id, wanted, version }) => ({
      zh: `要的是 ${id} 的 ${wanted} 版，自带的是 ${shown(version)} 版`,
      en: `version ${wanted} of ${id} is asked for, but ${shown(version)} is bundled`,
    }),
    help: ({ id, version }) => ({
      zh: `核对两版的差别后写 ${id}@${shown(version)}，或换用带有那一版的工具`,
      en: `compare the two and write ${id}@${shown(version)}, or use a release of this tool that has the other`,
    }),
  }),
  cycle: problem<{ path: readonly string[] }>({
    code: 'layer/cycle',
    severity: 'error',
    title: { zh: '循环继承', en: 'frameworks extend each other in a circle' },
    message: ({ path }) => ({
      zh: `extends 绕了一圈：${path.map((file) => shown(file)).join(' → ')}`,
      en: `extends goes round in a circle: ${path.map((file) => shown(file)).join(' → ')}`,
    }),
    help: () => ({ zh: '最底下的一层不能再写 extends', en: 'the lowest layer must not extend another' }),
  }),
  tooMany: problem<{ limit: number; what: 'levels' | 'files' | 'bytes' }>({
    code: 'layer/too-many',
    severity: 'error',
    title: { zh: '层次或文件过多', en: 'too many layers' },
    message: ({ limit, what }) =>
      ({
        levels: { zh: `extends 超过 ${limit} 层`, en: `more than ${limit} layers extend each other` },
        files: { zh: `一个指标体系的文件超过 ${limit} 个`, en: `one framework has more than ${limit} files` },
        bytes: { zh: `一个指标体系的文件合计超过 ${limit} 字节`, en: `the files of one framework have more than ${limit} bytes together` },
      })[what],
    help: () => ({ zh: '合并或精简一些层和文件', en: 'put some of the layers and files together, or shorten them' }),
  }),
  notAPart: problem<{ path: string; id: string }>({
    code: 'layer/not-a-part',
    severity: 'error',
    title: { zh: '被包含的不是拆分文件', en: 'included file is not a part' },
    message: ({ path, id }) => ({
      zh: `${shown(path)} 没有写 partOf: ${shown(id)}，不能包含`,
      en: `${shown(path)} does not say partOf: ${shown(id)}, so it cannot be included`,
    }),
    help: ({ id }) => ({
      zh: `拆分文件在 lawgov: 1 下面写 partOf: ${shown(id)}；整个指标体系请用 extends`,
      en: `a part says partOf: ${shown(id)} below lawgov: 1; a whole framework is extended instead`,
    }),
  }),
  partOfOther: problem<{ owner: string; id: string }>({
    code: 'layer/part-of-other',
    severity: 'error',
    title: { zh: '是别的指标体系的拆分文件', en: 'part of another framework' },
    message: ({ owner, id }) => ({
      zh: `这是“${shown(owner)}”的拆分文件，却被“${shown(id)}”包含`,
      en: `this is a part of “${shown(owner)}” but “${shown(id)}” includes it`,
    }),
    help: ({ id }) => ({
      zh: `一个拆分文件只属于一个指标体系；确属这里的请改为 partOf: ${shown(id)}`,
      en: `a part belongs to one framework only; if it belongs to this one write partOf: ${shown(id)}`,
    }),
  }),
  partAlone: problem<{ owner: string }>({
    code: 'layer/part-alone',
    severity: 'error',
    title: { zh: '拆分文件不能单独使用', en: 'a part cannot stand alone' },
    message: ({ owner }) => ({
      zh: `这是“${shown(owner)}”的拆分文件，不是完整的指标体系`,
      en: `this is a part of “${shown(owner)}” and no framework by itself`,
    }),
    help: () => ({ zh: '请写包含它的那个指标体系文件', en: 'name the framework that includes it' }),
  }),
  partNotIncluded: problem<{ owner: string }>({
    code: 'layer/part-not-included',
    severity: 'warning',
    title: { zh: '拆分文件没有被包含', en: 'part that nothing includes' },
    message: ({ owner }) => ({
      zh: `这是“${shown(owner)}”的拆分文件，但所检查的文件里没有一个包含它，所以没有检查它的内容`,
      en: `this is a part of “${shown(owner)}”, but no checked file includes it, so its content was not checked`,
    }),
    help: ({ owner }) => ({
      zh: `连同“${shown(owner)}”一起检查，并在它的 include 里列出本文件；不再使用的请删除`,
      en: `check it together with “${shown(owner)}”, which must list it under include; delete it if it is no longer used`,
    }),
  }),
  sealedAbsent: problem<{ path: string; reason: Text }>({
    code: 'layer/sealed-absent',
    severity: 'info',
    title: { zh: '保密文件不在', en: 'sealed file is absent' },
    message: ({ path, reason }) => ({
      zh: `保密文件 ${shown(path)} 不在，缺的分值和规则不检查（${shown(reason.zh, 200)}）`,
      en: `the sealed file ${shown(path)} is absent, so missing points and rules are not complained of (${shown(reason.en, 200)})`,
    }),
    help: () => ({ zh: '评分前放回原处', en: 'put it in its place before scoring' }),
  }),
  sealedNeeded: problem<{ path: string; reason: Text }>({
    code: 'layer/sealed-needed',
    severity: 'error',
    title: { zh: '评分缺少保密文件', en: 'scoring needs the sealed file' },
    message: ({ path, reason }) => ({
      zh: `评分要用保密文件 ${shown(path)}，但它不在（${shown(reason.zh, 200)}）`,
      en: `scoring needs the sealed file ${shown(path)}, which is absent (${shown(reason.en, 200)})`,
    }),
    help: ({ path }) => ({ zh: `向保管人取得 ${shown(path)}，放回原处`, en: `get ${shown(path)} from its keeper and put it in its place` }),
  }),
  notScored: problem<{ id: string }>({
    code: 'layer/not-scored',
    severity: 'error',
    title: { zh: '不是考评方案', en: 'not a scoring plan' },
    message: ({ id }) => ({
      zh: `“${shown(id)}”写明 scored: false，是供继承的指标树，没有分值，不能用来评分`,
      en: `“${shown(id)}” says scored: false: it is a tree to be extended and no scoring plan`,
    }),
    help: ({ id }) => ({
      zh: `写一个考评方案：extends “${shown(id)}”，再用 changes 给出分值和规则`,
      en: `write a plan that extends ${shown(id)} and gives points and rules in its changes`,
    }),
  }),
  sameId: problem<{ id: string; below: boolean; kind: string }>({
    code: 'layer/same-id',
    severity: 'error',
    title: { zh: '两个文件用了同一个编号', en: 'same id in two files' },
    message: ({ id, below }) => ({
      zh: below ? `下层已有“${shown(id)}”` : `“${shown(id)}”在同一层里写了两次`,
      en: below ? `“${shown(id)}” exists in a layer below` : `“${shown(id)}” is given twice in one layer`,
    }),
    help: ({ id, below, kind }) =>
      below
        ? {
            zh: `修改它请写 changes: - {${kind}: ${shown(id)}, set: {…}}`,
            en: `to change it write changes: - {${kind}: ${shown(id)}, set: {…}}`,
          }
        : { zh: '只保留一处', en: 'keep one of the two' },
  }),
  unknownId: problem<{ kind: string; id: string; suggestion: string | undefined }>({
    code: 'layer/unknown-id',
    severity: 'error',
    title: { zh: '要改的编号不存在', en: 'change of an unknown id' },
    message: ({ kind, id, suggestion }) => ({
      zh: `${kind}: 没有“${shown(id)}”${near(suggestion).zh}`,
      en: `${kind}: there is no “${shown(id)}”${near(suggestion).en}`,
    }),
    help: () => ({
      zh: '核对下层的编号；新增的请用 add',
      en: 'check the ids of the layers below; use add for what is new',
    }),
  }),
  changedTwice: problem<{ id: string; key: string | undefined }>({
    code: 'layer/changed-twice',
    severity: 'error',
    title: { zh: '同一层的修改互相冲突', en: 'changes of one layer contradict each other' },
    message: ({ id, key }) => ({
      zh: key === undefined ? `“${shown(id)}”在同一层里又被修改、又被删除` : `“${shown(id)}”的 ${shown(key)} 在同一层里改了两次`,
      en:
        key === undefined
          ? `“${shown(id)}” is both changed and removed in one layer`
          : `${shown(key)} of “${shown(id)}” is changed twice in one layer`,
    }),
    help: () => ({ zh: '只保留一处', en: 'keep one of the two' }),
  }),
  idChange: problem<{ id: string }>({
    code: 'layer/id-change',
    severity: 'error',
    title: { zh: '编号不能改', en: 'an id cannot change' },
    message: ({ id }) => ({
      zh: `不能改“${shown(id)}”的编号：编号发布后不变`,
      en: `the id of “${shown(id)}” cannot change: ids are stable`,
    }),
    help: () => ({
      zh: '要换显示的序号请改 no；确是另一项的，删去旧的再新增',
      en: 'change `no` for another display number, or remove it and add another',
    }),
  }),
  nothingToUnset: problem<{ id: string; key: string; suggestion: string | undefined }>({
    code: 'layer/nothing-to-unset',
    severity: 'warning',
    title: { zh: '要去掉的键本来没有', en: 'nothing to unset' },
    message: ({ id, key, suggestion }) => ({
      zh: `“${shown(id)}”本来就没有“${shown(key)}”${near(suggestion).zh}`,
      en: `“${shown(id)}” has no “${shown(key)}”${near(suggestion).en}`,
    }),
    help: () => ({ zh: '从 unset 中删去，或改正键名', en: 'delete it from unset or correct the key' }),
  }),
  withoutEffect: problem<{ id: string; key: string }>({
    code: 'layer/without-effect',
    severity: 'warning',
    title: { zh: '修改没有作用', en: 'change that changes nothing' },
    message: ({ id, key }) =>
      key === 'reweight'
        ? {
            zh: `“${shown(id)}”各指标的分值之和本来就是这么多`,
            en: `the points below “${shown(id)}” add up to this already`,
          }
        : {
            zh: `“${shown(id)}”的 ${shown(key)} 本来就是这个值`,
            en: `${shown(key)} of “${shown(id)}” has this value already`,
          },
    help: () => ({
      zh: '删去这处修改；本来要改成别的值的，改正过来',
      en: 'remove the change, or write the value that was meant',
    }),
  }),
  reweight: problem<{ id: string; reason: 'no-points' | 'capped' | 'zero'; title: string }>({
    code: 'layer/reweight',
    severity: 'error',
    title: { zh: '无法按比例调整分值', en: 'points cannot be scaled' },
    message: ({ id, reason, title }) =>
      ({
        zero: {
          zh: `“${shown(id)}”各指标的分值之和是 0，没有比例可循`,
          en: `the points below “${shown(id)}” add up to 0, so there is nothing to scale`,
        },
        'no-points': {
          zh: `“${shown(id)}”之下的“${shown(title)}”还没有分值，没有比例可循`,
          en: `“${shown(title)}” below “${shown(id)}” has no points yet, so there is nothing to scale`,
        },
        capped: {
          zh: `“${shown(title)}”另有上限 cap，分值不是下级之和，不能按比例调整`,
          en: `“${shown(title)}” has a cap, so its points are not the sum of its children and cannot be scaled`,
        },
      })[reason],
    help: () => ({ zh: '改用 set: {points: …} 逐项写明分值', en: 'give every leaf its points with set: {points: …} instead' }),
  }),
};
