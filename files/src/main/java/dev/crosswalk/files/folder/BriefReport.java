package dev.crosswalk.files.folder;

import dev.crosswalk.content.RequirementNames;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Node.Entry;
import dev.crosswalk.content.yaml.Node.Keyed;
import dev.crosswalk.content.yaml.Node.Scalar;
import dev.crosswalk.content.yaml.Node.Sequence;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.words.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Spells out a report as a facts file has it, in as few words as say it, so that it reads like one
/// of `attestations.yaml`. What is left out gets what is usual; what is long already stays as it
/// is.
///
/// `{ scope: soc2-2017:CC,A, period: 2025-10-01..2026-09-30, exceptions: [CC6.3 one leaver] }`
///
/// @param controls the ids of the controls that the library has
record BriefReport(Library library, Set<String> controls) {
    private static final Set<String> KINDS = Set.of("kind", "assurance");

    /// @param node as it was read; what is no mapping stays what it is
    Node spelledOut(Node node) {
        if (!(node instanceof Keyed keyed)) {
            return node;
        }
        Map<String, Entry> all = new LinkedHashMap<>();
        Scalar scope = scope(keyed, all);
        keyed.entries().forEach(all::putIfAbsent);
        // A part of the scope that became a key of its own is in the scope by now.
        all.values().removeIf(e -> isPart(e, scope));
        rename(all, "period", "covers");
        rename(all, "issued", "issuedOn");
        replace(all, "covers", BriefReport::period);
        String edition = edition(all);
        each(all, "opinions", this::opinion, edition);
        each(all, "exceptions", this::found, edition);
        each(all, "carvedOut", this::carvedOut, edition);
        each(all, "tests", (text, _) -> keyed(text, "control", text.text()), edition);
        each(all, "userEntityControls", (text, _) -> keyed(text, "text", text.text()), edition);
        fill(all, edition, node.line());
        return new Keyed(all, node.line());
    }

    // ---- what it speaks of

    /// In a mapping in one line a comma ends a text, so `scope: soc2-2017:CC,A` says `A` as a key.
    private @Nullable Scalar scope(Keyed keyed, Map<String, Entry> into) {
        Entry entry = keyed.entries().get("scope");
        if (entry == null || !(entry.value() instanceof Scalar said) || said.isNull()) {
            return null;
        }
        StringBuilder text = new StringBuilder(said.text());
        keyed.entries().values().stream()
                .filter(e -> isPart(e, said))
                .forEach(e -> text.append(',').append(e.key()));
        Scalar whole = new Scalar(text.toString(), said.plain(), said.line());
        into.put(
                "scope",
                new Entry("scope", new Sequence(List.of(whole), said.line()), entry.line()));
        return said;
    }

    private boolean isPart(Entry entry, @Nullable Scalar scope) {
        if (scope == null
                || !(entry.value() instanceof Scalar value)
                || !value.isNull()
                || entry.line() != scope.line()) {
            return false;
        }
        String edition = new RequirementNames(library).scope(scope.text()).edition();
        return requirements(edition).contains(entry.key());
    }

    private Set<String> requirements(String edition) {
        Set<String> ids = new TreeSet<>();
        library.editions().stream()
                .filter(e -> e.id().equals(edition))
                .flatMap(e -> e.requirements().stream())
                .map(Requirement::id)
                .forEach(ids::add);
        return ids;
    }

    /// The only edition that the report is on; empty where it is on several, or none.
    private String edition(Map<String, Entry> report) {
        Entry entry = report.get("scope");
        Set<String> editions = new TreeSet<>();
        if (entry != null && entry.value() instanceof Sequence scopes) {
            for (Node item : scopes.items()) {
                if (item instanceof Scalar s) {
                    Scope scope = new RequirementNames(library).scope(s.text().strip());
                    editions.add(scope.edition());
                }
            }
        }
        return editions.size() == 1 ? editions.iterator().next() : "";
    }

    // ---- its lists

    private static void rename(Map<String, Entry> all, String brief, String key) {
        Entry entry = all.get(brief);
        if (entry != null && !all.containsKey(key)) {
            all.remove(brief);
            all.put(key, new Entry(key, entry.value(), entry.line()));
        }
    }

    private interface Spelling {
        Node of(Scalar text);
    }

    private static void replace(Map<String, Entry> all, String key, Spelling spelling) {
        Entry entry = all.get(key);
        if (entry != null && entry.value() instanceof Scalar text && !text.isNull()) {
            all.put(key, new Entry(key, spelling.of(text), entry.line()));
        }
    }

    private static void each(
            Map<String, Entry> all,
            String key,
            BiFunction<Scalar, String, Node> spelling,
            String edition) {
        Entry entry = all.get(key);
        if (entry != null && entry.value() instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            for (Node item : list.items()) {
                items.add(
                        item instanceof Scalar text && !text.isNull()
                                ? spelling.apply(text, edition)
                                : item);
            }
            all.put(key, new Entry(key, new Sequence(items, list.line()), entry.line()));
        }
    }

    /// `2025-10-01..2026-09-30`, with a slash instead of the dots, or one day
    private static Node period(Scalar text) {
        String[] days = text.text().split("\\.\\.|/", 2);
        return keyed(text, "from", days[0].strip(), "to", days[days.length - 1].strip());
    }

