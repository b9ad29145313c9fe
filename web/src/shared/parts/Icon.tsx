const paths = {
  overview: "M2.5 13.5v-5M6.2 13.5v-9M9.8 13.5v-6M13.5 13.5v-11",
  frameworks: "M3 3h10M3 8h10M3 13h10M5.5 3v10",
  plan: "M2 13.5h3.5v-4H9v-4h3.5v-3H14",
  statement: "M4 2h8v12H4zM6 6l1.2 1.2L9.5 5M6 10h4",
  task: "M6.500 4h7M6.500 8h7M6.500 12h7M2.500 4l.8.8 1.400-1.500M2.500 8l.8.8 1.400-1.500M2.500 12l.8.8 1.400-1.500",
  trail: "M3 4h6M3 8h10M3 12h7",
  swap: "M4.5 3.5L2.500 5.500l2 2M2.500 5.500h9M11.5 8.5l2 2-2 2M13.5 10.5h-9",
  undo: "M5.5 4L3 6.5 5.500 9M3 6.5h6.5a3.250 3.250 0 0 1 0 6.5H6",
  flag: "M4 14V2.5h7.500L10 5.500l1.500 3H4",
  drop: "M8 10.5V3M5 5.800L8 2.800l3 3M3 10.500v2.500h10v-2.500",
  start: "M8 2.5v3M8 10.5v3M2.5 8h3M10.5 8h3M4.2 4.2l2 2M9.8 9.8l2 2M11.8 4.2l-2 2M6.2 9.8l-2 2",
  down: "M5 6.5l3 3 3-3",
  right: "M6.5 5l3 3-3 3",
  close: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  link: "M6.5 9.5l3-3M7 5l1.2-1.2a2.6 2.6 0 0 1 3.8 3.8L10.8 8.8M9 11l-1.2 1.2A2.6 2.6 0 0 1 4 8.4L5.2 7.2",
  export: "M8 2.5v7M5 6.8l3 3 3-3M3 12.5h10",
  plus: "M8 3.5v9M3.5 8h9",
  check: "M3.5 8.5l3 3 6-7",
  document: "M4 2h8v12H4zM6 5h4M6 8h4M6 11h2",
  evidence: "M11 6.5v4.200a3 3 0 0 1-6 0V4.800a2 2 0 0 1 4 0v5.700a1 1 0 0 1-2 0V6",
  note: "M2.5 3h11v7.500l-3 3h-8zM13.500 10.500h-3v3M5 6h6M5 8.500h4",
  report: "M2.500 2.500h11v8h-11zM8 10.500v3M5.500 13.500h5M5 7.500l2-2 1.500 1.500L11 4.500",
  offline: "M2 6a9 9 0 0 1 12 0M4.3 8.6a5.6 5.6 0 0 1 7.4 0M8 12v.1M2.5 2.5l11 11",
  warning: "M8 2.5l6 10.5H2zM8 6.5v3M8 11.3v.1",
  more: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  signOut: "M6.5 3H3v10h3.5M9.5 5l3 3-3 3M12.5 8H6",
  break: "M9 2.5L5.5 8.5H8L7 13.5l3.500-6H8z",
} as const;

const drawn = {
  gap: (
    <>
      <rect x="2.5" y="2.5" width="4" height="4" rx="1" fill="currentColor" />
      <rect x="9.5" y="2.5" width="4" height="4" rx="1" />
      <rect x="2.5" y="9.5" width="4" height="4" rx="1" />
      <rect x="9.5" y="9.5" width="4" height="4" rx="1" fill="currentColor" />
    </>
  ),
  crosswalk: (
    <>
      <circle cx="6" cy="8" r="3.8" />
      <circle cx="10" cy="8" r="3.8" />
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M6.4 6.4a1.700 1.700 0 1 1 2.400 1.600c-.6.3-.8.6-.8 1.200M8 11.2v.1" />
    </>
  ),
  control: (
    <>
      <path d="M2.5 5h7M12.5 5h1M2.5 11h1M6.5 11h7" />
      <circle cx="11" cy="5" r="1.6" />
      <circle cx="5" cy="11" r="1.6" />
    </>
  ),
  find: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="M10.2 10.2L13.5 13.5" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.5h11M5.5 2v3M10.5 2v3" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.8V8l2.2 1.4" />
    </>
  ),
  locked: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.5" r="2.7" />
      <path d="M3 13.5c.6-2.900 2.600-4 5-4s4.400 1.100 5 4" />
    </>
  ),
} as const;

export type IconName = keyof typeof paths | keyof typeof drawn;

export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? "ic s" : "ic"} viewBox="0 0 16 16" aria-hidden="true">
      {name in drawn ? (
        drawn[name as keyof typeof drawn]
      ) : (
        <path d={paths[name as keyof typeof paths]} />
      )}
    </svg>
  );
}

export function Logo() {
  return (
    <span className="logo">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <rect width="5" height="5" rx="1" fill="currentColor" />
        <rect x="7" y=".75" width="4.25" height="4.25" rx=".8" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <rect x=".75" y="7" width="4.25" height="4.25" rx=".8" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <rect x="7" y="7" width="5" height="5" rx="1" fill="currentColor" />
      </svg>
    </span>
  );
}
