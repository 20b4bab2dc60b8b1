import { join } from 'node:path';
import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginDocuments } from './documents-plugin.mjs';
import { firstStyles } from './first-styles.mjs';
import { pluginLayers } from './layers-plugin.mjs';
import { pluginPrecompress } from './precompress-plugin.mjs';
import { apiAddress, areaNames, areaPort, devServer, shared, shellPort } from './shared.mjs';

const areaProxies = () => Object.fromEntries(areaNames.map((name) =>
  [`/mf/${name}`, { target: `http://127.0.0.1:${areaPort(name)}`, ws: true, changeOrigin: true }]));

// The API compares where a request comes from with the host it was sent to, so the host stays that of the page.
const toApi = { target: apiAddress, changeOrigin: false };
const apiProxies = { '/graphql': { ...toApi, ws: true }, '/files': toApi, '/auth': toApi, '/demo-accounts.json': toApi };

/** The chunks that many parts of the kit need are files of their own, fetched once. */
const cacheGroups = {
  react: { test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: 'react', priority: 40, enforce: true },
  kitBase: { test: /node_modules[\\/](antd|@ant-design|@rc-component|@emotion|stylis|@babel|clsx)[\\/]/, minChunks: 4, name: 'kit-base', priority: 30, enforce: true },
};

/** The shell in `folder`: provides every shared library, carries none of the areas. */
export function shellBuild(folder) {
  return defineConfig(({ env }) => ({
    plugins: [
      pluginReact(),
      pluginDocuments(),
      pluginPrecompress(),
      pluginLayers(),
      pluginModuleFederation({
        name: 'portal',
        remotes: {},
        shared,
        dts: false,
        manifest: true,
        shareStrategy: 'loaded-first',
        experiments: { provideExternalRuntime: true, optimization: { target: 'web' } },
      }),
    ],
    source: { entry: { index: './src/main.ts' } },
    html: {
      template: './index.html',
      templateParameters: { firstStyles: firstStyles([join(folder, 'src/start/base.css'), join(folder, 'src/sign-in/sign-in.css')]) },
      inject: 'body',
      // Before everything else: the refresh runtime looks for the hook when it starts.
      tags: env === 'development' ? [{ tag: 'script', attrs: { src: '/refresh-hook.js' }, head: true, append: false }] : [],
    },
    // A development server must not take away what was built.
    output: { polyfill: 'off', filenameHash: 'contenthash:6', cleanDistPath: env === 'production' },
    // The first file carries the names of all others, so they have none but their hash.
    tools: { ...(env === 'production' ? { cssExtract: { pluginOptions: { chunkFilename: 'static/css/async/[contenthash:6].css' } } } : {}), rspack: { output: env === 'production' ? { chunkFilename: 'static/js/async/[contenthash:6].js' } : {}, optimization: { splitChunks: { chunks: 'async', minSize: 4000, maxAsyncRequests: 30, cacheGroups } } } },
    dev: { lazyCompilation: false },
    server: { ...devServer(shellPort), publicDir: [{ name: 'public' }, { name: 'dev-public', copyOnBuild: false }], proxy: { ...apiProxies, ...areaProxies() } },
  }));
}
