package dev.crosswalk.cli.init;

import dev.crosswalk.answers.init.InitRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that say something of a new programme.
final class InitOptions {
    static final String SAMPLE = "--sample";

    private InitOptions() {}

    /// Made anew each time, because picocli keeps in them what it has parsed.
    static List<OptionSpec> declared() {
        return List.of(
                Options.one("--organisation", "NAME")
                        .description("Name of the organisation.")
                        .build(),
                Options.one("--scope", "TEXT")
                        .description("What the programme covers, in a sentence.")
                        .build(),
                Options.one("--time-zone", "ZONE")
                        .description("As in Europe/Dublin. Default: UTC.")
                        .build(),
                Options.many(Options.WANT, "SCOPE")
                        .completionCandidates(Options::bundledEditionIds)
                        .description(
                                "A framework wanted: an edition, or parts of it, as in"
                                        + " soc2-2017:CC,A. Repeatable.")
                        .build(),
                Options.assurance(),
                Options.many("--window", "[EDITION=]FROM..TO")
                        .description(
                                "The days over which controls have to operate for a framework, as"
                                        + " in soc2-2017=2026-01-01..2026-12-31. Repeatable. The"
                                        + " edition may be left out where one framework is wanted,"
                                        + " or one of them is SOC 2: then it is that one's. A"
                                        + " framework with a window is asked about at operating"
                                        + " unless --assurance says otherwise, any other one at"
                                        + " implemented.")
                        .build(),
                Options.one("--audit-on", "[EDITION=]DATE")
                        .description(
                                "The day of the audit, if there is one: stage 2, or the end of the"
                                        + " Type II period; or of the certificate, as in"
                                        + " \"certificate 2027-07-31\", which is counted back to its"
                                        + " audit. plan, status and the others count back"
                                        + " from it where no --by is given.")
                        .build(),
                Options.many("--report", "SCOPE=DATE")
                        .description(
                                "A report already held and the day of its issue, then what it is"
                                        + " and the days over which it looked, as in"
                                        + " soc2-2017:CC,A=2025-12-05,type-2,2024-10-01..2025-09-30."
                                        + " Kinds: type-1, type-2, certificate, bridge-letter,"
                                        + " questionnaire; without one a Type II report. What it"
                                        + " says of single criteria follows: opinion:CC9.2"
                                        + " qualified (or adverse, disclaimed), exception:CC6.3@ACC-04"
                                        + " one leaver kept access (found in that control; without"
                                        + " @ and a control it takes out all that the criterion"
                                        + " asks for), carved-out:CC6.4 Example"
                                        + " Cloud, with commas between. The rest of its cover page"
                                        + " alike: issuer:NAME, not-independent, about:PROVIDER,"
                                        + " service:TEXT, included:PROVIDER, user-control:TEXT = ID."
                                        + " Repeatable. At a terminal also a file, as in"
                                        + " soc2-report.pdf: what its cover and opinion seem to say"
                                        + " is shown, to be confirmed.")
                        .build(),
                Options.one("--adopt", "WHICH")
                        .completionCandidates(InitRequest.ADOPTS)
                        .description(
                                "Controls of the library to start from, as planned ones: none,"
                                        + " starter (default) or all.")
                        .build(),
                Options.many("--set", "NAME=VALUE")
                        .description("A parameter of the documents. Repeatable.")
                        .build());
    }

    static InitRequest request(ParseResult given) {
        return new InitRequest(
                Options.value(given, "--organisation"),
                Options.value(given, "--scope"),
                Options.value(given, "--time-zone"),
                Options.values(given, Options.WANT),
                Options.value(given, "--assurance"),
                Options.values(given, "--window"),
                Options.value(given, "--audit-on"),
                Options.values(given, "--report"),
                Options.value(given, "--adopt"),
                Options.values(given, "--set"),
                given.hasMatchedOption(SAMPLE));
    }
}
