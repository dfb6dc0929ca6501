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

describe('SP656', () => {
  test('refuses a connection to GitLab, and says why in a region that has none', () => {
    expect(reports(triggers(aFleet([started('gitlab-connection')])))).toEqual([
      `SP656 checkout:spec.pipeline.trigger
"checkout" is to be started by a connection to GitLab, which AWS does not have in me-south-1.
write "build-job" or "s3-event".`,
    ]);
  });

  test('says elsewhere what a connection would lack', () => {
    const platform = aPlatform({ aws: { ...aPlatform().aws, region: 'eu-central-1' } });
    expect(reports(triggers(aFleet([started('gitlab-connection')], platform)))[0]).toContain(
      'which brings the source, and not what the build has made, tested and recorded.',
    );
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
