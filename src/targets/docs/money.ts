/** How the pages write what things cost. */
import type { Price } from '../../model/prices';

/** @source AWS' own calculators: hours of a month. */
export const HOURS = 730;

/** Two digits: more would claim what nobody knows. */
export const rounded = (usd: number): string => String(Number(usd.toPrecision(2)));

export const rangeOf = (least: number, most: number): string => {
  const [from, to] = [rounded(least), rounded(most)];
  return from === to ? `about ${from}` : `about ${from} to ${to}`;
};

/** Without an exponent, and without zeros at the end. The word comes first: a digit would have to be quoted. */
export const usd = (price: Price): string => `USD ${price.usd.toFixed(10).replace(/\.?0+$/, '')}`;
