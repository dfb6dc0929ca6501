/** The import lines of src/ against the table of docs/architecture.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(__dirname, '../../src');

/** What an area may import besides itself. The files directly in src/ put the areas together. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  syntax: [],
  diagnostics: [],
  model: ['syntax'],
  catalog: ['diagnostics', 'model', 'package-root'],
  toolchains: ['model', 'syntax'],
  strategies: ['model', 'syntax'],
  scans: ['model', 'syntax'],
  resolve: ['catalog', 'diagnostics', 'model', 'scans', 'strategies', 'syntax', 'toolchains'],
  program: ['model', 'package-root', 'syntax'],
  target: ['model', 'package-root', 'program', 'syntax'],
  'targets/index.ts': ['model', 'target'],
  emitted: ['diagnostics', 'model', 'resolve', 'syntax', 'target'],
  output: ['diagnostics', 'model'],
  registration: ['diagnostics', 'model', 'syntax'],
  remote: ['syntax'],
  registrar: ['model', 'program', 'registrars/connect.ts', 'registration', 'remote', 'syntax'],
  import: ['catalog', 'diagnostics', 'model', 'registrar', 'remote', 'src', 'syntax', 'toolchains'],
  doctor: ['model', 'registrar', 'registration', 'remote'],
  'registrars/index.ts': ['registrar', 'registrars/connect.ts'],
  'registrars/connect.ts': ['model', 'registration', 'remote'],
  // It stands in for servers that know nothing of us: sharing code with what calls it would share its mistakes.
  sandbox: [],
};

/** The one place that imports a library. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '@gitbeaker/rest': ['registrars/gitlab/client.ts'],
  yaml: ['catalog/parse.ts', 'registrars/aws/compact.ts'],
  ajv: ['catalog/schema.ts'],
  handlebars: ['syntax/template.ts', 'syntax/template-fence.ts'],
  'handlebars/runtime': ['syntax/template.ts'],
  commander: ['cli.ts'],
  'cli-progress': ['progress.ts'],
  '@aws-sdk/client-cloudformation': ['registrars/aws/cloudformation.ts'],
  '@aws-sdk/client-codepipeline': ['registrars/aws/codepipeline.ts'],
  '@aws-sdk/client-s3': ['registrars/aws/s3.ts'],
  '@aws-sdk/credential-providers': ['registrars/aws/credentials.ts'],
  jenkins: ['registrars/jenkins/client.ts'],
  'find-my-way': ['sandbox/http/routes.ts'],
  '@xmldom/xmldom': ['registrars/jenkins/xml.ts', 'sandbox/jenkins/xml.ts'],
  diff: ['registration/text-diff.ts'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();

const specifiersOf = (file: string): readonly string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import\(|require\() ?'([^']+)'/g)].map(([, name = '']) => name);

/** The file that a relative import means: a folder's name stands for its index. */
function targetOf(file: string, name: string): string {
  const path = relative(SRC, resolve(SRC, dirname(file), name.replace(/\.js$/, '')));
  return files.includes(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`;
}

/** `targets/jenkins/job.ts` is of the area `target:jenkins`, so that two targets are two areas; registrars likewise. */
function areaOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === 'targets') return parts.length === 2 ? 'targets/index.ts' : `target:${parts[1]}`;
  if (parts[0] === 'registrars') return parts.length === 2 ? file : `registrar:${parts[1]}`;
  if (file === 'package-root.ts') return 'package-root';
  return parts.length === 1 ? 'src' : (parts[0] ?? '');
}

const ruleOf = (area: string): string => area.replace(/:.*/, '');

describe('an import', () => {
  test.each(files.filter((file) => ALLOWED[ruleOf(areaOf(file))] !== undefined))('of %s keeps to the table', (file) => {
    const area = areaOf(file);
    const others = specifiersOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => areaOf(targetOf(file, name)))
      .filter((other) => other !== area);
    const allowed = ALLOWED[ruleOf(area)] ?? [];
    expect(others.filter((other) => !allowed.includes(ruleOf(other)))).toEqual([]);
  });

  test.each(Object.entries(IMPORTERS))('of %s is in one place only', (library, importers) => {
    const found = files.filter((file) => specifiersOf(file).includes(library));
    expect(found.filter((file) => !importers.includes(file))).toEqual([]);
    expect(found).not.toEqual([]);
  });

  test('of projen stays in src/project, since the command must run without it', () => {
    const found = files.filter((file) => specifiersOf(file).some((name) => /^(projen|constructs)(\/|$)/.test(name)));
    expect(found.filter((file) => !file.startsWith('project/'))).toEqual([]);
  });

  test('of the file system stays at the doors', () => {
    const doors =
      /^(catalog\/(disk|cache-file)|output\/door|program\/source|sandbox\/store\/journal|targets\/jenkins\/render|program\/static-text|project\/.*|commands\/.*|import\/files|generat(e|or)|package-root)\.ts$/;
    const found = files.filter((file) => specifiersOf(file).some((name) => /^(node:)?fs/.test(name)));
    expect(found.filter((file) => !doors.test(file))).toEqual([]);
  });
});
