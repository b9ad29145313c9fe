package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.Control.EvidenceWanted;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AdoptionBuilder;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds controls of the organisation's own, and changes what is said of controls that it has.
final class AskedControls {
    /// For how long what shows a control counts where nobody says it: an auditor who looks at a
    /// year wants some of that year.
    private static final int FRESH_DAYS = 365;

    private static final String RECORD = "control-record";
    private static final String EVENTS = "event-list";

    private final EditsSoFar so;

    AskedControls(EditsSoFar so) {
        this.so = so;
    }

    void add(EditRequest.AddControl asked) throws Refusal {
        List<String> taken = so.libraryAndOwn();
        String id =
                asked.id().isBlank()
                        ? EditsSoFar.free("OWN-00", taken)
                        : TypedId.of("id", asked.id().strip());
        if (taken.contains(id)) {
            throw Refusal.of(
                    Code.TAKEN,
                    "id",
                    id,
                    "{value} is the id of another control: take another one, or leave it out");
        }
        if (asked.title().isBlank()) {
            throw Refusal.missing("title", "say what it is called: <title TEXT>");
        }
        LocalDate in = so.happened("implementedOn", asked.implementedOn());
        LocalDate by = so.planned(asked.plannedFor(), in);
        so.somebody("owner", asked.owner(), so.today());
        List<String> discharges = obligations(asked.discharges());
        Cadence cadence = cadence(asked.cadence(), asked.toleranceDays(), null);
        Control control =
                Control.builder(id)
                        .title(asked.title())
                        .domain(domain(discharges))
                        .objective(asked.objective())
                        .owner(asked.owner())
                        .cadence(cadence)
                        .discharges(discharges)
                        .evidence(kinds(asked.evidence(), cadence, List.of(), discharges))
                        .effort(
                                new Control.Effort(
                                        asked.effort().isEmpty()
                                                ? 0
                                                : AskedEdits.hundredths(asked.effort()),
                                        0))
                        .build();
        Adoption adoption =
                Adoption.of(new Adoption.Own(control))
                        .state(in == null ? Adoption.State.PLANNED : Adoption.State.IMPLEMENTED)
                        .plannedOn(in == null ? so.programme().on(so.today()) : null)
                        .dueOn(by)
                        .implementedOn(in == null ? null : so.programme().on(in))
                        .note(asked.note())
                        .build();
        so.apply("control", id, new Edit.Adopt(adoption));
        so.tell(
                id,
                so.title(id),
                "is a control of your own: %s. It discharges %s"
                        .formatted(
                                AskedEdits.planned(in, by),
                                Words.many(discharges.size(), "obligation", "obligations")));
    }

    /// What is said of a control beside whose it is, when it is there and what it takes.
    void change(EditRequest.ChangeControl asked) throws Refusal {
        Adoption before = so.adopted(asked.control());
        AskedEdits.refuseRetired(before);
        List<String> said = new ArrayList<>();
        AdoptionBuilder to = before.toBuilder();
        if (asked.note() != null) {
            to.note(asked.note());
            said.add(asked.note().isBlank() ? "without a note" : "noted: " + asked.note().strip());
        }
        switch (before.subject()) {
            case Adoption.OfLibrary of -> {
                refuseOfLibrary(asked);
                Control library = so.content().controls().control(of.id()).orElse(null);
                if (!asked.cadence().isBlank() || asked.toleranceDays() != null) {
                    Cadence had =
                            of.cadence() != null
                                    ? of.cadence()
                                    : library == null ? null : library.cadence();
                    Cadence now = cadence(asked.cadence(), asked.toleranceDays(), had);
                    boolean isOfLibrary = library != null && now.equals(library.cadence());
                    Adoption.OfLibrary held =
                            new Adoption.OfLibrary(of.id(), of.owner(), isOfLibrary ? null : now);
                    Control.Effort effort = of.effort();
                    to.subject(effort == null ? held : held.withEffort(effort));
                    said.add(done(now, had));
                }
            }
            case Adoption.Own(Control own) ->
                    to.subject(new Adoption.Own(changed(own, asked, said)));
        }
        Adoption after = to.build();
        if (after.equals(before)) {
            return;
        }
        so.apply("control", before.id(), Edit.Change.replaced(ItemKind.CONTROL, before, after));
        so.tell(before.id(), so.title(before.id()), "is changed: " + String.join("; ", said));
    }

