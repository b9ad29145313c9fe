package dev.crosswalk.papers.document;

import org.jspecify.annotations.Nullable;

/// The value that a document shows for one of its parameters.
///
/// @param meaning for whoever sets it; empty where nothing says
/// @param value null where nobody has set it
public record ParameterValue(String name, String meaning, @Nullable String value, Source source) {

    /// Where the value comes from.
    public enum Source {
        /// A parameter of `programme.yaml`.
        PARAMETER,
        /// Something else in the programme: its name, a framework's window, `documents.yaml`.
        PROGRAMME,
        /// The template, for want of anything else.
        DEFAULT,
        NOBODY
    }

    /// As it stands in the document, in Markdown.
    String shown() {
        return value == null ? "[" + name + ": not set]" : MarkdownLiteral.of(value);
    }
}
