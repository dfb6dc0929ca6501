import { describe, expect, test } from 'vitest';
import { validateShape } from '../../src/catalog/shape';
import { aComponent, aManifest, check } from '../support/catalog-text';

/** The report for a component with this `spec.pipeline`. */
const pipeline = (lines: string) => check(aComponent(lines));

/** Codes reported, in order of place. */
const codes = (text: string) => [...text.matchAll(/ (SP\d+)/g)].map(([, code]) => code);

describe('an entity that is right', () => {
  test('has no faults, as short as it may be', () => {
    expect(pipeline('toolchain: java-maven\ndeploy: { port: 8080, healthCheck: /actuator/health }')).toBe('');
  });

  test('has no faults with everything that a pipeline may hold', () => {
    expect(pipeline(EVERYTHING)).toBe('');
  });

  test('may carry foreign keys where Backstage allows them', () => {
    const text = aComponent('toolchain: docker').replace(
      'metadata: { name: checkout }',
      'metadata: { name: checkout, x-team: { a: 1 }, labels: { tier: gold } }',
    );
    expect(check(`${text}  costCentre: '42'\n`)).toBe('');
  });

  test('may be a component without a pipeline, under any name that Backstage allows', () => {
    expect(
      check(
        'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: My_Lib.js }\nspec: { type: library, lifecycle: production, owner: x }\n',
      ),
    ).toBe('');
  });

  test('may be a team or a stack', () => {
    expect(check(TEAM, 'teams/commerce.yaml')).toBe('');
    expect(check(STACK, 'stacks/network.yaml')).toBe('');
  });
});

