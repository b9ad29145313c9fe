package dev.crosswalk.programme.standing;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Trust;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.EvidenceFiles;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an answer or a report speaks of: the content, what is known of an organisation at a moment,
/// and how far each framework wanted is.
///
/// @param trust which mapping sets are believed
/// @param taken what is taken as met because whoever asks says so
/// @param facts what a facts file says; null where there is none
/// @param reports the reports that a facts file holds, at the moment; null where it holds none
/// @param at the organisation's programme at the moment; null where there is none
/// @param assurance asked for instead of what the programme wants; null asks for what it wants
/// @param asOf the moment that is spoken of; null where no day is given
/// @param wanted the frameworks, in the order in which they were asked for
public record Situation(
        Content content,
        Trust trust,
        Crosswalk crosswalk,
        Taken taken,
        @Nullable Facts facts,
        @Nullable ProgrammeAt reports,
        @Nullable ProgrammeAt at,
        @Nullable Assurance assurance,
        @Nullable Moment asOf,
        List<Judged> wanted) {

    private static final int MOST_ALTERED = 6;

    public Situation {
        wanted = List.copyOf(wanted);
    }

    /// A situation in which no facts file holds a report.
    public Situation(
            Content content,
            Trust trust,
            Crosswalk crosswalk,
            Taken taken,
            @Nullable Facts facts,
            @Nullable ProgrammeAt at,
            @Nullable Assurance assurance,
            @Nullable Moment asOf,
            List<Judged> wanted) {
        this(content, trust, crosswalk, taken, facts, null, at, assurance, asOf, wanted);
    }

    /// @param scopes the scopes as they were named, in that order
    public record Taken(List<Scope> scopes, List<Attestation> attestations) {
        public static final Taken NOTHING = new Taken(List.of(), List.of());

        public Taken {
            scopes = List.copyOf(scopes);
            attestations = List.copyOf(attestations);
        }

        /// Scopes of which every requirement is taken as met, at operating.
        ///
        /// @param source who says that they are met
        public static Taken of(List<Scope> scopes, Crosswalk crosswalk, String source) {
            Set<RequirementRef> silent = new HashSet<>();
            Set<RequirementRef> guided = new HashSet<>();
            List<Attestation> met = new ArrayList<>();
            for (Scope scope : scopes) {
                for (RequirementRef r : crosswalk.requirements(scope)) {
                    if ((scope.guidance() ? guided : silent).add(r)) {
                        Attestation a = new Attestation(r, true, Assurance.OPERATING, source);
                        met.add(scope.guidance() ? a.withGuidance() : a);
                    }
                }
            }
            met.sort((a, b) -> a.requirement().compareTo(b.requirement()));
            return new Taken(scopes, met);
        }
    }

    /// The situation of a programme, as if it wanted what is asked about.
    ///
    /// @param wants empty asks about what the programme wants
    /// @param assurance asked for instead of what the programme wants; null asks for what it wants
    public static Situation of(
            ProgrammeAt at, Content content, List<Scope> wants, @Nullable Assurance assurance) {
        return new Situation(
                        content,
                        Trust.ALL,
                        at.crosswalk(),
                        Taken.NOTHING,
                        null,
                        at,
                        assurance,
                        at.asOf(),
                        List.of())
                .wanting(wants);
    }

    /// A situation that is made of attestations alone, without a programme.
    public static Situation of(
            Facts facts,
            Content content,
            Crosswalk crosswalk,
            List<Scope> wants,
            Assurance assurance) {
        return new Situation(
                        content,
                        Trust.ALL,
                        crosswalk,
                        Taken.NOTHING,
                        facts,
                        null,
                        assurance,
                        facts.asOf() == null ? null : Moment.on(facts.asOf(), ZoneOffset.UTC),
                        List.of())
                .wanting(wants);
    }

    /// The same situation, asked about these scopes.
    public Situation about(List<Scope> scopes) {
        return with(at, scopes.stream().map(this::judged).toList());
    }

    /// The same situation with another version of the programme, before anybody says which
    /// frameworks are wanted of it.
    public Situation of(ProgrammeAt other) {
        return with(other, List.of());
    }

    /// The same situation, asked about the same, as if some reports were not held.
    ///
    /// @param ids of reports of the programme or the facts file
    public Situation without(Collection<String> ids) {
        return new Situation(
                        content,
                        trust,
                        crosswalk,
                        taken,
                        facts,
                        reports == null ? null : reports.without(ids),
                        at == null ? null : at.without(ids),
                        assurance,
                        asOf,
                        List.of())
                .about(wanted.stream().map(Judged::scope).toList());
    }

    /// The same situation, asked about the same, as if nothing were taken as met because whoever
    /// asks says so.
    public Situation takingNothing() {
        return taken.attestations().isEmpty()
                ? this
                : new Situation(
                                content,
                                trust,
                                crosswalk,
                                Taken.NOTHING,
                                facts,
                                reports,
                                at,
                                assurance,
                                asOf,
                                List.of())
                        .about(wanted.stream().map(Judged::scope).toList());
    }

    private Situation with(@Nullable ProgrammeAt programme, List<Judged> judged) {
        return new Situation(
                content, trust, crosswalk, taken, facts, reports, programme, assurance, asOf,
                judged);
    }

    /// The same situation as if the programme wanted these scopes, merged to one an edition,
    /// instead of what its file says; unchanged where none is named.
    public Situation wanting(List<Scope> scopes) {
        if (at == null) {
            return about(merged(scopes));
        }
        List<WantedFramework> asked = asked(at.programme(), merged(scopes));
        return with(at.wanting(asked), List.of())
                .about(asked.stream().map(WantedFramework::scope).toList());
    }

    private List<WantedFramework> asked(Programme p, List<Scope> scopes) {
        List<WantedFramework> frameworks = new ArrayList<>();
        if (scopes.isEmpty()) {
            frameworks.addAll(p.frameworks());
        }
        for (Scope scope : scopes) {
            WantedFramework own =
                    p.wanted(scope.edition())
                            .orElse(new WantedFramework(scope, Assurance.IMPLEMENTED, null));
            frameworks.add(own.asking(scope, own.assurance(), own.window()));
        }
        if (assurance != null) {
            frameworks.replaceAll(w -> w.asking(w.scope(), assurance, w.window()));
        }
        return frameworks;
    }

    private Judged judged(Scope scope) {
        if (at != null && assurance == null && taken.attestations().isEmpty()) {
            return at.judged(scope);
        }
        Standing standing = at == null ? null : at.standing(scope.edition(), assurance);
        List<Attestation> attestations = new ArrayList<>(taken.attestations());
        attestations.addAll(said(standing));
        List<Exclusion> exclusions = List.of();
        if (standing != null) {
            exclusions = standing.posture().exclusions();
        } else if (facts != null) {
            exclusions = facts.exclusions();
        }
        Posture posture =
                new Posture(
                        standing != null
                                ? standing.question()
                                : assurance == null ? Assurance.IMPLEMENTED : assurance,
                        attestations,
                        answers(standing),
                        standing == null ? List.of() : standing.posture().controls(),
                        exclusions,
                        decisions(standing));
        Standing held = standing == null ? ofReports() : null;
        return held == null
                ? Judged.of(crosswalk, scope, posture, standing)
                : Judged.ofFacts(crosswalk, scope, posture, held);
    }

    /// The reports of a facts file judged for what is asked; null where it holds none.
    private @Nullable Standing ofReports() {
        return reports == null
                ? null
                : reports.standing(assurance == null ? Assurance.IMPLEMENTED : assurance, null);
    }

    private List<Answered> answers(@Nullable Standing standing) {
        if (standing != null) {
            return standing.posture().answers();
        }
        return facts == null ? List.of() : facts.answers();
    }

    private List<Decision> decisions(@Nullable Standing standing) {
        if (standing != null) {
            return standing.posture().decisions();
        }
        return facts == null ? List.of() : facts.decisions();
    }

    private List<Attestation> said(@Nullable Standing standing) {
        if (standing != null) {
            return standing.posture().attestations();
        }
        List<Attestation> said = new ArrayList<>(facts == null ? List.of() : facts.attestations());
        Standing held = ofReports();
        if (held != null) {
            said.addAll(held.posture().attestations());
        }
        return said;
    }

    /// The other editions of which the facts or the programme attest requirements.
    public Set<String> attested(Judged framework) {
        Set<String> attested = new TreeSet<>();
        said(framework.standing()).forEach(a -> attested.add(a.requirement().edition()));
        return attested;
    }

    /// The scopes of which the organisation has reports or attestations.
    public List<Scope> held() {
        if (at != null) {
            return ofReports(at);
        }
        Set<String> editions = new TreeSet<>();
        for (List<Attestation> all : List.of(taken.attestations(), said(null))) {
            all.stream()
                    .filter(Attestation::met)
                    .forEach(a -> editions.add(a.requirement().edition()));
        }
        return editions.stream().map(Scope::of).toList();
    }

    /// The scope of the reports on record on an edition; the whole of it where there are none.
    public Scope reported(String edition) {
        return Stream.of(Optional.ofNullable(at), Optional.ofNullable(reports))
                .flatMap(Optional::stream)
                .flatMap(on -> ofReports(on).stream())
                .filter(s -> s.edition().equals(edition))
                .reduce((a, b) -> merged(edition(edition), a, b))
                .orElse(Scope.of(edition));
    }

    private List<Scope> ofReports(ProgrammeAt on) {
        return merged(
                on.programme().reports().stream()
                        .filter(r -> r.isOurs() && on.counts(r))
                        .flatMap(r -> r.scopes().stream())
                        .toList());
    }

    /// Merges scopes to one for each edition, in the order of first mention; a whole edition
    /// includes its parts.
    public List<Scope> merged(List<Scope> scopes) {
        Map<String, Scope> byEdition = new LinkedHashMap<>();
        for (Scope s : scopes) {
            byEdition.merge(s.edition(), s, (a, b) -> merged(edition(a.edition()), a, b));
        }
        return List.copyOf(byEdition.values());
    }

    private static Scope merged(FrameworkEdition edition, Scope a, Scope b) {
        if (!a.where().equals(b.where())) {
            throw new IllegalArgumentException("two conditions on one edition: " + a + ", " + b);
        }
        if (a.nodes().isEmpty() || b.nodes().isEmpty()) {
            return Scope.of(edition.id()).where(a.where());
        }
        Set<String> nodes = new HashSet<>(a.nodes());
        nodes.addAll(b.nodes());
        return edition.scope(nodes).where(a.where());
    }

    /// What people said of obligations, as far as it counts.
    public List<GivenAnswer> answers() {
        if (at != null) {
            return at.answers();
        }
        return facts == null ? List.of() : facts.given();
    }

    /// What people said of obligations, and expired since: it counts no more.
    public List<GivenAnswer> expiredAnswers() {
        if (at != null) {
            return at.programme().expiredAnswers(at.asOf().day());
        }
        return facts == null ? List.of() : facts.expired();
    }

    /// A line for each of them.
    public List<String> expiredWords() {
        return AnswerWords.expired(expiredAnswers(), this::text);
    }

    // ---- of a programme

    public @Nullable Programme programme() {
        return at == null ? null : at.programme();
    }

    /// The organisation's name; empty where there are only attestations.
    public String organisation() {
        return at == null ? "" : at.programme().organisation();
    }

    /// The programme, where it is known that there is one.
    public ProgrammeAt now() {
        if (at == null) {
            throw new IllegalStateException("this is asked of a programme");
        }
        return at;
    }

    public Programme required() {
        return now().programme();
    }

    public LocalDate day() {
        return now().asOf().day();
    }

    /// The moment by which something must have been received to count; null where no day is given.
    public @Nullable Moment knownAt() {
        return at == null ? asOf : at.knownAt();
    }

    /// The state of the controls, independent of any framework.
    public Standing controls() {
        return now().controls();
    }

    /// What a reader has to know before any figure that rests on evidence: what was altered since
    /// it was indexed or is missing, and whether all files were compared; empty where each is what
    /// was indexed.
    public Optional<String> altered() {
        EvidenceFiles files = at == null ? EvidenceFiles.UNSEEN : at.programme().files();
        List<String> sentences = new ArrayList<>();
        int n = files.altered().size();
        if (n > 0) {
            sentences.add(
                    Words.many(n, "piece", "pieces")
                            + (n == 1
                                    ? " of evidence was altered since it was indexed and proves"
                                    : " of evidence were altered since they were indexed and prove")
                            + " nothing: %s."
                                    .formatted(
                                            Words.some(
                                                    List.copyOf(files.altered()), MOST_ALTERED)));
        }
        int gone = files.missing().size();
        if (gone > 0) {
            sentences.add(
                    (gone == 1
                                    ? "The file of 1 piece of evidence is missing, so it proves"
                                    : "The files of %,d pieces of evidence are missing, so they prove"
                                            .formatted(gone))
                            + " nothing: %s."
                                    .formatted(
                                            Words.some(
                                                    List.copyOf(files.missing()), MOST_ALTERED)));
        }
        if (files.uncompared() > 0) {
            sentences.add(
                    Words.many(files.uncompared(), "large file", "large files")
                            + " of evidence could not be compared here with what was indexed: lint"
                            + " compares all.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    // ---- names

    public FrameworkEdition edition(String id) {
        return naming().edition(id);
    }

    private Naming naming() {
        return new Naming(content.library());
    }

    /// `SOC 2`, `SOC 2 (CC, A)`
    public String name(Scope scope) {
        return naming().of(scope);
    }

    /// What there is to prove something with, at the beginning of a sentence: `Your SOC 2 report`,
    /// `Meeting ISO/IEC 27001:2022`, `Your programme`, `What your facts file says`.
    public String whatThereIs() {
        if (at != null) {
            return "Your programme";
        }
        if (facts != null) {
            return taken.scopes().isEmpty() ? "What your facts file says" : "What you have";
        }
        List<String> names =
                taken.scopes().stream().map(s -> name(Scope.of(s.edition()))).distinct().toList();
        if (names.isEmpty()) {
            return "What there is";
        }
        return names.size() == 1 && names.getFirst().startsWith("SOC ")
                ? "Your " + names.getFirst() + " report"
                : "Meeting " + Words.and(names);
    }

    /// `SOC 2 CC6.1`
    public String name(RequirementRef ref) {
        return naming().of(ref);
    }

    /// `SOC 2 CC6.1, CC6.2`, one for each framework
    public List<String> names(List<RequirementRef> refs) {
        return naming().of(refs);
    }

    public List<String> documentTitles(List<String> ids) {
        return ids.stream().map(content.controls()::documentTitle).toList();
    }

    /// A fact that the engine names as a reason, in the words of people: `ACC-07`, `SOC 2 CC6.1`.
    public String reason(String label) {
        if (label.startsWith("control:")) {
            return label.substring("control:".length());
        }
        if (label.startsWith("provider:")) {
            return label.substring("provider:".length()) + " (a provider)";
        }
        if (label.startsWith("answer:")) {
            return "the answer on " + label.substring("answer:".length());
        }
        int slash = label.indexOf('/');
        return slash > 0 && crosswalk.has(RequirementRef.parse(label))
                ? name(RequirementRef.parse(label))
                : label;
    }

    public Obligation obligation(String id) {
        return crosswalk.obligation(id).orElseThrow(NoSuchElementException::new);
    }

    /// What an obligation asks for, with the values that the organisation has to set in brackets.
    public String text(String obligation) {
        return obligation(obligation).words();
    }

    public String title(RequirementRef ref) {
        return crosswalk.requirement(ref).title();
    }

    public String contentVersion() {
        return content.library().contentVersion();
    }
}
