// 运行清单: everything that a result depends on, so that somebody else can make it again and see the same.

export interface ManifestFile {
  /** As it was named, from the working folder. */
  readonly path: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly use: 'submission' | 'round' | 'previous';
}

/** A check that the round switches off. Who decided it and for which units is left out of editions for others. */
export interface ManifestSwitch {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly units?: readonly string[];
  readonly reason?: string;
  readonly decidedBy?: string;
}

export interface Manifest {
  readonly tool: { readonly name: string; readonly version: string };
  readonly framework: {
    readonly id: string;
    readonly version: string;
    readonly sha256: string;
    readonly stage?: string;
  };
  /** What the command line named; empty where the round says what is read. */
  readonly arguments: readonly string[];
  /** Options that change the result, by name, in code-unit order. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** Every file that was read besides the framework, by use and path. Left out of editions for others. */
  readonly files?: readonly ManifestFile[];
  /** SHA-256 over the lines `sha256 use` of all files, sorted: tells whether two results come from the same bytes, whatever they are called. */
  readonly inputs: string;
  readonly checksOff: readonly ManifestSwitch[];
  readonly edition: EditionName;
}

/** For whom an output is made: 内部版, 单位版, 公开版. */
export type EditionName = 'internal' | 'unit' | 'public';

/** A kind of thing that not everybody may see. */
export type EditionField = 'others' | 'indicators' | 'adjustments' | 'reasons' | 'data' | 'problems' | 'reviewers' | 'files' | 'decisions';
