/** See the router. */
export function PanelPage() {
  return null;
}
