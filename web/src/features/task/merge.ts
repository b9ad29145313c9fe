/** What somebody types, and what others saved of the same meanwhile. */
export interface Merged<T> {
  /** What was typed stays; what was not touched is what others saved. */
  said: T;
  /** What both changed, each in another way. */
  both: (keyof T)[];
}

/**
 * @param was what it was when somebody began to type
 * @param said what they typed since
 * @param is what others saved meanwhile
 */
export function mergeOf<T extends object>(was: T, said: T, is: T): Merged<T> {
  const fields = Object.keys(was) as (keyof T)[];
  const untouched = fields.filter((field) => said[field] === was[field]);
  return {
    said: { ...said, ...Object.fromEntries(untouched.map((field) => [field, is[field]])) },
    both: fields.filter((field) => said[field] !== was[field] && is[field] !== was[field] && is[field] !== said[field]),
  };
}
