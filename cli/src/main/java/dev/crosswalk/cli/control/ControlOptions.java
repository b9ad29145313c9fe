package dev.crosswalk.cli.control;

import dev.crosswalk.answers.control.ControlsRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that say which controls somebody wants to see.
final class ControlOptions {
    static void declare(CommandSpec spec) {
        spec.addOption(option("--domain", "DOMAIN", "Controls of that domain.").build())
                .addOption(
                        option(
                                        "--requirement",
                                        "ID",
                                        "Controls that discharge something that the requirement, or"
                                                + " one under it, demands or suggests, and what.")
                                .build())
                .addOption(option("--obligation", "ID", "Controls that discharge it.").build())
                .addOption(choice("--nature", "NATURE", ControlsRequest.NATURES))
                .addOption(choice("--cadence", "EVERY", ControlsRequest.CADENCES))
                .addOption(choice("--type", "TYPE", ControlsRequest.TYPES))
                .addOption(option("--document", "ID", "Controls that need that document.").build())
                .addOption(
                        option(
                                        "--search",
                                        "WORDS",
                                        "Controls in whose texts all of the words stand, in any"
                                                + " order.")
                                .build());
    }

    private static OptionSpec choice(String name, String label, List<String> valid) {
        return option(name, label, String.join(", ", valid) + ".")
                .completionCandidates(valid)
                .build();
    }

    private static OptionSpec.Builder option(String name, String label, String description) {
        return Options.many(name, label).description(description);
    }

    static ControlsRequest request(ParseResult given) {
        return new ControlsRequest(
                Options.values(given, "--domain"),
                Options.values(given, "--requirement"),
                Options.values(given, "--obligation"),
                Options.values(given, "--nature"),
                Options.values(given, "--cadence"),
                Options.values(given, "--type"),
                Options.values(given, "--document"),
                Options.values(given, "--search"));
    }
}
