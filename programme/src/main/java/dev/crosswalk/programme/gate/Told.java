package dev.crosswalk.programme.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What registers tell of one gate, as it is collected: what is there, what is to be done about
/// them, and what nobody can see in them.
record Told(List<MetBy> by, List<Lack> lacks, List<String> unseen) {
    Told() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void lack(Lack.Kind kind, String next) {
        lacks.add(new Lack(kind, "", "", next, "", null, List.of()));
    }

    void lack(String next) {
        lack(Lack.Kind.REGISTER, next);
    }

    /// What some entries of a register lack, told in one sentence.
    void lack(String next, List<Lack.Entry> entries) {
        lack("", "", next, RegisterWords.plainly(next), "", null, entries);
    }

    /// What is to be done about something that has no entry in a register.
    void lack(String about, String next) {
        lack(about, "", next, RegisterWords.plainly(next), "", null, List.of());
    }

    /// What is left of the work of a control: what it left on file is not all that the gate asks
    /// for.
    void rest(String control, String next) {
        lacks.add(
                new Lack(
                        Lack.Kind.REGISTER, control, "", next, "", null, List.of(), true));
    }

    /// What one entry of a register lacks.
    ///
    /// @param plain the same for readers who see no files
    void lack(
            String entry,
            String title,
            String next,
            String plain,
            String owner,
            @Nullable LocalDate due,
            List<Lack.Entry> entries) {
        lacks.add(
                new Lack(
                        Lack.Kind.REGISTER,
                        entry,
                        title,
                        next,
                        owner,
                        due,
                        List.of(),
                        false,
                        entries,
                        plain));
    }

    void by(String entry, String what, @Nullable LocalDate on) {
        by.add(new MetBy(MetBy.Kind.REGISTER, entry, what, on));
    }

    void unseen(String sentence) {
        unseen.add(sentence);
    }
}
