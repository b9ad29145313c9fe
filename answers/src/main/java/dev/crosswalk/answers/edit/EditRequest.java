package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.auditreport.CoverPage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that somebody wants done to a programme. Texts that were not given are empty, and a
/// day that was not given is today where one is needed.
public sealed interface EditRequest {

    /// Decides on controls of the library; or says of ones that are decided on that they are in
    /// place, or by when.
    ///
    /// @param implementedOn null where they are not in place yet
    /// @param plannedFor the day by which they are to be; null where none is set
    /// @param effort person-days that each of them takes, as in `2.5`; empty where nobody says
    record Adopt(
            List<String> controls,
            @Nullable LocalDate implementedOn,
            @Nullable LocalDate plannedFor,
            String owner,
            String effort)
            implements EditRequest {
        /// Without days of one's own.
        public Adopt(
                List<String> controls,
                @Nullable LocalDate implementedOn,
                @Nullable LocalDate plannedFor,
                String owner) {
            this(controls, implementedOn, plannedFor, owner, "");
        }

        public Adopt {
            controls = List.copyOf(controls);
        }
    }

    /// Decides on the controls of a plan, each for its day, and proposes what an audit accepts of
    /// those that come after it: the day by which the risk is treated, and that its owner accepts
    /// it until then. Nobody but that owner can.
    ///
    /// @param days by their days
    /// @param moves whether a day that people set is moved to that of the plan
    /// @param verdict what the plan says of its day, in a sentence without its full stop
    /// @param misses whether that is a no
    /// @param edition of whose audit the plan is
    /// @param capacity hundredths of a person-day a week that somebody said for it, which is kept;
    ///   null where nobody did
    /// @param auditOn the day of that audit that somebody asked for, which is kept where none is;
    ///   null where nobody did
    record AdoptPlanned(
            List<PlannedDay> days,
            List<NotYet> notYet,
            List<String> left,
            boolean moves,
            String verdict,
            boolean misses,
            String edition,
            @Nullable Integer capacity,
            @Nullable LocalDate auditOn)
            implements EditRequest {
        public AdoptPlanned {
            days = List.copyOf(days);
            notYet = List.copyOf(notYet);
            left = List.copyOf(left);
        }
    }

    /// When a plan has a control.
    ///
    /// @param by the day on which its step is done
    /// @param setUpBy the day on which it is set up, of one that is done first after that; null
    ///   where that is no day of its own
    record PlannedDay(String control, LocalDate by, @Nullable LocalDate setUpBy) {}

    /// A control that is not there at an audit.
    ///
    /// @param requirements ids of those that are open for want of it, as in `A.8.16`
    /// @param until the day on which it is planned to be there
    /// @param hardly those of them that an auditor will hardly accept as open
    record NotYet(String control, List<String> requirements, LocalDate until, List<String> hardly) {
        public NotYet {
            requirements = List.copyOf(requirements);
            hardly = List.copyOf(hardly);
        }
    }

    /// Accepts risks, each until the day that was asked for, or another.
    ///
    /// @param risks their ids
    /// @param until null for the day that was asked for, else the end that the acceptance has, else
    ///   the day by which the risk is to be treated
    /// @param openEnded whether it is to have no end, which nothing but this gives it
    record AcceptRisks(
            List<String> risks,
            String acceptedBy,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            boolean openEnded)
            implements OfRegister {
        public AcceptRisks {
            risks = List.copyOf(risks);
        }
    }

    /// Something that is said in a register: of risks, of internal audits, of nonconformities.
    ///
    /// What is left out of an entry that is there stays what it was; what it is to say no more is
    /// named by its fields (`without`).
    sealed interface OfRegister extends EditRequest {}

    /// Enters a risk in the register, or says more or something else of one that is there. Nobody
    /// accepts it by that.
    ///
    /// @param id of a new one empty for the next that is free: `R-01`
    /// @param likelihood without any control, on the scale of the programme, from 1
    /// @param controls ids of those that treat it, all of them
    /// @param current the score with the controls of today
    /// @param treatment modify, avoid, share or retain; empty for modify, of a new one
    /// @param reason why the treatment was chosen
    /// @param residual the score once it is treated; null of a new one for all of it
    record EnterRisk(
            String id,
            boolean isNew,
            String title,
            List<String> tags,
            String owner,
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            List<String> controls,
            @Nullable Integer current,
            String treatment,
            String reason,
            @Nullable Integer residual,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate reviewBy,
            List<String> without)
            implements OfRegister {
        public EnterRisk {
            tags = List.copyOf(tags);
            controls = List.copyOf(controls);
            without = List.copyOf(without);
        }
    }

