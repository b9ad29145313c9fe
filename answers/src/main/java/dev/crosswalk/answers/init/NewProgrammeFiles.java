package dev.crosswalk.answers.init;

import java.util.List;
import java.util.SortedMap;

/// The files of a new programme, before they are written.
///
/// @param organisation its name
/// @param next questions to go on with, ready to be asked
/// @param isReportNext whether the first of these takes a report over, which tells what comes then
/// @param kept of each day of an audit that it keeps, a sentence
/// @param agreed false where somebody looked at the summary and said no
public record NewProgrammeFiles(
        String organisation,
        SortedMap<String, byte[]> files,
        List<String> next,
        boolean isReportNext,
        List<String> kept,
        boolean agreed) {

    public NewProgrammeFiles {
        next = List.copyOf(next);
        kept = List.copyOf(kept);
    }

    NewProgrammeFiles declined() {
        return new NewProgrammeFiles(organisation, files, next, isReportNext, kept, false);
    }
}
