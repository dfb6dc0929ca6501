import { describe, expect, test } from 'vitest';
import type { World } from '../../test/program/world';
import { needs, program } from '../support/tools';
import { callsTo, DIGEST, fileOf, IMAGE, OLD_IMAGE, option, REPOSITORY } from './aws';
import { basic, enhanced, KEY, provenWorld, SBOM, TOKEN, trivy } from './proof';

const TOOLS = [program('jq')];
const release = (world: World) => JSON.parse(world.read('.delivery/release.json'));
const SCANNED = { image: { repository: REPOSITORY, tag: '1.8.0', digest: DIGEST, uri: IMAGE, scan: { digest: DIGEST } } };
const callsOf = (outcome: ReturnType<World['run']>, tool: string) => outcome.calls.filter(({ argv }) => argv[0] === tool);

describe.skipIf(needs(...TOOLS))('scan-image by the registry', () => {
  test('waits for the scan of exactly this digest, keeps the findings, and says that the image has passed', () => {
    const world = provenWorld({ scan: {} });
    world.answer('describe-image-scan-findings', { exit: 254, stderr: '(ScanNotFoundException)', times: 1 });
    world.answer('describe-image-scan-findings', { stdout: basic('IN_PROGRESS'), times: 1 });
    world.answer('describe-image-scan-findings', { stdout: basic('COMPLETE', [['CVE-1', 'MEDIUM', 'curl']]) });
    const outcome = world.run(['scan-image'], TOKEN);
    expect(outcome.status).toBe(0);
    const asked = callsTo(outcome.calls, 'ecr describe-image-scan-findings');
    expect(asked).toHaveLength(3);
    expect(option(asked[0]?.argv, '--image-id')).toBe(`imageDigest=${DIGEST}`);
    const [kept] = callsTo(outcome.calls, 's3api put-object');
    expect(option(kept?.argv, '--key')).toBe('evidence/storefront/1.8.0/image-scan.json');
    expect(JSON.parse(fileOf(kept, '--body')).imageScanFindings.findings).toHaveLength(1);
    expect(release(world).image).toMatchObject({ uri: IMAGE, scan: { scanner: 'ecr', severity: 'HIGH', digest: DIGEST } });
  });

  test('a grave fault ends the release with the list, kept as a report, and the release says nothing of having passed', () => {
    const world = provenWorld({ scan: {} });
    const findings = basic('COMPLETE', [
      ['CVE-2', 'HIGH', 'zlib'],
      ['CVE-1', 'CRITICAL', 'open\u001b[31mssl'],
      ['CVE-3', 'MEDIUM', 'curl'],
    ]);
    world.answer('describe-image-scan-findings', { stdout: findings });
    const outcome = world.run(['scan-image'], TOKEN);
    expect(outcome).toMatchObject({ status: 1 });
    // The worst first, and nothing that a terminal obeys.
    expect(outcome.stderr).toContain('  CRITICAL CVE-1 in open[31mssl 1.0\n  HIGH CVE-2 in zlib 1.0\n');
    expect(outcome.stderr).not.toContain('CVE-3');
    expect(outcome.stderr).toContain('the image has 2 known faults of HIGH or worse, and goes nowhere.');
    expect(world.read('reports/image-scan.json')).toBe(findings);
    expect(callsTo(outcome.calls, 's3api put-object')).toHaveLength(1);
    expect(release(world).image.scan).toBeUndefined();
  });

  test('an accepted fault passes until its day is over', () => {
    const accept = [
      { id: 'CVE-1', until: '2999-12-31' },
      { id: 'CVE-2', until: '2020-01-01' },
    ];
    const world = provenWorld({ scan: { accept } });
    world.answer('describe-image-scan-findings', { stdout: basic('COMPLETE', [['CVE-1', 'HIGH', 'zlib']]), times: 1 });
    world.answer('describe-image-scan-findings', {
      stdout: basic('COMPLETE', [
        ['CVE-1', 'HIGH', 'zlib'],
        ['CVE-2', 'HIGH', 'zlib'],
      ]),
    });
    const first = world.run(['scan-image'], TOKEN);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stderr).toContain('accepted for a time: HIGH CVE-1 in zlib');
    const second = world.run(['scan-image'], TOKEN);
    expect(second.stderr).toContain('accepted until a day that is over: HIGH CVE-2 in zlib');
    expect(second.stderr).toContain('the image has 1 known faults');
    expect(second.status).toBe(1);
  });

  test("Inspector's findings count the same; what is closed there does not, nor what is not mended where that is asked", () => {
    const findings = enhanced([
      ['CVE-1', 'HIGH', 'NO'],
      ['CVE-2', 'CRITICAL', 'YES', 'SUPPRESSED'],
    ]);
    const lax = provenWorld({ scan: { ignoreUnfixed: true } });
    lax.answer('describe-image-scan-findings', { stdout: findings });
    expect(lax.run(['scan-image'], TOKEN)).toMatchObject({ status: 0 });
    const strict = provenWorld({ scan: {} });
    strict.answer('describe-image-scan-findings', { stdout: findings });
    const { status, stderr } = strict.run(['scan-image'], TOKEN);
    expect({ status, told: stderr.includes('HIGH CVE-1 in zlib 1.2\n'), other: stderr.includes('CVE-2') }).toEqual({
      status: 1,
      told: true,
      other: false,
    });
  });

  test.each([
    [{ stdout: basic('UNSUPPORTED_IMAGE') }, 'the registry did not scan'],
    [{ stdout: basic('FAILED') }, 'the registry did not scan'],
    [{ exit: 254, stderr: 'An error occurred (AccessDeniedException)' }, 'ecr:DescribeImageScanFindings'],
  ])('what is not scanned has not passed: %j', (answer, message) => {
    const world = provenWorld({ scan: {} });
    world.answer('describe-image-scan-findings', answer);
    const { status, stderr } = world.run(['scan-image'], TOKEN);
    expect({ status, said: stderr.includes(message), scan: release(world).image.scan }).toEqual({
      status: 1,
      said: true,
      scan: undefined,
    });
  });
});

