// Which part is what: by relationships and content types, never by guessing a path.
import { shown, type Text } from '../../text.ts';
import { workbookProblems } from '../problems-xlsx.ts';
import type { Zip, ZipEntry } from '../zip.ts';
import { readElements } from './parts.ts';
import { refuse, refuseDamaged } from './refusal.ts';

interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `styles` …, the same in the transitional and the strict dialect. */
  readonly type: string;
  /** Name of the part, or undefined where it lies outside of the package. */
  readonly target: string | undefined;
}

export type SheetKind = 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet' | 'unknown';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly kind: SheetKind;
  /** Absent where the relationship dangles. */
  readonly part: ZipEntry | undefined;
  readonly target: string;
}

export interface Package {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly styles: ZipEntry | undefined;
  readonly sharedStrings: ZipEntry | undefined;
}

/** Targets may be percent-encoded or not, whichever way the part itself is named. */
export function findPart(zip: Zip, name: string): ZipEntry | undefined {
  const key = name.toLowerCase();
  return zip.entries.get(key) ?? zip.entries.get(decodePercent(key));
}

function decodePercent(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The part a target names, seen from the folder of its source; `..` above the root stays at the root. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? path.split('/') : [...folder.split('/'), ...path.split('/')];
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the relationships of a part stand. */
export const relationshipsPart = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

/** Relationships of a part (of the package itself for ''), in order; none when it has no relationships part. */
export function readRelationships(zip: Zip, part: string): Relationship[] {
  const folder = folderOf(part);
  const entry = findPart(zip, relationshipsPart(part));
  const relationships: Relationship[] = [];
  if (!entry) return relationships;
  readElements(zip, entry, ({ name, attributes }) => {
    if (name !== 'Relationship') return;
    const type = attributes.get('Type') ?? '';
    const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
    const target = external ? undefined : resolveTarget(folder, attributes.get('Target') ?? '');
    relationships.push({ id: attributes.get('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
  });
  return relationships;
}

/** Part names by the end of their content type, from `[Content_Types].xml`; empty when it is missing. */
export function readContentTypes(zip: Zip): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const entry = findPart(zip, '[Content_Types].xml');
  if (!entry) return types;
  readElements(zip, entry, ({ name, attributes }) => {
    const type = attributes.get('ContentType') ?? '';
    if (name === 'Override') types.set(resolveTarget('', attributes.get('PartName') ?? ''), type);
  });
  return types;
}

/** The main part. Refuses (throws Refusal) a package without one. */
export function findWorkbook(zip: Zip): ZipEntry {
  const related = readRelationships(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  const declared = () => [...readContentTypes(zip)].find(([, type]) => type.toLowerCase().endsWith('sheet.main+xml'))?.[0];
  const name = related ?? declared() ?? '';
  const wanted: Text = { zh: '工作簿主部件', en: 'the main part' };
  return findPart(zip, name) ?? refuse(workbookProblems.missingPart, { kind: 'file', file: zip.path }, { part: name, wanted });
}

const visibilities: ReadonlyMap<string, SheetEntry['visibility']> = new Map([
  ['hidden', 'hidden'],
  ['veryHidden', 'very-hidden'],
]);

const sheetKinds: ReadonlyMap<string, SheetKind> = new Map([
  ['worksheet', 'worksheet'],
  ['chartsheet', 'chartsheet'],
  ['dialogsheet', 'dialogsheet'],
  ['xlMacrosheet', 'macrosheet'],
  ['xlIntlMacrosheet', 'macrosheet'],
]);

const isTrue = (value: string | undefined) => value === '1' || value === 'true' || value === 'on';

/** Finds the workbook and what it consists of. Refuses a package whose main part is missing or is no workbook. */
export function readPackage(zip: Zip): Package {
  const main = findWorkbook(zip);
  const relationships = readRelationships(zip, main.name);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target;
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let root = '';
  readElements(zip, main, ({ name, parent, attributes }) => {
    if (parent === '') root = name;
    if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet' || parent !== 'sheets') return;
    const relationship = byId.get(attributes.get(':id') ?? '');
    const target = relationship?.target ?? '';
    sheets.push({
      name: attributes.get('name') ?? '',
      visibility: visibilities.get(attributes.get('state') ?? '') ?? 'visible',
      kind: relationship === undefined ? 'worksheet' : (sheetKinds.get(relationship.type) ?? 'unknown'),
      part: findPart(zip, target),
      target,
    });
  });
  if (root !== 'workbook') {
    refuseDamaged(zip.path, {
      zh: `主部件应为 workbook，却是“${shown(root)}”`,
      en: `the main part should be a workbook but is “${shown(root)}”`,
    });
  }
  const [styles, sharedStrings] = ['styles', 'sharedStrings'].map((type) => findPart(zip, partOf(type) ?? ''));
  return { sheets, date1904, styles, sharedStrings };
}
