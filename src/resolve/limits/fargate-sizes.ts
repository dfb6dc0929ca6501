/** `SP605`: CPU and memory that Fargate does not offer together. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Fleet, placed } from './fleet';

/** @source Amazon ECS, "Task size" for Fargate on Linux; least, most and step of MiB by CPU units. 256 has three sizes only. */
const MEMORY: Readonly<Record<number, readonly [least: number, most: number, step: number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16384, 1024],
  4096: [8192, 30720, 1024],
  8192: [16384, 61440, 4096],
  16384: [32768, 122880, 8192],
};

export const fargateSizes = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, size } }) => {
    const fault = sizeFault(size.cpu, size.memory);
    if (fault === undefined) return [];
    return [
      {
        code: 'SP605',
        severity: 'error',
        at: fleet.places.environment(service.name, environment.name, ['size', fault.key]),
        message: `${quoted(service.name)} asks for ${size.cpu} CPU units and ${size.memory} MiB in ${environment.name}, which Fargate does not offer.`,
        fix: fault.fix,
      },
    ];
  });

interface Fault {
  readonly key: 'cpu' | 'memory';
  readonly fix: string;
}

export function sizeFault(cpu: number, memory: number): Fault | undefined {
  if (cpu === 256) return [512, 1024, 2048].includes(memory) ? undefined : withCpu(cpu, '512, 1024 or 2048');
  const range = MEMORY[cpu];
  if (range === undefined) return { key: 'cpu', fix: `write one of: 256, ${Object.keys(MEMORY).join(', ')}.` };
  const [least, most, step] = range;
  const fits = memory >= least && memory <= most && (memory - least) % step === 0;
  return fits ? undefined : withCpu(cpu, `${least} to ${most} in steps of ${step}`);
}

const withCpu = (cpu: number, sizes: string): Fault => ({
  key: 'memory',
  fix: `with ${cpu} CPU units, "memory" is ${sizes}.`,
});
