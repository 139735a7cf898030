/** The parts of the npm package `minhash` that the bench uses; it has no types of its own. */
declare module 'minhash' {
  export class Minhash {
    constructor(options?: { numPerm?: number; seed?: number });
    update(shingle: string): void;
  }
  export class LshIndex {
    constructor(options?: { bandSize?: number });
    insert(key: string, minhash: Minhash): void;
    query(minhash: Minhash): string[];
  }
}
