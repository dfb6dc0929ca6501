/** A service whose merge requests run as apps of their own, and the environment that offers it. */
import type { ReviewApp, ReviewApps } from '../../src/model/review-app';
import type { Service } from '../../src/model/service';

/** What `dev` of the builders' platform offers, where a test asks it to. */
export const REVIEW_APPS: ReviewApps = {
  domain: 'review.dev.retail.example',
  listenerArn: 'arn:aws:elasticloadbalancing:me-south-1:222222222222:listener/app/review/fedcba9876543210/fedcba9876543211',
  securityGroup: 'sg-0f1b2c3d4e5f60009',
  most: 3,
  secrets: ['/retail/dev/*/feature-key'],
};

export const aReviewApp = (overrides: Partial<ReviewApp> = {}): ReviewApp => ({
  environment: 'dev',
  stopAfterHours: 48,
  variables: { BANNER: 'a review' },
  secrets: ['FEATURE_KEY'],
  size: { cpu: 256, memory: 512 },
  ...overrides,
});

/** The service, with review apps in `dev`. */
export const reviewed = (service: Service, overrides: Partial<ReviewApp> = {}): Service => ({
  ...service,
  reviewApp: aReviewApp(overrides),
  environments: service.environments.map((target) =>
    target.environment.name === 'dev' ? { ...target, environment: { ...target.environment, reviewApps: REVIEW_APPS } } : target,
  ),
});
