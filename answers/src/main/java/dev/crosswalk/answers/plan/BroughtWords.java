package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What brings each gate before an audit, in sentences.
final class BroughtWords {
    private final PlanAnswer answer;

    BroughtWords(PlanAnswer answer) {
        this.answer = answer;
    }

    /// `scope set: ISM-01, done 2026-12-07. Approved: ISMS Scope; on file: scope statement`
    String text(Brought b) {
        String papers = papers(b);
        return GateWords.name(b.gate()) + ": " + what(b) + (papers.isEmpty() ? "" : ". " + papers);
    }

    String what(Brought b) {
        List<String> parts = new ArrayList<>();
        if (!b.gate().requirements().isEmpty() && b.state() != JudgedGate.State.MET) {
            requirements(b).forEach(parts::add);
        } else if (!b.by().isEmpty()) {
            parts.add(
                    String.join(", ", b.by().stream().map(Step::control).toList())
                            + (b.later()
                                    ? ", whose programme is written "
                                            + (b.done() == null ? "by then" : "on " + b.done())
                                            + "; what follows from it comes later"
                                    : b.done() == null
                                            ? ""
                                            : ", done " + b.done() + corrected(b.gate())));
        }
        List<Lack> items = b.items();
        if (!items.isEmpty()) {
            parts.add(
                    (parts.isEmpty() ? "to do" : "and to do beside the plan")
                            + (b.due() == null ? "" : " by " + b.due())
                            + ": "
                            + String.join("; ", items.stream().map(BroughtWords::item).toList()));
        }
        b.toDo().stream()
                .filter(l -> !items.contains(l))
                .forEach(l ->
                        parts.add("and then time has to pass: " + item(l) + counted(b.gate())));
        if (!parts.isEmpty()) {
            return String.join("; ", parts);
        }
        if (b.isToWrite()) {
            return "to be written and approved for this report, whatever another framework proves"
                    + (b.due() == null ? "" : ", by " + b.due());
        }
        if (b.isUnseen()) {
            return "proved, and its paper has to be there too"
                    + (b.due() == null ? "" : " by " + b.due())
                    + ", which cannot be seen without a programme";
        }
        return switch (b.state()) {
            case MET -> b.judged() == null ? "all that it asks for is proved" : "met";
            case NOT_KNOWN -> "not known: " + String.join(" ", unseen(b)).replaceFirst("\\.$", "");
            case OPEN -> b.gate().obligations().isEmpty() ? "no control" : "nothing in this plan";
        };
    }

    /// `; what the internal audit finds is corrected by 2027-05-24`; empty for other gates.
    private String corrected(Gate gate) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        return timing == null
                        || d == null
                        || !gate.edition().equals(d.edition())
                        || !gate.id().equals(d.correction())
                ? ""
                : "; what the internal audit finds is corrected by "
                        + timing.countdown().correctedBy();
    }

    /// How far the plan is with a gate that wants requirements in place, or dated and accepted.
    private List<String> requirements(Brought b) {
        Reach reach =
                answer.reaches().stream()
                        .filter(r -> r.edition().equals(b.edition()))
                        .findFirst()
                        .orElseThrow();
        int all = reach.ofDated();
        int late = answer.atTheAudit().notYet(reach).size();
        int open = answer.atTheAudit().openWithDays(reach).size();
        List<String> parts = new ArrayList<>();
        List<RequirementRef> notToday = reach.notYet(Set.of());
        long unnamed =
                ToAsk.withoutControl(answer)
                        .map(Verdict::ref)
                        .filter(ref -> ref.edition().equals(b.edition()))
                        .filter(ref -> !notToday.contains(ref))
                        .distinct()
                        .count();
        parts.add(
                "%d of %d are in place and shown today%s"
                        .formatted(
                                all - notToday.size(),
                                all,
                                unnamed == 0
                                        ? ""
                                        : ", %d of them by a report alone, with no control named"
                                                .formatted(unnamed)));
        Timing timing = answer.timing();
        if (timing == null) {
            parts.add("with this plan %d".formatted(all - late));
        } else {
            parts.add(
                    "with this plan %d when the internal audit starts and %d on %s"
                            .formatted(
                                    answer.atTheAudit().thereAtTheInternalAudit(reach),
                                    all - open,
                                    timing.countdown().by()));
        }
        if (open > 0) {
            parts.add(
                    "each of the other %d needs \"not yet\", a day, and its risk accepted until then"
                            .formatted(open));
        }
        return parts;
    }

    /// From when what a gate wants to have run has to leave records: its own months count back from
    /// the day of the audit, those weeks that come before an internal audit from that.
    private String counted(Gate gate) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        if (timing == null || d == null || gate.recordMonths() == 0 || d.audit().isEmpty()) {
            return "";
        }
        LocalDate by = timing.countdown().by();
        return ". From now on: monthly records of these. The %s of records that %s asks for begin on %s at the latest; the %s that the internal audit asks for, on %s%s"
                .formatted(
                        Words.many(gate.recordMonths(), "month", "months"),
                        ReachWords.name(d.day()),
                        by.minusMonths(gate.recordMonths()),
                        TimingWords.span(d.recordDays()),
                        timing.countdown().inPlaceBy(),
                        withRecords(gate));
    }

    /// `. Most controls are to have them: 60 of 93 of Annex A do with this plan`: what the verdict
    /// asks, too.
    private String withRecords(Gate gate) {
        return answer.reaches().stream()
                .filter(r -> r.edition().equals(gate.edition()) && r.ofDated() > 0)
                .findFirst()
                .map(r ->
                        ". Most controls are to have them: %d of %d of Annex A do with this plan"
                                .formatted(answer.atTheAudit().withRecords(r), r.ofDated()))
                .orElse("");
    }

    private static List<String> unseen(Brought b) {
        return b.judged() == null ? List.of() : b.judged().unseen();
    }

    /// `RSK-06 Risk responses: File risk-response-record (Security lead)`
    private static String item(Lack lack) {
        String words = GateWords.of(lack).replaceFirst("\\.$", "");
        return lack.owner().isEmpty() ? words : words + " (" + lack.owner() + ")";
    }

    /// What has to be approved and on file beside what was said of it already.
    String papers(Brought b) {
        List<String> approved =
                b.documents().stream()
                        .filter(d -> b.toDo().stream().noneMatch(l -> l.about().equals(d)))
                        .map(answer.question().content().controls()::documentTitle)
                        .toList();
        List<String> files =
                b.files().stream()
                        .filter(f -> b.toDo().stream().noneMatch(l -> l.next().contains(f)))
                        .map(f -> f.replace('-', ' '))
                        .toList();
        List<String> parts = new ArrayList<>();
        if (!approved.isEmpty()) {
            parts.add("approved: " + String.join(", ", approved));
        }
        if (!files.isEmpty()) {
            parts.add("on file: " + String.join(", ", files));
        }
        String papers = String.join("; ", parts);
        return parts.isEmpty() || b.due() == null || !b.items().isEmpty() || b.isUnseen()
                ? Words.capital(papers)
                : "By %s %s".formatted(b.due(), papers);
    }
}
