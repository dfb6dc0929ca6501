import { describe, expect, test } from 'vitest';
import type { Platform } from '../../../src/model/platform';
import type { ReviewApps } from '../../../src/model/review-app';
import type { Service } from '../../../src/model/service';
import { reviewApps } from '../../../src/resolve/limits/review-apps';
import { reviewPlaces } from '../../../src/resolve/limits/review-places';
import { aGitLabService, anApproval, aPlatform, aService, aServiceEnvironment, NO_HOOKS } from '../../support/builders';
import { aReviewApp, REVIEW_APPS, reviewed } from '../../support/review-app';
import { aFleet, reports } from './a-fleet';

/** The platform, with review apps in the environments of these names. */
const offering = (
  offers: Readonly<Record<string, ReviewApps>> = { dev: REVIEW_APPS },
  overrides: Partial<Platform> = {},
): Platform => {
  const platform = aPlatform();
  const environments = platform.environments.map((each) => ({ ...each, reviewApps: offers[each.name] }));
  return { ...platform, environments, ...overrides };
};
const told = (service: Service, platform = offering()) => reports(reviewApps(aFleet([service], platform)));

describe('review apps of a service', () => {
  test('are accepted where they are offered, with a secret that they may have', () => {
    expect(told(reviewed(aGitLabService()))).toEqual([]);
    expect(told(aGitLabService())).toEqual([]);
  });

  test('are not refused to a service that Jenkins builds: it moves to GitLab CI by one word', () => {
    expect(told(reviewed(aService()))).toEqual([]);
  });
});

describe('SP415', () => {
  test('refuses them where the platform offers none', () => {
    expect(told({ ...aGitLabService(), reviewApp: aReviewApp({ environment: 'stage', secrets: [] }) })).toEqual([
      `SP415 storefront:spec.pipeline.reviewApp.environment
The platform has no review apps in stage, where "storefront" asks for them.
write one of: dev.`,
    ]);
  });

  test('refuses them where the service does not go, and says where none are at all', () => {
    const service = { ...aGitLabService({ environments: [aServiceEnvironment('prod')] }), reviewApp: aReviewApp() };
    expect(told(service, offering({}))).toEqual([
      `SP415 storefront:spec.pipeline.reviewApp.environment
"storefront" does not go to dev, where its review apps are to run.
delete "reviewApp": the platform has review apps nowhere.`,
    ]);
  });
});

describe('SP411', () => {
  test('refuses a secret variable that the service has not', () => {
    expect(told(reviewed(aGitLabService(), { secrets: ['FEATURE_KEY', 'TOKEN'] }))).toEqual([
      `SP411 storefront:spec.pipeline.reviewApp.secrets.1
"storefront" has no secret variable "TOKEN" in dev that its review apps could get.
write one of: DATABASE_PASSWORD, FEATURE_KEY.`,
    ]);
  });
});

describe('SP412', () => {
  test('refuses a secret that the platform does not let them have', () => {
    expect(told(reviewed(aGitLabService(), { secrets: ['DATABASE_PASSWORD'] }))).toEqual([
      `SP412 storefront:spec.pipeline.reviewApp.secrets.0
The platform does not let review apps in dev have "retail/dev/storefront/database", which is in DATABASE_PASSWORD.
delete it from the list, and let the service start without it; or let the platform team add it to "reviewApps.secrets" of dev.`,
    ]);
  });

  test('takes a pattern for the whole name, and nothing but * for a pattern', () => {
    const with_ = (pattern: string) => {
      const service = reviewed(aGitLabService());
      const environments = service.environments.map((each) => ({
        ...each,
        environment: { ...each.environment, reviewApps: { ...REVIEW_APPS, secrets: [pattern] } },
      }));
      return told({ ...service, environments }).length;
    };
    expect(with_('/retail/dev/*')).toBe(0);
    expect(with_('/retail/dev/storefront/feature')).toBe(1);
    expect(with_('retail/dev/storefront/feature-key')).toBe(1);
    expect(with_('/retail/dev/storefront/feature.key')).toBe(1);
  });
});

describe('SP509', () => {
  test('refuses a worker', () => {
    const deploy = { ...aService().deploy, port: undefined, healthCheck: undefined };
    expect(told(reviewed(aGitLabService({ deploy })))).toEqual([
      `SP509 storefront:spec.pipeline.reviewApp
"storefront" listens on no port, and a review app is looked at through a load balancer.
delete "reviewApp"; or add "port" and "healthCheck" under "deploy".`,
    ]);
  });

  test('refuses an image that is made by commands of its own', () => {
    const hooks = { ...NO_HOOKS, instead: { image: ['make image'] } };
    expect(told(reviewed(aGitLabService({ hooks })))).toEqual([
      `SP509 storefront:spec.pipeline.reviewApp
"storefront" makes its image by commands of its own, which may push it where releases come from; a review app is built from the Dockerfile.
delete "reviewApp"; or write a Dockerfile instead of "hooks.instead.image".`,
    ]);
  });
});

test('SP605: refuses a size that Fargate does not offer', () => {
  expect(told(reviewed(aGitLabService(), { size: { cpu: 256, memory: 4096 } }))).toEqual([
    `SP605 storefront:spec.pipeline.reviewApp.size.memory
"storefront" asks for 256 CPU units and 4096 MiB for its review apps, which Fargate does not offer.
with 256 CPU units, "memory" is 512, 1024 or 2048.`,
  ]);
});

describe('SP413', () => {
  const policy = { ...aPlatform().policy, approvals: {} };
  const places = (platform: Platform, services: readonly Service[] = []) => reports(reviewPlaces(aFleet(services, platform)));

  test('refuses production', () => {
    expect(places(offering({ prod: REVIEW_APPS }, { policy }))).toEqual([
      `SP413 platform:spec.environments.3.reviewApps
prod is a production environment, and review apps are merge requests that nobody has looked at.
delete "reviewApps" here; offer it in an environment for development.`,
    ]);
  });

  test('refuses what is entered with an approval, whoever asks for it, or with a signature', () => {
    const asks = aService({ environments: [aServiceEnvironment('dev', 'checkout', { approval: anApproval() })] });
    expect(places(offering())).toEqual([]);
    expect(places(offering(), [asks])[0]).toContain('dev is entered with an approval only, and');
    const demanded = { ...policy, approvals: { dev: { required: true, strength: 'advisory' as const, count: 1 as const } } };
    expect(places(offering(undefined, { policy: demanded }))[0]).toContain('dev is entered with an approval only, and');
    expect(places(offering(undefined, { policy: { ...policy, signatures: ['dev'] } }))[0]).toContain(
      'dev takes signed images only, and',
    );
  });
});

test('SP414: refuses the load balancer of a pool', () => {
  const [dev] = aPlatform().environments;
  const shared = { ...REVIEW_APPS, listenerArn: dev?.pools[0]?.testListenerArn ?? '' };
  expect(reports(reviewPlaces(aFleet([], offering({ dev: shared }))))).toEqual([
    `SP414 platform:spec.environments.0.reviewApps.loadBalancer.listenerArn
Review apps in dev would use the load balancer of the pool internal-1 of dev, and jobs of any branch could delete rules there and fill it.
write the listener of a load balancer that carries nothing else.`,
  ]);
});
