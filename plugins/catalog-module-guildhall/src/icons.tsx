import {
  RiLineChartLine,
  RiRouteLine,
  RiTrophyLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { SVGProps } from 'react';

/** The catalog graph draws icons inside of its own SVG, and passes place and size as SVG properties. */
type IconProps = SVGProps<SVGSVGElement> & {
  fontSize?: 'medium' | 'large' | 'small' | 'inherit';
};

const SIZES = { small: 20, medium: 24, large: 35, inherit: '1em' } as const;

function toIcon(Icon: RemixiconComponentType) {
  return function KindIcon({
    fontSize = 'medium',
    children: _children,
    ref: _ref,
    ...svgProps
  }: IconProps) {
    return <Icon size={SIZES[fontSize]} aria-hidden {...svgProps} />;
  };
}

/**
 * Icons of the Guildhall kinds, by kind in lower case. A portal with an entity presentation API of its own gives them to
 * `DefaultEntityPresentationApi` as `kindIcons`.
 */
export const guildhallKindIcons = {
  hackathon: toIcon(RiTrophyLine),
  prototypetransition: toIcon(RiRouteLine),
  contributionmetric: toIcon(RiLineChartLine),
};
