package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One thing that the command line can do.
public interface Verb {
    /// The options and parameters, with their help.
    CommandSpec spec();

    /// The formats that its answer has, the default one first.
    default List<String> formats() {
        return Options.FORMATS;
    }

    /// What the ending of a file's name says of the format wanted in it.
    default Map<String, String> endings() {
        return OutputFormat.usualEndings(formats());
    }

    /// The one of its formats that the answer is wanted in.
    default String format(ParseResult given) throws Refusal {
        return OutputFormat.of(given, this);
    }

    /// The files and folders that it reads beside those of the usual options, as they were named.
    default List<String> reads(ParseResult given) {
        return List.of();
    }

    /// Whether it writes itself what `--output` names, and its answer prints nothing.
    default boolean writesOutput(ParseResult given) throws Refusal {
        return false;
    }

    /// @param terminal standard input, for those that a file named `-` may be given, and the clock
    /// @throws Refusal where what was typed makes no sense
    /// @throws InvalidContent where a pack, facts file or programme does not
    Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent;
}
