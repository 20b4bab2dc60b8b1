/** What a car runs on; the plate of a new-energy car says the last three. */
export const energyTypes = ['PETROL', 'DIESEL', 'GAS', 'HYBRID', 'PLUG_IN_HYBRID', 'ELECTRIC', 'FUEL_CELL'] as const;
export type EnergyType = (typeof energyTypes)[number];
