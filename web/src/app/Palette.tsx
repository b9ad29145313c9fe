import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { findQuery, frameworksQuery } from "@/shared/api/queries";
import { partsOf } from "@/shared/api/terms";
import { Icon } from "@/shared/parts/Icon";
import { troubleOf } from "@/shared/api/errors";
import { words } from "@/shared/words/en";
import { records } from "@/shared/words/records";

export const openPalette = () => spotlight.open();

/** What has a page of its own; obligations, controls and documents have none yet. */
const reachable = ["requirement", "point-of-focus"] as const;

/** Find a requirement, or go to a page: Ctrl-K. */
export function Palette({ organisation }: { organisation: string | undefined }) {
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 140);
  const navigate = useNavigate();
  const { data: frameworks } = useQuery(frameworksQuery);
  const found = useQuery({ ...findQuery(asked), enabled: asked !== "", placeholderData: keepPreviousData });
  const matches = (title: string) => title.toLowerCase().includes(typed.trim().toLowerCase());

  const pages = [
    { title: words.nav.gap, icon: "gap", go: () => navigate({ to: "/{-$organisation}/gap", params: { organisation } }) },
    { title: words.nav.frameworks, icon: "frameworks", go: () => navigate({ to: "/{-$organisation}/frameworks", params: { organisation } }) },
    ...(organisation
      ? ([
          { title: records.nav.documents, icon: "document", go: () => navigate({ to: "/{-$organisation}/documents", params: { organisation } }) },
          { title: records.nav.evidence, icon: "evidence", go: () => navigate({ to: "/{-$organisation}/evidence", params: { organisation } }) },
          { title: records.nav.reports, icon: "report", go: () => navigate({ to: "/{-$organisation}/reports", params: { organisation } }) },
        ] as const)
      : []),
    { title: words.nav.start, icon: "start", go: () => navigate({ to: "/start" }) },
  ] as const;
  const shownPages = pages.filter(({ title }) => matches(title));
  const editions = (frameworks?.frameworks ?? []).filter(({ title, id }) => matches(title) || matches(id));
  const groups = typed.trim() === "" ? [] : (found.data?.groups ?? []).filter(({ kind }) => reachable.some((each) => each === kind));
  const isEmpty = shownPages.length + editions.length + groups.length === 0;

  return (
    <Spotlight.Root query={typed} onQueryChange={setTyped} shortcut={["mod + K", "/"]} scrollable maxHeight={420} clearQueryOnClose>
      <Spotlight.Search placeholder={words.find.placeholder} leftSection={<Icon name="find" />} aria-label={words.find.title} />
      <Spotlight.ActionsList>
        {groups.map(({ kind, found: all }) => (
          <Spotlight.ActionsGroup key={kind} label={words.find.kinds[kind]}>
            {all.map(({ id, title }) => {
              const { edition, id: requirement } = partsOf(id);
              return (
                <Spotlight.Action
                  key={id}
                  onClick={() =>
                    void navigate({
                      to: "/{-$organisation}/frameworks/$edition/$requirement",
                      params: { organisation, edition, requirement },
                    })
                  }
                >
                  <span className="hit">
                    <span className="id">{requirement}</span>
                    <span className="clip grow">{title}</span>
                    <span className="muted sm nowrap">{frameworks?.frameworks.find((each) => each.id === edition)?.title ?? edition}</span>
                  </span>
                </Spotlight.Action>
              );
            })}
          </Spotlight.ActionsGroup>
        ))}
        {editions.length > 0 && (
          <Spotlight.ActionsGroup label={words.nav.frameworks}>
            {editions.map(({ id, title }) => (
              <Spotlight.Action
                key={id}
                onClick={() => void navigate({ to: "/{-$organisation}/frameworks/$edition", params: { organisation, edition: id } })}
              >
                <span className="hit">
                  <Icon name="frameworks" />
                  <span className="clip grow">{title}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {shownPages.length > 0 && (
          <Spotlight.ActionsGroup label={words.find.pages}>
            {shownPages.map(({ title, icon, go }) => (
              <Spotlight.Action key={title} onClick={() => void go()}>
                <span className="hit">
                  <Icon name={icon} />
                  <span className="grow">{title}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {isEmpty && (
          <Spotlight.Empty>
            {found.isFetching ? words.find.looking : found.isError ? (troubleOf(found.error) === "offline" ? words.trouble.offline : found.error.message) : words.find.nothing}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
