import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const assetOf = (file: string | URL): Asset => ({
  type: types[String(file).split('.').at(-1)!] ?? 'application/octet-stream',
  bytes: new Uint8Array(readFileSync(file)),
});

const folder = new URL('./assets/', import.meta.url);

/** Every file that a page may load, by its name; read once. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(folder).map((name) => [name, assetOf(new URL(name, folder))] as const),
);

/** Of all files together: a changed file has a new address, so that browsers may keep the old one for ever. */
export const assetVersion: string = [...assets.values()]
  .reduce((hash, { bytes }) => hash.update(bytes), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

/** The subsets and cuts that the desk's style asks for. */
const fontFile = /^(?:inter|source-serif-4)-[a-z-]{1,20}-wght-(?:normal|italic)\.woff2$/;

/** A file of the typefaces' packages, such as `inter-latin-wght-normal.woff2`; null when there is none of that name. */
export function fontAsset(name: string): Asset | null {
  if (!fontFile.test(name)) return null;
  const family = name.startsWith('inter') ? 'inter' : 'source-serif-4';
  try {
    const style = import.meta.resolve(`@fontsource-variable/${family}/wght.css`);
    return assetOf(fileURLToPath(new URL(`./files/${name}`, style)));
  } catch {
    return null;
  }
}
