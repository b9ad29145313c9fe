package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.EndingReports;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.AttestationWords;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.RowContradictions;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every report says before its findings: whose it is, which frameworks and which day it
/// speaks of, and what its numbers rest on.
final class FrontMatter {
    private FrontMatter() {}

    static Report report(String title, Situation situation, List<Block> blocks, boolean landscape) {
        return report(
                title,
                situation.wanted().stream().map(Judged::name).toList(),
                situation,
                blocks,
                landscape);
    }

    /// @param about what the report is about, by name
    static Report report(
            String title,
            List<String> about,
            Situation situation,
            List<Block> blocks,
            boolean landscape) {
        return new Report(
                title,
                Words.and(about),
                situation.organisation(),
                date(situation),
                situation.contentVersion(),
                Stream.of(altered(situation), part(situation), blocks)
                        .flatMap(List::stream)
                        .toList(),
                landscape);
    }

    /// What evidence was altered, before anything that would rest on it.
    private static List<Block> altered(Situation situation) {
        return situation
                .altered()
                .map(words ->
                        List.<Block>of(
                                new Block.Callout(Tone.BAD, List.of(new Block.Paragraph(words)))))
                .orElse(List.of());
    }

    /// Which requirements the report is about where that is not all of them, what it leaves out,
    /// and which frameworks it leaves whole because they have no such attributes.
    private static List<Block> part(Situation situation) {
        List<String> sentences = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        for (Judged t : situation.wanted()) {
            AttributeWords.caution(t.scope(), situation.crosswalk())
                    .ifPresentOrElse(
                            words ->
                                    sentences.add(situation.name(t.scope().whole()) + ": " + words),
                            () -> whole.add(t.name()));
        }
        if (sentences.isEmpty()) {
            return List.of();
        }
        if (!whole.isEmpty()) {
            sentences.add(
                    Words.and(whole)
                            + (whole.size() == 1
                                    ? " has no such attributes, and is not narrowed."
                                    : " have no such attributes, and are not narrowed."));
        }
        return List.of(
                new Block.Callout(
                        Tone.PARTLY,
                        List.of(
                                new Block.Paragraph(
                                        Run.strong("Only part. "),
                                        Run.plain(String.join(" ", sentences))))));
    }

    /// `30 June 2026`, or `30 June 2026, as known on 15 June 2026`.
    private static String date(Situation situation) {
        Moment asOf = situation.asOf();
        Moment knownAt = situation.knownAt();
        if (asOf == null) {
            return "";
        }
        return Words.date(asOf)
                + (knownAt == null || knownAt.equals(asOf)
                        ? ""
                        : ", as known on " + Words.date(knownAt));
    }

    static List<Block> scope(Situation situation) {
        Programme programme = situation.programme();
        return programme == null || programme.scope().isEmpty()
                ? List.of()
                : List.of(new Block.Paragraph(Run.strong("Scope. "), Run.plain(programme.scope())));
    }

