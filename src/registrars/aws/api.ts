/** What the registrar asks of AWS, in its own words: the clients of the SDK stand behind this, and tests stand in for it. */

/** One stack of one account. */
export interface Stack {
  readonly name: string;
  /** Its ARN: names this stack also after it is gone and another has its name. */
  readonly id: string;
  /** For example `UPDATE_COMPLETE`. */
  readonly status: string;
  readonly statusReason: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** Role that CloudFormation works with; `undefined` where it works with the caller's. */
  readonly role: string | undefined;
  readonly terminationProtection: boolean;
}

/** In the request itself, in S3, or the one that the stack has. */
export type TemplateSource =
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'previous' };

/** What a change set is made from. One of the same name that is still there from a run that was ended is replaced. */
export interface ChangeSetRequest {
  readonly stack: string;
  readonly name: string;
  readonly type: 'CREATE' | 'UPDATE';
  readonly template: TemplateSource;
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of parameters that keep the values they have. */
  readonly keptParameters: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly role: string | undefined;
  /** Compares with what is really there and undoes what was changed outside CloudFormation. */
  readonly revertDrift: boolean;
}

export interface ChangeSetIds {
  readonly id: string;
  readonly stackId: string;
}

export interface ChangeSet {
  /** For example `CREATE_COMPLETE`, `FAILED`. */
  readonly status: string;
  readonly reason: string | undefined;
  readonly changes: readonly ResourceChange[];
}

/** What CloudFormation would do with one resource. */
export interface ResourceChange {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic' | string;
  readonly id: string;
  readonly type: string;
  /** `True`: it is made anew and the old one deleted; `Conditional`: perhaps. */
  readonly replacement: string | undefined;
  /** What of it changes: `Properties`, `Tags`, `Metadata`. */
  readonly scope: readonly string[];
}

export interface StackEvent {
  readonly id: string;
  readonly resource: string;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
}

/** A resource that is not as its template says. Names of properties only: their values may be secrets. */
export interface DriftedResource {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly properties: readonly string[];
}

/** One resource of a stack, as CloudFormation knows it. */
export interface StackResource {
  /** Its name in the template. */
  readonly id: string;
  readonly type: string;
}

/** CloudFormation in one account and region. */
export interface StackApi {
  /** All stacks there are, in pages of the server's size. */
  list(): Promise<readonly Stack[]>;
  /** By name or id; one that is deleted is found by its id only. */
  find(nameOrId: string): Promise<Stack | undefined>;
  createChangeSet(request: ChangeSetRequest): Promise<ChangeSetIds>;
  changeSet(id: string): Promise<ChangeSet>;
  deleteChangeSet(id: string): Promise<void>;
  /** @param token Makes a repeated call the same operation. */
  executeChangeSet(id: string, token: string): Promise<void>;
  /** Newest first, down to the event of this id, which is not given; without an id, the newest page. */
  events(stackId: string, until: string | undefined): Promise<readonly StackEvent[]>;
  protect(stack: string, protection: boolean): Promise<void>;
  deleteStack(stack: string, token: string): Promise<void>;
  /** Asks AWS to compare every resource with its template, and waits for the answer. */
  drift(stack: string): Promise<readonly DriftedResource[]>;
  resources(stack: string): Promise<readonly StackResource[]>;
  /** Compares one resource with its template now. `unknown`: CloudFormation cannot compare this one. */
  driftOf(stack: string, resource: string): Promise<DriftedResource | 'same' | 'unknown'>;
  /** How many stacks the account may have; `undefined` where that is not told. */
  stackLimit(): Promise<number | undefined>;
}

/** A run of a pipeline that has not ended. */
export interface RunningExecution {
  readonly id: string;
  /** What it runs: the source's version or its summary. */
  readonly revision: string | undefined;
  /** Stages whose approval it waits for. */
  readonly awaiting: readonly string[];
}

/** CodePipeline in the tools account. */
export interface PipelineApi {
  /** Empty where there is no such pipeline. */
  running(pipeline: string): Promise<readonly RunningExecution[]>;
  /** Lets no new run past the first stage. Nothing happens where there is no such pipeline. */
  close(pipeline: string, reason: string): Promise<void>;
  /** The opposite. */
  open(pipeline: string): Promise<void>;
  /** Why the source of its newest run failed; `undefined` where it did not, and where there is no such pipeline. */
  sourceFault(pipeline: string): Promise<string | undefined>;
}

/** The delivery bucket. */
export interface ObjectApi {
  /** Stores a text under its key where it is not there yet; keys are digests, so what is there is the same. */
  ensure(bucket: string, key: string, text: string): Promise<void>;
  /** `refused`: it belongs to another account, or may not be seen. */
  bucket(name: string): Promise<'there' | 'missing' | 'refused'>;
}

/** AWS as the registrar reaches it. */
export interface AwsApi {
  stacks(account: string): StackApi;
  readonly pipelines: PipelineApi;
  readonly objects: ObjectApi;
}

/** The clock, given from outside so that tests need not wait. */
export interface Clock {
  readonly sleep: (milliseconds: number) => Promise<void>;
}
