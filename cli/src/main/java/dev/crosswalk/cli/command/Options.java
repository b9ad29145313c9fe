package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.terminal.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The options that verbs share: how they are declared, and how their values are read.
public final class Options {
    public static final List<String> FORMATS =
            List.of("table", "json", "csv", "md", "html", "xlsx", "pdf", "docx");
    public static final List<String> COLOURS = List.of("auto", "always", "never");

    public static final String PROGRAMME = "--programme";

    public static final String WANT = "--want";

    /// What the help of an option says that names a wanted scope.
    public static final String WANT_HELP =
            "With --programme, an edition alone means the part of it that the programme wants";

    /// The name `-`, which stands for standard input or output.
    public static final String STANDARD = "-";

    /// Options whose values are names of files and folders, which are called what they are called.
    private static final Set<String> PATHS = Set.of("FILE", "DIR");

    private static final Pattern CAPITAL = Pattern.compile("-([a-z])");

    private Options() {}

    // ---- declarations

    /// A verb's spec: its own options, then what every verb has.
    ///
    /// @param synopsis what follows the verb's name, without the options in brackets
    public static CommandSpec spec(
            Verb verb, String name, String synopsis, String purpose, OptionSpec... own) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(verb).name(name);
        for (OptionSpec option : own) {
            spec.addOption(option);
        }
        spec.addOption(
                many("--content", "DIR")
                        .description(
                                "Add a folder of frameworks, claims and mappings to the"
                                        + " bundled content. Repeatable.")
                        .build());
        // A verb may have its own.
        if (spec.findOption("--format") == null) {
            spec.addOption(
                    one("--format", "FORMAT")
                            .completionCandidates(verb.formats())
                            .description(formats(verb.formats()))
                            .build());
        }
        spec.addOption(
                        one("--output", "FILE")
                                .description(
                                        "Write to the file instead of the screen; - is the screen."
                                                + " Without --format, the ending of its name"
                                                + " tells the format: "
                                                + alternatives(verb.endings().keySet())
                                                + ". Another ending is refused; without one"
                                                + " it is "
                                                + verb.formats().getFirst()
                                                + ".")
                                .build())
                .addOption(
                        one("--color", "WHEN")
                                .completionCandidates(COLOURS)
                                .description(
                                        "auto (default), always or never. auto also respects"
                                                + " NO_COLOR and CLICOLOR_FORCE.")
                                .build())
                .addOption(help());
        spec.usageMessage()
                .customSynopsis(
                        "crosswalk "
                                + name
                                + (synopsis.isEmpty() ? "" : " " + synopsis)
                                + " [OPTION..]")
                .description("", purpose, "")
                .sortOptions(false);
        return spec;
    }

    public static CommandSpec examples(CommandSpec spec, String... examples) {
        List<String> footer = new ArrayList<>(List.of("", "Examples:"));
        Arrays.stream(examples).map("  "::concat).forEach(footer::add);
        spec.usageMessage().footer(footer.toArray(String[]::new));
        return spec;
    }

    public static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build();
    }

    public static OptionSpec have() {
        return many("--have", "SCOPE")
                .completionCandidates(Options::bundledEditionIds)
                .description(
                        "What is met: an edition, or parts of it, as in soc2-2017:CC,A."
                                + " Repeatable. It counts as met whole, at operating, without"
                                + " exceptions: a SOC 2 report on security only is soc2-2017:CC,"
                                + " and one with exceptions a facts file. Where it addresses"
                                + " what guidance names too, such as the points of focus, add"
                                + " +guidance: soc2-2017:CC+guidance.")
                .build();
    }

    public static OptionSpec facts() {
        return one("--facts", "FILE")
                .description(
                        "What an organisation holds, in YAML: auditors' reports with their"
                                + " exceptions, attestations, answers, exclusions; - reads standard"
                                + " input.")
                .build();
    }

    public static OptionSpec trust() {
        return many("--trust", "WHAT")
                .description(
                        "Which published mappings count: publisher=NAME, status=accepted,"
                                + " licence=NAME, or 'publishers>=2' (quoted: rows that so many"
                                + " publishers state). Repeatable: values of one kind are"
                                + " alternatives, kinds narrow each other. Default: every set that"
                                + " is not rejected.")
                .build();
    }

    public static OptionSpec where() {
        return many("--where", "NAME=VALUE")
                .description(
                        "Only the requirements that their publisher tags so, as in concept=detect"
                                + " of ISO/IEC 27001:2022; crosswalk show EDITION lists what there"
                                + " is. Repeatable: values of one name are alternatives, names"
                                + " narrow each other. The beginning of a name is enough.")
                .build();
    }

    private static String formats(List<String> formats) {
        List<String> named = new ArrayList<>(formats);
        named.set(0, named.getFirst() + " (default)");
        return alternatives(named) + ".";
    }

    private static String alternatives(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        String last = all.removeLast();
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }

    public static OptionSpec programme() {
        return one(PROGRAMME, "DIR")
                .description(
                        "The folder of an organisation's programme: its controls, evidence,"
                                + " exclusions and reports. Inside of one it may be left out.")
                .build();
    }

    /// The same where nothing can be answered without one.
    public static OptionSpec neededProgramme() {
        return OptionSpec.builder(programme()).required(true).build();
    }

    public static OptionSpec asOf() {
        return one("--as-of", "DATE")
                .description(
                        "The day that the answer speaks of, as in 2026-06-30, or the instant, as in"
                                + " 2026-06-30T14:00Z. A facts file's own date goes first; a"
                                + " programme is judged today unless asked otherwise.")
                .build();
    }

    public static OptionSpec knownAt() {
        return one("--known-at", "DATE")
                .description(
                        "Leave out of a programme what was received after that day, or that"
                                + " instant. Default: that of --as-of.")
                .build();
    }

    public static OptionSpec assurance() {
        return one("--assurance", "LEVEL")
                .completionCandidates(QuestionTerms.ASSURANCES)
                .description("What must be shown: designed, implemented (default) or operating.")
                .build();
    }

    public static OptionSpec claims() {
        return one("--claims", "WHICH")
                .completionCandidates(QuestionTerms.CLAIMS)
                .description(
                        "Which claims give something: all (default), or agreed: contested ones, on"
                                + " which careful readings differ, then give nothing.")
                .build();
    }

    public static OptionSpec failOn(List<String> what) {
        return many("--fail-on", "WHAT")
                .completionCandidates(what)
                .splitRegex(",")
                .hideParamSyntax(true)
                .description(
                        what.size() == 1
                                ? "Exit with 1 on: " + what.getFirst() + "."
                                : "Exit with 1 on: "
                                        + alternatives(what)
                                        + ". Several have commas between them.")
                .build();
    }

    public static OptionSpec.Builder one(String name, String label) {
        return OptionSpec.builder(name).paramLabel(label).type(String.class);
    }

    public static OptionSpec one(String name, String label, String description) {
        return one(name, label).description(description).build();
    }

    public static OptionSpec many(String name, String label, String description) {
        return many(name, label).description(description + " Repeatable.").build();
    }

    /// One that is always there.
    public static OptionSpec needed(String name, String label, String description) {
        return one(name, label).description(description).required(true).build();
    }

    /// Several with commas between them.
    public static OptionSpec ids(String name, String label, String description) {
        return many(name, label)
                .splitRegex(",")
                .hideParamSyntax(true)
                .description(description + " Repeatable.")
                .build();
    }

    public static OptionSpec.Builder many(String name, String label) {
        return OptionSpec.builder(name).paramLabel(label).type(String[].class).arity("1");
    }

    public static OptionSpec.Builder flag(String name) {
        return OptionSpec.builder(name).type(boolean.class).arity("0");
    }

    public static PositionalParamSpec parameter(int index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .paramLabel(label)
                .type(String.class)
                .required(true)
                .completionCandidates(Options::bundledEditionIds)
                .description(description)
                .build();
    }

    /// For shell completion; nothing else pays for reading them.
    public static Iterator<String> bundledEditionIds() {
        return Content.bundled().library().editions().stream().map(FrameworkEdition::id).iterator();
    }

    // ---- values

    /// The bundled content with the packs that were named.
    public static Content content(ParseResult given) throws Refusal, InvalidContent {
        Content content = Content.bundled();
        for (String folder : values(given, "--content")) {
            content = content.with(folder(folder));
        }
        return content;
    }

    /// Standard input, once something could be read of it.
    public static InputStream standardInput(InputStream in) throws Refusal {
        PushbackInputStream open = new PushbackInputStream(in);
        try {
            int first = open.read();
            if (first >= 0) {
                open.unread(first);
            }
            return open;
        } catch (IOException e) {
            throw Refusal.of(
                    Code.NO_ACCESS, "", STANDARD, "standard input is closed or cannot be read");
        }
    }

    /// The files and folders that the verb will read, as they were named.
    public static List<Path> inputs(ParseResult given) throws Refusal {
        List<String> names = new ArrayList<>(values(given, "--content"));
        String facts = value(given, "--facts");
        if (facts != null) {
            names.add(facts);
        }
        String programme = value(given, PROGRAMME);
        if (programme != null) {
            names.add(programme);
        }
        if (given.commandSpec().userObject() instanceof Verb verb) {
            names.addAll(verb.reads(given));
        }
        List<Path> inputs = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(STANDARD)) {
                inputs.add(path(name));
            }
        }
        return inputs;
    }

    public static Path folder(String name) throws Refusal {
        Path folder = path(name);
        return switch (new FolderTree(folder).kind("")) {
            case FOLDER -> folder;
            case FORBIDDEN -> throw forbidden(name);
            case NOTHING, LEADS_NOWHERE ->
                    throw Refusal.of(Code.NOT_FOUND, "", name, "there is no folder {value!}");
            case FILE, SPECIAL, LEADS_OUT, BROKEN ->
                    throw Refusal.of(Code.UNSUITABLE, "", name, "{value!} is not a folder");
        };
    }

    public static Path file(String name) throws Refusal {
        Path file = path(name);
        return switch (new FolderTree(file).kind("")) {
            case FOLDER ->
                    throw Refusal.of(Code.UNSUITABLE, "", name, "{value!} is a folder, not a file");
            case FORBIDDEN -> throw forbidden(name);
            case NOTHING, LEADS_NOWHERE ->
                    throw Refusal.of(Code.NOT_FOUND, "", name, "there is no file {value!}");
            case FILE, SPECIAL, LEADS_OUT, BROKEN -> {
                if (!Files.isReadable(file)) {
                    throw forbidden(name);
                }
                yield file;
            }
        };
    }

    private static Refusal forbidden(String name) {
        return Refusal.of(Code.NO_ACCESS, "", name, "{value!} cannot be read: no permission");
    }

    public static Path path(String name) throws Refusal {
        // Java takes an empty path for the folder at hand, and nobody means that.
        if (name.isEmpty()) {
            throw Refusal.of(Code.MALFORMED, "", "", "{value!} names no file or folder");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Refusal.of(Code.MALFORMED, "", name, "{value!} is no path: {why}")
                    .with("why", e.getReason());
        }
    }

    /// A day or an instant, of whoever the question is asked of; null where the option was not
    /// given.
    public static @Nullable Moment moment(ParseResult given, String option) throws Refusal {
        return Days.moment(parameter(option), value(given, option));
    }

    public static @Nullable LocalDate day(ParseResult given, String option) throws Refusal {
        String date = value(given, option);
        return date == null ? null : day(option, date);
    }

    /// @throws Refusal where what was typed for the option is no day
    public static LocalDate day(String option, String date) throws Refusal {
        return Objects.requireNonNull(Days.day(parameter(option), date));
    }

    /// A whole number; null where the option was not given.
    public static @Nullable Integer number(ParseResult given, String option, WholeNumber number)
            throws Refusal {
        String typed = value(given, option);
        return typed == null ? null : Integer.valueOf(number.parse(typed));
    }

    /// Refuses options that say what no text needs, and what misleads whoever reads it later.
    public static void refuseMisleading(ParseResult given) throws Refusal {
        for (OptionSpec option : given.matchedOptions()) {
            if (PATHS.contains(option.paramLabel())) {
                continue;
            }
            for (String value : option.stringValues()) {
                String why = VisibleText.whyMisleading(value);
                if (why != null) {
                    throw Refusal.malformed(parameter(option.longestName()), value, why);
                }
            }
        }
    }

    /// What `--fail-on` names, checked against what the verb knows; nothing where it has no such
    /// option.
    public static Set<String> failOn(ParseResult given) throws Refusal {
        Set<String> named = new TreeSet<>();
        OptionSpec option = given.commandSpec().findOption("--fail-on");
        if (option == null) {
            return named;
        }
        List<String> valid = new ArrayList<>();
        option.completionCandidates().forEach(valid::add);
        for (String value : values(given, "--fail-on")) {
            named.add(checked("--fail-on", value, valid));
        }
        return named;
    }

    /// The option's value, checked against the valid ones, or what holds without it.
    public static String oneOf(ParseResult given, String option, List<String> valid, String without)
            throws Refusal {
        String value = value(given, option);
        return value == null ? without : checked(option, value, valid);
    }

    public static String checked(String option, String value, List<String> valid) throws Refusal {
        if (!valid.contains(value)) {
            throw Refusal.notOneOf(parameter(option), value, valid);
        }
        return value;
    }

    /// What a request calls the option.
    private static String parameter(String option) {
        return CAPITAL.matcher(option.substring(2))
                .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    }

    /// That a file or folder cannot be read.
    public static Refusal unreadable(String name, IOException e) {
        return Refusal.of(Code.NO_ACCESS, "", name, "{value!} cannot be read: {why}")
                .with("why", IoReason.of(e));
    }

    /// The value of an option, or what the folder at hand says in its place; null where neither is.
    public static @Nullable String value(ParseResult given, String option) {
        if (option.equals(PROGRAMME) && !given.hasMatchedOption(option)) {
            OptionSpec spec = given.commandSpec().findOption(option);
            return spec == null ? null : spec.defaultValue();
        }
        return given.<@Nullable String>matchedOptionValue(option, null);
    }

    /// The value of an option or parameter that picocli has insisted on.
    public static String needed(ParseResult given, String option) {
        return Objects.requireNonNull(value(given, option), option);
    }

    public static String needed(ParseResult given, int position) {
        return Objects.requireNonNull(
                given.<@Nullable String>matchedPositionalValue(position, null), "position");
    }

    public static List<String> values(ParseResult given, String option) {
        return List.of(given.matchedOptionValue(option, new String[0]));
    }
}
