import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/catalog/manifest';
import { viewOf } from '../../../src/catalog/rules';
import { circles } from '../../../src/catalog/rules/circles';
import { wholeFile } from '../../../src/diagnostics/diagnostic';
import { aComponent, aGroup, PLATFORM, report } from './a-catalog';

describe('SP201', () => {
  test('an owner that is no team, with the name that was meant', () => {
    const text = aComponent('cart').replace('group:commerce', 'group:comerce');
    expect(report({ 'services/cart.yaml': text })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:6:10 SP201 The owner is "group:comerce", and no file in teams/ defines that group.
            owner: group:comerce
                   ~~~~~~~~~~~~~
        fix: did you mean "group:commerce"? Or add the team as a file in teams/.

      1 error in 1 file. More on a code: service-pipelines explain SP201
      "
    `);
  });

  test('an owner that is a person', () => {
    const text = aComponent('cart').replace('group:commerce', 'user:jane');
    expect(report({ 'services/cart.yaml': text })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:6:10 SP201 The owner is "user:jane", and only a group can own what has a pipeline.
            owner: user:jane
                   ~~~~~~~~~
        fix: write "group:commerce". Or add the team as a file in teams/.

      1 error in 1 file. More on a code: service-pipelines explain SP201
      "
    `);
  });

  test.each(['commerce', 'group:commerce', 'Group:default/commerce'])('accepts %s', (owner) => {
    expect(report({ 'services/cart.yaml': aComponent('cart').replace('group:commerce', owner) })).toBe(NONE);
  });
});

describe('SP202', () => {
  test('a service that is not there', () => {
    const text = aComponent('cart', 'dependsOn: [component:pricng, resource:db]');
    expect(report({ 'services/cart.yaml': text, 'services/pricing.yaml': aComponent('pricing') })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:7:15 SP202 The dependency "component:pricng" names a service that is not in the catalog.
            dependsOn: [component:pricng, resource:db]
                        ~~~~~~~~~~~~~~~~
        fix: did you mean "component:pricing"? Or add the service to the catalog.

      services/cart.yaml:7:33 SP202 The dependency "resource:db" names a stack that is not in the catalog.
            dependsOn: [component:pricng, resource:db]
                                          ~~~~~~~~~~~
        fix: add the stack to the catalog.

      2 errors in 1 file. More on a code: service-pipelines explain SP202
      "
    `);
  });

  test('a dependency without its kind', () => {
    const text = aComponent('cart', 'dependsOn: [pricing]');
    expect(report({ 'services/cart.yaml': text, 'services/pricing.yaml': aComponent('pricing') })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:7:15 SP202 The dependency "pricing" does not say of which kind it is.
            dependsOn: [pricing]
                        ~~~~~~~
        fix: write "component:pricing".

      1 error in 1 file. More on a code: service-pipelines explain SP202
      "
    `);
  });

  test('accepts what is there, and what only a portal knows', () => {
    const text = aComponent('cart', 'dependsOn: [component:pricing, component:default/pricing, api:prices]');
    expect(report({ 'services/cart.yaml': text, 'services/pricing.yaml': aComponent('pricing') })).toBe(NONE);
  });
});

