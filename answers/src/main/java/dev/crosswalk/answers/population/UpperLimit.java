package dev.crosswalk.answers.population;

/// What a sample says of all events: with 90 % confidence the true rate of deviations is at most
/// the rate at which so few deviations, or fewer, are found in one of ten samples (the exact
/// binomial limit of Clopper and Pearson, one-sided).
final class UpperLimit {
    private static final double LEFT_OPEN = 0.10;
    private static final int STEPS = 60;

    private UpperLimit() {}

    /// @return a share, from 0 to 1
    static double of(int size, int deviations) {
        if (deviations >= size) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double rate = (low + high) / 2;
            if (atMost(size, deviations, rate) > LEFT_OPEN) {
                low = rate;
            } else {
                high = rate;
            }
        }
        return high;
    }

    /// How likely at most so many deviations are among so many events, at a rate.
    private static double atMost(int size, int deviations, double rate) {
        double sum = 0;
        double log = size * Math.log1p(-rate);
        for (int k = 0; k <= deviations; k++) {
            sum += Math.exp(log);
            log += Math.log((double) (size - k) / (k + 1)) + Math.log(rate) - Math.log1p(-rate);
        }
        return sum;
    }
}
