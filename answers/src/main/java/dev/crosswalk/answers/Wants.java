package dev.crosswalk.answers;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which scopes are asked about, the same for every verb: what `--want` names, else what the
/// programme wants. Of an edition named alone, the programme's part of it is meant.
///
/// @param programme null where none was given
public record Wants(Names names, @Nullable Programme programme) {
    /// What somebody typed.
    public Scope scope(String typed) throws Refusal {
        Scope scope = names.scope(typed);
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
            throw new Refusal(
                    "say which framework: --want "
                            + String.join(
                                    " or --want ", wanted.stream().map(Scope::edition).toList()));
        }
        return wanted.getFirst();
    }

    public static Refusal nothing() {
        return new Refusal("say what is wanted: --want EDITION");
    }

    private List<Scope> ofProgramme() throws Refusal {
        if (programme == null) {
            throw nothing();
        }
        if (programme.frameworks().isEmpty()) {
            throw new Refusal(
                    "the programme wants no framework yet: add one to programme.yaml, or say"
                            + " --want EDITION");
        }
        return programme.frameworks().stream().map(WantedFramework::scope).toList();
    }

    /// A requirement, whose edition may be left out where only one has it, or where the programme
    /// wants only one that does.
    public RequirementRef requirement(String typed) throws Refusal {
        List<RequirementRef> wanted =
                names.requirementsCalled(typed).stream().filter(this::isOfWanted).toList();
        return wanted.size() == 1 ? wanted.getFirst() : names.requirement(typed);
    }

    private boolean isOfWanted(RequirementRef ref) {
        return programme != null && programme.wanted(ref.edition()).isPresent();
    }
}
