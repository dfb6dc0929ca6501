/** aws-cdk-lib with pipelines of the same stages and actions, and nothing else of what a service has. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Measured, measured } from '../measure';

/** Installed where it is measured, and nowhere else. */
const PACKAGES = ['aws-cdk-lib@2.276.0', 'constructs@10.8.1'];

/** In its favour: it keeps no stack traces, and checks nothing. */
const SETTINGS = { CDK_DISABLE_STACK_TRACE: '1', CDK_VALIDATION: 'false' };

export type CdkResult =
  | { readonly measured: Measured; readonly pipelines: number; readonly actions: number }
  | { readonly skipped: string };

/** @param templates Our own `codepipeline.yaml` of each service. */
export async function cdkSynth(templates: readonly string[]): Promise<CdkResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cdk-'));
  try {
    const install = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: folder });
    if (install.status !== 0) return { skipped: `${PACKAGES.join(' and ')} could not be installed` };
    const all = templates.map((file, index) => ({ name: `service-${index}`, stages: stagesOf(readFileSync(file, 'utf8')) }));
    writeFileSync(join(folder, 'pipelines.json'), JSON.stringify(all));
    copyFileSync(join(__dirname, 'cdk_app.cjs'), join(folder, 'cdk_app.cjs'));
    const actions = all.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps)).length;
    return { measured: await measured('node', ['cdk_app.cjs'], folder, SETTINGS), pipelines: all.length, actions };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stage {
  readonly name: string;
  readonly steps: readonly { readonly name: string; readonly kind: string; readonly runOrder: number }[];
}

function stagesOf(template: string): readonly Stage[] {
  const { Stages: stages } = parse(template, { logLevel: 'silent' }).Resources.Pipeline.Properties;
  return stages.map(({ Name: name, Actions: actions }: EmittedStage) => ({ name, steps: actions.map(stepOf) }));
}

interface EmittedStage {
  readonly Name: string;
  readonly Actions: readonly EmittedAction[];
}

interface EmittedAction {
  readonly Name: string;
  readonly RunOrder?: number;
  readonly ActionTypeId: { readonly Provider: string };
  readonly Configuration?: { readonly ActionMode?: string };
}

const stepOf = ({ Name, RunOrder = 1, ActionTypeId, Configuration }: EmittedAction) => ({
  name: Name,
  kind: Configuration?.ActionMode ?? ActionTypeId.Provider,
  runOrder: RunOrder,
});
