import { Menu } from "@mantine/core";
import { addressOf } from "@/shared/api/address";
import { pathOf, type GapTerms, type Organisation } from "@/shared/api/queries";
import { realOf } from "@/shared/api/terms";
import { Icon } from "@/shared/parts/Icon";
import { words } from "@/shared/words/en";

const formats = ["pdf", "docx", "xlsx", "csv", "html", "md", "json"] as const;

/** The answer as a file, in every format that the server writes. */
export function Export({ organisation, terms }: { organisation: Organisation; terms: GapTerms }) {
  return (
    <Menu position="bottom-end" shadow="md" width={190}>
      <Menu.Target>
        <button type="button" className="btn sm">
          <Icon name="export" small />
          {words.gap.export}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={addressOf(pathOf(organisation, "gap"), { ...realOf(terms), format })}
            download={`gap.${format}`}
            rightSection={<span className="mono">.{format}</span>}
          >
            {words.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
