package dev.crosswalk.papers.report;

import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;

/// How much is proven and possible, each on one line.
final class ProvenAndPossible {
    private static final String OF = Words.NO_BREAK + "of" + Words.NO_BREAK;

    private ProvenAndPossible() {}

    /// `41.2 %, 50.7 of 123`, and how much of it is somebody's word.
    static String proven(RollUp sum) {
        return share(sum.proven(), sum.applicable()) + AnswerWords.share(sum);
    }

    /// `41.2 %`
    static String percent(RollUp sum) {
        return Numbers.percent(sum.proven());
    }

    static String possible(RollUp sum) {
        return share(sum.possibleShare(), sum.applicable());
    }

    private static String share(double mean, int applicable) {
        return Numbers.share(mean, applicable).replace(" of ", OF);
    }

    /// `proven 36.2 %, 42.7 of 118 requirements; possible 62.8 %, 74.1 of 118`
    static String both(RollUp sum) {
        if (sum.applicable() == 0) {
            return "no requirement applies";
        }
        return "proven "
                + share(sum.proven(), sum.applicable())
                + (sum.applicable() == 1 ? " requirement" : " requirements")
                + AnswerWords.share(sum)
                + "; possible "
                + possible(sum);
    }

    /// `3 of 5`, or nothing of a requirement that is not decomposed.
    static String proven(Verdict v) {
        return v.decomposed() ? Words.of(v.covered().size(), v.demanded()) : "";
    }

    static String possible(Verdict v) {
        return v.decomposed()
                ? Words.of(v.covered().size() + v.possiblyCovered().size(), v.demanded())
                : "";
    }
}
