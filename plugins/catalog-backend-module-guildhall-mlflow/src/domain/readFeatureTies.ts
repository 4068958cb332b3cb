import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import { readRunFeatures, type Tie } from '@guildhall/plugin-guildhall-node';

/**
 * The feature views and the feature services that a run or a version took its features from, by the tags that Feast sets.
 *
 * @param fallbackProject - where the tags name none
 */
export function readFeatureTies(
  tags: Record<string, string>,
  fallbackProject?: string,
): Tie[] {
  const { project = fallbackProject, services, views } = readRunFeatures(tags);
  const tie = (annotation: string) => (name: string) => ({
    system: 'feast' as const,
    annotation,
    name,
    project,
  });
  return [
    ...services.map(tie(TIE_ANNOTATIONS.feastFeatureService)),
    ...views.map(tie(TIE_ANNOTATIONS.feastFeatureView)),
  ];
}
