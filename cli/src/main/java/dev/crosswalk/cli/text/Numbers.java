package dev.crosswalk.cli.text;

/// Numbers as every format prints them: half up, without exponent, without trailing zeros.
public final class Numbers {
    private Numbers() {}

    /// Four digits after the point at most: `0.4127`, `0.5`, `1`.
    public static String fourDigits(double value) {
        return decimal(value, 10_000);
    }

    /// One digit after the point at most: `50.7`, `3`.
    public static String oneDigit(double value) {
        return decimal(value, 10);
    }

    /// `41.2 %` of 0.412; never `100 %` or `0 %` of what only comes near.
    public static String percent(double share) {
        double percent = share * 100;
        if (percent < 100 && percent > 99.9) {
            return "99.9 %";
        }
        return percent > 0 && percent < 0.1 ? "0.1 %" : oneDigit(percent) + " %";
    }

    /// `1 gap`, `2 gaps`.
    public static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
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
