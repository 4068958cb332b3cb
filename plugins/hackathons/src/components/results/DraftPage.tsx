/** See the router. */
export function DraftPage() {
  return null;
}
