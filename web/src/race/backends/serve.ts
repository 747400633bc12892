import { messageOf } from '../../model/message.ts';
import { LocalRunner } from './local-runner.ts';
import type { Runner } from './runner.ts';

export type MethodName = Exclude<keyof Runner, 'close'>;
/** What the page sends: a number to match the reply by, a method, and its arguments. */
export type Call = readonly [id: number, method: MethodName, ...parameters: never[]];
/** The value, or else what went wrong. */
export type Reply = readonly [id: number, value: unknown, error?: string];

interface Port {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(reply: Reply): void;
}

/** Has the worker that this is called in run backends for the page. */
export function serve(port: Port): void {
  const runner = new LocalRunner();
  port.onmessage = async ({ data: [id, method, ...parameters] }) => {
    try {
      port.postMessage([id, await runner[method](...(parameters as [never, never]))]);
    } catch (error) {
      port.postMessage([id, undefined, messageOf(error)]);
    }
  };
}
