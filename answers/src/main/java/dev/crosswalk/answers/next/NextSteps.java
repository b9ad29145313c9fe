package dev.crosswalk.answers.next;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.next.Step.Action;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.Control.EvidenceWanted;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.gate.RegisterWords;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.DueWords;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.PutRight;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What comes next for controls, and the command that does it.
///
/// @param programme what names the programme in a command: `--programme acme`; empty where the
///   folder at hand does
/// @param titled whether each sentence says what a control is called, since nothing before it does
public record NextSteps(
        ProgrammeAt at, Content content, Dialect dialect, String programme, boolean titled) {
    private static final int MOST_KINDS = 4;
    private static final int MOST_CONTROLS = 5;
    private static final int DAYS_AHEAD = 400;

    /// The title of an own control may be a whole sentence.
    private static final int MOST_OF_A_TITLE = 48;

    /// What some controls want next.
    public List<Step> of(Set<String> controls) {
        List<Step> steps = new ArrayList<>();
        for (String id : controls.stream().limit(MOST_CONTROLS).toList()) {
            at.controls().control(id).ifPresent(c -> of(c, Set.of(), due(id), steps));
        }
        if (controls.size() > MOST_CONTROLS) {
            steps.add(
                    new Step(
                            "%d more controls are changed."
                                    .formatted(controls.size() - MOST_CONTROLS),
                            command("checklist", "")));
        }
        return steps;
    }

    /// What one control wants next, so that it shows some obligations.
    ///
    /// @param about ids; empty is all that the control discharges
    public List<Step> of(ControlStanding control, Set<String> about) {
        List<Step> steps = new ArrayList<>();
        of(control, about, due(control.id()), steps);
        return steps;
    }

    private List<Due> due(String control) {
        return Agenda.of(at.controls(), content, List.of())
                .open(at.asOf().day().plusDays(DAYS_AHEAD), control);
    }

    /// Whether an auditor found something in it that is still to be put right.
    boolean isExcepted(ControlStanding c) {
        return wrong(c).isPresent();
    }

    private Optional<PutRight> wrong(ControlStanding c) {
        return PutRight.of(c, at.programme(), content.practices().exceptions(), at.asOf().day());
    }

    private void of(ControlStanding c, Set<String> about, List<Due> due, List<Step> steps) {
        Optional<PutRight> wrong = wrong(c);
        if (wrong.isPresent()) {
            putRight(c, wrong.get(), steps);
            return;
        }
        switch (c.condition()) {
            case RETIRED, UNDECIDED -> {}
            case PLANNED -> {
                LocalDate by = c.adoption().dueFirst();
                documents(c, by, steps);
                steps.add(
                        new Step(
                                "%s: %s%s%s, then say so.%s"
                                        .formatted(
                                                name(c),
                                                Objects.equals(by, c.adoption().dueOn())
                                                        ? "put it in place"
                                                        : "set it up",
                                                owner(c, ", "),
                                                by == null ? "" : ", by " + by,
                                                willWant(c)),
                                command("adopt", c.id() + " " + option("implementedOn", "DATE")),
                                Action.of(Action.Kind.IMPLEMENT, c.id())));
            }
            case FAILED ->
                    steps.add(
                            new Step(
                                    "%s: what was seen last is that it does not work. Mend it, and add"
                                                    .formatted(name(c))
                                            + " what shows that.",
                                    add(c, ""),
                                    Action.of(Action.Kind.ADD_EVIDENCE, c.id())));
            case UNPROVED -> {
                documents(c, null, steps);
                gather(c, lacking(c, about), due, steps);
            }
            case PROVED -> {
                if (c.unshown().isEmpty()) {
                    next(c, due, steps);
                } else {
                    gather(c, lacking(c, about), due, steps);
                }
            }
        }
    }

    /// The entry comes first: a sample alone leaves open why it came to what was found.
    private void putRight(ControlStanding c, PutRight wrong, List<Step> steps) {
        String say = "%s%s: %s".formatted(name(c), owner(c, ", "), wrong.sentence());
        Action adds = new Action(Action.Kind.ADD_EVIDENCE, c.id(), performance(c));
        if (wrong.settled()) {
            steps.add(new Step(say, sample(c), adds));
            return;
        }
        steps.add(
                new Step(
                        say,
                        command(
                                "nonconformity",
                                wrong.entries().isEmpty()
                                        ? "add %s %s %s"
                                                .formatted(
                                                        option("title", "TITLE"),
                                                        option("controls", c.id()),
                                                        option("owner", "PERSON"))
                                        : "change %s %s%s"
                                                .formatted(
                                                        wrong.entries().getLast(),
                                                        open(wrong.entries().getLast()),
                                                        option("closedOn", "DATE")))));
        if (!wrong.sampled()) {
            steps.add(
                    new Step(
                            "Once it has run as corrected, show that by a sample of days that are all after the report:",
                            sample(c),
                            adds));
        }
    }

    /// What an entry of the register has to say before it is closed.
    private String open(String entry) {
        return ItemKind.NONCONFORMITY
                .find(at.programme(), entry)
                .map(n ->
                        RegisterWords.toSay(n.open()).stream()
                                .map(field -> option(field, "..") + " ")
                                .collect(Collectors.joining()))
                .orElse("");
    }

    /// ` From then on it wants the record of the review of access rights, quarterly.`
    private static String willWant(ControlStanding c) {
        List<String> kinds =
                c.control().evidence().stream()
                        .map(k -> "the " + k.called())
                        .limit(MOST_KINDS)
                        .toList();
        return kinds.isEmpty()
                ? ""
                : " From then on it wants %s, %s."
                        .formatted(Words.and(kinds), FactWords.cadence(c.cadence()));
    }

    /// The documents without which it does not count as in place.
    ///
    /// @param by what another control writes after that day is of that one; null for all of them
    private void documents(ControlStanding c, @Nullable LocalDate by, List<Step> steps) {
        Set<String> later =
                by == null
                        ? Set.of()
                        : Agenda.of(at.controls(), content.controls()).approvals().stream()
                                .filter(d -> d.day().isAfter(by))
                                .map(Due::about)
                                .collect(Collectors.toSet());
        for (String document : c.unapproved()) {
            if (later.contains(document)) {
                continue;
            }
            steps.add(approved(c, document));
        }
    }

    /// Of a document that nobody approved yet nobody knows here whether there is a text.
    private Step approved(ControlStanding c, String document) {
        String needs =
                "%s needs an approved %s"
                        .formatted(name(c), content.controls().documentTitle(document));
        Action action = Action.of(Action.Kind.APPROVE, document);
        Optional<Approval> before =
                at.programme().approvals().stream()
                        .filter(a -> a.document().equals(document))
                        .findFirst();
        if (before.isEmpty()) {
            return new Step(
                    needs + ": write it, fill it in, and have it approved.",
                    command("documents", option("document", document) + " " + option("write", "")),
                    action);
        }
        String version = before.get().version();
        return new Step(
                needs + ".",
                command(
                        "document",
                        "approve %s %s %s %s"
                                .formatted(
                                        document,
                                        option("version", version.isEmpty() ? "1.0" : version),
                                        option("by", "PERSON"),
                                        option("on", "DATE"))),
                action);
    }

    /// The kinds of evidence that would show what nothing shows yet.
    private static List<EvidenceWanted> lacking(ControlStanding c, Set<String> about) {
        List<String> unshown =
                c.unshown().stream()
                        .filter(s -> !isForDocument(s.state()))
                        .flatMap(s -> s.discharges().stream())
                        .filter(o -> about.isEmpty() || about.contains(o))
                        .toList();
        return c.control().evidence().stream()
                .filter(k -> c.control().shown(k).stream().anyMatch(unshown::contains))
                .toList();
    }

    /// Whether evidence is there, and counts once a document is in force.
    private static boolean isForDocument(ControlFact.State state) {
        return state instanceof ControlFact.Unknown unknown
                && unknown.reason() == ControlFact.Reason.DOCUMENT_NOT_IN_FORCE;
    }

    private void gather(
            ControlStanding c, List<EvidenceWanted> kinds, List<Due> due, List<Step> steps) {
        List<EvidenceWanted> files =
                kinds.stream().filter(k -> k.role() != Control.Role.POPULATION).toList();
        if (files.isEmpty()) {
            next(c, due, steps);
            return;
        }
        // An empty list shows that nothing called for it, where no record can be had.
        boolean mayBeIdle =
                c.cadence().every() == Cadence.Every.PER_EVENT
                        && files.stream().anyMatch(k -> k.role() == Control.Role.PERFORMANCE)
                        && c.control().evidence().stream().anyMatch(EvidenceWanted::population)
                        && c.atHand().stream().noneMatch(AtHand::population);
        if (mayBeIdle) {
            steps.add(
                    new Step(
                            "%s needs the list of its events%s, which is empty where nothing called for it: it stands in populations/."
                                    .formatted(name(c), owner(c, " from ")),
                            command("population", ""),
                            Action.of(Action.Kind.LIST, c.id())));
        }
        int all = c.control().discharges().size();
        for (EvidenceWanted kind : files.stream().limit(MOST_KINDS).toList()) {
            steps.add(
                    new Step(
                            "%s wants the %s%s: %s, which shows %s%s.%s"
                                    .formatted(
                                            name(c),
                                            kind.called(),
                                            owner(c, " from "),
                                            what(kind)
                                                    + (mayBeIdle
                                                                    && kind.role()
                                                                            == Control.Role
                                                                                    .PERFORMANCE
                                                            ? ", where it was"
                                                            : ""),
                                            shows(c.control().shown(kind).size(), all),
                                            kind.role() == Control.Role.PERFORMANCE
                                                    ? when(c, due)
                                                    : "",
                                            c.owner().isEmpty() ? " Nobody owns it: say who." : ""),
                            add(c, kind.kind()),
                            new Action(Action.Kind.ADD_EVIDENCE, c.id(), kind.kind())));
        }
        if (files.size() > MOST_KINDS) {
            steps.add(
                    new Step(
                            "And %d more kinds.".formatted(files.size() - MOST_KINDS),
                            command("show", c.id()),
                            Action.of(Action.Kind.SHOW, c.id())));
        }
    }

    /// What a kind of evidence is, for whoever gathers it.
    public static String what(EvidenceWanted kind) {
        return switch (kind.role()) {
            case PERFORMANCE -> "the record of one time that it was done";
            case SETTING -> "how the system is set, seen on a day";
            case FOLLOW_UP -> "what was done about what was found";
            case POPULATION -> "the list of all its events, which goes into populations/";
        };
    }

    private static String shows(int shown, int all) {
        return shown == all ? "all of it" : "%d of its %d obligations".formatted(shown, all);
    }

    private static String when(ControlStanding c, List<Due> due) {
        return ", "
                + FactWords.cadence(c.cadence())
                + due.stream()
                        .filter(d -> d.kind() == Due.Kind.OCCURRENCE)
                        .findFirst()
                        .map(d -> (isOver(d) ? ", overdue since " : ", due by ") + when(d))
                        .orElse("");
    }

    private static String when(Due d) {
        return d.day() + DueWords.late(d);
    }

    private static boolean isOver(Due d) {
        return d.status() == Due.Status.OVERDUE;
    }

    /// When a control that is shown has something to be done again.
    private void next(ControlStanding c, List<Due> due, List<Step> steps) {
        Due next =
                due.stream()
                        .filter(d -> d.about().equals(c.id()))
                        .filter(d -> d.kind() != Due.Kind.CONTROL)
                        .findFirst()
                        .orElse(null);
        if (next == null) {
            return;
        }
        String by = (isOver(next) ? "overdue since " : "by ") + when(next);
        switch (next.kind()) {
            case OCCURRENCE ->
                    steps.add(
                            new Step(
                                    "%s is to be done again%s, %s (%s): keep the record of it."
                                            .formatted(
                                                    name(c),
                                                    owner(c, " by "),
                                                    by,
                                                    next.detail().replace("/", " to ")),
                                    add(c, performance(c)),
                                    new Action(Action.Kind.ADD_EVIDENCE, c.id(), performance(c))));
            case POPULATION ->
                    steps.add(
                            new Step(
                                    "%s needs the list of its events%s, %s: it stands in populations/."
                                            .formatted(name(c), owner(c, " from "), by),
                                    command("population", ""),
                                    Action.of(Action.Kind.LIST, c.id())));
            case EVIDENCE ->
                    steps.add(
                            new Step(
                                    "What shows %s counts until %s: look again%s."
                                            .formatted(name(c), next.day(), owner(c, ", ")),
                                    add(c, ""),
                                    Action.of(Action.Kind.ADD_EVIDENCE, c.id())));
            case CONTROL,
                    DOCUMENT_APPROVAL,
                    DOCUMENT_REVIEW,
                    EXCEPTION,
                    REPORT,
                    RISK_REVIEW,
                    RISK_TREATMENT,
                    CORRECTIVE_ACTION,
                    WINDOW_END -> {}
        }
    }

    private static String performance(ControlStanding c) {
        List<String> kinds =
                c.control().evidence().stream()
                        .filter(k -> k.role() == Control.Role.PERFORMANCE)
                        .map(EvidenceWanted::kind)
                        .toList();
        return kinds.size() == 1 ? kinds.getFirst() : "";
    }

    private String name(ControlStanding c) {
        String title = c.title();
        int end = title.length() <= MOST_OF_A_TITLE ? -1 : title.lastIndexOf(' ', MOST_OF_A_TITLE);
        return titled
                ? "%s (%s)".formatted(c.id(), end < 0 ? title : title.substring(0, end) + "..")
                : c.id();
    }

    private static String owner(ControlStanding c, String before) {
        return c.owner().isEmpty() ? "" : before + c.owner();
    }

    private String add(ControlStanding c, String kind) {
        return command("evidence", added(c, kind));
    }

    private String added(ControlStanding c, String kind) {
        return "add FILE "
                + option("control", c.id())
                + (kind.isEmpty() ? "" : " " + option("kind", kind));
    }

    /// What an auditor found is closed by what says of which days it is, and what it found.
    private String sample(ControlStanding c) {
        return command(
                "evidence",
                "%s %s %s"
                        .formatted(
                                added(c, performance(c)),
                                option("covers", "FROM..TO"),
                                option("findings", "0")));
    }

    private String option(String name, String value) {
        return dialect.parameter(name, Objects.requireNonNull(value));
    }

    /// A command about the programme at hand.
    public String command(String verb, String rest) {
        return dialect.question(
                verb, (rest + (programme.isEmpty() ? "" : " " + programme)).strip());
    }
}
