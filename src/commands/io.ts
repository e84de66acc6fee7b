// The world as commands see it: handed in, so that tests can run every command in process.

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface Watching {
  /**
   * Resolves as soon as something in one of these folders (not below it) has changed since the last call and nothing more has for a
   * moment. Paths that are no folder are left out.
   */
  next(folders: readonly string[]): Promise<'changed' | 'interrupted'>;
  close(): void;
}

export interface Io {
  /** Bytes of a regular file, at most `limit`; refuses devices, pipes and anything larger. Relative paths are taken from the working folder. */
  readFile(path: string, limit: number): Promise<Uint8Array>;
  /** All that comes in on standard input, at most `limit` bytes of it. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Undefined when the path is not a folder. */
  listFolder(path: string): Promise<readonly FolderEntry[] | undefined>;
  /**
   * All files appear together or none: temporary files beside their targets, synced, then renamed. Refuses to replace one of the
   * `inputs` and anything that is not a regular file. Folders on the way that do not exist are an error, or with `makeFolders` made
   * (and taken away again when the files cannot be written).
   */
  writeFiles(
    files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[],
    inputs: readonly string[],
    options?: { readonly makeFolders?: boolean },
  ): Promise<void>;
  /** The nearest regular file called `name` in the folder of a path or in one above it; relative where the path is. */
  findAbove(path: string, name: string): Promise<string | undefined>;
  /** A path as seen from a folder, with `/` between its parts. */
  pathFrom(folder: string, path: string): string;
  /** The day where the program runs, as YYYY-MM-DD. Nothing else looks at the clock. */
  today(): string;
  /** Begins to look out for changes and for the user's interruption. */
  watch(): Watching;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Shows how far a run is, in the place of what was shown before; '' takes it away. Only there where stderr is a terminal. */
  progress?(text: string): void;
  /** Whether stdout shows colours: a terminal, and neither NO_COLOR nor TERM=dumb. */
  readonly color: boolean;
  /** Columns of the terminal; undefined in a pipe. */
  readonly columns?: number;
  /** Where frameworks may be kept resolved; undefined where there is no such place. */
  readonly cacheFolder?: string;
}

/** The user asked for something that cannot be done as asked: exit 2, a sentence and no stack trace. */
export class UsageError extends Error {
  readonly zh: string;
  readonly en: string;
  constructor(message: { zh: string; en: string }) {
    super(message.zh);
    this.zh = message.zh;
    this.en = message.en;
  }
}
