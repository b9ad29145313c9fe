package dev.crosswalk.answers.edit;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.next.NextSteps;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.change.FrameworkChange;
import dev.crosswalk.programme.change.RequirementChange;
import dev.crosswalk.programme.change.Unasked;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.PutRight;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Trial;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an edit makes of a programme: what was done, how the controls stand, which requirements of
/// the wanted frameworks change, and what comes next.
///
/// @param did what is done, a sentence each, without its full stop
/// @param details the same one by one, where that says only how many
/// @param isPlan whether the days of a plan were put into the programme
/// @param misses whether that plan misses its day
/// @param gates that are judged otherwise, where something was said in a register; else none
/// @param controls ids of those that it is about
/// @param changes in coverage, on the day of the edit
/// @param written the programme as it becomes
/// @param file where the file of evidence goes, in the folder of evidence; empty where none does
/// @param next what comes next, beside what the controls want
/// @param wanting the controls of which it is told what they want next
/// @param findings what the rules find odd in it
public record EditAnswer(
        Situation now,
        List<String> did,
        List<String> details,
        boolean isPlan,
        boolean misses,
        List<GateMove> gates,
        Set<String> controls,
        Changes changes,
        Programme written,
        String file,
        List<EditsSoFar.First> next,
        Set<String> wanting,
        List<Finding> findings,
        Dialect dialect) {
    private static final int MOST_REQUIREMENTS = 12;
    private static final int MOST_CONTROLS = 8;
    private static final int MOST_NAMED = 6;
    private static final int MOST_FILES = 4;

    /// Of how many controls of a plan it is told what they want next.
    private static final int MOST_OF_A_PLAN = 3;

    private static final int MOST_OF_A_GATE = 3;

    public EditAnswer {
        did = List.copyOf(did);
        details = List.copyOf(details);
        gates = List.copyOf(gates);
        controls = new LinkedHashSet<>(controls);
        next = List.copyOf(next);
        wanting = new LinkedHashSet<>(wanting);
        findings = List.copyOf(findings);
    }

    /// @param newPersons whether somebody who is named and not known is put into the programme
    /// @throws IOException where a file beside the programme cannot be read
    public static EditAnswer of(
            EditRequest request, Sources sources, Beside beside, boolean newPersons)
            throws Refusal, IOException {
        Situation now =
                ResolvedTerms.ofProgramme(QuestionTerms.ofProgramme(List.of(), null, null), sources)
                        .situation();
        EditsSoFar edits = new EditsSoFar(sources, newPersons);
        new AskedEdits(edits, now.now(), beside).make(request);
        Consequences made = Consequences.between(now.now(), edits.programme(), edits.findings());
        return new EditAnswer(
                now,
                Stream.concat(
                                edits.did().stream(),
                                exceptions(request, edits.controls(), made, now))
                        .toList(),
                edits.details(),
                request instanceof EditRequest.AdoptPlanned,
                request instanceof EditRequest.AdoptPlanned plan && plan.misses(),
                request instanceof EditRequest.OfRegister
                        ? GateMove.between(now, made.after())
                        : List.of(),
                edits.controls(),
                made.changes(),
                made.written(),
                edits.file(),
                edits.next(),
                edits.wanting(),
                made.findings(),
                sources.dialect());
    }

    /// What becomes of auditors' exceptions in controls: that nothing is left to do, or where an
    /// entry of the register is about one, what it is still open for.
    private static Stream<String> exceptions(
            EditRequest request, Set<String> controls, Consequences made, Situation now) {
        return controls.stream()
                .flatMap(id -> {
                    String was = exception(made.before(), id, now);
                    String is = exception(made.after(), id, now);
                    return was.isEmpty() || was.equals(is)
                            ? Stream.empty()
                            : is.isEmpty()
                                    ? Stream.of(
                                            "The exception that an auditor found in %s is closed now"
                                                    .formatted(id))
                                    : request instanceof EditRequest.EnterNonconformity
                                            ? Stream.of(
                                                    "The exception that an auditor found in %s is open. %s"
                                                            .formatted(id, is))
                                            : Stream.empty();
                });
    }

    /// What an auditor's exception in a control is still open for, without the full stop; empty
    /// where none is open.
    private static String exception(ProgrammeAt at, String control, Situation now) {
        return at.controls()
                .control(control)
                .flatMap(c ->
                        PutRight.of(
                                c,
                                at.programme(),
                                now.content().practices().exceptions(),
                                at.asOf().day()))
                .map(right -> right.wanted().replaceFirst("\\.$", ""))
                .orElse("");
    }

    /// What it makes of a programme to say what another one says.
    ///
    /// @param written that one, which the rules allow
    /// @param did what is done, a sentence each, without its full stop
    public static EditAnswer between(Sources sources, Programme written, List<String> did)
            throws Refusal {
        Situation now =
                ResolvedTerms.ofProgramme(QuestionTerms.ofProgramme(List.of(), null, null), sources)
                        .situation();
        Consequences made = Consequences.between(now.now(), written, List.of());
        return new EditAnswer(
                now,
                did,
                List.of(),
                false,
                false,
                List.of(),
                Set.of(),
                made.changes(),
                made.written(),
                "",
                List.of(),
                Set.of(),
                made.findings(),
                sources.dialect());
    }

    public Content content() {
        return now.content();
    }

    /// The same once it was written, or shown.
    ///
    /// @param applied whether it was written
    /// @param files that are changed, by their names in the folder
    /// @param programme what names the programme in a command; empty where the folder at hand does
    public Answer told(boolean applied, List<String> files, String programme) {
        return told(applied, files, programme, "");
    }

    /// @param command that writes it; empty where that goes without saying
    public Answer told(boolean applied, List<String> files, String programme, String command) {
        return new Told(this, applied, List.copyOf(files), programme, command, false);
    }

    /// The same in short, of a plan: what is done, and what comes next.
    public Answer toldInShort(boolean applied, List<String> files, String programme) {
        return new Told(this, applied, List.copyOf(files), programme, "", true);
    }

    private ProgrammeAt after() {
        return changes.after();
    }

    private Optional<ControlStanding> before(String control) {
        return changes.before().controls().control(control);
    }

    private Optional<ControlStanding> after(String control) {
        return after().controls().control(control);
    }

    private List<RequirementChange> requirements() {
        return changes.frameworks().stream()
                .flatMap(f -> f.requirements().stream())
                // From the first control on, what nobody spoke of is no longer called not assessed.
                .filter(r -> r.after().applicable() && r.direction() != Direction.OTHER)
                .toList();
    }

    private List<Unasked> unasked() {
        return changes.frameworks().stream().flatMap(f -> f.unasked().stream()).toList();
    }

    /// `partial, 2 of 5`
    private static String verdict(Verdict v) {
        String share =
                v.decomposed() && v.applicable()
                        ? ", " + v.covered().size() + " of " + v.demanded() + LeaningWords.onWord(v)
                        : "";
        return Words.spoken(v.coverage()) + share + (v.disproved() ? ", known not to be met" : "");
    }

    /// `ISO/IEC 27001: proven 30.0 % of 123, before 29.6 % of 123`
    private static String sums(FrameworkChange f) {
        Judged before = Objects.requireNonNull(f.before());
        Judged after = Objects.requireNonNull(f.after());
        RollUp was = before.gap().summary();
        RollUp is = after.gap().summary();
        String old = share(was);
        String now = share(is);
        return "%s: proven %s"
                .formatted(
                        after.name(),
                        now.equals(old) ? now + ", as before" : now + ", before " + old);
    }

    private static String share(RollUp sum) {
        return Numbers.share(sum.proven(), sum.applicable());
    }

    private List<String> sums() {
        return changes.frameworks().stream()
                .filter(f -> f.before() != null && f.after() != null)
                .map(EditAnswer::sums)
                .toList();
    }

    /// Why nothing is covered otherwise.
    private String unchanged() {
        if (changes.frameworks().isEmpty()) {
            return "programme.yaml wants no framework, so no coverage is counted.";
        }
        boolean unshown =
                controls.stream()
                        .flatMap(id -> after(id).stream())
                        .anyMatch(EditAnswer::provesNothing);
        return "No requirement is covered otherwise by this."
                + (unshown ? " What nothing shows proves nothing." : window());
    }

    private static boolean provesNothing(ControlStanding c) {
        return switch (c.condition()) {
            case PLANNED, UNPROVED -> true;
            case PROVED, FAILED, RETIRED, UNDECIDED -> false;
        };
    }

    /// Why what is seen today need not change what is asked.
    private String window() {
        List<WantedFramework> wanted = after().programme().frameworks();
        Period window = wanted.isEmpty() ? null : wanted.getFirst().window();
        // Where another framework is asked of a day, what is seen today may count there.
        if (window == null || !wanted.stream().allMatch(w -> window.equals(w.window()))) {
            return "";
        }
        boolean over = window.to().isBefore(after().asOf().day());
        return over
                ? " What is asked for are the days %s, which are over: what came later changes"
                                .formatted(Words.days(window))
                        + " nothing of them."
                : " What has to be shown for all of %s counts when these days are over."
                        .formatted(Words.days(window));
    }

    /// Of a plan all of them, in order of their ids; of one that misses its day the first few by
    /// their days, since nobody is to decide on it before that.
    private void controls(BlockList blocks) {
        List<String> named =
                isAllTold() ? controls.stream().sorted().toList() : List.copyOf(controls);
        int most = isAllTold() ? named.size() : MOST_CONTROLS;
        for (String id : named.subList(0, Math.min(named.size(), most))) {
            String was = Stands.of(before(id));
            String is = Stands.of(after(id));
            blocks.add(
                    was.equals(is)
                            ? new Block.Entry(2, name(id), plain("  " + is + ", as before"))
                            : new Block.Entry(
                                    2,
                                    name(id),
                                    plain("  " + was + " "),
                                    Run.Symbol.TO,
                                    plain(" " + is)));
            Stands.overWindows(after(), id).forEach(w -> blocks.entry(4, quiet(w)));
        }
        if (named.size() > most) {
            blocks.entry(2, plain("and %d more".formatted(named.size() - most)));
        }
    }

    private boolean isAllTold() {
        return isPlan && !misses;
    }

    private void gates(BlockList blocks) {
        if (gates.isEmpty()) {
            return;
        }
        blocks.space().line(strong("Gates"));
        for (GateMove move : gates) {
            Block.Entry gate = new Block.Entry(2, plain(capital(GateWords.name(move.is().gate()))));
            String was = GateWords.of(move.was().state());
            String is = GateWords.of(move.is().state());
            blocks.add(
                    was.equals(is)
                            ? gate.right(plain("still " + is))
                            : gate.right(plain(was + " "), Run.Symbol.TO, plain(" " + is)));
            blocks.entry(4, quiet("%s, %s".formatted(now.name(move.scope()), move.before())));
            move.open(dialect).stream()
                    .limit(MOST_OF_A_GATE)
                    .forEach(s -> blocks.entry(4, plain(s)));
        }
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void coverage(BlockList blocks) {
        blocks.space().line(strong("Coverage"));
        List<RequirementChange> all = requirements();
        sums().forEach(s -> blocks.entry(2, plain(s)));
        for (RequirementChange r : all.subList(0, Math.min(all.size(), MOST_REQUIREMENTS))) {
            blocks.add(
                    new Block.Entry(
                                    2,
                                    name(r.after().ref().toString()),
                                    plain("  "),
                                    plain(r.after().requirement().title()))
                            .right(
                                    plain(verdict(r.before()) + " "),
                                    Run.Symbol.TO,
                                    plain(" " + verdict(r.after()))));
        }
        if (all.size() > MOST_REQUIREMENTS) {
            blocks.entry(
                    2, plain("and %d requirements more".formatted(all.size() - MOST_REQUIREMENTS)));
        }
        unasked()
                .forEach(u ->
                        blocks.entry(
                                2,
                                name(u.before().ref().toString()),
                                plain("  " + u.before().requirement().title()),
                                plain(": no longer asked, before " + verdict(u.before()))));
        if (all.isEmpty() && unasked().isEmpty()) {
            blocks.entry(2, plain(unchanged()));
        }
        List<String> towards = towards();
        towards.stream().limit(MOST_TOWARDS).forEach(s -> blocks.entry(2, plain(s)));
        if (towards.size() > MOST_TOWARDS) {
            blocks.entry(
                    2,
                    plain(
                            "%s more in the same way."
                                    .formatted(
                                            Words.many(
                                                    towards.size() - MOST_TOWARDS,
                                                    "control counts",
                                                    "controls count"))));
        }
    }

    private static final int MOST_TOWARDS = 5;

    /// The programme as if the controls that prove nothing yet were shown; null where all of them
    /// prove something.
    private @Nullable ProgrammeAt onceShown() {
        List<String> unshown =
                controls.stream()
                        .filter(id -> after(id).filter(EditAnswer::provesNothing).isPresent())
                        .toList();
        return unshown.isEmpty() ? null : after().trying(Trial.of(unshown, List.of()));
    }

    /// What the controls that prove nothing yet work for.
    private List<String> towards() {
        List<String> all = new ArrayList<>();
        for (String id : controls) {
            ControlStanding c = after(id).orElse(null);
            if (c == null || !provesNothing(c)) {
                continue;
            }
            Set<String> gives = now.crosswalk().given(c.control().discharges());
            List<String> open = new ArrayList<>();
            for (FrameworkChange f : changes.frameworks()) {
                Judged judged = f.after();
                if (judged != null) {
                    judged.gap().verdicts().stream()
                            .filter(v -> v.applicable() && v.coverage() != Coverage.FULL)
                            .filter(v -> lacksAny(v, gives))
                            .forEach(v -> open.add(v.ref().toString()));
                }
            }
            if (!open.isEmpty()) {
                all.add(
                        "Once it is shown, %s counts for %s, not fully covered today: %s."
                                .formatted(
                                        id,
                                        Words.many(open.size(), "requirement", "requirements"),
                                        Words.some(open, MOST_NAMED)));
            }
        }
        return all;
    }

    private static boolean lacksAny(Verdict v, Set<String> obligations) {
        return v.missing().stream().anyMatch(obligations::contains)
                || v.possiblyCovered().stream().anyMatch(obligations::contains);
    }

    /// @param applied whether it was written
    private record Told(
            EditAnswer of,
            boolean applied,
            List<String> files,
            String programme,
            String command,
            boolean brief)
            implements Answer {

        private NextSteps steps() {
            return new NextSteps(of.after(), of.content(), of.dialect(), programme, false);
        }

        private List<Step> next() {
            NextSteps steps = steps();
            List<Step> first =
                    of.next().stream()
                            .map(f -> new Step(f.what(), steps.command(f.verb(), f.rest())))
                            .toList();
            // Risks are assessed and answered before anybody approves what a plan leaves open.
            List<Step> next = new ArrayList<>(of.isPlan() ? List.of() : first);
            next.addAll(
                    steps.of(
                            of.isPlan()
                                    ? of.wanting().stream()
                                            .limit(MOST_OF_A_PLAN)
                                            .collect(Collectors.toCollection(LinkedHashSet::new))
                                    : of.wanting()));
            next.addAll(of.isPlan() ? first : List.of());
            of.requirements().stream()
                    .filter(r -> r.direction() == Direction.WORSE)
                    .map(r -> r.after().ref().toString())
                    .findFirst()
                    .ifPresent(ref ->
                            next.add(
                                    new Step(
                                            ref + " is covered less now. What would mend that:",
                                            steps.command("why", ref))));
            return next;
        }

        private List<String> odd() {
            return of.findings().stream().map(Finding::message).distinct().toList();
        }

        private String written() {
            String where = brief ? Words.some(files, MOST_FILES) : String.join(", ", files);
            return applied
                    ? "Written to %s.".formatted(where)
                    : "Nothing is written: this shows what would be, in %s.%s"
                            .formatted(where, command.isEmpty() ? "" : " To write it: " + command);
        }

        @Override
        public List<Block> screen() {
            BlockList blocks = new BlockList();
            of.did().forEach(s -> blocks.paragraph(s + "."));
            blocks.altered(of.now());
            of.gates(blocks);
            if (!of.isPlan()) {
                changes(blocks);
            }
            blocks.addAll(Step.blocks(Step.TITLE, next()));
            blocks.space().paragraph(written());
            if (applied) {
                blocks.paragraph("To take it back: " + steps().command("undo", ""));
            }
            if (of.isPlan() && !brief) {
                blocks.section("One by one", of.details().stream().map(s -> s + ".").toList());
                blocks.space();
                changes(blocks);
            }
            return blocks.list();
        }

        private void changes(BlockList blocks) {
            of.controls(blocks);
            of.coverage(blocks);
            if (!odd().isEmpty()) {
                blocks.space().line(strong("Odd about it"));
                odd().forEach(s -> blocks.entry(2, plain(s)));
            }
        }

        @Override
        public Report report(Medium medium) {
            return new Report(of.now().organisation() + ": an edit", screen());
        }

        @Override
        public void json(Json json) {
            json.object()
                    .field("organisation", of.now().organisation())
                    .field("applied", applied)
                    .field("asOf", of.after().asOf().toString())
                    .field("did", Stream.concat(of.did().stream(), of.details().stream()).toList())
                    .array("controls");
            for (String id : of.controls()) {
                json.object()
                        .field("control", id)
                        .field("before", Stands.of(of.before(id)))
                        .field("after", Stands.of(of.after(id)))
                        .field("overWindows", Stands.overWindows(of.after(), id))
                        .end();
            }
            json.end().array("gates");
            for (GateMove move : of.gates()) {
                json.object()
                        .field("scope", move.scope().toString())
                        .field("before", move.before())
                        .field("gate", move.is().gate().id())
                        .field("name", GateWords.name(move.is().gate()))
                        .field("was", Words.of(move.was().state()))
                        .field("is", Words.of(move.is().state()))
                        .field("open", move.open(of.dialect()))
                        .end();
            }
            json.end().array("frameworks");
            ProgrammeAt shown = of.onceShown();
            for (FrameworkChange f : of.changes().frameworks()) {
                if (f.before() != null && f.after() != null) {
                    RollUp was = f.before().gap().summary();
                    RollUp is = f.after().gap().summary();
                    RollUp then = shown == null ? is : shown.judged(f.scope()).gap().summary();
                    json.object()
                            .field("scope", f.scope().toString())
                            .rounded("provenBefore", was.proven())
                            .rounded("provenAfter", is.proven())
                            .rounded("possibleBefore", was.possibleShare())
                            .rounded("possibleAfter", is.possibleShare())
                            .rounded("provenOnceShown", then.proven())
                            .field("applicable", is.applicable())
                            .end();
                }
            }
            json.end().array("onceShown");
            if (shown != null) {
                for (FrameworkChange f : of.changes().frameworks()) {
                    gained(json, f, shown);
                }
            }
            json.end().array("requirements");
            for (RequirementChange r : of.requirements()) {
                json.object()
                        .field("requirement", r.after().ref().toString())
                        .field("title", r.after().requirement().title())
                        .field("before", Words.of(r.before().coverage()))
                        .field("after", Words.of(r.after().coverage()))
                        .rounded("provenBefore", r.before().proven())
                        .rounded("provenAfter", r.after().proven())
                        .end();
            }
            json.end()
                    .field(
                            "noLongerAsked",
                            of.unasked().stream().map(u -> u.before().ref().toString()).toList())
                    .field("towards", of.towards())
                    .array("next");
            for (Step step : next()) {
                json.object()
                        .field("what", step.say())
                        .field("command", step.command().isEmpty() ? null : step.command())
                        .end();
            }
            json.end()
                    .field("findings", odd())
                    .field("files", files)
                    .field("undo", applied ? steps().command("undo", "") : null)
                    .end();
        }

        private static void gained(Json json, FrameworkChange f, ProgrammeAt shown) {
            Judged after = f.after();
            if (after == null) {
                return;
            }
            Map<RequirementRef, Verdict> then = new HashMap<>();
            shown.judged(f.scope()).gap().verdicts().forEach(v -> then.put(v.ref(), v));
            for (Verdict was : after.gap().verdicts()) {
                Verdict is = then.get(was.ref());
                if (is != null && is.covered().size() > was.covered().size()) {
                    json.object()
                            .field("requirement", was.ref().toString())
                            .field("title", was.requirement().title())
                            .field("coveredBefore", was.covered().size())
                            .field("coveredAfter", is.covered().size())
                            .field("demanded", was.demanded())
                            .end();
                }
            }
        }

        @Override
        public void csv(Csv csv) {
            csv.titles("what,id,before,after");
            for (String id : of.controls()) {
                csv.row("control", id, Stands.of(of.before(id)), Stands.of(of.after(id)));
            }
            for (RequirementChange r : of.requirements()) {
                csv.row(
                        "requirement",
                        r.after().ref().toString(),
                        Words.of(r.before().coverage()),
                        Words.of(r.after().coverage()));
            }
            for (Unasked u : of.unasked()) {
                csv.row(
                        "requirement",
                        u.before().ref().toString(),
                        Words.of(u.before().coverage()),
                        "not asked");
            }
        }
    }
}
