/** What of the hackathons API is used here: its answers have more than these fields. */
export interface paths {
  '/hackathons/{namespace}/{name}': {
    get: {
      parameters: { path: { namespace: string; name: string } };
      responses: {
        200: {
          content: {
            'application/json': {
              entityRef: string;
              title: string;
              my?: { teamId?: string; teamName?: string };
            };
          };
        };
      };
    };
  };
  '/hackathons/{namespace}/{name}/repositories': {
    post: {
      parameters: {
        path: { namespace: string; name: string };
        header?: { 'Idempotency-Key'?: string };
      };
      requestBody: { content: { 'application/json': ProjectRequest } };
      responses: {
        200: { content: { 'application/json': RegisteredProject } };
      };
    };
  };
}

/** A repository that becomes the project of a team. */
export interface ProjectRequest {
  repositoryUrl: string;
  entityRef?: string;
  title: string;
  description?: string;
  starterKit?: string;
  teamId?: string;
}

/** The project, and whether it is new. */
export interface RegisteredProject {
  project: { id: string; title: string; hackathonRef: string; teamId?: string };
  created: boolean;
}
