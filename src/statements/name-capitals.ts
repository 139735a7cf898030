import type { Token } from '../text/tokens.ts';

/** Whether the token begins with a capital letter. */
export const isCapital = ({ word }: Token): boolean => word.capital;

/** Two letters or more, all of them capitals. */
export const isAcronym = ({ word }: Token): boolean => word.acronym;
