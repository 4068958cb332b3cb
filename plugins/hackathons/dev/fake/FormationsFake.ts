import type { FormationsApi } from '@guildhall/plugin-hackathons-common';
import type { World } from './World';

/** Made-up answers; what is done to them stays in memory. */
export class FormationsFake implements FormationsApi {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }
}
