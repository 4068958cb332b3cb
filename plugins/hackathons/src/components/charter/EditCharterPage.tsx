import { useApi } from '@backstage/core-plugin-api';
import { Button, ButtonLink, Text } from '@backstage/ui';
import {
  ConfirmDialog,
  FailureState,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import type { Charter } from '@guildhall/plugin-hackathons-common';
import {
  RiArrowLeftLine,
  RiDeleteBinLine,
  RiFileLine,
  RiSave3Line,
} from '@remixicon/react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useCharterOf } from '../../query/useEvents';
import { rootRouteRef } from '../../routes';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { entityOf, type CharterDraft } from './charter';
import classes from './charter.module.css';
import { CharterForm } from './CharterForm';
import { FileWays } from './FileWays';

/** Changes the charter that the portal stores. */
export function EditCharterPage() {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const { editable } = event.charter;
  const result = useCharterOf(ref, editable);
  if (!editable) {
    return (
      <StateMessage
        icon={<RiFileLine size={40} aria-hidden />}
        title={t('charter.notStored')}
      >
        {t('charter.notStoredHint')}
      </StateMessage>
    );
  }
  return (
    <div className={classes.page}>
      <div className={classes.footer}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('charter.editTitle')}
        </Text>
        <span className={classes.buttons}>
          <ButtonLink
            size="small"
            variant="tertiary"
            href={href('organise')}
            iconStart={<RiArrowLeftLine />}
          >
            {t('charter.back')}
          </ButtonLink>
          {result.data && <DeleteCharter charter={result.data} />}
        </span>
      </div>
      {result.isPending && <LoadingLines lines={6} />}
      {result.isError && !result.data && (
        <FailureState error={result.error} onRetry={() => result.refetch()} />
      )}
      {result.data && (
        <CharterForm
          // Read again after somebody else changed it, the form begins anew.
          key={result.data.version}
          initial={result.data.entity as CharterDraft}
          named
          ways={form => <Ways {...form} charter={result.data} />}
        />
      )}
    </div>
  );
}

function Ways(props: {
  draft: CharterDraft;
  yaml: string;
  ready: boolean;
  charter: Charter;
}) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { charter } = props;
  const save = useAct({
    hackathonRef: ref,
    topics: ['event'],
    act: (_: void, options) =>
      api.events.updateCharter(
        ref,
        entityOf(props.draft),
        charter.version,
        options,
      ),
    done: () => t('charter.saved'),
  });
  return (
    <div className={classes.list}>
      <div className={classes.ways}>
        <div className={classes.way}>
          <Button
            iconStart={<RiSave3Line />}
            isDisabled={!props.ready}
            isPending={save.busy}
            onPress={() => save.attempt()}
          >
            {t('charter.save')}
          </Button>
          <p className={classes.hint}>{t('charter.storeHint')}</p>
        </div>
        <FileWays
          name={charter.entityRef.split('/')[1]}
          yaml={props.yaml}
          ready={props.ready}
        />
      </div>
      {!props.ready && <p className={classes.hint}>{t('charter.mendFirst')}</p>}
      <ActError act={save} hackathonRef={ref} topics={['event']} />
    </div>
  );
}

function DeleteCharter(props: { charter: Charter }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const navigate = useNavigate();
  const root = useRouteRef(rootRouteRef)?.() ?? '/';
  const { ref } = useEvent();
  const [open, setOpen] = useState(false);
  const remove = useAct({
    hackathonRef: ref,
    topics: ['event'],
    act: async (_: void, options) => {
      await api.events.deleteCharter(ref, props.charter.version, options);
      navigate(root);
    },
    done: () => t('charter.deleted'),
  });
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        destructive
        iconStart={<RiDeleteBinLine />}
        onPress={() => setOpen(true)}
      >
        {t('charter.delete')}
      </Button>
      <ConfirmDialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title={t('charter.deleteTitle')}
        confirmLabel={t('charter.delete')}
        destructive
        onConfirm={() => remove.run()}
      >
        {t('charter.deleteText')}
      </ConfirmDialog>
    </>
  );
}
