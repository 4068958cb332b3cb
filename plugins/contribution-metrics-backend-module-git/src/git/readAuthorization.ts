import {
  DefaultAzureDevOpsCredentialsProvider,
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  getBitbucketCloudOAuthToken,
  ScmIntegrations,
} from '@backstage/integration';

/** Gives the `Authorization` header for a repository, as the integration of its host says. */
export type AuthorizationProvider = (
  url: string,
) => Promise<string | undefined>;

/** Makes a provider out of Backstage's integrations; GitHub apps and Azure identities included. */
export function createAuthorizationProvider(
  integrations: ScmIntegrations,
): AuthorizationProvider {
  const github =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  const gitlab =
    DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
  const azure =
    DefaultAzureDevOpsCredentialsProvider.fromIntegrations(integrations);

  return async url => {
    switch (integrations.byUrl(url)?.type) {
      case 'github': {
        const { token } = await github.getCredentials({ url });
        return basic('x-access-token', token);
      }
      case 'gitlab': {
        const { token } = await gitlab.getCredentials({ url });
        return basic('oauth2', token);
      }
      case 'azure':
        return (await azure.getCredentials({ url }))?.headers.Authorization;
      case 'gitea': {
        const config = integrations.gitea.byUrl(url)?.config;
        return basic(config?.username ?? 'token', config?.password);
      }
      case 'bitbucketCloud': {
        const config = integrations.bitbucketCloud.byUrl(url)?.config;
        if (config?.clientId && config.clientSecret) {
          return `Bearer ${await getBitbucketCloudOAuthToken(
            config.clientId,
            config.clientSecret,
          )}`;
        }
        return config?.token && !config.appPassword
          ? basic('x-bitbucket-api-token-auth', config.token)
          : basic(config?.username, config?.appPassword);
      }
      case 'bitbucketServer': {
        const config = integrations.bitbucketServer.byUrl(url)?.config;
        return config?.token
          ? `Bearer ${config.token}`
          : basic(config?.username, config?.password);
      }
      default:
        return undefined;
    }
  };
}

function basic(
  user: string | undefined,
  secret: string | undefined,
): string | undefined {
  return user !== undefined && secret
    ? `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
    : undefined;
}
