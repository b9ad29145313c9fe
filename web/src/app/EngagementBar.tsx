import type { Membership } from "@/shared/api/queries";
import { day, today } from "@/shared/days";
import { engaged } from "@/shared/engagement";
import { words } from "@/shared/words/en";

/** Under the header of an auditor: what they are here for, and of which day answers are once its days are over. */
export function EngagementBar({ membership: { engagement, isOver } }: { membership: Membership }) {
  if (!engagement) return null;
  const { until, lastDay } = engagement;
  const say = isOver ? words.engagement.ended(engagement.name, day(lastDay ?? "")) : until && until < today() ? words.engagement.past(day(until)) : undefined;
  return (
    <section className="whatif" aria-label={words.engagement.title}>
      <p className="says" role="status">
        {!isOver && engaged(engagement)} {say}
      </p>
    </section>
  );
}
