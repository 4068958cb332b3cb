import { compatWrapper } from '@backstage/core-compat-api';
import type { ComponentType, ReactNode } from 'react';

/**
 * Makes the loader of a legacy extension from a component of the new frontend system: the component finds the APIs
 * there that only apps of the new system have, such as the one that resolves its route refs.
 *
 * @param Boundary - what every extension of the plugin stands in
 * @param load - loads the component
 */
export function loadForLegacyApp<TProps extends object = {}>(
  Boundary: ComponentType<{ children: ReactNode }>,
  load: () => Promise<ComponentType<TProps>>,
): () => Promise<(props: TProps) => JSX.Element> {
  return async () => {
    const Component = await load();
    return function InLegacyApp(props: TProps) {
      return compatWrapper(
        <Boundary>
          <Component {...props} />
        </Boundary>,
      );
    };
  };
}
