/** The registry of strategies: a new one is one file and one line here. */
import type { Strategy } from '../model/extension';
import type { StrategyName } from '../model/service';
import { blueGreen } from './blue-green';
import { canary } from './canary';
import { linear } from './linear';
import { nativeBlueGreen } from './native-blue-green';
import { rolling } from './rolling';

export const strategies: Readonly<Record<StrategyName, Strategy>> = {
  'blue-green': blueGreen,
  'native-blue-green': nativeBlueGreen,
  canary,
  linear,
  rolling,
};
