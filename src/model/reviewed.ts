/** Which services have review apps, and the names of what those are made of. */
import { hash } from 'node:crypto';
import type { Environment, Platform } from './platform';
import type { ReviewApp, ReviewAppNames, ReviewApps } from './review-app';
import type { SecretReference } from './runtime';
import type { Service, ServiceEnvironment } from './service';

/** All that a service's review apps come from. */
export interface Reviewed {
  readonly app: ReviewApp;
  readonly apps: ReviewApps;
  readonly target: ServiceEnvironment;
}

/** `undefined` where a service has none: it asks for none, or another engine than GitLab builds it, which is a loss that its page shows. */
export function reviewedOf({ engines, reviewApp, environments }: Service): Reviewed | undefined {
  if (reviewApp === undefined || engines.build !== 'gitlab') return undefined;
  const target = environments.find(({ environment }) => environment.name === reviewApp.environment);
  const apps = target?.environment.reviewApps;
  return target === undefined || apps === undefined ? undefined : { app: reviewApp, apps, target };
}

/** May review apps in the environment have this secret? In a pattern `*` stands for any text. */
export const allowsSecret = ({ reviewApps }: Environment, { name }: SecretReference): boolean =>
  reviewApps?.secrets.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(name);
  }) === true;

const IAM_ROLE_MAX = 64;
/** So much of the names of service and environment that a merge request's number fits behind it, whatever AWS calls by it. */
const PREFIX_MAX = 80;

/**
 * The hash stands before the `*` in what the roles of review apps may touch. Without it `shop-dev-review-1` would be an app of `shop`,
 * and may be the beginning of another service's name.
 */
export function reviewAppNames(service: Service, platform: Platform, bounded: (name: string, max: number) => string) {
  const reviewed = reviewedOf(service);
  if (reviewed === undefined) return undefined;
  const { environment } = reviewed.target;
  const { toolsAccount, region } = platform.aws;
  const full = `${platform.name}-${service.name}-${environment.name}`;
  const digits = hash('sha256', JSON.stringify(['review app', platform.name, service.name, environment.name])).slice(0, 8);
  const imageRepository = `${platform.name}/${service.name}/review`;
  const buildRole = bounded(`${platform.name}-${service.name}-review-build`, IAM_ROLE_MAX);
  const role = (purpose: string) => bounded(`${full}-review-${purpose}`, IAM_ROLE_MAX);
  const arn = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`;
  const here = (purpose: string) => arn(environment.account, role(purpose));
  const names: ReviewAppNames = {
    prefix: `${bounded(full, PREFIX_MAX)}-review-${digits}-`,
    targetGroupPrefix: `rv-${digits}-`,
    hostPrefix: `${service.name}-mr-`,
    imageRepository,
    imageRepositoryUri: `${toolsAccount}.dkr.ecr.${region}.amazonaws.com/${imageRepository}`,
    logGroup: `/${platform.name}/${environment.name}/${service.name}/review`,
    securityGroupExport: `${bounded(full, PREFIX_MAX)}-review-${digits}-security-group`,
    buildRole,
    buildRoleArn: arn(toolsAccount, buildRole),
    deployRole: role('deploy'),
    deployRoleArn: here('deploy'),
    cloudformationRole: role('stack'),
    cloudformationRoleArn: here('stack'),
    executionRole: role('execution'),
    executionRoleArn: here('execution'),
    taskRole: role('task'),
    taskRoleArn: here('task'),
  };
  return names;
}
