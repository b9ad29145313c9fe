package dev.crosswalk.server.control;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.programme.FileChanges;
import java.util.Map;

/// What an edit makes of a programme, before anything is written.
interface PreparedEdit {
    Programme written();

    /// What becomes of the files beside it.
    FileChanges files();

    /// What is done, in a sentence.
    String what();

    /// @param applied whether it was written, or only shown
    Answer answer(boolean applied) throws Refusal;

    /// A way to say how it is answered.
    @FunctionalInterface
    interface Told {
        Answer answer(boolean applied) throws Refusal;
    }

    static PreparedEdit of(Programme written, Map<String, byte[]> files, String what, Told told) {
        return of(written, FileChanges.of(files), what, told);
    }

    static PreparedEdit of(Programme written, FileChanges files, String what, Told told) {
        record Of(Programme written, FileChanges files, String what, Told told)
                implements PreparedEdit {
            @Override
            public Answer answer(boolean applied) throws Refusal {
                return told.answer(applied);
            }
        }
        return new Of(written, files, what, told);
    }
}
