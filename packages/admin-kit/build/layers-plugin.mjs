import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes dist/layers.json: which files each named import of the shell needs, for the size check. */
export const pluginLayers = () => ({
  name: 'dealercare:layers',
  setup(api) {
    api.onAfterBuild(({ stats }) => {
      const { namedChunkGroups = {} } = stats?.toJson({ all: false, chunkGroups: true }) ?? {};
      const layers = Object.fromEntries(Object.entries(namedChunkGroups).map(([name, group]) => [name, (group.assets ?? []).map((asset) => asset.name)]));
      writeFileSync(join(api.context.distPath, 'layers.json'), JSON.stringify(layers, null, 2));
    });
  },
});
