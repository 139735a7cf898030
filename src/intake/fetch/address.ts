/**
 * Networks that are not the public internet (IANA special-purpose registries, RFC 6890): this machine, its neighbours,
 * cloud metadata, documentation, multicast. A page that redirects there asks for what its author may not see.
 */
const reservedV4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Whether an IPv4 or IPv6 address lies outside the public internet. What is no address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const v4 = numberOfV4(address);
  if (v4 !== null) return isReservedV4(v4);
  const groups = groupsOfV6(address);
  return groups === null || isReservedV6(groups);
}

const isReservedV4 = (address: number): boolean =>
  reservedV4.some(([network, bits]) => address >>> (32 - bits) === numberOfV4(network)! >>> (32 - bits));

function isReservedV6(groups: readonly number[]): boolean {
  const [a, b] = groups as [number, number];
  const embedded = ((groups[6]! << 16) | groups[7]!) >>> 0;
  const leading = groups.findIndex((group) => group !== 0);
  // ::, ::1, ::a.b.c.d and ::ffff:a.b.c.d: the last two reach the IPv4 address they hold.
  if (leading === -1 || leading >= 6) return true;
  if (leading === 5 && groups[5] === 0xffff) return isReservedV4(embedded);
  if (a === 0x64 && b === 0xff9b) return groups.slice(2, 6).some((group) => group !== 0) || isReservedV4(embedded);
  // 6to4 holds its IPv4 address in the next 32 bits.
  if (a === 0x2002) return isReservedV4(((groups[1]! << 16) | groups[2]!) >>> 0);
  // Outside 2000::/3 nothing is global unicast; within it, 2001::/23 is for protocols and 2001:db8::/32 for documents.
  return a >>> 13 !== 1 || (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || a === 0x3fff;
}

function numberOfV4(address: string): number | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0) >>> 0;
}

/** Eight groups of an IPv6 address; null when it is none. Its zone (`%eth0`) is no part of it. */
function groupsOfV6(address: string): readonly number[] | null {
  let bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const v4 = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare)?.[1];
  if (v4 !== undefined) {
    const value = numberOfV4(v4);
    if (value === null) return null;
    bare = `${bare.slice(0, -v4.length)}${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`;
  }
  const halves = bare.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = [...head!, ...(tail ?? [])];
  if (!given.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  if (tail === undefined ? given.length !== 8 : given.length > 7) return null;
  const zeros = Array<string>(8 - given.length).fill('0');
  return [...head!, ...zeros, ...(tail ?? [])].map((group) => Number.parseInt(group, 16));
}
