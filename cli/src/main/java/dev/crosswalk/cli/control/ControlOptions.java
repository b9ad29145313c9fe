package dev.crosswalk.cli.control;

import dev.crosswalk.answers.Names;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.control.Asked;
import dev.crosswalk.answers.control.ControlFilter;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Domain;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that say which controls somebody wants to see.
final class ControlOptions {
    private static final List<String> NATURES = words(Control.Nature.values());
    private static final List<String> CADENCES = words(Cadence.Every.values());
    private static final List<String> TYPES = words(Control.Type.values());

    private static List<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }

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
                .addOption(choice("--nature", "NATURE", NATURES))
                .addOption(choice("--cadence", "EVERY", CADENCES))
                .addOption(choice("--type", "TYPE", TYPES))
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

    static ControlFilter of(ParseResult given, Content content, Crosswalk crosswalk)
            throws Refusal {
        Names names = new Names(content.library());
        List<Asked> asked = new ArrayList<>();
        for (String typed : Options.values(given, "--requirement")) {
            asked.add(Asked.of(crosswalk, names.requirement(typed)));
        }
        return new ControlFilter(
                known(given, "--domain", content.domains(), Domain::id),
                asked,
                known(given, "--obligation", content.library().obligations(), Obligation::id),
                known(given, "--nature", NATURES, Function.identity()),
                known(given, "--cadence", CADENCES, Function.identity()),
                known(given, "--type", TYPES, Function.identity()),
                known(given, "--document", content.controls().documents(), DocumentTemplate::id),
                searches(given));
    }

    private static <T> List<String> known(
            ParseResult given, String option, List<T> things, Function<T, String> id)
            throws Refusal {
        List<String> values = Options.values(given, option);
        if (!values.isEmpty()) {
            List<String> valid = things.stream().map(id).toList();
            for (String value : values) {
                Options.checked(option, value, valid);
            }
        }
        return values;
    }

    private static List<String> searches(ParseResult given) throws Refusal {
        List<String> searches = Options.values(given, "--search");
        if (searches.stream().anyMatch(String::isBlank)) {
            throw new Refusal("--search needs a word to look for, not an empty text");
        }
        return searches;
    }
}