    /// Enters an internal audit in the register, planned or held, or says more of one that is
    /// there.
    ///
    /// @param id of a new one empty for the next that is free: `IA-01`
    /// @param from its first day
    /// @param to its last day; null of a new one for the first
    /// @param scope what of the frameworks it looks at, as in `iso27001-2022:4,5,6`
    /// @param controls ids of those that it looks at
    /// @param findings ids of the nonconformities that it found
    /// @param report id of the evidence that is its report
    record EnterAudit(
            String id,
            boolean isNew,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> scope,
            List<String> controls,
            List<String> auditors,
            List<String> findings,
            String report,
            String reportedTo,
            @Nullable LocalDate reportedOn,
            List<String> without)
            implements OfRegister {
        public EnterAudit {
            scope = List.copyOf(scope);
            controls = List.copyOf(controls);
            auditors = List.copyOf(auditors);
            findings = List.copyOf(findings);
            without = List.copyOf(without);
        }
    }

    /// Opens a nonconformity, or says more of one that is open, up to its closing.
    ///
    /// @param id of a new one empty for the next that is free: `NC-01`
    /// @param foundOn null of a new one for today
    /// @param grade major, minor or observation; empty where nobody graded it
    /// @param audit id of the internal audit that found it, which then names it; may be empty
    record EnterNonconformity(
            String id,
            boolean isNew,
            String title,
            @Nullable LocalDate foundOn,
            String source,
            String grade,
            List<String> controls,
            List<String> deviations,
            String owner,
            String correction,
            @Nullable LocalDate correctedOn,
            String cause,
            String similar,
            @Nullable LocalDate evaluatedOn,
            String action,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String effect,
            String verifiedBy,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate closedOn,
            List<String> evidence,
            String audit,
            List<String> without)
            implements OfRegister {
        public EnterNonconformity {
            controls = List.copyOf(controls);
            deviations = List.copyOf(deviations);
            evidence = List.copyOf(evidence);
            without = List.copyOf(without);
        }
    }

    /// Adds a control of the organisation's own, of which the library knows nothing.
    ///
    /// @param id empty for the next one that is free: `OWN-01`
    /// @param objective what it does
    /// @param cadence `quarterly`; empty for one that works all the time
    /// @param toleranceDays null for what controls of the library usually have
    /// @param evidence kinds of what shows it, as people name them; none for a record of it
    /// @param discharges ids of obligations
    /// @param implementedOn null where it is not in place yet
    /// @param plannedFor the day by which it is to be; null where none is set
    /// @param effort person-days until it is in place; empty where nobody says
    record AddControl(
            String id,
            String title,
            String objective,
            String owner,
            String cadence,
            @Nullable Integer toleranceDays,
            List<String> evidence,
            List<String> discharges,
            @Nullable LocalDate implementedOn,
            @Nullable LocalDate plannedFor,
            String effort,
            String note)
            implements EditRequest {
        public AddControl {
            evidence = List.copyOf(evidence);
            discharges = List.copyOf(discharges);
        }
    }

    /// Says something else of a control that the programme has. What is left out stays what it was.
    ///
    /// @param title as `objective`, `discharges` and `evidence`, of a control of one's own alone
    /// @param note null where it stays, empty where there is to be none
    /// @param discharges all of them
    /// @param evidence kinds of what shows it, all of them
    record ChangeControl(
            String control,
            String title,
            String objective,
            String owner,
            String cadence,
            @Nullable Integer toleranceDays,
            String effort,
            @Nullable String note,
            List<String> discharges,
            List<String> evidence,
            @Nullable LocalDate implementedOn,
            @Nullable LocalDate plannedFor)
            implements EditRequest {
        public ChangeControl {
            discharges = List.copyOf(discharges);
            evidence = List.copyOf(evidence);
        }
    }

    /// Gives controls up.
    record Retire(List<String> controls, @Nullable LocalDate on) implements EditRequest {
        public Retire {
            controls = List.copyOf(controls);
        }
    }

    /// Says that a requirement does not apply, or approves that it does not.
    record Exclude(String requirement, String reason, String approvedBy, @Nullable LocalDate on)
            implements EditRequest {}

    /// Says why a requirement applies, in place of what was said of that before, and takes back
    /// that it does not.
    ///
    /// @param reason may be empty where only that is taken back
    /// @param by who says so; may be empty
    /// @param on the day on which; null for today
    record Include(String requirement, String reason, String by, @Nullable LocalDate on)
            implements EditRequest {}

    /// Says what a programme wants of a framework, and when that is audited.
    ///
    /// @param scope an edition alone keeps the parts that are wanted of it
    /// @param auditOn null for the day that there is
    /// @param isNever whether no day is known any more
    /// @param isDropped whether it is wanted no more
    record Want(String scope, @Nullable LocalDate auditOn, boolean isNever, boolean isDropped)
            implements EditRequest {}

    /// Suggests how two requirements of different frameworks relate. It counts once it is accepted.
    ///
    /// @param relation of the left to the right: equal, subset, superset, intersects, disjoint,
    ///   related
    record SuggestMapping(String left, String relation, String right, String why, String by)
            implements EditRequest {}

