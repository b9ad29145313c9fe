package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who is to hold an internal audit, by people.yaml, or held one within a year, and owns
/// some of what it looks at. What controls in place an audit that was held shows nothing of is said
/// by [Auditors].
///
/// @param audit id of the audit; empty for what no audit of the register looks at
/// @param held whether it was held already
/// @param owns the titles of what they own of it
/// @param others the names of the other auditors of it, who own none of it; none where nobody of
///   them does
/// @param asked the requirement that asks for somebody else
public record SelfAudit(
        Person auditor,
        String audit,
        boolean held,
        List<String> owns,
        List<String> others,
        RequirementRef asked) {
    private static final int NAMED = 3;

    public SelfAudit {
        owns = List.copyOf(owns);
        others = List.copyOf(others);
    }

    /// The same of all that a programme wants.
    ///
    /// @param day null where nobody asks about one
    public static List<SelfAudit> of(
            Programme programme,
            ControlLibrary library,
            Practices practices,
            Crosswalk crosswalk,
            @Nullable LocalDate day) {
        List<Scope> scopes = programme.frameworks().stream().map(WantedFramework::scope).toList();
        return of(programme, library, crosswalk, audited(scopes, practices), day);
    }

    /// Those of some scopes that are audited internally before their audit.
    public static List<Scope> audited(Collection<Scope> scopes, Practices practices) {
        return scopes.stream()
                .filter(s ->
                        practices
                                .deadline(s.edition())
                                .filter(d -> !d.audit().isEmpty())
                                .isPresent())
                .toList();
    }

    /// Each audit of the register is judged by its own auditors and its own scope; what has to be
    /// audited and none of them looks at is audited by whoever holds the role that holds audits. Of
    /// several auditors one who owns nothing of it is enough, who has to look at what the others
    /// own.
    ///
    /// @param scopes all of which an internal audit looks at
    public static List<SelfAudit> of(
            Programme programme,
            ControlLibrary library,
            Crosswalk crosswalk,
            Collection<Scope> scopes,
            @Nullable LocalDate day) {
        Optional<RequirementRef> asked = asked(crosswalk, scopes);
        if (programme.who().isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        List<InternalAudit> audits =
                programme.audits().stream()
                        .filter(a -> !a.auditors().isEmpty())
                        .filter(a -> isAhead(a, day) || isOfTheYear(a, day))
                        .toList();
        Judging judging =
                new Judging(
                        programme.who(),
                        adopted(programme, library),
                        library,
                        crosswalk,
                        asked.get(),
                        on(day));
        List<SelfAudit> all = new ArrayList<>();
        for (InternalAudit a : audits) {
            Set<RequirementRef> looked = looked(crosswalk, a, scopes);
            Set<String> controls = new HashSet<>(a.controls());
            boolean held = !isAhead(a, day);
            if (held) {
                // What somebody looks at again is judged there.
                audits.stream()
                        .filter(later -> later.held().from().isAfter(a.held().from()))
                        .forEach(later -> {
                            looked.removeAll(looked(crosswalk, later, scopes));
                            later.controls().forEach(controls::remove);
                        });
            }
            all.addAll(
                    judging.of(
                            auditors(a, judging),
                            unknown(a, judging),
                            a.id(),
                            held,
                            looked,
                            controls));
        }
        Set<RequirementRef> left = left(crosswalk, scopes, audits);
        if (!left.isEmpty()) {
            all.addAll(
                    judging.of(
                            holders(programme, library, day),
                            List.of(),
                            "",
                            false,
                            left,
                            Set.of()));
        }
        return List.copyOf(all);
    }

    private static boolean isAhead(InternalAudit a, @Nullable LocalDate day) {
        if (day == null) {
            return a.report().isEmpty();
        }
        LocalDate to = a.held().to();
        return to.isAfter(day) || (to.equals(day) && a.report().isEmpty());
    }

    /// Whether it was held within the year before a day, and has its report.
    private static boolean isOfTheYear(InternalAudit a, @Nullable LocalDate day) {
        return !a.report().isEmpty()
                && (day == null
                        || (!a.held().to().isAfter(day)
                                && !a.held().to().isBefore(day.minusYears(1))));
    }

    private static Set<RequirementRef> looked(
            Crosswalk crosswalk, InternalAudit a, Collection<Scope> scopes) {
        Set<String> editions = scopes.stream().map(Scope::edition).collect(Collectors.toSet());
        return a.scopes().stream()
                .filter(s -> editions.contains(s.edition()))
                .flatMap(s -> crosswalk.requirements(s).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// What no audit looks at of all that one has to look at: of what may be left out it is enough
    /// that an audit looks at some.
    private static Set<RequirementRef> left(
            Crosswalk crosswalk, Collection<Scope> scopes, List<InternalAudit> audits) {
        Set<RequirementRef> left = new HashSet<>();
        for (Scope scope : scopes) {
            Set<RequirementRef> all = new HashSet<>(crosswalk.requirements(scope));
            Set<RequirementRef> sampled = new HashSet<>(all);
            requirements(crosswalk, scope).forEach(sampled::remove);
            boolean isSampled =
                    audits.stream()
                            .anyMatch(a ->
                                    !a.controls().isEmpty()
                                            || looked(crosswalk, a, scopes).stream()
                                                    .anyMatch(sampled::contains));
            if (isSampled) {
                all.removeAll(sampled);
            }
            left.addAll(all);
        }
        audits.forEach(a -> left.removeAll(looked(crosswalk, a, scopes)));
        return left;
    }

    /// Without a day, of what nobody ended.
    private static LocalDate on(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static List<AdoptedControl> adopted(Programme programme, ControlLibrary library) {
        return programme.adopted(library).stream()
                .filter(c -> c.adoption().state() != Adoption.State.RETIRED)
                .toList();
    }

    /// Who holds an audit, of those whom people.yaml knows.
    private static List<Person> auditors(InternalAudit a, Judging judging) {
        return a.auditors().stream()
                .flatMap(who -> judging.meant(who).stream())
                .distinct()
                .toList();
    }

    /// Who holds it beside them, from outside.
    private static List<String> unknown(InternalAudit a, Judging judging) {
        return a.auditors().stream().filter(who -> judging.meant(who).isEmpty()).toList();
    }

    /// Who holds the role that holds audits.
    public static List<Person> holders(
            Programme programme, ControlLibrary library, @Nullable LocalDate day) {
        People people = programme.who();
        if (people.isEmpty()) {
            return List.of();
        }
        LocalDate on = on(day);
        List<Control> own =
                adopted(programme, library).stream()
                        .map(AdoptedControl::control)
                        .filter(Registers::isOfAudits)
                        .toList();
        return (own.isEmpty()
                        ? library.controls().stream().filter(Registers::isOfAudits)
                        : own.stream())
                .flatMap(c -> people.meant(c.owner(), on, on).stream())
                .distinct()
                .toList();
    }

    private record Judging(
            People people,
            List<AdoptedControl> adopted,
            ControlLibrary library,
            Crosswalk crosswalk,
            RequirementRef asked,
            LocalDate on) {

        private List<Person> meant(String who) {
            return people.meant(who, on, on);
        }

        /// @param outside names of further auditors, who own nothing
        private List<SelfAudit> of(
                List<Person> auditors,
                List<String> outside,
                String audit,
                boolean held,
                Set<RequirementRef> looked,
                Set<String> controls) {
            if (auditors.isEmpty()) {
                return List.of();
            }
            Map<String, String> owners = owners(looked, controls);
            Map<Person, List<String>> owning = new LinkedHashMap<>();
            List<String> others = new ArrayList<>(outside);
            for (Person auditor : auditors) {
                List<String> owns =
                        owners.entrySet().stream()
                                .filter(e ->
                                        people.person(e.getValue(), on)
                                                .filter(auditor::equals)
                                                .isPresent())
                                .map(Map.Entry::getKey)
                                .toList();
                if (owns.isEmpty()) {
                    others.add(auditor.name());
                } else {
                    owning.put(auditor, owns);
                }
            }
            List<SelfAudit> all = new ArrayList<>();
            owning.forEach((auditor, owns) ->
                    all.add(new SelfAudit(auditor, audit, held, owns, others, asked)));
            return all;
        }

        /// Titles of what an audit looks at, with who owns it: what the programme has, and what the
        /// library has for what that does not give.
        private Map<String, String> owners(Set<RequirementRef> looked, Set<String> controls) {
            Set<String> demanded =
                    looked.stream()
                            .flatMap(ref -> crosswalk.demands(ref).stream())
                            .map(Obligation::id)
                            .collect(Collectors.toSet());
            Set<String> open = new HashSet<>(demanded);
            Set<String> there = new HashSet<>();
            Map<String, String> owners = new LinkedHashMap<>();
            for (AdoptedControl c : adopted) {
                Set<String> given = crosswalk.given(c.control().discharges());
                there.add(c.id());
                if (controls.contains(c.id())
                        || (!Registers.isOfAudits(c.control())
                                && given.stream().anyMatch(demanded::contains))) {
                    owners.put(c.control().title(), c.owner());
                }
                open.removeAll(given);
            }
            for (Control c : library.controls()) {
                if (!there.contains(c.id())
                        && !Registers.isOfAudits(c)
                        && crosswalk.given(c.discharges()).stream().anyMatch(open::contains)) {
                    owners.putIfAbsent(c.title(), c.owner());
                }
            }
            return owners;
        }
    }

    /// Of the requirements that nobody may leave out and that ask for somebody independent, the one
    /// that asks for least beside it.
    private static Optional<RequirementRef> asked(Crosswalk crosswalk, Collection<Scope> scopes) {
        return scopes.stream()
                .flatMap(s -> requirements(crosswalk, s))
                .filter(ref ->
                        crosswalk.demands(ref).stream()
                                .anyMatch(o -> o.id().equals(Registers.INDEPENDENT_REVIEWER)))
                .min(Comparator.comparingInt(ref -> crosswalk.demands(ref).size()));
    }

    private static Stream<RequirementRef> requirements(Crosswalk crosswalk, Scope scope) {
        FrameworkEdition edition =
                crosswalk.library().editions().stream()
                        .filter(e -> e.id().equals(scope.edition()))
                        .findFirst()
                        .orElseThrow();
        return crosswalk.requirements(scope).stream().filter(r -> !edition.mayExclude(r.id()));
    }

    /// `Ann Example would audit work of their own: 9.2.2 asks for auditors who own nothing of what
    /// they look at, and Ann Example owns .. and 7 more. Name somebody else for the audit; ..`
    ///
    /// Beside somebody who owns none of it: `Eve Example has to look at the 42 controls that Ann
    /// Example owns of it (..): ..`
    public String sentence() {
        if (!others.isEmpty()) {
            return "%s %s %s that %s owns of %s (%s): %s asks for auditors who own nothing of what they look at, and an entry does not say who %s what. Enter what each of them %s as an audit of its own."
                    .formatted(
                            String.join(" or ", others),
                            held ? "has to have looked at" : "has to look at",
                            owns.size() == 1
                                    ? "the control"
                                    : "the %d controls".formatted(owns.size()),
                            auditor.name(),
                            audit.isEmpty() ? "what is audited" : audit,
                            Words.some(owns, NAMED),
                            asked.id(),
                            held ? "looked at" : "looks at",
                            held ? "looked at" : "looks at");
        }
        return "%s %s work of their own: %s asks for auditors who own nothing of what they look at, and %s owns %s. %s: a colleague who owns none of it, or an auditor from outside."
                .formatted(
                        auditor.name(),
                        held ? "audited" : "would audit",
                        asked.id(),
                        auditor.name(),
                        Words.some(owns, NAMED),
                        held
                                ? "Have somebody else look at it again after " + audit
                                : "Name somebody else for "
                                        + (audit.isEmpty() ? "the audit" : audit));
    }
}
