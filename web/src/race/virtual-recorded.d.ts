/** What tools/bench has measured outside the browser, in float32 and for three inputs. */
declare module 'virtual:recorded' {
  /** Times on a processor, side by side. */
  export interface RecordedProcessor {
    readonly processor: string;
    /** `2026-11-25` */
    readonly date: string;
    readonly peers: readonly string[];
    readonly sizes: readonly {
      readonly games: number;
      /** Seconds for one call, in the order of the peers; null where one is missing. */
      readonly times: readonly (number | null)[];
    }[];
  }

  /** Times of Soma on a graphics processor. */
  export interface RecordedGpu {
    readonly device: string;
    readonly date: string;
    readonly sizes: readonly {
      readonly games: number;
      /** Seconds for one call on numbers that are in the device's memory already. */
      readonly computation: number | null;
      /** Seconds for one call that brings the numbers there and back. */
      readonly thereAndBack: number | null;
    }[];
  }

  export const processors: readonly RecordedProcessor[];
  export const gpus: readonly RecordedGpu[];
}
