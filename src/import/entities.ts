/** Drafts as files of the catalog. Pure. */
import type { Platform } from '../model/platform';
import { type YamlMapping, type YamlValue, yamlText } from '../syntax/yaml';
import type { BuildGuess, Plain, ServiceDraft, TeamDraft } from './draft';
import { fieldsOf } from './fields';

/** A file that is to come into the catalog. */
export interface NewFile {
  /** From the catalog's folder: `services/checkout.yaml`. */
  readonly path: string;
  readonly text: string;
  readonly origin: string;
}

/** @param name a service's name, unlike what the draft has. */
export function serviceFile(draft: ServiceDraft, name: string): NewFile {
  const { origin, kept } = draft;
  const annotations = { ...fieldsOf(kept.metadata.annotations), 'gitlab.com/project-slug': draft.project };
  const metadata = compact({ ...kept.metadata, name, title: draft.title, description: draft.description, annotations });
  const pipeline = kept.spec.pipeline ?? (draft.build && pipelineOf(draft.build, draft.path));
  const spec = compact({ type: 'service', lifecycle: 'production', ...kept.spec, owner: `group:${draft.owner}`, pipeline });
  return { origin, path: `services/${name}.yaml`, text: fileText('Component', metadata, spec, origin) };
}

/** Its channel and approvers are guesses, which a remark tells of. */
export function teamFile(draft: TeamDraft, platform: Platform): NewFile {
  const { name, origin } = draft;
  const metadata = compact({ name, description: draft.description });
  const spec = {
    type: 'team',
    children: [],
    profile: compact({ displayName: draft.title, email: draft.email }),
    pipeline: {
      channel: channelOf(name, platform),
      approvers: { gitlabGroup: draft.group || `${name}/approvers`, jenkins: [`${name}-approvers`], iamRole: `${name}-approver` },
    },
  };
  return { origin, path: `teams/${name}.yaml`, text: fileText('Group', metadata, spec, origin) };
}

export const TEAM_REMARK = 'its channel and approvers are guesses: look at them before the first plan';

function channelOf(team: string, { notices }: Platform): string {
  const names = Object.keys(notices.channels).sort();
  return names.includes(team) ? team : (names[0] ?? team);
}

function pipelineOf({ toolchain, engine, deliver, delivery, port }: BuildGuess, path: string): Plain {
  return {
    toolchain,
    ...(path === '' ? {} : { path }),
    ...(engine === undefined ? {} : { engines: { build: engine, ...(deliver !== undefined && { deliver }) } }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(port === undefined ? {} : { deploy: { port, healthCheck: '/' } }),
  };
}

function fileText(kind: string, metadata: Plain, spec: Plain, origin: string): string {
  const entity = { apiVersion: 'backstage.io/v1alpha1', kind, metadata: mapping(metadata), spec: mapping(spec) };
  return yamlText(entity, { header: [`Imported from ${origin}.`] });
}

/** Without what is empty. */
const compact = (fields: Plain): Plain =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

const mapping = (fields: Plain): YamlMapping =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, yamlOf(value)]));

function yamlOf(value: unknown): YamlValue {
  if (Array.isArray(value)) return value.map(yamlOf);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : mapping(fieldsOf(value));
}