describe('the kind', () => {
  test('is reported when it is missing', () => {
    expect(check('metadata: { name: x }\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml SP101 The entity has no "kind" that is text.
        fix: write "kind: Component"."
    `);
  });

  test('is reported when it is misspelt', () => {
    expect(check('kind: componet\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:7 SP101 "componet" is no kind of the catalog; it must be Component, Group, Resource or Platform.
          kind: componet
                ~~~~~~~~
        fix: write "kind: Component"."
    `);
  });

  test('is passed over with a warning when Backstage has it and pipelines do not need it', () => {
    expect(check('kind: API\nspec: { anything: 1 }\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:7 SP101 warning: Nothing is made of entities of kind "API"; the file is passed over.
          kind: API
                ~~~
        fix: move it out of the catalog."
    `);
  });

  test('is reported in the wrong folder', () => {
    expect(check(TEAM, 'services/commerce.yaml')).toMatchInlineSnapshot(`
      "catalog/services/commerce.yaml:2:7 SP102 An entity of kind "Group" belongs to teams/, not to services/.
          kind: Group
                ~~~~~
        fix: move the file to teams/, or mend its kind."
    `);
    expect(codes(check(STACK, 'platform.yaml'))).toEqual(['SP102']);
  });
});

describe('a key', () => {
  test('that is unknown is reported with the one that is meant', () => {
    expect(pipeline('toolchian: java-maven\ndeploy: { prot: 8080 }')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:5 SP103 "toolchian" is not a key of "spec.pipeline".
              toolchian: java-maven
              ~~~~~~~~~
        fix: write "toolchain".

      catalog/services/checkout.yaml:10:15 SP103 "prot" is not a key of "spec.pipeline.deploy".
              deploy: { prot: 8080 }
                        ~~~~
        fix: write "port"."
    `);
  });

  test('that belongs elsewhere is reported with its home', () => {
    expect(pipeline('toolchain: docker\nport: 8080')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:10:5 SP103 "port" is not a key of "spec.pipeline".
              port: 8080
              ~~~~
        fix: move it under "spec.pipeline.deploy", or delete it."
    `);
  });

  test('that means nothing is reported with all that do', () => {
    expect(pipeline('toolchain: docker\nimage: { flavour: x }')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:10:14 SP103 "flavour" is not a key of "spec.pipeline.image".
              image: { flavour: x }
                       ~~~~~~~
        fix: delete it. Keys that may stand there: dockerfile, platform, buildArgs, scan, sign."
    `);
  });

  test('that is missing is reported with a line to add', () => {
    expect(
      check(
        'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {}\nspec:\n  type: service\n  lifecycle: production\n',
      ),
    ).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:3:1 SP105 "metadata" lacks the key "name".
          metadata: {}
          ~~~~~~~~
        fix: add to it:
          name: checkout

      catalog/services/checkout.yaml:4:1 SP105 "spec" lacks the key "owner".
          spec:
          ~~~~
        fix: add to it:
          owner: group:commerce"
    `);
    expect(check('apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: x }\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml SP105 The entity lacks the key "spec".
        fix: add to it:
          spec: { type: service, lifecycle: production, owner: group:commerce }"
    `);
  });

  test('that needs another one is reported without it', () => {
    expect(pipeline('deploy: { healthCheck: /health }')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:15 SP113 "healthCheck" has no meaning without "port" beside it.
              deploy: { healthCheck: /health }
                        ~~~~~~~~~~~
        fix: add "port: 8080", or delete "healthCheck"."
    `);
  });

  test('without a value is reported', () => {
    expect(pipeline('smokeTest:\ndeploy:\n  port:')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:5 SP111 "spec.pipeline.smokeTest" has no value.
              smokeTest:
              ~~~~~~~~~
        fix: write its value, such as "smokeTest: {}", or delete the key.

      catalog/services/checkout.yaml:11:7 SP111 "spec.pipeline.deploy.port" has no value.
                port:
                ~~~~
        fix: write its value, such as "port: 8080", or delete the key."
    `);
  });

  test('of a form that its map does not allow is reported', () => {
    expect(pipeline('runtime: { variables: { 1-A: x } }')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:29 SP108 The key "1-A" of "spec.pipeline.runtime.variables" must be the name of an environment variable: letters, digits and underscores, no digit first.
              runtime: { variables: { 1-A: x } }
                                      ~~~
        fix: write it like LOG_LEVEL."
    `);
  });
});

describe('a key that looks misspelt where foreign keys are allowed', () => {
  test('is an error where the pipeline would be lost', () => {
    expect(check(aComponent('toolchain: docker').replace('pipeline:', 'pipline:'))).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:8:3 SP104 "pipline" is not a known key of "spec", and looks like "pipeline".
            pipline:
            ~~~~~~~
        fix: write "pipeline"; or, if another key is meant, name it so that it cannot be mistaken."
    `);
  });

  test('is a warning elsewhere', () => {
    const text = aComponent('toolchain: docker').replace(
      'metadata: { name: checkout }',
      'metadata:\n  name: checkout\n  anotations: {}\n  annotations: { gitlab.com/project_slug: a/b }',
    );
    expect(check(text.replace('  anotations: {}\n', ''))).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:5:18 SP104 warning: "gitlab.com/project_slug" is not a known key of "metadata.annotations", and looks like "gitlab.com/project-slug".
            annotations: { gitlab.com/project_slug: a/b }
                           ~~~~~~~~~~~~~~~~~~~~~~~
        fix: write "gitlab.com/project-slug"; or, if another key is meant, name it so that it cannot be mistaken."
    `);
    expect(check(text.replace('annotations: {', 'labels: {'))).toContain(
      'SP104 warning: "anotations" is not a known key of "metadata"',
    );
  });
});

describe('a value', () => {
  test('of the wrong type is reported with what it is and must be', () => {
    expect(
      pipeline(
        "timeoutMinutes: '30'\nquality: { lint: yes, unitTests: 'True' }\nimage: [x]\nnotices: { channels: ops }\ndelivery: [central]",
      ),
    ).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:21 SP106 "spec.pipeline.timeoutMinutes" is the text "30", and must be a whole number.
              timeoutMinutes: '30'
                              ~~~~
        fix: write 30, without quotes.

      catalog/services/checkout.yaml:10:22 SP106 "spec.pipeline.quality.lint" is the text "yes", and must be true or false.
              quality: { lint: yes, unitTests: 'True' }
                               ~~~
        fix: write true, without quotes.

      catalog/services/checkout.yaml:10:38 SP106 "spec.pipeline.quality.unitTests" is the text "True", and must be true or false.
              quality: { lint: yes, unitTests: 'True' }
                                               ~~~~~~
        fix: write true, without quotes.

      catalog/services/checkout.yaml:11:12 SP106 "spec.pipeline.image" is a list, and must be a mapping of keys to values.
              image: [x]
                     ~~~
        fix: write a mapping of keys to values, such as {}.

      catalog/services/checkout.yaml:12:26 SP106 "spec.pipeline.notices.channels" is the text "ops", and must be a list.
              notices: { channels: ops }
                                   ~~~
        fix: write [ops].

      catalog/services/checkout.yaml:13:15 SP106 "spec.pipeline.delivery" is a list, and must be merge-request or central.
              delivery: [central]
                        ~~~~~~~~~
        fix: write text, such as merge-request."
    `);
  });

  test('that is no whole number is reported', () => {
    expect(pipeline('deploy: { port: 80.5 }\ntimeoutMinutes: 8_0')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:21 SP106 "spec.pipeline.deploy.port" is 80.5, and must be a whole number.
              deploy: { port: 80.5 }
                              ~~~~
        fix: write a whole number, such as 8080.

      catalog/services/checkout.yaml:10:21 SP106 "spec.pipeline.timeoutMinutes" is the text "8_0", and must be a whole number.
              timeoutMinutes: 8_0
                              ~~~
        fix: write 80, without quotes."
    `);
  });

  test('that is none of the allowed words is reported with the nearest', () => {
    expect(
      check(aComponent('engines: { build: gitlap }\ndelivery: elsewhere').replace('lifecycle: production', 'lifecycle: prod')),
    ).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:6:14 SP107 "spec.lifecycle" is "prod", and must be experimental, production or deprecated.
            lifecycle: prod
                       ~~~~
        fix: write production.

      catalog/services/checkout.yaml:9:23 SP107 "spec.pipeline.engines.build" is "gitlap", and must be jenkins or gitlab.
              engines: { build: gitlap }
                                ~~~~~~
        fix: write gitlab.

      catalog/services/checkout.yaml:10:15 SP107 "spec.pipeline.delivery" is "elsewhere", and must be merge-request or central.
              delivery: elsewhere
                        ~~~~~~~~~
        fix: write one of: merge-request, central."
    `);
  });

  test('of the wrong form is reported with an example', () => {
    expect(
      pipeline(
        'image: { dockerfile: ../Dockerfile }\nruntime: { scheduledTasks: [{ name: n, schedule: 0 2 * * *, command: [x] }] }',
      ),
    ).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:26 SP108 "spec.pipeline.image.dockerfile" is "../Dockerfile", and must be a path inside the repository: no slash at either end, no "..", letters, digits and . _ - + @ only.
              image: { dockerfile: ../Dockerfile }
                                   ~~~~~~~~~~~~~
        fix: write it like Dockerfile.

      catalog/services/checkout.yaml:10:41 SP021 warning: The value n is without quotes; a reader of YAML 1.1 takes it for false.
              runtime: { scheduledTasks: [{ name: n, schedule: 0 2 * * *, command: [x] }] }
                                                  ~
        fix: write 'n'.

      catalog/services/checkout.yaml:10:54 SP108 "spec.pipeline.runtime.scheduledTasks[0].schedule" is "0 2 * * *", and must be cron(minutes hours day-of-month month day-of-week year) or rate(value unit).
              runtime: { scheduledTasks: [{ name: n, schedule: 0 2 * * *, command: [x] }] }
                                                               ~~~~~~~~~
        fix: write it like 'cron(0 2 * * ? *)' or 'rate(6 hours)'."
    `);
  });

  test('out of bounds is reported with them', () => {
    expect(
      pipeline(
        "deploy: { port: 80800, size: { cpu: 300, memory: 1000 } }\nnotices: { events: [] }\nhooks: { before: { build: [''] } }",
      ),
    ).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:21 SP109 "spec.pipeline.deploy.port" is 80800, and must be from 1 to 65535.
              deploy: { port: 80800, size: { cpu: 300, memory: 1000 } }
                              ~~~~~
        fix: write a whole number from 1 to 65535.

      catalog/services/checkout.yaml:9:41 SP107 "spec.pipeline.deploy.size.cpu" is 300, and must be 256, 512, 1024, 2048, 4096, 8192 or 16384.
              deploy: { port: 80800, size: { cpu: 300, memory: 1000 } }
                                                  ~~~
        fix: write one of: 256, 512, 1024, 2048, 4096, 8192, 16384.

      catalog/services/checkout.yaml:9:54 SP109 "spec.pipeline.deploy.size.memory" is 1000, and must be a multiple of 256.
              deploy: { port: 80800, size: { cpu: 300, memory: 1000 } }
                                                               ~~~~
        fix: write a whole number that is a multiple of 256.

      catalog/services/checkout.yaml:10:24 SP109 "spec.pipeline.notices.events" is an empty list, and must hold at least one item.
              notices: { events: [] }
                                 ~~
        fix: write at least one item, such as [build], or delete the key if it has a default.

      catalog/services/checkout.yaml:11:32 SP109 "spec.pipeline.hooks.before.build[0]" is empty, and must be at least 1 character long.
              hooks: { before: { build: [''] } }
                                         ~~
        fix: write its text, or delete the key."
    `);
  });

  test('that is too long is reported', () => {
    const text = aComponent('toolchain: docker').replace('name: checkout', `name: ${'x'.repeat(51)}`);
    expect(check(text)).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:3:19 SP109 "metadata.name" is 51 characters long, and must be at most 50 characters long.
          metadata: { name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        fix: write at most 50 characters."
    `);
  });

  test('that stands twice in a list is reported with the first', () => {
    expect(pipeline('notices: { channels: [a, b, a] }')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:33 SP112 "a" stands twice in "spec.pipeline.notices.channels"; its items must differ.
              notices: { channels: [a, b, a] }
                                          ~
        catalog/services/checkout.yaml:9:27 The first one is here.
              notices: { channels: [a, b, a] }
                                    ~
        fix: delete one of the two, or mend it."
    `);
  });

  test('that chooses between alternatives is reported when it is missing or unknown, without noise of the alternatives', () => {
    expect(
      pipeline(
        'runtime:\n  grants:\n    - { kind: readBukt, bucket: x }\n    - { bucket: x }\n    - { kind: readBucket, queue: x }\n  secrets: { A: { from: vault }, B: x }',
      ),
    ).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:11:19 SP107 "spec.pipeline.runtime.grants[0].kind" is "readBukt", and must be readBucket, writeBucket, sendToQueue, receiveFromQueue, publishToTopic, readTable, writeTable or putEvents.
                  - { kind: readBukt, bucket: x }
                            ~~~~~~~~
        fix: write readBucket.

      catalog/services/checkout.yaml:12:11 SP105 "spec.pipeline.runtime.grants[1]" lacks the key "kind".
                  - { bucket: x }
                    ~~~~~~~~~~~~~
        fix: add "kind: readBucket", or another of: writeBucket, sendToQueue, receiveFromQueue, publishToTopic, readTable, writeTable, putEvents.

      catalog/services/checkout.yaml:13:11 SP105 "spec.pipeline.runtime.grants[2]" lacks the key "bucket".
                  - { kind: readBucket, queue: x }
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        fix: add to it:
          bucket: 'retail-{environment}-receipts'

      catalog/services/checkout.yaml:13:31 SP103 "queue" is not a key of "spec.pipeline.runtime.grants[2]".
                  - { kind: readBucket, queue: x }
                                        ~~~~~
        fix: delete it. Keys that may stand there: kind, bucket, prefix.

      catalog/services/checkout.yaml:14:29 SP107 "spec.pipeline.runtime.secrets.A.from" is "vault", and must be secrets-manager or parameter-store.
                secrets: { A: { from: vault }, B: x }
                                      ~~~~~
        fix: write one of: secrets-manager, parameter-store.

      catalog/services/checkout.yaml:14:41 SP106 "spec.pipeline.runtime.secrets.B" is the text "x", and must be a mapping of keys to values.
                secrets: { A: { from: vault }, B: x }
                                                  ~
        fix: write a mapping of keys to values, such as { from: secrets-manager, name: 'retail/{environment}/checkout' }."
    `);
  });
});

describe('text that YAML read as something else', () => {
  test('is reported with what YAML made of it', () => {
    expect(
      pipeline(
        'languageVersion: 1.10\nruntime:\n  variables: { ID: 012345678901, PORT: 8080, DEBUG: true, NOTHING: ~, HEX: 0x1F, EXP: 1e3 }',
      ),
    ).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:22 SP110 "spec.pipeline.languageVersion" is meant as text, but YAML reads 1.10 as the number 1.1.
              languageVersion: 1.10
                               ~~~~
        fix: write '1.10'.

      catalog/services/checkout.yaml:11:24 SP110 "spec.pipeline.runtime.variables.ID" is meant as text, but YAML reads 012345678901 as the number 12345678901.
                variables: { ID: 012345678901, PORT: 8080, DEBUG: true, NOTHING: ~, HEX: 0x1F, EXP: 1e3 }
                                 ~~~~~~~~~~~~
        fix: write '012345678901'.

      catalog/services/checkout.yaml:11:44 SP110 "spec.pipeline.runtime.variables.PORT" is meant as text, but YAML reads 8080 as a number.
                variables: { ID: 012345678901, PORT: 8080, DEBUG: true, NOTHING: ~, HEX: 0x1F, EXP: 1e3 }
                                                     ~~~~
        fix: write '8080'.

      catalog/services/checkout.yaml:11:57 SP110 "spec.pipeline.runtime.variables.DEBUG" is meant as text, but YAML reads true as a boolean.
                variables: { ID: 012345678901, PORT: 8080, DEBUG: true, NOTHING: ~, HEX: 0x1F, EXP: 1e3 }
                                                                  ~~~~
        fix: write 'true'.

      catalog/services/checkout.yaml:11:72 SP110 "spec.pipeline.runtime.variables.NOTHING" is meant as text, but YAML reads ~ as nothing.
                variables: { ID: 012345678901, PORT: 8080, DEBUG: true, NOTHING: ~, HEX: 0x1F, EXP: 1e3 }
                                                                                 ~
        fix: write '~'.

      catalog/services/checkout.yaml:11:80 SP110 "spec.pipeline.runtime.variables.HEX" is meant as text, but YAML reads 0x1F as the number 31.
                variables: { ID: 012345678901, PORT: 8080, DEBUG: true, NOTHING: ~, HEX: 0x1F, EXP: 1e3 }
                                                                                         ~~~~
        fix: write '0x1F'.

      catalog/services/checkout.yaml:11:91 SP110 "spec.pipeline.runtime.variables.EXP" is meant as text, but YAML reads 1e3 as the number 1000.
                variables: { ID: 012345678901, PORT: 8080, DEBUG: true, NOTHING: ~, HEX: 0x1F, EXP: 1e3 }
                                                                                                    ~~~
        fix: write '1e3'."
    `);
  });

  test('is reported in annotations, which Backstage reads as text', () => {
    const text = aComponent('toolchain: docker').replace(
      '{ name: checkout }',
      '{ name: checkout, annotations: { gitlab.com/project-id: 42 } }',
    );
    expect(codes(check(text))).toEqual(['SP110']);
  });
});

