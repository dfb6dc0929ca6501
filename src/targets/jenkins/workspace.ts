/** What a job needs around its steps: a home directory, the tool's cache, and (with central delivery) the fetched program. */
import type { EmitContext } from '../../model/extension';
import type { Cache, Pipeline } from '../../model/pipeline';
import { type Groovy, type GroovyValue, groovy, list } from '../../syntax/groovy';
import { command, joined, lines, or, type ShellCommand, variable, verbatim } from '../../syntax/shell';
import { callView, type GroupView, secretText } from './calls';

/**
 * `['HOME=...', ...]` for `withEnv`. In a container Jenkins runs as the agent's user, who has no home there. The directory for
 * temporary files lies beside the workspace and is mounted too, so neither home nor cache get into the bundle.
 */
export function variables(cache: Cache | undefined, more: readonly GroovyValue[] = []): Groovy {
  const home = groovy`'HOME=' + env.WORKSPACE_TMP + '/home'`;
  return list([home, ...Object.entries(cache?.variables ?? {}).map(([name, value]) => `${name}=${value}`), ...more]);
}

/** What every job does first: the home directory, and with central delivery the program. */
export function preparation(pipeline: Pipeline, context: EmitContext): readonly GroupView[] {
  const home = callView('Make a home directory', [command('mkdir', '-p', variable('HOME'))]);
  return [{ credentials: [], calls: [home] }, ...fetchDelivery(pipeline, context)];
}

/** Links the tool's cache to the agent's disk, where the next build of this branch finds it. */
export function linkCache(cache: Cache | undefined): readonly GroupView[] {
  if (cache === undefined) return [];
  return [{ credentials: [], calls: [callView('Link the cache', cache.paths.flatMap(linked))] }];
}

/**
 * With central delivery: puts the program and its files into `delivery/` and proves that they are the ones that this Jenkinsfile
 * was made with: neither a changed byte nor an added file gets through.
 */
function fetchDelivery(pipeline: Pipeline, context: EmitContext): readonly GroupView[] {
  const { service, platform } = pipeline;
  if (service.delivery !== 'central') return [];
  const digest = checked(context.deliveryDigest);
  const project = encodeURIComponent(platform.gitlab.catalogProject);
  const address = `${platform.gitlab.url}/api/v4/projects/${project}/packages/generic/delivery-${service.name}/${digest}/delivery.tar.gz`;
  const archive = joined(variable('HOME'), '/delivery.tar.gz');
  const fetched = [
    command('rm', '-rf', 'delivery'),
    // The token travels by standard input: arguments can be read by every process of the machine. Nor may a trace show it.
    verbatim('set +x'),
    lines(
      verbatim(`printf 'header = "PRIVATE-TOKEN: %s"\\n' "$GITLAB_TOKEN" |`),
      command('curl', '-fsSL', '--retry', '3', '--max-time', '120', '--config', '-', '--output', archive, address),
    ),
    command('tar', '-xzf', archive, 'delivery'),
    lines(verbatim(`printf '%s  %s\\n' ${digest || "''"} delivery/delivery.sha256 |`), command('sha256sum', '-c', '-')),
    verbatim('(cd delivery && sha256sum -c delivery.sha256 >/dev/null)'),
    verbatim('[ "$(find delivery ! -type d | wc -l)" -eq "$(($(wc -l <delivery/delivery.sha256) + 1))" ]'),
  ];
  const credentials = [secretText(platform.jenkins.credentials.gitlab, 'GITLAB_TOKEN')];
  return [{ credentials, calls: [callView('Fetch the delivery files', fetched)] }];
}

/** Empty while the set that it names is being made. */
function checked(digest: string): string {
  if (/^[0-9a-f]*$/.test(digest)) return digest;
  throw new TypeError(`Jenkins output: "${digest}" is no sha256 in hex.`);
}

function linked(path: string): readonly ShellCommand[] {
  const kept = joined(variable('WORKSPACE_TMP'), `/cache/${path}`);
  const parent = path.includes('/') ? [command('mkdir', '-p', path.slice(0, path.lastIndexOf('/')))] : [];
  return [command('mkdir', '-p', kept), ...parent, or(command('test', '-e', path), command('ln', '-sfn', kept, path))];
}
