import { Chip, type Tone } from '@guildhall/plugin-guildhall-react';
import type { ProjectStatus } from '@guildhall/plugin-hackathons-common';
import {
  RiCheckDoubleLine,
  RiCheckLine,
  RiErrorWarningLine,
  RiForbid2Line,
  RiQuestionLine,
} from '@remixicon/react';
import { useTexts } from '../common';

const LOOKS = {
  'on-track': { tone: 'good', Icon: RiCheckLine },
  'at-risk': { tone: 'warn', Icon: RiErrorWarningLine },
  blocked: { tone: 'bad', Icon: RiForbid2Line },
  done: { tone: 'info', Icon: RiCheckDoubleLine },
  unknown: { tone: 'neutral', Icon: RiQuestionLine },
} satisfies Record<ProjectStatus, { tone: Tone; Icon: unknown }>;

/** How a project stands. Each status has a picture of its own, so that it can be told without colour. */
export function StatusChip(props: { status: ProjectStatus; title?: string }) {
  const t = useTexts();
  const { tone, Icon } = LOOKS[props.status];
  return (
    <Chip tone={tone} icon={<Icon size={14} aria-hidden />} title={props.title}>
      {t(`projects.statuses.${props.status}`)}
    </Chip>
  );
}