describe('a bare word that YAML 1.1 changes', () => {
  test('is a warning where text is wanted, and for keys', () => {
    expect(pipeline('runtime: { variables: { COUNTRY: NO, START: 1:30, DAY: 2026-01-01, on: x } }')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:38 SP021 warning: The value NO is without quotes; a reader of YAML 1.1 takes it for false.
              runtime: { variables: { COUNTRY: NO, START: 1:30, DAY: 2026-01-01, on: x } }
                                               ~~
        fix: write 'NO'.

      catalog/services/checkout.yaml:9:49 SP021 warning: The value 1:30 is without quotes; a reader of YAML 1.1 takes it for the number 90.
              runtime: { variables: { COUNTRY: NO, START: 1:30, DAY: 2026-01-01, on: x } }
                                                          ~~~~
        fix: write '1:30'.

      catalog/services/checkout.yaml:9:60 SP021 warning: The value 2026-01-01 is without quotes; a reader of YAML 1.1 takes it for a date.
              runtime: { variables: { COUNTRY: NO, START: 1:30, DAY: 2026-01-01, on: x } }
                                                                     ~~~~~~~~~~
        fix: write '2026-01-01'.

      catalog/services/checkout.yaml:9:72 SP021 warning: The key on is without quotes; a reader of YAML 1.1 takes it for true.
              runtime: { variables: { COUNTRY: NO, START: 1:30, DAY: 2026-01-01, on: x } }
                                                                                 ~~
        fix: write 'on'."
    `);
  });

  test('is a warning where a number is wanted', () => {
    expect(pipeline('deploy: { port: 010 }')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:9:21 SP021 warning: 010 is the number 10 here, and the number 8 to a reader of YAML 1.1.
              deploy: { port: 010 }
                              ~~~
        fix: write 10."
    `);
  });

  test('is reported once where true or false is wanted', () => {
    expect(codes(pipeline('quality: { lint: on }'))).toEqual(['SP106']);
  });

  test('is no fault where it is a date and a date is wanted', () => {
    const { bareWords } = aManifest('until: 2027-03-31\n');
    expect(bareWords).toHaveLength(1);
    expect(check(PLATFORM_WITH_EXCEPTION('2027-03-31'), 'platform.yaml')).toBe('');
    expect(check(PLATFORM_WITH_EXCEPTION('2027-02-30'), 'platform.yaml')).toMatchInlineSnapshot(`
      "catalog/platform.yaml:36:119 SP108 "spec.policy.exceptions[0].until" is "2027-02-30", and must be a date: year-month-day.
          … replaced in spring, until: 2027-02-30 }]
                                       ~~~~~~~~~~
        fix: write it like '2027-03-31'."
    `);
  });
});

