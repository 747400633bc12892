/** What tools/bench has measured natively, float32 and three inputs; empty where nothing is on record. */
declare module 'virtual:recorded' {
  export interface Recorded {
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

  const records: readonly Recorded[];
  export default records;
}
