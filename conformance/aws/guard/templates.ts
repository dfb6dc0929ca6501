/** Every template that is emitted for the sample and for every form of service, and what CloudFormation makes of it in each environment. */
import { platformFiles } from '../../../src/targets/platform/platform';
import { aTeam } from '../../../test/support/builders';
import { parsed } from '../../../test/support/parsed';
import { evaluate } from '../../../test/support/stack-evaluate';
import { connected } from '../connected';
import { matrix, matrixPlatform } from '../matrix';
import { type Emitted, isTemplate, sample } from '../sample';

interface Kept {
  readonly Resources: Readonly<Record<string, { readonly DeletionPolicy?: string; readonly UpdateReplacePolicy?: string }>>;
}

/** A template with parameters put in and conditions decided: what differs between environments is no more behind an `Fn::If`. */
function settled(text: string, params: string): string {
  const { Resources: written }: Kept = parsed(text);
  const { resources } = evaluate(text, params);
  const entries = Object.entries(resources).map(([id, made]) => {
    const { DeletionPolicy, UpdateReplacePolicy } = written[id] ?? {};
    return [id, { ...made, DeletionPolicy, UpdateReplacePolicy }];
  });
  return JSON.stringify({ Resources: Object.fromEntries(entries) });
}

function templatesOf(folder: string, { files }: Emitted): readonly (readonly [string, string])[] {
  const emitted = files.filter(({ path }) => isTemplate(path));
  const stack = files.find(({ path }) => path === 'service.yaml');
  const params = files.filter(({ path }) => /^params-.*\.json$/.test(path));
  return [
    ...emitted.map(({ path, text }) => [`${folder}/${path}`, text] as const),
    ...(stack === undefined
      ? []
      : params.map(({ path, text }) => [`${folder}/settled-${path}`, settled(stack.text, text)] as const)),
  ];
}

const team = aTeam();

/** Text by path. */
export const templates: ReadonlyMap<string, string> = new Map([
  ...sample.platform.map(({ path, text }) => [`sample/${path}`, text] as const),
  ...platformFiles(
    matrixPlatform,
    matrix.map(({ pipeline }) => pipeline.service),
    { [team.name]: team },
  ).map(({ path, text }) => [`matrix/${path}`, text] as const),
  ...connected.platform.map(({ path, text }) => [`by-push/${path}`, text] as const),
  ...connected.services.flatMap((emitted) => templatesOf(`by-push/${emitted.pipeline.service.name}`, emitted)),
  ...[...sample.services, ...sample.stacks].flatMap((emitted) => templatesOf(`sample/${emitted.pipeline.service.name}`, emitted)),
  ...matrix.flatMap((emitted) => templatesOf(`matrix/${emitted.title.replaceAll(' ', '_')}`, emitted)),
]);
