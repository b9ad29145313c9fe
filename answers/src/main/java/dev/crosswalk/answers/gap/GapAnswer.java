package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WhereTerms;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.answers.next.WayOn;
import dev.crosswalk.answers.report.ReportAnswer;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.StandardReports;
import dev.crosswalk.programme.gate.OwnRecords;
import dev.crosswalk.programme.standing.EndingReports;
import dev.crosswalk.programme.standing.GapCandidates;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.GapWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.RowContradictions;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A gap analysis in every format.
///
/// @param only the coverages whose requirements are listed; sums and JSON are always of all
public record GapAnswer(Question question, Gap gap, Set<Coverage> only, boolean brief)
        implements Answer {
    public static final List<String> FAIL_ON = List.of("gaps", "contradictions");

    /// What `only` may name.
    public static final List<String> COVERAGES =
            FactWords.COVERAGES.stream().map(Words::of).toList();

    public static GapAnswer of(GapRequest request, Sources sources) throws Refusal {
        sources.refuseNoWant(request.want());
        ResolvedTerms inquiry = ResolvedTerms.of(request.terms(), sources);
        Question question =
                inquiry.about(
                        WhereTerms.narrowed(
                                request.where(),
                                inquiry.wants().one(request.want()),
                                inquiry.situation().crosswalk()));
        return new GapAnswer(
                question, question.judged().gap(), only(request.only()), request.brief());
    }

    private static Set<Coverage> only(List<String> named) throws Refusal {
        Set<Coverage> only = EnumSet.noneOf(Coverage.class);
        for (String value : named) {
            if (!COVERAGES.contains(value)) {
                throw Refusal.notOneOf("only", value, COVERAGES);
            }
            only.add(FactWords.COVERAGES.get(COVERAGES.indexOf(value)));
        }
        return only.isEmpty() ? EnumSet.allOf(Coverage.class) : only;
    }

    @Override
    public List<Block> screen() {
        return new GapScreen(this).blocks();
    }

    @Override
    public Report report(Medium medium) {
        return new GapPages(this).report();
    }

    /// The file is the gap report, the same as `report gap` makes. Where less was asked for than
    /// all of it, the file has that.
    @Override
    public byte[] file(String format) throws Refusal {
        boolean whole = !brief && only.size() == Coverage.values().length;
        return whole && !format.equals(Format.MARKDOWN.extension())
                ? new ReportAnswer(
                                StandardReports.of("gap").orElseThrow(),
                                question.situation().wanting(List.of(gap.want())))
                        .file(format)
                : Answer.super.file(format);
    }

    @Override
    public boolean failsOn(Set<String> named) {
        RollUp sum = gap.summary();
        return (named.contains("gaps") && sum.count(Coverage.FULL) < sum.applicable())
                || (named.contains("contradictions") && !contradicting().isEmpty());
    }

    /// The contradictions that touch the question.
    public List<Contradiction> contradicting() {
        return RowContradictions.touching(question.crosswalk(), question.posture(), gap);
    }

    /// The open requirements with what published rows set beside them and what proves nothing.
    List<GapCandidates.Entry> candidates() {
        return GapCandidates.of(
                question.crosswalk(), question.content().declined(), question.posture(), gap);
    }

    /// Why nothing can be proved here; empty where something can.
    Optional<String> unprovable() {
        return GapCandidates.unprovable(question.crosswalk(), gap, edition().title());
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

    public Obligation obligation(String id) {
        return question.crosswalk().obligation(id).orElseThrow(NoSuchElementException::new);
    }

    List<String> texts(Collection<String> obligations) {
        return obligations.stream().map(o -> obligation(o).text()).toList();
    }

    /// What it comes to, in a sentence; empty where nothing applies.
    Optional<String> means() {
        return GapWords.means(
                gap,
                question.situation().whatThereIs(),
                question.situation().name(gap.want().whole()));
    }

    /// What stands over the figures, a paragraph each: what the reader has to know first, and what
    /// it comes to.
    List<String> opening() {
        List<String> opening = new ArrayList<>();
        unprovable().ifPresent(opening::add);
        if (unprovable().isEmpty()) {
            opening.addAll(ofWhatIsHad());
        }
        AttributeWords.caution(gap.want(), question.crosswalk()).ifPresent(opening::add);
        question.caution().ifPresent(opening::add);
        if (unprovable().isEmpty()) {
            opening.addAll(ending());
            means().ifPresent(opening::add);
            ownRecords().ifPresent(opening::add);
        }
        return opening;
    }

    /// How much rests on reports that soon count no more.
    Collection<String> ending() {
        return EndingReports.of(question.situation()).values();
    }

    /// How the figures are to be read; empty where there are none.
    Optional<String> reading() {
        return unprovable().isPresent()
                ? Optional.empty()
                : means().map(_ -> GapWords.reading(gap));
    }

    /// What a reader has to know of what is taken as met: that it is what is wanted, and that what
    /// an edition demands is not worked out, so that meeting it proves little.
    private List<String> ofWhatIsHad() {
        List<String> words = new ArrayList<>();
        question.situation().taken().scopes().stream()
                .map(Scope::edition)
                .distinct()
                .forEach(e -> {
                    String name = question.situation().name(Scope.of(e));
                    if (e.equals(gap.want().edition())) {
                        words.add(
                                name
                                        + " is what you have and what you want: what you have of it is taken"
                                        + " as met.");
                    } else if (!isWorkedOut(e)) {
                        words.add(
                                "What "
                                        + name
                                        + " demands is not worked out here: meeting it proves something only"
                                        + " where a published table says that one of its requirements holds"
                                        + " another whole. What else it shares may be there already.");
                    }
                });
        return words;
    }

    private boolean isWorkedOut(String edition) {
        return question.content().library().claims().stream()
                .anyMatch(c -> c.requirement().edition().equals(edition) && !c.demands().isEmpty());
    }

    /// Of what the audit wants one's own records besides what others prove, in a sentence.
    Optional<String> ownRecords() {
        return OwnRecords.sentence(question.situation(), question.judged());
    }

    /// What to do first.
    List<Step> next() {
        return unprovable().isPresent() ? List.of() : WayOn.of(question, gap);
    }

    /// What the reader should know of the mappings that the answer may rest on, and of what a
    /// report may say besides, unless [#next] has that.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!WayOn.canAddress(question)) {
            GuidanceWords.ifAddressed(question.crosswalk(), question.posture(), gap)
                    .ifPresent(words -> notes.add(words + addressed()));
        }
        if (unprovable().isEmpty()) {
            notes.addAll(UnacceptedMappings.notes(question, gap.want().edition()));
        }
        return notes;
    }

    /// ` (--have soc2-2017+guidance)`: how to say it, where that is known.
    private String addressed() {
        List<String> said =
                question.situation().taken().scopes().stream()
                        .filter(s -> !s.guidance())
                        .map(s -> question.dialect().parameter("have", s.withGuidance().toString()))
                        .toList();
        return said.isEmpty() ? "" : " (" + String.join(" ", said) + ")";
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
    public static String obligations(Verdict v) {
        return fraction(v) + (v.demanded() == 1 ? " obligation" : " obligations");
    }

    /// What the organisation decided of contested claims.
    public List<Decision> decisions() {
        return ContestedWords.decisions(question.crosswalk(), question.posture());
    }

    /// The same, a sentence each.
    public List<String> decided() {
        return decisions().stream().map(ContestedWords::sentence).toList();
    }

    // ---- formats

    @Override
    public void json(Json json) {
        new GapJson(this, json).write();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "requirement,title,group,coverage,disproved,proven,possible,demanded,"
                        + "covered,possiblyCovered,missing,coveredObligations,"
                        + "possibleObligations,missingObligations,missingTexts,because,"
                        + "justification,onContested,attributes");
        RequirementGroups groups = new RequirementGroups(edition());
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
                    justification == null ? "" : justification,
                    String.join("; ", v.onContested()),
                    String.join("; ", AttributeWords.of(v.requirement())));
        }
    }

    /// The obligation with what may satisfy it.
    public String perhaps(Verdict v, String obligation) {
        String text = obligation(obligation).text();
        List<String> because = v.because(obligation);
        return because.isEmpty()
                ? text
                : text
                        + " ("
                        + String.join(", ", because.stream().map(question::reason).toList())
                        + ")";
    }

    /// The obligation with why it may be satisfied.
    public String mayBe(Verdict v, String obligation) {
        return Words.unstopped(obligation(obligation).words())
                + ": "
                + new MayBe(question).of(v, obligation);
    }

    /// Whether what a requirement lacks failed: it is known not to be so, or a control in place
    /// that does it failed in it.
    public boolean isFailed(Verdict v, String obligation) {
        return v.failed(obligation) || !question.failing(List.of(obligation)).isEmpty();
    }

    /// ` - but DEV-08 (Test data) failed`, of an obligation that something else makes possible;
    /// empty where no control of one's own failed in it.
    public String against(String obligation) {
        List<String> failed =
                question.lacking(List.of(obligation)).stream()
                        .filter(l -> l.endsWith(" failed"))
                        .toList();
        return failed.isEmpty() ? "" : " - but " + String.join(", ", failed);
    }

    public ContradictionWords contradictions() {
        return new ContradictionWords(
                contradicting(),
                question.content(),
                question.crosswalk(),
                question.posture(),
                question.standing() == null
                        ? "the facts file"
                        : "the programme's files: attestations.yaml has what is attested",
                question.dialect());
    }
}
