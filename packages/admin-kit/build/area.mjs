import { join } from 'node:path';
import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginDocuments } from './documents-plugin.mjs';
import { pluginPrecompress } from './precompress-plugin.mjs';
import { areaPort, containerName, devServer, sharedArea } from './shared.mjs';

/** Every area is built the same way; only the name differs. It is served at /mf/<name>/. */
export function areaBuild(name) {
  const port = areaPort(name);
  const base = `/mf/${name}/`;
  return defineConfig(({ env }) => ({
    plugins: [
      pluginReact(),
      pluginDocuments(),
      pluginPrecompress(),
      pluginModuleFederation({
        name: containerName(name),
        filename: 'remoteEntry.js',
        manifest: true,
        dts: false,
        exposes: { './Area': './src/area.tsx' },
        shared: sharedArea,
        shareStrategy: 'loaded-first',
        experiments: { externalRuntime: true, optimization: { target: 'web' } },
      }),
    ],
    // The plug-in needs an entry; an area is entered through what it exposes.
    source: { entry: { index: join(import.meta.dirname, 'empty-entry.mjs') } },
    // A development server must not take away what was built.
    output: { assetPrefix: base, polyfill: 'off', cleanDistPath: env === 'production' },
    tools: { htmlPlugin: false },
    dev: { lazyCompilation: false, assetPrefix: `http://127.0.0.1:${port}${base}`, client: { host: '127.0.0.1', port } },
    server: { ...devServer(port), base, cors: { origin: '*' } },
  }));
}
