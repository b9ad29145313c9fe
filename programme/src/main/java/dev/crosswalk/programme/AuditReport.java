package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report or certificate that an auditor gave, or what stands in for one: whose it is, what it
/// speaks of, what its opinion is and what it found.
///
/// Only an opinion makes a requirement unmet. An exception takes out the obligations that it is
/// about, and the requirements stay met for the rest.
///
/// @param issuer who gave it
/// @param independent whether the issuer is neither the organisation nor somebody whom it directs
/// @param about the organisation that it speaks of; empty where that is the one whose programme
///   this is
/// @param services what of that organisation it speaks of: services, regions
/// @param scopes the parts of frameworks that were audited
/// @param assurance how far its word goes
/// @param covers the days that were audited, one and the same for a report on a day; null where it
///   names none
/// @param issuedOn the day before which the report counts for nothing
/// @param validUntil the last day on which the report counts; null where it states none
/// @param surveilledOn the day of the last surveillance of a certificate; null where there was none
/// @param opinions on requirements, where they are not unqualified
/// @param included the providers whose part is within the report
/// @param userEntityControls what the report expects of whoever relies on it, and the controls that
///   do it
public record AuditReport(
        String id,
        String title,
        Kind kind,
        String issuer,
        boolean independent,
        String about,
        List<String> services,
        List<Scope> scopes,
        Assurance assurance,
        @Nullable Period covers,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate surveilledOn,
        List<Opinion> opinions,
        List<Found> exceptions,
        List<TestOfControl> tests,
        List<CarvedOut> carvedOut,
        List<String> included,
        List<UserEntityControl> userEntityControls) {

    /// How long somebody's mere word counts after the period that it follows.
    private static final int MONTHS_OF_WORD = 3;

    /// Who states that a report counts much longer than usual states too much.
    private static final int MONTHS_TOO_MANY = 6;

    public AuditReport {
        id = OneLine.of(id);
        title = OneLine.of(title);
        issuer = OneLine.of(issuer);
        about = OneLine.of(about);
        services = OneLine.all(services);
        scopes = List.copyOf(scopes);
        opinions = List.copyOf(opinions);
        exceptions = List.copyOf(exceptions);
        tests = List.copyOf(tests);
        carvedOut = List.copyOf(carvedOut);
        included = OneLine.all(included);
        userEntityControls = List.copyOf(userEntityControls);
    }

    /// A report of which nothing is said but what the first version of a folder's format could say.
    public AuditReport(
            String id,
            String title,
            List<Scope> scopes,
            Assurance assurance,
            @Nullable Period covers,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            List<Found> exceptions) {
        this(
                id,
                title,
                Kind.of(title, assurance),
                "",
                true,
                "",
                List.of(),
                scopes,
                assurance,
                covers,
                issuedOn,
                validUntil,
                null,
                List.of(),
                exceptions,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The last day on which its auditor looked, as far as it says.
    public LocalDate lookedOn() {
        if (surveilledOn != null) {
            return surveilledOn;
        }
        return covers == null ? issuedOn : covers.to();
    }

    public AuditReportBuilder toBuilder() {
        return new AuditReportBuilder(this);
    }

    /// What a report is, and how far its word goes.
    public enum Kind {
        /// An opinion on a day: how controls are designed, and that they are in place.
        TYPE_1(Assurance.IMPLEMENTED),
        /// An opinion on how controls operated over a period.
        TYPE_2(Assurance.OPERATING),
        CERTIFICATE(Assurance.IMPLEMENTED),
        /// The organisation's own letter that nothing changed since a report.
        BRIDGE_LETTER(Assurance.IMPLEMENTED),
        /// The organisation's own answers to somebody's questions.
        QUESTIONNAIRE(Assurance.IMPLEMENTED);

        private static final Pattern LETTER =
                Pattern.compile("\\b(bridge|gap|comfort) letter\\b", Pattern.CASE_INSENSITIVE);
        private static final Pattern FIRST =
                Pattern.compile("\\btype (1|i)\\b", Pattern.CASE_INSENSITIVE);

        private final Assurance assurance;

        Kind(Assurance assurance) {
            this.assurance = assurance;
        }

        /// How far the word of such a report goes where it does not say.
        public Assurance assurance() {
            return assurance;
        }

        /// Whether it is somebody's word about itself, which never shows how controls operated.
        public boolean isWord() {
            return this == BRIDGE_LETTER || this == QUESTIONNAIRE;
        }

        /// Whether it is an auditor's opinion on controls, with tests of its own.
        public boolean isOpinion() {
            return this == TYPE_1 || this == TYPE_2;
        }

        /// What a report most likely is that does not say.
        public static Kind of(String title, Assurance assurance) {
            if (LETTER.matcher(title).find()) {
                return BRIDGE_LETTER;
            }
            String lower = title.toLowerCase(Locale.ROOT);
            if (lower.contains("questionnaire")) {
                return QUESTIONNAIRE;
            }
            if (lower.contains("certificate")) {
                return CERTIFICATE;
            }
            return assurance == Assurance.OPERATING && !FIRST.matcher(title).find()
                    ? TYPE_2
                    : TYPE_1;
        }
    }

    /// What the auditor concluded of one requirement.
    public record Opinion(RequirementRef requirement, Conclusion opinion, String note) {
        public enum Conclusion {
            /// Met but for something that matters.
            QUALIFIED,
            ADVERSE,
            /// The auditor could not tell.
            DISCLAIMED;

            /// Whether the requirement is not met by it.
            public boolean denies() {
                return this != DISCLAIMED;
            }
        }

        public Opinion {
            note = OneLine.of(note);
        }
    }

    /// Something that a test found wanting: an exception, in an auditor's words. It is about the
    /// obligations that it names, else about all of its control, else about all that its
    /// requirement asks for.
    ///
    /// @param control the id of the organisation's control; empty where it names none
    /// @param requirement where the report speaks of it; null where it names none
    public record Found(
            String control,
            List<String> obligations,
            @Nullable RequirementRef requirement,
            String note) {
        public Found {
            control = OneLine.of(control);
            obligations = OneLine.all(obligations);
            note = OneLine.of(note);
        }

        /// An exception of which only the requirement is known.
        public Found(RequirementRef requirement, String note) {
            this("", List.of(), requirement, note);
        }
    }

    /// An auditor's test of one control.
    ///
    /// @param exception whether the test found anything wanting
    public record TestOfControl(String control, boolean exception, String note) {
        public TestOfControl {
            control = OneLine.of(control);
            note = OneLine.of(note);
        }
    }

    /// What another organisation does and the report leaves out (the carve-out method).
    ///
    /// @param services what of the provider is used: services, regions
    /// @param obligations what the provider does, besides all that `requirements` ask for
    /// @param report the id of the provider's own report; empty where there is none
    /// @param reviewedBy who of the organisation read that report; empty where nobody did
    public record CarvedOut(
            String provider,
            List<String> services,
            List<RequirementRef> requirements,
            List<String> obligations,
            String report,
            String reviewedBy,
            @Nullable LocalDate reviewedOn) {
        public CarvedOut {
            provider = OneLine.of(provider);
            services = OneLine.all(services);
            requirements = List.copyOf(requirements);
            obligations = OneLine.all(obligations);
            report = OneLine.of(report);
            reviewedBy = OneLine.of(reviewedBy);
        }

        /// Whether it is of that provider, however it is spelled in capitals.
        public boolean isOf(String name) {
            return provider.equalsIgnoreCase(OneLine.of(name));
        }

        /// The same entries, and one alone of those that differ in nothing but what the provider
        /// does.
        public static List<CarvedOut> joined(List<CarvedOut> entries) {
            List<CarvedOut> joined = new ArrayList<>();
            for (CarvedOut entry : entries) {
                int same = 0;
                while (same < joined.size() && !joined.get(same).isLike(entry)) {
                    same++;
                }
                if (same == joined.size()) {
                    joined.add(entry);
                } else {
                    joined.set(same, joined.get(same).with(entry));
                }
            }
            return List.copyOf(joined);
        }

        /// Whether it differs in nothing but what the provider does.
        private boolean isLike(CarvedOut other) {
            return isOf(other.provider)
                    && services.equals(other.services)
                    && report.equals(other.report)
                    && reviewedBy.equals(other.reviewedBy)
                    && Objects.equals(reviewedOn, other.reviewedOn);
        }

        /// With what another entry of it says that the provider does.
        public CarvedOut with(CarvedOut other) {
            return new CarvedOut(
                    provider,
                    services,
                    Stream.concat(requirements.stream(), other.requirements.stream())
                            .distinct()
                            .toList(),
                    Stream.concat(obligations.stream(), other.obligations.stream())
                            .distinct()
                            .toList(),
                    report,
                    reviewedBy,
                    reviewedOn);
        }
    }

    /// Something that a report expects of whoever relies on it.
    ///
    /// @param provider the carved-out provider whose report expects it; empty where it is this one
    /// @param control the id of the control that does it; empty where none does
    public record UserEntityControl(String text, String provider, String control) {
        public UserEntityControl {
            text = OneLine.of(text);
            provider = OneLine.of(provider);
            control = OneLine.of(control);
        }
    }

    /// The tests of a control. One without exception shows that the control was done over the
    /// report's period, where the own log says nothing: an auditor who found nothing in a sample
    /// does not undo what the organisation itself knows to have been late or to have failed.
    public List<TestOfControl> testsOf(String control) {
        return tests.stream().filter(t -> t.control().equals(control)).toList();
    }

    /// Whether the report is about the organisation whose programme this is.
    public boolean isOurs() {
        return about.isEmpty();
    }

    /// Whether nobody independent stands behind it.
    public boolean isWord() {
        return kind.isWord() || !independent;
    }

    /// Whether it does not simply say that all of its scope is met: an opinion that is not
    /// unqualified, an exception, something that it leaves to a provider.
    public boolean isReserved() {
        return !opinions.isEmpty()
                || !exceptions.isEmpty()
                || !carvedOut.isEmpty()
                || tests.stream().anyMatch(TestOfControl::exception);
    }

    /// How far the report's word goes: only a Type II report of somebody independent says how
    /// controls operated.
    public Assurance level() {
        boolean ofPeriod = kind == Kind.TYPE_2 && independent;
        return !ofPeriod && assurance == Assurance.OPERATING ? Assurance.IMPLEMENTED : assurance;
    }

    /// The last day on which the report counts for what it says of today: the one that it states,
    /// else what is usual for its kind. A mere word never counts longer than that.
    ///
    /// @param held all reports, among them the one that a letter follows
    public LocalDate countsUntil(List<AuditReport> held) {
        LocalDate usual = usuallyUntil(held);
        if (validUntil == null) {
            return usual;
        }
        return kind.isWord() && usual.isBefore(validUntil) ? usual : validUntil;
    }

    /// The last day on which a report of this kind counts that states none.
    public LocalDate usuallyUntil(List<AuditReport> held) {
        return switch (kind) {
            case TYPE_2 -> after(lastDay(), 12);
            case TYPE_1 -> after(lastDay(), 6);
            case CERTIFICATE -> after(surveilledOn == null ? issuedOn : surveilledOn, 12);
            case BRIDGE_LETTER, QUESTIONNAIRE -> after(follows(held), MONTHS_OF_WORD);
        };
    }

    /// Whether it is stated to count for so long that few who rely on it take it.
    public boolean isValidForLong(List<AuditReport> held) {
        return validUntil != null
                && kind != Kind.CERTIFICATE
                && !isWord()
                && validUntil.isAfter(usuallyUntil(held).plusMonths(MONTHS_TOO_MANY));
    }

    public boolean isValidOn(LocalDate day, List<AuditReport> held) {
        return !countsUntil(held).isBefore(day);
    }

    /// The last of so many months after a day: three months after the end of September end with
    /// December.
    private static LocalDate after(LocalDate day, int months) {
        return day.plusDays(1).plusMonths(months).minusDays(1);
    }

    private LocalDate lastDay() {
        return covers == null ? issuedOn : covers.to();
    }

    /// The end of the period that a letter follows: of the last report before it, else its own.
    private LocalDate follows(List<AuditReport> held) {
        LocalDate last = null;
        for (AuditReport r : held) {
            boolean before =
                    r.independent()
                            && !r.kind().isWord()
                            && r.kind() != Kind.CERTIFICATE
                            && r.about().equals(about)
                            && !r.lastDay().isAfter(issuedOn)
                            && r.scopes().stream().anyMatch(this::sharesEdition);
            if (before && (last == null || r.lastDay().isAfter(last))) {
                last = r.lastDay();
            }
        }
        return last == null ? lastDay() : last;
    }

    private boolean sharesEdition(Scope scope) {
        return scopes.stream().anyMatch(s -> s.edition().equals(scope.edition()));
    }
}
