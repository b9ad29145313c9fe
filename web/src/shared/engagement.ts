import type { Engagement } from "./api/queries";
import { day } from "./days";
import { words } from "./words/en";

/** Which audit it is, its days, and until when they may look. */
export function engaged({ name, from, until, lastDay }: Engagement): string {
  const { days, access } = words.engagement;
  return [name, days(from && day(from), until && day(until)), lastDay && access(day(lastDay))].filter(Boolean).join("; ");
}
