import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type KeyboardEvent } from "react";
import { anchorOf, tabsOf } from "@/features/settings/tabs";
import { findQuery, frameworksQuery, meQuery } from "@/shared/api/queries";
import { registersQuery } from "@/shared/api/registers";
import { partsOf } from "@/shared/api/terms";
import { Icon, type IconName } from "@/shared/parts/Icon";
import { readable } from "@/shared/parts/readable";
import { troubleOf } from "@/shared/api/errors";
import { words } from "@/shared/words/en";
import { notes } from "@/shared/words/notes";
import { records } from "@/shared/words/records";
import { registers } from "@/shared/words/registers";
import { settings } from "@/shared/words/settings";
import { entriesOf, isTypedOn, speaksOf } from "./finding";
import type { PageName } from "./pages";
import { schemes } from "./schemes";

export const openPalette = () => spotlight.open();

/** The pages, in the order of the frame, and whether there is one of nobody's programme. */
const all: readonly (readonly [PageName, IconName, string, boolean])[] = [
  ["overview", "overview", words.nav.overview, false],
  ["gap", "gap", words.nav.gap, true],
  ["crosswalk", "crosswalk", words.nav.crosswalk, true],
  ["frameworks", "frameworks", words.nav.frameworks, true],
  ["controls", "control", words.nav.controls, true],
  ["intake", "drop", words.nav.intake, false],
  ["questions", "question", words.nav.questions, false],
  ["plan", "plan", words.nav.plan, false],
  ["tasks", "task", words.nav.tasks, false],
  ["statement", "statement", words.nav.statement, false],
  ["risks", "warning", registers.nav.risks, false],
  ["audits", "flag", registers.nav.audits, false],
  ["nonconformities", "break", registers.nav.nonconformities, false],
  ["documents", "document", records.nav.documents, false],
  ["evidence", "evidence", records.nav.evidence, false],
  ["reports", "report", records.nav.reports, false],
  ["notes", "note", notes.nav, false],
  ["trail", "trail", words.nav.trail, false],
];

