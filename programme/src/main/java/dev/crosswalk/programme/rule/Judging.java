package dev.crosswalk.programme.rule;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.RequirementNames;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all rules share while a draft is judged: what the draft has, what it may name, and where
/// findings go.
final class Judging {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    final Draft draft;
    final Content content;
    final ControlLibrary library;
    final Practices practices;
    final Attachments attachments;
    final Findings findings;
    final RequirementNames requirements;

    private final Set<String> obligations;
    private final Map<String, Said<Adoption>> adopted = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final Set<String> controls = new HashSet<>();
    private final IdentityHashMap<Adoption, AdoptedControl> joined = new IdentityHashMap<>();

    Judging(Draft draft, Content content, Attachments attachments, Findings findings) {
        this.draft = draft;
        this.content = content;
        this.attachments = attachments;
        this.findings = findings;
        library = content.controls();
        practices = content.practices();
        requirements = new RequirementNames(content.library());
        obligations =
                content.library().obligations().stream()
                        .map(Obligation::id)
                        .collect(Collectors.toSet());
        draft.all(ItemKind.CONTROL).forEach(a -> adopted.putIfAbsent(a.value().id(), a));
        draft.all(ItemKind.EVIDENCE).forEach(e -> evidence.putIfAbsent(e.value().id(), e.value()));
        controls.addAll(adopted.keySet());
        library.controls().stream().map(Control::id).forEach(controls::add);
    }

    // ---- what the draft and the content have

    /// Who is who.
    People who() {
        return new People(draft.all(ItemKind.PERSON).stream().map(Said::value).toList());
    }

    @Nullable Adoption adoption(String control) {
        Said<Adoption> said = adopted.get(control);
        return said == null ? null : said.value();
    }

    /// How many obligations a requirement asks for.
    int demands(RequirementRef ref) {
        return content.library().claims().stream()
                .filter(c -> c.requirement().equals(ref))
                .mapToInt(c -> c.demands().size())
                .sum();
    }

    /// It is asked for with each piece of evidence, of which there are many.
    AdoptedControl joined(Adoption adoption) {
        return joined.computeIfAbsent(adoption, a -> AdoptedControl.of(a, library));
    }

    @Nullable Evidence evidence(String id) {
        return evidence.get(id);
    }

    /// The ids of the documents for which there are templates.
    Set<String> templates() {
        return library.documents().stream()
                .map(DocumentTemplate::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // ---- names have to refer to something that exists

    /// The organisation has to have adopted the control.
    void adopted(Place place, String control) {
        if (adopted.containsKey(control) || !draft.isWhole(ItemKind.CONTROL)) {
            return;
        }
        if (library.control(control).isPresent()) {
            findings.error(
                    place,
                    "control-not-adopted",
                    "\"%s\" is in the library and not among the controls of this programme"
                            .formatted(control));
        } else {
            findings.unknown("control", place, control, adopted.keySet());
        }
    }

    void adopted(Where where, String list, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            adopted(where.at(list, i), ids.get(i));
        }
    }

    /// The organisation or the library has to have each of the controls.
    void controls(Where where, String list, List<String> ids) {
        if (draft.isWhole(ItemKind.CONTROL)) {
            known("control", where, list, ids, controls);
        }
    }

    void obligations(Where where, String list, List<String> ids) {
        known("obligation", where, list, ids, obligations);
    }

    void obligation(Place place, String id) {
        if (!hasObligation(id)) {
            findings.unknown("obligation", place, id, obligations);
        }
    }

    boolean hasObligation(String id) {
        return obligations.contains(id);
    }

    void evidence(Where where, String list, List<String> ids) {
        if (draft.isWhole(ItemKind.EVIDENCE)) {
            known("evidence", where, list, ids, evidence.keySet());
        }
    }

    void evidence(Place place, String id) {
        if (draft.isWhole(ItemKind.EVIDENCE) && !evidence.containsKey(id)) {
            findings.unknown("evidence", place, id, evidence.keySet());
        }
    }

    private void known(String kind, Where where, String list, List<String> ids, Set<String> known) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                findings.unknown(kind, where.at(list, i), ids.get(i), known);
            }
        }
    }

    // ---- duplicates

    /// No two items of a kind may have the same key.
    <T> void unique(ItemKind<T> kind) {
        String field = kind.keyField();
        Map<String, Place> first = new HashMap<>();
        for (Said<T> said : draft.all(kind)) {
            String id = kind.key(said.value());
            Place place = said.where().at(field);
            Place before = said.where().isUnread(field) ? null : first.putIfAbsent(id, place);
            if (before != null) {
                findings.error(
                        place,
                        "duplicate-id",
                        "%s \"%s\" is there already, in %s".formatted(kind.noun(), id, before));
            }
        }
    }

    // ---- days

    /// Warns of a day so far away that it is most likely a mistake.
    void likely(Where where, @Nullable LocalDate day, String... field) {
        String name = field[field.length - 1];
        if (!where.isUnread(field[0])) {
            likely(where.at(field), name, day);
        }
    }

    void likely(Where where, @Nullable Moment moment, String... field) {
        likely(where, moment == null ? null : moment.day(), field);
    }

    void likely(Place place, String name, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            findings.warning(
                    place,
                    "odd-date",
                    "%s %s is probably a typing error: it is not between %d and %d"
                            .formatted(name, day, FIRST_YEAR, LAST_YEAR));
        }
    }

    static boolean areRead(Where where, String... fields) {
        return Stream.of(fields).noneMatch(where::isUnread);
    }
}