describe('SP203', () => {
  test('a circle, told as one', () => {
    const files = {
      'services/a.yaml': aComponent('a', 'dependsOn: [component:b]'),
      'services/b.yaml': aComponent('b', 'dependsOn: [component:c]'),
      'services/c.yaml': aComponent('c', 'dependsOn: [component:b]'),
    };
    expect(report(files)).toMatchInlineSnapshot(`
      "
      services/c.yaml:7:15 SP203 Services depend on each other in a circle: b needs c needs b.
            dependsOn: [component:b]
                        ~~~~~~~~~~~
        fix: delete one of the dependencies of the circle.

      1 error in 1 file. More on a code: service-pipelines explain SP203
      "
    `);
  });

  test('a service that depends on itself', () => {
    expect(report({ 'services/a.yaml': aComponent('a', 'dependsOn: [component:a]') })).toMatchInlineSnapshot(`
      "
      services/a.yaml:7:15 SP203 Services depend on each other in a circle: a needs a.
            dependsOn: [component:a]
                        ~~~~~~~~~~~
        fix: delete one of the dependencies of the circle.

      1 error in 1 file. More on a code: service-pipelines explain SP203
      "
    `);
  });

  test('accepts many ways to one service', () => {
    const files = {
      'services/a.yaml': aComponent('a', 'dependsOn: [component:b, component:c]'),
      'services/b.yaml': aComponent('b', 'dependsOn: [component:c]'),
      'services/c.yaml': aComponent('c'),
    };
    expect(report(files)).toBe(NONE);
  });

  test('follows a chain longer than a call stack is deep', () => {
    const service = (index: number): Manifest => ({
      file: '',
      catalogPath: '',
      digest: '',
      sound: true,
      kind: 'Component',
      name: `s${index}`,
      value: { spec: { dependsOn: [`component:s${(index + 1) % 20_000}`] } },
      bareWords: [],
      locate: () => wholeFile(`s${index}`),
      written: () => undefined,
    });
    const chain = Array.from({ length: 20_000 }, (_, index) => service(index));
    expect(circles(viewOf(chain)).map(({ at }) => at.file)).toEqual(['s19999']);
  });
});

describe('SP204', () => {
  test('an environment that the platform does not have', () => {
    const text = aComponent('cart', 'pipeline: { environments: { pord: {} } }');
    expect(report({ 'services/cart.yaml': text })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:7:31 SP204 The platform has no environment "pord".
            pipeline: { environments: { pord: {} } }
                                        ~~~~
        fix: did you mean "prod"?

      1 error in 1 file. More on a code: service-pipelines explain SP204
      "
    `);
  });

  test('in the policy of the platform itself', () => {
    expect(report({ 'platform.yaml': PLATFORM.replace('approvals: { prod', 'approvals: { live') })).toMatchInlineSnapshot(`
      "
      platform.yaml:9:18 SP204 The platform has no environment "live".
              approvals: { live: {} }
                           ~~~~
        fix: write "dev" or "prod".

      1 error in 1 file. More on a code: service-pipelines explain SP204
      "
    `);
  });
});

describe('SP205', () => {
  test('an approver that is no team, in a service and in the platform', () => {
    const text = aComponent('cart', 'pipeline: { environments: { prod: { approval: { teams: [commerce, opertions] } } } }');
    const files = {
      'services/cart.yaml': text,
      'teams/operations.yaml': aGroup('operations'),
      'platform.yaml': PLATFORM.replace('teams: [commerce]', 'teams: [nobody]'),
    };
    expect(report(files)).toMatchInlineSnapshot(`
      "
      platform.yaml:7:27 SP205 The approval asks for "nobody", and no file in teams/ defines that group.
                approval: { teams: [nobody] }
                                    ~~~~~~
        fix: write "commerce" or "operations". Or add the team as a file in teams/.

      services/cart.yaml:7:69 SP205 The approval asks for "opertions", and no file in teams/ defines that group.
            pipeline: { environments: { prod: { approval: { teams: [commerce, opertions] } } } }
                                                                              ~~~~~~~~~
        fix: did you mean "operations"? Or add the team as a file in teams/.

      2 errors in 2 files. More on a code: service-pipelines explain SP205
      "
    `);
  });
});

describe('SP207', () => {
  test('a channel that the platform does not have', () => {
    const text = aComponent('cart', 'pipeline: { notices: { channels: [operation] } }');
    const team = aGroup('commerce').replace('channel: commerce', 'channel: shop');
    expect(report({ 'services/cart.yaml': text, 'teams/commerce.yaml': team })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:7:37 SP207 The platform has no notice channel "operation".
            pipeline: { notices: { channels: [operation] } }
                                              ~~~~~~~~~
        fix: did you mean "operations"? Or define it under "notices" in platform.yaml.

      teams/commerce.yaml:4:24 SP207 The platform has no notice channel "shop".
            pipeline: { channel: shop, approvers: {} }
                                 ~~~~
        fix: write "commerce" or "operations". Or define it under "notices" in platform.yaml.

      2 errors in 2 files. More on a code: service-pipelines explain SP207
      "
    `);
  });
});

