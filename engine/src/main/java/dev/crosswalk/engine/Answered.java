package dev.crosswalk.engine;

/// Somebody's word that an obligation is done, that it is not, or that another organisation does
/// it.
///
/// @param level the assurance that is answered: done answers questions up to it, not done answers
///   questions from it upward. Never OPERATING, for no answer shows that
/// @param source who said so, as text for readers
/// @param by the other organisation that does it and whose own report is not among the facts; empty
///   where there is none
public record Answered(String obligation, boolean done, Assurance level, String source, String by)
        implements Fact {

    public Answered {
        if (level == Assurance.OPERATING) {
            throw new IllegalArgumentException("no answer shows how " + obligation + " operated");
        }
        if (!done && !by.isEmpty()) {
            throw new IllegalArgumentException(by + " does not do " + obligation);
        }
    }

    /// A word about what the organisation does itself.
    public Answered(String obligation, boolean done, Assurance level, String source) {
        this(obligation, done, level, source, "");
    }

    @Override
    public String label() {
        return isPending() ? "provider:" + by : "answer:" + obligation;
    }

    public boolean answers(Assurance question) {
        return done ? level.atLeast(question) : question.atLeast(level);
    }

    /// Whether the word gives nothing, and makes the obligation possible, until another
    /// organisation's own report is among the facts.
    public boolean isPending() {
        return !by.isEmpty();
    }
}
