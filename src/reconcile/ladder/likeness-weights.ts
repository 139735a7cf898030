/**
 * Weights of the signs that two figures answer one question, in the order of `signsOf`. Fitted by logistic regression on
 * pairs of figures in events annotated by hand, each event weighed alike.
 */
export const weights: readonly number[] = [
  // always one
  -5.79,
  // same value
  1.9,
  // same value, by the size of the number
  2.9,
  // values differ, yet one value can satisfy both bounds
  3.77,
  // how far apart the values are (ln of their ratio)
  -0.08,
  // same topic of the closed list
  6.09,
  // same topic outside the list
  0.48,
  // different topics, one of them of the list
  -1.69,
  // what is counted has a word in common
  2.85,
  // what is counted has no word in common
  -0.95,
  // share of the counted thing's words in common
  -1.46,
  // share of the words next to the figures in common
  0.71,
  // share of the words of the sentences in common
  0.45,
  // same value, by words next to them
  0.66,
  // same value, by words of the sentences
  2.28,
  // one report, two values
  -0.61,
  // one report, one value
  -0.58,
  // same scope
  1.95,
  // one of them is vague
  -1.77,
  // same unit as written
  -0.12,
  // both the event's own total of one listed topic
  1.51,
  // two values, one of a named thing, the other of people in general
  -0.61,
];
