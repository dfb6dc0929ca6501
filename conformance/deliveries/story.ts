/** What a delivery changed in the world, reduced to words that every engine could have written, and held against what the table of differences declares. */
import type { Pipeline } from '../../src/model/pipeline';

/** One change, and the capability of the table of differences that decides whether an engine makes it. */
interface Change {
  readonly text: string;
  readonly capability: string | undefined;
}

export interface Story {
  readonly title: string;
  readonly pipeline: Pipeline;
  readonly changes: readonly string[];
}

const SHOWN_IN_GITLAB = 'environmentsPage';

/** Each change that a row of the table may take away, by what it looks like. */
const DECLARED: readonly (readonly [RegExp, string])[] = [
  [/^packages .* copied to /, 'promote@prod'],
  [/^GitLab: (deployments|statuses) /, SHOWN_IN_GITLAB],
  [/^GitLab: repository /, 'releaseTag@prod'],
  [/^told: (APPROVED|REJECTED) /, 'notices.answers'],
  [/^told: \w+ - \S+ - rollback in /, 'notices.rollback'],
];

const changeOf = (text: string): Change => ({ text, capability: DECLARED.find(([pattern]) => pattern.test(text))?.[1] });

/**
 * What two stories differ in: empty for engines that do the same. A change that a row of the table takes from one of them must be absent
 * there, and is then left out of the comparison; nothing else may be.
 */
export function differencesOf(stories: readonly Story[]): readonly string[] {
  const told = stories.map((story) => ({
    ...story,
    changes: normalised(story).map(changeOf),
    lost: lossesOf(story.pipeline),
  }));
  // GitLab shows what its own jobs deploy, and nobody tells it of them: `toldToGitLab` compares the others.
  const lostSomewhere = new Set([...told.flatMap(({ lost }) => [...lost]), SHOWN_IN_GITLAB]);
  const surplus = told.flatMap(({ title, changes, lost }) =>
    changes.flatMap(({ text, capability = '' }) =>
      lost.has(capability) ? [`${title}: "${text}", which the table says it does not`] : [],
    ),
  );
  const [first, ...others] = told.map(({ title, changes }) => ({
    title,
    lines: changes.filter(({ capability = '' }) => !lostSomewhere.has(capability)).map(({ text }) => text),
  }));
  return [...surplus, ...others.flatMap((other) => (first === undefined ? [] : differ(first, other)))];
}

/** What GitLab is told of deployments, in order. */
export const toldToGitLab = ({ changes }: Story): readonly string[] =>
  changes.filter((text) => changeOf(text).capability === SHOWN_IN_GITLAB);

const lossesOf = ({ losses }: Pipeline): ReadonlySet<string> =>
  new Set(losses.map(({ capability, environment = '' }) => (environment === '' ? capability : `${capability}@${environment}`)));

interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The first place at which they part. */
function differ(one: Lines, other: Lines): readonly string[] {
  const at = one.lines.findIndex((line, index) => line !== other.lines[index]);
  const place = at < 0 && one.lines.length < other.lines.length ? one.lines.length : at;
  if (place < 0) return [];
  const said = ({ title, lines }: Lines) => `${title}: "${lines[place] ?? 'nothing more'}"`;
  return [`change ${place + 1}: ${said(one)}; ${said(other)}`];
}

/**
 * The commit in a version depends on the hour; smoke tests are tried again; and CodePipeline makes the image out of the bundle, where others
 * make the bundle with the image in it.
 */
function normalised({ changes, pipeline }: Story): readonly string[] {
  const lines = changes.map((line) =>
    line.replace(/-(\d+)\.g[0-9a-f]{7}/g, '-$1').replace(/@sha256:[0-9a-f]{64}/g, imageOf(changes)),
  );
  const image = lines.filter((line) => /^image \S+ pushed$/.test(line));
  const rest = lines.filter(
    (line, index) => !image.includes(line) && !(line === lines[index - 1] && line.startsWith('smoke test ')),
  );
  const made = rest.findIndex((line) => line.startsWith('build info ')) + 1;
  const all = [...rest.slice(0, made), ...image, ...rest.slice(made)];
  return lossesOf(pipeline).has('notices.rollback') ? toldAtOnce(all) : all;
}

/** Where test and rollback are one action, its failure is told when both are over: as `notices.rollback` declares. */
function toldAtOnce(lines: readonly string[]): readonly string[] {
  const failed = lines.findIndex((line) => /^smoke test of .*: 503$/.test(line));
  const told = lines.findIndex((line, index) => index > failed && /^told: FAILED - \S+ - deployment in /.test(line));
  if (failed < 0 || told < 0) return lines;
  return [...lines.slice(0, failed + 1), lines[told] ?? '', ...lines.slice(failed + 1, told), ...lines.slice(told + 1)];
}

/** A digest by the order in which it was first seen. */
function imageOf(changes: readonly string[]): (digest: string) => string {
  const seen = [...new Set(changes.flatMap((line) => line.match(/@sha256:[0-9a-f]{64}/g) ?? []))];
  return (digest) => `@image-${seen.indexOf(digest) + 1}`;
}
