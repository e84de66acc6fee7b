// 考评工作区: one year's round, as lawgov.yaml sets it up. Every part has a value where the file says nothing (src/round/none.ts).
import type { Diagnostic, Location } from '../diagnostic.ts';
import type { EditionField } from './manifest.ts';

/** One unit of the roster (单位名册). */
export interface RosterUnit {
  readonly name: string;
  /** Other names it goes by: 简称. */
  readonly aliases: readonly string[];
  /** Its names before a reform (机构改革): accepted, with a warning. */
  readonly formerNames: readonly string[];
  /** Id of its class, where the framework has classes. */
  readonly class?: string;
  /** A deadline of its own (an extension granted), as `due` of the round. */
  readonly due?: string;
  readonly location: Location;
}

export interface Roster {
  readonly file: string;
  /** In the order of the file, which is the order of reports. */
  readonly units: readonly RosterUnit[];
}

/** A check that is switched off for some time, by whom and why: printed in every report. */
export interface SwitchedOff {
  /** A code: `check/stars`, `submission/ratio-not-reproducible`. */
  readonly code: string;
  /** Names of units as the roster has them; empty: all. */
  readonly units: readonly string[];
  /** First and last day, YYYY-MM-DD, both inclusive. They are held against the round's own dates, never against the clock. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly location: Location;
}

/** A finding that does not count, and the entry that says so. */
export interface SwitchedOffDiagnostic extends Diagnostic {
  readonly switchedOff: SwitchedOff;
  /** Whose finding it is; absent where that cannot be told. */
  readonly unit?: string;
}

/** What becomes of cells that people do not see: `read` with a warning, `skip` with a warning, `refuse` with an error. */
export type HiddenPolicy = 'read' | 'skip' | 'refuse';

/** 复核申请: within how many days of the letter, to whom, and within how many days it is decided. Schemes differ; nothing is usual. */
export interface Appeal {
  readonly days: number;
  readonly kind: 'working' | 'natural';
  readonly to?: string;
  readonly decidedWithin?: number;
}

export interface Round {
  /** The lawgov.yaml; absent where there is no round. */
  readonly file?: string;
  /** Id or path, as `--framework` takes it; a path is already that from the working folder. */
  readonly framework?: string;
  /** As `--period` and `--stage` take them. */
  readonly period?: string;
  readonly stage?: string;
  readonly roster?: Roster;
  /** Day and hour by which everything must be in: `2024-12-18 18:00`. */
  readonly due?: string;
  /** Files and folders of the submissions, from the working folder. */
  readonly submissions: readonly string[];
  /** 收文登记: when the files came in, and when they were returned. */
  readonly received?: string;
  /** Last year's assessment (JSON) or submissions. */
  readonly previous?: string;
  readonly evidence?: string;
  readonly out?: string;
  readonly hidden: {
    readonly rows: HiddenPolicy;
    readonly columns: HiddenPolicy;
    readonly sheets: HiddenPolicy;
    /** Rows that a filter hides. */
    readonly filtered: HiddenPolicy;
  };
  /** So many characters an explanation in 说明 must have for a soft check to pass. */
  readonly explanation: number;
  /** 发文机关 and 成文日期 (YYYY-MM-DD) of letters; left to be filled in where they are absent. */
  readonly issuer?: string;
  readonly issued?: string;
  readonly appeal?: Appeal;
  readonly checksOff: readonly SwitchedOff[];
  /** What editions for others show, where the round says so itself. */
  readonly editions: { readonly unit?: readonly EditionField[]; readonly public?: readonly EditionField[] };
}
