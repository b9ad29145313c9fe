package dev.crosswalk.cli.control;

import dev.crosswalk.cli.command.Names;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Refusal;
import dev.crosswalk.cli.command.Words;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Domain;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Which controls somebody wants to see. Values of one option are alternatives, and options narrow
/// each other; an option that was not given narrows nothing.
record ControlFilter(
        List<String> domains,
        List<Asked> requirements,
        List<String> obligations,
        List<String> natures,
        List<String> cadences,
        List<String> types,
        List<String> documents,
        List<String> searches) {

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

    boolean fits(Control c) {
        return among(domains, c.domain())
                && (requirements.isEmpty()
                        || requirements.stream().anyMatch(asked -> asked.isServedBy(c)))
                && anyAmong(obligations, c.discharges())
                && among(natures, Words.of(c.nature()))
                && among(cadences, Words.of(c.cadence().every()))
                && among(types, Words.of(c.type()))
                && anyAmong(documents, c.documents())
                && (searches.isEmpty() || searches.stream().anyMatch(s -> says(c, s)));
    }

    private static boolean among(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean anyAmong(List<String> wanted, List<String> values) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, values);
    }

    private static boolean says(Control c, String search) {
        String text = String.join("\n", texts(c)).toLowerCase(Locale.ROOT);
        return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(text::contains);
    }

    private static List<String> texts(Control c) {
        return Stream.of(
                        List.of(
                                c.id(),
                                c.title(),
                                c.objective(),
                                c.description(),
                                c.owner(),
                                c.guidance(),
                                c.testOfDesign(),
                                c.testOfOperation()),
                        c.measures(),
                        c.evidence().stream().map(Control.EvidenceWanted::kind).toList())
                .flatMap(List::stream)
                .toList();
    }
}
