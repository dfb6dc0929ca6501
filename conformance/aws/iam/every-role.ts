/** What holds for every role of every emitted template, once each has been asked for what it is there for. */
import { expect, test } from 'vitest';
import type { Value } from '../../../test/support/stack-evaluate';
import { connectedInRegion } from '../connected';
import { matrix } from '../matrix';
import { isTemplate, sample } from '../sample';
import { kindOf as kindOfId, listed, originOf, rolesOf, statementsOf, toolsStack } from './fleet';
import { ELSEWHERE, MARGIN, WILDCARDS, WITHOUT_RESOURCE } from './margin';
import { wildcardOnly } from './simulate';
import { asked, forms, kindOf, platformRoles, stacks, toolsOf } from './world';

/** Kinds of all roles in all templates of the sample and of every form of service, whether or not they are looked at. */
function emittedRoles(): readonly string[] {
  const services = [...sample.services, ...sample.stacks, ...connectedInRegion.services, ...matrix].flatMap(({ files }) =>
    files.filter(({ path }) => isTemplate(path)),
  );
  return [...sample.platform, ...services].flatMap(({ path, text }) =>
    [...text.matchAll(/^ {2}(\w+):\n {4}Type: AWS::IAM::Role$/gm)].map(([, id = '']) => `${originOf(path)}/${kindOfId(id)}`),
  );
}

/** Runs after the suites that ask. */
export function everyRole(): void {
  const all = [
    ...platformRoles,
    ...forms.flatMap((emitted) => rolesOf(toolsOf(emitted))),
    ...connectedInRegion.services.flatMap((emitted) => rolesOf(toolsStack(emitted))),
    ...stacks.flatMap(({ environments }) => environments.flatMap(({ roles }) => roles)),
  ];

  test('was asked for something: a role that no test knows fails here', () => {
    const known = (kind: string) => asked.has(kind) || ELSEWHERE[kind] !== undefined;
    expect(emittedRoles().length).toBeGreaterThan(100);
    expect([...new Set(emittedRoles())].filter((kind) => !known(kind)).sort()).toEqual([]);
  });

  test('may do what is asked of it, and beyond that only what the margin states', () => {
    const over = all
      .filter((role) => ELSEWHERE[kindOf(role)] === undefined)
      .flatMap((role) => {
        const used = asked.get(kindOf(role)) ?? new Set();
        const allowed = statementsOf(role)
          .filter(({ Effect }) => Effect === 'Allow')
          .flatMap(({ Action: names }) => listed(names));
        return allowed
          .filter((action) => !used.has(action) && MARGIN[kindOf(role)]?.[action] === undefined)
          .map((action) => `${kindOf(role)}: ${action}`);
      });
    expect([...new Set(over)].sort()).toEqual([]);
  });

  test('names resources wherever AWS offers them for the action, or a reason stands here', async () => {
    const wide = all.flatMap((role) =>
      statementsOf(role)
        .filter(({ Effect, Resource }) => Effect === 'Allow' && listed(Resource).includes('*'))
        .flatMap(({ Action: names }) => listed(names)),
    );
    const narrower = await Promise.all(
      [...new Set(wide)].map(async (action) => ((await wildcardOnly(action)) === true ? [] : [action])),
    );
    expect(narrower.flat().sort()).toEqual(Object.keys(WILDCARDS).sort());
    const only = [...new Set(wide)].filter((action) => WILDCARDS[action] === undefined);
    expect(only.sort()).toEqual(Object.keys(WITHOUT_RESOURCE).sort());
  });

  test('asks only for actions that AWS has, and for no resource that AWS does not look at', async () => {
    const faults = await Promise.all(
      all.flatMap((role) =>
        statementsOf(role).flatMap(({ Action: names, Resource, Effect }) =>
          listed(names).map(async (action) => {
            const only = await wildcardOnly(action);
            if (only === undefined) return [`${action} does not exist`];
            return only && Effect === 'Allow' && !listed(Resource).includes('*')
              ? [`${role.kind}: ${action} has no resources: it is never allowed so`]
              : [];
          }),
        ),
      ),
    );
    expect([...new Set(faults.flat())]).toEqual([]);
  });

  test('hands roles on to named services only', () => {
    const passing = all.flatMap((role) =>
      statementsOf(role).filter(({ Action: names, Effect }) => Effect === 'Allow' && listed(names).includes('iam:PassRole')),
    );
    expect(passing.length).toBeGreaterThan(0);
    for (const { Resource, Condition } of passing) {
      expect(listed(Resource)).not.toContain('*');
      expect(JSON.stringify(Condition)).toMatch(/"StringEquals":\{"iam:PassedToService":/);
    }
  });

  test('that a job takes on names the audience exactly, and subjects by no wider pattern than tags and hotfix branches', () => {
    const releasing = all.filter(({ kind }) => kind !== 'ReviewDeployRole' && kind !== 'ReviewBuildRole');
    const federated = releasing.flatMap(({ trust }) =>
      trust.Statement.filter(({ Action: names }) => listed(names).includes('sts:AssumeRoleWithWebIdentity')),
    );
    expect(federated.length).toBeGreaterThan(0);
    for (const { Condition } of federated) {
      const conditions: Readonly<Record<string, Readonly<Record<string, Value>>>> = JSON.parse(JSON.stringify(Condition));
      expect(Object.keys(conditions.StringEquals ?? {}).some((name) => name.endsWith(':aud'))).toBe(true);
      const subjects = Object.values({ ...conditions.StringLike, ...conditions.StringEquals })
        .flat()
        .map(String)
        .filter((text) => /[*?]/.test(text));
      for (const subject of subjects)
        expect(subject).toMatch(/(:ref:hotfix\/\*|:ref_type:tag:ref:[^*]*\*|\/job\/hotfix(%252F|\/)\*\/|\/job\/[^*/]*v\*\/)$/);
    }
  });
}
