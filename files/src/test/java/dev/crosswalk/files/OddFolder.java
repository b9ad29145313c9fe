package dev.crosswalk.files;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes valid programmes full of texts over which somebody might stumble, in every style that
/// YAML knows, with comments and blank lines between.
public final class OddFolder {
    static final List<String> ODD =
            OddTexts.and(
                    "+49 30",
                    "012",
                    "12:30",
                    "=HYPERLINK(\"x\")",
                    "ends\n\n",
                    "c:\\new\\file",
                    "plain words",
                    "Jane Doe",
                    "long ".repeat(1_900) + ".");

    private static final List<String> DAYS = List.of("01", "02", "03", "04", "05", "06");

    private final Random random;
    private int comment;

    public OddFolder(long seed) {
        random = new Random(seed);
    }

    public String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private boolean maybe() {
        return random.nextInt(3) > 0;
    }

    /// A text of one line that has something in it.
    private String id(String start, int n) {
        String[] ends = {"", " é", ": x", " # y", "'s", "=1", ",z", "😀"};
        return start + n + ends[random.nextInt(ends.length)];
    }

    private String day(int month) {
        String day = "2026-0" + month + "-" + DAYS.get(random.nextInt(DAYS.size()));
        return random.nextInt(4) == 0 ? day + "T23:30:00+02:00" : day;
    }

    /// Something that is written as it is.
    private record Bare(String text) {}

    private static final Bare MISSING = new Bare("(missing)");

    private static Bare bare(Object text) {
        return new Bare(text.toString());
    }

