// Whom forms are made for: units named on the command line, else those of the roster, else those that the framework lists.
import type { Framework, Roster, UnitClass } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { FormUnit } from '../report/form/form.ts';
import { identityOf } from '../round/identity.ts';
import { shown } from '../text.ts';
import type { Given } from './command.ts';
import { UsageError } from './io.ts';

const listed = (classes: readonly UnitClass[], zh: boolean): string =>
  classes.map(({ id, title }) => (zh ? `${id}（${shown(title)}）` : `${id} (${shown(title)})`)).join(zh ? '、' : ', ');

/** The class that --class names, by id or title; undefined where it is not given. */
function classNamed(framework: Framework, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const classes = [...framework.classes.values()];
  const found = classes.find(({ id, title }) => id === name || identityOf(title) === identityOf(name));
  if (found) return found.id;
  const near = nearest(
    name,
    classes.flatMap(({ id, title }) => [id, title]),
  );
  throw new UsageError(
    classes.length === 0
      ? {
          zh: `“${shown(framework.id)}”没有分单位类别，不用写 --class`,
          en: `${shown(framework.id)} has no classes of units; leave --class out`,
        }
      : {
          zh: `没有单位类别“${shown(name)}”${near === undefined ? '；' : `，是不是“${shown(near)}”？`}有：${listed(classes, true)}`,
          en: `there is no class “${shown(name)}”${near === undefined ? '' : `; did you mean “${shown(near)}”?`} Classes: ${listed(classes, false)}`,
        },
  );
}

const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** Units of the framework's own lists, class by class. */
const unitsOfFramework = (framework: Framework): FormUnit[] =>
  [...framework.classes.values()].flatMap(({ id, units }) => units.map((name) => ({ name, class: id })));

const sameName = (left: string) => (unit: { readonly name: string; readonly aliases?: readonly string[] }) =>
  [unit.name, ...(unit.aliases ?? [])].some((name) => identityOf(name) === identityOf(left));

/** Every unit with its class; throws where nobody says who is meant, or of which class a unit is. */
export function unitsOf(framework: Framework, roster: Roster | undefined, options: Given['options']): FormUnit[] {
  const text = (key: string) => (typeof options[key] === 'string' ? options[key] : undefined);
  const [named, due] = [text('units'), text('due')];
  const unitClass = classNamed(framework, text('class'));
  const known: readonly (FormUnit & { readonly aliases?: readonly string[] })[] = roster?.units ?? unitsOfFramework(framework);
  const wanted = named === undefined ? known : namesIn(named).map((name) => known.find(sameName(name)) ?? { name });
  if (wanted.length === 0) throw nobody();
  const only = framework.classes.size === 1 ? [...framework.classes.keys()][0] : undefined;
  const units = wanted.map((unit): FormUnit => {
    const own = unitClass ?? unit.class ?? unitsOfFramework(framework).find(sameName(unit.name))?.class ?? only;
    // A unit's own deadline is an extension that somebody granted.
    const until = unit.due ?? due;
    return { name: unit.name, ...(own !== undefined && { class: own }), ...(until !== undefined && { due: until }) };
  });
  const lost = units.filter((unit) => framework.classes.size > 0 && unit.class === undefined).map(({ name }) => name);
  if (lost.length === 0) return units;
  const classes = [...framework.classes.values()];
  throw new UsageError({
    zh: `不知道这些单位属于哪一类：${lost.map((name) => shown(name)).join('、')}；请用 --class 写明，或在名册中写“类别”。有：${listed(classes, true)}`,
    en: `of which class are these units: ${lost.map((name) => shown(name)).join(', ')}? Name it with --class, or in the roster. Classes: ${listed(classes, false)}`,
  });
}

const nobody = (): UsageError =>
  new UsageError({
    zh: '不知道给哪些单位生成模板：请用 --units 写单位名称，或用 --roster 给出名册',
    en: 'for which units? Name them with --units, or give a roster with --roster',
  });
