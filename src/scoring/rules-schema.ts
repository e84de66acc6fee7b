// The JSON Schema of `rule:`, composed from the registry. schemas/rules.schema.json is its printed form (a golden test keeps it so).
import type { ParameterSchema, RuleType } from './rule-type.ts';

/** One branch per rule type, told apart by `type`, so that a wrong parameter gives one error and not eight. */
export function composeRulesSchema(ruleTypes: readonly RuleType<unknown>[]): ParameterSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'rules.schema.json',
    title: 'RuleSpecification',
    description: '评分规则，由 type 决定参数。A scoring rule; `type` decides its parameters.',
    type: 'object',
    required: ['type'],
    // Named here as well, because editors complete a value only from an enumeration that does not depend on the branch.
    properties: { type: { enum: ruleTypes.map((rule) => rule.type), description: '规则类型。Type of the rule.' } },
    discriminator: { propertyName: 'type' },
    oneOf: ruleTypes.map((rule) => ({
      type: 'object',
      title: rule.type,
      description: `${rule.title.zh}：${rule.summary.zh}。${rule.summary.en}.`,
      additionalProperties: false,
      required: ['type', ...rule.required],
      properties: { type: { const: rule.type, description: `${rule.title.zh}。${rule.title.en}.` }, ...rule.parameters },
      ...rule.constraints,
    })),
  };
}
