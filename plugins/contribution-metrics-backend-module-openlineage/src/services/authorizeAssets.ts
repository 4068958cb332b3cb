import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { contributionMetricsFactCreatePermission } from '@guildhall/plugin-contribution-metrics-common';
import type { LineageEvent } from '../events/types';
import type { NodeLookup } from '../facts/nodes';

/**
 * Of which assets the caller may not push facts.
 *
 * @throws NotAllowedError when the caller may not push facts at all
 */
export async function deniedAssets(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
  entityRefs: string[],
): Promise<Set<string>> {
  const permission = contributionMetricsFactCreatePermission;
  const [decision] = await permissions.authorizeConditional([{ permission }], {
    credentials,
  });
  if (decision.result === AuthorizeResult.DENY) {
    throw new NotAllowedError(
      `The permission ${permission.name} is needed to send OpenLineage events`,
    );
  }
  if (decision.result === AuthorizeResult.ALLOW || entityRefs.length === 0) {
    return new Set();
  }
  const decisions = await permissions.authorize(
    entityRefs.map(resourceRef => ({ permission, resourceRef })),
    { credentials },
  );
  return new Set(
    entityRefs.filter(
      (_, index) => decisions[index].result !== AuthorizeResult.ALLOW,
    ),
  );
}

/**
 * Why an event is refused as a whole: its job is an asset that the caller may not report on, or it is about nothing but such assets.
 * Of other events, only what they say about such assets is left out.
 */
export function eventDenial(
  event: LineageEvent,
  lookup: NodeLookup,
  denied: ReadonlySet<string>,
): NotAllowedError | undefined {
  const jobAssets =
    event.type === 'dataset' ? [] : lookup('job', event.job).assets;
  const datasets =
    event.type === 'dataset'
      ? [event.dataset]
      : [...event.inputs, ...event.outputs];
  const datasetAssets = datasets.flatMap(
    dataset => lookup('dataset', dataset).assets,
  );
  const all = [...jobAssets, ...datasetAssets];
  const refused =
    jobAssets.some(ref => denied.has(ref)) ||
    (all.length > 0 && all.every(ref => denied.has(ref)));
  return refused
    ? new NotAllowedError(
        'You may not push facts of the assets that this event is about',
      )
    : undefined;
}
