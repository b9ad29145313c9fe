/**
 * What stands over a gap, read from its Markdown: the JSON does not carry it yet (MISSING.md, 1).
 * Nothing is worded or counted here; what is not found is left out.
 */
export interface Headline {
  /** What is said before the sentence. */
  notes: string[];
  /** What is missing, in a sentence or more; empty where nothing is said. */
  sentence: string;
  proven: Figure | undefined;
  possible: Figure | undefined;
  themes: Theme[];
}

export interface Theme {
  id: string;
  title: string;
  proven: Figure;
  possible: Figure;
  /** `2 of 4`. */
  full: string;
}

export interface Figure {
  /** `67.1 of 120`, as it is written. */
  text: string;
  /** `55.9 %`, as it is written. */
  share: string;
  percent: number;
}

export function headlineOf(markdown: string): Headline {
  const lines = markdown.split("\n");
  const firstSection = lines.findIndex((line) => line.startsWith("## "));
  const opening = lines
    .slice(0, firstSection < 0 ? lines.length : firstSection)
    .map((line) => line.trim());
  const sentences = opening.filter((line) => line !== "" && !/^(# |- |\|)/.test(line)).map(plain);
  const figure = (name: string) => {
    const line = opening.find((each) => each.startsWith(`- ${name}: `));
    return line === undefined ? undefined : figureOf(line.slice(name.length + 4));
  };
  return {
    notes: sentences.slice(0, -1),
    sentence: sentences.at(-1) ?? "",
    proven: figure("Proven"),
    possible: figure("Possible"),
    themes: themesOf(lines),
  };
}

function themesOf(lines: string[]): Theme[] {
  const start = lines.indexOf("## By theme");
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith("## "));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.slice(1, -1).split("|").map((cell) => plain(cell.trim())))
    .flatMap(([id, title, proven, possible, full]) =>
      id && title && proven && possible && full
        ? [{ id, title, proven: figureOf(proven), possible: figureOf(possible), full }]
        : [],
    );
}

function figureOf(cell: string): Figure {
  const [share = "", text = cell] = cell.split(", ");
  return { text, share, percent: Number.parseFloat(share) || 0 };
}

function plain(text: string): string {
  return text.replace(/\\([\\`*_[\]|<>])/g, "$1");
}
