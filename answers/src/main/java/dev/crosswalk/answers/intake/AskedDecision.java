package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody decides of a control of a list, as it is typed. One of `discharges`, `is`,
/// `skipped` and `open` says what; `result` may stand beside them, or alone.
///
/// @param control as the list calls it
/// @param discharges numbers of what is suggested, from 1, or ids of obligations
/// @param as the id that it is to have in the programme; empty for the usual one
/// @param is the control of the library, or of the programme, that it is
/// @param why it is skipped; may be empty
/// @param open whether nothing is decided of it any more
/// @param result what came of its tests, where that could not be read: `exception`; `unsaid` takes
///   back what somebody said; may be empty
/// @param failed where there is an exception, numbers of what it discharges, from 1, or ids: those
///   that the auditor found not done; none where it is about all of them
public record AskedDecision(
        String control,
        List<String> discharges,
        String as,
        String is,
        boolean skipped,
        String why,
        boolean open,
        String result,
        List<String> failed) {
    private static final String CONTROL = "control";
    private static final String RESULT = "result";
    private static final String UNSAID = "unsaid";
    private static final Pattern NUMBERS = Pattern.compile("(^|[\\s,])\\d+($|[\\s,])");

    public AskedDecision {
        discharges = List.copyOf(discharges);
        failed = List.copyOf(failed);
    }

    /// One that says nothing of its tests.
    public AskedDecision(
            String control,
            List<String> discharges,
            String as,
            String is,
            boolean skipped,
            String why,
            boolean open) {
        this(control, discharges, as, is, skipped, why, open, "", List.of());
    }

    /// The review with it.
    public Review in(Review before, Reviewing about) throws Refusal {
        Review review = result.isEmpty() ? before : read(before);
        List<ListedControl> all = review.list().controls();
        ListedControl of =
                all.stream().filter(c -> c.id().equals(control)).findFirst().orElse(null);
        if (of == null) {
            throw Refusal.unknown(
                    CONTROL,
                    "control of the list",
                    control,
                    all.stream().map(ListedControl::id).toList());
        }
        List<String> said = new ArrayList<>();
        if (!discharges.isEmpty()) {
            said.add("discharges");
        }
        if (!is.isEmpty()) {
            said.add("is");
        }
        if (skipped) {
            said.add("skipped");
        }
        if (open) {
            said.add("open");
        }
        if (said.isEmpty() && !result.isEmpty()) {
            return review;
        }
        if (said.size() != 1) {
            throw Refusal.of(
                    Code.CONFLICT,
                    CONTROL,
                    control,
                    "one of <discharges>, <is>, <skipped> and <open> says what becomes of {value},"
                            + " and here "
                            + (said.isEmpty() ? "none does" : String.join(" and ", said) + " do"));
        }
        if (!failed.isEmpty() && (open || skipped || of.result() != TestResult.EXCEPTION)) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "failed",
                            String.join(", ", failed),
                            "<failed> says what an auditor found not done of a control that is taken"
                                    + " over, and {control} {why}")
                    .with("control", control)
                    .with("why", open || skipped ? "is not" : "has no exception");
        }
        return switch (said.getFirst()) {
            case "open" -> review.with(of, null);
            case "skipped" -> review.with(of, new Decision.Skipped(why));
            case "is" -> review.with(of, is(about));
            default -> review.with(of, discharges(of, about));
        };
    }

    private Review read(Review review) throws Refusal {
        TestResult said = TestResult.of(result);
        if (said == null && !result.equals(UNSAID)) {
            throw Refusal.unknown(
                    RESULT,
                    RESULT,
                    result,
                    Stream.concat(
                                    Stream.of(TestResult.values()).map(TestResult::words),
                                    Stream.of(UNSAID))
                            .toList());
        }
        for (ListedControl of : review.listed().controls()) {
            if (of.id().equals(control)) {
                if (!review.listed().isUnread(of)) {
                    throw Refusal.of(
                                    Code.CONFLICT,
                                    RESULT,
                                    result,
                                    "the list says what came of the tests of {control}: <result> is for what"
                                            + " could not be read")
                            .with("control", control);
                }
                return review.reading(of, said);
            }
        }
        return review;
    }

    private Decision is(Reviewing about) throws Refusal {
        if (!about.controls().containsKey(is)) {
            throw Refusal.of(Code.UNKNOWN, "is", is, "{why}")
                    .with("why", Decisions.unknownControl(is, about))
                    .near(about.controls().keySet());
        }
        return new Decision.Is(is, failed(about.discharges(is), about));
    }

    /// @param all that the control does
    private List<String> failed(List<String> all, Reviewing about) throws Refusal {
        if (failed.isEmpty()) {
            return List.of();
        }
        Decisions.Typed typed = Decisions.failed(String.join(" ", failed), all, all, about);
        if (!typed.wrong().isEmpty()) {
            throw Refusal.of(
                            Code.UNKNOWN,
                            "failed",
                            String.join(", ", failed),
                            "<failed> names what the control does not do:")
                    .because(typed.wrong());
        }
        return typed.obligations();
    }

    private Decision discharges(ListedControl of, Reviewing about) throws Refusal {
        Decisions.Typed typed =
                Decisions.obligations(
                        String.join(" ", discharges),
                        // What is named by ids needs nothing suggested, which takes its time.
                        discharges.stream().anyMatch(d -> NUMBERS.matcher(d).find())
                                ? about.suggestions(of).stream()
                                        .map(Suggestion::obligation)
                                        .toList()
                                : List.of(),
                        about);
        if (!typed.wrong().isEmpty()) {
            throw Refusal.of(
                            Code.UNKNOWN,
                            "discharges",
                            String.join(", ", discharges),
                            "<discharges> names what there is not:")
                    .because(typed.wrong());
        }
        if (!as.isEmpty() && !Reviewing.isId(as)) {
            throw Refusal.malformed(
                    "as", as, "is no id: letters and digits, in parts joined by hyphens or dots");
        }
        String taken = about.taken(of, as.isEmpty() ? about.usualId(of) : as);
        if (taken != null) {
            throw Refusal.of(Code.TAKEN, "as", as, "{why}").with("why", taken);
        }
        return new Decision.Discharges(typed.obligations(), as, failed(typed.obligations(), about));
    }
}
