package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Dialect;

/// How whoever asks over HTTP writes parameters: `want=iso27001-2022`.
///
/// What an answer tells people to type is for the command line, and the same there and here: only
/// refusals speak of parameters.
public enum ParameterDialect implements Dialect {
    PARAMETERS;

    @Override
    public String parameter(String name, String value) {
        return value.isEmpty() ? name : name + "=" + value;
    }

    @Override
    public String argument(String text) {
        return text;
    }

    @Override
    public String question(String name, String rest) {
        return "/api/v1/" + name + (rest.isEmpty() ? "" : " " + rest);
    }
}
