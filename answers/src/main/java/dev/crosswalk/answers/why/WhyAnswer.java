package dev.crosswalk.answers.why;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.find.FindAnswer;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.gap.GapJson;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.answers.next.WayOn;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Explanation;
import dev.crosswalk.engine.Fact;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.ProofChecker;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.terminal.Screen;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.standing.CountsUntil;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.Offer;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A verdict with its proof in every format.
///
/// @param one the same verdict as a gap of one requirement
/// @param offers the smallest sets of what would make another verdict full without any control
///   being changed
public record WhyAnswer(Explanation why, GapAnswer one, List<List<Offer>> offers)
        implements Answer {
    /// A proof is a tree that is drawn with lines; it keeps them on a page, which is so wide.
    private static final Screen PAGE = new Screen(88, false, true);

    static final String ADDITIONS = "Enough, where it is so: any one of these";

    static final String OFFERED = "Enough without any control being changed: any one of these";

    /// How many of the requirements under a heading are named.
    private static final int NAMED = 3;

    public static WhyAnswer of(WhyRequest request, Sources sources) throws Refusal {
        if (sources.content().controls().control(request.requirement()).isPresent()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "requirement",
                    request.requirement(),
                    "{value} is a control, and a requirement is asked for. <?show {value}> shows"
                            + " what it discharges");
        }
        ResolvedTerms inquiry = ResolvedTerms.of(request.terms(), sources);
        RequirementRef ref = requirement(request, inquiry, sources);
        Scope scope = new Scope(ref.edition(), List.of(ref.id()));
        Question question = inquiry.about(scope);
        Explanation why =
                question.crosswalk()
                        .why(question.posture(), ref, edition -> isOfUse(question, edition));
        if (!question.crosswalk().requirement(ref).assessable()
                && why.verdict().coverage() == Coverage.NOT_ASSESSED) {
            throw heading(ref, question.crosswalk().requirements(scope));
        }
        // One verdict is a gap of one requirement: the same words for the same things.
        Gap gap = Gap.of(scope, why.verdict(), why.contradictions());
        return new WhyAnswer(
                why,
                new GapAnswer(question, gap, EnumSet.allOf(Coverage.class), false),
                offers(question, why.verdict()));
    }

    private static RequirementRef requirement(
            WhyRequest request, ResolvedTerms inquiry, Sources sources) throws Refusal {
        try {
            return inquiry.wants().requirement("requirement", request.requirement());
        } catch (Refusal unknown) {
            throw FindAnswer.beside(unknown, EnumSet.of(FindAnswer.Kind.REQUIREMENT), sources);
        }
    }

    private static List<List<Offer>> offers(Question question, Verdict verdict) {
        Standing standing = question.standing();
        return standing == null || !verdict.applicable()
                ? List.of()
                : Offer.enough(question.crosswalk(), standing, verdict.ref());
    }

    private static Refusal heading(RequirementRef ref, List<RequirementRef> below) {
        List<String> ids = below.stream().limit(NAMED).map(RequirementRef::id).toList();
        return Refusal.of(
                        Code.UNSUITABLE,
                        "requirement",
                        ref.toString(),
                        "{value} is a heading without a verdict of its own. Ask about what is under"
                                + " it: {among}"
                                + (below.size() > NAMED ? " .." : ""))
                .among(ids);
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return one.failsOn(named);
    }

    @Override
    public List<Block> screen() {
        return new WhyScreen(this).blocks();
    }

    /// Facts each of which, by being lost, breaks the verdict.
    List<String> singlePoints() {
        return why.losses().stream()
                .filter(l -> l.size() == 1)
                .map(l -> l.getFirst().label())
                .toList();
    }

    List<List<String>> otherLosses() {
        return why.losses().stream()
                .filter(l -> l.size() > 1)
                .map(l -> l.stream().map(Fact::label).toList())
                .toList();
    }

    @Override
    public void json(Json json) {
        Question question = one.question();
        Verdict verdict = why.verdict();
        json.object()
                .field("have", question.have())
                .field("requirement", verdict.ref().toString())
                .field("contentVersion", question.content().library().contentVersion())
                .field("asOf", question.asOf() == null ? null : question.asOf().toString())
                .field("assurance", Words.of(question.posture().question()))
                .field("claims", question.crosswalk().isAgreedOnly() ? "agreed" : "all");
        WindowJson.write(json, question.window());
        one.contradictions().json(json);
        new GapJson(one, json).accepted();
        new GapJson(one, json).decisions();
        json.object("verdict");
        new GapJson(one, json).verdict(verdict);
        json.end();
        new ProofJson(json, one).write("proof", why.proof());
        json.field("checked", isChecked());
        json.field("singlePointsOfFailure", singlePoints()).array("losses");
        why.losses().forEach(l -> json.element(l.stream().map(Fact::label).toList()));
        json.end();
        breaks(json);
        json.array("additions");
        for (Explanation.Addition addition : why.additions()) {
            json.object()
                    .field(
                            "attestations",
                            addition.attestations().stream().map(RequirementRef::toString).toList())
                    .array("obligations");
            for (String o : addition.obligations()) {
                json.object().field("obligation", o).field("text", one.obligation(o).text()).end();
            }
            json.end().end();
        }
        json.end().array("offers");
        for (List<Offer> set : offers) {
            json.object().array("all");
            for (Offer offer : set) {
                json.object()
                        .field("kind", Words.of(offer.kind()))
                        .field("about", offer.about())
                        .field("text", offer.words())
                        .end();
            }
            json.end().end();
        }
        json.end();
        Step.json(json, next());
        json.end();
    }

    /// What carries what is covered, and until when each of it counts.
    private void breaks(Json json) {
        Standing standing = one.question().standing();
        Map<Fact, Set<String>> carried = new LinkedHashMap<>();
        json.array("breaks");
        for (Explanation.Break b : why.breaks()) {
            json.object()
                    .field("facts", b.facts().stream().map(Fact::label).toList())
                    .field("obligations", b.obligations())
                    .end();
            b.facts()
                    .forEach(f ->
                            carried.computeIfAbsent(f, _ -> new LinkedHashSet<>())
                                    .addAll(b.obligations()));
        }
        json.end().array("ends");
        if (standing != null) {
            record End(String fact, LocalDate until) {}
            carried.entrySet().stream()
                    .flatMap(e ->
                            CountsUntil.of(standing, e.getKey(), e.getValue()).stream()
                                    .map(day -> new End(e.getKey().label(), day)))
                    .distinct()
                    .sorted(Comparator.comparing(End::until).thenComparing(End::fact))
                    .forEach(end ->
                            json.object()
                                    .field("fact", end.fact())
                                    .field("until", end.until().toString())
                                    .end());
        }
        json.end();
    }

    /// Whether the checker, which shares no code with what found it, has nothing against the proof.
    private boolean isChecked() {
        Question question = one.question();
        Standing standing = question.standing();
        ProofChecker.Operations operations =
                standing == null ? (_, _) -> List.of() : standing.operations();
        List<String> wrong =
                question.crosswalk().isAgreedOnly()
                        ? ProofChecker.checkAgreed(
                                why.proof(),
                                question.crosswalk().library(),
                                question.posture(),
                                operations)
                        : ProofChecker.check(
                                why.proof(),
                                question.crosswalk().library(),
                                question.posture(),
                                operations);
        return wrong.isEmpty();
    }

    /// What would make it full without any control being changed: any one of these.
    List<String> offerSentences() {
        return offers.stream()
                .map(set -> Words.capital(Words.and(set.stream().map(Offer::words).toList())))
                .toList();
    }

    /// The proof as a table: a row a statement or leaf, its depth in the tree first.
    @Override
    public void csv(Csv csv) {
        csv.row("depth", "kind", "statement", "rule");
        for (ProofTree.Line line : ProofTree.lines(one, why.proof())) {
            csv.row(line.depth(), line.kind(), line.words(), line.rule());
        }
    }

    @Override
    public Report report(Medium medium) {
        Verdict v = why.verdict();
        List<String> facts = new ArrayList<>();
        Question question = one.question();
        facts.add("As of: " + (question.asOf() == null ? "no date given" : question.asOf()));
        facts.add("To be shown: " + question.asked());
        facts.add("Coverage: " + Words.spoken(v.coverage()));
        if (v.decomposed()) {
            facts.add(
                    "Proven: "
                            + GapAnswer.obligations(v)
                            + LeaningWords.onWord(v)
                            + ContestedWords.ofThose(v));
        }
        String tree = PAGE.show(List.of(new ProofTree(one).drawn(why.proof())));
        BlockList blocks =
                new BlockList()
                        .bullets(facts)
                        .paragraph(question.caution().orElse(""))
                        .section("Contradictions", one.contradictions().ofFacts())
                        .heading("Proof")
                        .add(new Block.CodeBlock(tree.stripTrailing()))
                        .section("Possible, and wants a look", possible())
                        .section("Missing", missing())
                        .section(DECIDED, decided())
                        .section(LACKING, lacking())
                        .section(ExceptionWords.TITLE, accepted())
                        .section(ExceptionWords.FOUND_TITLE, found())
                        .section(RecordWords.TITLE, askedOfRecords())
                        .section(
                                "Contradictions of published mappings",
                                one.contradictions().ofRows());
        switch (v.coverage()) {
            case FULL -> blocks.section("What would break it", lossSentences());
            case PARTIAL, NONE, NOT_ASSESSED ->
                    blocks.section("What stands against it", obstacles().sentences())
                            .paragraph(hint())
                            .section(ADDITIONS, additionSentences())
                            .section(OFFERED, offerSentences());
            case NOT_APPLICABLE -> {}
        }
        blocks.addAll(Step.section(next()));
        return new Report(v.ref() + " " + v.requirement().title(), blocks.list());
    }

    AdverseFacts obstacles() {
        return new AdverseFacts(one.question(), why.verdict());
    }

    /// The obligations that may be satisfied, each with what suggests it.
    List<String> possible() {
        Verdict v = why.verdict();
        return v.possiblyCovered().stream().map(o -> one.mayBe(v, o) + one.against(o)).toList();
    }

    /// The heading over what [#decided] says.
    static final String DECIDED = "Decided";

    /// What the organisation decided of contested claims that bear on it: its own, and those on
    /// what it demands or demanded.
    List<String> decided() {
        RequirementRef ref = why.verdict().ref();
        Set<String> about = new HashSet<>();
        one.question().crosswalk().demands(ref).forEach(o -> about.add(o.id()));
        about.addAll(one.question().crosswalk().giving(about));
        return one.decisions().stream()
                .filter(d -> d.requirement().equals(ref) || about.contains(d.obligation()))
                .map(ContestedWords::sentence)
                .toList();
    }

    /// The heading over what [#lacking] says.
    static final String LACKING = "Own controls that do not show it";

    /// The controls in place that are no reason here, though they discharge something of it.
    List<String> lacking() {
        Verdict v = why.verdict();
        List<String> asked = new ArrayList<>(v.covered());
        asked.addAll(v.possiblyCovered());
        asked.addAll(v.missing());
        return one.question().lacking(asked);
    }

    /// How it goes on from here.
    List<Step> next() {
        return WayOn.of(one.question(), why.verdict());
    }

    /// The accepted exceptions to controls that stand for something of it.
    List<String> accepted() {
        return one.question().acceptedWords(List.of(why.verdict()));
    }

    /// What auditors found wanting of controls that stand for something of it.
    List<String> found() {
        return one.question().foundWords(List.of(why.verdict()));
    }

    /// What an auditor asks of the records of such controls.
    List<String> askedOfRecords() {
        return one.question().askedOfRecords(List.of(why.verdict()));
    }

    List<String> missing() {
        Verdict v = why.verdict();
        return v.missing().stream()
                .map(o ->
                        (v.denied(o)
                                        ? Words.capital(AnswerWords.NOT_DONE) + ": "
                                        : one.isFailed(v, o) ? "Failed: " : "")
                                + one.obligation(o).text()
                                + " ["
                                + o
                                + "]")
                .toList();
    }

    /// What has to be so before anything makes it full: a paragraph, or nothing.
    String hint() {
        List<String> hints = new ArrayList<>();
        if (why.verdict().disproved()) {
            hints.add(
                    "It is known not to be met: the proof says because of what. That must be put"
                            + " right first.");
        }
        List<RequirementRef> cure = obstacles().cure();
        if (!cure.isEmpty()) {
            Set<RequirementRef> excepted = excepted().keySet();
            List<String> met =
                    cure.stream().filter(r -> !excepted.contains(r)).map(this::titled).toList();
            List<String> mended =
                    cure.stream().filter(excepted::contains).map(this::titled).toList();
            List<String> conditions = new ArrayList<>();
            if (!met.isEmpty()) {
                conditions.add(
                        String.join(" and ", met) + (met.size() == 1 ? " is met" : " are met"));
            }
            if (!mended.isEmpty()) {
                conditions.add(
                        "what was found of "
                                + String.join(" and ", mended)
                                + " is mended and shown");
            }
            hints.add("Once " + String.join(" and ", conditions) + ", it is full.");
        }
        return String.join(" ", hints);
    }

    List<String> lossSentences() {
        List<String> sentences = new ArrayList<>();
        singlePoints().forEach(s -> sentences.add(titled(s) + " alone"));
        otherLosses()
                .forEach(l ->
                        sentences.add(
                                String.join(
                                        " together with ", l.stream().map(this::titled).toList())));
        return sentences;
    }

    String titled(String label) {
        return one.question().titled(label);
    }

    private String titled(RequirementRef ref) {
        return titled(ref.toString());
    }

    /// What is attested as met save for something, with what that is.
    private Map<RequirementRef, Set<String>> excepted() {
        Map<RequirementRef, Set<String>> excepted = new HashMap<>();
        one.question().posture().attestations().stream()
                .filter(a -> a.met() && !a.except().isEmpty())
                .forEach(a ->
                        excepted.computeIfAbsent(a.requirement(), _ -> new HashSet<>())
                                .addAll(a.except()));
        return excepted;
    }

    /// Whether an organisation may come to show requirements of an edition: it holds or wants it.
    private static boolean isOfUse(Question question, String edition) {
        Standing standing = question.standing();
        return question.haveScopes().stream().anyMatch(s -> s.edition().equals(edition))
                || (standing != null && standing.programme().wanted(edition).isPresent());
    }

    /// Requirements to show, any one set of them. One of which an auditor has said already that it
    /// is met, save for what was found, is no way, nor is another one that asks for what was found:
    /// that is to be mended.
    List<String> additionSentences() {
        Map<RequirementRef, Set<String>> excepted = excepted();
        Set<String> found =
                excepted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> giving = one.question().crosswalk().giving(found);
        List<String> sentences = new ArrayList<>();
        for (Explanation.Addition a : why.additions()) {
            List<RequirementRef> shown = a.attestations();
            if (!shown.isEmpty()
                    && shown.stream()
                            .noneMatch(r -> excepted.containsKey(r) || asksFor(r, giving))) {
                sentences.add(
                        "Show that "
                                + String.join(" and ", shown.stream().map(this::titled).toList())
                                + (shown.size() == 1 ? " is met" : " are met"));
            }
        }
        return sentences;
    }

    private boolean asksFor(RequirementRef ref, Set<String> obligations) {
        return one.question().crosswalk().demands(ref).stream()
                .map(Obligation::id)
                .anyMatch(obligations::contains);
    }
}
