import type { Gap } from "@/shared/api/documents/gap";
import { day } from "@/shared/days";
import { words } from "@/shared/words/en";

/** What stands beside the figures and changes none of them. */
export function Beside({ gap }: { gap: Gap }) {
  const found = gap.foundByAuditors ?? [];
  const evidence = [...(gap.altered ?? []), ...(gap.missingEvidence ?? [])];
  const { acceptedExceptions, contradictions, decisions } = gap;
  if (acceptedExceptions.length + found.length + contradictions.length + decisions.length + evidence.length === 0) return null;
  return (
    <section className="after">
      <h2>{words.gap.beside}</h2>
      {acceptedExceptions.map(({ id, control, reason, acceptedBy, expiresOn }) => (
        <p key={id} className="sub">
          <b className="b">{id}</b> {words.gap.exception(control, acceptedBy, day(expiresOn))} {reason}
        </p>
      ))}
      {found.map(({ control, report, note }) => (
        <p key={control + report} className="sub">
          <b className="b">{control}</b> {note} <span className="muted">{report}</span>
        </p>
      ))}
      {contradictions.map(({ left, right, because }) => (
        <p key={left + right} className="sub">
          <b className="b">{words.gap.contradiction(left, right)}</b> {because.join(", ")}
        </p>
      ))}
      {decisions.map(({ requirement, obligation, source }) => (
        <p key={requirement + obligation} className="sub">
          <b className="b">{requirement}</b> {source}
        </p>
      ))}
      {evidence.map((each) => (
        <p key={each} className="sub">
          {words.gap.evidenceLost(each)}
        </p>
      ))}
    </section>
  );
}
