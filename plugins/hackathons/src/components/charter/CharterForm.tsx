import { useApi } from '@backstage/core-plugin-api';
import { Button, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import {
  CodeExample,
  Panel,
  settingParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { hackathonsApiRef } from '../../api';
import { portalKey } from '../../query/keys';
import { useTexts } from '../common';
import { entityOf, toYaml, type CharterDraft } from './charter';
import classes from './charter.module.css';
import { getAt, setAt, type Value } from './paths';
import { ReviewStep } from './ReviewStep';
import { STEP_NAMES, stepOf, STEPS } from './steps';
import { CharterContext, type CharterContextValue } from './useCharter';

const ALL_STEPS = [...STEP_NAMES, 'review'] as const;
const PARAMS = { step: settingParam(ALL_STEPS) };
const CHECK_AFTER_MS = 500;

/** What is wrong with a charter, as the backend says: asked again a moment after the last change. */
function useChecks(draft: CharterDraft) {
  const api = useApi(hackathonsApiRef);
  const yaml = useMemo(() => toYaml(draft), [draft]);
  const [checked, setChecked] = useState({ yaml, draft });
  useDebounce(() => setChecked({ yaml, draft }), CHECK_AFTER_MS, [yaml]);
  const result = useQuery({
    queryKey: portalKey('check', checked.yaml),
    queryFn: () => api.events.checkCharter(entityOf(checked.draft)),
    placeholderData: keepPreviousData,
  });
  return {
    yaml,
    result,
    /** Whether the answer is about what stands in the form now. */
    current: checked.yaml === yaml && !result.isFetching,
  };
}

/**
 * The form of a charter in steps, with the checks of the backend and a preview of the YAML.
 *
 * @param props.initial - what stands in it at first
 * @param props.named - whether the name stays
 * @param props.ways - where the charter goes, at the end of the review
 */
export function CharterForm(props: {
  initial: CharterDraft;
  named?: boolean;
  ways: (form: {
    draft: CharterDraft;
    yaml: string;
    ready: boolean;
  }) => ReactNode;
}) {
  const t = useTexts();
  const { named = false } = props;
  const [draft, setDraft] = useState(props.initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [reviewed, setReviewed] = useState(false);
  const { filters, change } = useUrlFilters(PARAMS);
  const { step } = filters;
  const showAll = reviewed || step === 'review';
  const { yaml, result, current } = useChecks(draft);
  const answered = result.data?.problems;
  const found = useMemo(
    () =>
      answered && !getAt(draft, 'metadata.name')
        ? [
            { field: 'metadata.name', message: t('charter.nameMissing') },
            ...answered.filter(({ field }) => field !== 'metadata.name'),
          ]
        : answered,
    [answered, draft, t],
  );

  const set = useCallback((path: string, value: Value) => {
    setDraft(before => setAt(before, path, value));
    setTouched(before => new Set([...before, path]));
  }, []);

  const value = useMemo<CharterContextValue>(
    () => ({
      draft,
      set,
      // Nobody is told of what they had no time to fill in yet.
      problems: (found ?? []).filter(
        ({ field }) =>
          showAll || (touched.has(field) && getAt(draft, field) !== undefined),
      ),
      named,
    }),
    [draft, set, found, showAll, touched, named],
  );

  function go(next: (typeof ALL_STEPS)[number]) {
    if (next === 'review') {
      setReviewed(true);
    }
    change({ step: next });
  }

  const index = ALL_STEPS.indexOf(step);
  const Step = step === 'review' ? undefined : STEPS[step];
  return (
    <CharterContext.Provider value={value}>
      <Tabs
        selectedKey={step}
        onSelectionChange={key => go(key as (typeof ALL_STEPS)[number])}
      >
        <TabList aria-label={t('charter.title')}>
          {ALL_STEPS.map(name => {
            const count = value.problems.filter(
              ({ field }) => stepOf(field) === name,
            ).length;
            return (
              <Tab key={name} id={name}>
                {count > 0 && name !== 'review'
                  ? t('charter.stepProblems', {
                      step: t(`charter.steps.${name}`),
                      count,
                    })
                  : t(`charter.steps.${name}`)}
              </Tab>
            );
          })}
        </TabList>
        <TabPanel id={step}>
          <div className={classes.columns} data-wide={!Step || undefined}>
            <div className={classes.steps}>
              {Step ? (
                <Step />
              ) : (
                <ReviewStep
                  yaml={yaml}
                  result={result}
                  problems={found}
                  current={current}
                  onApply={setDraft}
                  onGo={field => go(stepOf(field))}
                >
                  {props.ways({
                    draft,
                    yaml,
                    ready: current && found?.length === 0,
                  })}
                </ReviewStep>
              )}
              <div className={classes.footer}>
                {index > 0 ? (
                  <Button
                    variant="secondary"
                    onPress={() => go(ALL_STEPS[index - 1])}
                  >
                    {t('charter.previous')}
                  </Button>
                ) : (
                  <span />
                )}
                {index < ALL_STEPS.length - 1 && (
                  <Button onPress={() => go(ALL_STEPS[index + 1])}>
                    {t('charter.next')}
                  </Button>
                )}
              </div>
            </div>
            {step !== 'review' && (
              <div className={`${classes.preview} ${classes.steps}`}>
                <Panel title={t('charter.preview')}>
                  <CodeExample
                    text={yaml}
                    label={t('charter.preview')}
                    copyLabel={t('charter.copy')}
                  />
                </Panel>
              </div>
            )}
          </div>
        </TabPanel>
      </Tabs>
    </CharterContext.Provider>
  );
}
