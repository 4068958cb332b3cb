/** See the router. */
export function LookPage() {
  return null;
}
