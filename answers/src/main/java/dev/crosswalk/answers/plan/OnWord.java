package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What rests on somebody's word alone. An auditor wants to see its record, so a plan has to show
/// it as it has to close what is open, wherever some control would leave that record.
///
/// @param showable ids of the obligations that some control shows, whether on word or not
/// @param said ids of those of them that rest on word in what is wanted
/// @param beside ids of what rests on word and no control would show
record OnWord(Set<String> showable, Set<String> said, Set<String> beside) {
    OnWord {
        showable = Set.copyOf(showable);
        said = Set.copyOf(said);
        beside = Set.copyOf(beside);
    }

    static OnWord of(Situation situation) {
        Standing standing = situation.wanted().getFirst().standing();
        Stream<Control> own =
                standing == null
                        ? Stream.of()
                        : standing.controls().stream().map(ControlStanding::control);
        Set<String> showable =
                Stream.concat(situation.content().controls().controls().stream(), own)
                        .flatMap(c -> situation.crosswalk().given(c.discharges()).stream())
                        .collect(Collectors.toSet());
        Map<Boolean, Set<String>> word =
                situation.wanted().stream()
                        .flatMap(w -> w.gap().verdicts().stream())
                        .filter(Verdict::applicable)
                        .flatMap(v -> v.onWord().stream())
                        .collect(Collectors.partitioningBy(showable::contains, Collectors.toSet()));
        return new OnWord(
                showable,
                Objects.requireNonNull(word.get(true)),
                Objects.requireNonNull(word.get(false)));
    }

    /// The same if somebody said that some more is there: it only has to be shown then.
    OnWord saying(Set<String> points) {
        Set<String> all = new HashSet<>(points);
        all.retainAll(showable);
        all.addAll(said);
        return new OnWord(showable, all, beside);
    }

    /// What of a requirement is on word, and a control would show.
    Set<String> of(Verdict verdict) {
        Set<String> word = new TreeSet<>(verdict.onWord());
        word.retainAll(showable);
        return word;
    }

    /// Whether all that is wanted rests on more than word.
    boolean isNone() {
        return said.isEmpty() && beside.isEmpty();
    }

    /// What a requirement lacks until an auditor can see all of it.
    Set<String> open(Verdict verdict) {
        Set<String> open = lacking(verdict);
        open.addAll(of(verdict));
        return open;
    }

    /// What it lacks to be full, on word or not.
    static Set<String> lacking(Verdict verdict) {
        Set<String> open = new TreeSet<>(verdict.missing());
        open.addAll(verdict.possiblyCovered());
        return open;
    }
}
