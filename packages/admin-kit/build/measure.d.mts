export interface Measured {
  what: string;
  /** KiB of JavaScript, gzip level 9. */
  kib: number;
  budget: number | null;
}

/** Every budget with what stands against it now, as far as the apps are built. */
export declare function measure(): Measured[];
export declare function isOver(measured: Measured): boolean;
