import { precompress } from './precompress.mjs';

/** Writes .br and .gz beside every text file of a production build, so that the server never compresses. */
export const pluginPrecompress = () => ({
  name: 'dealercare:precompress',
  setup(api) {
    api.onAfterBuild(() => { precompress(api.context.distPath); });
  },
});
