package dev.crosswalk.programme.gate;

import dev.crosswalk.programme.ItemKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a gate lacks, and who has to do what.
///
/// @param about id of the control or document; empty where it is neither
/// @param title of what `about` names
/// @param next what to do, as a sentence
/// @param owner empty where nobody is named
/// @param due null where no day is set
/// @param obligations ids of the obligations that are open for it
/// @param record whether a kind of evidence that the gate asks for is not on file, or not all of it
/// @param entries what the entries of a register that it is about lack, one by one
/// @param plain what to do, for readers who see no files
public record Lack(
        Kind kind,
        String about,
        String title,
        String next,
        String owner,
        @Nullable LocalDate due,
        List<String> obligations,
        boolean record,
        List<Entry> entries,
        String plain) {

    /// What one entry of a register does not say yet.
    ///
    /// @param register in which it stands
    /// @param field what is to be said, by the name of its field
    /// @param say the same in a sentence, for readers who see no files
    public record Entry(ItemKind<?> register, String id, String field, String say) {}

    Lack(
            Kind kind,
            String about,
            String title,
            String next,
            String owner,
            @Nullable LocalDate due,
            List<String> obligations,
            boolean record) {
        this(
                kind,
                about,
                title,
                next,
                owner,
                due,
                obligations,
                record,
                List.of(),
                RegisterWords.plainly(next));
    }

    /// One for which no evidence is wanted.
    Lack(
            Kind kind,
            String about,
            String title,
            String next,
            String owner,
            @Nullable LocalDate due,
            List<String> obligations) {
        this(kind, about, title, next, owner, due, obligations, false);
    }

    public Lack {
        obligations = List.copyOf(obligations);
        entries = List.copyOf(entries);
    }

    /// Whether it is a control whose work is to be done: it is not in place, and without it no
    /// record can be on file, or what it left on file is not all that is asked for.
    public boolean isOwed() {
        return record
                && (kind == Kind.ADOPT || kind == Kind.PUT_IN_PLACE || kind == Kind.REGISTER);
    }

    /// Whether doing something about a control or document, or satisfying obligations, helps.
    public boolean isHelpedBy(String of, Collection<String> satisfied) {
        return (!of.isEmpty() && about.equals(of)) || !Collections.disjoint(obligations, satisfied);
    }

    public enum Kind {
        /// It was done before what had to come first.
        OUT_OF_ORDER,
        /// What was seen last is that it does not work, or was not done.
        MEND,
        /// It is in place, and what shows it is not on file.
        PROVE,
        APPROVE,
        /// A register does not say what it has to.
        REGISTER,
        PUT_IN_PLACE,
        ADOPT,
        /// No control of the library does it.
        OWN,
        /// Nothing is to be done: time has to pass.
        WAIT,
        /// Nobody can do it any more: it is to be explained.
        TOO_LATE
    }
}
