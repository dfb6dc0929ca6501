/** `SP210`, `SP211`: a pipeline for what is no CloudFormation stack, and a stack that has the name of a service. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { textAt, valueAt } from './read';
import type { Rule } from './rule';

export const stackPipelines: Rule = ({ services, stacks }) => {
  const withPipeline = stacks.filter((stack) => valueAt(stack, PIPELINE) !== undefined);
  if (withPipeline.length === 0) return [];
  const byName = new Map(
    services.flatMap((service) => (service.name === undefined ? [] : [[keyOf(service.name), service] as const])),
  );
  return withPipeline.flatMap((stack) => [...otherType(stack), ...sameName(stack, byName.get(keyOf(stack.name ?? '')))]);
};

const PIPELINE = ['spec', 'pipeline'];
const TYPE = ['spec', 'type'];
const NAME = ['metadata', 'name'];

/** As hosts and folders tell names apart. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[._]/g, '-');

const otherType = (stack: Manifest): readonly Diagnostic[] =>
  textAt(stack, TYPE)
    .filter(({ text }) => text !== 'cloudformation-stack')
    .map(({ path, text }) => ({
      code: 'SP210',
      severity: 'error',
      at: stack.locate(path),
      message: `The resource is of type ${quoted(text)}, and pipelines are made for CloudFormation stacks only.`,
      fix: 'write "type: cloudformation-stack", or delete "pipeline".',
    }));

/** They may depend on each other by kind and name, but the folder of their pipeline, the stacks and the roles would be the same. */
function sameName(stack: Manifest, service: Manifest | undefined): readonly Diagnostic[] {
  if (service === undefined || stack.name === undefined) return [];
  return [
    {
      code: 'SP211',
      severity: 'error',
      at: stack.locate(NAME),
      message: `The stack ${quoted(stack.name)} has the name of a service: both would have the folder pipelines/${stack.name} and the same names in AWS.`,
      fix: `rename the stack: "${stack.name}-stack", for example.`,
      related: [{ at: service.locate(NAME), message: 'The service is here.' }],
    },
  ];
}
