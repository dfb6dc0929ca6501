import { describe, expect, test } from 'vitest';
import type { Platform, PolicyException } from '../../../src/model/platform';
import type { ImageScan, Service } from '../../../src/model/service';
import { imagePolicy } from '../../../src/resolve/limits/image-policy';
import { imageTools } from '../../../src/resolve/limits/image-tools';
import { registryCaches } from '../../../src/resolve/limits/registry-caches';
import { aPlatform, aRuntime, aService, aServiceEnvironment, NO_HOOKS } from '../../support/builders';
import { aSidecar } from '../../support/tasks';
import { aFleet, reports } from './a-fleet';

const SCAN: ImageScan = { scanner: 'ecr', severity: 'HIGH', ignoreUnfixed: false, accept: [] };
const withImage = (image: Partial<Service['image']>, more: Partial<Service> = {}) =>
  aService({ image: { ...aService().image, ...image }, ...more });
const withPolicy = (policy: Partial<Platform['policy']>) => aPlatform({ policy: { ...aPlatform().policy, ...policy } });
const excusing = (rule: string): readonly PolicyException[] => [
  { service: 'checkout', rule, owner: 'platform', reason: 'pilot', until: '2027-03-31' },
];

describe('the policy of images', () => {
  test('SP407 refuses a scan that lets more pass than the floor', () => {
    const floor = withPolicy({ image: { severity: 'HIGH', ignoreUnfixed: false } });
    const loose = withImage({ scan: { ...SCAN, severity: 'CRITICAL', ignoreUnfixed: true } });
    expect(reports(imagePolicy(aFleet([loose], floor)))).toEqual([
      `SP407 checkout:spec.pipeline.image.scan.severity
"checkout" lets an image pass with known faults below CRITICAL, and the policy stops it at HIGH.
write "severity: HIGH"; or let the platform team add an exception for "image" to the policy.`,
      `SP407 checkout:spec.pipeline.image.scan.ignoreUnfixed
"checkout" lets an image pass with known faults that nobody has mended yet, and the policy does not.
write "ignoreUnfixed: false"; or let the platform team add an exception for "image" to the policy.`,
    ]);
  });

  test('a stricter scan, an excused one and none at all are accepted', () => {
    const floor = { image: { severity: 'HIGH', ignoreUnfixed: false } } as const;
    expect(imagePolicy(aFleet([withImage({ scan: { ...SCAN, severity: 'LOW' } })], withPolicy(floor)))).toEqual([]);
    expect(imagePolicy(aFleet([withImage({ scan: undefined })], withPolicy(floor)))).toEqual([]);
    const loose = withImage({ scan: { ...SCAN, severity: 'CRITICAL' } });
    expect(imagePolicy(aFleet([loose], withPolicy({ ...floor, exceptions: excusing('image') })))).toEqual([]);
  });

  test('SP408 refuses an unsigned image where only signed ones may run, unless it is excused there', () => {
    const environments = [aServiceEnvironment('dev'), aServiceEnvironment('prod')];
    const demands = { signatures: ['prod'] };
    expect(reports(imagePolicy(aFleet([aService({ environments })], withPolicy(demands))))).toEqual([
      `SP408 checkout:spec.pipeline.image.sign
"checkout" does not sign its image, and the policy lets only signed ones into prod.
write "sign: true", best in the platform's defaults; or let the platform team add an exception for "signatures.prod" to the policy.`,
    ]);
    expect(imagePolicy(aFleet([withImage({ sign: true }, { environments })], withPolicy(demands)))).toEqual([]);
    const excused = withPolicy({ ...demands, exceptions: excusing('signatures.prod') });
    expect(imagePolicy(aFleet([aService({ environments })], excused))).toEqual([]);
  });
});

describe('the images that a service may build on', () => {
  const own = aService({ hooks: { ...NO_HOOKS, instead: { image: ['make image'] } } });
  const baseImages = ['docker.io/library/node:*'];

  test('SP409 refuses commands that make an image out of sight, unless they are excused', () => {
    expect(reports(imagePolicy(aFleet([own], withPolicy({ baseImages }))))).toEqual([
      `SP409 checkout:spec.pipeline.hooks.instead.image
"checkout" makes its image by commands of its own, and the policy names the images that it may build on: nothing can hold it to them.
write a Dockerfile instead; or let the platform team add an exception for "baseImages" to the policy.`,
    ]);
    expect(imagePolicy(aFleet([own], withPolicy({ baseImages, exceptions: excusing('baseImages') })))).toEqual([]);
    expect(imagePolicy(aFleet([own]))).toEqual([]);
    expect(imagePolicy(aFleet([aService()], withPolicy({ baseImages })))).toEqual([]);
  });

  test('SP410 refuses a sidecar that comes from elsewhere, unless it is excused', () => {
    const running = (image: string) => {
      const runtime = aRuntime('dev', 'checkout', { sidecars: { proxy: aSidecar({ image }) } });
      return aService({ environments: [aServiceEnvironment('dev', 'checkout', { runtime })] });
    };
    const foreign = running('ghcr.io/somebody/proxy:3');
    expect(
      reports(imagePolicy(aFleet([foreign], withPolicy({ baseImages: ['docker.io/library/*', 'public.ecr.aws/*'] })))),
    ).toEqual([
      `SP410 checkout@dev:runtime.sidecars.proxy.image
"proxy" beside "checkout" in dev runs "ghcr.io/somebody/proxy:3", and the policy allows only images that fit: docker.io/library/*, public.ecr.aws/*.
run an image that fits; or let the platform team add to "policy.baseImages", or an exception for "baseImages".`,
    ]);
    const allowed = withPolicy({ baseImages: ['docker.io/library/*'] });
    expect(imagePolicy(aFleet([running('nginx:1')], allowed))).toEqual([]);
    expect(imagePolicy(aFleet([foreign], withPolicy({ baseImages, exceptions: excusing('baseImages') })))).toEqual([]);
    expect(imagePolicy(aFleet([foreign]))).toEqual([]);
  });
});

