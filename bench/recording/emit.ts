/** Emission that tells too which objects its files were made of. `recorded.ts` builds it. */
import { emitService } from '../../src/emit';
import type { Artifact } from '../../src/model/artifact';
import type { Platform, Team } from '../../src/model/platform';
import type { Service } from '../../src/model/service';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { jsonText } from '../../src/syntax/json';
import { yamlText } from '../../src/syntax/yaml';
import { type Call, taken } from './log';

export interface Emitted {
  readonly artifacts: readonly Artifact[];
  readonly calls: readonly Call[];
}

export function emitRecorded(service: Service, platform: Platform, teams: Readonly<Record<string, Team>>): Emitted {
  taken();
  const artifacts = emitService(resolvePipeline(service, platform, teams));
  return { artifacts, calls: taken() };
}

/** The text again, by the product's own serialisers, without keeping the call. */
export const serialised = (call: Call): string =>
  call.kind === 'json' ? jsonText(call.value) : yamlText(call.value, call.options);