    private Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            if (!entries[i + 1].equals(MISSING)) {
                map.put((String) entries[i], entries[i + 1]);
            }
        }
        return map;
    }

    private Object sometimes(Object value) {
        return maybe() ? value : MISSING;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parameters.put("p_" + random.nextInt(50), random.nextInt(6) == 0 ? bare("") : odd());
        }
        return parameters;
    }

    private Map<String, Object> covers(int from, int to) {
        return map("from", bare(day(from)), "to", bare(day(to)));
    }

    /// Which file holds what.
    public void write(Path folder) throws IOException {
        List<Control> library = Content.bundled().controls().controls();
        Files.createDirectories(folder.resolve("controls"));
        Files.createDirectories(folder.resolve("evidence"));
        Files.createDirectories(folder.resolve("populations"));
        file(
                folder,
                "programme.yaml",
                map(
                        "organisation", odd(),
                        "scope", sometimes(odd()),
                        "timeZone", sometimes(bare("Europe/Berlin")),
                        "riskCriteria",
                                sometimes(map("scale", bare(5), "acceptable", sometimes(bare(6)))),
                        "frameworks",
                                List.of(
                                        map(
                                                "edition", bare("iso27001-2022"),
                                                "assurance", bare("operating"),
                                                "window", covers(1, 6)),
                                        map(
                                                "edition", bare("soc2-2017"),
                                                "nodes", sometimes(List.of("CC6", "A")))),
                        "parameters", sometimes(parameters())));
        List<String> ids = new ArrayList<>();
        List<Object> adopted = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Control control = library.get(i * 7 + random.nextInt(7));
            ids.add(control.id());
            adopted.add(adoption(map("control", control.id())));
        }
        List<Object> own = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add("OWN-" + i);
            own.add(own("OWN-" + i, ids));
        }
        file(folder, "controls/a.yaml", map("controls", adopted.subList(0, 4)));
        List<Object> rest = new ArrayList<>(adopted.subList(4, 6));
        rest.addAll(random.nextInt(3), own);
        file(folder, "controls/b.yml", map("controls", rest));
        List<String> evidence = evidence(folder, ids);
        registers(folder, ids);
        log(folder, ids, evidence);
        if (maybe()) {
            Files.writeString(folder.resolve("controls/empty.yaml"), "# nothing yet\n");
        }
    }

    private Map<String, Object> adoption(Map<String, Object> start) {
        int state = random.nextInt(3);
        Map<String, Object> item = new LinkedHashMap<>(start);
        item.put("state", bare(List.of("planned", "implemented", "retired").get(state)));
        item.putAll(
                map(
                        "plannedOn", sometimes(bare(day(1))),
                        "dueOn", sometimes(bare(day(2))),
                        "implementedOn", state >= 1 ? bare(day(2)) : MISSING,
                        "retiredOn", state == 2 ? bare(day(5)) : MISSING,
                        "owner", sometimes(odd()),
                        "cadence",
                                sometimes(
                                        map(
                                                "every",
                                                bare("quarterly"),
                                                "toleranceDays",
                                                bare(14),
                                                "days",
                                                sometimes(bare("business")))),
                        "parameters", sometimes(parameters()),
                        "links", sometimes(texts()),
                        "note", sometimes(odd())));
        return item;
    }

    private List<Object> texts() {
        List<Object> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            texts.add(i + " " + odd());
        }
        return texts;
    }

    private Map<String, Object> own(String id, List<String> ids) {
        Map<String, Object> item = adoption(map("control", id, "title", odd()));
        item.putIfAbsent("cadence", map("every", bare("per-event")));
        item.putAll(
                map(
                        "objective", sometimes(odd()),
                        "description", sometimes(odd()),
                        "type", sometimes(bare("detective")),
                        "discharges",
                                sometimes(List.of("acc-policy-need", "acc-policy-documented")),
                        "measures", sometimes(texts()),
                        "guidance", sometimes(odd()),
                        "testOfDesign", sometimes(odd()),
                        "testOfOperation", sometimes(odd()),
                        "evidence",
                                sometimes(
                                        List.of(
                                                map(
                                                        "kind", "log-" + random.nextInt(9),
                                                        "role", sometimes(bare("follow-up")),
                                                        "freshDays", bare(90),
                                                        "population", sometimes(bare("true"))),
                                                map("kind", "other", "freshDays", bare(30)),
                                                map(
                                                        "kind", "list",
                                                        "role", bare("population"),
                                                        "freshDays", bare(30)))),
                        "dayBegins", sometimes("04:00"),
                        "stage", sometimes(bare("build")),
                        "effort", sometimes(map("adopt", bare("2.5"), "runPerYear", bare("1"))),
                        "dependsOn", sometimes(List.of(ids.getFirst())),
                        "documents", sometimes(List.of(odd().strip().replaceAll("\\s+", " ")))));
        return item;
    }

    private List<String> evidence(Path folder, List<String> ids) throws IOException {
        List<String> all = new ArrayList<>();
        for (String name : List.of("evidence/2025.yaml", "evidence/2026.yaml")) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String id = id("E-", all.size());
                all.add(id);
                boolean observed = random.nextBoolean();
                items.add(
                        map(
                                "id",
                                id,
                                "controls",
                                List.of(ids.get(i), ids.get(i + 3)),
                                "kind",
                                odd(),
                                observed ? "observedAt" : "covers",
                                observed ? bare(day(3)) : covers(2, 3),
                                "receivedAt",
                                bare(day(5)),
                                "by",
                                sometimes(odd()),
                                "result",
                                sometimes(bare("pass")),
                                "note",
                                sometimes(odd())));
            }
            file(folder, name, map("evidence", items));
        }
        return all;
    }

    private void registers(Path folder, List<String> ids) throws IOException {
        file(
                folder,
                "documents.yaml",
                map(
                        "documents",
                        List.of(
                                map(
                                        "document", "access-control-policy",
                                        "version", sometimes("1.0"),
                                        "owner", sometimes(odd()),
                                        "approvedBy", odd(),
                                        "approvedOn", bare(day(2))),
                                map("document", id("own document ", 1), "owner", odd()))));
        file(
                folder,
                "exclusions.yaml",
                map(
                        "exclusions",
                        List.of(
                                map(
                                        "requirement", "iso27001-2022/A.7.4",
                                        "justification", odd(),
                                        "approvedBy", sometimes(odd())),
                                map(
                                        "requirement",
                                        "iso27001-2022/A.8.30",
                                        "justification",
                                        odd()))));
        file(
                folder,
                "inclusions.yaml",
                map(
                        "inclusions",
                        List.of(
                                map(
                                        "requirement", "iso27001-2022/A.5.8",
                                        "justification", odd(),
                                        "by", sometimes(odd()),
                                        "on", sometimes(bare(day(3)))),
                                map(
                                        "requirement",
                                        "iso27001-2022/A.5.7",
                                        "justification",
                                        odd()))));
        file(
                folder,
                "answers.yaml",
                map(
                        "answers",
                        List.of(
                                map(
                                        "obligation", "acc-review-periodic",
                                        "met", bare("unknown"),
                                        "by", sometimes(odd()),
                                        "on", bare(day(3)),
                                        "note", sometimes(odd())),
                                map("obligation", "acc-policy-need", "met", bare("true")))));
        file(
                folder,
                "mappings.yaml",
                map(
                        "mappings",
                        List.of(
                                map(
                                        "left", "soc2-2017/CC6.3",
                                        "relation", bare("intersects"),
                                        "right", "iso27001-2022/A.5.18",
                                        "why", odd(),
                                        "suggestedBy", odd(),
                                        "suggestedOn", bare(day(3))),
                                map(
                                        "left", "soc2-2017/CC6.1",
                                        "relation", bare("subset"),
                                        "right", "iso27001-2022/A.8.5",
                                        "decision", bare("rejected"),
                                        "by", odd(),
                                        "reason", odd()))));
        file(
                folder,
                "decisions.yaml",
                map(
                        "decisions",
                        List.of(
                                map(
                                        "requirement", "soc2-2017/CC6.3",
                                        "obligation", "acc-review-periodic",
                                        "stands", bare("true"),
                                        "by", odd(),
                                        "on", bare(day(3)),
                                        "why", odd()),
                                map(
                                        "requirement", "soc2-2017/CC6.3",
                                        "obligation", "acc-review-acted",
                                        "stands", bare("false"),
                                        "by", odd(),
                                        "why", odd()))));
        file(
                folder,
                "exceptions.yaml",
                map(
                        "exceptions",
                        List.of(
                                map(
                                        "id", id("X-", 1),
                                        "control", ids.get(1),
                                        "reason", odd(),
                                        "compensating", sometimes(List.of(ids.get(2))),
                                        "acceptedBy", odd(),
                                        "acceptedOn", bare(day(3)),
                                        "expiresOn", bare(day(6)),
                                        "deviation", "2026-Q1",
                                        "subjects", List.of("laptop-7", "# 9")))));
        file(
                folder,
                "people.yaml",
                map(
                        "people",
                        List.of(
                                map(
                                        "id",
                                        "P-1",
                                        "name",
                                        "Ada: Moreau",
                                        "roles",
                                        List.of(
                                                map(
                                                        "role",
                                                        "'quoted' role",
                                                        "from",
                                                        bare("2026-01-05"),
                                                        "to",
                                                        bare("2026-09-05")))),
                                map("id", "P-2", "name", "#2"))));
        file(
                folder,
                "conclusions.yaml",
                map(
                        "conclusions",
                        List.of(
                                map(
                                        "id", "C-1",
                                        "control", ids.get(1),
                                        "window",
                                                map(
                                                        "from",
                                                        bare("2026-01-01"),
                                                        "to",
                                                        bare("2026-02-01")),
                                        "as", bare("effective-with-exceptions"),
                                        "on", bare("2026-03-03"),
                                        "by", "@by",
                                        "deviations", bare("all"),
                                        "cause", "- cause",
                                        "extent", "ext\nent",
                                        "harm", map("where", "null", "lookedInto", bare("true")),
                                        "correction", "true, corrected",
                                        "compensating", List.of(ids.get(2))))));
        String nonconformity = id("NC-", 1);
        file(
                folder,
                "nonconformities.yaml",
                map(
                        "nonconformities",
                        List.of(
                                map(
                                        "id", nonconformity,
                                        "title", odd(),
                                        "foundOn", bare("2026-01-05"),
                                        "source", sometimes(odd()),
                                        "grade", sometimes(bare("minor")),
                                        "controls", List.of(ids.get(1)),
                                        "deviations", sometimes(texts()),
                                        "owner", odd(),
                                        "correction", "- put right",
                                        "correctedOn", sometimes(bare("2026-01-06")),
                                        "cause", "null and void",
                                        "similar", "else\nwhere",
                                        "evaluatedOn", sometimes(bare("2026-01-07")),
                                        "action", "#1 of many",
                                        "dueOn", sometimes(bare("2026-02-01")),
                                        "doneOn", bare("2026-01-20"),
                                        "effect", ": it held",
                                        "verifiedBy", odd(),
                                        "verifiedOn", bare("2026-06-01"),
                                        "closedOn", sometimes(bare("2026-06-02"))),
                                map(
                                        "id", "NC-2",
                                        "title", odd(),
                                        "foundOn", bare("2026-01-05"),
                                        "owner", odd()))));
        file(
                folder,
                "audits.yaml",
                map(
                        "audits",
                        List.of(
                                map(
                                        "id", id("IA-", 1),
                                        "title", odd(),
                                        "held",
                                                map(
                                                        "from",
                                                        bare("2026-01-02"),
                                                        "to",
                                                        bare("2026-01-09")),
                                        "scope",
                                                sometimes(
                                                        List.of("iso27001-2022:9,10", "soc2-2017")),
                                        "controls", List.of(ids.get(0), ids.get(2)),
                                        "auditors", List.of("@auditor", "#2"),
                                        "findings", sometimes(List.of(nonconformity)),
                                        "reportedTo", sometimes(odd()),
                                        "reportedOn", sometimes(bare("2026-02-02"))))));
        file(
                folder,
                "risks.yaml",
                map(
                        "risks",
                        List.of(
                                map(
                                        "id", id("R-", 1),
                                        "title", odd(),
                                        "owner", odd(),
                                        "tags", sometimes(texts()),
                                        "likelihood", bare(3),
                                        "impact", bare(4),
                                        "controls", sometimes(List.of(ids.get(0), ids.get(1))),
                                        "current", sometimes(bare(8)),
                                        "treatment", bare("modify"),
                                        "reason", odd(),
                                        "residual", sometimes(bare(6)),
                                        "acceptedOn", sometimes(bare(day(3))),
                                        "acceptedUntil", sometimes(bare(day(6))),
                                        "dueOn", sometimes(bare(day(2))),
                                        "checkedOn", sometimes(bare(day(4)))),
                                map(
                                        "id", id("R-", 2),
                                        "title", odd(),
                                        "owner", odd(),
                                        "likelihood", bare(1),
                                        "impact", bare(1),
                                        "treatment", bare("retain")))));
        file(
                folder,
                "attestations.yaml",
                map(
                        "reports",
                                List.of(
                                        map(
                                                "id", id("REP-", 1),
                                                "title", odd(),
                                                "scope", List.of("soc2-2017:CC,A"),
                                                "assurance", bare("operating"),
                                                "covers", sometimes(covers(1, 4)),
                                                "issuedOn", bare(day(5)),
                                                "opinions",
                                                        List.of(
                                                                map(
                                                                        "requirement",
                                                                        "soc2-2017/CC6.2",
                                                                        "opinion",
                                                                        bare("adverse"))),
                                                "tests", List.of(map("control", "ACC-01")),
                                                "carvedOut",
                                                        List.of(
                                                                map(
                                                                        "provider",
                                                                        "Host",
                                                                        "requirements",
                                                                        List.of(
                                                                                "soc2-2017/CC6.4"))),
                                                "userEntityControls",
                                                        List.of(map("text", "Keys are kept.")),
                                                "exceptions",
                                                        sometimes(
                                                                List.of(
                                                                        map(
                                                                                "requirement",
                                                                                "soc2-2017/CC6.1",
                                                                                "note",
                                                                                sometimes(
                                                                                        odd())))))),
                        "attestations",
                                sometimes(
                                        List.of(
                                                map(
                                                        "requirement", "iso27001-2022/5.1",
                                                        "met", bare(random.nextBoolean()),
                                                        "source", sometimes(odd())),
                                                map(
                                                        "requirement", "iso27001-2022/5.1",
                                                        "met", bare(true),
                                                        "assurance", bare("designed"),
                                                        "since", sometimes(bare(day(2))))))));
    }

    private void log(Path folder, List<String> ids, List<String> evidence) throws IOException {
        List<Object> occurrences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            occurrences.add(
                    map(
                            "control", ids.get(i),
                            "performedOn", bare(day(i + 1)),
                            "for", sometimes(bare("2026-Q1")),
                            "by", sometimes(odd()),
                            "evidence", sometimes(List.of(evidence.get(i))),
                            "note", sometimes(odd())));
        }
        file(
                folder,
                "log.yaml",
                map(
                        "occurrences",
                        occurrences,
                        "populations",
                        List.of(
                                map(
                                        "id", id("POP-", 1),
                                        "control", ids.get(5),
                                        "covers", covers(1, 6),
                                        "receivedAt", bare(day(7)),
                                        "file", "populations/one.csv",
                                        "note", sometimes(odd())))));
        StringBuilder csv = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        String newline = random.nextBoolean() ? "\n" : "\r\n";
        csv.append("ticket,item,occurredOn,\"doneOn\"").append(newline);
        for (int i = 0; i < 5; i++) {
            csv.append(
                            "\"extra, %d\",%s,2026-03-0%d,%s"
                                    .formatted(i, item(i), i + 1, i > 2 ? "" : "2026-04-01"))
                    .append(i == 4 && random.nextBoolean() ? "" : newline);
        }
        Files.writeString(folder.resolve("populations/one.csv"), csv);
    }

    private String item(int i) {
        return switch (random.nextInt(4)) {
            case 0 -> "\"T \"\"%d\"\", x\"".formatted(i);
            case 1 -> "=T" + i;
            case 2 -> "\"T\n" + i + "\"";
            default -> "T-" + i;
        };
    }

    // ---- YAML in many styles

    private void file(Path folder, String name, Map<String, Object> root) throws IOException {
        StringBuilder yaml = new StringBuilder(random.nextInt(4) == 0 ? "---\n" : "");
        keyed(yaml, root, 0, random.nextBoolean() ? 2 : 0);
        if (maybe()) {
            yaml.append(comment()).append('\n');
        }
        String text = yaml.toString();
        if (random.nextInt(4) == 0) {
            text = text.replace("\n", "\r\n");
        }
        if (random.nextInt(5) == 0) {
            text = "\uFEFF" + text;
        }
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private String comment() {
        return "# comment %d: 'é' [x] - y".formatted(++comment);
    }

    private void keyed(StringBuilder yaml, Map<String, ?> map, int column, int listIndent) {
        boolean first = true;
        for (Map.Entry<String, ?> entry : map.entrySet()) {
            if (!first || column == 0) {
                between(yaml, column);
                yaml.repeat(" ", column);
            }
            first = false;
            yaml.append(entry.getKey()).append(':');
            value(yaml, entry.getValue(), column, listIndent);
            yaml.append('\n');
        }
        yaml.setLength(yaml.length() - 1);
        if (column == 0) {
            yaml.append('\n');
        }
    }

    private void between(StringBuilder yaml, int column) {
        if (random.nextInt(12) == 0) {
            yaml.append('\n');
        }
        if (random.nextInt(8) == 0) {
            yaml.repeat(" ", column).append(comment()).append('\n');
        }
    }

    @SuppressWarnings("unchecked") // Only maps of this class come here.
    private void value(StringBuilder yaml, Object value, int column, int listIndent) {
        switch (value) {
            case Bare(String text) ->
                    yaml.append(text.isEmpty() ? "" : " ").append(text).append(trailing());
            case String text -> yaml.append(' ').append(text(text, column, true));
            case List<?> list when list.stream().allMatch(i -> i instanceof String) && maybe() ->
                    yaml.append(' ').append(flow(list)).append(trailing());
            case List<?> list -> {
                yaml.append(trailing()).append('\n');
                list(yaml, list, column + listIndent, listIndent);
            }
            case Map<?, ?> map when isFlow(map) && maybe() ->
                    yaml.append(' ').append(flow(map)).append(trailing());
            case Map<?, ?> map -> {
                yaml.append(trailing()).append('\n').repeat(" ", column + 2);
                keyed(yaml, (Map<String, ?>) map, column + 2, listIndent);
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    @SuppressWarnings("unchecked") // Only maps of this class come here.
    private void list(StringBuilder yaml, List<?> list, int column, int listIndent) {
        boolean first = true;
        for (Object item : list) {
            if (!first) {
                yaml.append('\n');
                between(yaml, column);
            }
            first = false;
            yaml.repeat(" ", column).append("- ");
            switch (item) {
                case String text -> yaml.append(text(text, column, true));
                case Map<?, ?> map when isFlow(map) && random.nextInt(3) == 0 ->
                        yaml.append(flow(map)).append(trailing());
                case Map<?, ?> map -> keyed(yaml, (Map<String, ?>) map, column + 2, listIndent);
                default -> throw new IllegalArgumentException(item.toString());
            }
        }
    }

    private String trailing() {
        return random.nextInt(10) == 0 ? "  " + comment() : "";
    }

    private static boolean isFlow(Map<?, ?> map) {
        return map.values().stream().allMatch(v -> v instanceof Bare || v instanceof String);
    }

    private String flow(Object value) {
        return switch (value) {
            case Bare(String text) -> text.isEmpty() ? "~" : text;
            case String text -> text(text, 0, false);
            case List<?> list ->
                    "[" + String.join(", ", list.stream().map(this::flow).toList()) + "]";
            case Map<?, ?> map ->
                    "{ "
                            + String.join(
                                    ", ",
                                    map.entrySet().stream()
                                            .map(e -> e.getKey() + ": " + flow(e.getValue()))
                                            .toList())
                            + " }";
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private String text(String text, int column, boolean block) {
        boolean oneLine = text.chars().noneMatch(c -> c == '\n' || c == '\u2028' || c == '\t');
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9./]*(?: [A-Za-z]+)*+");
        String behind = block ? trailing() : "";
        int style = random.nextInt(4);
        if (style == 0 && plain && !text.matches("(?i)null|yes|no|true")) {
            return text + behind;
        }
        if (style == 1 && oneLine) {
            return "'" + text.replace("'", "''") + "'" + behind;
        }
        if (style == 2 && block && isLines(text)) {
            String indent = " ".repeat(column + 2);
            String end = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
            List<String> lines = text.lines().map(l -> l.isEmpty() ? l : indent + l).toList();
            return "|" + end + behind + "\n" + String.join("\n", lines);
        }
        return quoted(text) + behind;
    }

    private static boolean isLines(String text) {
        return text.contains("\n")
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && text.chars().noneMatch(c -> c == '\u2028');
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\u2028", "\\u2028")
                        .replace("\uFEFF", "\\uFEFF")
                + '"';
    }
}
