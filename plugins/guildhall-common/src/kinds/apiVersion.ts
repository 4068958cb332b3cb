/** The `apiVersion` of all Guildhall kinds. */
export const GUILDHALL_API_VERSION = 'guildhall.dev/v1alpha1';
