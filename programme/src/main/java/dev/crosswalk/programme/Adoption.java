package dev.crosswalk.programme;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// That the organisation decided on a control, and what it says of the control.
///
/// What the library says of the control is not in here: [AdoptedControl] has both.
///
/// @param subject which control it is
/// @param plannedOn when the control was decided on; null where that is not known, or a plan alone
///   proposed it
/// @param dueOn the day by which the control is to be in place
/// @param setUpBy the day by which it is set up, of one that is done for the first time later, by
///   the day on which it is to be in place; null where that is no day of its own
/// @param proposedFor the day for which a plan proposed it; where that is the day by which it is to
///   be in place, no person set that one
/// @param implementedOn since when the control has been in place; a day counts from its first
///   instant, so that what is seen on that day counts as seen of the control
/// @param retiredOn when the control was given up; a day counts from its first instant, so that
///   nothing is expected on that day any more
/// @param anchor the first day of some period of a periodic cadence; null where periods are those
///   of the calendar
/// @param parameters the values that the control's documents take where a template leaves them open
/// @param links where the control is described or done
public record Adoption(
        Subject subject,
        State state,
        @Nullable Moment plannedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate setUpBy,
        @Nullable LocalDate proposedFor,
        @Nullable Moment implementedOn,
        @Nullable Moment retiredOn,
        @Nullable LocalDate anchor,
        Map<String, String> parameters,
        List<String> links,
        String note) {

    public Adoption {
        note = OneLine.of(note);
        parameters = Programme.set(parameters);
        links = OneLine.all(links);
    }

    /// Which control an adoption is about.
    public sealed interface Subject {
        String id();
    }

    /// A control of the library, and what the organisation says in place of it.
    ///
    /// @param owner empty where the owner that the library names stands
    /// @param cadence null where the cadence that the library gives stands
    /// @param effort null where the days that the library estimates stand
    public record OfLibrary(
            String id, String owner, @Nullable Cadence cadence, Control.@Nullable Effort effort)
            implements Subject {

        /// One with the days that the library estimates.
        public OfLibrary(String id, String owner, @Nullable Cadence cadence) {
            this(id, owner, cadence, null);
        }

        public OfLibrary {
            id = OneLine.of(id);
            owner = OneLine.of(owner);
        }

        public OfLibrary withOwner(String name) {
            return new OfLibrary(id, name, cadence, effort);
        }

        public OfLibrary withEffort(Control.Effort days) {
            return new OfLibrary(id, owner, cadence, days);
        }
    }

    /// A control of the organisation's own, of which the library knows nothing.
    public record Own(Control control) implements Subject {
        public Own {
            control =
                    control.toBuilder()
                            .title(OneLine.of(control.title()))
                            .domain(OneLine.of(control.domain()))
                            .objective(OneLine.of(control.objective()))
                            .description(OneLine.of(control.description()))
                            .owner(OneLine.of(control.owner()))
                            .discharges(OneLine.all(control.discharges()))
                            .measures(OneLine.all(control.measures()))
                            .guidance(OneLine.of(control.guidance()))
                            .testOfDesign(OneLine.of(control.testOfDesign()))
                            .testOfOperation(OneLine.of(control.testOfOperation()))
                            .dependsOn(OneLine.all(control.dependsOn()))
                            .documents(OneLine.all(control.documents()))
                            .build();
        }

        @Override
        public String id() {
            return control.id();
        }
    }

    public enum State {
        PLANNED,
        IMPLEMENTED,
        RETIRED
    }

    /// A control that is planned, with no day set.
    public static AdoptionBuilder of(Subject subject) {
        return new AdoptionBuilder(
                new Adoption(
                        subject,
                        State.PLANNED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        List.of(),
                        ""));
    }

    /// A control of the library as the library has it, planned, with no day set.
    public static AdoptionBuilder of(String control) {
        return of(new OfLibrary(control, "", null));
    }

    public AdoptionBuilder toBuilder() {
        return new AdoptionBuilder(this);
    }

    /// The id of the control.
    public String id() {
        return subject.id();
    }

    /// Whether the day by which it is to be in place is that of a plan, and no person's.
    public boolean isProposed() {
        return dueOn != null && dueOn.equals(proposedFor);
    }

    /// Whether a plan proposed it and nobody has decided on it: no person has set its day, nor said
    /// since when it is decided on.
    public boolean isUndecided() {
        return state == State.PLANNED && plannedOn == null && isProposed();
    }

    /// The day by which the first thing is to be done of it: by which it is set up, or where that
    /// is no day of its own, in place.
    public @Nullable LocalDate dueFirst() {
        return setUpBy != null && (dueOn == null || setUpBy.isBefore(dueOn)) ? setUpBy : dueOn;
    }

    /// Whether the control is the organisation's own, not the library's.
    public boolean isOwn() {
        return subject instanceof Own;
    }

    /// Whether the control had been decided on by the moment, and not been given up.
    public boolean plannedAt(Moment moment) {
        Moment since = plannedOn == null ? implementedOn : plannedOn;
        return (since == null || since.hasBegunBy(moment)) && !retiredAt(moment);
    }

    public boolean inPlaceAt(Moment moment) {
        return implementedOn != null && implementedOn.hasBegunBy(moment) && !retiredAt(moment);
    }

    public boolean retiredAt(Moment moment) {
        return retiredOn != null && retiredOn.hasBegunBy(moment);
    }

    /// The state that the adoption had at a moment, whatever has become of it since; null where
    /// nothing was decided yet.
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
