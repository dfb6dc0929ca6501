/** What an engine cannot do as the catalog asks, and what it does instead: shown on the service's page, never silent. */
import type { Capability } from '../model/capability';
import type { Loss } from '../model/pipeline';
import type { Engine } from '../model/platform';
import type { ServiceEnvironment } from '../model/service';
import type { Asked, Difference } from './difference';
import { wordsOf } from './difference';
import { differences } from './differences';

export function lossesOf(asked: Asked): readonly Loss[] {
  const { engines, environments } = asked.service;
  const { building, delivering, inEnvironments } = differences;
  return [
    ...found(building, engines.build, asked).map((row) => lossOf(row, engines.build, asked)),
    ...found(delivering, engines.deliver, asked).map((row) => lossOf(row, engines.deliver, asked)),
    ...environments.flatMap((target) =>
      found(inEnvironments, engines.deliver, { ...asked, target }).map((row) => lossOf(row, engines.deliver, asked, target)),
    ),
  ];
}

const found = <Can extends Capability, Place>(rows: readonly Difference<Can, Place>[], engine: Engine, place: Place) =>
  rows.filter((row) => row.engines.includes(engine) && row.applies(place));

type Row = Pick<Loss, 'capability' | 'asked' | 'done' | 'why'>;

function lossOf({ capability, ...row }: Row, engine: Engine, asked: Asked, target?: ServiceEnvironment): Loss {
  const words = wordsOf(asked, target);
  const filled = (sentence: string): string => sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => words[name] ?? '');
  const environment = target?.environment.name ?? '';
  return { engine, capability, environment, asked: filled(row.asked), done: filled(row.done), why: filled(row.why) };
}
