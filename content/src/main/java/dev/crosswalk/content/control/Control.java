package dev.crosswalk.content.control;

import dev.crosswalk.engine.operation.Cadence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that an organisation can operate, and the obligations that it discharges by doing so.
///
/// @param id `ACC-07`
/// @param domain id of the domain whose file it stands in
/// @param owner the role that usually owns it
/// @param measures the technical measures that implement it
/// @param testOfDesign what an auditor does to see that it is made well
/// @param testOfOperation what an auditor does to see that it worked over a window
/// @param dependsOn ids of controls that must exist before it makes sense
/// @param documents ids of the documents that describe it
/// @param succeeds id of the control in whose place it came, or empty: the two are judged as one
///   line
/// @param firstDue the day on which its first occurrence is due; null where periods are the
///   calendar's
/// @param dayBegins the hour at which a day of this control begins: a backup of two in the morning
///   is of the day before where that is `04:00`
/// @param stage when in the life of a programme people come to it; null where nobody says
public record Control(
        String id,
        String title,
        String domain,
        String objective,
        String description,
        Type type,
        Nature nature,
        Cadence cadence,
        String owner,
        List<String> discharges,
        List<String> measures,
        String guidance,
        String testOfDesign,
        String testOfOperation,
        List<EvidenceWanted> evidence,
        Effort effort,
        List<String> dependsOn,
        List<String> documents,
        String succeeds,
        @Nullable LocalDate firstDue,
        LocalTime dayBegins,
        @Nullable Stage stage) {

    public Control {
        discharges = List.copyOf(discharges);
        measures = List.copyOf(measures);
        evidence = List.copyOf(evidence);
        dependsOn = List.copyOf(dependsOn);
        documents = List.copyOf(documents);
    }

    /// One of which only the id is known yet: it discharges nothing, and nothing is expected of it.
    public static ControlBuilder builder(String id) {
        return new ControlBuilder(
                new Control(
                        id,
                        "",
                        "",
                        "",
                        "",
                        Type.PREVENTIVE,
                        Nature.MANUAL,
                        new Cadence(Cadence.Every.CONTINUOUS, 0),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of(),
                        new Effort(0, 0),
                        List.of(),
                        List.of(),
                        "",
                        null,
                        LocalTime.MIDNIGHT,
                        null));
    }

    public ControlBuilder toBuilder() {
        return new ControlBuilder(this);
    }

    /// The kinds of evidence that show an obligation of this control; any one of them is enough.
    /// None where the control does not discharge it.
    public List<EvidenceWanted> shownBy(String obligation) {
        return discharges.contains(obligation)
                ? evidence.stream().filter(kind -> shows(kind, obligation)).toList()
                : List.of();
    }

    /// Whether a kind of evidence shows an obligation that the control discharges.
    private static boolean shows(EvidenceWanted kind, String obligation) {
        return kind.shows().isEmpty()
                ? kind.role() != Role.POPULATION
                : kind.shows().contains(obligation);
    }

    /// The obligations that a kind of evidence of this control shows, in the order in which the
    /// control discharges them.
    public List<String> shown(EvidenceWanted kind) {
        if (!kind.shows().isEmpty()) {
            return discharges.stream().filter(kind.shows()::contains).toList();
        }
        return kind.role() == Role.POPULATION ? List.of() : discharges;
    }

    /// The kinds of evidence that list the events that a kind answers.
    public List<String> listsOf(EvidenceWanted kind) {
        return evidence.stream()
                .filter(EvidenceWanted::population)
                .map(EvidenceWanted::kind)
                .filter(list -> kind.answers().isEmpty() || kind.answers().contains(list))
                .toList();
    }

    /// The kinds of performance that answer the events of a list.
    ///
    /// @param list a kind of evidence; empty, or one that the control does not want, for a list
    ///   that may be any of them
    public List<String> answering(String list) {
        boolean isKnown = evidence.stream().anyMatch(e -> e.population() && e.kind().equals(list));
        return evidence.stream()
                .filter(e -> e.role() == Role.PERFORMANCE)
                .filter(e -> !isKnown || listsOf(e).contains(list))
                .map(EvidenceWanted::kind)
                .toList();
    }

    /// The kinds of performance that a list shows by the days that it says: those that it names, or
    /// those that answer it. Where these show different things, it does not tell which was done.
    ///
    /// @param performs the kinds that the list names
    public List<EvidenceWanted> told(String list, List<String> performs) {
        List<String> answering = performs.isEmpty() ? answering(list) : performs;
        List<EvidenceWanted> told =
                evidence.stream()
                        .filter(e -> e.role() == Role.PERFORMANCE)
                        .filter(e -> answering.contains(e.kind()))
                        .toList();
        boolean isClear =
                !performs.isEmpty() || told.stream().map(this::shown).distinct().count() <= 1;
        return isClear ? told : List.of();
    }

    /// What people call a kind of evidence: as this control does, if it wants one.
    public String called(String kind) {
        return evidence.stream()
                .filter(e -> e.kind().equals(kind))
                .findFirst()
                .map(EvidenceWanted::called)
                .orElseGet(() -> EvidenceWanted.called(kind));
    }

    /// Whether some kind of evidence says what it is for. A control of which none does was written
    /// before kinds had roles.
    public boolean hasRoles() {
        return evidence.stream()
                .anyMatch(e -> e.role() != Role.PERFORMANCE || !e.shows().isEmpty());
    }

    public enum Type {
        PREVENTIVE,
        DETECTIVE,
        CORRECTIVE
    }

    public enum Nature {
        MANUAL,
        AUTOMATED,
        HYBRID
    }

    /// When in the life of a programme people come to a control.
    public enum Stage {
        /// What is wanted, and by which measures: scope, roles, policy, risks, what applies.
        DECIDE,
        /// Measures: rules, procedures, systems.
        BUILD,
        /// What is done with them again and again.
        RUN,
        /// Whether all that works: measurement, audit, review.
        CHECK,
        /// What follows from what was found.
        IMPROVE;

        /// The stage of a control. One that does not say is built.
        public static Stage of(Control control) {
            return control.stage() == null ? BUILD : control.stage();
        }
    }

    /// What a control that checks others costs to be done once, beside what it takes to adopt it:
    /// before an audit it is held, and not only set up. In hundredths of a day, rounded up to a
    /// tenth; 0 of all other controls, and where it has no cadence.
    public int firstRun() {
        int perYear = cadence().every().perYear();
        return Stage.of(this) != Stage.CHECK || perYear == 0
                ? 0
                : Math.ceilDiv(effort().runPerYear(), perYear * 10) * 10;
    }

    /// What it takes until it is in place, and was done once where it checks others.
    public int untilDone() {
        return effort().adopt() + firstRun();
    }

    /// What a kind of evidence is for.
    public enum Role {
        /// An occurrence was done.
        PERFORMANCE,
        /// How a system is at an instant.
        SETTING,
        /// What was found was acted on.
        FOLLOW_UP,
        /// All events that there were.
        POPULATION
    }

    /// A kind of evidence that a control asks for.
    ///
    /// What was written before kinds had roles says neither `role` nor `shows`. It means what it
    /// meant then: evidence of any kind shows that the control was performed, and with it all that
    /// the control discharges. So a kind without a role is a performance, and one that names
    /// nothing shows all. Only a population, which has to be called one, shows nothing unless it
    /// says so: a list of events does not tell what became of them.
    ///
    /// @param kind what it is: `access-review-record`
    /// @param shows ids of those obligations of its control that it shows, as they were named;
    ///   [Control#shown] says what that comes to
    /// @param freshDays for how many days after the last day that it proves it still counts
    /// @param population whether it lists all events, instead of being one of them; a kind whose
    ///   role is population always does
    /// @param toleranceDays how many days after an event it is in time; null for as many as the
    ///   cadence of its control says
    /// @param answers the kinds of the lists of whose events each asks for one; empty for all lists
    ///   of its control
    /// @param title what people call it: `record of the review of access rights`; empty where
    ///   nobody says it
    public record EvidenceWanted(
            String kind,
            Role role,
            List<String> shows,
            int freshDays,
            boolean population,
            @Nullable Integer toleranceDays,
            List<String> answers,
            String title) {

        public EvidenceWanted {
            shows = List.copyOf(shows);
            answers = List.copyOf(answers);
            population |= role == Role.POPULATION;
        }

        /// One that nobody gave a title.
        public EvidenceWanted(
                String kind,
                Role role,
                List<String> shows,
                int freshDays,
                boolean population,
                @Nullable Integer toleranceDays,
                List<String> answers) {
            this(kind, role, shows, freshDays, population, toleranceDays, answers, "");
        }

        /// As sentences name it, after an article: by its title, or else in the words of its id.
        public String called() {
            return title.isEmpty() ? called(kind) : title;
        }

        /// A kind of which only the id is known.
        public static String called(String kind) {
            return kind.replace('-', ' ');
        }

        /// One that answers all lists, within the tolerance of its control.
        public EvidenceWanted(
                String kind, Role role, List<String> shows, int freshDays, boolean population) {
            this(kind, role, shows, freshDays, population, null, List.of());
        }

        /// One that says neither its role nor what it shows.
        public EvidenceWanted(String kind, int freshDays, boolean population) {
            this(kind, Role.PERFORMANCE, List.of(), freshDays, population);
        }
    }

    /// Work in hundredths of a person-day, for a company of 50 people.
    ///
    /// @param adopt until the control is in place, which contains writing its documents from their
    ///   templates, and not the time of those who read and approve them
    /// @param runPerYear to operate it for a year
    public record Effort(int adopt, int runPerYear) {

        /// As people write it: 300 is `3`, 350 is `3.5`.
        public static String days(long hundredths) {
            String sign = hundredths < 0 ? "-" : "";
            long whole = Math.abs(hundredths) / 100;
            long part = Math.abs(hundredths) % 100;
            if (part == 0) {
                return sign + whole;
            }
            return sign + whole + (part % 10 == 0 ? "." + part / 10 : ".%02d".formatted(part));
        }
    }
}
