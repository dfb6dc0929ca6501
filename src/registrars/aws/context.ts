/** What the parts of the registrar share. */
import type { Platform } from '../../model/platform';
import type { AwsApi, Clock } from './api';

export interface AwsContext {
  readonly platform: Platform;
  readonly aws: AwsApi;
  readonly clock: Clock;
  /** A token that no other operation has. */
  readonly token: () => string;
  /** Change a pipeline's definition although that ends its running executions. */
  readonly interrupt: boolean;
  /** Have AWS compare every resource with its template when all settings are read. */
  readonly drift: boolean;
}
