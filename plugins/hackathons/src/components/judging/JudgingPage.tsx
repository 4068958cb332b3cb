/** See the router. */
export function JudgingPage() {
  return null;
}
