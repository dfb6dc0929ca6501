import { describe, expect, test } from 'vitest';
import type { Pipeline } from '../../../src/model/pipeline';
import { servicePage as pageWith } from '../../../src/targets/docs/service-page';
import {
  aGitLabPipeline,
  aGitLabService,
  aPipeline,
  aPlatform,
  aRuntime,
  aService,
  aServiceEnvironment,
} from '../../support/builders';
import { anEnvironmentWithAll, aSidecar, aTask, monitored, NEW_RELIC } from '../../support/tasks';

/** Without the files whose contents it counts. */
const servicePage = (pipeline: Pipeline): string => pageWith(pipeline, []);

const section = (page: string, heading: string): string => page.split(/^##+ /m).find((part) => part.startsWith(heading)) ?? '';

describe('the page of a service', () => {
  test('begins with what it is, whose it is, and where it is', () => {
    expect(servicePage(aPipeline()).split('\n## ')[0]).toBe(`# Checkout

Takes orders and payments.

- Name: \`checkout\`, lifecycle: production
- Owner: Commerce, [commerce@retail.example](mailto:commerce@retail.example)
- Domain: fashion
- System: shop
- Jenkins builds, CodePipeline delivers, with the toolchain \`java-maven\`
- Source: [retail/commerce/checkout](https://gitlab.retail.example/retail/commerce/checkout)
- Jenkins: [services/commerce/checkout](https://jenkins.retail.example/job/services/job/commerce/job/checkout)
- CodePipeline: [retail-checkout](https://me-south-1.console.aws.amazon.com/codesuite/codepipeline/pipelines/retail-checkout/view?region=me-south-1)
`);
  });

  test('has a row for each environment', () => {
    const rows = section(servicePage(aPipeline()), 'Environments').split('\n').slice(4, 8);
    expect(rows[0]).toBe(
      '| `dev` | `222222222222` | rolling | 512 CPU units, 1024 MiB, 2 to 6 tasks | [https&#58;//checkout.dev.retail.example](https://checkout.dev.retail.example) | none |',
    );
    expect(rows[3]).toContain('| `prod` | `444444444444` | blue/green by CodeDeploy |');
  });

  test('says what watches it and what runs beside it, in columns that have something to say', () => {
    const dev = aServiceEnvironment('dev', 'checkout', {
      environment: anEnvironmentWithAll('dev'),
      monitoring: monitored({ logs: 'graylog', agent: NEW_RELIC, prometheus: { port: 9090, path: '/metrics' } }),
      runtime: aTask('dev', {
        sidecars: { proxy: aSidecar() },
        volumes: { uploads: { fileSystem: 'uploads', path: '/in', readOnly: false } },
        privateDns: { name: 'pay', ttlSeconds: 10 },
      }),
    });
    const service = aService({ environments: [dev, aServiceEnvironment('prod')] });
    expect(section(servicePage(aPipeline({ service })), 'What watches it')).toBe(`What watches it, and what runs beside it

| Environment | Logs | Agent | Metrics | Containers beside it | Volumes | Private name |
| --- | --- | --- | --- | --- | --- | --- |
| \`dev\` | Graylog, graylog.dev.example | New Relic, copied into each task | \`:9090/metrics\` | \`proxy\` | \`uploads (EFS)\` | \`pay.dev.internal\` |
| \`prod\` | CloudWatch | none | none | none | none | none |

`);
    expect(servicePage(aPipeline())).not.toContain('What watches it');
  });

  test('leaves out the question about production where there is none', () => {
    const service = aService({ environments: [aServiceEnvironment('dev')] });
    expect(servicePage(aPipeline({ service }))).not.toContain('without approval?');
  });

  test('lists what an engine cannot do', () => {
    const limit = { asked: 'a wait of 2 h', done: 'no | limit', why: 'it has none' };
    const losses = [{ engine: 'gitlab', capability: 'approval.timeout', environment: 'prod', ...limit }] as const;
    expect(section(servicePage(aPipeline({ losses })), 'What its engines')).toContain(
      '| GitLab CI | a wait of 2 h | no &#124; limit | it has none |',
    );
  });

  test('tells from what the policy excepts the service, and until when', () => {
    const platform = aPlatform();
    const exception = { service: 'checkout', rule: 'minimumCoverage', owner: 'commerce', reason: 'a pilot', until: '2027-03-31' };
    const excepting = {
      ...platform,
      policy: { ...platform.policy, exceptions: [exception, { ...exception, service: 'other' }] },
    };
    expect(
      section(servicePage(aPipeline({ platform: excepting })), 'Exceptions')
        .trimEnd()
        .split('\n')
        .slice(2),
    ).toEqual([
      '| Demand | Reason | Who answers for it | Last day |',
      '| --- | --- | --- | --- |',
      '| `minimumCoverage` | a pilot | commerce | 2027-03-31 |',
    ]);
    expect(servicePage(aPipeline())).not.toContain('Exceptions');
  });

  test('warns where a migration cannot be taken back', () => {
    const migration = { command: ['migrate'], timeoutMinutes: 5, reversible: false };
    const prod = aServiceEnvironment('prod', 'checkout', { runtime: aRuntime('prod', 'checkout', { migration }) });
    expect(section(servicePage(aPipeline({ service: aService({ environments: [prod] }) })), 'How to roll back')).toContain(
      'A release that ran a migration is not taken back in `prod`',
    );
  });

  test('says how to go back by hand on the engine that delivers', () => {
    const onCodePipeline = section(servicePage(aPipeline()), 'How to roll back');
    expect(onCodePipeline).toContain('start the pipeline `retail-platform-redeploy` in the tools account');
    const onGitLab = section(servicePage(aGitLabPipeline()), 'How to roll back');
    expect(onGitLab).toContain('with the variables `REDEPLOY_ENVIRONMENT=prod`');
  });

  test('says where each file goes under both ways of delivery', () => {
    const inRepository = section(servicePage(aPipeline()), 'Files');
    expect(inRepository).toContain('| `Jenkinsfile` | the stages of Jenkins | the root of the repository |');
    expect(inRepository).toContain('| stack `retail-checkout-tools` in account `111111111111` |');
    const central = section(
      servicePage(aGitLabPipeline({ service: aGitLabService({ delivery: 'central', path: 'web' }) })),
      'Files',
    );
    expect(central).toContain('| `.gitlab-ci.yml` | the stages of GitLab CI | read from the catalog project |');
    expect(central).toContain('| `web/delivery/`, fetched by its checksum in each job |');
  });

  test('shows hostile text as text', () => {
    const service = aService({ title: 'A | b\n## c', description: '<script>alert(1)</script> ```\n| x |' });
    const page = servicePage(aPipeline({ service }));
    expect(page.split('\n')[0]).toBe('# A &#124; b \\#\\# c');
    expect(page.split('\n')[2]).toBe('&#60;script&#62;alert(1)&#60;/script&#62; \\`\\`\\` &#124; x &#124;');
  });
});
