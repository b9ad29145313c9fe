package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.content.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A review as a file of YAML, so that whoever stops goes on there another time:
///
///     controls:
///       - control: AC-1
///         digest: 0f3a59b1c2d4
///         discharges: [phys-entry-controlled]
///         refused: [phys-perimeter]
///
/// What was refused of a control, and what somebody says came of its tests (`result: exception`), is kept also while nothing is decided of it.
///
/// Each decision is bound to what the control said when somebody decided, by its digest.
public final class ReviewFile {
    private static final Set<String> KEYS =
            Set.of(
                    "control",
                    "digest",
                    "discharges",
                    "as",
                    "is",
                    "skipped",
                    "why",
                    "refused",
                    "failed",
                    "result");

    private ReviewFile() {}

    /// A review as it was kept.
    ///
    /// @param review the decisions on controls that still say what they said
    /// @param changed ids of controls that say something else now, or that the list does not have;
    ///   the decisions on them count no more
    public record Kept(Review review, List<String> changed) {
        public Kept {
            changed = List.copyOf(changed);
        }

        /// Refuses to take over a review of another list.
        public Review unchanged(String file) throws Refusal {
            if (changed.isEmpty()) {
                return review;
            }
            throw Refusal.of(
                            Code.CONFLICT,
                            "read",
                            file,
                            "{value!} was decided when the list said something else. Go over what"
                                    + " changed with <review>:")
                    .because(changed.stream().map(id -> saysElse(review.list(), id)).toList());
        }
    }

    private static String saysElse(ControlList list, String id) {
        return list.controls().stream().anyMatch(c -> c.id().equals(id))
                ? id + " says something else in the list now"
                : id + " is not in the list";
    }

    // ---- out

    /// @param file the name of the list
    public static byte[] write(Review review, String file) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# What was decided of the controls that ")
                .append(file.replaceAll("\\p{Cntrl}", " "))
                .append(" lists. A review of that list goes on from here.\n");
        boolean isEmpty =
                review.decisions().isEmpty()
                        && review.refused().isEmpty()
                        && review.results().isEmpty();
        yaml.append(isEmpty ? "controls: []\n" : "controls:\n");
        for (ListedControl control : review.list().controls()) {
            Decision decision = review.of(control);
            Set<String> refused = review.refused(control);
            TestResult result = review.results().get(control.id());
            if (decision == null && refused.isEmpty() && result == null) {
                continue;
            }
            line(yaml, "  - control: ", quoted(control.id()));
            line(yaml, "    digest: ", quoted(Review.digest(control)));
            if (result != null) {
                line(yaml, "    result: ", quoted(result.words()));
            }
            switch (decision) {
                case null -> {}
                case Decision.Discharges(var obligations, var id, var failed) -> {
                    line(yaml, "    discharges: ", ids(obligations));
                    if (!failed.isEmpty()) {
                        line(yaml, "    failed: ", ids(failed));
                    }
                    if (!id.isEmpty()) {
                        line(yaml, "    as: ", quoted(id));
                    }
                }
                case Decision.Is(var id, var failed) -> {
                    line(yaml, "    is: ", quoted(id));
                    if (!failed.isEmpty()) {
                        line(yaml, "    failed: ", ids(failed));
                    }
                }
                case Decision.Skipped(var why) -> {
                    line(yaml, "    skipped: ", "true");
                    if (!why.isEmpty()) {
                        line(yaml, "    why: ", quoted(why));
                    }
                }
            }
            if (!refused.isEmpty()) {
                line(yaml, "    refused: ", ids(refused));
            }
        }
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String ids(Collection<String> obligations) {
        return "[" + String.join(", ", obligations) + "]";
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(value).append('\n');
    }

