// The schema of SARIF 2.1.0, to hold reports against.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';

const require = createRequire(import.meta.url);
/** The schema of SARIF 2.1.0 as Microsoft ships it with its matchers; in a dialect that ajv knows by its keywords. */
const sarifFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const sarifSchema = JSON.parse(readFileSync(sarifFile, 'utf8')) as Record<string, unknown>;
delete sarifSchema['$schema'];
delete sarifSchema['id'];
export const isSarif = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema);
