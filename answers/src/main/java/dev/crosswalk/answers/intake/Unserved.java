package dev.crosswalk.answers.intake;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.words.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The criteria that a report is on and that no control of its list serves. An auditor's list has
/// one for each: where it has none, something was not read.
///
/// @param criteria ids without the edition, in its order
record Unserved(List<String> criteria) {
    static final String TITLE = "Criteria of which the list has no control";

    private static final int MOST_NAMED = 20;

    Unserved {
        criteria = List.copyOf(criteria);
    }

    /// @param scopes what the report is on
    static Unserved of(ControlList list, Collection<Scope> scopes, Library library) {
        Set<String> served = served(list);
        Set<String> asked = new HashSet<>();
        if (!served.isEmpty()) {
            for (Scope scope : scopes) {
                if (scope.edition().equals(Criteria.EDITION)) {
                    Crosswalk.of(library).requirements(scope).stream()
                            .map(RequirementRef::id)
                            .forEach(asked::add);
                }
            }
        }
        asked.removeAll(served);
        return new Unserved(new Criteria(library).sorted(asked));
    }

    /// The same where nobody says what the report is on: Security, and each category of which the
    /// list names a criterion. The list of a tool need not have all of them.
    static Unserved ofReport(ControlList list, Library library) {
        if (list.count(TestResult.NO_EXCEPTIONS) + list.count(TestResult.EXCEPTION) == 0) {
            return new Unserved(List.of());
        }
        Set<String> categories = new TreeSet<>(Set.of("CC"));
        served(list).forEach(id -> categories.add(id.replaceFirst("[0-9].*", "")));
        return of(list, List.of(new Scope(Criteria.EDITION, List.copyOf(categories))), library);
    }

    private static Set<String> served(ControlList list) {
        Set<String> served = new HashSet<>();
        list.controls().forEach(c -> served.addAll(c.criteria()));
        return served;
    }

    /// What a person has to look for; nothing where each criterion has a control.
    List<String> said() {
        return criteria.isEmpty()
                ? List.of()
                : List.of(
                        "%s: an auditor's list has a control for each, so a page was not read, or a column is another than it was taken for; or all of it is a provider's, which is carved out"
                                .formatted(Words.some(criteria, MOST_NAMED)));
    }
}