    /// Decides on what was suggested, or what others published, of two requirements.
    ///
    /// @param relation which of several published ones is meant; may be empty
    /// @param decision accept, reject, or withdraw what was decided or suggested before
    record DecideMapping(
            String left, String right, String relation, String decision, String reason, String by)
            implements EditRequest {}

    /// Adds a file that shows how controls were done.
    ///
    /// @param file the last part of its name
    /// @param sha256 of its bytes
    /// @param kept its path in the folder of evidence, where it lies in there already; else empty
    /// @param covers `2026-01-01..2026-03-31`; empty where it was seen on a day
    /// @param on the day on which it was seen or done
    /// @param receivedOn when the organisation got it
    /// @param findings how much was found that has to be acted on; null where nobody counted
    /// @param occurrence the period or the event that it is of
    /// @param rows which columns of a table say what of its rows, as in `at=finished`; none for the
    ///   usual names
    record AddEvidence(
            String file,
            String sha256,
            String kept,
            List<String> controls,
            String kind,
            String covers,
            @Nullable LocalDate on,
            @Nullable LocalDate receivedOn,
            String by,
            @Nullable Integer findings,
            String occurrence,
            String id,
            String note,
            List<String> rows)
            implements EditRequest {
        public AddEvidence {
            controls = List.copyOf(controls);
            rows = List.copyOf(rows);
        }

        /// The same, where it is known how much was found.
        public AddEvidence found(int number) {
            return new AddEvidence(
                    file,
                    sha256,
                    kept,
                    controls,
                    kind,
                    covers,
                    on,
                    receivedOn,
                    by,
                    number,
                    occurrence,
                    id,
                    note,
                    rows);
        }
    }

    /// Takes pieces of evidence off the programme that should not be there. Their files stay.
    ///
    /// @param evidence their ids
    /// @param why which the trail keeps
    record WithdrawEvidence(List<String> evidence, String why) implements EditRequest {
        public WithdrawEvidence {
            evidence = List.copyOf(evidence);
        }
    }

    /// Says on somebody's word that a control was done.
    ///
    /// @param occurrence the period that it was done for, as in `2026-Q1`
    record Done(String control, @Nullable LocalDate on, String by, String occurrence, String note)
            implements EditRequest {}

    /// Accepts for a time that a control is not done as it should be.
    ///
    /// @param until the last day
    /// @param on the day of the acceptance
    record AddException(
            String control,
            String reason,
            LocalDate until,
            String acceptedBy,
            @Nullable LocalDate on,
            List<String> subjects,
            List<String> compensating,
            String deviation,
            String id)
            implements EditRequest {
        public AddException {
            subjects = List.copyOf(subjects);
            compensating = List.copyOf(compensating);
        }
    }

    /// Approves a version of a document.
    ///
    /// @param owner empty where it stays who it was
    /// @param elsewhere whether its text is kept in another place than the programme's folder
    /// @param recorded as in [dev.crosswalk.programme.Approval]
    record ApproveDocument(
            String document,
            String version,
            String approvedBy,
            @Nullable LocalDate on,
            String owner,
            @Nullable LocalDate reviewBy,
            boolean elsewhere,
            String recorded)
            implements EditRequest {}

    /// Approves the statement of applicability as it stands, which whoever records that keeps: it
    /// is no text that somebody writes.
    ///
    /// @param owner empty for whose it is already
    /// @param reviewBy null for no day
    record ApproveStatement(
            String version,
            String approvedBy,
            String owner,
            @Nullable LocalDate reviewBy,
            String recorded)
            implements EditRequest {}

    /// Says who somebody is, or which roles somebody who is known has too.
    ///
    /// @param name empty where that is known
    /// @param from the first day of the roles; null where they were always held
    record AddPerson(String id, String name, List<String> roles, @Nullable LocalDate from)
            implements EditRequest {}

    /// Says more of a report on record, or something else, or takes it off record.
    ///
    /// @param report its id
    /// @param says what of its cover page is otherwise: single values in place of those on record,
    ///   lists beside what is there. With a provider, its services are those of the provider that
    ///   are used
    /// @param tests `ACC-04`, or `ACC-04 exception two of 25 late`
    /// @param provider the carved-out provider of which services, a report, a review and what is
    ///   expected are said; empty for the report itself
    /// @param providerReport the id of the provider's own report
    /// @param without what it says no more: `carved-out:Example Cloud`, `exception:ACC-04`
    /// @param withdrawn whether it is taken off record
    record ChangeReport(
            String report,
            CoverPage says,
            List<String> tests,
            String provider,
            String providerReport,
            String reviewedBy,
            @Nullable LocalDate reviewedOn,
            List<String> without,
            boolean withdrawn)
            implements EditRequest {
        public ChangeReport {
            tests = List.copyOf(tests);
            without = List.copyOf(without);
        }
    }
}
