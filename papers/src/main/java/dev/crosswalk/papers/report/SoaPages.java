package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.papers.report.StatementOfApplicability.Implemented;
import dev.crosswalk.papers.report.StatementOfApplicability.Line;
import dev.crosswalk.papers.report.StatementOfApplicability.OfClauses;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.PutRight;
import dev.crosswalk.programme.standing.ShownBy;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A statement of applicability for readers.
final class SoaPages {
    private static final int MOST_TO_DO = 3;

    private final Situation situation;
    private final StatementOfApplicability soa;
    private final SoaExceptions exceptions;
    private final SoaDeviations deviations;

    SoaPages(Situation situation, StatementOfApplicability soa) {
        this.situation = situation;
        this.soa = soa;
        exceptions = new SoaExceptions(situation, soa);
        deviations = new SoaDeviations(situation);
    }

    List<Block> blocks(boolean titled, Medium medium) {
        List<Block> blocks = new ArrayList<>();
        if (titled) {
            blocks.add(new Block.Heading(1, soa.edition().title()));
        }
        blocks.addAll(FrontMatter.scope(situation));
        situation.wanted().stream()
                .filter(t -> t.edition().equals(soa.edition()))
                .flatMap(t -> t.aside().stream())
                .forEach(sentence -> blocks.add(new Block.Paragraph(Run.plain(sentence))));
        if (isExtract()) {
            blocks.add(
                    new Block.Paragraph(
                            Run.strong("An extract. "),
                            Run.plain(
                                    "It is of some of the controls of Annex A, and no statement of"
                                            + " applicability by itself: clause 6.1.3 d wants all"
                                            + " of them.")));
        }
        blocks.add(new Block.Paragraph(Run.strong("This statement. "), Run.plain(version())));
        blocks.add(figures());
        blocks.add(themes());
        blocks.add(reading());
        SoaRemarks remarks = new SoaRemarks(situation, soa);
        if (!isInForce()) {
            blocks.addAll(remarks.toSettle());
        }
        switch (medium) {
            case SHEETS -> blocks.add(table("Annex A " + soa.edition().id(), soa.lines(), medium));
            case PAGES -> {
                byTheme()
                        .forEach((theme, lines) -> {
                            String name = theme.id() + " " + theme.title();
                            blocks.add(new Block.Heading(2, name));
                            blocks.add(table(name, lines, medium));
                        });
            }
        }
        blocks.addAll(clauses());
        blocks.addAll(beyond());
        if (isInForce()) {
            blocks.addAll(remarks.openPoints());
        }
        return blocks;
    }

    private boolean isExtract() {
        return situation.wanted().stream()
                .anyMatch(t -> t.edition().equals(soa.edition()) && !t.scope().where().isAny());
    }

    private Map<Requirement, List<Line>> byTheme() {
        Map<Requirement, List<Line>> byTheme = new LinkedHashMap<>();
        soa.lines().forEach(l -> byTheme.computeIfAbsent(l.theme(), k -> new ArrayList<>()).add(l));
        return byTheme;
    }

    // ---- first

    private String version() {
        Approval approval = approval().orElse(null);
        if (approval == null) {
            return "Nobody has approved it.";
        }
        return (approval.version().isEmpty() ? "" : "Version " + approval.version() + ". ")
                + (approval.owner().isEmpty() ? "" : "Owner: " + approval.owner() + ". ")
                + (isInForce(approval)
                        ? Approvals.of(
                                        approval.approvedBy(),
                                        approval.approvedOn(),
                                        approval.recordedWords())
                                + since(approval.approvedOn())
                        : "Not approved.");
    }

    private boolean isInForce() {
        return approval().filter(this::isInForce).isPresent();
    }

    private boolean isInForce(Approval approval) {
        return approval.approvedOn() != null && !approval.approvedOn().isAfter(situation.day());
    }

    private Optional<Approval> approval() {
        return situation.required().approvals().stream()
                .filter(a -> a.document().equals(StatementOfApplicability.DOCUMENT))
                .findFirst();
    }

    /// An approval is of what was said on its day, and this is what is said today.
    private String since(@Nullable LocalDate approvedOn) {
        return approvedOn != null && approvedOn.isBefore(situation.day())
                ? " What has changed in it after that day is not approved."
                : "";
    }

    private long count(Implemented implemented) {
        return count(soa.lines(), l -> l.applicable() && l.implemented() == implemented);
    }

