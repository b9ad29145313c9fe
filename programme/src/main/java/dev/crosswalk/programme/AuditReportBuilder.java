package dev.crosswalk.programme;

import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a report; what is not set keeps its value.
public final class AuditReportBuilder {
    private final AuditReport start;
    private AuditReport.Kind kind;
    private String issuer;
    private boolean independent;
    private String about;
    private List<String> services;
    private @Nullable Period covers;
    private @Nullable LocalDate surveilledOn;
    private List<AuditReport.Opinion> opinions;
    private List<AuditReport.Found> exceptions;
    private List<AuditReport.TestOfControl> tests;
    private List<AuditReport.CarvedOut> carvedOut;
    private List<String> included;
    private List<AuditReport.UserEntityControl> userEntityControls;

    AuditReportBuilder(AuditReport start) {
        this.start = start;
        kind = start.kind();
        issuer = start.issuer();
        independent = start.independent();
        about = start.about();
        services = start.services();
        covers = start.covers();
        surveilledOn = start.surveilledOn();
        opinions = start.opinions();
        exceptions = start.exceptions();
        tests = start.tests();
        carvedOut = start.carvedOut();
        included = start.included();
        userEntityControls = start.userEntityControls();
    }

    public AuditReportBuilder kind(AuditReport.Kind kind) {
        this.kind = kind;
        return this;
    }

    public AuditReportBuilder issuer(String issuer, boolean independent) {
        this.issuer = issuer;
        this.independent = independent;
        return this;
    }

    public AuditReportBuilder about(String organisation, List<String> services) {
        about = organisation;
        this.services = services;
        return this;
    }

    public AuditReportBuilder covers(@Nullable Period covers) {
        this.covers = covers;
        return this;
    }

    public AuditReportBuilder surveilledOn(@Nullable LocalDate day) {
        surveilledOn = day;
        return this;
    }

    public AuditReportBuilder opinions(List<AuditReport.Opinion> opinions) {
        this.opinions = opinions;
        return this;
    }

    public AuditReportBuilder exceptions(List<AuditReport.Found> exceptions) {
        this.exceptions = exceptions;
        return this;
    }

    public AuditReportBuilder tests(List<AuditReport.TestOfControl> tests) {
        this.tests = tests;
        return this;
    }

    public AuditReportBuilder carvedOut(List<AuditReport.CarvedOut> providers) {
        carvedOut = providers;
        return this;
    }

    public AuditReportBuilder included(List<String> providers) {
        included = providers;
        return this;
    }

    public AuditReportBuilder userEntityControls(List<AuditReport.UserEntityControl> controls) {
        userEntityControls = controls;
        return this;
    }

    public AuditReport build() {
        return new AuditReport(
                start.id(),
                start.title(),
                kind,
                issuer,
                independent,
                about,
                services,
                start.scopes(),
                start.assurance(),
                covers,
                start.issuedOn(),
                start.validUntil(),
                surveilledOn,
                opinions,
                exceptions,
                tests,
                carvedOut,
                included,
                userEntityControls);
    }
}
