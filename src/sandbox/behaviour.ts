/** The one table of what the stand-ins do, and how well each behaviour is known: docs/reference/sandbox.md is made from it. */
import { controlEndpoints } from './control/endpoints';
import { gitlabEndpoints } from './gitlab/endpoints/all';
import type { Endpoint, Evidence } from './http/routes';
import { jenkinsEndpoints } from './jenkins/site';

export interface Behaviour {
  /** An endpoint, or what a rule is about. */
  readonly what: string;
  readonly does: string;
  readonly evidence: Evidence;
}

export interface Chapter {
  readonly title: string;
  readonly behaviours: readonly Behaviour[];
}

export function chapters(): readonly Chapter[] {
  return [
    { title: 'GitLab: rules of all endpoints', behaviours: GITLAB },
    { title: 'GitLab: endpoints', behaviours: gitlabEndpoints.map(rowOf) },
    { title: 'Jenkins: rules of all endpoints', behaviours: JENKINS },
    { title: 'Jenkins: endpoints', behaviours: jenkinsEndpoints.map(rowOf) },
    { title: 'The sandbox itself', behaviours: controlEndpoints.map(rowOf) },
  ];
}

/** Items of Jenkins lie in folders of any depth. */
function rowOf({ method, path, does, evidence }: Endpoint<unknown>): Behaviour {
  return { what: `${method} ${path.replace('/~item', '/job/...')}`, does, evidence };
}

const rule = (what: string, does: string, evidence: Evidence): Behaviour => ({ what, does, evidence });
const read = (source: string): Evidence => ({ kind: 'read', source });
const recalled = (source: string): Evidence => ({ kind: 'recalled', source });
const guessed = (why: string): Evidence => ({ kind: 'guessed', why });

const GITLAB: readonly Behaviour[] = [
  rule(
    'Tokens',
    'PRIVATE-TOKEN or Bearer; 401 for none or a bad one; 403 insufficient_scope for a change with read_api',
    recalled('GL:doc/api/rest/authentication.md'),
  ),
  rule('What is hidden', '404, as if it were not there', read('GL:doc/api/rest/_index.md')),
  rule('A missing parameter', '400, "name is missing"', recalled('GL:doc/api/rest/troubleshooting.md')),
  rule(
    'Parameters',
    'taken from the query, a form and a JSON body alike',
    read('gitbeaker 43.8.0, which sends some in the query'),
  ),
  rule(
    'Pages',
    '20 rows, at most 100; headers Link and X-Total...; no totals over 10,000 rows; keyset where it is offered',
    read('GL:doc/api/rest/_index.md'),
  ),
  rule('A former path', '301 to the id for reading; 405 for a change', guessed('the form of the answer to a change')),
  rule(
    'Rate limits (profile gitlab.com)',
    '2,000 calls a minute; 400 a minute for one project; 600 for projects of a group; 200 new projects a day...',
    read('docs.gitlab.com, rate limits of projects and groups'),
  ),
  rule(
    'Rate limits (limits=600/60)',
    'so many calls of a user in so many seconds; RateLimit headers on every answer, counted in fixed periods',
    read('GL:lib/gitlab/middleware/rack_attack_headers.rb'),
  ),
  rule(
    '429',
    '"Retry later" with Retry-After and RateLimit headers; JSON and Retry-After only for limits of one endpoint',
    recalled('GL:doc/administration/settings/user_and_ip_rate_limits.md'),
  ),
  rule(
    'Free, Premium',
    'protected environments, approval rules, push rules, and lists of people in protected branches are of Premium',
    read('GL:doc/api/*.md, headers of the pages'),
  ),
  rule(
    'Cost of GraphQL',
    'at most 250: children, 1, and 1 a path, times 1 + page/100; projects by at most 50 full paths',
    read('GL:app/graphql/types/base_field.rb, resolvers/base_resolver.rb'),
  ),
  rule(
    'Pipelines',
    'one for each push and merge request where there is a configuration; none with [skip ci]; nothing is run',
    guessed('workflow rules are not read'),
  ),
  rule('Merging', 'of three trees, file by file', guessed('a real server merges lines')),
  rule('Deleting a project', 'at once', guessed('real servers wait for some days')),
];

const JENKINS: readonly Behaviour[] = [
  rule(
    'Callers',
    '403 for nobody, 401 for wrong words; a token needs no crumb, a password needs the crumb of its session',
    recalled('jenkins.io book, CSRF protection'),
  ),
  rule('X-Jenkins', 'the version, on every answer', read('npm jenkins 1.1.0')),
  rule('X-Error', 'the reason of a refusal', read('npm jenkins 1.1.0')),
  rule(
    'XML',
    'prolog of XML 1.1; plugin="name@version"; defaults; secrets as {AQAA...}; parts of missing plugins dropped',
    guessed('exact defaults and their order'),
  ),
  rule('Credentials of a folder', 'are in the folder’s XML, so that posting it without them wipes them', read('JENKINS-44681')),
  rule(
    'Saving a multibranch project',
    'each posted config.xml scans again and registers the hook again',
    read('branch-api MultiBranchProject.onLoad'),
  ),
  rule('Builds', 'are over at once with SUCCESS; nothing is run', guessed('a queue of real builds takes its time')),
  rule(
    'Branches of a multibranch project',
    'those of the GitLab beside it that hold the script',
    guessed('only after a scan, and by branch discovery alone'),
  ),
];
