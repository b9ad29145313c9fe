package dev.crosswalk.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is proven under two readings of contested claims, as the mean over applicable requirements.
/// What is proven by the claims as they stand lies between.
///
/// @param strict where contested claims give nothing and are asked all the same
/// @param generous where they give, and what a requirement lacks of its own is not asked
public record Range(double strict, double generous) {

    /// Whether it makes no difference how contested claims are read.
    public boolean isPoint() {
        return generous - strict < 1e-9;
    }

    /// The range of any selection of the verdicts of one gap.
    public static Range of(List<Verdict> verdicts) {
        return new Range(mean(verdicts, Verdict::strict), mean(verdicts, Verdict::generous));
    }

    // Added up as the summary adds up what is proven, so that no rounding puts that outside.
    private static double mean(List<Verdict> verdicts, ToDoubleFunction<Verdict> share) {
        double sum = 0;
        int applicable = 0;
        for (Verdict v : verdicts) {
            if (v.applicable()) {
                sum += share.applyAsDouble(v);
                applicable++;
            }
        }
        return applicable == 0 ? 0 : sum / applicable;
    }
}
