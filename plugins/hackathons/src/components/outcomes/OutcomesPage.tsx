/** See the router. */
export function OutcomesPage() {
  return null;
}
