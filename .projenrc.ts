/** The source of package.json, tsconfig*.json, biome.jsonc, the tasks and the ignore files: edit here, then run `npx projen`. */
import { javascript } from 'projen';
import { biomeOptions } from './projenrc/biome';
import { addJsii } from './projenrc/jsii';
import { TypeScriptRc } from './projenrc/rc-file';
import { addTasks } from './projenrc/tasks';
import { addTsconfig } from './projenrc/tsconfig';
import { ServicePipelines } from './src/project/service-pipelines';

const project = new javascript.NodeProject({
  name: 'projen-service-pipelines',
  description: 'A service catalog in, registered pipelines out: GitLab CI, Jenkins and CodePipeline generated with projen',
  repository: 'https://gitlab.com/projen-service-pipelines/projen-service-pipelines.git',
  homepage: 'https://gitlab.com/projen-service-pipelines/projen-service-pipelines',
  authorName: 'projen-service-pipelines contributors',
  authorOrganization: true,
  authorUrl: 'https://gitlab.com/projen-service-pipelines',
  license: 'Apache-2.0',
  copyrightOwner: 'projen-service-pipelines contributors',
  copyrightPeriod: '2026-',
  keywords: [
    'projen',
    'jsii',
    'gitlab-ci',
    'jenkins',
    'codepipeline',
    'codebuild',
    'codedeploy',
    'ecs',
    'backstage',
    'service-catalog',
  ],
  minNodeVersion: '20.19.0',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  entrypoint: 'lib/index.js',
  bin: { 'service-pipelines': 'lib/cli.js' },

  github: false,
  clobber: false,
  jest: false,
  release: false,
  depsUpgrade: false,
  projenrcJs: false,
  npmignoreEnabled: false,
  biome: true,
  biomeOptions,

  peerDeps: ['projen@>=0.103.25 <1', 'constructs@^10.5.0'],
  peerDependencyOptions: { pinnedDevDependency: false },
  projenVersion: '0.103.25',
  bundledDeps: [
    '@aws-sdk/client-cloudformation@^3.1138.0',
    '@aws-sdk/client-codepipeline@^3.1138.0',
    '@aws-sdk/client-s3@^3.1138.0',
    '@aws-sdk/credential-providers@^3.1138.0',
    '@gitbeaker/rest@^43.8.0',
    '@xmldom/xmldom@^0.9.12',
    'ajv@^8.18.0',
    'cli-progress@^3.12.0',
    'commander@^14.0.3',
    'diff@^9.0.0',
    'find-my-way@^9.10.1',
    'handlebars@^4.7.9',
    'jenkins@^1.1.0',
    'yaml@^2.9.0',
  ],
  devDeps: [
    '@aws/cloudformation-validate@1.9.0-beta',
    '@backstage/catalog-model@^1.10.0',
    '@cloud-copilot/iam-simulate@^0.1.173',
    '@types/cli-progress@^3.11.6',
    '@types/jenkins@^1.0.2',
    '@types/markdown-it@^14.1.2',
    '@types/node@^20',
    'constructs@10.5.0',
    'esbuild@^0.28.2',
    'fast-check@^4.10.0',
    'gitlab-ci-local@4.73.0',
    'jsii@~6.0.16',
    'json-schema-to-typescript@^16.0.0',
    'markdown-it@^14.1.0',
    'tsx@^4.23.0',
    'typescript@~6.0.3',
    'vitest@^4.1.12',
  ],
  gitignore: ['/lib/', '/coverage/', '/.jsii', '/.warnings.jsii.js', '/tsconfig.tsbuildinfo', '/.cache/'],
});

project.package.addField('files', ['lib', 'templates', 'schemas', '.jsii']);
project.package.addVersion('0.1.0');
// A lock file must be usable with any registry, so it names none.
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

new TypeScriptRc(project);
project.gitattributes.addAttributes('/src/catalog/entities.ts', 'linguist-generated');
project.gitattributes.addAttributes('/schemas/validators.js', 'linguist-generated');
addTsconfig(project);
addJsii(project);
addTasks(project);
new ServicePipelines(project, { command: ['tsx', 'src/cli.ts'] });

project.synth();
