/** A client of the AWS SDK as emitted functions use it: any command of any service, answered by the test. */

export interface AwsCall {
  readonly operation: string;
  readonly input: Readonly<Record<string, string>>;
}

export const awsLibrary = (answer: (call: AwsCall) => Promise<unknown>): Readonly<Record<string, unknown>> =>
  new Proxy(
    {},
    {
      get: (_, key: string) =>
        key.endsWith('Command')
          ? class {
              readonly operation = key.replace(/Command$/, '');
              constructor(readonly input: Readonly<Record<string, string>>) {}
            }
          : class {
              readonly send = answer;
            },
    },
  );
