/** A record of what was released, and a service that goes from one image to another: for the tests of ways back. */
import type { World } from '../../test/program/world';
import { callsTo, fileOf, OLD_TASK, option, serviceJson, taskDefinitionJson } from './aws';

type Calls = ReturnType<World['run']>['calls'];

/** The record that was written last. */
export const written = (calls: Calls) =>
  JSON.parse(
    fileOf(
      callsTo(calls, 's3api put-object').find(({ argv }) => option(argv, '--key') === 'records/storefront/dev.json'),
      '--body',
    ),
  );

/** A record that is in S3. */
export function recorded(world: World, record: object): World {
  world.answer('aws s3api get-object', { stdout: '{}', file: JSON.stringify(record) });
  return world;
}

/** The service runs one image before the rollback and another after it. */
export function goesFrom(world: World, before: readonly [string, string], after: readonly [string, string], reads = 1): void {
  world.answer('aws ecs describe-services', { stdout: serviceJson(before[0]), times: reads });
  world.answer('aws ecs describe-services', { stdout: serviceJson(after[0]) });
  world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(before[1]), times: reads });
  world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(after[1]) });
}

export const NEW_TASK = OLD_TASK.replace(':41', ':43');