describe('the tools that an image needs', () => {
  const withKey = (codebuild = 'aws/codebuild/amazonlinux2-x86_64-standard:5.0') => {
    const platform = aPlatform();
    return {
      ...platform,
      aws: { ...platform.aws, signingKey: 'alias/retail-images' },
      images: { ...platform.images, codebuild },
    };
  };

  test('SP640 refuses a signature without a key', () => {
    const service = withImage({ sign: true }, { engines: { build: 'jenkins', deliver: 'jenkins' } });
    expect(reports(imageTools(aFleet([service])))).toEqual([
      `SP640 checkout:spec.pipeline.image.sign
"checkout" is to sign its image, and the platform has no key for that.
write "signingKey: alias/<platform>-images" under "aws" in platform.yaml; its stack makes the key.`,
    ]);
  });

  test('SP641 refuses what an image of AWS in CodeBuild cannot do', () => {
    const service = withImage({ sign: true, scan: { ...SCAN, scanner: 'trivy' } });
    expect(reports(imageTools(aFleet([service], withKey())))).toEqual([
      `SP641 checkout:spec.pipeline.image.scan.scanner
"checkout" needs Trivy and cosign in CodeBuild, and that makes use of "aws/codebuild/amazonlinux2-x86_64-standard:5.0", which AWS manages: it has no such tool.
name an image of your own with these tools in "images.codebuild" of platform.yaml.`,
    ]);
    const arm = withImage({ platform: 'linux/arm64' }, { quality: { ...aService().quality, scans: ['sbom'] } });
    expect(reports(imageTools(aFleet([arm], withKey('111111111111.dkr.ecr.me-south-1.amazonaws.com/x:1'))))).toEqual([
      `SP641 checkout:spec.pipeline.quality.scans
"checkout" needs Trivy in CodeBuild, and that makes use for linux/arm64, of an image that AWS manages: it has no such tool.
leave the scan "sbom" out, or let the engine that builds deliver.`,
    ]);
  });

  test("accepts the platform's own image, the registry's own scan, and every other engine", () => {
    const all = withImage({ sign: true, scan: { ...SCAN, scanner: 'trivy' } });
    expect(imageTools(aFleet([all], withKey('111111111111.dkr.ecr.me-south-1.amazonaws.com/codebuild:1')))).toEqual([]);
    expect(imageTools(aFleet([withImage({ scan: SCAN })], withKey()))).toEqual([]);
    expect(imageTools(aFleet([{ ...all, engines: { build: 'gitlab', deliver: 'gitlab' } }], withKey()))).toEqual([]);
  });
});

describe('caches of registries', () => {
  const caching = (...pullThroughCache: Platform['aws']['pullThroughCache']) =>
    aPlatform({ aws: { ...aPlatform().aws, pullThroughCache } });
  const hub = { registry: 'docker.io', prefix: 'hub', credentialArn: 'arn:x' };

  test('SP642 refuses Docker Hub without an account', () => {
    expect(reports(registryCaches(aFleet([], caching({ ...hub, credentialArn: undefined }))))).toEqual([
      `SP642 platform:spec.aws.pullThroughCache.0.registry
ECR caches docker.io only with an account there, and no "credentialArn" names one.
keep user name and token in a secret whose name begins with "ecr-pullthroughcache/", and write its ARN.`,
    ]);
    expect(registryCaches(aFleet([], caching(hub, { registry: 'quay.io', prefix: 'quay', credentialArn: undefined })))).toEqual(
      [],
    );
  });

  test('SP316 refuses a registry or a prefix that is there twice', () => {
    expect(reports(registryCaches(aFleet([], caching(hub, hub)))).map((text) => text.split('\n').slice(0, 3))).toEqual([
      [
        'SP316 platform:spec.aws.pullThroughCache.1.registry',
        'The registry "docker.io" is there twice.',
        'give each cache its own "registry".',
      ],
      [
        'SP316 platform:spec.aws.pullThroughCache.1.prefix',
        'The prefix "hub" is there twice.',
        'give each cache its own "prefix".',
      ],
    ]);
  });
});