describe('an id that AWS gives', () => {
  const HEX = 'abcdef0123456789abcdef';
  const PLATFORM = PLATFORM_WITH_EXCEPTION("'2027-03-31'").replace(
    '      runners: { gitlab: [prod]',
    `      pools:
        - name: public-1
          scheme: public
          loadBalancerArn: arn:aws:elasticloadbalancing:me-south-1:012345678901:loadbalancer/app/p/0123456789abcdef
          listenerArn: arn:aws:elasticloadbalancing:me-south-1:012345678901:listener/app/p/0123456789abcdef/0123456789abcde1
          testListenerArn: arn:aws:elasticloadbalancing:me-south-1:012345678901:listener/app/p/0123456789abcdef/0123456789abcde2
          securityGroup: sg-0123456789abcdef0
      endpoints: { prometheus: { securityGroup: sg-0123456789abcdef1 } }
      fileSystems: { archive: { id: fs-0123456789abcdef0, accessPoint: fsap-0123456789abcdef0 } }
      runners: { gitlab: [prod]`,
  );
  const IDS = [
    ['vpc-0123456789abcdef0', '"spec.environments[0].vpc.id"', 'a VPC id'],
    ['subnet-0123456789abcdef0', '"spec.environments[0].vpc.subnets[0]"', 'a subnet id'],
    ['sg-0123456789abcdef0', '"spec.environments[0].pools[0].securityGroup"', 'a security group id'],
    ['sg-0123456789abcdef1', '"spec.environments[0].endpoints.prometheus.securityGroup"', 'a security group id'],
    ['fs-0123456789abcdef0', '"spec.environments[0].fileSystems.archive.id"', 'the id of a file system'],
    ['fsap-0123456789abcdef0', '"spec.environments[0].fileSystems.archive.accessPoint"', 'the id of an access point'],
  ] as const;

  test.each(IDS)('%s has 8 or 17 hexadecimal digits and no other number of them', (id, path, words) => {
    const [prefix = ''] = id.split('-');
    for (const count of [8, 17])
      expect(check(PLATFORM.replace(id, `${prefix}-${HEX.slice(0, count)}`), 'platform.yaml')).toBe('');
    for (const count of [7, 9, 15, 16, 18]) {
      const wrong = `${prefix}-${HEX.slice(0, count)}`;
      expect(check(PLATFORM.replace(id, wrong), 'platform.yaml')).toContain(
        `SP108 ${path} is "${wrong}", and must be ${words}: \`${prefix}-\` and 8 or 17 hexadecimal digits.`,
      );
    }
  });
});