    /// `CC9.2 adverse`; `CC9.2` is qualified
    private Node opinion(Scalar text, String edition) {
        String opinion = rest(text);
        return keyed(
                text,
                "requirement",
                requirement(first(text), edition),
                "opinion",
                opinion.isEmpty() ? "qualified" : opinion);
    }

    /// `CC6.3 one leaver kept access`, of a control `ACC-04`, or of an obligation
    private Node found(Scalar text, String edition) {
        String of = first(text);
        Keyed found =
                switch (kind(of, edition)) {
                    case "control" -> keyed(text, "control", of);
                    case "obligation" ->
                            new Keyed(
                                    Map.of(
                                            "obligations",
                                            new Entry(
                                                    "obligations",
                                                    new Sequence(
                                                            List.of(scalar(of, text)), text.line()),
                                                    text.line())),
                                    text.line());
                    default -> keyed(text, "requirement", requirement(of, edition));
                };
        Map<String, Entry> all = new LinkedHashMap<>(found.entries());
        if (!rest(text).isEmpty()) {
            all.put("note", new Entry("note", quoted(rest(text), text), text.line()));
        }
        return new Keyed(all, text.line());
    }

    /// `CC6.4 Example Cloud`
    private Node carvedOut(Scalar text, String edition) {
        Keyed carved = keyed(text, "provider", rest(text).isEmpty() ? first(text) : rest(text));
        Map<String, Entry> all = new LinkedHashMap<>(carved.entries());
        if (!rest(text).isEmpty()) {
            Scalar ref = scalar(requirement(first(text), edition), text);
            all.put(
                    "requirements",
                    new Entry(
                            "requirements", new Sequence(List.of(ref), text.line()), text.line()));
        }
        return new Keyed(all, text.line());
    }

    /// What a name is of, or most likely was meant to be of.
    private String kind(String name, String edition) {
        Set<String> obligations = new TreeSet<>();
        library.obligations().stream().map(Obligation::id).forEach(obligations::add);
        if (obligations.contains(name)) {
            return "obligation";
        }
        if (controls.contains(name)) {
            return "control";
        }
        Set<String> all = new TreeSet<>(obligations);
        all.addAll(controls);
        all.addAll(requirements(edition));
        String meant = Nearest.of(name, all).orElse("");
        return obligations.contains(meant)
                ? "obligation"
                : controls.contains(meant) ? "control" : "requirement";
    }

    private String requirement(String name, String edition) {
        return edition.isEmpty() || name.indexOf('/') >= 0 ? name : edition + "/" + name;
    }

    private static String first(Scalar text) {
        return text.text().strip().split("\\s+", 2)[0];
    }

    private static String rest(Scalar text) {
        String[] words = text.text().strip().split("\\s+", 2);
        return words.length < 2 ? "" : words[1];
    }

    // ---- what is usual

    private void fill(Map<String, Entry> all, String edition, int line) {
        String to = day(all, "covers", "to");
        if (!all.containsKey("issuedOn") && !to.isEmpty()) {
            put(all, "issuedOn", to, line(all, "covers", line));
        }
        if (KINDS.stream().noneMatch(all::containsKey)) {
            String from = day(all, "covers", "from");
            String kind = to.isEmpty() ? "certificate" : from.equals(to) ? "type-1" : "type-2";
            put(all, "kind", kind, line);
        }
        Entry day = all.get("issuedOn");
        String issued = day != null && day.value() instanceof Scalar s ? s.text() : "";
        if (!edition.isEmpty()) {
            put(all, "id", issued.isEmpty() ? edition : edition + "-" + issued, line);
            put(
                    all,
                    "title",
                    title(edition) + (issued.isEmpty() ? ", report" : ", report of " + issued),
                    line);
        }
    }

    private String title(String edition) {
        return library.editions().stream().anyMatch(e -> e.id().equals(edition))
                ? new Naming(library).of(Scope.of(edition))
                : edition;
    }

    private static String day(Map<String, Entry> all, String key, String end) {
        Entry entry = all.get(key);
        Entry day = entry != null && entry.value() instanceof Keyed k ? k.entries().get(end) : null;
        return day != null && day.value() instanceof Scalar s ? s.text() : "";
    }

    private static int line(Map<String, Entry> all, String key, int otherwise) {
        Entry entry = all.get(key);
        return entry == null ? otherwise : entry.line();
    }

    private static void put(Map<String, Entry> all, String key, String text, int line) {
        all.putIfAbsent(key, new Entry(key, new Scalar(text, false, line), line));
    }

    private static Scalar scalar(String text, Scalar like) {
        return new Scalar(text, like.plain(), like.line());
    }

    /// A text of words, which no reader takes for a number or a truth value.
    private static Scalar quoted(String text, Scalar like) {
        return new Scalar(text, false, like.line());
    }

    private static Keyed keyed(Scalar like, String... pairs) {
        Map<String, Entry> all = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            all.put(pairs[i], new Entry(pairs[i], scalar(pairs[i + 1], like), like.line()));
        }
        return new Keyed(all, like.line());
    }
}
