import { createTheme, Menu, type CSSVariablesResolver } from "@mantine/core";

const accent = [
  "#eceefb", "#d9dcf7", "#bcc2f1", "#8f98ff", "#7079e6",
  "#5560db", "#4450d2", "#3a45bd", "#313ba4", "#272f86",
] as const;

/** The tokens, as Mantine's parts know them. */
export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { accent },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "11.5px", sm: "12px", md: "13px", lg: "16px", xl: "20px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "10px", xl: "16px" },
  defaultRadius: "md",
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // A menu holds items alone: the first of them takes the focus.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, menuItemTabIndex: 0 } }),
  },
});

const surfaces = {
  "--mantine-color-body": "var(--canvas)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-error": "var(--failed-ink)",
  "--mantine-color-anchor": "var(--accent)",
};

export const variables: CSSVariablesResolver = () => ({
  variables: { "--mantine-line-height": "1.5" },
  light: surfaces,
  dark: surfaces,
});
