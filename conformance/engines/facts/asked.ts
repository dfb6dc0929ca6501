/** What the catalog asks for, in the words of the facts. */
import { promotionRepository } from '../../../src/model/promotion';
import type { NoticeEvent, ServiceEnvironment } from '../../../src/model/service';
import { weekdays } from '../../../src/program/window';
import { answers } from './before-traffic';
import { at, beside, type Facts, NOBODY, pairs, people, told, type World } from './facts';

export function askedFacts(world: World): Facts {
  const { service } = world;
  const { quality } = service;
  const wants = (event: NoticeEvent, ...what: readonly string[]): string =>
    told(service.notices.channels.length > 0 && service.notices.events.includes(event) ? what : []);
  const asks = service.environments.some(({ approval }) => approval !== undefined);
  return {
    'build.tags': 'a tag starts its release',
    'build.notices': wants('build', 'each failure', 'a release'),
    'build.scans': told(quality.scans),
    'build.services': told(
      quality.testServices.map(({ variables, ...each }) => beside({ ...each, variables: pairs(variables) })),
    ),
    'build.reviewApp':
      service.reviewApp === undefined ? 'not asked' : `each merge request, for ${service.reviewApp.stopAfterHours} h`,
    freeze: 'stops deployments',
    environmentsPage: 'every deployment is shown',
    'notices.channels': told(service.notices.channels),
    'notices.deployment': wants('deployment', 'success', 'failure', 'aborted'),
    'notices.overtaken': wants('deployment', 'told'),
    'notices.waiting': asks ? wants('approval', 'told') : 'nothing',
    'notices.answers': asks ? wants('approval', 'given', 'refused', 'not given in time') : 'nothing',
    'notices.takenBack': wants('rollback', 'told'),
    'notices.reason': service.environments.some(({ smokeTest }) => smokeTest.beforeTraffic)
      ? wants('rollback', 'told')
      : 'nothing',
    'notices.rollback': wants('rollback', 'success', 'failure'),
    'notices.wayBack': wants('rollback', 'success', 'failure'),
    ...Object.assign({}, ...service.environments.map((target) => environmentFacts(world, target))),
  };
}

function environmentFacts({ service, platform }: World, target: ServiceEnvironment): Facts {
  const { approval, environment, window, hotfix, runtime } = target;
  const { watchMinutes } = target.alarms;
  const promoted = promotionRepository({ service, platform }, environment.name) !== undefined;
  const checks = [...(approval === undefined ? [] : ['before people are asked']), 'before the deployment'];
  const facts = {
    'approval.who': approval === undefined ? NOBODY : people(Array.from({ length: approval.count }, () => approval.teams)),
    ...(approval === undefined
      ? {}
      : {
          'approval.enforced': 'enforced',
          'approval.timeout': `${approval.timeoutHours} h`,
          'approval.self': approval.selfApproval ? 'allowed' : 'refused',
          'approval.recorded': 'who approved',
          'approval.wayBack': 'as a deployment',
          'approval.agent': 'none is held',
        }),
    window:
      window === undefined
        ? 'always'
        : `${weekdays(window.days).join('')} ${window.hours.from}-${window.hours.to} ${window.timeZone}, else ${window.outside}`,
    fixes: environment.tier === 'production' ? checks.join(', ') : 'not asked',
    hotfix: hotfix ? 'passes through' : 'goes past',
    promote: promoted ? 'copied before the deployment' : 'not asked',
    releaseTag: environment.tier === 'production' ? 'set by the record' : 'not asked',
    migrate: runtime.migration === undefined ? 'not asked' : 'before the deployment',
    watch: watchMinutes === 0 ? 'not asked' : `errors ${watchMinutes} min, latency ${watchMinutes} min`,
    beforeTraffic: answers(target.smokeTest.beforeTraffic?.paths, target.smokeTest.beforeTraffic?.timeoutSeconds),
    alone: 'one at a time',
    'rollback.deployment': 'by AWS, on alarms too',
    'rollback.smoke': 'by the program',
    'rollback.pipeline': 'never after a failed deployment',
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [at(name, environment.name), value]));
}
