/**
 * One service, three engines of delivery: the same releases run to success, to a failing deployment, to a failing smoke test and to the gate,
 * and each engine changes the same things in the world in the same order, but for what the table of differences declares.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { aPipeline } from '../../test/support/builders';
import { reporting } from '../../test/targets/platform/reports-world';
import { groovy, needs, program } from '../support/tools';
import { type Estate, estateOf, type Way } from './estate';
import { checkout, titleOf } from './service';
import { differencesOf, type Story, toldToGitLab } from './story';

const PAIRS = [
  { build: 'gitlab', deliver: 'gitlab' },
  { build: 'jenkins', deliver: 'jenkins' },
  { build: 'gitlab', deliver: 'codepipeline' },
] as const;

/** One release after the other, each on what the one before left. */
const RELEASES = {
  success: {},
  'failing migration': { faults: ['migration'] },
  'failing deployment': { faults: ['deploy-retail-checkout-dev'] },
  'failing smoke test': { faults: ['smoke-checkout.dev.retail.example'] },
  gate: { approved: false },
} as const satisfies Readonly<Record<string, Way>>;

type Release = keyof typeof RELEASES;

const tools = [groovy, ...['git', 'jq', 'rsync', 'zip', 'unzip'].map((name) => program(name))];

describe.skipIf(needs(...tools))('the same releases on three engines', () => {
  const stories = new Map<Release, Story[]>();

  beforeAll(async () => {
    for (const engines of PAIRS) await tell(engines);
  }, 1_500_000);

  async function tell(engines: (typeof PAIRS)[number]): Promise<void> {
    const service = checkout({ engines });
    const estate = estateOf(service);
    try {
      for (const [release, way] of Object.entries(RELEASES)) {
        const changes = await changesOf(estate, way, release === 'success' || release === 'gate');
        const story = { title: titleOf(engines), pipeline: aPipeline({ service, platform: reporting }), changes };
        const known = Object.keys(RELEASES).find((name): name is Release => name === release);
        if (known !== undefined) stories.set(known, [...(stories.get(known) ?? []), story]);
      }
    } finally {
      estate.remove();
    }
  }

  const of = (release: Release): readonly Story[] => stories.get(release) ?? [];

  test.each(Object.keys(RELEASES).map((name) => [name as Release] as const))(
    '%s: each changes the same, in the same order',
    (release) => {
      expect(of(release).length).toBe(PAIRS.length);
      expect(differencesOf(of(release))).toEqual([]);
    },
  );

  test.each(Object.keys(RELEASES).map((name) => [name as Release] as const))(
    '%s: GitLab is told the same by Jenkins and of CodePipeline, in the same order',
    (release) => {
      const [gitlab, jenkins, codepipeline] = of(release).map(toldToGitLab);
      expect(gitlab).toEqual([]);
      expect(jenkins?.length).toBeGreaterThan(3);
      expect(codepipeline).toEqual(jenkins);
    },
  );

  test('a release that succeeds changes all that there is to change', () => {
    const [gitlab, jenkins] = of('success');
    expect(gitlab?.changes.map((line) => line.replace(/@sha256:[0-9a-f]{64}/g, ''))).toEqual(WHOLE);
    // Begun and over, in each environment.
    expect(jenkins?.changes.filter((line) => line.startsWith('GitLab: deployments'))).toHaveLength(4);
  });

  test('a smoke test that fails takes the release back, and the record stays with what runs', () => {
    for (const { changes } of of('failing smoke test')) {
      expect(changes.filter((line) => line.startsWith('stack retail-checkout-dev')).length).toBeGreaterThan(1);
      expect(changes.filter((line) => line.startsWith('record records/checkout/dev'))).toEqual([
        'record records/checkout/dev.json: 1.8.0',
      ]);
    }
  });

  test('a migration that fails ends the release before anything is deployed', () => {
    for (const { changes } of of('failing migration')) {
      const stacks = changes.filter((line) => line.startsWith('stack '));
      const [[image, migration] = []] = stacks.map((line) => line.replace(/^stack \S+: /, '').split(', migration '));
      // The stack brings the new release's migration, and the service keeps its image.
      expect([stacks.length, image === migration]).toEqual([1, false]);
      expect(changes).toContain('migration retail-checkout-dev-migration:1');
      expect(changes).toContain('told: FAILED - checkout - deployment in dev');
      expect(changes.filter((line) => /^(smoke test|record|parameter|packages) |prod|rollback/.test(line))).toEqual([]);
    }
  });

  test('each change that one engine drops, adds or moves is found', () => {
    const [first, ...others] = of('success');
    if (first === undefined) throw new Error('no story');
    const kept = first.changes
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => !/^(GitLab:|packages |smoke test )/.test(line));
    for (const { line, index } of kept) {
      const dropped = { ...first, changes: first.changes.filter((_, at) => at !== index) };
      expect(differencesOf([dropped, ...others]), `without "${line}"`).not.toEqual([]);
    }
    const twice = { ...first, changes: [...first.changes, 'stack retail-checkout-prod: another'] };
    expect(differencesOf([twice, ...others])).not.toEqual([]);
    const moved = { ...first, changes: [...first.changes].reverse() };
    expect(differencesOf([moved, ...others])).not.toEqual([]);
  });

  test('a change that the table says an engine does not make is found where it does', () => {
    const stories_ = of('success').map((story) => ({
      ...story,
      changes: [...story.changes, 'packages 1.8.0 copied to npm-prod-local'],
    }));
    expect(differencesOf(stories_)).toEqual([
      expect.stringMatching(/^gitlab and codepipeline: "packages .*", which the table says it does not/),
    ]);
  });
});

