/** See the router. */
export function FinalRoundPage() {
  return null;
}
