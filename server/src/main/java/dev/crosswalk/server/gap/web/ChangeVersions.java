package dev.crosswalk.server.gap.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.status.ProgrammeVersions;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Change;
import dev.crosswalk.server.programme.Known;
import dev.crosswalk.server.programme.Programmes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The versions of a programme by the numbers of changes: what it was after each.
record ChangeVersions(Programmes programmes, Tenant tenant) implements ProgrammeVersions {

    /// Refuses what is no number of a change that there was.
    void check(String parameter, String typed) throws Refusal {
        if (!has(typed)) {
            throw none(parameter, typed);
        }
    }

    private static Refusal none(String parameter, String typed) {
        return Refusal.of(
                Code.NOT_FOUND,
                parameter,
                typed,
                "<"
                        + parameter
                        + " {value!}> is the number of no change, as the list of changes has them");
    }

    @Override
    public @Nullable String programme() {
        return null;
    }

    @Override
    public boolean has(String name) {
        return after(name).isPresent();
    }

    @Override
    public Programme current(String name) throws Refusal {
        return after(name).orElseThrow(() -> none("change", name)).programme();
    }

    @Override
    public Recorded at(String revision, @Nullable String path) throws Refusal {
        Known known = after(revision).orElseThrow(() -> none("since", revision));
        Change change = programmes.changes(tenant, known.change(), 1).getFirst();
        return new Recorded(known.programme(), "change " + revision, change.recordedAt());
    }

    private Optional<Known> after(String number) {
        boolean isNumber =
                !number.isEmpty()
                        && number.length() <= 9
                        && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? programmes.after(tenant, Long.parseLong(number)) : Optional.empty();
    }
}
