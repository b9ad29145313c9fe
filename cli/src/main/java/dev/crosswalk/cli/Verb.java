package dev.crosswalk.cli;

import dev.crosswalk.content.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One thing that the command line can do.
interface Verb {
    /// The options and parameters, with their help.
    CommandSpec spec();

    /// @throws Refusal where what was typed makes no sense
    /// @throws InvalidContent where a pack or facts file does not
    Answer answer(ParseResult given) throws Refusal, InvalidContent;
}
