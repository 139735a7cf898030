/**
 * Weights of the signs that two figures answer one question, in the order of `signsOf`. Fitted by logistic regression on
 * pairs of figures in events annotated by hand, each event weighed alike.
 */
export const weights: readonly number[] = [
  // always one
  -5.91,
  // same value
  1.3,
  // same value, by the size of the number
  3.13,
  // values differ, yet one value can satisfy both bounds
  3.18,
  // how far apart the values are (ln of their ratio)
  -0.33,
  // same topic of the closed list
  9.07,
  // same topic outside the list
  0.59,
  // different topics, one of them of the list
  -4.62,
  // what is counted has a word in common
  2.3,
  // what is counted has no word in common
  -0.7,
  // share of the counted thing's words in common
  -0.82,
  // share of the words next to the figures in common
  0.66,
  // share of the words of the sentences in common
  0.7,
  // same value, by words next to them
  1.05,
  // same value, by words of the sentences
  1.42,
  // one report, two values
  -1.04,
  // one report, one value
  -0.5,
  // same scope
  2.5,
  // one of them is vague
  -0.74,
  // same unit as written
  -0.23,
  // both the event's own total of one listed topic
  0.7,
  // two values, one of a named thing, the other of people in general
  -0.59,
];
