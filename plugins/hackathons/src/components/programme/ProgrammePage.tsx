/** See the router. */
export function ProgrammePage() {
  return null;
}
