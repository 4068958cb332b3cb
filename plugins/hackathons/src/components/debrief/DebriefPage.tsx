/** See the router. */
export function DebriefPage() {
  return null;
}
