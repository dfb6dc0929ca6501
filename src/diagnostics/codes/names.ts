/** Codes of the family SP3xx: two things would bear one name on a host. */
import type { CodeEntry } from './entry';

export const names = {
  SP301: {
    title: 'Two entities of one name',
    what: 'Two files define an entity of the same kind and name.',
    why: 'One of them would overwrite the pipelines of the other.',
    mend: 'Rename one of them, or delete the one that is out of date.',
  },
  SP302: {
    title: 'Names that hosts take for the same',
    what: 'Two names differ only in capitals, or in `-`, `_` and `.`, which hosts write alike.',
    why: 'Jenkins folders, image repositories and stacks of the two would be one and the same.',
    mend: 'Rename one of them.',
    wrong: 'order-api and order_api',
    right: 'order-api and order-events',
  },
  SP303: {
    title: 'Two services in one folder of one project',
    what: 'Two services have the same GitLab project and the same `path`.',
    why: 'Their files would overwrite each other in the repository.',
    mend: 'Give each service of a monorepo its own `path`.',
  },
  SP304: {
    title: 'Two services of GitLab CI in one project',
    what: 'A GitLab project has one CI configuration, and two services of the project need it.',
    why: 'Only one of the two would ever be built.',
    mend: 'Build one of them with Jenkins (which has a job for each service), or give it a project of its own.',
  },
  SP305: {
    title: 'Two things of one name in AWS',
    what: 'Names made of platform, service, environment and purpose are the same for two services.',
    why: 'The stacks of the two would fight over one resource.',
    mend: 'Rename one of the two services.',
    wrong: 'service "shop" in environment "dev-eu", and service "shop-dev" in environment "eu"',
  },
  SP306: {
    title: 'Two routes with one priority',
    what: 'Two ingresses on one listener have the same priority.',
    why: 'A load balancer refuses the second rule, so that the deployment of one of the two services fails.',
    mend: 'Write another `priority` for one of them.',
  },
  SP307: {
    title: 'Two routes for one address',
    what: 'Two ingresses on one listener have the same host and path.',
    why: 'The one with the lower priority number would get all the traffic, the other none.',
    mend: 'Change the host or the path of one of them.',
  },
  SP308: {
    title: 'Two services that read one version tag',
    what: 'Two services of one GitLab project have the same tag prefix.',
    why: 'A release tag of the one would give the other its version.',
    mend: 'Give each its own `path`, from which its tag prefix follows.',
  },
  SP309: {
    title: 'Two scheduled tasks of one name',
    what: 'A service has two scheduled tasks of the same name in one environment.',
    why: 'They become one schedule in AWS, and one of the tasks would never run.',
    mend: 'Rename one of them.',
  },
  SP310: {
    title: 'A former name that is taken',
    what: 'A name under `renamedFrom` is the name of a service that is in the catalog, or a second service claims it.',
    why: 'What bears the name on the servers would be moved to the wrong service.',
    mend: 'Delete the name from `renamedFrom`, or the service that should not bear it any more.',
  },
  SP316: {
    title: 'Two caches of one registry, or of one name',
    what: 'Two entries of `aws.pullThroughCache` name the same registry, or the same prefix in ECR.',
    why: 'ECR takes each once, and a build could not tell which of them to use.',
    mend: 'Delete one of them, or give it a prefix of its own.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
