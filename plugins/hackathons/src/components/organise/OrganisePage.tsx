import { ButtonLink, Text } from '@backstage/ui';
import {
  EntityName,
  Panel,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { hackathonsEventManagePermission } from '@guildhall/plugin-hackathons-common';
import { RiFileEditLine, RiLock2Line, RiTeamLine } from '@remixicon/react';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './organise.module.css';
import { RegistrationsPanel } from './RegistrationsPanel';
import { WindowsPanel } from './WindowsPanel';

/** What organisers decide: registrations and windows, and the ways to teams and charter. */
export function OrganisePage() {
  const t = useTexts();
  const { event } = useEvent();
  if (!event.may.manage) {
    return (
      <StateMessage
        alert
        icon={<RiLock2Line size={40} aria-hidden />}
        title={t('organise.notOrganiser')}
      >
        {t('organise.notOrganiserHint', {
          permission: hackathonsEventManagePermission.name,
        })}
      </StateMessage>
    );
  }
  return (
    <div className={classes.page}>
      <ToolsPanel />
      <RegistrationsPanel />
      <WindowsPanel />
    </div>
  );
}

function ToolsPanel() {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  return (
    <Panel title={t('organise.tools')}>
      <div className={classes.tools}>
        <div className={classes.tool}>
          <ButtonLink
            href={href('organise/formation')}
            iconStart={<RiTeamLine />}
          >
            {t('organise.formation')}
          </ButtonLink>
          <Text variant="body-small" color="secondary">
            {t('organise.formationHint')}
          </Text>
        </div>
        <div className={classes.tool}>
          {event.charter.editable ? (
            <>
              <ButtonLink
                variant="secondary"
                href={href('organise/charter')}
                iconStart={<RiFileEditLine />}
              >
                {t('organise.charter')}
              </ButtonLink>
              <Text variant="body-small" color="secondary">
                {t('organise.charterHint')}
              </Text>
            </>
          ) : (
            <>
              <EntityName entityRef={ref} strong>
                {t('organise.charterEntity')}
              </EntityName>
              <Text variant="body-small" color="secondary">
                {t('organise.charterElsewhere')}
              </Text>
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}
