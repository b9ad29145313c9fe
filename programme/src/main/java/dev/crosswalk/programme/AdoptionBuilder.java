package dev.crosswalk.programme;

import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds an adoption; what is not set keeps its value.
public final class AdoptionBuilder {
    private Adoption.Subject subject;
    private Adoption.State state;
    private @Nullable Moment plannedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate setUpBy;
    private @Nullable LocalDate proposedFor;
    private @Nullable Moment implementedOn;
    private @Nullable Moment retiredOn;
    private @Nullable LocalDate anchor;
    private Map<String, String> parameters;
    private List<String> links;
    private String note;

    AdoptionBuilder(Adoption start) {
        subject = start.subject();
        state = start.state();
        plannedOn = start.plannedOn();
        dueOn = start.dueOn();
        setUpBy = start.setUpBy();
        proposedFor = start.proposedFor();
        implementedOn = start.implementedOn();
        retiredOn = start.retiredOn();
        anchor = start.anchor();
        parameters = start.parameters();
        links = start.links();
        note = start.note();
    }

    public AdoptionBuilder subject(Adoption.Subject subject) {
        this.subject = subject;
        return this;
    }

    public AdoptionBuilder state(Adoption.State state) {
        this.state = state;
        return this;
    }

    public AdoptionBuilder plannedOn(@Nullable Moment plannedOn) {
        this.plannedOn = plannedOn;
        return this;
    }

    public AdoptionBuilder dueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
        return this;
    }

    public AdoptionBuilder setUpBy(@Nullable LocalDate setUpBy) {
        this.setUpBy = setUpBy;
        return this;
    }

    public AdoptionBuilder proposedFor(@Nullable LocalDate proposedFor) {
        this.proposedFor = proposedFor;
        return this;
    }

    public AdoptionBuilder implementedOn(@Nullable Moment implementedOn) {
        this.implementedOn = implementedOn;
        return this;
    }

    public AdoptionBuilder retiredOn(@Nullable Moment retiredOn) {
        this.retiredOn = retiredOn;
        return this;
    }

    public AdoptionBuilder anchor(@Nullable LocalDate anchor) {
        this.anchor = anchor;
        return this;
    }

    public AdoptionBuilder parameters(Map<String, String> parameters) {
        this.parameters = parameters;
        return this;
    }

    public AdoptionBuilder links(List<String> links) {
        this.links = links;
        return this;
    }

    public AdoptionBuilder note(String note) {
        this.note = note;
        return this;
    }

    public Adoption build() {
        return new Adoption(
                subject,
                state,
                plannedOn,
                dueOn,
                setUpBy,
                proposedFor,
                implementedOn,
                retiredOn,
                anchor,
                parameters,
                links,
                note);
    }
}
