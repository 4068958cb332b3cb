import { InputError } from '@backstage/errors';
import { fullRef } from '../services/access';

/**
 * The ref that an agent means; a name alone is enough.
 *
 * @throws InputError
 */
export function hackathonRef(text: string): string {
  try {
    return fullRef(text.trim(), 'hackathon');
  } catch {
    throw new InputError(
      `hackathon: ${text} is no entity ref; give one such as hackathon:default/feature-jam, which get-hackathon-status lists`,
    );
  }
}
