import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Icon } from "@/shared/parts/Icon";
import { words } from "@/shared/words/en";
import { notes } from "@/shared/words/notes";
import { records } from "@/shared/words/records";
import { registers } from "@/shared/words/registers";
import type { PageName } from "./pages";
import { openPalette } from "./Palette";

/** On a small screen, the pages for which the bar has no room. */
export function MoreMenu({ organisation, may }: { organisation: string | undefined; may: (page: PageName) => boolean }) {
  const navigate = useNavigate();
  const pages = [
    ...(organisation
      ? ([
          ["/{-$organisation}/intake", "drop", words.nav.intake],
          ["/{-$organisation}/questions", "question", words.nav.questions],
          ["/{-$organisation}/tasks", "task", words.nav.tasks],
          ["/{-$organisation}/statement", "statement", words.nav.statement],
          ["/{-$organisation}/risks", "warning", registers.nav.risks],
          ["/{-$organisation}/audits", "flag", registers.nav.audits],
          ["/{-$organisation}/nonconformities", "break", registers.nav.nonconformities],
          ["/{-$organisation}/documents", "document", records.nav.documents],
          ["/{-$organisation}/evidence", "evidence", records.nav.evidence],
          ["/{-$organisation}/reports", "report", records.nav.reports],
          ["/{-$organisation}/notes", "note", notes.nav],
          ["/{-$organisation}/trail", "trail", words.nav.trail],
        ] as const)
      : []),
    ["/{-$organisation}/crosswalk", "crosswalk", words.nav.crosswalk],
    ["/{-$organisation}/frameworks", "frameworks", words.nav.frameworks],
  ] as const;
  return (
    <Menu position="top-end" shadow="md" width={220}>
      <Menu.Target>
        <button type="button">
          <Icon name="more" />
          {words.nav.more}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {pages.filter(([path]) => may(path.split("/").at(-1) as PageName)).map(([path, icon, title]) => (
          <Menu.Item key={path} onClick={() => void navigate({ to: path, params: { organisation } })} leftSection={<Icon name={icon} />}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="find" />} onClick={openPalette}>
          {words.find.label}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
