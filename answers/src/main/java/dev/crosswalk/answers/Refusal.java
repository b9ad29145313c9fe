package dev.crosswalk.answers;

import dev.crosswalk.content.finding.Nearest;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Why a question has no answer: bad usage or bad input, told in terms of what was asked.
///
/// It is a code with its parts. Whoever asked words it, in the [Dialect] that its parameters are
/// written in there: a command line as a line on standard error, a server as a problem document.
public final class Refusal extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    /// Where none is near, up to so many valid values are listed.
    private static final int FEW = 8;

    // Nothing serialises it.
    private final transient Parts parts;

    /// All kinds of refusal that there are.
    public enum Code {
        /// A value that is none of the valid ones.
        UNKNOWN,
        /// A name that several things have.
        AMBIGUOUS,
        /// Something that has to be said was not.
        MISSING,
        /// Two things were said that do not go together.
        CONFLICT,
        /// A text that is no date, number or whatever it should be.
        MALFORMED,
        /// Something known, of a kind that this cannot be asked of.
        UNSUITABLE,
        /// No file, folder or revision has that name.
        NOT_FOUND,
        /// A file or folder that cannot be read or written.
        NO_ACCESS,
        /// A place that holds something already, or that somebody else is writing to.
        TAKEN,
        /// What was read is wrong; the details say where.
        INVALID
    }

    /// @param parameter as a request calls it; empty where it is about none
    /// @param value what was given; empty where nothing was
    /// @param nearest the valid values that it may have been meant for, the likeliest first; or the
    ///   valid ones where they are few
    /// @param details all that is wrong, for as much of it to be shown as a person reads
    public record Parts(
            Code code,
            String parameter,
            String value,
            List<String> nearest,
            Sentence sentence,
            List<String> details) {
        public Parts {
            nearest = List.copyOf(nearest);
            details = List.copyOf(details);
        }
    }

    private Refusal(Parts parts) {
        this.parts = parts;
    }

    // ---- the kinds

    /// @param template see [Sentence]; `{value}` is the value
    public static Refusal of(Code code, String parameter, String value, String template) {
        return new Refusal(
                new Parts(
                        code,
                        parameter,
                        value,
                        List.of(),
                        new Sentence(template, Map.of("value", value)),
                        List.of()));
    }

    /// A value that is none of the valid ones, with the nearest of them.
    ///
    /// @param what it is one of: `framework edition`
    public static Refusal unknown(
            String parameter, String what, String value, Collection<String> valid) {
        return of(Code.UNKNOWN, parameter, value, "unknown " + what + " {value!}.{maybe}")
                .near(valid);
    }

    /// A value of a parameter that takes one of a few.
    public static Refusal notOneOf(String parameter, String value, Collection<String> valid) {
        return unknown(parameter, "value for <" + parameter + ">", value, valid);
    }

    /// Something that has to be said was not.
    public static Refusal missing(String parameter, String template) {
        return of(Code.MISSING, parameter, "", template);
    }

    /// @param template what the value should be, after the parameter and the value: `is not a date`
    public static Refusal malformed(String parameter, String value, String template) {
        return of(Code.MALFORMED, parameter, value, "<" + parameter + "> {value!} " + template);
    }

    // ---- the parts

    /// The same with a part of its sentence.
    public Refusal with(String name, String words) {
        return new Refusal(
                new Parts(
                        parts.code(),
                        parts.parameter(),
                        parts.value(),
                        parts.nearest(),
                        parts.sentence().with(name, words),
                        parts.details()));
    }

    /// The same with the nearest of the valid values, as the part `{maybe}` says it.
    public Refusal near(Collection<String> valid) {
        List<String> meant = Nearest.all(parts.value(), valid);
        if (!meant.isEmpty()) {
            return nearest(meant, Nearest.maybe(meant));
        }
        boolean few = !valid.isEmpty() && valid.size() <= FEW;
        return nearest(
                few ? List.copyOf(valid) : List.of(),
                few ? " One of: " + String.join(", ", valid) + "." : "");
    }

    /// The same with the value that was meant.
    public Refusal meant(String value) {
        return nearest(List.of(value), Nearest.maybe(List.of(value)));
    }

    private Refusal nearest(List<String> nearest, String words) {
        return new Refusal(
                new Parts(
                        parts.code(),
                        parts.parameter(),
                        parts.value(),
                        nearest,
                        parts.sentence().with("maybe", words),
                        parts.details()));
    }

    /// The same, of which `{among}` are the values to choose from.
    public Refusal among(List<String> values) {
        return nearest(values, "").with("among", String.join(", ", values));
    }

    public Refusal because(List<String> details) {
        return new Refusal(
                new Parts(
                        parts.code(),
                        parts.parameter(),
                        parts.value(),
                        parts.nearest(),
                        parts.sentence(),
                        details));
    }

    public Parts parts() {
        return parts;
    }

    public Code code() {
        return parts.code();
    }

    public List<String> details() {
        return parts.details();
    }

    @Override
    public String getMessage() {
        return words(Dialect.PLAIN);
    }

    public String words(Dialect dialect) {
        return parts.sentence().in(dialect);
    }
}