describe('a connection to GitLab', () => {
  const named = (arn: string) =>
    check(
      PLATFORM_WITH_EXCEPTION('2027-03-31').replace("toolsAccount: '111111111111'", `$&, gitlabConnection: ${arn}`),
      'platform.yaml',
    );
  const id = 'eu-west-1:111111111111:connection/0f9e';

  test.each(['codeconnections', 'codestar-connections'])('may be named by an ARN of %s', (service) => {
    expect(named(`arn:aws:${service}:${id}`)).toBe('');
  });

  test.each([
    `arn:aws:codecommit:${id}`,
    `arn:aws:codeconnections:${id.replace('connection/', 'host/')}`,
    `arn:aws:codeconnections:${id.replace('111111111111', '*')}`,
    'retail-gitlab',
  ])('is nothing that is called %s', (arn) => {
    expect(named(`"${arn}"`)).toContain(
      `SP108 "spec.aws.gitlabConnection" is "${arn}", and must be the ARN of a connection: arn:aws:codeconnections or arn:aws:codestar-connections, and what the console shows.`,
    );
  });
});

describe('one cause gives one message', () => {
  test('a wrong type hides all other rules on the same value', () => {
    expect(codes(pipeline('languageVersion: 21\nenvironments: { prod: { approval: [] } }'))).toEqual(['SP110', 'SP106']);
  });

  test('a name that breaks the rules of Backstage and of services is reported once', () => {
    expect(codes(check(aComponent('toolchain: docker').replace('name: checkout', "name: '-x-'")))).toEqual(['SP108']);
  });

  test('a manifest that is not sound is not checked', () => {
    const text = aComponent('toolchain: &x nonsense');
    expect(codes(check(text))).toEqual(['SP013']);
  });

  test('all faults of an entity are reported at once', () => {
    const text = pipeline('toolchian: x\ndeploy: { port: x, healthCheck: x }\nimage: 1\nnotices: { events: [x] }');
    expect(codes(text)).toEqual(['SP103', 'SP106', 'SP108', 'SP106', 'SP107']);
  });
});