    private Control changed(Control own, EditRequest.ChangeControl asked, List<String> said)
            throws Refusal {
        var to = own.toBuilder();
        if (!asked.title().isBlank() && !asked.title().equals(own.title())) {
            to.title(asked.title());
            said.add("called so, before " + own.title());
        }
        if (!asked.objective().isBlank() && !asked.objective().equals(own.objective())) {
            to.objective(asked.objective());
            said.add("what it is for: " + asked.objective());
        }
        Cadence cadence = own.cadence();
        if (!asked.cadence().isBlank() || asked.toleranceDays() != null) {
            cadence = cadence(asked.cadence(), asked.toleranceDays(), own.cadence());
            to.cadence(cadence);
            said.add(done(cadence, own.cadence()));
        }
        List<String> discharges = own.discharges();
        if (!asked.discharges().isEmpty()) {
            discharges = obligations(asked.discharges());
            to.discharges(discharges);
            difference("discharges", own.discharges(), discharges, said);
        }
        List<String> kinds = own.evidence().stream().map(EvidenceWanted::kind).toList();
        if (!asked.evidence().isEmpty()
                || !discharges.equals(own.discharges())
                || cadence.every() != own.cadence().every()) {
            to.evidence(
                    kinds(
                            asked.evidence().isEmpty() ? kinds : asked.evidence(),
                            cadence,
                            own.evidence(),
                            discharges));
        }
        Control control = to.build();
        difference(
                "wants",
                kinds,
                control.evidence().stream().map(EvidenceWanted::kind).toList(),
                said);
        return control;
    }

