package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.workbook.AboutSheet;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.formats.workbook.Sheet;
import dev.crosswalk.formats.workbook.SheetColumn;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.WorkbookProblem;
import dev.crosswalk.formats.workbook.WorkbookReading;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A review as a workbook, a row for each control of the list, and what people filled in.
///
/// Read back, a row without a decision decides nothing; anything else that does not fit is named by
/// its cell, and then none of the decisions counts.
public final class ReviewWorkbook {
    /// So many suggestions of a control: what else there is the terminal shows.
    private static final int MOST = 5;

    private static final String REVIEW = "Review";
    private static final String ID = "Control (keep)";
    private static final String SUGGESTED = "Suggested, with scores (keep)";
    private static final String RESULT = "Result";
    private static final String DECISION = "Decision";
    private static final String OBLIGATIONS = "Discharges";
    private static final String FAILED = "Failed";
    private static final String IS = "Is control";
    private static final String AS = "Id in the programme";
    private static final String DIGEST = "Digest (keep)";

    private static final String ACCEPT = "accept";
    private static final String EQUALS = "is control";
    private static final String SKIP = "skip";
    private static final List<String> DECISIONS = List.of(ACCEPT, EQUALS, SKIP);

    private static final List<String> RESULTS =
            Stream.of(TestResult.values()).map(TestResult::words).toList();

    /// `1. 0.57 acc-removal-leavers: Access rights ..`
    private static final Pattern SUGGESTION =
            Pattern.compile("(?m)^\\s*([0-9]{1,3})\\. [0-9.]+ ([a-z0-9-]+):");

    private static final Pattern AFTER_ID = Pattern.compile("[:\\s].*");

    private ReviewWorkbook() {}

    private static List<SheetColumn> columns(Reviewing about) {
        List<String> controls =
                about.controls().entrySet().stream()
                        .map(c -> c.getKey() + ": " + c.getValue())
                        .toList();
        return List.of(
                SheetColumn.text(ID, 14).note("As the list calls it. Leave it as it is."),
                new SheetColumn("What it does (read-only)", SheetColumn.Kind.SHOWN, 40),
                new SheetColumn("Criteria (read-only)", SheetColumn.Kind.SHOWN, 10),
                SheetColumn.choice(RESULT, 12, RESULTS)
                        .note(
                                "What came of its tests. Where it could not be read it is empty, and what"
                                        + " the auditor wrote stands beside the text: say what it"
                                        + " is. Until then nothing of the report is taken over."),
                new SheetColumn("Look at it (read-only)", SheetColumn.Kind.SHOWN, 12)
                        .note(
                                "Filter by it: the first group wants most thought, of the second one"
                                        + " is filled in already."),
                SheetColumn.text(SUGGESTED, 56)
                        .note(
                                "What the text may speak of, the likeliest first. Numbers in"
                                        + " \"Discharges\" are these. Leave it as it is."),
                new SheetColumn("Resembles (read-only)", SheetColumn.Kind.SHOWN, 18),
                SheetColumn.choice(DECISION, 11, DECISIONS)
                        .note(
                                "accept: it does what stands in \"Discharges\". is control: it is"
                                        + " the one in \"Is control\". skip: it is not taken over."
                                        + " Leave it empty to decide later."),
                SheetColumn.text(OBLIGATIONS, 20)
                        .note(
                                "The numbers of suggestions, or ids of obligations, with commas"
                                        + " between them. What is strongly suggested stands here"
                                        + " already; it counts once the decision is accept."),
                SheetColumn.text(FAILED, 10)
                        .note(
                                "Of a control with an exception: the numbers or ids of what the"
                                        + " auditor found not done. Empty: all that it discharges."),
                SheetColumn.choice(IS, 16, controls)
                        .note("The control of the library, or of the programme, that it is."),
                SheetColumn.text(AS, 12)
                        .note("What an accepted control is called in the programme."),
                SheetColumn.text(DIGEST, 8).note("Leave it as it is."));
    }

    // ---- out

