import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addressOf } from "@/shared/api/address";
import { versionDifferenceQuery, versionsQuery, type Version } from "@/shared/api/statement";
import { day, timeOf } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useWhen } from "@/shared/parts/useWhen";
import { words as all } from "@/shared/words/en";
import { Changes } from "./Changes";
import { versionBefore } from "./search";

const words = all.statement.versions;
const formats = ["docx", "pdf", "xlsx", "html", "md", "json"] as const;

/** What was approved: by whom, when, and its bytes; of another day than it is kept, both days. */
export function Versions({ organisation, want }: { organisation: string; want: string | undefined }) {
  const { data, error, refetch } = useQuery(versionsQuery(organisation, useWhen(), want));
  const [held, setHeld] = useState<number>();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <div className="card sec sk" style={{ height: 120 }} aria-hidden />;
  if (data.items.length === 0) {
    return (
      <Status icon="statement" title={words.none}>
        {words.noneSay}
      </Status>
    );
  }
  const isHeld = data.items.find(({ number }) => number === held);
  return (
    <>
      <section className="card sec" aria-labelledby="versions">
        <header>
          <h2 id="versions">{words.title}</h2>
          <span className="muted">{data.items.length}</span>
        </header>
        <p className="pad sub sm">{words.say}</p>
        <table className="tbl versions">
          <thead>
            <tr>
              <th scope="col">{words.version}</th>
              <th scope="col">{words.approved}</th>
              <th scope="col">{words.recorded}</th>
              <th scope="col">{words.applies}</th>
              <th scope="col">{words.digest}</th>
              <th scope="col">
                <span className="sr">{words.files}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((each) => (
              <tr key={each.number}>
                <td>
                  <span className="row wrap tight">
                    <b>{each.version || each.number}</b>
                    <span className={each.state === "approved" ? "chip proven" : each.state === "taken-back" ? "chip failed" : "chip"}>{words.states[each.state]}</span>
                  </span>
                </td>
                <td>
                  {words.by(each.approvedBy, day(each.approvedOn))}
                  {each.recorded && all.approvedBy.recorded(each.recorded)}
                </td>
                <td className="sub">
                  {each.arrived ? `${words.arrived} ` : day(each.asOf) !== day(each.approvedOn) && `${words.stood(day(each.asOf))} `}
                  {words.by(each.recordedBy, `${day(each.recordedAt)}, ${timeOf(each.recordedAt)}`)}
                </td>
                <td>{words.count(each.applicable, each.controls)}</td>
                <td className="mono dg" title={digestOf(each)}>
                  {digestOf(each).slice(0, 12)}
                </td>
                <td className="num">
                  <Holding version={each} before={versionBefore(data.items, each)} held={held} onHold={setHeld} />
                  <Download organisation={organisation} version={each} want={want} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isHeld && <Against organisation={organisation} version={isHeld} want={want} />}
    </>
  );
}

/** Whether a version is held against the one before it, where there is one. */
function Holding({ version, before, held, onHold }: { version: Version; before: Version | undefined; held: number | undefined; onHold: (number: number | undefined) => void }) {
  if (!before) return null;
  return (
    <button type="button" className="btn sm" aria-expanded={held === version.number} aria-label={words.againstOf(nameOf(version), nameOf(before))} onClick={() => onHold(held === version.number ? undefined : version.number)}>
      {words.against(nameOf(before))}
    </button>
  );
}

function Against({ organisation, version, want }: { organisation: string; version: Version; want: string | undefined }) {
  const { data, error, refetch } = useQuery(versionDifferenceQuery(organisation, version.number, useWhen(), want));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <div className="card sec sk" style={{ height: 120 }} aria-hidden />;
  return <Changes difference={data} title={words.againstOf(nameOf(version), data.version ?? "")} />;
}

const nameOf = ({ version, number }: Version) => version || String(number);

const digestOf = ({ files }: Version) => files.find(({ format }) => format === "json")?.sha256 ?? "";

function Download({ organisation, version, want }: { organisation: string; version: Version; want: string | undefined }) {
  return (
    <Menu position="bottom-end" shadow="md" width={180}>
      <Menu.Target>
        <button type="button" className="btn sm" aria-label={words.download(version.version || String(version.number))}>
          <Icon name="export" small />
          {words.downloadIt}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats
          .filter((format) => version.files.some((file) => file.format === format))
          .map((format) => (
            <Menu.Item
              key={format}
              component="a"
              href={addressOf(`organisations/${organisation}/statement/versions/${version.number}`, { want, format })}
              download={`statement-of-applicability-${version.version || version.number}.${format}`}
              rightSection={<span className="mono">.{format}</span>}
            >
              {words.formats[format]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
