import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface EventsApi {}

/** Filled in by its area. */
export class EventsClient implements EventsApi {
  constructor(readonly caller: ApiCaller) {}
}
