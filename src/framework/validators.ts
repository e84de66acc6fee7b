// The compiled checks of the schemas of files that people write. In a build this whole file is replaced by code that ajv generated from
// the same schemas (bin/build.mjs), so that neither ajv nor the compilation costs anything at run time.
import { Ajv2020 } from 'ajv/dist/2020.js';
import accepted from '../../schemas/accepted.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import framework from '../../schemas/framework.schema.json' with { type: 'json' };
import rules from '../../schemas/rules.schema.json' with { type: 'json' };
import tests from '../../schemas/test.schema.json' with { type: 'json' };
import units from '../../schemas/units.schema.json' with { type: 'json' };
import { ajvOptions } from './ajv-options.ts';

export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Record<string, unknown>;
  readonly message?: string;
  readonly data?: unknown;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const validateFramework: Validator = new Ajv2020({ ...ajvOptions, schemas: [rules] }).compile(framework);
export const validateConfig: Validator = new Ajv2020({ ...ajvOptions, schemas: [units] }).compile(config);
export const validateAccepted: Validator = new Ajv2020(ajvOptions).compile(accepted);
export const validateTests: Validator = new Ajv2020(ajvOptions).compile(tests);
export const validateUnits: Validator = new Ajv2020(ajvOptions).compile(units);
