package dev.crosswalk.engine;

/// Somebody's word that an obligation is done, or that it is not.
///
/// @param level the assurance that is answered: done answers questions up to it, not done answers
///   questions from it upward. Never OPERATING, for no answer shows that
/// @param source who said so, as text for readers
public record Answered(String obligation, boolean done, Assurance level, String source)
        implements Fact {

    public Answered {
        if (level == Assurance.OPERATING) {
            throw new IllegalArgumentException("no answer shows how " + obligation + " operated");
        }
    }

    @Override
    public String label() {
        return "answer:" + obligation;
    }

    public boolean answers(Assurance question) {
        return done ? level.atLeast(question) : question.atLeast(level);
    }
}
