/** The registry of toolchains: a new one is one file and one line here. */
import type { Toolchain } from '../model/extension';
import type { ToolchainName } from '../model/service';
import { docker } from './docker';
import { javaMaven } from './java-maven';
import { nodeNpm } from './node-npm';
import { python } from './python';

export const toolchains: Readonly<Record<ToolchainName, Toolchain>> = {
  'java-maven': javaMaven,
  'node-npm': nodeNpm,
  python,
  docker,
};
