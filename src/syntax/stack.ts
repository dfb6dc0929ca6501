/** A CloudFormation template from sections: each part of a stack is a function that returns one, and the text is made once. */
import { hash } from 'node:crypto';
import type { CfnMapping, CfnValue } from './cloudformation';
import { yamlText } from './yaml';

export interface StackParameter {
  readonly type: 'String' | 'Number' | 'CommaDelimitedList';
  readonly description: string;
  readonly default?: string;
  readonly allowedValues?: readonly string[];
}

export interface StackResource {
  readonly type: string;
  readonly properties: CfnMapping;
  readonly condition?: string | undefined;
  readonly dependsOn?: readonly string[];
  readonly metadata?: CfnMapping;
  /** Kept when it leaves the template, when the stack goes, and when an update replaces it. */
  readonly retain?: boolean;
}

export interface StackOutput {
  readonly description: string;
  readonly value: CfnValue;
  readonly condition?: string | undefined;
  readonly exportName?: string;
}

type Named<T> = Readonly<Record<string, T>>;

/** Part of a stack. Logical ids are unique over all parts of a template. */
export interface StackSection {
  readonly parameters?: Named<StackParameter>;
  readonly conditions?: Named<CfnValue>;
  readonly resources?: Named<StackResource>;
  readonly outputs?: Named<StackOutput>;
}

/** One section from several, in their order. @throws Error when two give the same name: one would be lost. */
export function joinSections(sections: readonly StackSection[]): Required<StackSection> {
  return {
    parameters: joined(sections.map((each) => each.parameters)),
    conditions: joined(sections.map((each) => each.conditions)),
    resources: joined(sections.map((each) => each.resources)),
    outputs: joined(sections.map((each) => each.outputs)),
  };
}

/** The template as plain data, in the order in which people read one. */
export function stackTemplate(description: string, sections: readonly StackSection[]): CfnMapping {
  const { parameters, conditions, resources, outputs } = joinSections(sections);
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Parameters: unlessEmpty(mapped(parameters, parameterValue)),
    Conditions: unlessEmpty(conditions),
    Resources: mapped(resources, resourceValue),
    Outputs: unlessEmpty(mapped(outputs, outputValue)),
  };
}

/**
 * The template's text; `header` becomes comments at its top.
 *
 * It ends with an output that holds a digest of all that stands before it: one listing of an account's stacks then tells which of
 * them run another template. An output is on no resource, so a new digest alone touches nothing that runs.
 */
export function stackText(template: CfnMapping, header: readonly string[]): string {
  const text = yamlText(template, { header, spaced: true });
  const outputs = template.Outputs === undefined ? '\nOutputs:\n' : '';
  const digest = hash('sha256', text);
  return `${text}${outputs}  ${TEMPLATE_DIGEST}:\n    Description: Digest of this template.\n    Value: '${digest}'\n`;
}

/** The output that tells one template from another. */
export const TEMPLATE_DIGEST = 'TemplateDigest';

/** The digest in a template's text. @throws Error when there is none, or the text before it is not what the digest was made from. */
export function templateDigest(text: string): string {
  const at = text.lastIndexOf(`  ${TEMPLATE_DIGEST}:\n`);
  const digest = text.slice(at).match(/Value: '([0-9a-f]{64})'\n$/)?.[1];
  const before = text.slice(0, Math.max(at, 0)).replace(/\n\nOutputs:\n$/, '\n');
  if (digest !== hash('sha256', before)) throw new Error('the template is not as it was generated');
  return digest;
}

/** A logical id out of words: `Schedule`, `price-import` is `SchedulePriceImport`. Letters and digits only. */
export function logicalId(...words: readonly string[]): string {
  return words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

const parameterValue = (parameter: StackParameter): CfnMapping => ({
  Type: parameter.type,
  Description: parameter.description,
  Default: parameter.default,
  AllowedValues: parameter.allowedValues,
});

const resourceValue = (resource: StackResource): CfnMapping => ({
  Type: resource.type,
  Condition: resource.condition,
  DependsOn: resource.dependsOn === undefined || resource.dependsOn.length === 0 ? undefined : resource.dependsOn,
  Metadata: resource.metadata,
  DeletionPolicy: resource.retain === true ? 'Retain' : undefined,
  UpdateReplacePolicy: resource.retain === true ? 'Retain' : undefined,
  Properties: unlessEmpty(resource.properties),
});

const outputValue = (output: StackOutput): CfnMapping => ({
  Description: output.description,
  Condition: output.condition,
  Value: output.value,
  Export: output.exportName === undefined ? undefined : { Name: output.exportName },
});

function joined<T>(parts: readonly (Named<T> | undefined)[]): Named<T> {
  const all: Record<string, T> = {};
  for (const part of parts) {
    if (part === undefined) continue;
    for (const [name, value] of Object.entries(part)) {
      if (Object.hasOwn(all, name)) throw new Error(`two parts of one template are named "${name}"`);
      all[name] = value;
    }
  }
  return all;
}

function mapped<T>(values: Named<T>, make: (value: T) => CfnMapping): CfnMapping {
  const all: Record<string, CfnMapping> = {};
  for (const [name, value] of Object.entries(values)) all[name] = make(value);
  return all;
}

function unlessEmpty(values: CfnMapping): CfnMapping | undefined {
  return Object.keys(values).length === 0 ? undefined : values;
}
