/** See the router. */
export function CertificatePage() {
  return null;
}
