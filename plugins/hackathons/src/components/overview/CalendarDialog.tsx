import { CopyTextButton } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Radio,
  RadioGroup,
  Text,
  TextField,
} from '@backstage/ui';
import { formatRelative } from '@guildhall/plugin-guildhall-react';
import type { CalendarLink } from '@guildhall/plugin-hackathons-common';
import { RiCalendarEventLine, RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useCalendarLinks } from '../../query/useEvents';
import { ActError, downloadText, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './overview.module.css';

/** The way to have the schedule in one's own calendar program. */
export function CalendarDialog() {
  const t = useTexts();
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCalendarEventLine />}
      >
        {t('overview.calendar')}
      </Button>
      <Dialog width={560}>
        <DialogHeader>{t('overview.calendarTitle')}</DialogHeader>
        <CalendarForm />
      </Dialog>
    </DialogTrigger>
  );
}

/** Lives as long as the dialog is open, so that the secret address does, too. */
function CalendarForm() {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref, event } = useEvent();
  const links = useCalendarLinks();
  const [scope, setScope] = useState('one');
  const [address, setAddress] = useState<string>();
  const make = useAct({
    hackathonRef: ref,
    topics: [],
    act: async (_: void, options) => {
      const link = await api.events.createCalendarLink(
        scope === 'one' ? ref : undefined,
        options,
      );
      setAddress(link.url);
    },
  });
  const download = useAct({
    hackathonRef: ref,
    topics: [],
    act: async () =>
      downloadText(
        `${event.title}.ics`,
        'text/calendar',
        await api.events.getHackathonCalendar(ref),
      ),
  });
  return (
    <>
      <DialogBody>
        <div className={classes.dialog}>
          <Text as="p" variant="body-medium">
            {t('overview.calendarIntro')}
          </Text>
          {address ? (
            <>
              <div className={classes.address}>
                <TextField
                  label={t('overview.calendarAddress')}
                  isReadOnly
                  value={address}
                />
                <CopyTextButton
                  text={address}
                  aria-label={t('common.copy')}
                  tooltipText={t('common.copied')}
                />
              </div>
              <Alert status="warning" icon title={t('overview.calendarOnce')} />
            </>
          ) : (
            <>
              <RadioGroup
                label={t('overview.calendarScope')}
                value={scope}
                onChange={setScope}
              >
                <Radio value="one">{t('overview.calendarOne')}</Radio>
                <Radio value="all">{t('overview.calendarAll')}</Radio>
              </RadioGroup>
              <div>
                <Button isPending={make.busy} onPress={() => make.attempt()}>
                  {t('overview.calendarMake')}
                </Button>
              </div>
            </>
          )}
          <ActError act={make} hackathonRef={ref} topics={[]} />
          <ActError act={download} hackathonRef={ref} topics={[]} />
          {links.data && links.data.items.length > 0 && (
            <div>
              <Text as="h4" variant="body-medium" weight="bold">
                {t('overview.calendarLinks')}
              </Text>
              <ul className={classes.links}>
                {links.data.items.map(link => (
                  <li key={link.id}>
                    <Link link={link} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={download.busy}
          onPress={() => download.attempt()}
        >
          {t('overview.calendarDownload')}
        </Button>
        <Button variant="secondary" slot="close">
          {t('common.close')}
        </Button>
      </DialogFooter>
    </>
  );
}

function Link(props: { link: CalendarLink }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { link } = props;
  const when = formatRelative(link.createdAt);
  const revoke = useAct({
    hackathonRef: ref,
    topics: [],
    act: (_: void, options) => api.events.revokeCalendarLink(link.id, options),
    done: () => t('overview.calendarRevoked'),
  });
  return (
    <>
      <span>
        {t(link.hackathonRef ? 'overview.calendarOne' : 'overview.calendarAll')}
        {', '}
        {t('overview.calendarLink', { when })}
        {', '}
        {link.lastUsedAt
          ? t('overview.calendarUsed', {
              when: formatRelative(link.lastUsedAt),
            })
          : t('overview.calendarUnused')}
      </span>
      <Button
        size="small"
        variant="tertiary"
        isPending={revoke.busy}
        aria-label={t('overview.calendarRevokeOf', { when })}
        onPress={() => revoke.attempt()}
      >
        {t('overview.calendarRevoke')}
      </Button>
      <ActError act={revoke} hackathonRef={ref} topics={[]} />
    </>
  );
}
