package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's word that a requirement is met, or that it is not.
///
/// A word that a requirement is met can have a *reservation*: obligations that it excepts, or a
/// part that another organisation does. It then is an opinion: it gives the obligations that it
/// does not reserve, and the requirement itself does not count as met by it.
///
/// @param level the assurance that is attested; null means OPERATING where the requirement is met,
///   and answers all questions where it is not
/// @param source the report or person, as text for readers
/// @param except ids of the obligations that the word leaves out, sorted
/// @param by the other organisation that does what the requirement demands and whose own report is
///   not among the facts; empty where there is none
/// @param guidance whether what the guidance of the requirement names is done too
public record Attestation(
        RequirementRef requirement,
        boolean met,
        @Nullable Assurance level,
        String source,
        List<String> except,
        String by,
        boolean guidance)
        implements Fact {

    public Attestation {
        except =
                except.size() < 2
                        ? List.copyOf(except)
                        : except.stream().distinct().sorted().toList();
        if (!met && (!except.isEmpty() || !by.isEmpty() || guidance)) {
            throw new IllegalArgumentException(
                    requirement + " is attested not met, so nothing can be said of it apart");
        }
    }

    public Attestation(
            RequirementRef requirement, boolean met, @Nullable Assurance level, String source) {
        this(requirement, met, level, source, List.of(), "", false);
    }

    /// The same word, without these obligations too.
    public Attestation except(List<String> more) {
        List<String> all = new ArrayList<>(except);
        all.addAll(more);
        return new Attestation(requirement, met, level, source, all, by, guidance);
    }

    /// The same word, where another organisation does what the requirement demands.
    public Attestation by(String organisation) {
        return new Attestation(requirement, met, level, source, except, organisation, guidance);
    }

    /// The same word, which speaks of what guidance names too.
    public Attestation withGuidance() {
        return new Attestation(requirement, met, level, source, except, by, true);
    }

    /// Orders what is said of one requirement; 0 where the same is said.
    int compareOpinions(Attestation other) {
        int order = Boolean.compare(met, other.met);
        order = order == 0 ? Integer.compare(rank(level), rank(other.level)) : order;
        order = order == 0 ? source.compareTo(other.source) : order;
        order = order == 0 ? except.toString().compareTo(other.except.toString()) : order;
        order = order == 0 ? by.compareTo(other.by) : order;
        return order == 0 ? Boolean.compare(guidance, other.guidance) : order;
    }

    @SuppressWarnings("EnumOrdinal") // levels are declared in their order
    private static int rank(@Nullable Assurance level) {
        return level == null ? Integer.MAX_VALUE : level.ordinal();
    }

    @Override
    public String label() {
        return requirement.toString();
    }

    /// Whether the attestation answers a question. Met at a level answers questions up to that
    /// level; not met at a level answers questions from that level upward.
    public boolean answers(Assurance question) {
        if (met) {
            return level == null || level.atLeast(question);
        }
        return level == null || question.atLeast(level);
    }

    /// Whether the requirement counts as met by this word.
    public boolean meets() {
        return met && !isReserved();
    }

    /// Whether the word says met, but not of all that the requirement demands.
    public boolean isReserved() {
        return isPending() || !except.isEmpty();
    }

    /// Whether the word gives nothing until another organisation's own report is among the facts.
    public boolean isPending() {
        return !by.isEmpty();
    }
}