describe('SP208', () => {
  const bare = 'kind: Group\nmetadata: { name: commerce }\nspec:\n  type: team\n';

  test('a team that owns a service and has no approvers', () => {
    const text = aComponent('cart', 'pipeline: {}');
    expect(report({ 'services/cart.yaml': text, 'teams/commerce.yaml': bare })).toMatchInlineSnapshot(`
      "
      teams/commerce.yaml:3:1 SP208 The team "commerce" owns a service or approves, and has neither a channel nor approvers.
          spec:
          ~~~~
        fix: add under "spec":
          pipeline:
            channel: <name of a channel of platform.yaml>
            approvers: { gitlabGroup: <path>, jenkins: [<id>], iamRole: <name> }

      1 error in 1 file. More on a code: service-pipelines explain SP208
      "
    `);
  });

  test('accepts such a team where it has no say', () => {
    const platform = PLATFORM.replace('approval: { teams: [commerce] }', 'tier: production');
    expect(report({ 'teams/commerce.yaml': bare, 'services/lib.yaml': aComponent('lib'), 'platform.yaml': platform })).toBe(NONE);
  });
});

describe('SP105', () => {
  test('a pipeline without a project or a toolchain', () => {
    const text = aComponent('cart', 'pipeline: {}').replace(/\n {2}annotations.*/, '');
    const platform = PLATFORM.replace(/ {2}defaults.*\n/, '');
    expect(report({ 'services/cart.yaml': text, 'platform.yaml': platform })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:2:1 SP105 "cart" does not say which GitLab project it lives in.
          metadata:
          ~~~~~~~~
        fix: add under "metadata":
          annotations:
            gitlab.com/project-slug: <group/project>

      services/cart.yaml:6:3 SP105 "cart" does not say how it is built, and neither do the defaults of platform.yaml.
            pipeline: {}
            ~~~~~~~~
        fix: add "toolchain" under "pipeline".

      2 errors in 1 file. More on a code: service-pipelines explain SP105
      "
    `);
  });
});

describe('SP405', () => {
  test('an exception that names what is not there', () => {
    const exception = '    exceptions: [{ service: crat, rule: approvals.prd, owner: group:comerce }]\n  defaults';
    const platform = PLATFORM.replace('  defaults', exception);
    expect(report({ 'services/cart.yaml': aComponent('cart'), 'platform.yaml': platform })).toMatchInlineSnapshot(`
      "
      platform.yaml:10:29 SP405 The exception names the service "crat", and there is none of that name.
              exceptions: [{ service: crat, rule: approvals.prd, owner: group:comerce }]
                                      ~~~~
        fix: did you mean "cart"?

      platform.yaml:10:41 SP405 The exception names the environment "prd", and there is none of that name.
              exceptions: [{ service: crat, rule: approvals.prd, owner: group:comerce }]
                                                  ~~~~~~~~~~~~~
        fix: did you mean "prod"?

      platform.yaml:10:63 SP405 The exception names the team "comerce", and there is none of that name.
              exceptions: [{ service: crat, rule: approvals.prd, owner: group:comerce }]
                                                                        ~~~~~~~~~~~~~
        fix: did you mean "commerce"?

      3 errors in 1 file. More on a code: service-pipelines explain SP405
      "
    `);
  });
});

describe('SP505', () => {
  test('a route to a worker', () => {
    const text = aComponent('cart', 'pipeline:', '  runtime: { ingress: [{ path: / }] }');
    expect(report({ 'services/cart.yaml': text })).toMatchInlineSnapshot(`
      "
      services/cart.yaml:8:16 SP505 "cart" has a route and listens on no port.
              runtime: { ingress: [{ path: / }] }
                         ~~~~~~~
        fix: write "port" under "deploy", or delete the ingress.

      1 error in 1 file. More on a code: service-pipelines explain SP505
      "
    `);
  });
});

test('files with faults of their own still count as there, and cause no second fault', () => {
  const files = {
    'services/cart.yaml': aComponent('cart', 'dependsOn: [component:pricing]'),
    'services/pricing.yaml': `${aComponent('pricing')}  owner: *alias\n`,
  };
  expect(report(files)).not.toContain('SP202');
});

const NONE = '\nNo errors, no warnings.\n';
