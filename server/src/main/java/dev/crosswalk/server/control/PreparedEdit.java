package dev.crosswalk.server.control;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.programme.Programme;
import java.util.Map;

/// What an edit makes of a programme, before anything is written.
interface PreparedEdit {
    Programme written();

    /// Those beside it that are new, by name.
    Map<String, byte[]> files();

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
        record Of(Programme written, Map<String, byte[]> files, String what, Told told)
                implements PreparedEdit {
            @Override
            public Answer answer(boolean applied) throws Refusal {
                return told.answer(applied);
            }
        }
        return new Of(written, Map.copyOf(files), what, told);
    }
}