    /// Which windows are still running, which reports that are held do not answer or soon count no
    /// more, and of which frameworks: a reader who is not told takes the figures for a fault.
    static List<Block> windows(Situation situation) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        for (Judged t : situation.wanted()) {
            List<String> cautions = new ArrayList<>();
            if (t.asked() != null) {
                t.asked().caution().ifPresent(cautions::add);
            }
            cautions.addAll(t.aside());
            cautions.forEach(words ->
                    sentences.computeIfAbsent(words, _ -> new ArrayList<>()).add(t.name()));
        }
        EndingReports.of(situation)
                .forEach((name, words) ->
                        sentences.computeIfAbsent(words, _ -> new ArrayList<>()).add(name));
        List<Block> blocks = new ArrayList<>();
        sentences.forEach((words, names) ->
                blocks.add(
                        new Block.Paragraph(
                                Run.strong(Words.and(names) + ". "), Run.plain(words))));
        return blocks;
    }

    /// What auditors answered of the window of a standing.
    static Audited audited(Situation situation, Standing standing) {
        return situation.wanted().stream()
                .filter(t -> standing.equals(t.standing()))
                .map(Judged::audited)
                .findFirst()
                .orElse(Audited.NOTHING);
    }

    /// Contradictions of facts, before any number that suffers from them.
    static List<Block> contradictions(Situation situation) {
        Map<Contradiction, Judged> all = new LinkedHashMap<>();
        for (Judged t : situation.wanted()) {
            t.gap().contradictions().stream()
                    .filter(c -> c.kind() == Contradiction.Kind.FACT)
                    .forEach(c -> all.putIfAbsent(c, t));
        }
        if (all.isEmpty()) {
            return List.of();
        }
        List<Block> inside = new ArrayList<>();
        inside.add(
                new Block.Paragraph(
                        Run.strong(
                                all.size() == 1
                                        ? "One contradiction. "
                                        : all.size() + " contradictions. "),
                        Run.plain(
                                "What is named here cannot all be true. Until somebody finds out"
                                        + " which is wrong, what rests on it counts as possible, not as"
                                        + " proved.")));
        List<String> sentences = new ArrayList<>();
        all.forEach((c, t) -> sentences.add(sentence(situation, t, c)));
        sentences.forEach(s -> inside.add(new Block.Paragraph(s)));
        return List.of(new Block.Callout(Tone.BAD, inside));
    }

    /// Contradictions of published rows that touch what is wanted, after the numbers: these rows
    /// prove nothing, and no number suffers.
    static List<Block> rowContradictions(Situation situation) {
        Set<Contradiction> all = new LinkedHashSet<>();
        for (Judged t : situation.wanted()) {
            RowContradictions.touching(situation.crosswalk(), t.posture(), t.gap()).stream()
                    .filter(c -> c.kind() == Contradiction.Kind.MAPPING)
                    .forEach(all::add);
        }
        if (all.isEmpty()) {
            return List.of();
        }
        RowContradictions words =
                new RowContradictions(situation.content(), situation.crosswalk().library());
        List<List<Run>> items = new ArrayList<>();
        all.stream()
                .limit(RowContradictions.MOST)
                .forEach(c -> items.add(List.of(Run.plain(words.sentence(c) + "."))));
        String more = RowContradictions.more(all.size(), "crosswalk lint");
        if (!more.isEmpty()) {
            items.add(List.of(Run.plain(more)));
        }
        return List.of(
                new Block.Paragraph(Run.strong(RowContradictions.heading(all))),
                Cells.bullets(items));
    }

    private static String sentence(Situation situation, Judged target, Contradiction c) {
        String about =
                situation.crosswalk().obligation(c.left()).isPresent()
                        ? "“" + situation.text(c.left()) + "”"
                        : situation.reason(c.left());
        String second = c.left().equals(c.right()) ? "" : " and " + situation.reason(c.right());
        List<String> because = new ArrayList<>();
        for (String label : c.because()) {
            because.addAll(facts(situation, target, label));
        }
        return "The facts say both yes and no of "
                + about
                + second
                + ": "
                + String.join("; ", because)
                + ".";
    }

    /// What a reason names: all that is attested of one requirement, or one control.
    private static List<String> facts(Situation situation, Judged target, String label) {
        List<String> said =
                target.posture().attestations().stream()
                        .filter(a ->
                                a.label().equals(label) && a.answers(target.posture().question()))
                        .map(a -> attested(situation, a))
                        .toList();
        return said.isEmpty() ? List.of(control(situation, target, label)) : said;
    }

    private static String attested(Situation situation, Attestation a) {
        return situation.name(a.requirement())
                + " is attested "
                + (a.met() ? "met" : "not met")
                + FactWords.reservation(a, situation.crosswalk())
                + (a.source().isEmpty() ? "" : " (" + a.source() + ")");
    }

    private static String control(Situation situation, Judged target, String label) {
        ControlStanding control =
                target.standing() == null
                        ? null
                        : target.standing().control(situation.reason(label)).orElse(null);
        return control == null
                ? situation.reason(label)
                : control.id() + " " + control.title() + how(control);
    }

    private static String how(ControlStanding c) {
        if (c.fact().shares().stream().anyMatch(s -> s.state() instanceof ControlFact.Fails)) {
            return " was not effective over the window";
        }
        return c.condition() == Condition.FAILED ? " failed its test" : " is proved";
    }

    /// The reports, controls and exclusions that the numbers come from.
    static List<Block> grounds(Situation situation) {
        List<String> items = new ArrayList<>();
        ProgrammeAt now = situation.at();
        if (now == null) {
            for (Scope scope : situation.held()) {
                items.add("Taken as met: " + situation.name(scope) + ".");
            }
        } else {
            now.programme().reports().stream()
                    .filter(now::counts)
                    .forEach(r -> items.add(held(situation, r)));
            Standing standing = standing(situation);
            if (standing != null) {
                items.add(controls(standing));
            }
            items.add(exclusions(now.programme()));
        }
        AnswerWords.expiredSentence(situation.expiredAnswers()).ifPresent(items::add);
        return List.of(new Block.Heading(1, "What this rests on"), Cells.plain(items));
    }

    static @Nullable Standing standing(Situation situation) {
        return situation.wanted().isEmpty() ? null : situation.wanted().getFirst().standing();
    }

    private static String held(Situation situation, AuditReport r) {
        return "Report held: "
                + r.title()
                + ", "
                + Words.and(situation.merged(r.scopes()).stream().map(situation::name).toList())
                + ", "
                + FactWords.spoken(r.assurance())
                + (r.covers() == null ? "" : " over " + Words.days(r.covers()))
                + ", valid until "
                + r.countsUntil(situation.required().reports())
                + (r.isOurs() ? "" : ", about " + r.about())
                + "; "
                + found(situation, r)
                + ".";
    }

    /// What the report's opinion, its exceptions and its carve-outs leave out.
    private static String found(Situation situation, AuditReport r) {
        List<String> found = new ArrayList<>();
        for (AuditReport.Opinion o : r.opinions()) {
            found.add(
                    Words.spoken(o.opinion())
                            + " opinion on "
                            + situation.name(o.requirement())
                            + note(o.note()));
        }
        // What was found once may be said of several criteria, and of the test that found it.
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (AuditReport.Found f : r.exceptions()) {
            places.computeIfAbsent(f.note(), _ -> new ArrayList<>()).add(place(situation, f));
        }
        for (AuditReport.TestOfControl t : r.tests()) {
            if (t.exception() && !isToldOf(r, t)) {
                places.computeIfAbsent(t.note(), _ -> new ArrayList<>())
                        .add("the test of " + t.control());
            }
        }
        places.forEach(
                (note, where) -> found.add("exception found in " + Words.and(where) + note(note)));
        r.carvedOut().forEach(c -> found.add(c.provider() + " carved out" + own(c)));
        return found.isEmpty() ? "no exception found" : String.join("; ", found);
    }

    private static String place(Situation situation, AuditReport.Found f) {
        List<String> about = new ArrayList<>();
        if (!f.control().isEmpty()) {
            about.add(f.control());
        }
        if (f.requirement() != null) {
            about.add(situation.name(f.requirement()));
        }
        if (!f.obligations().isEmpty()) {
            about.add(
                    about.isEmpty()
                            ? f.obligations().stream()
                                    .map(o -> "“" + situation.text(o) + "”")
                                    .collect(Collectors.joining(" and "))
                            : f.obligations().size() + " of the things that it asks for");
        }
        return String.join(", ", about);
    }

    /// Whether what a test found is among the exceptions already.
    private static boolean isToldOf(AuditReport r, AuditReport.TestOfControl test) {
        return r.exceptions().stream()
                .anyMatch(f ->
                        f.control().equals(test.control())
                                && (test.note().isEmpty() || f.note().equals(test.note())));
    }

    /// Whether a carved-out provider's own report was read.
    private static String own(AuditReport.CarvedOut carved) {
        if (carved.report().isEmpty()) {
            return "; no report of its own is on file";
        }
        if (carved.reviewedBy().isEmpty()) {
            return "; its own report was not reviewed";
        }
        return "; its own report reviewed"
                + (carved.reviewedOn() == null
                        ? ", on no day that is said"
                        : " on " + carved.reviewedOn());
    }

    private static String note(String note) {
        return note.isEmpty() ? "" : " (" + note + ")";
    }

    private static String controls(Standing standing) {
        List<String> parts =
                ControlWords.counts(standing).stream().map(ControlWords.Count::words).toList();
        return Words.many(standing.controls().size(), "control", "controls")
                + " of its own programme"
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                + ". A control without valid evidence proves nothing.";
    }

    private static String exclusions(Programme programme) {
        int open = (int) programme.exclusions().stream().filter(e -> !e.isApproved()).count();
        int n = programme.exclusions().size() - open;
        String excluded =
                n == 0
                        ? "Nothing is excluded as not applicable"
                        : Words.many(n, "requirement is", "requirements are")
                                + " excluded as not applicable, with a justification; each is"
                                + " approved";
        return excluded
                + (open == 0
                        ? "."
                        : "; "
                                + open
                                + (open == 1
                                        ? " is to be, is not approved, and applies."
                                        : " are to be, are not approved, and apply."));
    }

    /// Explains what proven and possible mean.
    static Block reading() {
        return new Block.Paragraph(
                Run.strong("How to read it. "),
                Run.plain(
                        "A requirement is a set of obligations, the smallest things that an"
                                + " assessor could tick. Proven is the part of them that facts show, as"
                                + " a mean over the requirements that apply; possible adds what is in"
                                + " place and not shown, or what guidance makes likely enough to look"
                                + " at, and proves nothing. No data is never a pass. What stands in"
                                + " [brackets] is for the organisation to set."));
    }

    /// Requirements that are attested as not met, and those attested at a level that does not
    /// answer the question.
    static List<Block> attested(Situation situation, Judged t) {
        AttestationWords words =
                new AttestationWords(
                        t.posture(),
                        situation.crosswalk(),
                        edition -> situation.name(Scope.of(edition)),
                        situation::name);
        List<Block> blocks = new ArrayList<>();
        list(AttestationWords.NOT_MET, words.notMet(), blocks);
        list(AttestationWords.RESERVED, words.reserved(), blocks);
        list(AttestationWords.BESIDE, words.beside(), blocks);
        if (t.standing() != null) {
            list(
                    ExceptionWords.TITLE,
                    ExceptionWords.of(
                            ExceptionWords.through(
                                    situation.crosswalk(), t.standing(), t.gap().verdicts())),
                    blocks);
            list(
                    ExceptionWords.FOUND_TITLE,
                    ExceptionWords.found(situation.crosswalk(), t.standing(), t.gap().verdicts())
                            .stream()
                            .map(ReportException::words)
                            .toList(),
                    blocks);
        }
        return blocks;
    }

    private static void list(String title, List<String> sentences, List<Block> blocks) {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(Run.strong(title)));
            blocks.add(Cells.plain(sentences));
        }
    }
}
