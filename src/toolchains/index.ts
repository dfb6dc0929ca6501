/** The registry of toolchains: a new one is one file and one line here. */
import type { Toolchain } from '../model/extension';
import type { ToolchainName } from '../model/service';
import { cloudformation } from './cloudformation';
import { docker } from './docker';
import { dotnet } from './dotnet';
import { go } from './go';
import { javaGradle } from './java-gradle';
import { javaMaven } from './java-maven';
import { nodeNpm } from './node-npm';
import { nodePnpm } from './node-pnpm';
import { nodeYarn } from './node-yarn';
import { php } from './php';
import { python } from './python';
import { pythonPoetry } from './python-poetry';
import { pythonUv } from './python-uv';

export const toolchains: Readonly<Record<ToolchainName, Toolchain>> = {
  'java-maven': javaMaven,
  'java-gradle': javaGradle,
  'node-npm': nodeNpm,
  'node-pnpm': nodePnpm,
  'node-yarn': nodeYarn,
  python,
  'python-poetry': pythonPoetry,
  'python-uv': pythonUv,
  go,
  dotnet,
  php,
  docker,
  cloudformation,
};
