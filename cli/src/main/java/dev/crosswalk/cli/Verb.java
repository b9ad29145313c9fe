package dev.crosswalk.cli;

import dev.crosswalk.content.yaml.InvalidContent;
import java.io.InputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One thing that the command line can do.
interface Verb {
    /// The options and parameters, with their help.
    CommandSpec spec();

    /// @param in standard input, for those that a file named `-` may be given
    /// @throws Refusal where what was typed makes no sense
    /// @throws InvalidContent where a pack or facts file does not
    Answer answer(ParseResult given, InputStream in) throws Refusal, InvalidContent;
}
