// Makes a round in a folder: nothing that is there is touched.

import type { Diagnostic } from '../diagnostic.ts';
import { bundledFiles, idOfFile } from '../framework/bundled.ts';
import type { Draft } from '../framework/draft.ts';
import { booleanField, fieldsOf } from '../framework/fields.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import type { Framework } from '../model.ts';
import { openFiles, readOpened } from '../submission/read-submission.ts';
import { type SampleUnit, sampleUnits } from '../testing/sample.ts';
import { shown } from '../text.ts';
import { validateSubmission } from '../validate/index.ts';
import type { Given } from './command.ts';
import { filesOfRound, type NewFile, submissionOf } from './init-files.ts';
import { type Io, UsageError } from './io.ts';
import { openDraft } from './open-draft.ts';

/** The smallest of the bundled plans with classes. */
const usualFramework = 'annual-townships';

export interface MadeRound {
  readonly files: readonly NewFile[];
  readonly title: string;
}

/** Writes the files of a round into `folder`. The framework is a bundled id, or a path from the working folder. */
export async function makeRound(
  folder: string,
  options: Given['options'],
  io: Io,
): Promise<MadeRound | { readonly diagnostics: readonly Diagnostic[] }> {
  const name = typeof options['framework'] === 'string' ? options['framework'] : usualFramework;
  const { draft, diagnostics } = await openDraft(name, io);
  if (draft && booleanField(fieldsOf(draft.document.data), 'scored') === false) throw notScored(draft.framework?.title ?? name);
  if (!draft?.framework || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const files = filesOfRound(await newRound(name, folder, draft, draft.framework, io));
  const placed = files.map(({ path, text }) => ({ path: tidyPath(`${folder}/${path}`), bytes: text }));
  const taken = await existing(
    placed.map(({ path }) => path),
    io,
  );
  if (taken.length > 0) throw notEmpty(taken);
  await io.writeFiles(placed, [], { makeFolders: true });
  return { files, title: draft.framework.title };
}

async function newRound(name: string, folder: string, draft: Draft, framework: NonNullable<Draft['framework']>, io: Io) {
  const isBundled = (await bundledFiles()).some((path) => idOfFile(path) === name);
  const [stage] = framework.stages;
  const day = stage?.to ?? framework.period?.to ?? io.today();
  const seen = isBundled ? name : io.pathFrom(folder, name);
  return {
    framework,
    reference: isBundled || /^[./]|^[A-Za-z]:/.test(seen) ? seen : `./${seen}`,
    ...(stage && { stage }),
    year: day.slice(0, 4),
    sample: await Promise.all(sampleUnits(draft, framework).map((unit, index) => withLosses(unit, index, framework))),
  };
}

/** Every so many indicators something is not done, at another place in every unit. */
const lossEvery = 5;

/** The unit with some losses, as far as its data stay without an error. */
async function withLosses(unit: SampleUnit, index: number, framework: Framework): Promise<SampleUnit> {
  const classId = unit.unitClass?.id;
  const hasErrors = async (given: SampleUnit['given']): Promise<boolean> => {
    const text = submissionOf({ name: '样例', given, ...(classId !== undefined && { classId }) }, framework);
    const { value, diagnostics } = readOpened(await openFiles([{ path: '样例.csv', bytes: new TextEncoder().encode(text) }]), framework);
    const found = [...diagnostics, ...(value ? validateSubmission(framework, value) : [])];
    return found.some(({ severity, code }) => severity === 'error' && code !== 'submission/no-class');
  };
  let { given } = unit;
  for (const [place, lower] of unit.lower.entries()) {
    if (place % lossEvery !== (2 * index + 1) % lossEvery) continue;
    const changed = new Map([...given, ...lower]);
    if (!(await hasErrors(changed))) given = changed;
  }
  return { ...unit, given };
}

/** Which of the files are there already; whatever is called like one of the folders and is none counts as well. */
async function existing(paths: readonly string[], io: Io): Promise<string[]> {
  const taken: string[] = [];
  for (const path of paths) {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
    const entries = await io.listFolder(folder === '' ? '.' : folder).catch((error) => {
      if (error instanceof UsageError) return [];
      throw error;
    });
    if (entries?.some((entry) => entry.name === name)) taken.push(path);
  }
  return taken;
}

const notScored = (title: string): UsageError =>
  new UsageError({
    zh: `“${shown(title)}”是没有分值的指标树，不能计分；请用以它为基础的方案，lawgov list 列出全部`,
    en: `“${shown(title)}” is a tree without points and cannot be scored; choose a plan that builds on it (see lawgov list)`,
  });

const notEmpty = (taken: readonly string[]): UsageError =>
  new UsageError({
    zh: `已经有这些文件，什么也没有写：${taken.map((path) => shown(path)).join('、')}；请换一个文件夹，或先移走它们`,
    en: `these files are there already, nothing was written: ${taken.map((path) => shown(path)).join(', ')}; choose another folder, or move them away`,
  });
