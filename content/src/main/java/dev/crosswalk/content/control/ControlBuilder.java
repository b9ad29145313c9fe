package dev.crosswalk.content.control;

import dev.crosswalk.engine.operation.Cadence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A control in the making: what nobody sets stays as it is.
public final class ControlBuilder {
    private final String id;
    private String title;
    private String domain;
    private String objective;
    private String description;
    private Control.Type type;
    private Control.Nature nature;
    private Cadence cadence;
    private String owner;
    private List<String> discharges;
    private List<String> measures;
    private String guidance;
    private String testOfDesign;
    private String testOfOperation;
    private List<Control.EvidenceWanted> evidence;
    private Control.Effort effort;
    private List<String> dependsOn;
    private List<String> documents;
    private String succeeds;
    private @Nullable LocalDate firstDue;
    private LocalTime dayBegins;
    private Control.@Nullable Stage stage;

    ControlBuilder(Control start) {
        id = start.id();
        title = start.title();
        domain = start.domain();
        objective = start.objective();
        description = start.description();
        type = start.type();
        nature = start.nature();
        cadence = start.cadence();
        owner = start.owner();
        discharges = start.discharges();
        measures = start.measures();
        guidance = start.guidance();
        testOfDesign = start.testOfDesign();
        testOfOperation = start.testOfOperation();
        evidence = start.evidence();
        effort = start.effort();
        dependsOn = start.dependsOn();
        documents = start.documents();
        succeeds = start.succeeds();
        firstDue = start.firstDue();
        dayBegins = start.dayBegins();
        stage = start.stage();
    }

    public ControlBuilder title(String title) {
        this.title = title;
        return this;
    }

    public ControlBuilder domain(String domain) {
        this.domain = domain;
        return this;
    }

    public ControlBuilder objective(String objective) {
        this.objective = objective;
        return this;
    }

    public ControlBuilder description(String description) {
        this.description = description;
        return this;
    }

    public ControlBuilder type(Control.Type type) {
        this.type = type;
        return this;
    }

    public ControlBuilder nature(Control.Nature nature) {
        this.nature = nature;
        return this;
    }

    public ControlBuilder cadence(Cadence cadence) {
        this.cadence = cadence;
        return this;
    }

    public ControlBuilder owner(String owner) {
        this.owner = owner;
        return this;
    }

    public ControlBuilder discharges(List<String> discharges) {
        this.discharges = discharges;
        return this;
    }

    public ControlBuilder measures(List<String> measures) {
        this.measures = measures;
        return this;
    }

    public ControlBuilder guidance(String guidance) {
        this.guidance = guidance;
        return this;
    }

    public ControlBuilder testOfDesign(String testOfDesign) {
        this.testOfDesign = testOfDesign;
        return this;
    }

    public ControlBuilder testOfOperation(String testOfOperation) {
        this.testOfOperation = testOfOperation;
        return this;
    }

    public ControlBuilder evidence(List<Control.EvidenceWanted> evidence) {
        this.evidence = evidence;
        return this;
    }

    public ControlBuilder effort(Control.Effort effort) {
        this.effort = effort;
        return this;
    }

    public ControlBuilder dependsOn(List<String> dependsOn) {
        this.dependsOn = dependsOn;
        return this;
    }

    public ControlBuilder documents(List<String> documents) {
        this.documents = documents;
        return this;
    }

    public ControlBuilder succeeds(String succeeds) {
        this.succeeds = succeeds;
        return this;
    }

    public ControlBuilder firstDue(@Nullable LocalDate firstDue) {
        this.firstDue = firstDue;
        return this;
    }

    public ControlBuilder dayBegins(LocalTime dayBegins) {
        this.dayBegins = dayBegins;
        return this;
    }

    public ControlBuilder stage(Control.@Nullable Stage stage) {
        this.stage = stage;
        return this;
    }

    public Control build() {
        return new Control(
                id,
                title,
                domain,
                objective,
                description,
                type,
                nature,
                cadence,
                owner,
                discharges,
                measures,
                guidance,
                testOfDesign,
                testOfOperation,
                evidence,
                effort,
                dependsOn,
                documents,
                succeeds,
                firstDue,
                dayBegins,
                stage);
    }
}