test('whatever mapping stands in a file, checking it ends with diagnostics and never throws', () => {
  for (const junk of ['{}', '[]', 'x', '1', 'null', '[{}]', '{ a: { b: [1] } }', '{ kind: x }', "''"]) {
    for (const key of ['metadata', 'spec', 'apiVersion', 'x', '__proto__', 'constructor']) {
      const text = `kind: Component\n${key}: ${junk}\n`;
      expect(check(text), text).toMatch(/SP1/);
    }
    const inside = aComponent(
      `deploy: ${junk}\nruntime: { secrets: ${junk}, grants: ${junk} }\nenvironments: { prod: ${junk} }\n__proto__: ${junk}\ntoString: ${junk}`,
    );
    expect(check(inside)).toMatch(/"toString" is not a key/);
  }
  expect(validateShape(aManifest('kind: Platform\n', 'platform.yaml')).length).toBeGreaterThan(0);
});

const EVERYTHING = `
toolchain: java-maven
languageVersion: '21'
packageType: maven
timeoutMinutes: 30
path: services/checkout
tagPrefix: checkout/v
engines: { build: jenkins, deliver: codepipeline }
delivery: central
image: { dockerfile: docker/Dockerfile, platform: linux/amd64, buildArgs: { VERSION: '1' } }
quality: { lint: true, unitTests: true, integrationTests: true, minimumCoverage: 70 }
hooks: { before: { build: [./before.sh] }, after: { deploy: ['echo "done: $ENVIRONMENT"'] }, instead: { verify: [make verify] } }
deploy:
  target: ecs
  strategy: blue-green
  port: 8080
  healthCheck: /actuator/health
  gracePeriodSeconds: 60
  size: { cpu: 512, memory: 1024, min: 2, max: 6, targetCpu: 60 }
  alarms: { errorsPerMinute: 5, latencyMs: 800, cpuPercent: 85, memoryPercent: 85 }
runtime:
  variables: { LOG_LEVEL: info, EMPTY: '' }
  secrets:
    DATABASE_PASSWORD: { from: secrets-manager, name: 'retail/{environment}/checkout', key: password }
    FEATURE_KEY: { from: parameter-store, name: '/retail/{environment}/feature-key' }
  grants:
    - { kind: readBucket, bucket: 'retail-{environment}-receipts', prefix: checkout/ }
    - { kind: sendToQueue, queue: 'retail-{environment}-orders' }
    - { kind: publishToTopic, topic: orders }
    - { kind: writeTable, table: Orders }
    - { kind: putEvents, bus: default }
  ingress:
    - { host: checkout, path: /api/*, scheme: internal, pool: internal-1, priority: 1200 }
    - { host: '{environment}.shop.retail.example', scheme: public }
  egress: [{ port: 5432, cidr: 10.20.0.0/16, reason: database }]
  scheduledTasks: [{ name: nightly, schedule: cron(0 2 * * ? *), timeZone: Asia/Dubai, command: [java, -jar, app.jar] }]
  migration: { command: [java, -jar, app.jar, --migrate], timeoutMinutes: 15, reversible: true }
smokeTest: { paths: [/actuator/health], commands: [./smoke.sh], timeoutMinutes: 10 }
notices: { channels: [operations], events: [build, approval, deployment, rollback] }
environments:
  preprod: { skip: true }
  prod:
    strategy: rolling
    approval: { teams: [commerce], count: 2, selfApproval: false, timeoutHours: 72, strength: enforced }
    window: { timeZone: Asia/Dubai, days: 'MON-THU,SUN', hours: { from: 9, to: 17 }, outside: wait }
    size: { min: 3 }
    alarms: { latencyMs: 500 }
    runtime: { variables: { LOG_LEVEL: warn } }
    smokeTest: { paths: [/] }
`;

