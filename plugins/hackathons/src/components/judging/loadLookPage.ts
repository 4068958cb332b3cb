/**
 * Loads the page of a look. In one place: whoever has loaded it in advance has the very same file that the page wants when
 * the network is away.
 */
export function loadLookPage() {
  return import('./LookPage');
}
