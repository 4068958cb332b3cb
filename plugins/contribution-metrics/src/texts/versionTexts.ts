/** Texts about the versions of an asset and their aliases. */
export const versionTexts = {
  title: 'Versions',
  current: 'Current aliases',
  earlier: 'Earlier',
  alias: 'Alias',
  version: 'Version',
  since: 'Since',
  source: 'Source',
  held: 'Held',
  none: 'No alias points to a version now.',
  from: 'since {{date}}',
  seenFrom: 'seen since {{date}}',
  seenHint:
    'The source does not say when it began; this is when it was first seen.',
  seenPeriod: 'seen {{period}}',
} as const;