    static byte[] of(Review review, Reviewing about, String file, Unserved unserved) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xlsx.write(workbook(review, about, file, unserved), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Workbook workbook(Review review, Reviewing about, String file, Unserved unserved) {
        List<List<String>> rows = new ArrayList<>();
        for (ListedControl control : review.list().controls()) {
            rows.add(row(control, review, about));
        }
        return new Workbook(
                List.of(
                        new Sheet(REVIEW, columns(about), rows),
                        AboutSheet.of(about(about, file, unserved))));
    }

    private static List<String> row(ListedControl control, Review review, Reviewing about) {
        Decision decision = review.of(control);
        Control resembled = about.resembled(control);
        String accepted = String.join(", ", about.proposed(control, review.refused(control)));
        // What is filled in is what proves: the same obligations as a control of one's own are
        // shown by the report's test, and the library's control may want more than that.
        String beyond = resembled == null ? "" : about.asksBeyond(control, resembled);
        String is = resembled == null || !beyond.isEmpty() ? "" : titled(resembled.id(), about);
        String as = about.usualId(control);
        String word = "";
        List<String> failed = List.of();
        switch (decision) {
            case null -> {}
            case Decision.Discharges(var obligations, var id, var some) -> {
                word = ACCEPT;
                failed = some;
                accepted = String.join(", ", obligations);
                as = id.isEmpty() ? as : id;
            }
            case Decision.Is(var id, var some) -> {
                word = EQUALS;
                failed = some;
                is = titled(id, about);
            }
            case Decision.Skipped _ -> word = SKIP;
        }
        return List.of(
                control.id(),
                wrote(control),
                String.join(", ", control.criteria()),
                result(control),
                group(review, control, about),
                suggested(control, about),
                resembled == null
                        ? ""
                        : titled(resembled.id(), about)
                                + (beyond.isEmpty()
                                        ? ""
                                        : ". Beyond the test it asks for " + beyond),
                word,
                accepted,
                String.join(", ", failed),
                is,
                as,
                Review.digest(control));
    }

    /// What it does, and, where that is not what an auditor says of most, what came of its tests.
    private static String wrote(ListedControl control) {
        TestResult result = control.result();
        List<String> words = result == TestResult.NO_EXCEPTIONS ? List.of() : control.wrote(result);
        return words.isEmpty()
                ? control.text()
                : control.text() + "\nThe auditor: " + String.join(" ", words);
    }

    /// How much thought a control wants, in words that sort: those of the terminal come in this
    /// order too.
    private static String group(Review review, ListedControl control, Reviewing about) {
        if (review.list().isForItself(control)) {
            return "1 for itself: "
                    + (control.result() == null ? "what is its result?" : result(control));
        }
        if (!about.proposed(control, review.refused(control)).isEmpty()) {
            return "2 filled in, to be read";
        }
        return about.suggestions(control).isEmpty() ? "4 nothing near" : "3 to be chosen";
    }

    private static String titled(String id, Reviewing about) {
        return id + ": " + about.controls().getOrDefault(id, "");
    }

    static String result(ListedControl control) {
        TestResult result = control.result();
        return result == null ? "" : result.words();
    }

    /// What a page would offer, and what is nearest beside it: a row that holds all is read by
    /// nobody.
    private static List<Suggestion> few(ListedControl control, Reviewing about) {
        List<Suggestion> all = about.suggestions(control);
        Set<Suggestion> few = new LinkedHashSet<>(about.offered(control, Set.of()));
        few.addAll(all.isEmpty() ? List.of() : about.besides(control));
        few.addAll(all);
        Set<Suggestion> most = few.stream().limit(MOST).collect(Collectors.toSet());
        return all.stream().filter(most::contains).toList();
    }

    private static String suggested(ListedControl control, Reviewing about) {
        List<String> lines = new ArrayList<>();
        for (Suggestion s : few(control, about)) {
            String left = about.leftTo(control, s.obligation());
            Obligation obligation = about.obligation(s.obligation());
            lines.add(
                    "%d. %s %s: %s%s%s"
                            .formatted(
                                    lines.size() + 1,
                                    score(s),
                                    s.obligation(),
                                    obligation == null ? "" : obligation.words(),
                                    s.within() ? "" : " (beyond its criteria)",
                                    left.isEmpty() ? "" : " (" + left + ")"));
        }
        return String.join("\n", lines);
    }

    /// `0.57`
    public static String score(Suggestion s) {
        return String.format(Locale.ROOT, "%.2f", s.score());
    }

    private static List<List<String>> about(Reviewing about, String file, Unserved unserved) {
        List<List<String>> lines =
                new ArrayList<>(
                        List.of(
                                List.of(
                                        "What this is",
                                        "The controls that " + file + " lists, to be reviewed."),
                                List.of(AboutSheet.ORGANISATION, about.organisation()),
                                List.of(
                                        "What to do",
                                        "Choose a decision for each control. What you leave empty is not decided."),
                                List.of(
                                        "What a suggestion is",
                                        "An obligation that the text may speak of, the likeliest first. It proves"
                                                + " nothing: you say what the control does."),
                                List.of(
                                        "How it is read back",
                                        "As the review of the same list: first to see what it changes, then to write it."),
                                List.of("Content", about.content().library().contentVersion())));
        unserved.said().forEach(s -> lines.add(List.of(Unserved.TITLE, s)));
        return lines;
    }

    // ---- back in

    /// The sheets and columns to look for.
    public static Workbook shape(Reviewing about) {
        return new Workbook(
                List.of(new Sheet(REVIEW, columns(about), List.of()), AboutSheet.shape()));
    }

    /// What people filled in.
    ///
    /// @throws Refusal that names each cell that does not fit
    public static Review read(
            WorkbookReading reading, ControlList list, Reviewing about, String file)
            throws Refusal {
        refuseAnothers(reading, about, file);
        List<String> wrong = new ArrayList<>();
        reading.problems().stream()
                // One that was written before there was this column says nothing in it.
                .filter(p ->
                        Stream.of(FAILED, RESULT)
                                .noneMatch(c ->
                                        p.toString().contains("column \"" + c + "\" is missing")))
                .forEach(p -> wrong.add(p + Nearest.maybe(p.unknown(), p.valid())));
        // A sheet under another name may well be the review.
        reading.notes().stream()
                .map(WorkbookProblem::toString)
                .filter(n -> n.contains("unknown sheet"))
                .forEach(wrong::add);
        Map<String, ListedControl> byId =
                list.controls().stream().collect(Collectors.toMap(ListedControl::id, c -> c));
        Map<String, Decision> decisions = new LinkedHashMap<>();
        Map<String, TestResult> results = new LinkedHashMap<>();
        Map<String, String> seen = new HashMap<>();
        Sheet sheet = reading.workbook().sheet(REVIEW).orElseThrow();
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = new Row(reading, sheet, i, wrong);
            if (row.isEmpty()) {
                continue;
            }
            ListedControl control = row.control(byId, seen);
            if (control == null) {
                continue;
            }
            TestResult said = row.said(control, list);
            Decision decision = row.decision(said == null ? control : control.read(said), about);
            if (decision != null) {
                decisions.put(control.id(), decision);
            }
            if (said != null) {
                results.put(control.id(), said);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(Code.INVALID, "read", file, "nothing of {value!} is taken over:")
                    .because(wrong);
        }
        return new Review(list, decisions, Map.of(), results);
    }

    /// One that was written beside no programme says of none that it is its own: it is known by the
    /// digests of its rows, as a review of this list.
    private static void refuseAnothers(WorkbookReading reading, Reviewing about, String file)
            throws Refusal {
        String of = AboutSheet.said(reading, AboutSheet.ORGANISATION);
        String here = about.organisation();
        if (!of.isEmpty() && !here.isEmpty() && !of.equals(here)) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "read",
                            file,
                            "{value!} is a review for {of} ({at}), and its controls would become"
                                    + " those of {here}: nothing of it is taken over. Name the"
                                    + " programme of {of} with <programme DIR>, or write the review"
                                    + " anew with <output review.xlsx>")
                    .with("of", of)
                    .with("at", AboutSheet.at(reading))
                    .with("here", here);
        }
    }

    /// A row that somebody may have filled in.
    private record Row(WorkbookReading reading, Sheet sheet, int row, List<String> wrong) {
        private String raw(String column) {
            for (int i = 0; i < sheet.columns().size(); i++) {
                if (sheet.columns().get(i).title().equals(column)) {
                    return sheet.rows().get(row).get(i);
                }
            }
            throw new IllegalArgumentException(column);
        }

        private String value(String column) {
            return OneLine.of(raw(column));
        }

        /// What the workbook says was suggested: whoever typed a number meant one of these,
        /// whatever would be suggested today.
        private List<String> suggested() {
            List<String> ids = new ArrayList<>();
            Matcher m = SUGGESTION.matcher(raw(SUGGESTED));
            while (m.find() && Integer.parseInt(m.group(1)) == ids.size() + 1) {
                ids.add(m.group(2));
            }
            return ids;
        }

        private void wrong(String column, String message) {
            wrong.add(reading.at(sheet.name(), row, column) + ": " + message);
        }

        boolean isEmpty() {
            return value(ID).isEmpty() && value(DECISION).isEmpty();
        }

        /// Null where no control of the list is meant.
        @Nullable ListedControl control(Map<String, ListedControl> byId, Map<String, String> seen) {
            String id = value(ID);
            ListedControl control = byId.get(id);
            if (control == null) {
                wrong(
                        ID,
                        id.isEmpty()
                                ? "the control is missing, so nobody can tell what is decided"
                                : "the list has no control \"%s\".%s"
                                        .formatted(id, Nearest.maybe(id, byId.keySet())));
                return null;
            }
            String before = seen.putIfAbsent(id, reading.at(sheet.name(), row, ID));
            if (before != null) {
                wrong(ID, "%s stands in %s already".formatted(id, before));
                return null;
            }
            boolean isSaid =
                    !value(DECISION).isEmpty()
                            || !value(RESULT).toLowerCase(Locale.ROOT).equals(result(control));
            if (isSaid && !value(DIGEST).equals(Review.digest(control))) {
                wrong(
                        DIGEST,
                        "%s was decided when it said something else: export the review again"
                                .formatted(id));
                return null;
            }
            return control;
        }

        /// What somebody says came of the tests of a control whose result could not be read; null
        /// where nobody says it, or it could be read.
        @Nullable TestResult said(ListedControl control, ControlList list) {
            String word = value(RESULT).toLowerCase(Locale.ROOT);
            if (word.isEmpty() || word.equals(result(control))) {
                return null;
            }
            TestResult said = TestResult.of(word.equals("none") ? "no exceptions" : word);
            if (said == null) {
                wrong(
                        RESULT,
                        "\"%s\" is no result.%s"
                                .formatted(value(RESULT), Nearest.maybe(word, RESULTS)));
            } else if (!list.isUnread(control)) {
                wrong(
                        RESULT,
                        "the list says %s of %s, and this cell something else: leave it as it was"
                                .formatted(
                                        control.result() == null
                                                ? "nothing"
                                                : "\"" + result(control) + "\"",
                                        control.id()));
                return null;
            }
            return said;
        }

        /// Null where nothing is decided, or nothing that fits.
        @Nullable Decision decision(ListedControl control, Reviewing about) {
            String word = value(DECISION).toLowerCase(Locale.ROOT);
            return switch (word) {
                case "" -> null;
                case ACCEPT -> {
                    contradicted(IS, controlBeside(control, about), word);
                    yield accepted(control, about);
                }
                case EQUALS -> {
                    contradicted(OBLIGATIONS, obligationsBeside(control, about), word);
                    yield is(control, about);
                }
                case SKIP -> {
                    contradicted(OBLIGATIONS, obligationsBeside(control, about), word);
                    contradicted(IS, controlBeside(control, about), word);
                    if (!value(FAILED).isEmpty()) {
                        contradicted(FAILED, "says what failed of " + control.id(), word);
                    }
                    yield new Decision.Skipped();
                }
                default -> {
                    wrong(
                            DECISION,
                            "\"%s\" is no decision.%s"
                                    .formatted(value(DECISION), Nearest.maybe(word, DECISIONS)));
                    yield null;
                }
            };
        }

        /// Names a cell that says something else than the decision.
        private void contradicted(String column, String said, String word) {
            if (!said.isEmpty()) {
                wrong(
                        column,
                        "%s, and the decision is %s: empty this cell, or decide otherwise"
                                .formatted(said, word));
            }
        }

        /// What somebody says that a control discharges; empty where nothing stands there but what
        /// the workbook proposed.
        private String obligationsBeside(ListedControl control, Reviewing about) {
            String typed = value(OBLIGATIONS);
            if (typed.isEmpty()) {
                return "";
            }
            Decisions.Typed read = Decisions.obligations(typed, suggested(), about);
            boolean isProposed =
                    read.wrong().isEmpty()
                            && about.proposed(control).containsAll(read.obligations());
            return isProposed
                    ? ""
                    : "says that %s discharges \"%s\"".formatted(control.id(), typed);
        }

        /// Which control somebody says that it is; empty where nothing stands there but what the
        /// workbook proposed.
        private String controlBeside(ListedControl control, Reviewing about) {
            String id = AFTER_ID.matcher(value(IS)).replaceFirst("");
            if (id.isEmpty()) {
                return "";
            }
            if (!about.controls().containsKey(id)) {
                return "says that %s is \"%s\", which neither the library nor the programme has"
                        .formatted(control.id(), Finding.shortened(id));
            }
            Control resembled = about.resembled(control);
            return resembled != null && resembled.id().equals(id)
                    ? ""
                    : "says that %s is %s".formatted(control.id(), id);
        }

        private @Nullable Decision is(ListedControl control, Reviewing about) {
            String id = AFTER_ID.matcher(value(IS)).replaceFirst("");
            if (about.controls().containsKey(id)) {
                return new Decision.Is(id, failed(control, about.discharges(id), about));
            }
            wrong(
                    IS,
                    id.isEmpty()
                            ? "nothing says which control %s is".formatted(control.id())
                            : Decisions.unknownControl(id, about));
            return null;
        }

        private @Nullable Decision accepted(ListedControl control, Reviewing about) {
            Decisions.Typed typed = Decisions.obligations(value(OBLIGATIONS), suggested(), about);
            if (typed.wrong().isEmpty() && typed.obligations().isEmpty()) {
                wrong(
                        OBLIGATIONS,
                        "nothing says what %s discharges, and its decision is accept"
                                .formatted(control.id()));
                return null;
            }
            typed.wrong().forEach(w -> wrong(OBLIGATIONS, w));
            String as = value(AS);
            if (!as.isEmpty() && !Reviewing.isId(as)) {
                wrong(
                        AS,
                        "\"%s\" is not an id: letters and digits, in parts joined by hyphens or"
                                        .formatted(as)
                                + " dots");
            }
            return new Decision.Discharges(
                    typed.obligations(),
                    as.equals(about.usualId(control)) ? "" : as,
                    failed(control, typed.obligations(), about));
        }

        /// What of a control the auditor found not done; none for all of it.
        ///
        /// @param all that it discharges
        private List<String> failed(ListedControl control, List<String> all, Reviewing about) {
            if (value(FAILED).isEmpty()) {
                return List.of();
            }
            if (control.result() != TestResult.EXCEPTION) {
                wrong(
                        FAILED,
                        "says what failed of %s, and the list has no exception of it: empty this cell"
                                .formatted(control.id()));
            }
            Decisions.Typed typed = Decisions.failed(value(FAILED), suggested(), all, about);
            typed.wrong().forEach(w -> wrong(FAILED, w));
            return typed.obligations();
        }
    }
}
