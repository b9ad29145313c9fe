package dev.crosswalk.programme;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One organisation's programme: what it wants, what it does, and what shows that it does.
///
/// All days are days in the organisation's time zone. What somebody saw, did, received or decided
/// happened at a [Moment]: to the instant where the organisation says that, else on a day.
///
/// @param organisation its name
/// @param scope what the programme covers, in a sentence
/// @param frameworks what is wanted, in the order of the file
/// @param parameters what the organisation's documents say where a template leaves it open
/// @param adoptions the controls that were decided on, whatever has become of them
/// @param evidence sorted as the files have it
public record Programme(
        String organisation,
        String scope,
        ZoneId timeZone,
        List<Wanted> frameworks,
        Map<String, String> parameters,
        List<Adoption> adoptions,
        List<Approval> approvals,
        List<Evidence> evidence,
        List<Performed> performed,
        List<ControlPopulation> populations,
        List<NotApplicable> exclusions,
        List<Deviation> exceptions,
        List<Report> reports,
        List<Attested> attestations,
        List<Risk> risks) {

    public Programme {
        frameworks = List.copyOf(frameworks);
        parameters = inOrder(parameters);
        adoptions = List.copyOf(adoptions);
        approvals = List.copyOf(approvals);
        evidence = List.copyOf(evidence);
        performed = List.copyOf(performed);
        populations = List.copyOf(populations);
        exclusions = List.copyOf(exclusions);
        exceptions = List.copyOf(exceptions);
        reports = List.copyOf(reports);
        attestations = List.copyOf(attestations);
        risks = List.copyOf(risks);
    }

    private static Map<String, String> inOrder(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// A day of the organisation's.
    public Moment on(LocalDate day) {
        return Moment.on(day, timeZone);
    }

    /// Whether something rests on a report at a moment, by what was known at another.
    public boolean counts(Report report, Moment asOf, Moment knownAt) {
        Moment issued = on(report.issuedOn());
        return issued.isBy(asOf) && issued.isBy(knownAt) && report.isValidOn(asOf.day());
    }

    public Optional<Adoption> adoption(String control) {
        return adoptions.stream().filter(a -> a.control().id().equals(control)).findFirst();
    }

    /// What is wanted of an edition, where anything is.
    public Optional<Wanted> wanted(String edition) {
        return frameworks.stream().filter(w -> w.scope().edition().equals(edition)).findFirst();
    }

    /// @param assurance how far it has to be shown
    /// @param window over which controls have to operate; null where only their state is asked for
    public record Wanted(Scope scope, Assurance assurance, @Nullable Period window) {}

    /// A control of the library, or one of the organisation's own, as the organisation has it.
    ///
    /// @param control with the organisation's cadence, owner and documents where it set any
    /// @param own whether it is the organisation's own, not the library's
    /// @param plannedOn when it was decided on
    /// @param dueOn the day by which it is to be in place
    /// @param implementedOn since when it has been in place; of a day, from its first instant, so
    ///   that what is seen on that day is seen of the control
    /// @param retiredOn when it was given up; of a day, at its first instant, so that nothing is
    ///   expected on that day any more
    /// @param anchor the first day of some period of a periodic cadence; null is the calendar's
    /// @param links where it is described or done
    public record Adoption(
            Control control,
            boolean own,
            State state,
            @Nullable Moment plannedOn,
            @Nullable LocalDate dueOn,
            @Nullable Moment implementedOn,
            @Nullable Moment retiredOn,
            @Nullable LocalDate anchor,
            Map<String, String> parameters,
            List<String> links,
            String note) {

        public Adoption {
            parameters = inOrder(parameters);
            links = List.copyOf(links);
        }

        public String owner() {
            return control.owner();
        }

        public Cadence cadence() {
            return control.cadence();
        }

        /// Whether it had been decided on by then, and not been given up.
        public boolean plannedAt(Moment moment) {
            Moment since = plannedOn == null ? implementedOn : plannedOn;
            return (since == null || since.hasBegunBy(moment)) && !retiredAt(moment);
        }

        public boolean inPlaceAt(Moment moment) {
            return implementedOn != null
                    && implementedOn.hasBegunBy(moment)
                    && !retiredAt(moment);
        }

        public boolean retiredAt(Moment moment) {
            return retiredOn != null && retiredOn.hasBegunBy(moment);
        }

        /// What was true of it at a moment, whatever has become of it since; null where nothing was
        /// decided yet.
        public @Nullable State stateAt(Moment moment) {
            if (retiredAt(moment)) {
                return State.RETIRED;
            }
            if (inPlaceAt(moment)) {
                return State.IMPLEMENTED;
            }
            return plannedAt(moment) ? State.PLANNED : null;
        }
    }

    public enum State {
        PLANNED,
        IMPLEMENTED,
        RETIRED
    }

    /// That a document is in force.
    ///
    /// @param document id of a template, or of a document of the organisation's own
    /// @param approvedOn null where it is written and not approved yet
    /// @param reviewBy the day by which it has to be looked at again; null where none is set
    public record Approval(
            String document,
            String version,
            String owner,
            String approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate reviewBy) {}

    /// @param controls ids of what it shows
    /// @param kind `access-review-record`
    /// @param proves the day on which it was observed, or the days that it covers
    /// @param observedAt when it was observed; null where it covers days
    /// @param receivedAt when the organisation had it; of a day, by the end of that
    /// @param by who gathered it
    /// @param file relative to the folder of evidence; empty where it lies elsewhere
    /// @param sha256 of the file, in hexadecimal digits; empty where there is no file
    /// @param result null where it just shows that the control was done
    /// @param run id of the run of the test whose result it is; empty where it alone is that run
    public record Evidence(
            String id,
            List<String> controls,
            String kind,
            Period proves,
            @Nullable Moment observedAt,
            Moment receivedAt,
            String by,
            String file,
            String sha256,
            @Nullable Result result,
            String run,
            String note) {

        public Evidence {
            controls = List.copyOf(controls);
            if (observedAt != null && !proves.equals(Period.day(observedAt.day()))) {
                throw new IllegalArgumentException(
                        "observed at " + observedAt + ", and proves " + proves);
            }
        }

        /// When all that it proves had been seen: what covers days, with the last of them.
        public Moment seenAt() {
            return observedAt == null
                    ? Moment.on(proves.to(), receivedAt.zone())
                    : observedAt;
        }
    }

    /// What a test of a control said.
    public enum Result {
        PASS,
        FAIL,
        /// The test itself did not work: it says nothing of the control.
        INCONCLUSIVE
    }

    /// A time that a control was done.
    ///
    /// @param meantFor a day in the period that it was done for; null where it does not say
    /// @param period as it was written: `2026-Q1`
    /// @param evidence ids; without any it is somebody's word and shows nothing
    public record Performed(
            String control,
            Moment performedOn,
            @Nullable LocalDate meantFor,
            String period,
            String by,
            List<String> evidence,
            String note) {

        public Performed {
            evidence = List.copyOf(evidence);
        }
    }

    /// @param file of the items, relative to the programme's folder
    public record ControlPopulation(
            String control, Population population, String file, String note) {}

    public record NotApplicable(
            RequirementRef requirement,
            String justification,
            String approvedBy,
            @Nullable LocalDate approvedOn) {}

    /// A deviation from a control that somebody accepted for a time. It proves nothing: it only
    /// says that the organisation knows.
    ///
    /// @param compensating ids of the controls that make up for it
    public record Deviation(
            String id,
            String control,
            String reason,
            List<String> compensating,
            String acceptedBy,
            LocalDate acceptedOn,
            LocalDate expiresOn) {

        public Deviation {
            compensating = List.copyOf(compensating);
        }
    }

    /// A report that somebody independent gave, and what it found wanting.
    ///
    /// @param scopes what it speaks of
    /// @param covers the days that it speaks of; null for a report on a day's state
    /// @param issuedOn nothing rests on it before
    /// @param validUntil nothing rests on it after; null where it does not expire
    public record Report(
            String id,
            String title,
            List<Scope> scopes,
            Assurance assurance,
            @Nullable Period covers,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            List<NotMet> exceptions) {

        public Report {
            scopes = List.copyOf(scopes);
            exceptions = List.copyOf(exceptions);
        }

        public boolean isValidOn(LocalDate day) {
            return validUntil == null || !validUntil.isBefore(day);
        }
    }

    public record NotMet(RequirementRef requirement, String note) {}

    /// Somebody's word on a single requirement.
    ///
    /// @param since the day from which it counts; null for always
    public record Attested(
            Attestation attestation, @Nullable LocalDate since, @Nullable LocalDate validUntil) {

        public boolean isValidOn(LocalDate day) {
            return validUntil == null || !validUntil.isBefore(day);
        }
    }

    /// A line of the risk register.
    ///
    /// @param tags what it concerns: `fraud`, `confidentiality`, a supplier
    /// @param likelihood before any control, on the scale of the organisation's method, from 1
    /// @param impact likewise
    /// @param controls ids of the controls that treat it
    /// @param current the score with the controls that work today, on the scale of likelihood times
    ///   impact; null where nobody rated it
    /// @param treatment what is done about it
    /// @param reason why that
    /// @param residual the score expected after treatment
    /// @param acceptedUntil the last day on which the acceptance counts; null for no end
    /// @param checkedOn when the owner last confirmed the line
    public record Risk(
            String id,
            String title,
            List<String> tags,
            String owner,
            int likelihood,
            int impact,
            List<String> controls,
            @Nullable Integer current,
            Treatment treatment,
            String reason,
            int residual,
            String acceptedBy,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate acceptedUntil,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate reviewBy) {

        public Risk {
            tags = List.copyOf(tags);
            controls = List.copyOf(controls);
        }

        /// The score before any control.
        public int inherent() {
            return likelihood * impact;
        }

        public boolean isAcceptedOn(LocalDate day) {
            return !acceptedBy.isEmpty()
                    && (acceptedOn == null || !acceptedOn.isAfter(day))
                    && (acceptedUntil == null || !acceptedUntil.isBefore(day));
        }
    }

    public enum Treatment {
        MODIFY,
        AVOID,
        SHARE,
        RETAIN
    }
}
