/** What a run or a version took its features from, in Feast's words. */
export interface RunFeatures {
  project?: string;
  /** Names of feature views, each once. */
  views: string[];
  /** Names of feature services, each once. */
  services: string[];
}

/**
 * Reads the tags that Feast gives to a run: `feast.project`, `feast.feature_service`, `feast.feature_views` (commas between) and
 * `feast.feature_refs` (`view:feature`, commas between).
 *
 * @param tags - of a run, or of a version
 */
export function readRunFeatures(tags: Record<string, string>): RunFeatures {
  const ofFeatures = list(tags['feast.feature_refs'])
    .filter(reference => reference.includes(':'))
    .map(reference => reference.slice(0, reference.lastIndexOf(':')));
  // A view may be pinned to a version, as in `view@v2`.
  const views = [...list(tags['feast.feature_views']), ...ofFeatures].map(
    view => view.replace(/@.*$/, ''),
  );
  return {
    project: tags['feast.project']?.trim() || undefined,
    views: [...new Set(views)].filter(Boolean),
    services: [...new Set(list(tags['feast.feature_service']))],
  };
}

function list(value = ''): string[] {
  return value
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}