    private Block figures() {
        long applicable = count(soa.lines(), Line::applicable);
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(
                        applicable + " of " + soa.lines().size(),
                        isExtract()
                                ? "controls of the extract apply"
                                : "controls of Annex A apply"));
        if (count(Implemented.ATTESTED) > 0) {
            figures.add(
                    figure(
                            count(Implemented.ATTESTED),
                            applicable,
                            "attested by a report or on word, in whole or in part, where no control"
                                    + " shows it yet"
                                    + withWord(soa.lines(), Implemented.ATTESTED),
                            Tone.PARTLY));
        }
        long waiting = count(Implemented.NOT_SHOWN) + count(Implemented.PLANNED);
        figures.add(
                figure(
                        count(Implemented.FULLY),
                        applicable,
                        "fully implemented" + withWord(soa.lines(), Implemented.FULLY),
                        Tone.GOOD));
        figures.add(
                figure(
                        count(Implemented.PARTLY),
                        applicable,
                        "partly implemented" + withWord(soa.lines(), Implemented.PARTLY),
                        Tone.PARTLY));
        figures.add(
                figure(
                        waiting,
                        applicable,
                        soa.lines().stream().anyMatch(Line::isUndecided)
                                ? "planned or proposed, or in place and not shown"
                                : "planned, or in place and not shown",
                        Tone.PARTLY));
        figures.add(figure(count(Implemented.NO), applicable, "not implemented", Tone.BAD));
        return new Block.Figures(figures);
    }

    private static String withWord(List<Line> lines, Implemented implemented) {
        return LeaningWords.withWord(StatementOfApplicability.withWord(lines, implemented));
    }

    private static Figure figure(long n, long of, String caption, Tone tone) {
        return new Figure(n + " of " + of, caption, n == 0 ? Tone.QUIET : tone);
    }

    private static Tone tone(Implemented i) {
        return switch (i) {
            case FULLY -> Tone.GOOD;
            case ATTESTED, PARTLY, NOT_SHOWN, PLANNED -> Tone.PARTLY;
            case NO -> Tone.BAD;
        };
    }

    private Block themes() {
        TableOf<Map.Entry<Requirement, List<Line>>> table =
                new TableOf<Map.Entry<Requirement, List<Line>>>()
                        .cell("Theme", 8, e -> Cells.strong(e.getKey().id()))
                        .text("Title", 36, e -> e.getKey().title())
                        .number("Controls", 10, e -> e.getValue().size())
                        .number("Applicable", 10, e -> count(e.getValue(), Line::applicable));
        for (Implemented i : Implemented.values()) {
            if (i == Implemented.ATTESTED && count(i) == 0) {
                continue;
            }
            table.number(Words.capital(Words.spoken(i)), 10, e -> counted(e.getValue(), i));
        }
        return table.of("By theme", byTheme().entrySet());
    }

    /// `22`, `22 (1 by word)`: what the figures above say in full.
    private static String counted(List<Line> lines, Implemented i) {
        long byWord = StatementOfApplicability.withWord(lines, i);
        return count(lines, l -> l.applicable() && l.implemented() == i)
                + (byWord == 0 ? "" : " (%d by word)".formatted(byWord));
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }

    private Block reading() {
        return new Block.Paragraph(
                Run.strong("How to read it. "),
                Run.plain(
                        "Implemented is what is shown of the obligations that a control stands for,"
                                + " and by what: evidence of one's own, an auditor's report, or word;"
                                + " fully, all; attested, all, but in whole or in part by what a"
                                + " report says of a criterion or by somebody's word alone, so that"
                                + " an auditor has no control to sample for that; partly, some; not shown, in place by its owner's word,"
                                + " or with evidence that shows nothing of it; planned, decided on;"
                                + " proposed, by a plan, and decided on by nobody until a named"
                                + " person adopts it or approves this statement; a day after"
                                + " \"proposed for\" is a plan's, and no person set it; no, nothing"
                                + " yet."
                                + " Reasons for inclusion are what the organisation says itself, the"
                                + " risks whose treatment needs it, and the other frameworks that"
                                + " demand the same."
                                + deviations.reading(soa.lines())
                                + soa.support().map(words -> " " + words).orElse("")));
    }

    // ---- the table

    /// @param medium a sheet has columns to filter by besides
    private Block table(String name, List<Line> lines, Medium medium) {
        TableOf<Line> table =
                new TableOf<Line>()
                        .cell("Control", 8, l -> Cells.strong(l.verdict().ref().id()))
                        .text("Title", 18, l -> l.verdict().requirement().title())
                        .cell("Applicable", 6, SoaPages::applicable)
                        .text("Justification", 20, l -> justification(l, medium))
                        .cell(
                                "Implemented",
                                28,
                                ofApplicable(l -> deviations.below(implemented(l), l)))
                        .cell("Where: controls", 92, ofApplicable(l -> Cells.lines(where(l))));
        // On paper a column takes its room from all others: one in which nothing stands has none,
        // and what is approved stands beside what it is of.
        boolean isSheet = medium == Medium.SHEETS;
        if (isSheet || soa.lines().stream().anyMatch(l -> !l.documents().isEmpty())) {
            table.cell(
                    "Where: documents", 22, ofApplicable(isSheet ? this::documents : this::inLine));
        }
        if (isSheet) {
            table.text("Approval", 12, SoaPages::approval);
        }
        return switch (medium) {
            case PAGES -> table.of(name, lines);
            case SHEETS ->
                    table.attributes(soa.edition(), l -> l.verdict().requirement()).of(name, lines);
        };
    }

    private static Block.Cell applicable(Line line) {
        return line.applicable() ? cell("Yes") : new Block.Cell("No", Tone.QUIET);
    }

    private static Function<Line, Block.Cell> ofApplicable(Function<Line, Block.Cell> cell) {
        return line -> line.applicable() ? cell.apply(line) : Block.Cell.EMPTY;
    }

    private Block.Cell documents(Line line) {
        return Cells.lines(situation.documentTitles(line.documents()));
    }

    /// `Access Control Policy; Acceptable Use Policy: 0 of 2 documents approved`
    private Block.Cell inLine(Line line) {
        String titles = String.join("; ", situation.documentTitles(line.documents()));
        return cell(titles.isEmpty() ? "" : titles + ": " + ofDocuments(line));
    }

    private String justification(Line line, Medium medium) {
        String why = justification(line);
        return medium == Medium.SHEETS || line.exclusion() == null
                ? why
                : why + (why.endsWith(".") ? " " : ". ") + approval(line);
    }

    private String justification(Line line) {
        DecidedExclusion exclusion = line.exclusion();
        if (!line.applicable()) {
            return exclusion == null ? "" : exclusion.justification();
        }
        String reason = reason(line);
        return exclusion == null
                ? reason
                : reason + " To be excluded, once approved: " + exclusion.justification();
    }

    private String reason(Line line) {
        List<String> reasons = new ArrayList<>();
        if (line.said() != null) {
            reasons.add(said(line.said()));
        }
        if (!line.risks().isEmpty()) {
            reasons.add("Treats risk " + String.join(", ", line.risks()) + ".");
        }
        situation.names(line.demandedBy()).forEach(n -> reasons.add("Also demanded by " + n + "."));
        if (line.isAttestedMet()) {
            reasons.add("Attested met" + line.sources(situation.crosswalk()) + ".");
        }
        return switch (line.inclusion()) {
            case SAID, CALLED_FOR -> String.join(" ", reasons);
            case DECIDED -> "Own decision" + decidedOn(line) + decidedBy(line) + ".";
            case REPORTED ->
                    approver(line).isPresent()
                            ? "Own decision" + decidedBy(line) + "."
                            : "In place by report; nobody decided on including it.";
            case PROPOSED -> "Proposed by a plan, and decided on by nobody.";
            case BY_PROVIDER -> "By %s (on your word).".formatted(Words.and(line.providers()));
            case WITHOUT_REASON -> "No reason recorded.";
        };
    }

    /// `A contract wants it. Said by Chief executive on 2026-12-01.`
    private static String said(DecidedInclusion i) {
        String text = i.justification();
        boolean isSentence = text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
        String by = i.by().isEmpty() ? "" : " by " + i.by();
        String on = i.on() == null ? "" : " on " + i.on();
        return text
                + (isSentence ? "" : ".")
                + (by.isEmpty() && on.isEmpty() ? "" : " Said%s%s.".formatted(by, on));
    }

    private static String decidedOn(Line line) {
        return decided(line).map(day -> ", " + day).orElse("");
    }

    /// Since when the first of its controls is decided on; empty where no day is known.
    private static Optional<Moment> decided(Line line) {
        return line.controls().stream()
                .map(c -> c.adoption().plannedOn())
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Moment::latest));
    }

    /// Who stands for that decision: whoever approved this statement after it. An adoption names
    /// nobody.
    private String decidedBy(Line line) {
        return approver(line)
                .map(", approved by %s with this statement"::formatted)
                .orElse("; nobody is named who decided");
    }

    private Optional<String> approver(Line line) {
        Approval approval = approval().orElse(null);
        LocalDate on = approval == null ? null : approval.approvedOn();
        boolean isOf =
                on != null
                        && !on.isAfter(situation.day())
                        && decided(line).filter(day -> day.day().isAfter(on)).isEmpty();
        return approval != null && isOf && !approval.approvedBy().isEmpty()
                ? Optional.of(approval.approvedBy())
                : Optional.empty();
    }

    /// How much is implemented and by what that is shown, which names what of one's own controls
    /// does not show it.
    private Block.Cell implemented(Line line) {
        Verdict v = line.verdict();
        String count = v.decomposed() ? "\n" + ProvenAndPossible.proven(v) + " obligations" : "";
        String by = line.shown().words().isEmpty() ? "" : "\n" + line.shown().words();
        Implemented i = line.implemented();
        return switch (i) {
            case FULLY -> new Block.Cell("Fully" + count + by + recorded(line), tone(i));
            case ATTESTED ->
                    new Block.Cell(
                            attested(line) + count + by + unnamed(line) + toDo(line), tone(i));
            case PARTLY ->
                    new Block.Cell(
                            "Partly"
                                    + count
                                    + by
                                    + unnamed(line)
                                    + notYet(line)
                                    + putRight(line)
                                    + apart(line),
                            tone(i));
            case NOT_SHOWN ->
                    new Block.Cell(
                            "Not shown" + count + notYet(line) + putRight(line) + apart(line),
                            tone(i));
            case PLANNED ->
                    new Block.Cell(
                            (line.isUndecided()
                                            ? "Proposed"
                                            : line.notYetUntil().isEmpty() ? "Planned" : "Not yet")
                                    + notYet(line)
                                    + apart(line),
                            tone(i));
            case NO ->
                    new Block.Cell(
                            "No" + (line.supporting().isEmpty() ? "" : count) + apart(line),
                            tone(i));
        };
    }

    private static String attested(Line line) {
        ShownBy shown = line.shown();
        if (!shown.isUnnamed()) {
            return shown.onWord() < shown.unnamed()
                    ? "In part attested by the report"
                    : "In part on somebody's word";
        }
        String by =
                shown.onWord() == 0
                        ? "Attested by the report"
                        : shown.onWord() == shown.shown()
                                ? "On somebody's word"
                                : "Attested by the report, and in part on somebody's word";
        return by
                + (line.controls().isEmpty()
                        ? ", no control named yet"
                        : ", no control shows it yet");
    }

    /// What gives an auditor a control to sample.
    private String toDo(Line line) {
        String recorded = recorded(line);
        if (recorded.isEmpty() && !line.shown().isUnnamed()) {
            List<String> lacking = List.copyOf(line.shown().lacking().keySet());
            return "\nto do: name the control that does the rest"
                    + (lacking.isEmpty()
                            ? ""
                            : ", or have it shown by " + Words.some(lacking, MOST_TO_DO));
        }
        return line.controls().isEmpty()
                ? "\nto do: name the control that does it" + related(line)
                : recorded.isEmpty()
                        ? "\nto do: have it shown by "
                                + Words.some(
                                        line.controls().stream().map(ControlStanding::id).toList(),
                                        MOST_TO_DO)
                        : recorded;
    }

    /// `; these serve the criteria that attest it: AVL-01, AVL-02`: where to look for that control.
    private String related(Line line) {
        List<String> ids = line.related().stream().map(ControlStanding::id).toList();
        return ids.isEmpty()
                ? ""
                : "; look first at what serves the criteria that attest it: "
                        + Words.some(ids, MOST_TO_DO);
    }

    /// How much of what is shown no control of one's own shows, where that is not said before.
    private static String unnamed(Line line) {
        ShownBy shown = line.shown();
        int n = shown.unnamed();
        return n == 0
                        || !line.verdict().decomposed()
                        || (line.implemented() == Implemented.ATTESTED && shown.isUnnamed())
                ? ""
                : "\nno control shows "
                        + (n == shown.shown()
                                ? n == 1 ? "it" : "any of the " + n
                                : "%d of the %d".formatted(n, shown.shown()))
                        + " yet";
    }

    /// The day on which what rests on word is to be shown, by controls that are planned.
    private static String recorded(Line line) {
        return line.notYetUntil()
                .map(day ->
                        "\nits record %s for %s"
                                .formatted(line.isDayProposed() ? "proposed" : "planned", day))
                .orElse("");
    }

    /// Until when what is planned is not yet there, and who lives with the risk until then; empty
    /// where no day is set.
    private String notYet(Line line) {
        LocalDate day = line.notYetUntil().orElse(null);
        if (day == null) {
            return "";
        }
        List<String> waiting = line.waiting().stream().map(ControlStanding::id).toList();
        String risks =
                situation.required().risks().stream()
                        .filter(r -> r.controls().stream().anyMatch(waiting::contains))
                        .flatMap(r -> livedWith(r, day).stream())
                        .collect(Collectors.joining("; "));
        return "\n%s for %s%s"
                .formatted(
                        line.isDayProposed() ? "proposed" : "planned",
                        day,
                        risks.isEmpty() ? "" : "; " + risks);
    }

    /// By when its controls are put right in which an auditor found an exception, and seen to work.
    private String putRight(Line line) {
        return line.controls().stream()
                .filter(c -> line.shown().lacking().containsKey(c.id()))
                .flatMap(c ->
                        PutRight.of(
                                        c,
                                        soa.standing().programme(),
                                        situation.content().practices().exceptions(),
                                        situation.day())
                                .stream()
                                .map(right ->
                                        "\n%s put right by %s%s, shown by a sample by %s"
                                                .formatted(
                                                        c.id(),
                                                        right.firstBy(),
                                                        right.overdue(),
                                                        right.sampleBy())))
                .collect(Collectors.joining());
    }

    private Optional<String> livedWith(Risk r, LocalDate day) {
        if (r.isAcceptedOn(situation.day()) && r.isAcceptedOn(day)) {
            return Optional.of(
                    "%s accepted by %s %s"
                            .formatted(
                                    r.id(),
                                    r.acceptedBy(),
                                    r.acceptedUntil() == null
                                            ? "with no end"
                                            : "until " + r.acceptedUntil()));
        }
        String now =
                r.isAcceptedOn(situation.day()) && r.acceptedUntil() != null
                        ? "%s accepted by %s only until %s"
                                .formatted(r.id(), r.acceptedBy(), r.acceptedUntil())
                        : "";
        if (r.askedUntil() == null) {
            return now.isEmpty() ? Optional.empty() : Optional.of(now);
        }
        return Optional.of(
                now.isEmpty()
                        ? "%s asked of %s until %s, not accepted"
                                .formatted(r.id(), r.owner(), r.askedUntil())
                        : "%s, asked of %s until %s".formatted(now, r.owner(), r.askedUntil()));
    }

    /// What of what is open was said not to apply, and why: it stays open, for a control of Annex A
    /// is left out whole or not at all, and the auditor decides what to make of it.
    private static String apart(Line line) {
        int n = line.apart().size();
        return n == 0
                ? ""
                : "\n%d of what is open said not to apply: %s"
                        .formatted(
                                n,
                                line.apart().stream()
                                        .map(GivenAnswer::note)
                                        .distinct()
                                        .collect(Collectors.joining("; ")));
    }

    /// The controls, and the attestations without a control that it rests on.
    private List<String> where(Line line) {
        List<String> where = new ArrayList<>();
        for (ControlStanding c : line.controls()) {
            where.add(c.id() + " " + c.title() + mark(line, c));
            c.exceptions().forEach(e -> where.add("Exception " + ExceptionWords.of(e, c)));
            where.addAll(exceptions.of(line, c));
        }
        line.supporting().stream()
                .map(c -> "%s %s%s".formatted(c.id(), c.title(), supports(c)))
                .reduce((a, b) -> a + "; " + b)
                .ifPresent(all -> where.add("Contributes: " + all));
        List<RequirementRef> attested = SoaExceptions.attested(line);
        if (!attested.isEmpty()) {
            where.add("Attested through " + String.join(", ", situation.names(attested)));
            where.addAll(exceptions.of(line));
        }
        return where;
    }

    /// What a reader has to know of a control beside what the line says of it: that it does no more
    /// than a part, and how far it is.
    private static String mark(Line line, ControlStanding c) {
        int points = line.points().getOrDefault(c.id(), 0);
        int all = line.verdict().demanded();
        String lacks = line.shown().lacking().get(c.id());
        String state =
                switch (c.condition()) {
                    case PROVED, UNPROVED -> lacks == null ? "" : lacks;
                    case FAILED -> lacks == null ? "failed, in nothing that is asked here" : lacks;
                    case PLANNED -> planned(c);
                    case RETIRED, UNDECIDED -> "";
                };
        String part = points < all ? "in part, %d of %d".formatted(points, all) : "";
        String both = part + (part.isEmpty() || state.isEmpty() ? "" : "; ") + state;
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    /// The lines in words, one for each control of Annex A.
    List<SoaEntry> entries() {
        return soa.lines().stream()
                .map(line ->
                        new SoaEntry(
                                line.verdict(),
                                line.theme(),
                                line.exclusion() == null ? null : line.exclusion().justification(),
                                line.said() == null ? null : line.said().justification(),
                                justification(line),
                                isJustified(line),
                                line.applicable() ? line.inclusion() : null,
                                line.applicable() ? line.implemented() : null,
                                line.applicable() && line.isUndecided(),
                                line.applicable() ? line.notYetUntil().orElse(null) : null,
                                line.applicable() ? line.shown().words() : "",
                                line.applicable() ? deviations.of(line) : "",
                                line.applicable()
                                        ? line.controls().stream().map(ControlStanding::id).toList()
                                        : List.of(),
                                line.applicable()
                                        ? situation.documentTitles(line.documents())
                                        : List.of(),
                                approval(line)))
                .toList();
    }

    private boolean isJustified(Line line) {
        return line.exclusion() != null
                || switch (line.inclusion()) {
                    case SAID, CALLED_FOR, DECIDED, BY_PROVIDER -> true;
                    case REPORTED -> approver(line).isPresent();
                    case PROPOSED, WITHOUT_REASON -> false;
                };
    }

    /// What is said of the approval of the whole.
    String approved() {
        return version();
    }

    /// How far a control is that supports another one.
    private static String supports(ControlStanding c) {
        return switch (c.condition()) {
            case UNPROVED -> " (not shown)";
            case FAILED -> " (failed)";
            case PLANNED -> " (" + planned(c) + ")";
            case PROVED, RETIRED, UNDECIDED -> "";
        };
    }

    private static String planned(ControlStanding c) {
        String how = c.adoption().isUndecided() ? "proposed" : "planned";
        LocalDate day = c.adoption().dueOn();
        return day == null
                ? how
                : "%s for %s%s"
                        .formatted(
                                how,
                                day,
                                c.adoption().isProposed() && !c.adoption().isUndecided()
                                        ? ", a plan's day"
                                        : "");
    }

    private static String approval(Line line) {
        DecidedExclusion exclusion = line.exclusion();
        if (exclusion != null) {
            return "Exclusion: "
                    + Approvals.of(exclusion.approvedBy(), exclusion.approvedOn())
                            .replace("Approved by", "approved by")
                            .replace("Not approved", "not approved");
        }
        return ofDocuments(line);
    }

    private static String ofDocuments(Line line) {
        int all = line.documents().size();
        int approved = all - line.unapproved().size();
        return all == 0
                ? ""
                : approved + " of " + Words.many(all, "document", "documents") + " approved";
    }

    // ---- what is needed besides

    /// Those that run the management system, which nobody can leave out, where no control of Annex
    /// A demands the same.
    private List<Block> clauses() {
        List<OfClauses> asked = soa.clauses().stream().filter(OfClauses::isAskedFor).toList();
        List<OfClauses> apart = asked.stream().filter(c -> !c.isOfAnnex()).toList();
        List<OfClauses> annexed = asked.stream().filter(OfClauses::isOfAnnex).toList();
        List<OfClauses> contributing =
                soa.clauses().stream().filter(c -> !c.isAskedFor() && !c.isOfAnnex()).toList();
        List<Block> blocks = new ArrayList<>();
        if (!apart.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            "Clauses 4 to 10 ask for %s; nobody can leave them out, so no statement is made of them: %s."
                                    .formatted(
                                            apart.size() == 1
                                                    ? "this process"
                                                    : "these %d processes".formatted(apart.size()),
                                            named(apart, _ -> ""))));
        }
        if (!annexed.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            "They also ask for what a control of Annex A demands, and stands at that: %s."
                                    .formatted(named(annexed, c -> row(c.control())))));
        }
        if (!contributing.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            "These serve a clause without being what it asks for, and do nothing that a control of Annex A demands: %s."
                                    .formatted(
                                            named(
                                                    contributing,
                                                    c -> in(String.join(", ", c.clauses()))))));
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading(2, "What runs the management system"));
        }
        return blocks;
    }

    private static String named(List<OfClauses> controls, Function<OfClauses, String> rest) {
        return controls.stream()
                .map(c -> c.control().id() + " " + c.control().title() + rest.apply(c))
                .collect(Collectors.joining("; "));
    }

    private static String in(String brackets) {
        return " (" + brackets + ")";
    }

    /// ` (at A.5.35)`: where it does most of what is demanded; nothing where an extract leaves that
    /// out.
    private String row(ControlStanding c) {
        return soa.lines().stream()
                .filter(l -> l.points().containsKey(c.id()))
                .max(
                        Comparator.comparingDouble(l ->
                                (double) l.points().getOrDefault(c.id(), 0)
                                        / l.verdict().demanded()))
                .map(l -> in("at " + l.verdict().ref().id()))
                .orElse("");
    }

    private List<Block> beyond() {
        if (soa.beyond().isEmpty()) {
            return List.of();
        }
        TableOf<ControlStanding> table =
                new TableOf<ControlStanding>()
                        .cell("Control", 10, c -> Cells.strong(c.id()))
                        .text("Title", 44, ControlStanding::title);
        boolean mayDo = soa.beyond().stream().anyMatch(c -> !mayDo(c).isEmpty());
        if (mayDo) {
            table.text("May do some of", 30, this::mayDo);
        }
        table.text("Treats risk", 16, this::risks)
                .text("Owner", 26, ControlStanding::owner)
                .cell("State", 30, Cells::state);
        return List.of(
                new Block.Heading(2, "Controls beyond Annex A"),
                new Block.Paragraph(
                        "Controls of the programme that, as they are mapped, do nothing that a"
                                + " control of Annex A, the guidance on it or a clause asks for, and"
                                + " on which none builds that does: they serve other frameworks, or"
                                + " risks of its own."
                                + (mayDo
                                        ? " Nothing is mapped yet of those that may do some of a"
                                                + " control of Annex A, though they serve criteria"
                                                + " through which it is attested: look at these"
                                                + " first."
                                        : "")),
                table.of("Beyond Annex A", soa.beyond()));
    }

    /// `A.5.34 (SOC 2 P1.1)`: what is attested, with no control that shows all of that, through
    /// criteria which a control in place serves: that nothing of it is mapped to the control may be
    /// an oversight.
    private String mayDo(ControlStanding c) {
        return c.adoption().isOwn() && c.state() == Adoption.State.IMPLEMENTED
                ? soa.lines().stream()
                        .filter(l -> l.applicable() && l.shown().unnamed() > 0)
                        .flatMap(l -> attesting(l, c).stream())
                        .collect(Collectors.joining("; "))
                : "";
    }

    /// A criterion asks for things of several fields: what the control does of it has to be of one
    /// in which the row asks for something.
    private Optional<String> attesting(Line line, ControlStanding c) {
        Set<String> does = situation.crosswalk().given(c.control().discharges());
        Set<String> fields =
                situation.crosswalk().demands(line.verdict().ref()).stream()
                        .map(Obligation::domain)
                        .collect(Collectors.toSet());
        List<RequirementRef> served =
                SoaExceptions.attested(line).stream()
                        .filter(r ->
                                names(r).anyMatch(o ->
                                        does.contains(o.id()) && fields.contains(o.domain())))
                        .toList();
        return served.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s (%s)"
                                .formatted(
                                        line.verdict().ref().id(),
                                        String.join(", ", situation.names(served))));
    }

    /// What a criterion asks for, and its points of focus name.
    private Stream<Obligation> names(RequirementRef criterion) {
        return Stream.concat(
                situation.crosswalk().demands(criterion).stream(),
                situation.crosswalk().suggests(criterion).stream());
    }

    private String risks(ControlStanding c) {
        return situation.required().risks().stream()
                .filter(r -> r.controls().contains(c.id()))
                .map(Risk::id)
                .collect(Collectors.joining(", "));
    }
}
