/**
 * Every toolchain whose tools can be had here builds a real application: its jobs' own commands, run by a real shell, with
 * the language's own tools. Gradle and .NET cannot be had from the sources that this suite may use: see docs/stand-ins.md.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolchainName } from '../../src/model/service';
import { toolchains } from '../../src/toolchains';
import { aPipeline, aService } from '../../test/support/builders';
import { file, needs, program, type Tool } from '../support/tools';
import { TOOLS, Workshop } from './workshop';

interface Case {
  readonly toolchain: ToolchainName;
  /** Where it is not the toolchain's name. */
  readonly title?: string;
  /** What the gate prints, where it is known to the letter. */
  readonly covered?: string;
  readonly parts: readonly string[];
  /** What a developer ran before the first commit: locks are made here, so that none of them names a registry. */
  readonly prepare: readonly string[];
  readonly tools: readonly Tool[];
  /** Runs what was built; prints `greeting` and the version. */
  readonly says: string;
  /** What was published carries this; `VERSION` stands for the version. */
  readonly published: RegExp;
  /** A file whose change makes the unit test fail. */
  readonly breaks: string;
}

const installed = (path: string): Tool => file(join(TOOLS, path), 'scripts/conformance-tools.sh');

const VENV = ['python3 -m venv .venv', '.venv/bin/pip install -q build'];
const IN_VENV = 'export PATH="$PWD/.venv/bin:$PATH"';
/** A wheel on the path is a package. */
const WHEEL = 'PYTHONPATH="$(echo dist/*.whl)" python3 -c "import greeting; print(greeting.greet())"';
/** The index that pip asks, in the older form of its answers: not every mirror speaks the newer one. */
const INDEX = `poetry source add -q --priority=primary index "$(python3 -c 'from pip._internal.models.index import PyPI; print(PyPI.simple_url)')"`;
const PEP440 = /greeting-1\.4\.0\.post1\+g[0-9a-f]{7}-py3-none-any\.whl/;
const NODE = { says: 'node dist/index.js', published: /greeting-1\.4\.0-1\.g[0-9a-f]{7}\.tgz/, breaks: 'src/greet.js' };
const PYTHON = { says: WHEEL, published: PEP440, breaks: 'greeting/__init__.py' };
const python3 = program('python3');

const CASES: readonly Case[] = [
  {
    toolchain: 'java-maven',
    parts: ['java-maven'],
    prepare: [],
    tools: [program('mvn', 'apt-get install maven')],
    says: 'java -jar target/greeting-1*.jar',
    published: /greeting\/1\.4\.0-1\.g[0-9a-f]{7}\/greeting-1\.4\.0-1\.g[0-9a-f]{7}\.jar/,
    breaks: 'src/main/java/greeting/Greeting.java',
  },
  {
    toolchain: 'java-maven',
    title: 'java-maven, of two modules',
    parts: ['java-modules'],
    prepare: [],
    tools: [program('mvn', 'apt-get install maven')],
    says: 'java -cp "$(echo app/target/app-1*.jar):$(echo words/target/words-1*.jar)" greeting.app.Main',
    published: /words\/1\.4\.0-1\.g[0-9a-f]{7}\/words-1\.4\.0-1\.g[0-9a-f]{7}\.jar/,
    breaks: 'words/src/main/java/greeting/Words.java',
    // Two lines of six: Words has one of two, Main one of four.
    covered: 'coverage: 33.3%',
  },
  { toolchain: 'node-npm', parts: ['node'], prepare: ['npm install --no-audit --no-fund'], tools: [], ...NODE },
  {
    toolchain: 'node-pnpm',
    parts: ['node'],
    prepare: ['pnpm install'],
    tools: [installed('node/node_modules/.bin/pnpm')],
    ...NODE,
  },
  {
    toolchain: 'node-yarn',
    parts: ['node'],
    prepare: ['touch yarn.lock && yarn config set nodeLinker node-modules && yarn install --no-immutable'],
    tools: [installed('node/node_modules/.bin/yarn')],
    ...NODE,
  },
  { toolchain: 'python', parts: ['python'], prepare: VENV, tools: [python3], ...PYTHON },
  {
    toolchain: 'python-poetry',
    parts: ['python', 'python-poetry'],
    prepare: [INDEX, 'poetry lock --no-ansi'],
    tools: [installed('venv/bin/poetry')],
    ...PYTHON,
  },
  {
    toolchain: 'python-uv',
    parts: ['python', 'python-uv'],
    prepare: ['uv lock'],
    tools: [installed('venv/bin/uv')],
    ...PYTHON,
  },
  {
    toolchain: 'go',
    parts: ['go'],
    prepare: ['touch go.sum'],
    tools: [program('go', 'apt-get install golang'), program('gotestsum')],
    says: 'dist/greeting',
    published: /^greeting$/m,
    breaks: 'greet/greet.go',
  },
  {
    toolchain: 'php',
    parts: ['php'],
    prepare: ['composer update --quiet --no-interaction'],
    tools: [program('composer'), program('phpunit')],
    says: 'php main.php',
    published: /checkout-1\.4\.0-1\.g[0-9a-f]{7}\.zip/,
    breaks: 'src/Greeting.php',
  },
];

