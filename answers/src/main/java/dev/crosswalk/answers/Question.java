package dev.crosswalk.answers;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Trust;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.Standings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is asked: the content, and what is known of the organisation.
///
/// @param trust which mapping sets the answer believes
/// @param said the scopes given, in that order, then the editions attested
/// @param attested the editions that a facts file attests requirements of
/// @param standing what the programme comes to, null where none was given
/// @param asOf the facts file's day, else the moment given, else null
public record Question(
        Content content,
        Crosswalk crosswalk,
        Trust trust,
        Names names,
        Posture posture,
        List<String> said,
        Set<String> attested,
        @Nullable Moment asOf,
        @Nullable Standing standing) {

    /// What was given, read once however many questions are asked of it.
    ///
    /// @param now the programme that was given; null where none was
    /// @param asked the assurance that was asked for, null where that is left to the programme
    /// @param asOf the facts file's day, else the moment given, else a programme's today, else null
    public record Basis(
            Content content,
            Crosswalk crosswalk,
            Trust trust,
            Names names,
            Have have,
            @Nullable Facts facts,
            @Nullable Standings now,
            @Nullable Assurance asked,
            @Nullable Moment asOf) {

        /// What `--want` and the programme say is asked about.
        public Wants wants() {
            return new Wants(names, now == null ? null : now.programme());
        }

        /// @param edition that is asked about: a programme says for each which assurance and window
        ///   it is judged by; null asks for the state of controls
        public Question about(@Nullable String edition) {
            List<Attestation> attestations = new ArrayList<>();
            for (RequirementRef ref : have.met()) {
                attestations.add(new Attestation(ref, true, Assurance.OPERATING, "--have"));
            }
            Standing standing = now == null ? null : now.of(edition, asked);
            List<Attestation> said = List.of();
            List<Exclusion> exclusions = List.of();
            if (standing != null) {
                said = standing.posture().attestations();
                exclusions = standing.posture().exclusions();
            } else if (facts != null) {
                said = facts.attestations();
                exclusions = facts.exclusions();
            }
            attestations.addAll(said);
            Set<String> attested = new TreeSet<>();
            said.forEach(a -> attested.add(a.requirement().edition()));
            return new Question(
                    content,
                    crosswalk,
                    trust,
                    names,
                    new Posture(
                            standing != null
                                    ? standing.question()
                                    : asked == null ? Assurance.IMPLEMENTED : asked,
                            attestations,
                            standing == null ? List.of() : standing.posture().controls(),
                            exclusions),
                    have.namedWith(attested),
                    attested,
                    asOf,
                    standing);
        }
    }

    /// What `--have` names.
    public record Have(Set<String> scopes, Set<RequirementRef> met) {
        public static Have read(List<String> scopes, Crosswalk crosswalk, Names names)
                throws Refusal {
            Have have = new Have(new LinkedHashSet<>(), new TreeSet<>());
            for (String typed : scopes) {
                Scope scope = names.scope(typed);
                have.scopes.add(scope.toString());
                have.met.addAll(crosswalk.requirements(scope));
            }
            return have;
        }

        List<String> namedWith(Set<String> editions) {
            Set<String> all = new LinkedHashSet<>(scopes);
            all.addAll(editions);
            return List.copyOf(all);
        }
    }

    /// Over which controls have to operate; null where no window is asked about.
    public @Nullable AskedWindow window() {
        return AskedWindow.of(standing);
    }

    /// `implemented`, `operating over 2025-10-01 to 2026-09-30`
    public String asked() {
        return Words.asked(posture.question(), window());
    }

    /// What to know of the figures while a window runs; nothing otherwise.
    public Optional<String> caution() {
        AskedWindow window = window();
        return window == null ? Optional.empty() : window.caution();
    }

    /// What was said, sorted.
    public List<String> have() {
        return said.stream().sorted().toList();
    }

    /// The edition that all attestations are of, so that its name need not be repeated; null where
    /// there are several, or none.
    public @Nullable String onlyEdition() {
        String edition = null;
        for (Attestation a : posture.attestations()) {
            if (edition != null && !edition.equals(a.requirement().edition())) {
                return null;
            }
            edition = a.requirement().edition();
        }
        return edition;
    }
}
