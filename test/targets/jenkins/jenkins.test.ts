import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Pipeline } from '../../../src/model/pipeline';
import type { Service, ToolchainName } from '../../../src/model/service';
import { jenkinsfileBudget } from '../../../src/targets/jenkins/budget';
import { jenkins } from '../../../src/targets/jenkins/jenkins';
import { aGitLabPipeline, aJob, aPipeline, aPlatform, aService, aStage, NO_HOOKS } from '../../support/builders';

const DIGEST = 'ab'.repeat(32);

describe('the Jenkinsfile', () => {
  it('is not there when Jenkins runs nothing', () => {
    expect(jenkins.emit(aGitLabPipeline(), { deliveryDigest: DIGEST })).toEqual([]);
  });

  it.each([
    ['checkout', aPipeline()],
    ['monorepo', aPipeline({ service: aService({ path: 'services/checkout', tagPrefix: 'checkout/v', delivery: 'central' }) })],
    ['jenkins-alone', aPipeline({ service: aService({ engines: { build: 'jenkins', deliver: 'jenkins' } }) })],
  ])('of %s is the one in its fixture', (name, pipeline) => {
    const fixture = join(__dirname, 'fixtures', `${name}.Jenkinsfile`);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(fixture, text(pipeline));
    expect(text(pipeline)).toBe(readFileSync(fixture, 'utf8'));
  });

  it.each([
    ['jenkins-alone', alone({})],
    ['jenkins-alone-central', alone({ delivery: 'central', path: 'services/checkout', tagPrefix: 'checkout/v' })],
  ])('that delivers %s is the one in its fixture', (name, pipeline) => {
    const fixture = join(__dirname, 'fixtures', `${name}.Jenkinsfile.deploy`);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(fixture, deployText(pipeline));
    expect(deployText(pipeline)).toBe(readFileSync(fixture, 'utf8'));
  });

  it("hands the source's bill of materials on, and keeps what was found in the image when that ends the build", () => {
    const { image, quality } = aService();
    const proven = text(
      alone({
        image: { ...image, scan: { scanner: 'trivy', severity: 'HIGH', ignoreUnfixed: false, accept: [] }, sign: true },
        quality: { ...quality, scans: ['sbom', 'image'] },
      }),
    );
    expect(proven).toContain("stash(name: 'scan-sbom', includes: 'reports/source.cdx.json'");
    expect(proven.match(/unstash\('scan-sbom'\)/g)).toHaveLength(3);
    expect(proven).toContain(
      "archiveArtifacts(artifacts: 'reports/image.cdx.json,reports/image-scan.json', allowEmptyArchive: true)",
    );
    const steps = [...proven.matchAll(/pipeline\.sh (image|scan-image|describe-image|sign-image|pack)'/g)].map(
      ([, verb]) => verb,
    );
    expect(steps).toEqual(['image', 'scan-image', 'describe-image', 'sign-image', 'pack']);
  });

  it('gives each stage a name of its own', () => {
    const names = [...deployText(alone({})).matchAll(/^ *stage\('(.*)'\)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names).size).toBe(names.length);
  });

  it('puts no two directives in one line, which Groovy would read as one', () => {
    const file = text(aPipeline());
    for (const line of file.slice(file.indexOf('\npipeline {')).split('\n')) expect(line).not.toMatch(/\}\s*\w+.*\{/);
  });

  it('says nothing to nobody when the service has no channels', () => {
    const quiet = text(aPipeline({ service: aService({ notices: { channels: [], events: ['build'] } }) }));
    expect(quiet).not.toMatch(/notify|tell|TEAMS/);
  });

  it('tells nothing of builds when the service wants to hear nothing of them', () => {
    const quiet = text(aPipeline({ service: aService({ notices: { channels: ['commerce'], events: ['deployment'] } }) }));
    expect(quiet).not.toMatch(/tellEnd|tell\('build'/);
  });

  it('binds a webhook under the number that the program counts it with', () => {
    expect(text(aPipeline())).toContain(
      "string(credentialsId: 'teams-commerce', variable: 'TEAMS_WEBHOOK_1'), string(credentialsId: 'teams-operations', variable: 'TEAMS_WEBHOOK_2')",
    );
  });

  it('never runs a job again that publishes, hands over or deploys', () => {
    const stages = text(alone({})).split(/^ *stage\(/m);
    const again = stages.filter((stage) => stage.includes('retry(')).map((stage) => /'(.*?)'/.exec(stage)?.[1]);
    expect(again).toEqual(['Lint', 'Unit tests', 'Integration tests', 'Build', 'Build image']);
    const delivering = deployText(alone({}))
      .split(/^ *stage\(/m)
      .filter((stage) => stage.includes('retry('));
    expect(delivering.map((stage) => /'(.*?)'/.exec(stage)?.[1])).toEqual(['Announce preprod', 'Announce prod']);
  });

  it('cannot be restarted behind an approval', () => {
    expect(deployText(alone({}))).toContain('disableRestartFromStage()');
    expect(text(aPipeline())).not.toContain('disableRestartFromStage()');
  });

  it('holds the lock of an environment from the deployment to the end of its test, and not while people think', () => {
    const file = deployText(alone({}));
    expect(file.match(/lock\(resource: 'checkout-prod'\)/g)).toHaveLength(2);
    const delivery = file.slice(file.indexOf("stage('Deliver to prod')"));
    expect(delivery.indexOf('lock(')).toBeLessThan(delivery.indexOf("stage('Deploy to prod')"));
    expect(delivery).toContain("stage('Smoke test prod')");
  });

  it('lets runs stand side by side only where one may wait for people, and keeps their order by milestones', () => {
    expect(text(alone({}))).toContain('disableConcurrentBuilds(');
    expect(deployText(alone({}))).not.toContain('disableConcurrentBuilds(');
    const milestones = (file: string) => [...file.matchAll(/milestone\(ordinal: (\d)\)/g)].map(([, ordinal]) => ordinal);
    expect(milestones(text(alone({})))).toEqual(['1']);
    // A deployment and a redeployment of the same environment share theirs.
    expect(milestones(deployText(alone({}))).sort()).toEqual(['2', '2', '3', '3', '4', '4', '5', '5']);
  });

  it('asks nobody and deploys nothing in a build: that is the deploy job, which it starts', () => {
    const file = text(alone({}));
    expect(file).not.toMatch(/input \{|pipeline.sh deploy/);
    expect(file).toContain("job: '/services/commerce/checkout-deploy'");
    expect(deployText(aPipeline())).toBe('');
  });

  it('tells of deployments, and of those that wait', () => {
    const file = deployText(alone({}));
    expect(file).toContain("tell('deployment', 'success', 'prod')");
    expect(file.match(/tell\('deployment', 'failure', 'prod'\)/g)).toHaveLength(3);
    expect(file).toContain("notify approval waiting prod'");
  });

  it('refuses a digest that is none', () => {
    const central = aPipeline({ service: aService({ delivery: 'central' }) });
    expect(() => jenkins.emit(central, { deliveryDigest: "x'; rm -rf /" })).toThrow('is no sha256 in hex');
  });

  it('makes no release of a tag, whose name a branch may have too', () => {
    expect(text(aPipeline())).toContain('if (env.CHANGE_ID != null || env.TAG_NAME != null) {\n    return false');
  });

  it('starts a text of the catalog as one literal, whatever is in it', () => {
    const service = aService({ hooks: { ...NO_HOOKS, before: { publish: ["echo '''$HOME''' \\u0027 \\\n  ${x}"] } } });
    expect(text(aPipeline({ service }))).toContain("'echo \\'\\'\\'$HOME\\'\\'\\' \\\\u0027 \\\\',\n");
  });

  it('takes a label and an image as they are', () => {
    const platform = aPlatform();
    const agents = { ...platform.jenkins.agents, build: "linux && !'old'" };
    expect(text(aPipeline({ platform: { ...platform, jenkins: { ...platform.jenkins, agents } } }))).toContain(
      "label 'linux && !\\'old\\''",
    );
  });
});

describe('the stages of the Jenkinsfile', () => {
  it('keep what must be on one agent in one workspace', () => {
    const file = text(aPipeline());
    const release = file.slice(file.indexOf("stage('Release')"));
    expect(release.match(/checkOut\(\)/g)).toHaveLength(1);
    expect(release.match(/reuseNode true/g)).toHaveLength(2);
    expect(release).not.toContain('stash');
  });

  it('hand what was built to another agent by a stash', () => {
    const file = text(alone({}));
    expect(file).toContain("stash(name: 'publish', includes: '.delivery/**,**/target/*.jar'");
    expect(file.slice(file.indexOf("stage('Build image')"))).toContain("unstash('publish')");
  });

  it('leave out what another engine runs', () => {
    expect(text(aPipeline())).not.toContain('Deploy to');
  });

  it('need no group for a single job', () => {
    const job = aJob({ id: 'only', title: 'Only' });
    const stages = [aStage({ engine: 'jenkins', kind: 'verify', title: 'Verify', jobs: [job] })];
    const file = text(aPipeline({ stages }));
    expect(file).toContain("stage('Verify')");
    expect(file).not.toContain('parallel {');
  });
});

describe('the budget of a Jenkinsfile', () => {
  it('is kept by every toolchain with everything switched on', () => {
    for (const toolchain of ['java-maven', 'node-npm', 'python', 'docker'] satisfies readonly ToolchainName[]) {
      const build = { ...aService().build, toolchain };
      const { bytes, limit } = jenkinsfileBudget(
        text(aPipeline({ service: aService({ build, delivery: 'central', path: 'a/b' }) })),
      );
      expect(bytes).toBeGreaterThan(2_000);
      expect(bytes).toBeLessThan(limit / 2);
    }
    expect(jenkinsfileBudget(deployText(alone({ delivery: 'central', path: 'a/b' }))).bytes).toBeLessThan((65_535 * 2) / 3);
  });

  it('grows with what is in the pipeline block and with nothing else', () => {
    const block = "pipeline {\n  echo 'a'\n}\n";
    expect(jenkinsfileBudget(`def x() {\n  echo 'b'\n}\n${block}`)).toEqual(jenkinsfileBudget(block));
    expect(jenkinsfileBudget(`${block}  echo 'c'\n`).bytes).toBeGreaterThan(jenkinsfileBudget(block).bytes);
  });
});

function text(pipeline: Pipeline, file = 'Jenkinsfile'): string {
  return jenkins.emit(pipeline, { deliveryDigest: DIGEST }).find(({ path }) => path === file)?.text ?? '';
}

const deployText = (pipeline: Pipeline): string => text(pipeline, 'Jenkinsfile.deploy');

function alone(overrides: Partial<Service>): Pipeline {
  return aPipeline({ service: aService({ engines: { build: 'jenkins', deliver: 'jenkins' }, ...overrides }) });
}
