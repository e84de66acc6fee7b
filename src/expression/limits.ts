// Bounds that keep an expression readable and every pass over it cheap.

/** UTF-16 code units. A page of text is no formula; the limit also bounds the number of nodes. */
export const longestExpression = 2000;
/** Brackets, calls and prefix operators within each other; bounds the depth of the recursive descent. */
export const deepestNesting = 32;
/** Digits of a duration such as `60d`: 99,999 days are 273 years. */
export const longestDuration = 5;
/** Decimal places that `round` accepts. */
export const mostDecimals = 12;
/** Unknown names of one expression for which a near one is looked up; beyond that the names are from another framework. */
export const mostSuggestions = 20;
