/** What the files of a service say, against what its entity asks for. */
import { emitService } from '../../src/emit';
import type { Artifact } from '../../src/model/artifact';
import type { Pipeline } from '../../src/model/pipeline';
import type { Platform } from '../../src/model/platform';
import { platformFiles } from '../../src/targets/platform/platform';
import { aPlatform } from '../../test/support/builders';
import { pipelineOf, REPORTING, type Subject, TEAMS } from './catalog';
import { type Course, courseOf } from './course';
import { askedFacts } from './facts/asked';
import { beforeTrafficFacts } from './facts/before-traffic';
import { codepipelineFacts, type PlatformRead } from './facts/codepipeline';
import { declaredFact } from './facts/declared';
import { at, type Facts } from './facts/facts';
import { gitlabFacts } from './facts/gitlab';
import { jenkinsFacts } from './facts/jenkins';
import { lambdaTells } from './facts/lambda';
import { reportsShow } from './facts/reports';
import { stackFacts } from './facts/stack';
import { type Parsed, parseAll, parseYaml, type Template } from './parse';

/** A service on one pair of engines. */
export interface Reading {
  readonly title: string;
  readonly pipeline: Pipeline;
  readonly course: Course;
  readonly asked: Facts;
  readonly given: Facts;
}

/** @param edit What becomes of the files before they are read. */
export async function readingsOf(
  subjects: readonly Subject[],
  edit: (files: readonly Artifact[], index: number) => readonly Artifact[] = (files) => files,
): Promise<readonly Reading[]> {
  const pipelines = subjects.map(pipelineOf);
  const parsed = parseAll(pipelines.map((pipeline, index) => edit(emitService(pipeline), index)));
  const [silent, reporting] = [
    await platformRead(aPlatform(), pipelines, parsed),
    await platformRead(REPORTING, pipelines, parsed),
  ];
  return subjects.map(({ title, platform }, index) =>
    readOf(title, pipelines[index], parsed[index], platform.gitlab.reports === undefined ? silent : reporting),
  );
}

/** Differences that nobody has declared, declared ones that are none, and those that are other than declared. */
export function faultsOf({ title, asked, given, pipeline }: Reading): readonly string[] {
  const world = { ...pipeline, teams: TEAMS };
  const declared = new Map(pipeline.losses.map((loss) => [at(loss.capability, loss.environment), loss]));
  const keys = [...new Set([...Object.keys(asked), ...Object.keys(given), ...declared.keys()])];
  return keys.flatMap((key) => {
    const [wanted = 'nothing', is = 'nothing'] = [asked[key], given[key]];
    const loss = declared.get(key);
    const expected = loss === undefined ? wanted : declaredFact(world, loss, wanted);
    if (loss !== undefined && expected === wanted)
      return [`${title}: ${key} is declared, and would be what is asked: "${wanted}"`];
    return is === expected ? [] : [`${title}: ${key} is asked as "${wanted}", may be "${expected}", and is "${is}"`];
  });
}

function readOf(title: string, pipeline: Pipeline | undefined, parsed: Parsed | undefined, platform: PlatformRead): Reading {
  if (pipeline === undefined || parsed === undefined) throw new Error(`${title}: nothing was read`);
  const { service } = pipeline;
  const world = { service, platform: pipeline.platform, teams: TEAMS };
  const given = {
    ...(parsed.gitlab === undefined ? {} : gitlabFacts(world, parsed.gitlab, parsed)),
    ...jenkinsFacts(world, parsed),
    ...(parsed.codepipeline === undefined ? {} : codepipelineFacts(world, parsed.codepipeline, platform, parsed)),
    ...stackFacts(service, parsed.stack),
    ...beforeTrafficFacts(service, parsed),
  };
  return { title, pipeline, course: undeclared(courseOf(parsed)), asked: askedFacts(world), given };
}

/** The platform's stack, made of all these services. */
async function platformRead(
  platform: Platform,
  pipelines: readonly Pipeline[],
  parsed: readonly Parsed[],
): Promise<PlatformRead> {
  const files = platformFiles(
    platform,
    pipelines.map(({ service }) => service),
    TEAMS,
  );
  const text = files.find(({ path }) => path === 'platform-delivery.yaml')?.text ?? '';
  const [template = { Resources: {} }] = parseYaml<Template>([text]);
  const settings = parsed.flatMap(({ codepipeline }) => {
    const value = codepipeline?.Resources.NoticeSettings?.Properties.Value;
    return value === undefined ? [] : [String(value)];
  });
  const shown = await reportsShow(text, settings);
  return { template, tells: await lambdaTells(settings), shows: (each) => shown.has(each) };
}

/** What is a fact of its own, and what stands elsewhere in the order: CodePipeline makes the image from the bundle. */
function undeclared(course: Course): Course {
  const lines = course.filter((line) => !/^(check-fixes|promote) /.test(line));
  const [archive, image] = [lines.indexOf('archive'), lines.indexOf('image')];
  if (archive < 0 || image !== archive + 1) return lines;
  return [...lines.slice(0, archive), 'image', 'archive', ...lines.slice(image + 1)];
}
