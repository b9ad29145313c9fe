package dev.crosswalk.cli;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.content.InvalidContent;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Trust;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// What `gap` and `why` are asked: the content, and what is known of the organisation.
///
/// @param have the scopes given, or the editions attested, sorted
/// @param asOf the facts file's day, else the one given, else null
record Question(
        Content content,
        Crosswalk crosswalk,
        Names names,
        Posture posture,
        List<String> have,
        @Nullable LocalDate asOf) {

    static Question read(ParseResult given) throws Refusal, InvalidContent {
        List<String> scopes = Options.values(given, "--have");
        String file = Options.value(given, "--facts");
        LocalDate day = Options.asOf(given);
        Assurance assurance = Options.assurance(given);
        if (scopes.isEmpty() && file == null) {
            throw new Refusal("say what is met: --have EDITION, or --facts FILE");
        }
        Content content = Options.content(given);
        Trust trust =
                TrustOption.read(Options.values(given, "--trust"), content.library().mappingSets());
        Crosswalk crosswalk = Crosswalk.of(content.library(), trust, Crosswalk.DEFAULT_REACH);
        Names names = new Names(content.library());

        Set<String> have = new TreeSet<>();
        List<Attestation> attestations = new ArrayList<>();
        for (RequirementRef ref : met(crosswalk, names, scopes, have)) {
            attestations.add(new Attestation(ref, true, Assurance.OPERATING, "--have"));
        }
        List<Exclusion> exclusions = List.of();
        if (file != null) {
            Facts facts = Facts.read(Options.file(file), content.library(), assurance);
            refuseClash(file, facts.attestations(), attestations, assurance);
            attestations.addAll(facts.attestations());
            facts.attestations().forEach(a -> have.add(a.requirement().edition()));
            exclusions = facts.exclusions();
            day = facts.asOf() == null ? day : facts.asOf();
        }
        Posture posture = new Posture(assurance, attestations, List.of(), exclusions);
        return new Question(content, crosswalk, names, posture, List.copyOf(have), day);
    }

    private static Set<RequirementRef> met(
            Crosswalk crosswalk, Names names, List<String> scopes, Set<String> have)
            throws Refusal {
        Set<RequirementRef> met = new TreeSet<>();
        for (String typed : scopes) {
            Scope scope = names.scope(typed);
            have.add(scope.toString());
            met.addAll(crosswalk.requirements(scope));
        }
        return met;
    }

    /// The facts file alone was checked when it was read; here it meets what the command line says.
    private static void refuseClash(
            String file, List<Attestation> read, List<Attestation> have, Assurance question)
            throws Refusal {
        Set<RequirementRef> met = new HashSet<>();
        have.forEach(a -> met.add(a.requirement()));
        for (Attestation a : read) {
            if (!a.met() && a.answers(question) && met.contains(a.requirement())) {
                throw new Refusal(
                        a.requirement()
                                + " is met by --have and not met in "
                                + file
                                + ". Leave it out of one of them");
            }
        }
    }

    /// The edition that all attestations are of, so that its name need not be repeated; null where
    /// there are several, or none.
    @Nullable String onlyEdition() {
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
