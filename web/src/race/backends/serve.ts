import { messageOf } from '../../model/message.ts';
import type { Question } from './contract.ts';
import { LocalTrack } from './local.ts';

/** What the page asks: a number to match the answer by, a method, and its arguments. */
export type Asked = readonly [id: number, method: Question, ...parameters: never[]];
/** The value, or else what went wrong. */
export type Answered = readonly [id: number, value: unknown, error?: string];

interface Port {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(answer: Answered): void;
}

/** Makes the worker that this runs in a track. */
export function serve(port: Port): void {
  const track = new LocalTrack();
  port.onmessage = async ({ data: [id, method, ...parameters] }) => {
    try {
      port.postMessage([id, await track[method](...(parameters as [never, never]))]);
    } catch (error) {
      port.postMessage([id, undefined, messageOf(error)]);
    }
  };
}
