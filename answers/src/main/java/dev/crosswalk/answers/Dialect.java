package dev.crosswalk.answers;

import java.util.List;

/// How whoever asks writes parameters and questions, so that what an answer says of them can be
/// typed there: `--want iso27001-2022` on a command line.
public interface Dialect {
    /// `want iso27001-2022`, as requests call it: for logs and tests.
    Dialect PLAIN =
            new Dialect() {
                @Override
                public String parameter(String name, String value) {
                    return value.isEmpty() ? name : name + " " + value;
                }

                @Override
                public String argument(String text) {
                    return text;
                }

                @Override
                public String question(String name, String rest) {
                    return parameter(name, rest);
                }
            };

    /// @param value may be empty
    String parameter(String name, String value);

    /// A text, quoted so that it can be written there whatever it holds.
    String argument(String text);

    /// @param rest what it is asked with, as written there; may be empty
    String question(String name, String rest);

    /// Whether whoever reads it sees the files of a programme.
    default boolean seesFiles() {
        return true;
    }

    /// A file of a programme, as its reader knows it.
    default String file(String name) {
        return name;
    }

    /// Where in a file something stands, behind what stands there: ` (auditOn)`; empty for readers
    /// who see no files.
    default String field(String name) {
        return " (" + name + ")";
    }

    /// What was said of some parameters, so that it can be said again: `--programme acme`; empty
    /// where nothing was.
    default String repeated(List<String> names) {
        return "";
    }
}
