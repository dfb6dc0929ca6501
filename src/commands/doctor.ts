/** `doctor`: whether the servers are as registration needs them, before anything is changed. */
import { checkCatalog } from '../check';
import { checks } from '../doctor';
import type { Finding, Patient } from '../doctor/finding';
import { isWell, jsonFindings, printFindings } from '../doctor/print';
import type { System } from '../registration/resource';
import { Redactor } from '../remote/redact';
import type { Environment } from '../remote/settings';
import { realWorld, type World } from '../remote/world';

export interface DoctorOptions {
  readonly catalog: string;
  readonly json?: boolean;
  /** These only; all without it. */
  readonly system?: readonly System[];
  readonly gitlabUrl?: string;
  readonly jenkinsUrl?: string;
}

/** Given from outside so that tests decide them. */
export interface DoctorWorld {
  readonly env: Environment;
  readonly world: World;
  readonly write: (text: string) => void;
  readonly color: boolean;
}

const realDoctor = (): DoctorWorld => ({
  env: process.env,
  world: realWorld,
  write: (text) => void process.stdout.write(text),
  color: process.stdout.isTTY === true,
});

/** @returns 0 when nothing stands in the way, 1 when something does or the catalog is faulty. */
export async function doctor(options: DoctorOptions, outside: DoctorWorld = realDoctor()): Promise<0 | 1> {
  const checked = checkCatalog(options.catalog);
  if (checked.resolved === undefined) {
    process.stderr.write(checked.report(process.stderr.isTTY === true));
    return 1;
  }
  const patient: Patient = {
    ...checked.resolved,
    env: outside.env,
    world: outside.world,
    redactor: new Redactor(),
    signal: undefined,
    // A person waits for this: a server that does not answer is told soon.
    limits: { tries: 2, timeoutMs: 15_000, patienceMs: 20_000 },
    urls: { gitlab: options.gitlabUrl, jenkins: options.jenkinsUrl },
  };
  const asked = checks.filter(({ system }) => options.system?.includes(system) ?? true);
  const findings = (await Promise.all(asked.map((check) => withoutStop(check.system, () => check.run(patient))))).flat();
  const clean = findings.map((finding) => cleaned(finding, patient.redactor));
  outside.write(options.json === true ? jsonFindings(clean) : printFindings(clean, outside.color));
  return isWell(clean) ? 0 : 1;
}

/** A check that breaks off is a finding too: the others go on. */
async function withoutStop(system: Finding['system'], run: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await run();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [{ system, level: 'fail', subject: 'check', text, remedy: 'Mend what the message says, and run doctor again.' }];
  }
}

const cleaned = (finding: Finding, redactor: Redactor): Finding => ({ ...finding, text: redactor.clean(finding.text) });