const TEAM = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: commerce }
spec:
  type: team
  children: []
  profile: { displayName: Commerce, email: commerce@retail.example }
  pipeline:
    channel: commerce
    approvers: { gitlabGroup: retail/approvers, jenkins: [commerce-approvers], iamRole: commerce-approver }
`;

const STACK = `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: network }
spec:
  type: cloudformation-stack
  owner: group:platform
  pipeline:
    template: template.yaml
    capabilities: [CAPABILITY_IAM]
    parameters: { Cidr: 10.0.0.0/16 }
    environments: { prod: { parameters: { Cidr: 10.1.0.0/16 } } }
`;

const PLATFORM_WITH_EXCEPTION = (until: string) => `apiVersion: service-pipelines/v1
kind: Platform
metadata: { name: retail }
spec:
  aws: { region: me-south-1, toolsAccount: '111111111111', bootstrapImage: 'public.ecr.aws/retail/bootstrap:1' }
  gitlab:
    url: https://gitlab.retail.example
    catalogProject: platform/catalog
    runners: { build: [build], image: [image] }
  jenkins:
    url: https://jenkins.retail.example
    agents: { build: build, image: image && linux }
    credentials: { artifactory: artifactory-token, aws: aws-id-token, gitlab: gitlab-token }
  artifactory:
    url: https://artifactory.retail.example
    repositories:
      maven: { resolve: maven, publish: maven-local }
      npm: { resolve: npm, publish: npm-local }
      pypi: { resolve: pypi, publish: pypi-local }
      generic: { resolve: generic, publish: generic-local }
  notices: { channels: { commerce: { gitlabVariable: TEAMS, jenkinsCredential: teams, awsSecret: retail/teams } } }
  images:
    builders: artifactory.retail.example/docker/builders
    tools: artifactory.retail.example/docker/tools:1
    imageBuilder: artifactory.retail.example/docker/image-builder:1
  environments:
    - name: prod
      tier: production
      account: '012345678901'
      vpc: { id: vpc-0123456789abcdef0, subnets: [subnet-0123456789abcdef0] }
      cluster: retail-prod
      domain: prod.retail.example
      runners: { gitlab: [prod], jenkins: prod }
      approval: { teams: [commerce], count: 2 }
  policy:
    exceptions: [{ service: legacy, rule: approvals.prod, owner: 'group:commerce', reason: replaced in spring, until: ${until} }]
  defaults: { toolchain: docker }
`;
