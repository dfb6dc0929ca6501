import { describe, expect, test } from 'vitest';
import { aComponent, report } from './a-catalog';

const aResource = (name: string, type = 'cloudformation-stack', ...lines: readonly string[]): string =>
  [
    'kind: Resource',
    'metadata:',
    `  name: ${name}`,
    '  annotations: { gitlab.com/project-slug: retail/queue }',
    'spec:',
    `  type: ${type}`,
    '  owner: group:commerce',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');

const PIPELINE = 'pipeline: { template: t.yaml }';

describe('a stack', () => {
  test('of another type has no pipeline', () => {
    expect(report({ 'stacks/db.yaml': aResource('db', 'database', PIPELINE) })).toBe(`
stacks/db.yaml:6:9 SP210 The resource is of type "database", and pipelines are made for CloudFormation stacks only.
      type: database
            ~~~~~~~~
  fix: write "type: cloudformation-stack", or delete "pipeline".

1 error in 1 file. More on a code: service-pipelines explain SP210
`);
  });

  test('may not have the name of a service, as hosts write it', () => {
    const files = {
      'services/orders.yaml': aComponent('orders'),
      'stacks/orders.yaml': aResource('Orders', undefined, PIPELINE),
    };
    expect(report(files)).toBe(`
stacks/orders.yaml:3:9 SP211 The stack "Orders" has the name of a service: both would have the folder pipelines/Orders and the same names in AWS.
      name: Orders
            ~~~~~~
  services/orders.yaml:3:9 The service is here.
      name: orders
            ~~~~~~
  fix: rename the stack: "Orders-stack", for example.

1 error in 1 file. More on a code: service-pipelines explain SP211
`);
  });

  test('without a pipeline may have any name and type', () => {
    expect(report({ 'services/db.yaml': aComponent('db'), 'stacks/db.yaml': aResource('db', 'database') })).toBe(
      '\nNo errors, no warnings.\n',
    );
  });

  test('with a pipeline says which project it lives in, and names channels, environments and approvers that exist', () => {
    const file = aResource(
      'queue',
      undefined,
      'pipeline:',
      '  template: t.yaml',
      '  notices: { channels: [shop] }',
      '  environments: { pord: {}, prod: { approval: { teams: [comerce] } } }',
    ).replace(/ {2}annotations.*\n/, '');
    const codes = [...report({ 'stacks/queue.yaml': file }).matchAll(/ (SP\d+) /g)].map(([, code]) => code);
    expect(codes.sort()).toEqual(['SP105', 'SP204', 'SP205', 'SP207']);
  });
});