/** Hosts take `**` for any number of folders; of shells, only this one does so. */
const everywhere = (words: string): string => `bash -O globstar -c '${words}'`;

function pipelineOf(toolchain: ToolchainName) {
  const { languageVersion, packageType } = toolchains[toolchain];
  const quality = { lint: true, unitTests: true, integrationTests: true, testServices: [], minimumCoverage: 20, scans: [] };
  return aPipeline({
    service: aService({ quality, build: { toolchain, languageVersion, packageType, timeoutMinutes: 30 } }),
  });
}

const titled = CASES.map((each) => ({ ...each, title: each.title ?? each.toolchain }));

describe.each(titled)('$title', ({ toolchain, parts, prepare, tools, says, published, breaks, covered }) => {
  describe.skipIf(needs(...tools))('with its own tools', () => {
    let workshop: Workshop;
    const inVenv = toolchain === 'python' ? `${IN_VENV}\n` : '';
    const run = (job: string) => workshop.job(job, inVenv);

    beforeAll(() => {
      workshop = new Workshop(pipelineOf(toolchain), parts, prepare);
    });
    afterAll(() => workshop?.remove());

    test('checks, tests and measures; the reports are where hosts look for them', () => {
      for (const job of workshop.jobs().filter((id) => ['lint', 'unit-tests', 'integration-tests'].includes(id))) {
        const { status, output } = run(job);
        expect(status, output).toBe(0);
        if (job === 'unit-tests') expect(output).toMatch(covered === undefined ? /coverage: \d+\.\d%/ : covered);
      }
      const [junit = ''] = toolchains[toolchain].unitReports.junit;
      expect(workshop.expect(everywhere(`cat ${junit}`))).toMatch(/<testcase [^>]*\bname="[^"]*greets/i);
    });

    test('builds and publishes once, at the version that Git gives', () => {
      const { status, output } = run('publish');
      expect(status, output).toBe(0);
      expect(workshop.taken().join('\n')).toMatch(published);
      for (const path of toolchains[toolchain].outputs(workshop.pipeline.service)) workshop.expect(everywhere(`ls -d ${path}`));
      expect(workshop.calls()).toMatch(/rt build-publish \S+ 1\.4\.0-1\.g[0-9a-f]{7} /);
      expect(workshop.expect(says)).toMatch(/^greeting 1\.4\.0(-1\.|\.post1\+)g[0-9a-f]{7}$/m);
    });

    test('a failing test fails the job', () => {
      workshop.write(breaks, workshop.read(breaks).replaceAll('greeting ', 'parting '));
      expect(run('unit-tests').status).not.toBe(0);
    });
  });
});
