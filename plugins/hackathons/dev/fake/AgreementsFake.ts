import type { AgreementsApi } from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** Made-up answers; what is done to them stays in memory. */
export class AgreementsFake implements AgreementsApi {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }
}
