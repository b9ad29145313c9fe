import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { addressOf } from "../api/address";
import { askText } from "../api/client";
import type { Parameters } from "../api/address";
import { records } from "../words/records";
import { words } from "../words/en";
import { Problem } from "./Problem";
import { Working, wasStopped } from "./Working";
import "./paper.css";

/**
 * What the server prints, without the script of what is saved, in a frame that runs nothing: the sandbox is empty, and the answer
 * says itself that it is one, so that a frame is no more than a picture one can select text in. It has to be
 * an address: what is put into `srcdoc` is held to this page's policy, which lets no style of a paper through.
 *
 * It is asked for once before, because a frame cannot say why it was refused.
 */
export function Paper({ title, organisation, question, parameters }: { title: string; organisation: string; question: string; parameters: Parameters }) {
  const wanted = addressOf(`organisations/${organisation}/${question}`, { ...parameters, format: "frame" });
  const [address] = useDebouncedValue(wanted, 350);
  const queryKey = ["paper", organisation, address];
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      await askText(address, signal);
      return address;
    },
    placeholderData: keepPreviousData,
    // It is asked again when something changed, and not when somebody comes back to read on.
    staleTime: Infinity,
    retry: false,
  });
  const { data, dataUpdatedAt, error, isError, isFetching, refetch } = query;
  const [loaded, setLoaded] = useState<string>();
  const shown = `${data ?? ""} ${dataUpdatedAt}`;
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  const isBusy = !wasStopped(query) && (isFetching || address !== wanted || loaded !== shown);
  return (
    <div className={isBusy ? "paper stale" : "paper"} aria-busy={isBusy || undefined}>
      <Working what={words.working.report} query={query} queryKey={queryKey} />
      {data ? (
        <iframe key={shown} onLoad={() => setLoaded(shown)} src={data} title={title} sandbox="" referrerPolicy="no-referrer" />
      ) : (
        isBusy && <p className="muted sm making">{records.reports.making}</p>
      )}
    </div>
  );
}
