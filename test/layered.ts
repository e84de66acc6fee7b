// Frameworks of several files that are only in memory.
import { formatLocation } from '../src/diagnostic.ts';
import type { LayerReader } from '../src/framework/layers/source.ts';
import { type Loaded, type LoadOptions, loadDraft } from '../src/framework/load.ts';
import { lintDraft } from '../src/lint/index.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

export const memory = (files: Files, bundled = false): LayerReader => ({
  bundled,
  read: async (path) => {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    return content === undefined ? { reason: { zh: `没有 ${path}`, en: `there is no ${path}` } } : { bytes: bytesOf(content) };
  },
});

/** Loads `name` out of the files; `like` says what else is asked. */
export const load = (files: Files, name = 'plan.yaml', like: LoadOptions = {}, bundled = false): Promise<Loaded> =>
  loadDraft({ path: name, bytes: bytesOf(files[name] ?? '') }, memory(files, bundled), { inspect: (draft) => lintDraft(draft), ...like });

/** `file:line:column code` of each diagnostic, and after it the places of the other side. */
export const placesOf = ({ diagnostics }: Loaded): string[] =>
  diagnostics.map(({ code, location, related = [] }) =>
    [formatLocation(location), code, ...related.map((other) => formatLocation(other.location))].join(' '),
  );

/** The merged data as plain objects. */
export function dataOf(loaded: Loaded): Record<string, unknown> {
  if (!loaded.draft) throw new Error(placesOf(loaded).join('\n'));
  return JSON.parse(JSON.stringify(loaded.draft.document.data)) as Record<string, unknown>;
}

export const head = (id: string, more = '') => `lawgov: 1
id: ${id}
version: 1.0.0
title: ${id}
status: sample
${more}`;

export const baseText = head(
  'base',
  `description: What it is for.
sources:
  scheme: {title: Scheme}
measures:
  done: {title: Cases done, type: count, unit: 件}
  filed: {title: Cases filed, type: count, unit: 件}
  plan: {title: Plan published, type: boolean}
indicators:
  - id: exec
    title: Execution
    points: 10
    children:
      - {id: exec.rate, title: Closing rate, points: 6, owner: Bureau, rule: {type: proportional, value: done / filed, target: 90%}}
      - {id: exec.plan, title: Plan, points: 4, rule: {type: met, value: plan}}
  - {id: speed, title: Speed, points: 5, rule: {type: threshold, value: done, atLeast: 3}}
checks:
  - {id: fits, assert: done <= filed, message: More done than filed}
scoring: {total: 15, rounding: half-up, missing: zero, notApplicable: rescale}
grades:
  - {id: top, title: Top, atLeast: 9}
  - {id: rest, title: Rest}
`,
);
