import { homedir } from 'node:os';
import { join } from 'node:path';

/** What of the environment decides where a store is. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

const here = (): Surroundings => ({ env: process.env, platform: process.platform, home: homedir() });

/** Where the store is: as given, else `STEMMA_STORE`, else a file in the folder where the platform keeps a user's data. */
export function storeLocation(given: string | undefined, surroundings: Surroundings = here()): string {
  const named = given ?? surroundings.env.STEMMA_STORE;
  return named !== undefined && named !== '' ? named : join(dataFolder(surroundings), 'stemma', 'stemma.db');
}

/** XDG Base Directory Specification; Apple's and Microsoft's guidelines elsewhere. */
function dataFolder({ env, platform, home }: Surroundings): string {
  switch (platform) {
    case 'win32':
      return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
    case 'darwin':
      return join(home, 'Library', 'Application Support');
    default:
      return env.XDG_DATA_HOME || join(home, '.local', 'share');
  }
}
