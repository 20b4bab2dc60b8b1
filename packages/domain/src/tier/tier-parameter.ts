/** A number of a scheme that a unit may set: what it is called, where it may lie, what ships. */
export interface TierParameter {
  key: string;
  shipped: number;
  low: number;
  high: number;
  nameZh: string;
  nameEn: string;
}

/** All numbers of a scheme by their keys. */
export type TierParameters = Readonly<Record<string, number>>;

type Row = readonly [key: string, shipped: number, low: number, high: number, nameZh: string, nameEn: string];

/** A scheme's numbers from the rows of its table. */
export const tierParameters = (all: readonly Row[]): readonly TierParameter[] => all.map(([key, shipped, low, high, nameZh, nameEn]) => ({ key, shipped, low, high, nameZh, nameEn }));
