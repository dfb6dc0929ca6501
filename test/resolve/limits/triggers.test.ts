import { describe, expect, test } from 'vitest';
import type { Trigger } from '../../../src/model/service';
import { eventRules } from '../../../src/resolve/limits/event-rules';
import { triggers } from '../../../src/resolve/limits/triggers';
import { aGitLabService, aPlatform, aService } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const started = (trigger: Trigger, name = 'checkout') => aService({ name, trigger });

describe('SP655', () => {
  test('refuses a trigger where CodePipeline does not deliver', () => {
    expect(reports(triggers(aFleet([aGitLabService({ trigger: 's3-event' })])))).toEqual([
      `SP655 storefront:spec.pipeline.trigger
"storefront" is to be started by s3-event, and gitlab delivers it: there is no CodePipeline to start.
delete the line, or write "engines: { deliver: codepipeline }".`,
    ]);
    expect(triggers(aFleet([aGitLabService(), started('s3-event')]))).toEqual([]);
  });
});

const on = (region: string, gitlabConnection?: string) => aPlatform({ aws: { ...aPlatform().aws, region, gitlabConnection } });
const CONNECTION = 'arn:aws:codeconnections:eu-west-1:111111111111:connection/0f9e8d7c';

describe('SP656', () => {
  test.each(['me-south-1', 'me-central-1', 'il-central-1', 'ap-east-1'])(
    'refuses a connection to GitLab in %s, which has none, whatever the platform says',
    (region) => {
      expect(reports(triggers(aFleet([started('gitlab-connection')], on(region, CONNECTION))))).toEqual([
        `SP656 checkout:spec.pipeline.trigger
"checkout" is to be started by a connection to GitLab, which AWS does not have in ${region}.
write "build-job" or "s3-event".`,
      ]);
      expect(triggers(aFleet([started('build-job')], on(region, CONNECTION)))).toEqual([]);
    },
  );

  test('says nothing of a service that CodePipeline does not deliver: SP655 does', () => {
    const fleet = aFleet([aGitLabService({ trigger: 'gitlab-connection' })], on('me-south-1'));
    expect(reports(triggers(fleet)).map((text) => text.slice(0, 5))).toEqual(['SP655']);
  });
});

describe('SP658', () => {
  test('refuses a start by a connection where the platform has none, at the line of each service, and says how to make one', () => {
    const fleet = aFleet(
      [started('gitlab-connection'), started('gitlab-connection', 'cart'), started('s3-event', 'stock')],
      on('eu-west-1'),
    );
    const told = reports(triggers(fleet));
    expect(told).toHaveLength(2);
    expect(told[0]).toBe(`SP658 checkout:spec.pipeline.trigger
"checkout" is to be started by a connection to GitLab, and the platform names none.
make a connection in the console of CodePipeline ("Settings", "Connections"), give it consent in GitLab, and write its ARN as "gitlabConnection" under "aws" in platform.yaml; or write "build-job" or "s3-event" here.`);
    expect(triggers(aFleet([started('gitlab-connection')], on('eu-west-1', CONNECTION)))).toEqual([]);
  });
});

describe('SP657', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => started('s3-event', `service-${index}`));

  test('warns when the rules of services and platform are more than a bus takes', () => {
    expect(eventRules(aFleet(many(299)))).toEqual([]);
    expect(reports(eventRules(aFleet(many(300))))).toEqual([
      `SP657 warning platform:spec.aws.toolsAccount
300 services start by an event of S3, and with the platform's own that makes 301 rules on a bus that takes 300 unless AWS raised it.
ask AWS to raise the quota of account 111111111111 before you register, and write what it grants under "quotas"; or write "trigger: build-job" for some.`,
    ]);
  });
});
