/** A build as CodeBuild runs it: the phases of a buildspec by a real shell, in the folder of the source. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { word } from '../../src/syntax/shell';

export interface Buildspec {
  readonly env?: { readonly variables?: Readonly<Record<string, string>>; readonly 'exported-variables'?: readonly string[] };
  readonly phases: Readonly<Record<string, { readonly commands: readonly string[] }>>;
  readonly artifacts?: {
    readonly files?: readonly string[];
    readonly 'secondary-artifacts'?: Readonly<Record<string, { readonly files: readonly string[] }>>;
  };
}

export interface Outcome {
  readonly ok: boolean;
  readonly exported: Readonly<Record<string, string>>;
  readonly stderr: string;
}

/**
 * Phases in one shell: a failed command ends its phase; `post_build` follows a failed `build`, and not a failed `pre_build`.
 *
 * @param exported File that takes the exported variables.
 */
export function buildScript({ env, phases }: Buildspec, exported: string): string {
  const commands = Object.entries(phases).flatMap(([name, { commands: list }]) =>
    list.map((text, index) => `${name}_${index}=${word(text)}`),
  );
  const variables = Object.entries(env?.variables ?? {}).map(([name, value]) => `export ${name}=${word(value)}`);
  const phase = (name: string) =>
    (phases[name]?.commands ?? []).map((_, index) => `eval "$${name}_${index}"`).join(' && ') || 'true';
  return `${[...variables, ...commands].join('\n')}
CODEBUILD_BUILD_SUCCEEDING=1; export CODEBUILD_BUILD_SUCCEEDING
${phase('pre_build')} || exit 9
{ ${phase('build')}; } || CODEBUILD_BUILD_SUCCEEDING=0
{ ${phase('post_build')}; } || CODEBUILD_BUILD_SUCCEEDING=0
for name in ${env?.['exported-variables']?.join(' ') ?? ''}; do printf '%s=%s\\n' "$name" "$(eval "printf %s \\"\\\${$name-}\\"")" >> ${word(exported)}; done
[ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]`;
}

/** @param tools Folder that goes first on the PATH. */
export function runBuild(
  folder: string,
  spec: Buildspec,
  given: Readonly<Record<string, string>> = {},
  tools = join(folder, 'bin'),
): Outcome {
  const { status, stderr } = spawnSync('sh', ['-c', buildScript(spec, join(folder, 'exported'))], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...given,
      PATH: `${tools}:${process.env.PATH}`,
      HOME: folder,
      CODEBUILD_SRC_DIR: folder,
      CODEBUILD_BUILD_ID: 'retail-checkout-image:1',
      POLL_SECONDS: '0',
    },
  });
  const lines = textOf(join(folder, 'exported'))
    .split('\n')
    .filter((line) => line !== '');
  return { ok: status === 0, stderr, exported: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) };
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
