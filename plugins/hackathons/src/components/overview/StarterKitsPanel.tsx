import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { BgProvider, ButtonLink, Text } from '@backstage/ui';
import {
  Chip,
  Panel,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type { HackathonDetail } from '@guildhall/plugin-hackathons-common';
import { RiHammerLine } from '@remixicon/react';
import { templateRouteRef } from '../../routes';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './overview.module.css';

type Kit = HackathonDetail['starterKits'][number];

/** The templates with which teams begin, one click from a repository. Nothing when there are none. */
export function StarterKitsPanel() {
  const t = useTexts();
  const { event } = useEvent();
  const link = useRouteRef(templateRouteRef);
  if (event.starterKits.length === 0) {
    return null;
  }
  return (
    <Panel title={t('overview.starterKits')}>
      <p className={classes.muted}>{t('overview.starterIntro')}</p>
      <ul className={classes.kits}>
        {event.starterKits.map(kit => (
          <li key={kit.template} className={classes.kit}>
            <BgProvider bg="neutral-2">
              <StarterKit kit={kit} />
            </BgProvider>
          </li>
        ))}
      </ul>
      {!link && <p className={classes.muted}>{t('overview.noTemplates')}</p>}
    </Panel>
  );
}

function StarterKit(props: { kit: Kit }) {
  const t = useTexts();
  const { kit } = props;
  const { ref, event, themeTitle } = useEvent();
  const link = useRouteRef(templateRouteRef);
  const [templateTitle] = useEntityTitles([kit.template]);
  const title = kit.title ?? templateTitle;
  const theme = event.themes.find(
    ({ name }) => kit.themes.length === 1 && name === kit.themes[0],
  );
  return (
    <>
      <Text as="h4" variant="body-medium" weight="bold">
        {title}
      </Text>
      {kit.description && (
        <Text as="p" variant="body-small" color="secondary">
          {kit.description}
        </Text>
      )}
      {kit.themes.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('overview.forTheme')}{' '}
          {kit.themes.map(name => (
            <Chip key={name}>{themeTitle(name)}</Chip>
          ))}
        </Text>
      )}
      {link && event.phase !== 'ended' && (
        <ButtonLink
          size="small"
          variant="secondary"
          iconStart={<RiHammerLine />}
          href={prototypeAddress(link, kit.template, {
            hackathon: ref,
            ...(theme && { theme: theme.name, assets: theme.assets }),
          })}
          aria-label={t('overview.startWith', { kit: title })}
        >
          {t('overview.start')}
        </ButtonLink>
      )}
    </>
  );
}

/** Where a template is filled in, with what is known already. */
export function prototypeAddress(
  link: (params: { namespace: string; templateName: string }) => string,
  template: string,
  formData: Record<string, unknown>,
): string {
  const { namespace, name } = parseEntityRef(template, {
    defaultKind: 'template',
    defaultNamespace: 'default',
  });
  const query = new URLSearchParams({ formData: JSON.stringify(formData) });
  return `${link({ namespace, templateName: name })}?${query}`;
}
