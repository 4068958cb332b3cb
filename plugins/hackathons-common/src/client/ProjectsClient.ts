import type { ApiCaller } from './ApiCaller';

/** Filled in by its area. */
export interface ProjectsApi {}

/** Filled in by its area. */
export class ProjectsClient implements ProjectsApi {
  constructor(readonly caller: ApiCaller) {}
}
