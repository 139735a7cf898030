/**
 * Weights of the signs that two figures answer one question, in the order of `signsOf`. Fitted by logistic regression on
 * pairs of figures in events annotated by hand, each event weighed alike.
 */
export const weights: readonly number[] = [
  // always one
  -6.45,
  // same value
  1.73,
  // same value, by the size of the number
  3.15,
  // values differ, yet one value can satisfy both bounds
  3.38,
  // how far apart the values are (ln of their ratio)
  -0.25,
  // same topic of the closed list
  8.66,
  // same topic outside the list
  0.58,
  // different topics, one of them of the list
  -4.59,
  // what is counted has a word in common
  2.25,
  // what is counted has no word in common
  -0.59,
  // share of the counted thing's words in common
  -0.65,
  // share of the words next to the figures in common
  0.82,
  // share of the words of the sentences in common
  0.4,
  // same value, by words next to them
  0.85,
  // same value, by words of the sentences
  1.67,
  // one report, two values
  0.0,
  // one report, one value
  0.0,
  // same scope
  2.48,
  // one of them is vague
  -0.82,
  // same unit as written
  -0.12,
  // both the event's own total of one listed topic
  0.94,
];
