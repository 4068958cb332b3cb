/** See the router. */
export function ProjectResultPage() {
  return null;
}
