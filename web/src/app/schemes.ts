/** How the pages look. */
export const schemes = ["auto", "light", "dark"] as const;
