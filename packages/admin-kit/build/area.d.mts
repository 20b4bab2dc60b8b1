import type { RsbuildConfigSyncFn } from '@rsbuild/core';

/** Every area is built the same way; only the name differs. It is served at /mf/<name>/. */
export declare function areaBuild(name: string): RsbuildConfigSyncFn;
