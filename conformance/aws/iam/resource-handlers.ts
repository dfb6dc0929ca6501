/** What CloudFormation calls to make, change and remove resources, by AWS' own schemas. */
import { spawnSync } from 'node:child_process';
import { pythonModule, toolEnv } from '../../support/tools';

export const cfnlint = pythonModule('cfnlint', 'pip install cfn-lint');

export interface Schema {
  readonly [handler: string]: { readonly permissions?: readonly string[] };
}

/** Handlers of resource types, out of the schemas that cfn-lint carries. */
export function handlersOf(types: readonly string[]): Readonly<Record<string, Schema>> {
  const script = `
import glob, json, os, sys, cfnlint
wanted = set(json.load(sys.stdin))
folder = os.path.join(os.path.dirname(cfnlint.__file__), "data", "schemas", "resources")
found = {}
for path in glob.glob(os.path.join(folder, "*.json")):
    with open(path) as file:
        schema = json.load(file)
    if schema["typeName"] in wanted:
        found[schema["typeName"]] = schema.get("handlers", {})
print(json.dumps(found))`;
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script], {
    input: JSON.stringify(types),
    encoding: 'utf8',
    env: toolEnv(),
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
