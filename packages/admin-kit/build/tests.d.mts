import type { ViteUserConfig } from 'vitest/config';

/** Settings of page tests for the package in `folder`. */
export declare function frontTests(folder: string): ViteUserConfig;
