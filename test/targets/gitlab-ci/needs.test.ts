import { describe, expect, it } from 'vitest';
import { aGitLabPipeline, aGitLabService, aPipeline } from '../../support/builders';
import { gitlabFile } from '../../support/gitlab';
import { pipelineFor, type Variables } from '../../support/gitlab-rules';

const file = gitlabFile(aGitLabPipeline());
const waits = (name: string) => file.job(name).needs?.map(({ job }) => job);
const gets = (name: string) => file.job(name).needs?.flatMap(({ job, artifacts }) => (artifacts ? [job] : []));

describe('the graph of jobs', () => {
  it('lets all checks start at once, and the build when they are done', () => {
    for (const name of ['lint', 'unit-tests', 'integration-tests']) expect(waits(name)).toEqual([]);
    expect(waits('publish')).toEqual(['lint', 'unit-tests', 'integration-tests']);
    expect(waits('build')).toEqual(waits('publish'));
  });

  it('reaches an environment only through the smoke test and the record of the one before', () => {
    expect(waits('record-dev')).toContain('smoke-test-dev');
    expect(waits('deploy-stage')).toContain('record-dev');
    expect(waits('approve-prod')).toContain('record-preprod');
    expect(waits('deploy-prod')).toContain('approve-prod');
  });

  it('makes image and bundle of what the build left, and deploys the one image that the state names', () => {
    expect(gets('build-image')).toEqual(['publish']);
    expect(gets('hand-over')).toEqual(['build-image', 'publish']);
    for (const name of ['approve-prod', 'deploy-dev', 'deploy-prod', 'smoke-test-dev']) expect(gets(name)).toEqual(['hand-over']);
  });

  it("hands the source's bill of materials to all that makes the release, and keeps what was found in the image", () => {
    const base = aGitLabService();
    const proven = gitlabFile(
      aGitLabPipeline({
        service: aGitLabService({
          image: { ...base.image, scan: { scanner: 'ecr', severity: 'HIGH', ignoreUnfixed: false, accept: [] } },
          quality: { ...base.quality, scans: ['sbom', 'image'] },
        }),
      }),
    );
    const handed = (name: string) => proven.job(name).needs?.flatMap(({ job, artifacts }) => (artifacts ? [job] : []));
    expect(handed('publish')).toEqual(['scan-sbom']);
    expect(handed('build-image')).toEqual(['publish', 'scan-sbom']);
    expect(handed('hand-over')).toEqual(['build-image', 'scan-sbom', 'publish']);
    expect(handed('deploy-dev')).toEqual(['hand-over']);
    expect(proven.job('scan-sbom').artifacts).toMatchObject({ reports: { cyclonedx: ['reports/source.cdx.json'] } });
    // Also of a build that the scan has ended.
    expect(proven.job('build-image').artifacts).toMatchObject({
      when: 'always',
      paths: ['reports/image.cdx.json', 'reports/image-scan.json', '.delivery/'],
      reports: { cyclonedx: ['reports/image.cdx.json'] },
    });
    expect([...proven.jobs.keys()]).not.toContain('scan-image');
  });

  it('never takes the same file from two jobs, since GitLab states no order', () => {
    for (const [, { needs = [] }] of file.jobs) {
      const paths = needs
        .filter(({ artifacts }) => artifacts)
        .flatMap(({ job }) => (file.job(job).artifacts?.paths ?? []) as readonly string[]);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  it('hands on who pressed play to the job that writes the release record', () => {
    expect(gets('record-prod')).toEqual(['hand-over', 'deploy-prod']);
    expect(file.job('deploy-prod').artifacts).toMatchObject({ paths: ['.delivery/approved-by-prod'] });
    expect(file.job('deploy-prod').script?.join('\n')).toContain('"$GITLAB_USER_LOGIN" >.delivery/approved-by-prod');
    expect(file.job('record-prod').script?.[0]).toBe('APPROVED_BY="$(cat .delivery/approved-by-prod)"\nexport APPROVED_BY');
    expect(file.job('record-dev').script?.[0]).not.toContain('APPROVED_BY');
  });

  it.each(['java-maven', 'python', 'docker'] as const)('needs no job that its pipeline does not have (%s)', (toolchain) => {
    const build = { toolchain, languageVersion: '1', packageType: undefined, timeoutMinutes: 30 };
    const other = gitlabFile(aPipeline({ service: aGitLabService({ build, path: 'a' }) }));
    const pipelines: readonly Variables[] = [
      { CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'main' },
      { CI_MERGE_REQUEST_IID: '1' },
      { CI_COMMIT_TAG: 'v1.0.0' },
    ];
    for (const variables of pipelines) {
      const jobs = pipelineFor(other, variables);
      for (const name of jobs?.keys() ?? []) {
        for (const { job } of other.job(name).needs ?? []) expect(jobs?.has(job), `${name} needs ${job}`).toBe(true);
      }
    }
  });
});
