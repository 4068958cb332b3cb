import type { IconComponent } from '@backstage/core-plugin-api';
import { RiTrophyLine } from '@remixicon/react';

/** For the item of the sidebar. */
export const HackathonsIcon: IconComponent = () => (
  <RiTrophyLine size={24} aria-hidden />
);
