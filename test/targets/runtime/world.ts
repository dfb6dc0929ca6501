/** A service's stack as each environment gets it, for the tests of its parts. */
import type { Artifact } from '../../../src/model/artifact';
import type { Pipeline } from '../../../src/model/pipeline';
import type { Service } from '../../../src/model/service';
import { runtime } from '../../../src/targets/runtime/runtime';
import { aPipeline } from '../../support/builders';
import { evaluate, isList, isMapping, type Made, type Stack, type Value } from '../../support/stack-evaluate';

export const emitted = (service: Service, overrides: Partial<Pipeline> = {}): readonly Artifact[] =>
  runtime.emit(aPipeline({ service, ...overrides }), { deliveryDigest: '' });

export const textOf = (files: readonly Artifact[], path: string): string => {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`no file "${path}"`);
  return found.text;
};

/** The stack in one environment; `more` are parameters that come with a release. */
export function stackIn(
  service: Service,
  environment: string,
  more: Readonly<Record<string, string>> = {},
  overrides: Partial<Pipeline> = {},
): Stack {
  const files = emitted(service, overrides);
  return evaluate(textOf(files, 'service.yaml'), textOf(files, `params-${environment}.json`), more);
}

export const ofType = ({ resources }: Stack, type: string): readonly Made[] =>
  Object.values(resources).filter(({ Type }) => Type === type);

/** Every mapping anywhere in a value. */
export function mappings(value: Value | undefined): readonly Readonly<Record<string, Value>>[] {
  if (isList(value)) return value.flatMap(mappings);
  return isMapping(value) ? [value, ...Object.values(value).flatMap(mappings)] : [];
}

/** IAM statements anywhere in the stack. */
export const statements = ({ resources }: Stack): readonly Readonly<Record<string, Value>>[] =>
  Object.values(resources).flatMap(({ Properties }) => mappings({ ...Properties }).filter((each) => 'Effect' in each));
