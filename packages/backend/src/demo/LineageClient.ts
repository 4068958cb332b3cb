import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { LineageEvent } from './history/lineageEvents';

/** Sends OpenLineage events to the portal, as any OpenLineage client would. */
export class LineageClient {
  readonly #discovery: DiscoveryService;
  readonly #token: () => Promise<string>;

  constructor(options: {
    discovery: DiscoveryService;
    token: () => Promise<string>;
  }) {
    this.#discovery = options.discovery;
    this.#token = options.token;
  }

  /**
   * @returns what the receiver answers: how many events it took
   * @throws ResponseError when the whole batch was refused
   */
  async send(
    events: LineageEvent[],
    signal: AbortSignal,
  ): Promise<{ received: number; successful: number }> {
    const baseUrl = await this.#discovery.getBaseUrl('contribution-metrics');
    const response = await fetch(
      `${baseUrl}/openlineage/api/v1/lineage/batch`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await this.#token()}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(events),
        signal,
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { summary } = await response.json();
    return summary;
  }
}
