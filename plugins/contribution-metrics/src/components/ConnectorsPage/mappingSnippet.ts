import { stringify } from 'yaml';

/** The lines of app-config.yaml that map a source's word for somebody to the catalog, whatever the word contains. */
export function mappingSnippet(subject: string): string {
  return stringify(
    {
      guildhall: {
        // A map takes words that an object would not, such as `__proto__`.
        identity: { mapping: new Map([[subject, 'group:default/your-team']]) },
      },
    },
    { lineWidth: 0 },
  );
}
