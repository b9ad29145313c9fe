package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ProgrammeBuilder;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes sources of what is so into sources of what is supposed.
final class Trying {
    private static final String WITH = "with";
    private static final String WITHOUT = "without";
    private static final String EXCLUDING = "excluding";
    private static final String WANTING = "wanting";
    private static final String AHEAD = "ahead";

    /// What stands where an exclusion says why, and who approved it.
    private static final String WHY = "It is only supposed that this does not apply";

    private static final String BY = "Nobody";

    /// More than that is a plan, and no trial.
    private static final int MOST = 50;

    private final Sources sources;
    private final Programme real;

    private Trying(Sources sources, Programme real) {
        this.sources = sources;
        this.real = real;
    }

    static Sources read(Supposed supposed, Sources sources) throws Refusal {
        return supposed.isNothing()
                ? sources
                : new Trying(sources, sources.required()).suppose(supposed);
    }

    private Sources suppose(Supposed supposed) throws Refusal {
        List<String> own = real.adoptions().stream().map(Adoption::id).sorted().toList();
        Set<String> all = new TreeSet<>(own);
        sources.content().controls().controls().stream().map(Control::id).forEach(all::add);
        List<String> on = known(WITH, supposed.with(), List.copyOf(all));
        List<String> off = known(WITHOUT, supposed.without(), own);
        for (String id : on) {
            if (off.contains(id)) {
                throw Refusal.of(
                        Code.CONFLICT,
                        WITHOUT,
                        id,
                        "<with {value}> and <without {value}> suppose that it is there and that it"
                                + " is not: leave one of them out");
            }
        }
        ProgrammeBuilder then = real.toBuilder();
        Set<String> wanting = wanting(supposed.wanting(), then);
        Set<String> excluding = excluding(supposed.excluding(), then);
        return new Sources(
                sources.content(),
                then.build(),
                sources.facts(),
                now(supposed.ahead()),
                sources.dialect(),
                new Trial(
                        new TreeSet<>(on),
                        new TreeSet<>(off),
                        excluding,
                        wanting,
                        supposed.ahead()),
                sources.editions());
    }

    private static List<String> known(String parameter, List<String> typed, List<String> valid)
            throws Refusal {
        refuseMany(parameter, "controls", typed);
        List<String> ids = new ArrayList<>();
        for (String id : typed) {
            if (!valid.contains(id)) {
                throw Refusal.unknown(parameter, "control", id, valid);
            }
            ids.add(id);
        }
        return ids;
    }

    private static void refuseMany(String parameter, String what, List<String> typed)
            throws Refusal {
        if (typed.size() > MOST) {
            throw Refusal.malformed(
                    parameter,
                    typed.size() + " " + what,
                    "are more than the %d that are tried at once".formatted(MOST));
        }
    }

    /// Wants more: a framework that is not wanted, or another part of one that is.
    private Set<String> wanting(List<String> typed, ProgrammeBuilder then) throws Refusal {
        refuseMany(WANTING, "frameworks", typed);
        Set<String> scopes = new LinkedHashSet<>();
        List<WantedFramework> wanted = new ArrayList<>(real.frameworks());
        for (String each : typed) {
            Scope scope = sources.names().scope(WANTING, each);
            WantedFramework before = real.wanted(scope.edition()).orElse(null);
            if (before != null && (scope.nodes().isEmpty() || scope.equals(before.scope()))) {
                throw Refusal.of(
                        Code.TAKEN,
                        WANTING,
                        each,
                        "the programme wants {value} already: leave <wanting> out");
            }
            scopes.add(scope.toString());
            wanted.removeIf(w -> w.scope().edition().equals(scope.edition()));
            wanted.add(
                    before == null
                            ? new WantedFramework(scope, Assurance.IMPLEMENTED, null)
                            : before.asking(scope, before.assurance(), before.window()));
        }
        then.frameworks(wanted);
        return scopes;
    }

    private Set<String> excluding(List<String> typed, ProgrammeBuilder then) throws Refusal {
        refuseMany(EXCLUDING, "requirements", typed);
        Set<String> refs = new LinkedHashSet<>();
        List<DecidedExclusion> exclusions = new ArrayList<>(real.exclusions());
        List<DecidedInclusion> inclusions = new ArrayList<>(real.inclusions());
        for (String each : typed) {
            RequirementRef ref =
                    new WantedScopes(sources.names(), real).requirement(EXCLUDING, each);
            FrameworkEdition edition = sources.names().edition(EXCLUDING, ref.edition());
            if (!edition.mayExclude(ref.id())) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        EXCLUDING,
                        ref.toString(),
                        "{value} is not left out, whatever is done: "
                                + edition.title()
                                + " asks for it of everybody who claims to meet it");
            }
            refs.add(ref.toString());
            exclusions.removeIf(e -> e.requirement().equals(ref));
            inclusions.removeIf(i -> i.requirement().equals(ref));
            exclusions.add(new DecidedExclusion(ref, WHY, BY, null));
        }
        then.exclusions(exclusions).inclusions(inclusions);
        return refs;
    }

    /// The hour that it is, on the day that is supposed.
    private Instant now(@Nullable LocalDate ahead) throws Refusal {
        if (ahead == null) {
            return sources.now();
        }
        Days.check(AHEAD, ahead);
        ZoneId zone = real.timeZone();
        LocalDate today = sources.today(real).day();
        if (!ahead.isAfter(today)) {
            throw Refusal.malformed(
                    AHEAD,
                    ahead.toString(),
                    "is no day to come, as it is %s: <asOf> asks about one that was"
                            .formatted(today));
        }
        return ahead.atTime(sources.now().atZone(zone).toLocalTime()).atZone(zone).toInstant();
    }
}
