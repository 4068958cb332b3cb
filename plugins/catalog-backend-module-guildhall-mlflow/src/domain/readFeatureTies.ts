import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import type { Tie } from '@guildhall/plugin-guildhall-node';

/**
 * The feature views and the feature service that a run or a version took its features from, by the tags that Feast sets:
 * `feast.project`, `feast.feature_service`, `feast.feature_views` (commas between) and `feast.feature_refs` (`view:feature`, commas
 * between).
 *
 * @param fallbackProject - where the tags name none
 */
export function readFeatureTies(
  tags: Record<string, string>,
  fallbackProject?: string,
): Tie[] {
  const project = tags['feast.project']?.trim() || fallbackProject;
  const list = (key: string) =>
    (tags[key] ?? '')
      .split(',')
      .map(text => text.trim())
      .filter(Boolean);
  const ofFeatures = list('feast.feature_refs').map(ref =>
    ref.replace(/:[^:]*$/, ''),
  );
  // A view may be pinned to a version, as in `view@v2`.
  const views = new Set(
    [...list('feast.feature_views'), ...ofFeatures].map(view =>
      view.replace(/@.*$/, ''),
    ),
  );
  const tie = (annotation: string) => (name: string) => ({
    system: 'feast' as const,
    annotation,
    name,
    project,
  });
  return [
    ...list('feast.feature_service').map(
      tie(TIE_ANNOTATIONS.feastFeatureService),
    ),
    ...[...views].map(tie(TIE_ANNOTATIONS.feastFeatureView)),
  ];
}
