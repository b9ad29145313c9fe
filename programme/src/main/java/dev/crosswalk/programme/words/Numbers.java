package dev.crosswalk.programme.words;

/// Numbers as every format prints them: half up, without exponent, without trailing zeros.
public final class Numbers {
    private static final String PERCENT = Words.NO_BREAK + "%";

    private Numbers() {}

    /// Four digits after the point at most: `0.4127`, `0.5`, `1`.
    public static String fourDigits(double value) {
        return decimal(value, 10_000);
    }

    /// One digit after the point, always: `50.7`, `12.0`.
    public static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }

    /// One digit after the point at most: `50.7`, `3`.
    public static String oneDigit(double value) {
        return decimal(value, 10);
    }

    /// `41.2 %` of 0.412, `30.0 %` of 0.3; `100 %` and `0 %` only where it is exactly all or
    /// nothing.
    public static String percent(double share) {
        long tenths = Math.round(share * 1_000);
        if (share > 0 && share < 1) {
            tenths = Math.clamp(tenths, 1, 999);
        }
        return tenths % 1_000 == 0
                ? tenths / 10 + PERCENT
                : tenths / 10 + "." + tenths % 10 + PERCENT;
    }

    /// `50.7 of 123`: a mean over requirements, as the number of requirements that it amounts to.
    public static String count(double mean, int applicable) {
        return tenths(mean * applicable) + " of " + applicable;
    }

    /// `41.2 %, 50.7 of 123`: a mean, and the number of requirements that it amounts to.
    public static String share(double mean, int applicable) {
        return applicable == 0 ? "none applies" : percent(mean) + ", " + count(mean, applicable);
    }

    private static String decimal(double value, int unit) {
        long parts = Math.round(value * unit);
        StringBuilder fraction = new StringBuilder(Long.toString(unit + Math.abs(parts) % unit));
        while (fraction.charAt(fraction.length() - 1) == '0') {
            fraction.setLength(fraction.length() - 1);
        }
        String sign = parts < 0 ? "-" : "";
        String whole = sign + Math.abs(parts) / unit;
        return fraction.length() == 1 ? whole : whole + "." + fraction.substring(1);
    }
}
