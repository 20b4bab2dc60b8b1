import type { Vehicle } from './vehicle.entity.js';

/** So many characters of the end are looked up by index; what was typed beyond them is compared then. */
export const TAIL = 4;

const tail = (text: string | null | undefined): string | null => (text ? Array.from(text).slice(-TAIL).join('') : null);

/** The tails that go with a VIN or a plate that is being written. */
export const tailsOf = (written: Partial<Record<keyof Vehicle, unknown>>): Partial<Pick<Vehicle, 'vinTail' | 'plateTail'>> => ({
  ...(written.vin === undefined ? {} : { vinTail: tail(written.vin as string | null) }),
  ...(written.plate === undefined ? {} : { plateTail: tail(written.plate as string | null) }),
});
