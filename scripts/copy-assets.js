// The desk's styles and scripts go into the package as they are: they need no build.
import { cpSync } from 'node:fs';

cpSync(new URL('../src/faces/web/assets/', import.meta.url), new URL('../dist/faces/web/assets/', import.meta.url), {
  recursive: true,
});
