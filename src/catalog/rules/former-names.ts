/** `SP310`: a former name that a service of the catalog bears, or that two services claim. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { type Found, textsAt } from './read';
import type { Rule } from './rule';

export const formerNames: Rule = ({ services }) => {
  const claims = services.flatMap((manifest) => textsAt(manifest, FORMER).map((found) => ({ manifest, ...found })));
  if (claims.length === 0) return [];
  const bearers = new Map(
    services.flatMap((manifest) => (manifest.name === undefined ? [] : [[manifest.name, manifest] as const])),
  );
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const earlier = first.get(claim.text);
    if (earlier === undefined) first.set(claim.text, claim);
    const bearer = bearers.get(claim.text);
    if (bearer !== undefined) return [taken(claim, bearer, ['metadata', 'name'], 'The service that bears it is here.')];
    if (earlier === undefined || earlier.manifest === claim.manifest) return [];
    return [taken(claim, earlier.manifest, earlier.path, 'The service that claims it too is here.')];
  });
};

interface Claim extends Found {
  readonly manifest: Manifest;
}

const FORMER = ['spec', 'pipeline', 'renamedFrom'];

const taken = (claim: Claim, other: Manifest, path: Found['path'], message: string): Diagnostic => ({
  code: 'SP310',
  severity: 'error',
  at: claim.manifest.locate(claim.path),
  message: `The former name ${quoted(claim.text)} is not free: ${other.name === claim.text ? 'a service of the catalog bears it' : 'another service claims it too'}.`,
  fix: 'delete it here, or rename or delete the other service.',
  related: [{ at: other.locate(path), message }],
});
