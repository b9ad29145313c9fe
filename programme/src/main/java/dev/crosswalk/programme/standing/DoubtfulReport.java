package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says of reports that count what makes one ask whether they are what they are said to be: an
/// auditor's opinion counts, and whoever enters one may enter anything.
public final class DoubtfulReport {
    private static final int NAMED = 3;

    /// Within so few days after a period nobody has tested all of it and written a report.
    private static final int SOON = 7;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What companies of one group have in their names beside what they share.
    private static final Set<String> LEGAL =
            Set.of(
                    "ab",
                    "ag",
                    "as",
                    "bv",
                    "co",
                    "company",
                    "corp",
                    "corporation",
                    "gmbh",
                    "group",
                    "holding",
                    "holdings",
                    "inc",
                    "international",
                    "kg",
                    "limited",
                    "llc",
                    "llp",
                    "ltd",
                    "nv",
                    "oy",
                    "plc",
                    "sa",
                    "sas",
                    "se",
                    "spa",
                    "srl",
                    "the");

    private DoubtfulReport() {}

    /// What a report says of itself, each as what follows its title.
    ///
    /// @param organisation whose programme holds it
    public static List<String> ofItself(AuditReport r, String organisation) {
        List<String> odd = new ArrayList<>();
        if (r.isWord()) {
            return odd;
        }
        Period covers = r.covers();
        if (r.kind() == AuditReport.Kind.TYPE_2 && covers != null) {
            long days = ChronoUnit.DAYS.between(covers.to(), r.issuedOn());
            if (days < SOON) {
                odd.add(
                        "issued %s its period ended, and nobody has tested all of it by then"
                                .formatted(
                                        days == 0
                                                ? "on the day on which"
                                                : Words.many((int) days, "day", "days")
                                                        + " after"));
            }
        }
        AuditReport.Kind titled = AuditReport.Kind.of(r.title(), Assurance.OPERATING);
        if (titled != r.kind() && (titled.isWord() || r.kind() == AuditReport.Kind.TYPE_2)) {
            odd.add(
                    "titled %s, and said to be %s"
                            .formatted(Words.spoken(titled), Words.spoken(r.kind())));
        }
        String about = r.isOurs() ? organisation : r.about();
        Set<String> own = words(about);
        own.removeAll(LEGAL);
        if (!own.isEmpty() && words(r.issuer()).containsAll(own)) {
            odd.add("its issuer, %s, has the name of %s".formatted(r.issuer(), about));
        }
        return odd;
    }

    private static Set<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A sentence for each report that attests something of the question and is odd in itself, or
    /// that says of the window what the own records contradict.
    static List<String> of(Crosswalk crosswalk, Standing standing, List<Verdict> verdicts) {
        List<String> all = new ArrayList<>();
        for (AuditReport report : standing.programme().reports()) {
            if (attests(report, standing)) {
                List<String> odd =
                        new ArrayList<>(ofItself(report, standing.programme().organisation()));
                odd.addAll(contradicted(report, crosswalk, standing, verdicts));
                if (!odd.isEmpty()) {
                    all.add(
                            "%s counts as it was entered; see that it is right: %s."
                                    .formatted(report.title(), String.join("; ", odd)));
                }
            }
        }
        return all;
    }

    static boolean attests(AuditReport report, Standing standing) {
        return standing.posture().attestations().stream()
                .anyMatch(a -> a.source().startsWith(report.title()));
    }

    /// What the own records show of controls over a window of which a report speaks whole, and the
    /// report says nothing of. Of a control of which there are no records at all they show nothing.
    private static List<String> contradicted(
            AuditReport report, Crosswalk crosswalk, Standing standing, List<Verdict> verdicts) {
        Period window = standing.window();
        Period covers = report.covers();
        if (standing.question() != Assurance.OPERATING
                || window == null
                || covers == null
                || !covers.contains(window)
                || !report.isOurs()
                || report.level() != Assurance.OPERATING
                || !window.isOverAt(standing.asOf())) {
            return List.of();
        }
        Set<String> asked = ExceptionWords.asked(crosswalk, verdicts);
        List<String> lost = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            Judgement judgement = c.judgement();
            if (judgement == null
                    || !c.isAdopted()
                    || c.control().discharges().stream().noneMatch(asked::contains)
                    || c.found().stream().anyMatch(f -> f.report().equals(report))) {
                continue;
            }
            if (judgement.rule() == Judgement.Rule.NOT_IN_PLACE) {
                absent.add(c.id());
            } else if (judgement.outcome() == Judgement.Outcome.NOT_EFFECTIVE && isRecorded(c)) {
                lost.add(c.id());
            }
        }
        List<String> said = new ArrayList<>();
        if (!lost.isEmpty()) {
            said.add(
                    "%s %s not effective"
                            .formatted(Words.some(lost, NAMED), lost.size() == 1 ? "was" : "were"));
        }
        if (!absent.isEmpty()) {
            said.add(
                    "%s of its criteria %s not in place (%s)"
                            .formatted(
                                    Words.many(absent.size(), "control", "controls"),
                                    absent.size() == 1 ? "was" : "were",
                                    Words.some(absent, NAMED)));
        }
        return said.isEmpty()
                ? List.of()
                : List.of("own records of its days contradict it: " + Words.and(said));
    }

    private static boolean isRecorded(ControlStanding c) {
        Operation operation = c.operation();
        return !c.facts().history().results().isEmpty()
                || (operation != null
                        && operation.occurrences().stream()
                                .map(Occurrence::status)
                                .anyMatch(s ->
                                        switch (s) {
                                            case ON_TIME, LATE, FAILED -> true;
                                            case MISSING, OPEN -> false;
                                        }));
    }
}
