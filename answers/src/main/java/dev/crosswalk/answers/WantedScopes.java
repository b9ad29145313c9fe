package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which scopes are asked about, the same for every verb: what `--want` names, else what the
/// programme wants. Of an edition named alone, the programme's part of it is meant.
///
/// @param programme null where none was given
public record WantedScopes(TypedNames names, @Nullable Programme programme) {
    private static final String WANT = "want";

    /// The scope that somebody typed.
    public Scope scope(String typed) throws Refusal {
        Scope scope = names.scope(WANT, typed);
        return programme == null || !scope.nodes().isEmpty()
                ? scope
                : programme.wanted(scope.edition()).map(WantedFramework::scope).orElse(scope);
    }

    /// @param typed none where that is left to the programme
    public List<Scope> all(List<String> typed) throws Refusal {
        if (typed.isEmpty()) {
            return ofProgramme();
        }
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String one : typed) {
            scopes.add(scope(one));
        }
        return List.copyOf(scopes);
    }

    /// @param typed null where that is left to the programme, which then wants one framework only
    public Scope one(@Nullable String typed) throws Refusal {
        if (typed != null) {
            return scope(typed);
        }
        List<Scope> wanted = ofProgramme();
        if (wanted.size() > 1) {
            throw several(wanted.stream().map(Scope::edition).toList());
        }
        return wanted.getFirst();
    }

    private static Refusal several(List<String> editions) {
        Refusal refusal =
                Refusal.of(
                                Code.AMBIGUOUS,
                                WANT,
                                "",
                                IntStream.range(0, editions.size())
                                        .mapToObj(i -> "<want {" + i + "}>")
                                        .collect(
                                                Collectors.joining(
                                                        " or ", "say which framework: ", "")))
                        .among(editions);
        for (int i = 0; i < editions.size(); i++) {
            refusal = refusal.with(Integer.toString(i), editions.get(i));
        }
        return refusal;
    }

    /// The refusal of a question that leaves open what is wanted: without a programme nobody else
    /// can say it.
    static Refusal nothing() {
        return Refusal.missing(WANT, "say what is wanted: <want EDITION>");
    }

    private List<Scope> ofProgramme() throws Refusal {
        if (programme == null) {
            throw nothing();
        }
        if (programme.frameworks().isEmpty()) {
            throw Refusal.missing(
                    WANT,
                    "the programme wants no framework yet: add one to programme.yaml, or say"
                            + " <want EDITION>");
        }
        return programme.frameworks().stream().map(WantedFramework::scope).toList();
    }

    /// A requirement, whose edition may be left out where only one has it, or where the programme
    /// wants only one that does.
    public RequirementRef requirement(String parameter, String typed) throws Refusal {
        List<RequirementRef> wanted =
                names.requirementsCalled(typed).stream().filter(this::isOfWanted).toList();
        return wanted.size() == 1 ? wanted.getFirst() : names.requirement(parameter, typed);
    }

    private boolean isOfWanted(RequirementRef ref) {
        return programme != null && programme.wanted(ref.edition()).isPresent();
    }
}
