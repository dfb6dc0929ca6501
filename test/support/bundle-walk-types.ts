/** What the walk of a bundle carries from action to action. */
import { parsed } from './parsed';

export interface Action {
  readonly Name: string;
  readonly ActionTypeId: { readonly Provider: string };
  readonly RunOrder: number;
  /** Of an approval. */
  readonly TimeoutInMinutes?: number;
  readonly Namespace?: string;
  readonly RoleArn?: string;
  readonly Configuration: Readonly<Record<string, string>>;
  readonly InputArtifacts?: readonly { readonly Name: string }[];
  readonly OutputArtifacts?: readonly { readonly Name: string }[];
}

export interface Stage {
  readonly Name: string;
  readonly Actions: readonly Action[];
}

export interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: Readonly<Record<string, unknown>> & {
    readonly Stages?: readonly Stage[];
    readonly Variables?: readonly { readonly Name: string; readonly DefaultValue?: string }[];
    readonly Triggers?: readonly {
      readonly ProviderType: string;
      readonly GitConfiguration: { readonly SourceActionName: string };
    }[];
    readonly Source?: { readonly BuildSpec: string };
    readonly Environment?: { readonly EnvironmentVariables?: readonly { readonly Name: string; readonly Value: string }[] };
  };
}

export interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown; readonly AllowedValues?: readonly string[] }>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

export interface Walker {
  readonly fault: (fault: string) => void;
  /** The service's files by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly settings: Readonly<Record<string, string>>;
  readonly template: Template;
  readonly platform: readonly Template[];
  readonly bundle: ReadonlySet<string>;
  /** Paths in each artifact made so far. */
  readonly artifacts: Map<string, ReadonlySet<string>>;
  /** `Namespace.NAME` made so far. */
  readonly variables: Map<string, string>;
  readonly changeSets: Set<string>;
  readonly peopleMake: readonly string[];
}

export interface Build extends Walker {
  readonly action: Action;
  readonly where: string;
}

export const templateOf = (text: string): Template => parsed(text);

/** Names in `#{Namespace.NAME}`. */
export const variablesIn = (configuration: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(configuration).flatMap((value) => [...value.matchAll(/#\{([^}]*)\}/g)].map(([, name = '']) => name));

/** Text of a file inside an artifact: `delivery/x` is the emitted `x`. */
export const fileText = ({ files }: Walker, path: string): string => files.get(path.replace(/^delivery\//, '')) ?? '';
