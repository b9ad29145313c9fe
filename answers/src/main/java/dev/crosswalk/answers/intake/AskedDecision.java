package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
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
/// @param result what came of its tests, where that could not be read: `exception`; may be empty
public record AskedDecision(
        String control,
        List<String> discharges,
        String as,
        String is,
        boolean skipped,
        String why,
        boolean open,
        String result) {
    private static final String CONTROL = "control";

    public AskedDecision {
        discharges = List.copyOf(discharges);
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
        this(control, discharges, as, is, skipped, why, open, "");
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
        return switch (said.getFirst()) {
            case "open" -> review.with(of, null);
            case "skipped" -> review.with(of, new Decision.Skipped(why));
            case "is" -> review.with(of, is(about));
            default -> review.with(of, discharges(of, about));
        };
    }

    private Review read(Review review) throws Refusal {
        TestResult said = TestResult.of(result);
        if (said == null) {
            throw Refusal.unknown(
                    "result",
                    "result",
                    result,
                    Stream.of(TestResult.values()).map(TestResult::words).toList());
        }
        for (ListedControl of : review.listed().controls()) {
            if (of.id().equals(control)) {
                if (!review.listed().isUnread(of)) {
                    throw Refusal.of(
                                    Code.CONFLICT,
                                    "result",
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
        return new Decision.Is(is);
    }

    private Decision discharges(ListedControl of, Reviewing about) throws Refusal {
        Decisions.Typed typed =
                Decisions.obligations(
                        String.join(" ", discharges),
                        about.suggestions(of).stream().map(Suggestion::obligation).toList(),
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
        return new Decision.Discharges(typed.obligations(), as);
    }
}
