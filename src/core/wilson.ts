/** A share of cases and the 95 % interval around it, all from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's quantile for 95 % between both sides. */
const Z = 1.96;

/**
 * The share of hits with its 95 % interval by Wilson (1927, J. Am. Stat. Assoc. 22, 209–212), which holds for few cases and near
 * 0 and 1 too. Hits may be broken numbers, where a tie counts for a part. Of no cases nothing is known: 0 to 1.
 */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { share: 0, low: 0, high: 1 };
  const share = hits / of;
  const wide = Z ** 2 / of;
  const centre = share + wide / 2;
  const reach = Z * Math.sqrt((share * (1 - share) + wide / 4) / of);
  return {
    share,
    low: Math.max(0, (centre - reach) / (1 + wide)),
    high: Math.min(1, (centre + reach) / (1 + wide)),
  };
}

/** As reports print it: `48 % (40–56 %)`. */
export const formatShare = ({ share, low, high }: Share): string =>
  `${Math.round(share * 100)} % (${Math.round(low * 100)}–${Math.round(high * 100)} %)`;
