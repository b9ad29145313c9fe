import { useQuery } from "@tanstack/react-query";
import type { Status } from "@/shared/api/documents/status";
import { permitsQuery } from "@/shared/api/queries";
import { itemsQuery } from "@/shared/api/records";
import { editionOf } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { useEdit } from "@/shared/parts/useEdit";
import { words } from "@/shared/words/en";
import { toKeep, type Wanted } from "./keeping";

/** Keeps the day that a plan is asked about as that of the audit, framework by framework. */
export function KeepDay({ organisation, by, wanted }: { organisation: string; by: string; wanted: Status["frameworks"] }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const { data } = useQuery(itemsQuery<Wanted>(organisation, "frameworks"));
  const keep = useEdit(organisation, "change-items");
  if (!data || !permits?.edits.includes("change-items")) return null;
  const kept = toKeep(data.items.map(({ content }) => content), wanted.map(({ scope }) => editionOf(scope)), by);
  const nameOf = (edition: string) => wanted.find(({ scope }) => editionOf(scope) === edition)?.name ?? edition;
  return (
    <>
      {kept.map((content) => (
        <button
          key={content.edition}
          type="button"
          className="btn sm"
          disabled={keep.isPending}
          onClick={() =>
            keep.mutate({
              request: { items: [{ kind: "frameworks", key: content.edition, content }] },
              read: { tag: data.tag, isOf: ({ kind }) => kind === "frameworks" },
              done: words.plan.dayKept(day(by), nameOf(content.edition)),
            })
          }
        >
          {kept.length === 1 ? words.plan.keepDay : words.plan.keepDayOf(nameOf(content.edition))}
        </button>
      ))}
    </>
  );
}
