/** Guesses how a service is built from the names of the files beside its source, and its port from its Dockerfile. Pure. */
import { toolchains } from '../toolchains';
import type { BuildGuess } from './draft';

/** The files of a folder, and the text of its Dockerfile where there is one. */
export interface FolderSeen {
  readonly files: readonly string[];
  readonly dockerfile: string | undefined;
}

export interface Guessed {
  readonly build: BuildGuess | undefined;
  /** What a person should know of the guess. */
  readonly remarks: readonly string[];
}

/** The first that fits decides: a Maven project may hold a package.json for its pages. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^pom\.xml$/, 'java-maven'],
  [/^build\.gradle(\.kts)?$/, 'java-gradle'],
  [/^pnpm-lock\.yaml$/, 'node-pnpm'],
  [/^yarn\.lock$/, 'node-yarn'],
  [/^package\.json$/, 'node-npm'],
  [/^go\.mod$/, 'go'],
  [/\.(sln|csproj)$/, 'dotnet'],
  [/^composer\.json$/, 'php'],
  [/^(pyproject\.toml|requirements\.txt|setup\.py|Pipfile)$/, 'python'],
  [/^Dockerfile$/, 'docker'],
];

export function guessBuild({ files, dockerfile }: FolderSeen): Guessed {
  const signs = SIGNS.flatMap(([sign, name]) => {
    const file = files.find((each) => sign.test(each));
    return file === undefined ? [] : [{ file, name }];
  });
  const first = signs[0];
  if (first === undefined) return { build: undefined, remarks: [NO_SIGN] };
  const toolchain = signs.map(({ name }) => name).find((name) => Object.hasOwn(toolchains, name));
  const others = signs.filter(({ name }) => name !== toolchain && name !== 'docker');
  const remarks = [
    ...(others.length === 0
      ? []
      : [`it also has ${others.map(({ file }) => file).join(', ')}, which ${toolchain ?? 'nothing here'} does not build`]),
    ...(files.includes('Dockerfile') ? [] : ['it has no Dockerfile, which every service needs; write one']),
    ...builders(files),
  ];
  if (toolchain === undefined) return { build: undefined, remarks: [...remarks, `no toolchain here builds ${first.file}`] };
  const port = portOf(dockerfile);
  return { build: { toolchain, engine: engineOf(files), port }, remarks: [...remarks, ...portRemarks(port)] };
}

const NO_SIGN =
  'nothing at the top of it tells how it is built; where it holds several services, write an entity with "path" for each';

/** A pipeline that is there already is told, never read: what it does beyond the toolchain's own way is for a person to carry over. */
function builders(files: readonly string[]): readonly string[] {
  return ['.gitlab-ci.yml', 'Jenkinsfile']
    .filter((file) => files.includes(file))
    .map((file) => `its own ${file} is not read: carry over by "hooks" what the toolchain does not do, before it is replaced`);
}

function engineOf(files: readonly string[]): BuildGuess['engine'] {
  if (files.includes('Jenkinsfile')) return 'jenkins';
  return files.includes('.gitlab-ci.yml') ? 'gitlab' : undefined;
}

function portOf(dockerfile: string | undefined): number | undefined {
  const [, port] = /^\s*EXPOSE\s+(\d{1,5})(?:\/tcp)?\b/im.exec(dockerfile ?? '') ?? [];
  return port === undefined || Number(port) < 1 || Number(port) > 65_535 ? undefined : Number(port);
}

const portRemarks = (port: number | undefined): readonly string[] =>
  port === undefined
    ? ['its Dockerfile exposes no port, so it is taken for a worker']
    : [`its port ${port} is from the Dockerfile, its health check "/" is a guess`];
