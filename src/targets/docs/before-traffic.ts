/** The part of a service's page about what its new version must answer before traffic shifts. */
import type { Pipeline } from '../../model/pipeline';
import { movesTraffic } from '../../model/service-stack';
import { testedPool, trafficTestOf } from '../../model/traffic-test';
import { codeSpan, type Markdown, phrase, prose, table } from '../../syntax/markdown';

export function beforeTrafficSection(pipeline: Pipeline): readonly (string | Markdown)[] {
  const rows = pipeline.service.environments.flatMap((target) => {
    const { name } = target.environment;
    const names = pipeline.names.environments[name];
    const test = names && movesTraffic(pipeline, name) ? trafficTestOf(target, names) : undefined;
    if (test === undefined) return [];
    const listener = `port ${test.port} of ${testedPool(target)?.name ?? ''}, ${test.protocol}`;
    return [[codeSpan(name), phrase(test.paths.map(codeSpan), ', '), listener, `${test.seconds} seconds`]];
  });
  if (rows.length === 0) return [];
  return [
    '### What a new version must answer before it takes traffic',
    prose`On the test listener, with 2xx. Where it does not, no traffic shifts, and the deployment fails.`,
    table(['Environment', 'Paths', 'Listener', 'Within'], rows),
  ];
}
