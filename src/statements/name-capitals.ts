import type { Token } from '../text/tokens.ts';
import { capitals } from '../text/words.ts';

/** Whether the token begins with a capital letter. */
export const isCapital = (token: Token): boolean => capitals.isAt(token);

/** Two letters or more, all of them capitals. */
export const isAcronym = ({ word }: Token): boolean => word.acronym;
