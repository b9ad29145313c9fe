package dev.crosswalk.cli.auditreport;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that say what stands on the cover page of a report, wherever one is asked for.
public final class CoverOptions {
    private static final String DEPENDENT = "--not-independent";

    private CoverOptions() {}

    /// All but those that say the id and the title, which go by the names that a verb gives them.
    public static List<OptionSpec> all() {
        return List.of(
                Options.one("--kind", "KIND")
                        .completionCandidates(
                                Stream.of(AuditReport.Kind.values()).map(Words::of).toList())
                        .description(
                                "type-2, type-1, certificate, bridge-letter or questionnaire."
                                        + " Default: what its days make likely.")
                        .build(),
                Options.one("--issuer", "NAME", "The auditor's firm."),
                Options.flag(DEPENDENT)
                        .description(
                                "Whoever gave it is the organisation, or somebody whom it directs.")
                        .build(),
                Options.one(
                        "--about",
                        "ORGANISATION",
                        "Whose report it is, where it is about somebody else; us where it is about"
                                + " you, which is the default."),
                Options.many(
                        "--service", "TEXT", "A service or region of theirs that it speaks of."),
                Options.many("--scope", "SCOPE", "What it speaks of: soc2-2017:CC,A."),
                Options.one("--period", "FROM..TO", "The days over which it looked, or one day."),
                Options.one(
                        "--issued",
                        "DATE",
                        "The day of its issue. Default: the last of its period."),
                Options.one(
                        "--valid-until",
                        "DATE",
                        "The last day on which it counts, where it states one."),
                Options.many(
                        "--opinion",
                        "\"ID OPINION\"",
                        "A criterion on which its opinion is qualified, adverse or disclaimed, as"
                                + " in \"CC9.2 qualified\"."),
                Options.many(
                        "--exception",
                        "\"ID TEXT\"",
                        "What a test found, as in \"CC6.3@ACC-04 one leaver kept access\": the"
                                + " criterion, the control or an obligation, and what the auditor"
                                + " wrote."),
                Options.many(
                        "--carved-out",
                        "\"ID PROVIDER\"",
                        "A criterion or an obligation that a provider meets and it leaves out, as"
                                + " in \"CC6.4 Example Cloud\", or in words, as in"
                                + " \"fire water heat = Example Cloud\"."),
                Options.many("--included", "PROVIDER", "A provider whose part is in it."),
                Options.many(
                        "--user-control",
                        "\"TEXT = ID\"",
                        "What the report of a provider expects of you, and your control that does"
                                + " it."));
    }

    /// What the options say.
    ///
    /// @param id the option that says the report's id
    /// @param title the one that says its title
    public static CoverPage page(ParseResult given, String id, String title) {
        return new CoverPage(
                Options.value(given, id),
                Options.value(given, title),
                Options.value(given, "--kind"),
                Options.value(given, "--issuer"),
                given.hasMatchedOption(DEPENDENT),
                Options.value(given, "--about"),
                Options.values(given, "--service"),
                Options.values(given, "--scope"),
                Options.value(given, "--period"),
                Options.value(given, "--issued"),
                Options.value(given, "--valid-until"),
                Options.values(given, "--opinion"),
                Options.values(given, "--exception"),
                Options.values(given, "--carved-out"),
                Options.values(given, "--included"),
                Options.values(given, "--user-control"));
    }

    /// The options that say a page, as they are typed.
    public static String typed(CoverPage page, String id, String title) {
        List<String> typed = new ArrayList<>();
        add(typed, id, page.id());
        add(typed, title, page.title());
        add(typed, "--kind", page.kind());
        add(typed, "--issuer", page.issuer());
        if (page.dependent()) {
            typed.add(DEPENDENT);
        }
        add(typed, "--about", page.about());
        page.services().forEach(s -> add(typed, "--service", s));
        page.scopes().forEach(s -> add(typed, "--scope", s));
        add(typed, "--period", page.period());
        add(typed, "--issued", page.issued());
        add(typed, "--valid-until", page.validUntil());
        page.opinions().forEach(o -> add(typed, "--opinion", o));
        page.exceptions().forEach(e -> add(typed, "--exception", e));
        page.carvedOut().forEach(c -> add(typed, "--carved-out", c));
        page.included().forEach(i -> add(typed, "--included", i));
        page.userControls().forEach(u -> add(typed, "--user-control", u));
        return String.join(" ", typed);
    }

    private static void add(List<String> typed, String option, @Nullable String value) {
        if (value != null) {
            typed.add(option);
            typed.add(OptionDialect.OPTIONS.argument(value));
        }
    }
}