async function changesOf(estate: Estate, way: Way, ok: boolean): Promise<readonly string[]> {
  estate.account.forget();
  const end = await estate.deliver(way);
  if (end.ok !== ok && way.approved !== false)
    throw new Error(`${JSON.stringify(way)} ended ${end.ok ? 'well' : 'badly'}: ${end.log}`);
  estate.commit('Go on');
  const changes = estate.account.changes();
  // What becomes of a question that nobody answers is another story.
  const waiting = changes.findIndex((line) => line.startsWith('told: WAITING'));
  return way.approved === false ? changes.slice(0, waiting + 1) : changes;
}

const REPOSITORY = '111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/checkout';
const BOOTSTRAP = 'public.ecr.aws/retail/bootstrap:1';

const WHOLE = [
  'package 1.8.0 published',
  'build info retail-checkout 1.8.0 published',
  'image 1.8.0 pushed',
  'bundle uploaded',
  'told: SUCCEEDED - checkout - build',
  `stack retail-checkout-dev: ${BOOTSTRAP}, migration ${REPOSITORY}`,
  'migration retail-checkout-dev-migration:1',
  `stack retail-checkout-dev: ${REPOSITORY}, migration ${REPOSITORY}`,
  'smoke test of checkout.dev.retail.example: 200',
  'record records/checkout/dev.json: 1.8.0',
  'parameter /retail/dev/checkout/release',
  'told: SUCCEEDED - checkout - deployment in dev',
  'told: WAITING - checkout - approval in prod',
  'packages 1.8.0 copied to npm-prod-local',
  `stack retail-checkout-prod: ${BOOTSTRAP}, migration ${REPOSITORY}`,
  'migration retail-checkout-prod-migration:1',
  `stack retail-checkout-prod: ${REPOSITORY}, migration ${REPOSITORY}`,
  'smoke test of checkout.prod.retail.example: 200',
  'image kept as release-1.8.0',
  'record records/checkout/prod.json: 1.8.0',
  'parameter /retail/prod/checkout/release',
  'GitLab: repository released/prod/1.8.0',
  'told: SUCCEEDED - checkout - deployment in prod',
];
