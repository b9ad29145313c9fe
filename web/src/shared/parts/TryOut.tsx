import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { meQuery } from "../api/queries";
import { itemsQuery } from "../api/records";
import { words } from "../words/en";
import { Icon } from "./Icon";
import { tell } from "./useEdit";
import { having, useTrial } from "./useTrial";

/** Tries how it would be without a requirement; nothing is stored. */
export function TryWithout({ requirement }: { requirement: string }) {
  const { excluding, exclude, tryOut } = useTrial();
  return (
    <Try
      isTried={excluding.includes(requirement)}
      tried={words.trial.triedOut}
      onLeave={() => exclude(requirement, false)}
      onTry={() => tryOut({ excluding: having(excluding, requirement, true) })}
    >
      {words.trial.exclude}
    </Try>
  );
}

/** Tries how it would be to want a framework that is not wanted. */
export function TryWanting({ edition }: { edition: string }) {
  const { wanting, want, tryOut } = useTrial();
  const { organisation } = useParams({ strict: false });
  const { data } = useQuery({ ...itemsQuery<{ edition: string }>(organisation ?? "", "frameworks"), enabled: organisation !== undefined });
  if (!data || data.items.some(({ content }) => content.edition === edition)) return null;
  return (
    <Try
      isTried={wanting.includes(edition)}
      tried={words.trial.triedWanted}
      onLeave={() => want(edition, false)}
      onTry={() => tryOut({ wanting: having(wanting, edition, true) })}
    >
      {words.trial.want}
    </Try>
  );
}

function Try({ isTried, tried, onLeave, onTry, children }: { isTried: boolean; tried: string; onLeave: () => void; onTry: () => Promise<string | undefined>; children: ReactNode }) {
  const { organisation } = useParams({ strict: false });
  const { data: me } = useQuery(meQuery);
  const membership = me?.organisations.find(({ id }) => id === organisation);
  // Whoever audits judges what is there, and is answered nothing that is supposed.
  if (membership === undefined || membership.role === "auditor") return null;
  return isTried ? (
    <>
      <span className="chip acc">{tried}</span>
      <button type="button" className="btn sm" onClick={onLeave}>
        {words.trial.asItIs}
      </button>
    </>
  ) : (
    <button
      type="button"
      className="btn sm"
      title={words.trial.say}
      onClick={() =>
        void onTry().then((refusal) => {
          if (refusal !== undefined) tell(refusal);
        })
      }
    >
      <Icon name="swap" small />
      {children}
    </button>
  );
}