    private static void refuseOfLibrary(EditRequest.ChangeControl asked) throws Refusal {
        Map<String, Boolean> own = new LinkedHashMap<>();
        own.put("title", !asked.title().isBlank());
        own.put("objective", !asked.objective().isBlank());
        own.put("discharges", !asked.discharges().isEmpty());
        own.put("evidence", !asked.evidence().isEmpty());
        for (Map.Entry<String, Boolean> each : own.entrySet()) {
            if (each.getValue()) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                each.getKey(),
                                asked.control(),
                                "{value} is a control of the library, which says its {what}. Add a"
                                        + " control of your own where yours is another one")
                        .with("what", each.getKey());
            }
        }
    }

    // ---- parts of a control

    private List<String> obligations(List<String> asked) throws Refusal {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> known =
                so.content().library().obligations().stream()
                        .map(Obligation::id)
                        .filter(id -> !so.content().replacedBy().containsKey(id))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String id : asked) {
            if (!known.contains(id.strip())) {
                throw Refusal.unknown("discharges", "obligation", id, known);
            }
            ids.add(id.strip());
        }
        if (ids.isEmpty()) {
            throw Refusal.missing(
                    "discharges",
                    "say which obligations it discharges, <discharges OBLIGATION>: without any it"
                            + " proves nothing");
        }
        return List.copyOf(ids);
    }

    /// The one of which it discharges most.
    private String domain(List<String> discharges) {
        Map<String, Long> counts =
                so.content().library().obligations().stream()
                        .filter(o -> discharges.contains(o.id()))
                        .collect(
                                Collectors.groupingBy(
                                        Obligation::domain,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// @param word `quarterly`; empty where it stays what it was
    /// @param tolerance null for what it was, or else as controls of the library usually have it
    /// @param before null of a new control, which works all the time where nobody says otherwise
    private Cadence cadence(String word, @Nullable Integer tolerance, @Nullable Cadence before)
            throws Refusal {
        Cadence.Every every = before == null ? Cadence.Every.CONTINUOUS : before.every();
        if (!word.isBlank()) {
            String plain = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
            every =
                    Arrays.stream(Cadence.Every.values())
                            .filter(e -> word(e).equals(plain))
                            .findFirst()
                            .orElseThrow(() ->
                                    Refusal.unknown(
                                            "cadence",
                                            "cadence",
                                            word,
                                            Arrays.stream(Cadence.Every.values())
                                                    .map(AskedControls::word)
                                                    .toList()));
        }
        if (tolerance != null && (tolerance < 0 || tolerance > 366)) {
            throw Refusal.malformed(
                    "toleranceDays", String.valueOf(tolerance), "is not 0 to 366 days");
        }
        if (before != null && before.every() == every) {
            return new Cadence(
                    every, tolerance == null ? before.toleranceDays() : tolerance, before.days());
        }
        return tolerance == null ? usual(every) : new Cadence(every, tolerance);
    }

    private static String word(Cadence.Every every) {
        return every.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What most controls of the library have that are done so often.
    private Cadence usual(Cadence.Every every) {
        return so.content().controls().controls().stream()
                .map(Control::cadence)
                .filter(c -> c.every() == every && c.days() == Cadence.Days.CALENDAR)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<Cadence, Long>comparingByValue()
                                .thenComparing(
                                        Comparator.comparingInt((Map.Entry<Cadence, Long> e) ->
                                                        e.getKey().toleranceDays())
                                                .reversed()))
                .map(Map.Entry::getKey)
                .orElse(new Cadence(every, 0));
    }

    private static String done(Cadence now, @Nullable Cadence before) {
        return "done %s, with %s of tolerance%s"
                .formatted(
                        word(now.every()).replace('-', ' '),
                        Words.many(now.toleranceDays(), "day", "days"),
                        before == null || before.equals(now)
                                ? ""
                                : ", before %s with %d"
                                        .formatted(
                                                word(before.every()).replace('-', ' '),
                                                before.toleranceDays()));
    }

    /// Kinds of evidence as people name them: `Access review record` is `access-review-record`.
    ///
    /// @param had of which those that stay keep what is said of them
    private static List<EvidenceWanted> kinds(
            List<String> asked, Cadence cadence, List<EvidenceWanted> had, List<String> discharges)
            throws Refusal {
        Map<String, EvidenceWanted> known =
                had.stream().collect(Collectors.toMap(EvidenceWanted::kind, Function.identity()));
        Map<String, EvidenceWanted> kinds = new LinkedHashMap<>();
        for (String typed : asked.isEmpty() ? List.of(RECORD) : asked) {
            String kind =
                    typed.strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", "");
            if (kind.isEmpty()) {
                throw Refusal.malformed(
                        "evidence",
                        typed,
                        "names no kind of evidence, as access review record does");
            }
            EvidenceWanted was = known.get(kind);
            kinds.put(
                    kind,
                    was == null
                            ? new EvidenceWanted(kind, FRESH_DAYS, false)
                            : of(was, discharges));
        }
        boolean lists = kinds.values().stream().anyMatch(EvidenceWanted::population);
        if (cadence.every() == Cadence.Every.PER_EVENT && !lists) {
            kinds.put(
                    EVENTS,
                    new EvidenceWanted(
                            EVENTS, Control.Role.POPULATION, List.of(), FRESH_DAYS, true));
        }
        return List.copyOf(kinds.values());
    }

    /// The same of a control that discharges these.
    private static EvidenceWanted of(EvidenceWanted kind, List<String> discharges) {
        List<String> shows = kind.shows().stream().filter(discharges::contains).toList();
        return shows.isEmpty()
                ? kind
                : new EvidenceWanted(
                        kind.kind(),
                        kind.role(),
                        shows,
                        kind.freshDays(),
                        kind.population(),
                        kind.toleranceDays(),
                        kind.answers(),
                        kind.title());
    }

    private static void difference(
            String verb, List<String> before, List<String> after, List<String> said) {
        Set<String> more = new HashSet<>(after);
        before.forEach(more::remove);
        Set<String> less = new HashSet<>(before);
        after.forEach(less::remove);
        if (!more.isEmpty()) {
            said.add("%s %s too".formatted(verb, named(after, more)));
        }
        if (!less.isEmpty()) {
            said.add("%s %s no more".formatted(verb, named(before, less)));
        }
    }

    private static String named(List<String> all, Set<String> of) {
        return Words.and(all.stream().filter(of::contains).toList());
    }
}
