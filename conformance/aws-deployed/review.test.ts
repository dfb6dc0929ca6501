/** A review app by the real program and the real command line of AWS, against an emulator that we did not write. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pipeline } from '../../src/model/pipeline';
import { programFiles } from '../../src/program/files';
import { runtime } from '../../src/targets/runtime/runtime';
import { aGitLabService, anEnvironment, aPipeline, aServiceEnvironment } from '../../test/support/builders';
import { aReviewApp, REVIEW_APPS } from '../../test/support/review-app';
import { needs, program, toolEnv } from '../support/tools';
import { asked, type Emulator, ministack, started } from './emulator';

const REGION = 'me-south-1';
const ACCOUNT = '222222222222';

interface Place {
  readonly vpc: string;
  readonly subnets: readonly string[];
  readonly listener: string;
}

interface App {
  readonly status: readonly string[];
  readonly images: readonly string[];
  readonly hosts: readonly string[];
  readonly priorities: readonly string[];
  readonly groups: readonly string[];
}

/** `storefront` in the network that the emulator has. */
function storefront({ vpc, subnets, listener }: Place): Pipeline {
  const environment = {
    ...anEnvironment('dev'),
    vpc: { id: vpc, subnets },
    reviewApps: { ...REVIEW_APPS, listenerArn: listener },
  };
  const target = aServiceEnvironment('dev', 'storefront', { environment });
  return aPipeline({ service: { ...aGitLabService({ environments: [target] }), reviewApp: aReviewApp() } });
}

const NOWHERE: Place = { vpc: 'vpc-1', subnets: ['subnet-1'], listener: REVIEW_APPS.listenerArn };
const image = (digit: string): string => `${storefront(NOWHERE).names.reviewApp?.imageRepositoryUri}@sha256:${digit.repeat(64)}`;

describe.skipIf(needs(ministack, program('aws'), program('jq')))('a review app in the emulator', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  let emulator: Emulator;
  let place: Place;
  let pipeline: Pipeline;

  beforeAll(async () => {
    emulator = await started('ministack', REGION);
    const { names } = storefront(NOWHERE);
    const cluster = anEnvironment('dev').cluster;
    place = asked('review.py', emulator, REGION, {
      what: 'place',
      account: ACCOUNT,
      cluster,
      export: names.reviewApp?.securityGroupExport,
    }) as Place;
    pipeline = storefront(place);
    mkdirSync(join(folder, 'delivery'));
    for (const { path, text } of [...programFiles(pipeline), ...runtime.emit(pipeline, { deliveryDigest: '' })])
      writeFileSync(join(folder, 'delivery', path), text);
    mkdirSync(join(folder, '.delivery'));
  }, 120_000);
  afterAll(() => {
    emulator?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function run(verb: string, number = '12') {
    const env = toolEnv({
      ASSUME: 'none',
      AWS_ENDPOINT_URL: emulator.endpoint,
      AWS_ACCESS_KEY_ID: ACCOUNT,
      AWS_SECRET_ACCESS_KEY: 'emulated',
      CI_MERGE_REQUEST_IID: number,
      POLL_SECONDS: '1',
    });
    const { status, stdout, stderr } = spawnSync('sh', ['delivery/pipeline.sh', verb], { cwd: folder, encoding: 'utf8', env });
    return { status, log: `${stdout}${stderr}` };
  }

  const found = (number = '12'): App =>
    asked('review.py', emulator, REGION, {
      what: 'app',
      account: ACCOUNT,
      cluster: anEnvironment('dev').cluster,
      name: `${pipeline.names.reviewApp?.prefix}${number}`,
      listener: place.listener,
    }) as App;

  const deploy = (digit: string, number?: string) => {
    writeFileSync(join(folder, '.delivery', 'review-image'), `${image(digit)}\n`);
    return run('review-deploy', number);
  };

  test('is made: a service with that image, a target group, a rule for its host', () => {
    const { status, log } = deploy('1');
    expect(status, log).toBe(0);
    expect(found()).toMatchObject({
      status: ['CREATE_COMPLETE'],
      images: [image('1')],
      hosts: ['storefront-mr-12.review.dev.retail.example'],
      groups: [`${pipeline.names.reviewApp?.targetGroupPrefix}12`],
    });
  });

  test('is brought to another commit, and keeps its place', () => {
    const { priorities } = found();
    const { status, log } = deploy('2');
    expect(status, log).toBe(0);
    expect(found()).toMatchObject({ images: [image('2')], priorities });
  });

  test('leaves room for another one, and is deleted without it', () => {
    expect(deploy('1', '13').status).toBe(0);
    expect(new Set(found().priorities).size).toBe(2);
    const { status, log } = run('review-stop');
    expect(status, log).toBe(0);
    expect(found()).toMatchObject({ status: [], images: [], hosts: ['storefront-mr-13.review.dev.retail.example'] });
    expect(run('review-stop').log).toContain('there is no review app of merge request 12.');
  });
});
