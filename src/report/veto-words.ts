// 一票否决 in words: what a veto does, and what it did to a unit.
import type { Framework, UnitAssessment, Veto } from '../model.ts';
import { joinTexts, plural, shown, type Text } from '../text.ts';
import { printScore } from './words.ts';

const and: Text = { zh: '、', en: ', ' };

/** `总分计 0 分、等次定为不合格`. */
export function effectWords({ effect }: Veto, framework: Framework): Text {
  const grade = (id: string) => shown(framework.grades.find((candidate) => candidate.id === id)?.title ?? id);
  const node = (id: string) => shown(titleOfNode(framework, id));
  const parts: Text[] = [
    ...(effect.total === 'zero' ? [{ zh: '总分计 0 分', en: 'the total is 0' }] : []),
    ...(effect.grade === undefined ? [] : [{ zh: `等次定为${grade(effect.grade)}`, en: `the grade is ${grade(effect.grade)}` }]),
    ...(effect.ceiling === undefined
      ? []
      : [{ zh: `等次不高于${grade(effect.ceiling)}`, en: `no better grade than ${grade(effect.ceiling)}` }]),
    ...(effect.lower === undefined ? [] : [{ zh: `等次降低 ${effect.lower} 档`, en: `${plural(effect.lower, 'grade')} lower` }]),
    ...(effect.indicator === undefined ? [] : [{ zh: `“${node(effect.indicator)}”不得分`, en: `no points for ${node(effect.indicator)}` }]),
  ];
  return joinTexts(parts, and);
}

function titleOfNode(framework: Framework, id: string): string {
  const open = [...framework.indicators];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.id === id) return node.title;
    if (node.kind === 'group') open.push(...node.children);
  }
  return id;
}

const titles = (unit: UnitAssessment, state: 'holds' | 'open'): Text[] =>
  unit.vetoes.filter((score) => score.state === state).map(({ veto }) => ({ zh: shown(veto.title), en: shown(veto.title) }));

/** `未否决时 88.50 分 优秀`; undefined where total and grade would be the same. Marks taken from an indicator stay taken. */
export function withoutVetoWords(unit: UnitAssessment, framework: Framework): Text | undefined {
  const { withoutVetoes } = unit;
  if (!withoutVetoes?.points) return undefined;
  const points = printScore(withoutVetoes.points, framework);
  const same = unit.points !== undefined && printScore(unit.points, framework) === points && unit.grade?.id === withoutVetoes.grade?.id;
  if (same) return undefined;
  const grade = withoutVetoes.grade ? ` ${shown(withoutVetoes.grade.title)}` : '';
  return { zh: `未否决时 ${points} 分${grade}`, en: `${points}${grade} without it` };
}

/** `弄虚作假；泄密（待核）`. */
export function vetoTitles(unit: UnitAssessment): Text {
  const named = unit.vetoes.map(({ veto, state }): Text => {
    const title = shown(veto.title);
    return state === 'holds' ? { zh: title, en: title } : { zh: `${title}（待核）`, en: `${title} (to be checked)` };
  });
  return joinTexts(named, { zh: '；', en: '; ' });
}

/** What vetoes say of a unit: those that hold, what it would be without them, those that cannot be told. Empty without any. */
export function vetoWords(unit: UnitAssessment, framework: Framework): Text {
  const holds = joinTexts(titles(unit, 'holds'), and);
  const open = joinTexts(titles(unit, 'open'), and);
  const without = withoutVetoWords(unit, framework);
  const parts: Text[] = [
    ...(holds.zh === '' ? [] : [{ zh: `一票否决：${holds.zh}`, en: `vetoed: ${holds.en}` }]),
    ...(without ? [without] : []),
    ...(open.zh === '' ? [] : [{ zh: `一票否决待核：${open.zh}`, en: `veto to be checked: ${open.en}` }]),
  ];
  return joinTexts(parts, { zh: '；', en: '; ' });
}
