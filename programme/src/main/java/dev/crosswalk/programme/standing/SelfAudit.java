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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who is to hold the next internal audit, by people.yaml, and owns some of what it looks
/// at. What an audit that was held shows for that is said by [Auditors].
///
/// @param owns the titles of what they own of it
/// @param asked the requirement that asks for somebody else
public record SelfAudit(Person auditor, List<String> owns, RequirementRef asked) {
    private static final int NAMED = 3;

    public SelfAudit {
        owns = List.copyOf(owns);
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

    /// Whoever the next audit in the register names audits; where it has none, whoever holds the
    /// role that holds audits. Of several who hold it one who owns nothing is enough.
    ///
    /// @param scopes all of which an internal audit looks at
    public static List<SelfAudit> of(
            Programme programme,
            ControlLibrary library,
            Crosswalk crosswalk,
            Collection<Scope> scopes,
            @Nullable LocalDate day) {
        List<Person> auditors = auditors(programme, library, day);
        Optional<RequirementRef> asked = asked(crosswalk, scopes);
        if (auditors.isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        People people = programme.who();
        LocalDate on = on(day);
        Map<String, String> owners =
                owners(adopted(programme, library), library, crosswalk, scopes);
        List<SelfAudit> all = new ArrayList<>();
        for (Person auditor : auditors) {
            List<String> owns =
                    owners.entrySet().stream()
                            .filter(e ->
                                    people.person(e.getValue(), on)
                                            .filter(auditor::equals)
                                            .isPresent())
                            .map(Map.Entry::getKey)
                            .toList();
            if (!owns.isEmpty()) {
                all.add(new SelfAudit(auditor, owns, asked.get()));
            }
        }
        return all.size() < auditors.size() ? List.of() : all;
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

    /// Who is to hold the next audit, by people.yaml; none where somebody from outside is.
    public static List<Person> auditors(
            Programme programme, ControlLibrary library, @Nullable LocalDate day) {
        People people = programme.who();
        if (people.isEmpty()) {
            return List.of();
        }
        LocalDate on = on(day);
        Optional<InternalAudit> next =
                programme.audits().stream()
                        .filter(a -> a.report().isEmpty() && !a.auditors().isEmpty())
                        .filter(a -> day == null || !a.held().to().isBefore(day))
                        .min(Comparator.comparing(a -> a.held().from()));
        if (next.isPresent()) {
            List<List<Person>> named =
                    next.get().auditors().stream().map(a -> people.meant(a, on, on)).toList();
            // Somebody whom people.yaml does not know is from outside.
            return named.stream().anyMatch(List::isEmpty)
                    ? List.of()
                    : named.stream().flatMap(List::stream).distinct().toList();
        }
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

    /// Titles of what the audit looks at, with who owns it: what the programme has, and what the
    /// library has for what that does not give.
    private static Map<String, String> owners(
            List<AdoptedControl> adopted,
            ControlLibrary library,
            Crosswalk crosswalk,
            Collection<Scope> scopes) {
        Set<String> demanded = new HashSet<>();
        scopes.stream()
                .flatMap(s -> crosswalk.requirements(s).stream())
                .flatMap(ref -> crosswalk.demands(ref).stream())
                .map(Obligation::id)
                .forEach(demanded::add);
        Set<String> open = new HashSet<>(demanded);
        Set<String> there = new HashSet<>();
        Map<String, String> owners = new LinkedHashMap<>();
        for (AdoptedControl c : adopted) {
            Set<String> given = crosswalk.given(c.control().discharges());
            there.add(c.id());
            if (!Registers.isOfAudits(c.control()) && given.stream().anyMatch(demanded::contains)) {
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
    public String sentence() {
        return "%s would audit work of their own: %s asks for auditors who own nothing of what they look at, and %s owns %s. Name somebody else for the audit: a colleague who owns none of it, or an auditor from outside."
                .formatted(auditor.name(), asked.id(), auditor.name(), Words.some(owns, NAMED));
    }
}