/** Find a requirement, a control or a document, or go to a page: Ctrl-K. */
export function Palette({ organisation, may }: { organisation: string | undefined; may: (page: PageName) => boolean }) {
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 140);
  const navigate = useNavigate();
  const { data: frameworks } = useQuery(frameworksQuery);
  const found = useQuery({ ...findQuery(organisation, asked), enabled: asked !== "", placeholderData: (before, query) => (isTypedOn(query?.queryKey.at(-1), asked) ? before : undefined) });
  const isTyped = typed.trim() !== "";
  const matches = (title: string) => speaksOf(title, typed.trim());
  const { setColorScheme } = useMantineColorScheme();
  const { data: me } = useQuery(meQuery);
  const permissions = me?.organisations.find(({ id }) => id === organisation)?.permissions ?? [];
  const { data: inRegisters } = useQuery({ ...registersQuery(organisation ?? ""), enabled: organisation !== undefined && isTyped && may("risks") });
  const entries = entriesOf(inRegisters, typed);

  // What stands in a part of settings finds it, and is not shown.
  const pages: { title: string; also?: string; icon: IconName; go: () => Promise<void> }[] = [
    ...all.filter(([page, , , isOpen]) => (organisation !== undefined || isOpen) && may(page)).map(([page, icon, title]) => ({
      title,
      icon,
      go: () => navigate({ to: `/{-$organisation}/${page}`, params: { organisation } }),
    })),
    ...(organisation ? [{ title: settings.title, icon: "person" as const, go: () => navigate({ to: "/{-$organisation}/settings/account", params: { organisation } }) }] : []),
    { title: words.nav.start, icon: "start" as const, go: () => navigate({ to: "/start" }) },
    // Only whoever types asks for what lies deeper.
    ...(organisation && isTyped
      ? tabsOf(permissions).flatMap(({ page, title, parts }) => {
          const to = `/{-$organisation}/settings/${page}` as const;
          return [
            { title: words.find.under(settings.title, title), icon: "person" as const, go: () => navigate({ to, params: { organisation } }) },
            ...parts.map((part) => ({
              title: words.find.under(title, part.title),
              also: `${settings.title} ${part.also}`,
              icon: "person" as const,
              go: () => navigate({ to, params: { organisation }, hash: anchorOf(part.title) }),
            })),
          ];
        })
      : []),
    ...(isTyped ? schemes.map((scheme) => ({ title: words.find.under(words.nav.look, words.nav.schemes[scheme]), icon: "person" as const, go: async () => setColorScheme(scheme) })) : []),
  ];
  // A letter or two stand in nearly everything.
  const shownPages = pages.filter(({ title, also = "" }) => matches(typed.trim().length > 2 ? `${title} ${also}` : title));
  const editions = (frameworks?.frameworks ?? []).filter(({ title, id }) => matches(title) || matches(id));
  // Documents have a page in an organisation.
  const groups = typed.trim() === "" ? [] : (found.data?.groups ?? []).filter(({ kind }) => organisation !== undefined || kind !== "document");
  const open = (kind: string, id: string) => {
    if (kind === "document") return navigate({ to: "/{-$organisation}/documents/$document", params: { organisation, document: id } });
    if (kind === "control" || kind === "own-control") return navigate({ to: "/{-$organisation}/controls/$control", params: { organisation, control: id } });
    if (kind === "obligation") return navigate({ to: "/{-$organisation}/obligations/$obligation", params: { organisation, obligation: id } });
    const { edition, id: requirement } = partsOf(id);
    return navigate({ to: "/{-$organisation}/frameworks/$edition/$requirement", params: { organisation, edition, requirement } });
  };
  // Enter opens the first where nobody has moved to another.
  const openFirst = (event: KeyboardEvent) => {
    const actions = event.key === "Enter" && !event.nativeEvent.isComposing ? document.querySelectorAll<HTMLElement>(".mantine-Spotlight-action") : [];
    if (![...actions].some((each) => each.dataset.selected !== undefined)) actions[0]?.click();
  };
  const isEmpty = shownPages.length + entries.length + editions.length + groups.length === 0;

  return (
    <Spotlight.Root query={typed} onQueryChange={setTyped} shortcut={["mod + K", "/"]} scrollable maxHeight={420} clearQueryOnClose>
      <Spotlight.Search placeholder={words.find.placeholder} leftSection={<Icon name="find" />} aria-label={words.find.title} onKeyDown={openFirst} />
      <Spotlight.ActionsList>
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
        {entries.map(({ kind, found: hits }) => (
          <Spotlight.ActionsGroup key={kind} label={registers.nav[kind]}>
            {hits.map(({ id, title }) => (
              <Spotlight.Action key={id} onClick={() => void navigate({ to: `/{-$organisation}/${kind}/$entry`, params: { organisation, entry: id } })}>
                <span className="hit">
                  <span className="id">{id}</span>
                  <span className="clip grow">{title}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.map(({ kind, found: hits }) => (
          <Spotlight.ActionsGroup key={kind} label={words.find.kinds[kind]}>
            {hits.map(({ id, title, sentence }) => (
              <Spotlight.Action key={id} onClick={() => void open(kind, id)}>
                <span className="hit">
                  {kind !== "document" && kind !== "obligation" && <span className="id">{partsOf(id).id}</span>}
                  <span className="clip grow">{kind === "obligation" ? readable(sentence) : title}</span>
                  {id.includes("/") && <span className="muted sm nowrap">{frameworks?.frameworks.find((each) => each.id === partsOf(id).edition)?.name ?? partsOf(id).edition}</span>}
                </span>
              </Spotlight.Action>
            ))}
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
        {isEmpty && (
          <Spotlight.Empty>
            {found.isFetching ? words.find.looking : found.isError ? (troubleOf(found.error) === "offline" ? words.trouble.offline : found.error.message) : words.find.nothing}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
