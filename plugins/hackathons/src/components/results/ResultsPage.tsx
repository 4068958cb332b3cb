/** See the router. */
export function ResultsPage() {
  return null;
}
