import { assetVersion } from '../assets.ts';

export const assetPath = (name: string): string => `/assets/${assetVersion}/${name}`;
