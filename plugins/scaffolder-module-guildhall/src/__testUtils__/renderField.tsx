import type { Entity } from '@backstage/catalog-model';
import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { useState, type ComponentType } from 'react';

/**
 * Renders a field as a form of the scaffolder does, and shows its value as JSON in the output "value".
 *
 * @param options.answer - answers what the field asks the backend
 */
export function renderField(
  Field: ComponentType<any>,
  options: {
    entities: Entity[];
    answer?: (url: URL) => Response;
    value?: unknown;
    required?: boolean;
    uiOptions?: Record<string, unknown>;
  },
): void {
  function Form() {
    const [value, setValue] = useState(options.value);
    return (
      <>
        <Field
          formData={value}
          onChange={setValue}
          schema={{}}
          uiSchema={{ 'ui:options': options.uiOptions }}
          required={options.required}
          rawErrors={[]}
        />
        <output aria-label="value">{JSON.stringify(value)}</output>
      </>
    );
  }
  renderInTestApp(<Form />, {
    apis: [
      [catalogApiRef, catalogApiMock({ entities: options.entities })],
      [
        discoveryApiRef,
        { getBaseUrl: async plugin => `http://portal/api/${plugin}` },
      ],
      [
        fetchApiRef,
        {
          fetch: async (input: Request | URL | string) =>
            options.answer?.(new URL(new Request(input).url)) ??
            new Response('', { status: 404 }),
        },
      ],
    ],
  });
}
