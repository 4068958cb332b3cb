/** See the router. */
export function VotePage() {
  return null;
}
