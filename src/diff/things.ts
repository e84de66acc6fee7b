// Everything of a framework that has an id and stands beside the tree: measures, registers, classes, checks and the like.
import { type Draft, nodesOf, type Path } from '../framework/draft.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, present, textField } from '../framework/fields.ts';
import { locate } from '../read/plain.ts';
import { type Change, type ChangeKind, type Section, sections } from './change.ts';
import { impactOf, impactOfAdded, impactOfRemoved } from './impact.ts';
import { changedKeys, wordsFor } from './values.ts';

export interface Thing {
  readonly section: Section;
  readonly id: string;
  readonly title: string;
  readonly no?: string;
  readonly path: Path;
  readonly fields: Fields;
  /** Keys that are compared elsewhere. */
  readonly skip: ReadonlySet<string>;
}

const nameless = new Set(['id']);

const thing = (section: Section, id: string, path: Path, fields: Fields, skip: readonly string[] = []): Thing => ({
  section,
  id,
  title: textField(fields, 'title') ?? id,
  path,
  fields,
  skip: new Set([...nameless, ...skip]),
});

function listed(section: Section, items: readonly unknown[], path: Path, skip: readonly string[] = []): Thing[] {
  return items.flatMap((item, index) => {
    const fields = fieldsOf(item);
    const id = textField(fields, 'id');
    return id === undefined ? [] : [thing(section, id, [...path, index], fields, skip)];
  });
}

const mapped = (section: Section, data: Fields, skip: readonly string[] = []): Thing[] =>
  Object.entries(fieldsField(data, section)).map(([id, value]) => thing(section, id, [section, id], fieldsOf(value), skip));

/** Measures by id, wherever they are declared; one inside an indicator is called like it. */
function measures(draft: Draft): Thing[] {
  const titles = new Map(nodesOf(draft.roots).map((node) => [node.id, node.title]));
  const inline = draft.measures.filter((entry) => entry.inline);
  const inside = inline.map(({ path, measure }) => {
    const at = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], draft.data);
    const found = thing('measures', measure.id, path, fieldsField(fieldsOf(at), 'measure'));
    return hasField(found.fields, 'title') ? found : { ...found, title: titles.get(measure.id) ?? measure.id };
  });
  return [...mapped('measures', draft.data), ...inside];
}

function registers(draft: Draft): Thing[] {
  return mapped('registers', draft.data, ['columns']).flatMap((register) => [
    register,
    ...Object.entries(fieldsField(register.fields, 'columns')).map(([id, value]) => ({
      ...thing('registers', `${register.id}.${id}`, [...register.path, 'columns', id], fieldsOf(value)),
      title: `${register.title} ${textField(fieldsOf(value), 'title') ?? id}`,
    })),
  ]);
}

/** The block that an item stands in is said of the item. */
function adjustments(data: Fields): Thing[] {
  const fields = fieldsField(data, 'adjustments');
  if (!hasField(data, 'adjustments')) return [];
  const whole = { ...thing('adjustments', '', ['adjustments'], fields, ['items', 'blocks']), title: '' };
  const blocks = listed('adjustments', itemsField(fields, 'blocks'), ['adjustments', 'blocks'], ['items']);
  const inBlocks = blocks.flatMap((block) =>
    listed('adjustments', itemsField(block.fields, 'items'), [...block.path, 'items']).map((item) => ({
      ...item,
      fields: { ...item.fields, block: block.id },
    })),
  );
  return [whole, ...listed('adjustments', itemsField(fields, 'items'), ['adjustments', 'items']), ...blocks, ...inBlocks];
}

/** What is said elsewhere, or says only how the file is put together; the version is judged by the changes and is none of them. */
const ofWhole = ['lawgov', 'version', 'partOf', 'extends', 'include', 'changes', 'indicators', ...sections];

function thingsOf(draft: Draft): Thing[] {
  const { data } = draft;
  return [
    { ...thing('framework', '', [], data, ofWhole), title: '', skip: new Set(ofWhole) },
    ...(hasField(data, 'calendar') ? mapped('calendar', data) : []),
    ...mapped('classes', data),
    ...measures(draft),
    ...registers(draft),
    ...adjustments(data),
    ...listed('vetoes', itemsField(data, 'vetoes'), ['vetoes']),
    ...listed('grades', itemsField(data, 'grades'), ['grades']),
    ...listed('checks', itemsField(data, 'checks'), ['checks']),
    ...mapped('parameters', data),
    ...mapped('sources', data),
  ];
}

const nameOf = ({ section, id, title, no }: Thing) => ({ section, id, title, ...present({ no }) });

const repointing = new Set(['points', 'levels', 'cap', 'floor', 'weight']);
const kindOf = (section: Section, key: string, isWording: boolean): ChangeKind => {
  if (isWording) return 'reworded';
  return repointing.has(key) && (section === 'adjustments' || section === 'indicators') ? 'repointed' : 'changed';
};

function added(thing: Thing, draft: Draft): Change {
  const impact = impactOfAdded(thing.section, thing.fields);
  return { kind: 'added', ...nameOf(thing), impact, newLocation: locate(draft.document, thing.path, true) };
}

function removed(thing: Thing, draft: Draft): Change {
  const impact = impactOfRemoved(thing.section);
  return { kind: 'removed', ...nameOf(thing), impact, oldLocation: locate(draft.document, thing.path, true) };
}

/** Every key of one thing that means something else. */
export function altered(old: Thing, next: Thing, was: Draft, is: Draft): Change[] {
  const { section } = next;
  const places = [
    { draft: was, section },
    { draft: is, section },
  ] as const;
  return changedKeys(old.fields, next.fields, ...places, next.skip).map(({ key, before, after }): Change => {
    const impact = impactOf(section, key, { before, after, old: old.fields, next: next.fields });
    return {
      kind: kindOf(section, key, impact === 'wording'),
      ...nameOf(next),
      key,
      ...present({ old: wordsFor(key, before), new: wordsFor(key, after) }),
      impact,
      oldLocation: locate(was.document, [...old.path, key]),
      newLocation: locate(is.document, [...next.path, key]),
    };
  });
}

/** By section and id; of two with the same id the first counts. `renames` are ids of the tree, new by old. */
export function compareThings(was: Draft, is: Draft, renames: ReadonlyMap<string, string>): Change[] {
  const keyOf = ({ section, id }: Thing, ids?: ReadonlyMap<string, string>) =>
    `${section} ${section === 'measures' ? (ids?.get(id) ?? id) : id}`;
  const before = new Map(
    thingsOf(was)
      .toReversed()
      .map((entry) => [keyOf(entry, renames), entry]),
  );
  const after = new Map(
    thingsOf(is)
      .toReversed()
      .map((entry) => [keyOf(entry), entry]),
  );
  const come = [...after].toReversed().flatMap(([key, next]) => {
    const old = before.get(key);
    return old ? altered(old, next, was, is) : [added(next, is)];
  });
  const gone = [...before].toReversed().flatMap(([key, old]) => (after.has(key) ? [] : [removed(old, was)]));
  return [...come, ...gone];
}
