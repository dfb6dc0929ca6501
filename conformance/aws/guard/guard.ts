/** cfn-guard, which holds templates against the rules that the package ships, and what it finds. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { file, ROOT, type Tool } from '../../support/tools';

export const RULES = join(ROOT, 'templates', 'guard');

const SYSTEM = process.platform === 'darwin' ? 'macos' : 'ubuntu';
const MACHINE = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const PACKAGE = join(ROOT, '.cache', 'guard', 'node_modules', '@cdklabs', 'cdk-validator-cfnguard');
const GUARD = join(PACKAGE, 'bin', SYSTEM, MACHINE, 'cfn-guard');

export const cfnGuard: Tool = file(GUARD, 'sh scripts/conformance-tools.sh');

/** One template held against all rules. */
export interface Verdict {
  /** Path as it was given. */
  readonly name: string;
  readonly failed: readonly string[];
  /** Rules that found something to look at, and no fault. */
  readonly passed: readonly string[];
}

interface Report {
  readonly name: string;
  readonly not_compliant: readonly { readonly Rule: { readonly name: string } }[];
  readonly compliant: readonly string[];
}

/** @source cfn-guard: 0 for compliant, 19 for rules that fail; anything else is a fault in the rules or the data. */
const STATUSES = [0, 19];

/** @param templates Text by path. */
export function guard(templates: ReadonlyMap<string, string>): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  try {
    for (const [name, text] of templates) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const args = ['validate', '-r', RULES, '-d', folder, '-z', '-o', 'json', '-S', 'none'];
    const { status, stdout, stderr } = spawnSync(GUARD, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status === null || !STATUSES.includes(status))
      throw new Error(`cfn-guard ended with ${status}: ${stderr}`.slice(0, 2000));
    const reports: readonly Report[] = JSON.parse(stdout);
    if ((status === 0) !== reports.every(({ not_compliant }) => not_compliant.length === 0))
      throw new Error('status and report differ');
    return reports.map(({ name, not_compliant, compliant }) => ({
      name: name.slice(folder.length + 1),
      failed: [...new Set(not_compliant.map(({ Rule }) => Rule.name))].sort(),
      passed: compliant,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of all rules; those with parameters are parts of others. */
export const ruleNames = (): readonly string[] =>
  readdirSync(RULES)
    .filter((name) => name.endsWith('.guard'))
    .flatMap((name) =>
      [...readFileSync(join(RULES, name), 'utf8').matchAll(/^rule (\w+)(?!\w*\()/gm)].map(([, rule = '']) => rule),
    );
