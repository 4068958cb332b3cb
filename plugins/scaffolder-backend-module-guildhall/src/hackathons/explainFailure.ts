import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

/**
 * Turns an answer of the hackathons plugin that is not 2xx into an error that tells the user what to do.
 *
 * @param pages - addresses of the pages of the hackathon
 * @param repositoryUrl - the repository that exists by now, and should be used further
 */
export function explainFailure(
  error: unknown,
  pages: { event: string; teams: string; projects: string },
  repositoryUrl?: string,
): Error {
  const kept = repositoryUrl
    ? ` The repository ${repositoryUrl} is there; you can also enter it on the page of your project, at ${pages.projects}.`
    : '';
  if (!(error instanceof ResponseError)) {
    return new ServiceUnavailableError(
      `The hackathons plugin did not answer: try again, and tell the operators of the portal if it stays so.${kept}`,
      error,
    );
  }
  const said = asSentence(error.cause.message);
  switch (error.response.status) {
    case 400:
      return new InputError(
        `The hackathon refused the project: ${said}${kept}`,
        error,
      );
    case 401:
    case 403:
      return new NotAllowedError(
        `The hackathon did not let you: ${said} Register for it and join a team at ${pages.teams}, then try again.${kept}`,
        error,
      );
    case 404:
      return new NotFoundError(
        `There is no such hackathon, or you may not see it: ${said} Choose another one, or ask its organisers.${kept}`,
        error,
      );
    case 409:
      return new ConflictError(
        `The hackathon cannot take the project now: ${said} See ${pages.event} for what is open.${kept}`,
        error,
      );
    default:
      return new ServiceUnavailableError(
        `The hackathons plugin failed (${error.response.status}): ${said} Try again, and tell the operators of the portal if it stays so.${kept}`,
        error,
      );
  }
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
