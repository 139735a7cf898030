import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPrivateAddress } from '../src/intake/fetch/address.ts';

const hidden = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.2.7',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2002:c0a8:101::1',
  '2001::1',
  '2001:db8::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'example.org',
  '',
  '1.2.3',
  '1.2.3.256',
  ':::',
  '1::2::3',
];
const open = [
  '1.1.1.1',
  '8.8.8.8',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '223.255.255.255',
  '2606:4700::1111',
  '2a00:1450:4001:81b::200e',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
  '2002:808:808::1',
];

describe('addresses', () => {
  it('tells the private ones, however they are written', () => {
    for (const address of hidden) assert.equal(isPrivateAddress(address), true, address);
  });

  it('lets the public ones through', () => {
    for (const address of open) assert.equal(isPrivateAddress(address), false, address);
  });

  it('judges a mapped address as the one it reaches', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        assert.equal(isPrivateAddress(`::ffff:${address}`), isPrivateAddress(address));
        assert.equal(isPrivateAddress(`64:ff9b::${address}`), isPrivateAddress(address));
      }),
    );
  });
});
