/** The tool's own version: printed by `--version`, part of every assessment and of every cache key. A test keeps it equal to package.json. */
export const version = '0.1.0';
