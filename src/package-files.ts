// Where the files that come with the package are. It stands directly under src/ because the build puts it directly under dist/,
// so that the same relative path is right in both.

const packageRoot: URL = new URL('../', import.meta.url);
export const indicatorsFolder: URL = new URL('indicators/', packageRoot);
export const schemasFolder: URL = new URL('schemas/', packageRoot);
/** A folder per code that lint can report, with a framework that has the fault and one that has not. */
export const lintExamplesFolder: URL = new URL('fixtures/lint/', packageRoot);
/** Frameworks that the build has already resolved (see framework/cache.ts); absent in a source tree. */
export const resolvedFolder: URL = new URL('dist/resolved/', packageRoot);
