/** The text of what AWS answers a command of the SDK, for those answers that are read here and not by the SDK. */

interface Answered {
  readonly response: unknown;
}

/** What a command of the SDK lets be put in the way of its answer. */
interface Command {
  readonly middlewareStack: {
    addRelativeTo(
      middleware: <Args, Result extends Answered>(next: (args: Args) => Promise<Result>) => (args: Args) => Promise<Result>,
      at: { readonly relation: 'after'; readonly toMiddleware: 'deserializerMiddleware'; readonly name: string },
    ): void;
  };
}

/**
 * Keeps the text of the command's successful answer, and leaves the SDK an empty one. A refusal stays the SDK's to read, and so
 * does trying again: an answer that breaks off is asked for anew.
 *
 * @returns gives the text, once the command has been sent.
 */
export function keptAnswer(command: Command): () => string {
  let text: string | undefined;
  command.middlewareStack.addRelativeTo(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (isAnswer(response) && response.statusCode < 300) {
        text = await textOf(response.body);
        Object.assign(response, { body: new Uint8Array() });
      }
      return result;
    },
    { relation: 'after', toMiddleware: 'deserializerMiddleware', name: 'keptAnswer' },
  );
  return () => {
    if (text === undefined) throw new Error('the command was not sent, or its answer is none of HTTP');
    return text;
  };
}

interface Answer {
  readonly statusCode: number;
  /** Of Node's client: a stream. */
  readonly body: AsyncIterable<Uint8Array>;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'statusCode' in value && 'body' in value;

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
