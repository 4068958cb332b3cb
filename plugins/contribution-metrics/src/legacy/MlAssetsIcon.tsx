import type { IconComponent } from '@backstage/core-plugin-api';
import { RiBubbleChartLine } from '@remixicon/react';

/** For the item of the sidebar. */
export const MlAssetsIcon: IconComponent = () => (
  <RiBubbleChartLine size={24} aria-hidden />
);
