package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The content under lint, arranged for its rules, and where findings go.
final class LintSubject {
    final Content content;
    private final Findings findings;
    private final Map<RequirementRef, Claim> claims = new HashMap<>();
    private final Map<RequirementRef, List<RequirementRef>> guidance = new HashMap<>();
    private final Set<String> editionsWithClaims = new HashSet<>();
    final Implied implied;
    private @Nullable Crosswalk crosswalk;

    LintSubject(Content content, Findings findings) {
        this.content = content;
        this.findings = findings;
        for (Claim claim : content.library().claims()) {
            claims.put(claim.requirement(), claim);
            editionsWithClaims.add(claim.requirement().edition());
        }
        implied = new Implied(content.library());
        content.opaque().forEach(ref -> editionsWithClaims.add(ref.edition()));
        for (FrameworkEdition edition : content.library().editions()) {
            Map<String, Requirement> byId = new HashMap<>();
            for (Requirement r : edition.requirements()) {
                byId.put(r.id(), r);
                Requirement above = r.parent() == null ? null : byId.get(r.parent());
                while (r.optional() && above != null) {
                    guidance.computeIfAbsent(
                                    new RequirementRef(edition.id(), above.id()),
                                    _ -> new ArrayList<>())
                            .add(new RequirementRef(edition.id(), r.id()));
                    above = above.parent() == null ? null : byId.get(above.parent());
                }
            }
        }
    }

    /// The content prepared for questions, once for all rules that ask.
    Crosswalk crosswalk() {
        Crosswalk prepared = crosswalk;
        if (prepared == null) {
            prepared = Crosswalk.of(content.library());
            crosswalk = prepared;
        }
        return prepared;
    }

    List<FrameworkEdition> editions() {
        return content.library().editions();
    }

    /// Whether there are claims for the edition, be it only that its requirements are opaque.
    boolean hasClaims(String edition) {
        return editionsWithClaims.contains(edition);
    }

    boolean decomposed(RequirementRef ref) {
        return !demands(ref).isEmpty();
    }

    List<String> demands(RequirementRef ref) {
        Claim claim = claims.get(ref);
        return claim == null ? List.of() : claim.demands();
    }

    List<String> suggests(RequirementRef ref) {
        Claim claim = claims.get(ref);
        return claim == null ? List.of() : claim.suggests();
    }

    /// What any of the requirements demands, sorted.
    Set<String> demands(Collection<RequirementRef> refs) {
        Set<String> all = new TreeSet<>();
        refs.forEach(ref -> all.addAll(demands(ref)));
        return all;
    }

    /// With what the optional requirements below them demand.
    Set<String> demandsAndSuggests(Collection<RequirementRef> refs) {
        Set<String> all = demands(refs);
        for (RequirementRef ref : refs) {
            all.addAll(suggests(ref));
            all.addAll(demands(guidance(ref)));
        }
        return all;
    }

    /// Why it is as it is; may be empty.
    String note(RequirementRef ref) {
        Claim claim = claims.get(ref);
        return claim == null ? "" : claim.note();
    }

    /// The optional requirements below.
    List<RequirementRef> guidance(RequirementRef ref) {
        return guidance.getOrDefault(ref, List.of());
    }

    /// Without the optional ones.
    static List<RequirementRef> assessable(FrameworkEdition edition) {
        return assessable(edition, false);
    }

    static List<RequirementRef> optional(FrameworkEdition edition) {
        return assessable(edition, true);
    }

    private static List<RequirementRef> assessable(FrameworkEdition edition, boolean optional) {
        return edition.requirements().stream()
                .filter(r -> r.assessable() && r.optional() == optional)
                .map(r -> new RequirementRef(edition.id(), r.id()))
                .toList();
    }

    /// @param name the thing that is wrong, as [Places] names it
    void error(String name, String rule, String message) {
        Places.Entry thing = content.places().of(name);
        findings.error(thing.place(), rule, message);
    }

    void warning(String name, String rule, String message) {
        Places.Entry thing = content.places().of(name);
        findings.warning(thing.place(), rule, message);
    }

    boolean isOfPack(String name) {
        return content.places().of(name).ofPack();
    }

    /// A mistake that is an error in the content of the product, and a warning in a user's pack.
    void quality(String name, String rule, String message) {
        quality(name, 0, rule, message);
    }

    /// @param below how many lines below the place of the thing
    void quality(String name, int below, String rule, String message) {
        Places.Entry thing = content.places().of(name);
        Place.Line at = thing.place();
        findings.add(
                new Finding(
                        thing.ofPack() ? Severity.WARNING : Severity.ERROR,
                        new Place.Line(at.file(), at.line() == 0 ? 0 : at.line() + below),
                        rule,
                        message));
    }
}
