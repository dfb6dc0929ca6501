/** What stands before a job's own commands: the service's folder, the delivery program, and the identity for AWS. */
import type { EmitContext } from '../../model/extension';
import type { Credential, Pipeline } from '../../model/pipeline';
import { command, lines, type ShellCommand, verbatim } from '../../syntax/shell';
import type { YamlMapping } from '../../syntax/yaml';

/** Enters the service's folder in a monorepo; `after_script` has a shell of its own and needs it again. */
export function enterFolder(path: string): readonly ShellCommand[] {
  return path === '' ? [] : [command('cd', path)];
}

/**
 * With central delivery `delivery/` does not come from the service's repository: it is fetched under its digest, whatever lay
 * there is removed, and neither a changed byte nor an added file gets through.
 */
export function fetchDelivery({ service, platform }: Pipeline, { deliveryDigest }: EmitContext): readonly ShellCommand[] {
  if (service.delivery !== 'central') return [];
  const { url, catalogProject } = platform.gitlab;
  const project = encodeURIComponent(catalogProject);
  const address = `${url}/api/v4/projects/${project}/packages/generic/delivery-${service.name}/${deliveryDigest}/delivery.tar.gz`;
  return [
    command('rm', '-rf', 'delivery', 'delivery.tar.gz'),
    // The token travels by standard input: arguments can be read by every process of the machine.
    lines(
      verbatim(`printf 'header = "JOB-TOKEN: %s"\\n' "$CI_JOB_TOKEN" |`),
      command('curl', '-fsSL', '--retry', '3', '--max-time', '120', '--config', '-', '--output', 'delivery.tar.gz', address),
    ),
    command('tar', '-xzf', 'delivery.tar.gz', 'delivery'),
    command('rm', 'delivery.tar.gz'),
    lines(verbatim(`printf '%s  %s\\n' ${digest(deliveryDigest)} delivery/delivery.sha256 |`), command('sha256sum', '-c', '-')),
    verbatim('(cd delivery && sha256sum -c delivery.sha256 >/dev/null)'),
    verbatim('[ "$(find delivery ! -type d | wc -l)" -eq "$(($(wc -l <delivery/delivery.sha256) + 1))" ]'),
  ];
}

/** `id_tokens` of a job, by what its steps need. GitLab makes a token for these jobs only. */
export function idTokens({ platform }: Pipeline, credentials: readonly Credential[]): YamlMapping | undefined {
  const { aws, artifactory } = platform.gitlab.audience;
  const tokens = {
    AWS_ID_TOKEN: needsAws(credentials) ? { aud: aws } : undefined,
    ARTIFACTORY_ID_TOKEN: credentials.includes('artifactory') ? { aud: artifactory } : undefined,
  };
  return credentials.length === 0 ? undefined : tokens;
}

export function needsAws(credentials: readonly Credential[]): boolean {
  return credentials.some((credential) => credential.startsWith('aws-'));
}

/**
 * The token as a file, which the AWS CLI exchanges for a role by itself. Outside the workspace, so that it enters no image,
 * bundle, cache or artifact; readable by this user alone, which is how `mktemp` makes files.
 */
export const AWS_IDENTITY: ShellCommand = verbatim(`AWS_WEB_IDENTITY_TOKEN_FILE="$(mktemp)"
trap 'rm -f "$AWS_WEB_IDENTITY_TOKEN_FILE"' EXIT
printf '%s' "$AWS_ID_TOKEN" >"$AWS_WEB_IDENTITY_TOKEN_FILE"
export AWS_WEB_IDENTITY_TOKEN_FILE`);

/** Empty while the set that it names is being made. */
function digest(text: string): string {
  return /^[0-9a-f]*$/.test(text) ? text || "''" : refuse(text);
}

function refuse(text: string): never {
  throw new TypeError(`GitLab output: "${text}" is no sha256 in hex.`);
}
