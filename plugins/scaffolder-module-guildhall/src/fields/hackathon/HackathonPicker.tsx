import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { Radio, RadioGroup } from '@backstage/ui';
import {
  Chip,
  FailureState,
  formatDateTime,
  LoadingLines,
  StateMessage,
  useEntityTitles,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ChoiceRow } from '../../components/ChoiceRow';
import classes from '../../components/choices.module.css';
import { QueryBoundary } from '../../components/QueryBoundary';
import { useTexts } from '../../components/useTexts';
import {
  findOpenHackathons,
  type OpenHackathon,
  type OpenPhase,
} from './findOpenHackathons';

type Props = FieldExtensionComponentProps<string>;

const tones: Record<OpenPhase, Tone> = {
  running: 'good',
  registration: 'info',
  preparation: 'neutral',
};

/** Lets people choose a hackathon that runs or is open; the value is its entity ref. */
export function HackathonPicker(props: Props) {
  return (
    <QueryBoundary>
      <Picker {...props} />
    </QueryBoundary>
  );
}

function Picker(props: Props) {
  const t = useTexts();
  const { onChange, required, schema, uiSchema, rawErrors } = props;
  const hackathons = useOpenHackathons();
  const value = props.formData && completeRef(props.formData);
  const only =
    hackathons.data?.length === 1 ? hackathons.data[0].ref : undefined;
  useEffect(() => {
    if (required && only && !value) {
      onChange(only);
    }
  }, [required, only, value, onChange]);
  const isDisabled = Boolean(uiSchema?.['ui:disabled']);
  const title = schema.title ?? t('hackathon.title');

  return (
    <ScaffolderField
      rawErrors={rawErrors}
      rawDescription={uiSchema?.['ui:description'] ?? schema.description}
      required={required}
      disabled={isDisabled}
      errors={props.errors}
    >
      {hackathons.isPending && <LoadingLines lines={3} height={20} />}
      {hackathons.isError && (
        <FailureState
          compact
          error={hackathons.error}
          onRetry={() => hackathons.refetch()}
        />
      )}
      {hackathons.data && hackathons.data.length === 0 && !value && (
        <StateMessage compact title={t('hackathon.noneTitle')}>
          {t('hackathon.none')}
        </StateMessage>
      )}
      {hackathons.data && (hackathons.data.length > 0 || value) && (
        <RadioGroup
          label={title}
          value={value || null}
          onChange={onChange}
          isRequired={required}
          isDisabled={isDisabled}
          isInvalid={Boolean(rawErrors?.length)}
        >
          {value && !hackathons.data.some(({ ref }) => ref === value) && (
            <OtherHackathon hackathonRef={value} />
          )}
          {hackathons.data.map(hackathon => (
            <Radio
              key={hackathon.ref}
              value={hackathon.ref}
              className={classes.choice}
            >
              <HackathonRow hackathon={hackathon} />
            </Radio>
          ))}
        </RadioGroup>
      )}
    </ScaffolderField>
  );
}

function HackathonRow({ hackathon }: { hackathon: OpenHackathon }) {
  const t = useTexts();
  const { phase, title } = hackathon;
  const when = (time: number) => formatDateTime(new Date(time).toISOString());
  const words = {
    running: () => t('hackathon.running', { end: when(hackathon.end) }),
    registration: () =>
      t('hackathon.registration', {
        closes: when(hackathon.registrationCloses),
        start: when(hackathon.start),
      }),
    preparation: () =>
      t('hackathon.preparation', { start: when(hackathon.start) }),
  };
  return (
    <ChoiceRow title={title} description={words[phase]()}>
      <Chip tone={tones[phase]}>{t(`hackathon.${phase}Chip`)}</Chip>
    </ChoiceRow>
  );
}

/** One that a link has chosen, and that is not among those that are open. */
function OtherHackathon({ hackathonRef }: { hackathonRef: string }) {
  const t = useTexts();
  const [title] = useEntityTitles([hackathonRef]);
  return (
    <Radio value={hackathonRef} className={classes.choice}>
      <ChoiceRow title={title} description={t('hackathon.other')}>
        <Chip tone="warn">{t('hackathon.otherChip')}</Chip>
      </ChoiceRow>
    </Radio>
  );
}

function useOpenHackathons() {
  const catalogApi = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['open-hackathons'],
    queryFn: async () => {
      const { items } = await catalogApi.getEntities({
        filter: { kind: 'Hackathon' },
        fields: ['apiVersion', 'kind', 'metadata', 'spec.schedule'],
      });
      return findOpenHackathons(items, Date.now());
    },
  });
}

function completeRef(ref: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'hackathon',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    // Links are written by hand, too; the scaffolder says what is wrong with it.
    return ref;
  }
}
