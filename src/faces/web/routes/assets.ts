import { assets, fontAsset } from '../assets.ts';
import type { Routes } from '../routes.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Styles, scripts and typefaces: files of this package and of its typefaces' packages only. */
export const assetRoutes: Routes = (app) => {
  app.get('/assets/:version/:name', (context) => {
    const { name } = context.req.param();
    const asset = assets.get(name) ?? fontAsset(name);
    if (asset === null) return context.text('There is no such file.', 404);
    return context.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': FOR_EVER });
  });
};
