import type { RsbuildConfigSyncFn } from '@rsbuild/core';

/** The shell in `folder`: provides every shared library, carries none of the areas. */
export declare function shellBuild(folder: string): RsbuildConfigSyncFn;
