package dev.crosswalk.answers;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Trust;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.ShownBy;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.AttestationWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question about one framework: the situation that it is asked in, and the framework judged in
/// that situation.
///
/// @param dialect in which the answer speaks of parameters
public record Question(Situation situation, Judged judged, Dialect dialect) {
    private static final String CONTROL = "control:";

    public Content content() {
        return situation.content();
    }

    public Crosswalk crosswalk() {
        return situation.crosswalk();
    }

    public Trust trust() {
        return situation.trust();
    }

    public TypedNames names() {
        return new TypedNames(content().library());
    }

    public Posture posture() {
        return judged.posture();
    }

    /// What the programme comes to; null where none was given.
    public @Nullable Standing standing() {
        return judged.standing();
    }

    public @Nullable Moment asOf() {
        return situation.asOf();
    }

    /// The accepted exceptions to controls that stand for something that verdicts ask for.
    public Map<AcceptedException, ControlStanding> accepted(List<Verdict> verdicts) {
        Standing standing = standing();
        return standing == null
                ? Map.of()
                : ExceptionWords.through(crosswalk(), standing, verdicts);
    }

    /// The same, a sentence each.
    public List<String> acceptedWords(List<Verdict> verdicts) {
        return ExceptionWords.of(accepted(verdicts));
    }

    /// What auditors found wanting of such controls.
    public List<ReportException> found(List<Verdict> verdicts) {
        Standing standing = standing();
        return standing == null ? List.of() : ExceptionWords.found(crosswalk(), standing, verdicts);
    }

    /// The same, a sentence each.
    public List<String> foundWords(List<Verdict> verdicts) {
        return found(verdicts).stream().map(ReportException::words).toList();
    }

    /// What an auditor asks of the records of such controls, a sentence each.
    public List<String> askedOfRecords(List<Verdict> verdicts) {
        Standing standing = standing();
        return standing == null
                ? List.of()
                : RecordWords.of(
                        crosswalk(), standing, verdicts, situation.content().practices().lagDays());
    }

    /// Controls in place that do not show what they discharge of some obligations, each with why.
    public List<String> lacking(Collection<String> obligations) {
        Standing standing = standing();
        List<String> lacking = new ArrayList<>();
        if (standing != null) {
            ShownBy.lacking(standing, crosswalk().giving(obligations))
                    .forEach((id, why) -> lacking.add(control(id) + " " + why));
        }
        return lacking;
    }

    /// Ids of the controls in place that failed in some obligations.
    public List<String> failing(Collection<String> obligations) {
        Standing standing = standing();
        return standing == null
                ? List.of()
                : ShownBy.failing(standing, crosswalk().giving(obligations));
    }

    /// What is named as a reason, with the exceptions to it.
    public String reason(String label) {
        if (!label.startsWith(CONTROL)) {
            return label;
        }
        String id = label.substring(CONTROL.length());
        return id + exceptions(id);
    }

    /// The same with its title: `ACC-08 (Time-limited privileged access)`; a requirement has it
    /// after its name.
    public String titled(String label) {
        if (label.startsWith(CONTROL)) {
            return control(label.substring(CONTROL.length()));
        }
        return names().isRequirement(label)
                ? label + " " + crosswalk().requirement(RequirementRef.parse(label)).title()
                : label;
    }

    /// A control of the programme or of the library with its title.
    public String control(String id) {
        Standing standing = standing();
        return Optional.ofNullable(standing)
                .flatMap(s -> s.control(id))
                .map(ControlStanding::title)
                .or(() -> content().controls().control(id).map(Control::title))
                .map(title -> "%s (%s)".formatted(id, title))
                .orElse(id);
    }

    /// ` (exception EX-01)` of a control, or nothing.
    public String exceptions(String control) {
        Standing standing = standing();
        return standing == null
                ? ""
                : standing.control(control).map(ExceptionWords::mark).orElse("");
    }

    /// The editions that the facts or the programme attest requirements of.
    public Set<String> attested() {
        return situation.attested(judged);
    }

    /// What is taken as met: the scopes given, in that order, then the editions attested.
    public List<String> said() {
        Set<String> all = new LinkedHashSet<>();
        situation.taken().scopes().stream().map(Scope::toString).forEach(all::add);
        all.addAll(attested());
        return List.copyOf(all);
    }

    /// The same, sorted.
    public List<String> have() {
        return haveScopes().stream().map(Scope::toString).toList();
    }

    /// What is taken as met, as sorted scopes.
    public List<Scope> haveScopes() {
        Set<Scope> all = new HashSet<>(situation.taken().scopes());
        attested().stream().map(Scope::of).forEach(all::add);
        return all.stream().sorted(Comparator.comparing(Scope::toString)).toList();
    }

    /// The window over which controls have to operate; null where none is asked about.
    public @Nullable AskedWindow window() {
        return judged.asked();
    }

    /// `implemented`, `operating over 2025-10-01 to 2026-09-30`
    public String asked() {
        return judged.askedFor();
    }

    /// What a reader has to know of the figures: that evidence was altered, and that a window runs;
    /// empty where neither is so.
    public Optional<String> caution() {
        List<String> all =
                Stream.concat(situation.altered().stream(), judged.caution().stream()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all));
    }

    /// What is attested and less than met, by the ids of requirements.
    public AttestationWords attestations() {
        return new AttestationWords(
                posture(), crosswalk(), edition -> edition, RequirementRef::toString);
    }

    /// The edition that all attestations are of, so that its name need not be repeated; null where
    /// there are several, or none.
    public @Nullable String onlyEdition() {
        String edition = null;
        for (Attestation a : posture().attestations()) {
            if (edition != null && !edition.equals(a.requirement().edition())) {
                return null;
            }
            edition = a.requirement().edition();
        }
        return edition;
    }
}
