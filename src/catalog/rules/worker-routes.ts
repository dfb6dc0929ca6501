/** `SP505`: a route to a service that listens on no port. It would be left out silently later. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest, Path } from '../manifest';
import { itemsAt, keysAt, valueAt } from './read';
import type { Rule } from './rule';

export const workerRoutes: Rule = ({ platform, services }) => {
  if (valueAt(platform, ['spec', 'defaults', 'deploy', 'port']) !== undefined) return [];
  return services
    .filter((service) => valueAt(service, [...PIPELINE, 'deploy', 'port']) === undefined)
    .flatMap((service) => routesOf(service).map((path) => fault(service, path)));
};

const PIPELINE = ['spec', 'pipeline'];
const INGRESS = ['runtime', 'ingress'];

const routesOf = (service: Manifest): readonly Path[] =>
  [
    [...PIPELINE, ...INGRESS],
    ...keysAt(service, [...PIPELINE, 'environments']).map((name) => [...PIPELINE, 'environments', name, ...INGRESS]),
  ].filter((path) => itemsAt(service, path).length > 0);

const fault = (service: Manifest, path: Path): Diagnostic => ({
  code: 'SP505',
  severity: 'error',
  at: service.locate(path, 'key'),
  message: `${quoted(service.name ?? '')} has a route and listens on no port.`,
  fix: 'write "port" under "deploy", or delete the ingress.',
});
