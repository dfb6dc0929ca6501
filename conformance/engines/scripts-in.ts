/** Every piece of shell in the emitted files of a service, as the engine hands it to `sh`. */
import type { Artifact } from '../../src/model/artifact';
import type { Pipeline } from '../../src/model/pipeline';
import { gitlabFile } from '../../test/support/gitlab';
import { parsed } from '../../test/support/parsed';

interface Spec {
  readonly phases: Readonly<Record<string, { readonly commands: readonly string[] }>>;
}

export function scriptsIn(pipeline: Pipeline, files: readonly Artifact[]): readonly string[] {
  const text = (path: string) => files.find((file) => file.path === path)?.text;
  return [
    ...files.filter(({ path }) => path.endsWith('.sh')).map((file) => file.text),
    ...(text('.gitlab-ci.yml') === undefined ? [] : inGitLab(pipeline)),
    ...['Jenkinsfile', 'Jenkinsfile.deploy'].flatMap((path) => inJenkinsfile(text(path) ?? '')),
    ...[text('buildspec.yml'), operations(text('service.yaml'))].flatMap((spec) => (spec === undefined ? [] : inBuildspec(spec))),
  ];
}

/** One shell runs what stands before a script and the script; another what follows them. */
const inGitLab = (pipeline: Pipeline): readonly string[] =>
  [...gitlabFile(pipeline).jobs.values()].flatMap(({ before_script = [], script = [], after_script = [] }) => [
    [...before_script, ...script].join('\n'),
    after_script.join('\n'),
  ]);

/** Phases share a shell. */
function inBuildspec(text: string): readonly string[] {
  const { phases }: Spec = parsed(text);
  return [
    Object.values(phases)
      .flatMap(({ commands }) => commands)
      .join('\n'),
  ];
}

function operations(template: string | undefined): string | undefined {
  if (template === undefined) return undefined;
  const {
    Resources,
  }: {
    readonly Resources: Readonly<Record<string, { readonly Properties: { readonly Source?: { readonly BuildSpec: string } } }>>;
  } = parsed(template);
  return Resources.OperationsProject?.Properties.Source?.BuildSpec;
}

const LITERAL = String.raw`'(?:[^'\\]|\\.)*'`;
const STEP = new RegExp(
  String.raw`\bsh\(label: ${LITERAL},(?: returnStdout: true,)? script: (?:(${LITERAL})\)|\[\n((?:\s*${LITERAL},\n)+)\s*\]\.join)`,
  'g',
);

/** The script of each `sh` step: one literal, or one for each line. */
export function inJenkinsfile(text: string): readonly string[] {
  return [...text.matchAll(STEP)].map(([, line, lines]) =>
    [...(line ?? lines ?? '').matchAll(new RegExp(LITERAL, 'g'))].map(([literal]) => unquoted(literal)).join('\n'),
  );
}

const unquoted = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, char: string) =>
      code === undefined ? ({ n: '\n', r: '\r', t: '\t' }[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
    );
