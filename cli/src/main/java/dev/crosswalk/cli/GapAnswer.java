package dev.crosswalk.cli;

import dev.crosswalk.cli.text.Csv;
import dev.crosswalk.cli.text.Json;
import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.cli.text.Numbers;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A gap analysis in every format.
///
/// @param want the scope as it was typed
/// @param only the coverages whose requirements are listed; sums and JSON are always of all
record GapAnswer(Question question, Gap gap, String want, Set<Coverage> only, boolean brief)
        implements Answer {

    @Override
    public void page(Page page) {
        new GapPage(this, page).write();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        RollUp sum = gap.summary();
        return (named.contains("gaps") && sum.count(Coverage.FULL) < sum.applicable())
                || (named.contains("contradictions") && !gap.contradictions().isEmpty());
    }

    // ---- what the formats share

    FrameworkEdition edition() {
        return edition(gap.want().edition());
    }

    FrameworkEdition edition(String id) {
        return question.content().library().editions().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Verdict> listed() {
        return gap.verdicts().stream().filter(v -> only.contains(v.coverage())).toList();
    }

    Obligation obligation(String id) {
        return question.crosswalk().obligation(id).orElseThrow(NoSuchElementException::new);
    }

    List<String> texts(Collection<String> obligations) {
        return obligations.stream().map(o -> obligation(o).text()).toList();
    }

    /// What the reader should know of the mappings that the answer may rest on.
    List<String> notes() {
        return Drafts.notes(question, gap.want().edition());
    }

    @Nullable String justification(Verdict v) {
        return question.posture().exclusions().stream()
                .filter(e -> e.requirement().equals(v.ref()))
                .map(Exclusion::justification)
                .findFirst()
                .orElse(null);
    }

    /// `3 of 5`, or nothing of a requirement that is not decomposed.
    static String fraction(Verdict v) {
        return v.decomposed() ? v.covered().size() + " of " + v.demanded() : "";
    }

    /// `3 of 5 obligations`
    static String obligations(Verdict v) {
        return fraction(v) + (v.demanded() == 1 ? " obligation" : " obligations");
    }

    // ---- JSON

    @Override
    public void json(Json json) {
        RollUp sum = gap.summary();
        json.object()
                .field("have", question.have())
                .field("want", want)
                .field("contentVersion", question.content().library().contentVersion())
                .field("asOf", question.asOf() == null ? null : question.asOf().toString())
                .field("assurance", Words.of(question.posture().question()))
                .object("summary")
                .object("requirements")
                .field("total", sum.total())
                .field("full", sum.count(Coverage.FULL))
                .field("partial", sum.count(Coverage.PARTIAL))
                .field("none", sum.count(Coverage.NONE))
                .field("notAssessed", sum.count(Coverage.NOT_ASSESSED))
                .field("notApplicable", sum.count(Coverage.NOT_APPLICABLE))
                .end()
                .object("obligations")
                .field("total", sum.obligations())
                .field("covered", sum.covered())
                .field("possible", sum.possible())
                .field("missing", sum.missing())
                .end()
                .rounded("proven", sum.proven())
                .rounded("possible", sum.upTo())
                .end();
        contradictions(json, gap.contradictions());
        json.array("requirements");
        for (Verdict v : gap.verdicts()) {
            json.object();
            verdict(json, v);
            json.end();
        }
        json.end().end();
    }

    static void contradictions(Json json, List<Contradiction> contradictions) {
        json.array("contradictions");
        for (Contradiction c : contradictions) {
            json.object()
                    .field("kind", Words.of(c.kind()))
                    .field("left", c.left())
                    .field("right", c.right())
                    .field("because", c.because())
                    .end();
        }
        json.end();
    }

    /// The members of one requirement, into the object at hand.
    void verdict(Json json, Verdict v) {
        json.field("id", v.ref().id())
                .field("title", v.requirement().title())
                .field("coverage", Words.of(v.coverage()))
                .field("disproved", v.disproved())
                .rounded("proven", v.proven())
                .rounded("possible", v.possible());
        covered(json, "covered", v, v.covered());
        covered(json, "possiblyCovered", v, v.possiblyCovered());
        json.array("missing");
        for (String o : v.missing()) {
            json.object()
                    .field("obligation", o)
                    .field("text", obligation(o).text())
                    .field("failed", v.failed(o))
                    .end();
        }
        json.end().field("because", v.because());
        String justification = justification(v);
        if (justification != null) {
            json.field("justification", justification);
        }
    }

    private void covered(Json json, String name, Verdict v, List<String> obligations) {
        json.array(name);
        for (String o : obligations) {
            json.object()
                    .field("obligation", o)
                    .field("text", obligation(o).text())
                    .field("because", v.because(o))
                    .end();
        }
        json.end();
    }

    // ---- CSV and Markdown

    @Override
    public void csv(Csv csv) {
        csv.row(
                "requirement",
                "title",
                "group",
                "coverage",
                "disproved",
                "proven",
                "possible",
                "demanded",
                "covered",
                "possiblyCovered",
                "missing",
                "coveredObligations",
                "possibleObligations",
                "missingObligations",
                "missingTexts",
                "because",
                "justification");
        Groups groups = new Groups(edition());
        for (Verdict v : listed()) {
            String justification = justification(v);
            csv.row(
                    v.ref().toString(),
                    v.requirement().title(),
                    groups.heading(v.requirement()).id(),
                    Words.of(v.coverage()),
                    v.disproved(),
                    Numbers.fourDigits(v.proven()),
                    Numbers.fourDigits(v.possible()),
                    v.demanded(),
                    v.covered().size(),
                    v.possiblyCovered().size(),
                    v.missing().size(),
                    String.join("; ", v.covered()),
                    String.join("; ", v.possiblyCovered()),
                    String.join("; ", v.missing()),
                    String.join(" | ", texts(v.missing())),
                    String.join("; ", v.because()),
                    justification == null ? "" : justification);
        }
    }

    @Override
    public void markdown(Markdown md) {
        RollUp sum = gap.summary();
        Attested attested = new Attested(question);
        md.heading(1, "Gap: " + attested.named() + " to " + want);
        md.list(
                List.of(
                        "As of: " + (question.asOf() == null ? "no date given" : question.asOf()),
                        "Assurance asked for: " + Words.of(question.posture().question()),
                        "Content version: " + question.content().library().contentVersion(),
                        "Proven: " + share(sum.proven(), sum.applicable()),
                        "Possible: " + share(sum.upTo(), sum.applicable()),
                        "Obligations: "
                                + sum.covered()
                                + " covered, "
                                + sum.possible()
                                + " possible, "
                                + sum.missing()
                                + " missing, of "
                                + sum.obligations()
                                + " demanded"));
        section(md, "Notes", notes());
        if (!gap.contradictions().isEmpty()) {
            md.heading(2, "Contradictions");
            md.list(clashes().sentences());
        }
        section(md, "Attested", attested.sums());
        section(md, "Attested not met", attested.notMet());
        section(md, "Attested, but not for this question", attested.beside());
        List<List<String>> counts = new ArrayList<>();
        for (Coverage c : Words.COVERAGES) {
            counts.add(List.of(Words.spoken(c), sum.count(c) + " of " + sum.total()));
        }
        md.heading(2, "Requirements by coverage");
        md.table(List.of("coverage", "requirements"), counts);
        md.heading(2, "By theme");
        md.table(
                List.of("id", "theme", "proven", "possible", "full"),
                new Groups(edition()).of(gap.verdicts()).stream().map(GapAnswer::row).toList());
        if (brief) {
            return;
        }
        md.heading(2, "Requirements");
        md.table(
                List.of(
                        "requirement",
                        "title",
                        "coverage",
                        "proven",
                        "because",
                        "possible",
                        "missing"),
                listed().stream().map(this::row).toList());
    }

    private static List<String> row(Groups.Group group) {
        RollUp sum = group.summary();
        return List.of(
                group.heading().id(),
                group.heading().title(),
                share(sum.proven(), sum.applicable()),
                share(sum.upTo(), sum.applicable()),
                sum.count(Coverage.FULL) + " of " + sum.applicable());
    }

    private List<String> row(Verdict v) {
        String justification = justification(v);
        return List.of(
                v.ref().id(),
                v.requirement().title(),
                Words.spoken(v.coverage()) + (v.disproved() ? ", known not to be met" : ""),
                fraction(v),
                justification != null ? justification : String.join(", ", v.because()),
                v.possiblyCovered().stream()
                        .map(o -> perhaps(v, o))
                        .collect(Collectors.joining(" ")),
                String.join(" ", texts(v.missing())));
    }

    /// The obligation with what may satisfy it.
    String perhaps(Verdict v, String obligation) {
        String text = obligation(obligation).text();
        List<String> because = v.because(obligation);
        return because.isEmpty() ? text : text + " (" + String.join(", ", because) + ")";
    }

    private static void section(Markdown md, String title, List<String> items) {
        if (!items.isEmpty()) {
            md.heading(2, title);
            md.list(items);
        }
    }

    /// `41.2 %, 50.7 of 123`: a mean, with what it is the mean of.
    static String share(double mean, int applicable) {
        return applicable == 0
                ? "none applies"
                : Numbers.percent(mean) + ", " + count(mean, applicable);
    }

    /// `50.7 of 123`, `12.0 of 34`
    static String count(double mean, int applicable) {
        return Numbers.tenths(mean * applicable) + " of " + applicable;
    }

    Clashes clashes() {
        return new Clashes(gap.contradictions(), question.content().library(), question.posture());
    }
}