describe.skipIf(needs(...TOOLS))('scan-image by Trivy', () => {
  test('reads the image in the registry, with the password in a file that is gone afterwards', () => {
    const world = provenWorld({ scan: { scanner: 'trivy', ignoreUnfixed: true } });
    world.write(
      '.docker/config.json',
      '{"auths": {"mirror.example": {"auth": "x"}}, "credsStore": "desktop", "credHelpers": {"mirror.example": "x"}}',
    );
    world.answer('trivy image', { output: trivy([['CVE-1', 'CRITICAL', '']]) });
    const outcome = world.run(['scan-image'], { ...TOKEN, DOCKER_CONFIG: `${world.folder}/.docker` });
    expect(outcome.status).toBe(0);
    const [call] = callsOf(outcome, 'trivy');
    expect(call?.argv.slice(0, 4)).toEqual(['trivy', 'image', '--image-src', 'remote']);
    expect(call?.argv.at(-1)).toBe(IMAGE);
    expect(JSON.parse(call?.registries ?? '')).toEqual({
      auths: {
        'mirror.example': { auth: 'x' },
        [REPOSITORY.split('/')[0] ?? '']: { auth: Buffer.from('AWS:pass-word').toString('base64') },
      },
      credHelpers: { 'mirror.example': 'x' },
    });
    expect(JSON.stringify(outcome.calls.map(({ argv }) => argv)) + outcome.stderr).not.toContain('pass-word');
    expect(world.has('.delivery/work')).toBe(false);
  });

  test('a fault that has been mended elsewhere stops the release, and tells where', () => {
    const world = provenWorld({ scan: { scanner: 'trivy', ignoreUnfixed: true } });
    world.answer('trivy image', { output: trivy([['CVE-1', 'HIGH', '3.0.2']]) });
    const { status, stderr } = world.run(['scan-image'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('  HIGH CVE-1 in openssl 3.0.1 (mended in 3.0.2)\n');
  });

  test('a scan that fails is no pass', () => {
    const world = provenWorld({ scan: { scanner: 'trivy' } });
    world.answer('trivy image', { exit: 1, stderr: 'no database\n' });
    expect(world.run(['scan-image'], TOKEN)).toMatchObject({ status: 1 });
    expect(release(world).image.scan).toBeUndefined();
  });
});

describe.skipIf(needs(...TOOLS))('bills of materials', () => {
  test("the image's is kept beside the release, which names it with its checksum", () => {
    const world = provenWorld({ sbom: true });
    world.answer('trivy image', { output: SBOM });
    const outcome = world.run(['describe-image'], TOKEN);
    expect(outcome.status).toBe(0);
    expect(callsOf(outcome, 'trivy')[0]?.argv).toEqual(
      `trivy image --image-src remote --format cyclonedx --no-progress --output reports/image.cdx.json ${IMAGE}`.split(' '),
    );
    const key = 'evidence/storefront/1.8.0/image.cdx.json';
    expect(option(callsTo(outcome.calls, 's3api put-object')[0]?.argv, '--key')).toBe(key);
    expect(release(world).sbom.image).toEqual({ key, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('what is no CycloneDX is refused', () => {
    const world = provenWorld({ sbom: true });
    world.answer('trivy image', { output: '{"SchemaVersion": 2}' });
    expect(world.run(['describe-image'], TOKEN)).toMatchObject({ status: 1 });
  });

  test("the source's is named when the release is made, published with the packages, and uploaded with the bundle", () => {
    const world = provenWorld({ sbom: true });
    world.commit();
    world.write('reports/source.cdx.json', SBOM);
    world.answer('jf', {});
    expect(world.run(['release'], TOKEN)).toMatchObject({ status: 0 });
    const { version, sbom } = release(world);
    expect(sbom.source.key).toBe(`evidence/storefront/${version}/source.cdx.json`);
    const published = world.run(['publish-sbom'], TOKEN);
    expect(callsOf(published, 'jf')[0]?.argv.slice(1)).toEqual([
      'rt',
      'upload',
      'reports/source.cdx.json',
      `generic-local/sbom/storefront/${version}/source.cdx.json`,
      '--flat=true',
      '--build-name=retail-storefront',
      `--build-number=${version}`,
    ]);
    world.write('.delivery/bundle.zip', 'x');
    world.answer('put-object', { stdout: 'v.1\n' });
    const uploaded = callsTo(world.run(['upload'], TOKEN).calls, 's3api put-object');
    expect(uploaded.map(({ argv }) => option(argv, '--key'))).toEqual([sbom.source.key, 'bundles/storefront/bundle.zip']);
  });

  test('a release without one is not made', () => {
    const world = provenWorld({ sbom: true });
    world.commit();
    const { status, stderr } = world.run(['release'], TOKEN);
    expect({ status, said: stderr.includes('The job scan-sbom must make it') }).toEqual({ status: 1, said: true });
  });
});

describe.skipIf(needs(...TOOLS))('sign-image', () => {
  const ABSENT = { exit: 254, stderr: 'An error occurred (ImageNotFoundException)' };

  test('attaches the bill of materials, signs the digest with the key, and reads the signature back', () => {
    const world = provenWorld({ sbom: true, sign: true });
    world.write('reports/image.cdx.json', SBOM);
    world.answer('aws ecr describe-images', ABSENT);
    world.answer('cosign verify', { exit: 1, stderr: 'no signatures found\n', times: 1 });
    world.answer('cosign', {});
    const outcome = world.run(['sign-image'], TOKEN);
    expect(outcome.status).toBe(0);
    const [verify, attest, sign, again] = callsOf(outcome, 'cosign');
    expect(attest?.argv).toEqual(
      `cosign attest --yes --tlog-upload=false --type cyclonedx --predicate reports/image.cdx.json --key ${KEY} ${IMAGE}`.split(
        ' ',
      ),
    );
    expect(fileOf(attest, '--predicate')).toBe(SBOM);
    expect(sign?.argv).toEqual(
      `cosign sign --yes --tlog-upload=false --annotations service=storefront --key ${KEY} ${IMAGE}`.split(' '),
    );
    const verified = `cosign verify --insecure-ignore-tlog=true --annotations service=storefront --key ${KEY} ${IMAGE}`.split(
      ' ',
    );
    expect([verify?.argv, again?.argv]).toEqual([verified, verified]);
    expect(sign?.environment.AWS_ROLE_ARN).toBe('arn:aws:iam::111111111111:role/retail-storefront-build');
    expect(release(world).image.signedWith).toBe(KEY);
  });

  test('a second run signs nothing a second time', () => {
    const world = provenWorld({ sbom: true, sign: true });
    world.answer('cosign verify', {});
    const outcome = world.run(['sign-image'], TOKEN);
    expect({ status: outcome.status, calls: callsOf(outcome, 'cosign').length }).toEqual({ status: 0, calls: 1 });
  });

  test('a run that was cut off after the bill of materials attaches no second one', () => {
    const world = provenWorld({ sbom: true, sign: true });
    world.answer(`imageTag=sha256-${DIGEST.slice(7)}.att`, { stdout: `${DIGEST}\n` });
    world.answer('cosign verify', { exit: 1, times: 1 });
    world.answer('cosign', {});
    const outcome = world.run(['sign-image'], TOKEN);
    expect(callsOf(outcome, 'cosign').map(({ argv }) => argv[1])).toEqual(['verify', 'sign', 'verify']);
  });

  test.each([
    ['cosign sign', 'could not be signed'],
    ['cosign attest', 'could not be attached'],
  ])('a failing "%s" fails, and the release is not called signed', (words, message) => {
    const world = provenWorld({ sbom: true, sign: true });
    world.write('reports/image.cdx.json', SBOM);
    world.answer('aws ecr describe-images', ABSENT);
    world.answer('cosign verify', { exit: 1 });
    world.answer(words, { exit: 1 });
    world.answer('cosign', {});
    const { status, stderr } = world.run(['sign-image'], TOKEN);
    expect({ status, said: stderr.includes(message), signed: release(world).image.signedWith }).toEqual({
      status: 1,
      said: true,
      signed: undefined,
    });
  });
});

describe.skipIf(needs(...TOOLS))('deploy', () => {
  const dev = (proof: Parameters<typeof provenWorld>[0], facts: object = SCANNED) => {
    const world = provenWorld(proof, facts, '222222222222');
    world.write('delivery/service.yaml', 'Resources: {}\n');
    world.write('delivery/params-dev.json', '{"Parameters": {}, "Tags": {}}');
    return world;
  };
  const changed = (outcome: ReturnType<World['run']>) => callsTo(outcome.calls, 'cloudformation create-change-set').length;

  test('verifies the signature with the role of the environment, before anything changes', () => {
    const world = dev({ scan: {}, sign: true });
    world.answer('cosign verify', {});
    const outcome = world.run(['deploy', 'dev'], TOKEN);
    expect(outcome).toMatchObject({ status: 0 });
    const order = outcome.calls.map(({ argv }) => argv.slice(0, 3).join(' '));
    expect(order.findIndex((call) => call.startsWith('cosign verify'))).toBeLessThan(
      order.indexOf('aws cloudformation create-change-set'),
    );
    expect(callsOf(outcome, 'cosign')[0]?.environment.AWS_ROLE_ARN).toBe(
      'arn:aws:iam::222222222222:role/retail-storefront-dev-deploy',
    );
  });

  test.each([['deploy'], ['prepare']])('%s refuses an image without a signature', (verb) => {
    const world = dev({ sign: true });
    world.answer('cosign verify', { exit: 10, stderr: 'no signatures found\n' });
    const outcome = world.run([verb, 'dev'], TOKEN);
    expect({ status: outcome.status, changed: changed(outcome) }).toEqual({ status: 1, changed: 0 });
    expect(outcome.stderr).toContain('no signatures found');
    expect(outcome.stderr).toContain('so it is not deployed');
  });

  test.each([['deploy'], ['prepare']])(
    '%s refuses an image that nobody has judged, and one that was judged under another digest',
    (verb) => {
      for (const scan of [undefined, { digest: OLD_IMAGE.split('@')[1] }]) {
        const outcome = dev({ scan: {} }, { image: { ...SCANNED.image, scan } }).run([verb, 'dev'], TOKEN);
        expect({ status: outcome.status, changed: changed(outcome) }).toEqual({ status: 1, changed: 0 });
        expect(outcome.stderr).toContain('nothing says that');
      }
    },
  );

  test('a service that asks for nothing is deployed as ever', () => {
    const outcome = dev({}, {}).run(['deploy', 'dev'], TOKEN);
    expect({ status: outcome.status, cosign: callsOf(outcome, 'cosign').length }).toEqual({ status: 0, cosign: 0 });
  });
});
