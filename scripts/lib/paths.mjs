import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Ignored folder for whatever the scripts fetch or write. */
export const ownFolder = join(root, '.guildhall');
