import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface MentorsApi {}

/** Filled in by its area. */
export class MentorsClient implements MentorsApi {
  constructor(readonly caller: ApiCaller) {}
}
