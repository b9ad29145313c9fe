package dev.crosswalk.content.finding;

/// How bad a finding is. An error refuses the content; a warning is for a person to read.
public enum Severity {
    ERROR,
    WARNING
}