    private static String quoted(String text) {
        return '"'
                + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"")
                + '"';
    }

    // ---- back in

    /// @param name of the file, as messages call it
    /// @throws Refusal that names each line that is wrong; then nothing of the file counts
    public static Kept read(byte[] bytes, String name, ControlList list, Reviewing about)
            throws Refusal {
        Findings findings = new Findings();
        Source source = new Source(name, findings);
        Map<String, ListedControl> byId =
                list.controls().stream().collect(Collectors.toMap(ListedControl::id, c -> c));
        Map<String, Decision> decisions = new LinkedHashMap<>();
        Map<String, Set<String>> refused = new LinkedHashMap<>();
        Map<String, TestResult> results = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<String> changed = new ArrayList<>();
        Fields file =
                YamlFile.read(bytes, source)
                        .flatMap(n -> Fields.of(source, n, "a review", Set.of("controls")))
                        .orElse(null);
        if (file != null) {
            for (Node node : file.items("controls")) {
                Fields f = Fields.of(source, node, "a decision", KEYS).orElse(null);
                if (f == null) {
                    continue;
                }
                String id = f.required("control").map(Value::text).orElse("");
                String digest = f.required("digest").map(Value::text).orElse("");
                Decision decision = decision(f, about);
                TestResult result = result(f);
                ListedControl control = byId.get(id);
                if (!id.isEmpty() && !seen.add(id)) {
                    f.error(f.line("control"), "duplicate-id", id + " is decided on twice");
                } else if (control == null || !Review.digest(control).equals(digest)) {
                    if (decision != null || result != null) {
                        changed.add(id);
                    }
                } else {
                    if (result != null) {
                        results.put(id, result);
                    }
                    if (decision != null) {
                        decisions.put(id, decision);
                    }
                    refused.put(id, refused(f, about));
                }
            }
        }
        refuse(findings, name);
        return new Kept(new Review(list, decisions, refused, results), changed);
    }

    private static @Nullable Decision decision(Fields f, Reviewing about) {
        List<String> said = Stream.of("discharges", "is", "skipped").filter(f::has).toList();
        if (said.isEmpty() && (f.has("refused") || f.has("result"))) {
            return null;
        }
        if (said.size() != 1) {
            f.error(
                    f.line(),
                    "decision",
                    "one of discharges, is and skipped says what was decided, and here "
                            + (said.isEmpty() ? "none does" : String.join(" and ", said) + " do"));
            return null;
        }
        return switch (said.getFirst()) {
            case "is" -> is(f, about);
            case "skipped" -> skipped(f);
            default -> discharges(f, about);
        };
    }

    private static @Nullable TestResult result(Fields f) {
        if (!f.has("result")) {
            return null;
        }
        String words = f.text("result");
        TestResult result = TestResult.of(words);
        if (result == null) {
            f.error(
                    f.line("result"),
                    "result",
                    "\"%s\" is no result.%s"
                            .formatted(
                                    Finding.shortened(words),
                                    Nearest.maybe(
                                            words,
                                            Stream.of(TestResult.values())
                                                    .map(TestResult::words)
                                                    .toList())));
        }
        return result;
    }

    private static Set<String> refused(Fields f, Reviewing about) {
        Set<String> refused = new LinkedHashSet<>();
        for (Value value : f.texts("refused")) {
            // What the library has no more is suggested no more either.
            if (about.obligation(value.text()) != null) {
                refused.add(value.text());
            }
        }
        return refused;
    }

    private static Decision is(Fields f, Reviewing about) {
        String id = f.text("is");
        if (!about.controls().containsKey(id)) {
            f.error(f.line("is"), "unknown-control", Decisions.unknownControl(id, about));
        }
        return new Decision.Is(id, failed(f, about.discharges(id)));
    }

    private static Decision skipped(Fields f) {
        if (!f.flag("skipped", false)) {
            f.error(f.line("skipped"), "decision", "skipped is true, or not there");
        }
        return new Decision.Skipped(f.text("why"));
    }

    private static Decision discharges(Fields f, Reviewing about) {
        List<String> obligations = f.texts("discharges").stream().map(Value::text).toList();
        for (String wrong : Decisions.wrong(obligations, about)) {
            f.error(f.line("discharges"), "unknown-obligation", wrong);
        }
        return new Decision.Discharges(obligations, f.text("as"), failed(f, obligations));
    }

    /// @param discharged by the control
    private static List<String> failed(Fields f, List<String> discharged) {
        List<String> failed = f.texts("failed").stream().map(Value::text).toList();
        for (String id : failed) {
            if (!discharged.contains(id)) {
                f.error(
                        f.line("failed"),
                        "unknown-obligation",
                        "failed names \"%s\", and the control does not discharge it: the auditor found not done what the control does"
                                .formatted(Finding.shortened(id)));
            }
        }
        return failed;
    }

    private static void refuse(Findings findings, String name) throws Refusal {
        if (findings.hasErrors()) {
            throw Refusal.of(Code.INVALID, "read", name, "{value!} is no review of this list:")
                    .because(findings.sorted().stream().map(Finding::toString).toList());
        }
    }
}
