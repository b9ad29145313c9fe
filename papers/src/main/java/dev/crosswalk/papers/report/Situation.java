package dev.crosswalk.papers.report;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a report speaks of: an organisation on a day, and how far each framework wanted is.
///
/// @param organisation empty where there are only attestations
/// @param asOf what it speaks of; null where no day is given
/// @param targets what is wanted, in the order in which it was asked for
/// @param held what reports or people attest
/// @param standings of the programme, with what is wanted here in the place of what its file wants;
///   null where there are only attestations
public record Situation(
        Content content,
        Crosswalk crosswalk,
        String organisation,
        @Nullable Moment asOf,
        List<Target> targets,
        List<Scope> held,
        @Nullable Standings standings) {

    public Situation {
        targets = List.copyOf(targets);
        held = List.copyOf(held);
    }

    /// Of a programme.
    ///
    /// @param wants what is asked about; empty for what the programme wants
    /// @param assurance asked for instead of what the programme wants; null leaves that
    public static Situation of(
            Standings now, Content content, List<Scope> wants, @Nullable Assurance assurance) {
        Standings standings = now.wanting(wanted(content, now.programme(), wants, assurance));
        Programme asked = standings.programme();
        List<Target> targets = new ArrayList<>();
        for (WantedFramework w : asked.frameworks()) {
            Standing standing = standings.of(w.assurance(), w.window());
            FrameworkEdition edition = new Naming(content).edition(w.scope().edition());
            targets.add(
                    new Target(
                            edition,
                            new Naming(content).of(w.scope()),
                            w.scope(),
                            standing.posture(),
                            w.window(),
                            standing,
                            standing.gap(now.crosswalk(), w.scope())));
        }
        List<Scope> held =
                asked.reports().stream()
                        .filter(r -> asked.counts(r, now.asOf(), now.knownAt()))
                        .flatMap(r -> r.scopes().stream())
                        .toList();
        return new Situation(
                content,
                now.crosswalk(),
                asked.organisation(),
                now.asOf(),
                targets,
                merged(content, held),
                standings);
    }

    /// Of attestations alone.
    ///
    /// @param posture what is attested, and the assurance that is asked for
    public static Situation of(
            Posture posture,
            Content content,
            Crosswalk crosswalk,
            List<Scope> wants,
            @Nullable Moment asOf) {
        List<Target> targets = new ArrayList<>();
        for (Scope scope : merged(content, wants)) {
            targets.add(
                    new Target(
                            new Naming(content).edition(scope.edition()),
                            new Naming(content).of(scope),
                            scope,
                            posture,
                            null,
                            null,
                            crosswalk.gap(posture, scope)));
        }
        TreeSet<String> editions = new TreeSet<>();
        posture.attestations().stream()
                .filter(Attestation::met)
                .forEach(a -> editions.add(a.requirement().edition()));
        return new Situation(
                content,
                crosswalk,
                "",
                asOf,
                targets,
                editions.stream().map(Scope::of).toList(),
                null);
    }

    /// What is asked about, in the place of what the programme wants.
    private static List<WantedFramework> wanted(
            Content content, Programme p, List<Scope> wants, @Nullable Assurance assurance) {
        List<WantedFramework> frameworks = new ArrayList<>();
        if (wants.isEmpty()) {
            frameworks.addAll(p.frameworks());
        }
        for (Scope scope : merged(content, wants)) {
            WantedFramework own =
                    p.wanted(scope.edition())
                            .orElse(new WantedFramework(scope, Assurance.IMPLEMENTED, null));
            frameworks.add(new WantedFramework(scope, own.assurance(), own.window()));
        }
        if (assurance != null) {
            frameworks.replaceAll(w -> new WantedFramework(w.scope(), assurance, w.window()));
        }
        return frameworks;
    }

    /// One scope an edition, in the order of first mention; the whole edition swallows its parts.
    static List<Scope> merged(Content content, List<Scope> scopes) {
        Map<String, Scope> byEdition = new LinkedHashMap<>();
        for (Scope s : scopes) {
            byEdition.merge(
                    s.edition(),
                    s,
                    (a, b) -> merged(new Naming(content).edition(a.edition()), a, b));
        }
        return List.copyOf(byEdition.values());
    }

    private static Scope merged(FrameworkEdition edition, Scope a, Scope b) {
        if (a.nodes().isEmpty() || b.nodes().isEmpty()) {
            return Scope.of(edition.id());
        }
        Set<String> nodes = new HashSet<>(a.nodes());
        nodes.addAll(b.nodes());
        return edition.scope(nodes);
    }

    FrameworkEdition edition(String id) {
        return new Naming(content).edition(id);
    }

    /// `SOC 2`, `SOC 2 (CC, A)`
    String name(Scope scope) {
        return new Naming(content).of(scope);
    }

    /// `SOC 2 CC6.1`
    String name(RequirementRef ref) {
        return new Naming(content).of(ref);
    }

    /// `SOC 2 CC6.1, CC6.2`, one for each framework
    List<String> names(List<RequirementRef> refs) {
        return new Naming(content).of(refs);
    }

    List<String> documentTitles(List<String> ids) {
        return ids.stream().map(content.controls()::documentTitle).toList();
    }

    /// What the engine names as a reason, for people: `ACC-07`, `SOC 2 CC6.1`.
    String reason(String label) {
        if (label.startsWith("control:")) {
            return label.substring("control:".length());
        }
        int slash = label.indexOf('/');
        return slash > 0 && crosswalk.has(RequirementRef.parse(label))
                ? name(RequirementRef.parse(label))
                : label;
    }

    Obligation obligation(String id) {
        return crosswalk.obligation(id).orElseThrow(NoSuchElementException::new);
    }

    /// What the obligation asks for, with what is for the organisation to set in brackets.
    String text(String obligation) {
        return obligation(obligation).text().replace("{{", "[").replace("}}", "]");
    }

    String title(RequirementRef ref) {
        return crosswalk.requirement(ref).title();
    }

    String contentVersion() {
        return content.library().contentVersion();
    }

    /// Null where there are only attestations.
    @Nullable Programme programme() {
        return standings == null ? null : standings.programme();
    }

    /// The programme of a kind that needs one.
    Programme required() {
        return judged().programme();
    }

    /// What a kind that needs a programme is made of.
    Standings judged() {
        if (standings == null) {
            throw new IllegalStateException("this report is made of a programme");
        }
        return standings;
    }

    /// The day of a kind that needs a programme.
    LocalDate day() {
        return judged().asOf().day();
    }
}
