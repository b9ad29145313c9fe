package dev.crosswalk.answers.intake;

import java.util.List;

/// Which controls does this file list, and what are they about?
///
/// @param file as whoever asks calls it
/// @param columns what was said of its columns: `criteria=C`
public record IntakeRequest(String file, List<String> columns) {
    public IntakeRequest {
        columns = List.copyOf(columns);
    }
}
