import { BlockList, isIP } from 'node:net';

const BITS = { 4: 32, 6: 128 } as const;

/** `203.0.113.7`, `203.0.113.0/24` or `2001:db8::/32` as an address and the length of its prefix; null when it is none of these. */
export function addressRange(text: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', length, ...rest] = text.trim().split('/');
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0 || address.includes('%')) return null;
  const most = BITS[kind as 4 | 6];
  if (length !== undefined && (!/^\d{1,3}$/.test(length) || Number(length) > most)) return null;
  return { address, bits: length === undefined ? most : Number(length), family: kind === 4 ? 'ipv4' : 'ipv6' };
}

/** An IPv4 address that came through a socket for both kinds. */
const plain = (address: string): string => (/^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice(7) : address);

/** Addresses and networks, asked whether somebody comes from one of them. */
export class AddressList {
  readonly #list = new BlockList();

  constructor(ranges: readonly string[]) {
    for (const text of ranges) {
      const range = addressRange(text);
      if (range) this.#list.addSubnet(range.address, range.bits, range.family);
    }
  }

  has(address: string): boolean {
    const given = plain(address);
    const kind = isIP(given);
    return kind !== 0 && this.#list.check(given, kind === 4 ? 'ipv4' : 'ipv6');
  }
}
