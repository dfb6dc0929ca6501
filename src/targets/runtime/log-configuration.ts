/** Where a container's output goes, in the words of ECS. */
import { routesLogs } from '../../model/containers';
import type { TaskKind } from '../../model/runtime';
import type { CfnMapping } from '../../syntax/cloudformation';
import type { Target } from './scope';
import type { Words } from './words';

/** @param stream First part of the stream's name. */
export const cloudWatch = (stream: string, { logGroup, region }: Words): CfnMapping => ({
  logDriver: 'awslogs',
  options: { 'awslogs-group': logGroup, 'awslogs-region': region, 'awslogs-stream-prefix': stream },
});

/** The output of the service's own container and of its sidecars. */
export const logsOf = (target: Target, kind: TaskKind, stream: string, words: Words): CfnMapping =>
  routesLogs(target, kind) ? graylog(target) : cloudWatch(stream, words);

/** Lines that wait for the router before the oldest are dropped: a router that is behind must never stop the service. */
const LINES = 8192;
/** How often the router tries to send a part again before it drops it. */
const RETRIES = 10;

/** @throws Error: the checks on resolved services come first and name the line. */
function graylog({ environment }: Target): CfnMapping {
  const { graylog: input } = environment.endpoints;
  if (input === undefined) throw new Error(`environment "${environment.name}" has no Graylog`);
  const tls = { tls: 'On', 'tls.verify': 'On' };
  return { logDriver: 'awsfirelens', options: { ...gelf(input), ...(input.mode === 'tls' ? tls : {}) } };
}

/**
 * ECS puts the text under `log`, which GELF calls `short_message`.
 * @source Fluent Bit manual, "GELF" and "Scheduling and retries"; Amazon ECS, "Configuring logs for high throughput".
 */
const gelf = ({ host, port, mode }: { readonly host: string; readonly port: number; readonly mode: string }): CfnMapping => ({
  Name: 'gelf',
  Host: host,
  Port: String(port),
  Mode: mode,
  Gelf_Short_Message_Key: 'log',
  Gelf_Host_Key: 'container_name',
  Retry_Limit: String(RETRIES),
  'log-driver-buffer-limit': String(LINES),
});
