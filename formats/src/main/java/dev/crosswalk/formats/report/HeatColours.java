package dev.crosswalk.formats.report;

/// The two colours of a heat map cell, RRGGBB, readable on each other.
record HeatColours(String paper, String ink) {
    private static final int[] COLD = {0xF4, 0xF7, 0xFA};
    private static final int[] HOT = {0x1F, 0x4E, 0x79};

    /// From this intensity on white text is easier to read than black.
    private static final double DARK = 0.742;

    static HeatColours of(double intensity) {
        var paper = new StringBuilder();
        for (int i = 0; i < COLD.length; i++) {
            long mixed = Math.round(COLD[i] + (HOT[i] - COLD[i]) * intensity);
            paper.append("%02X".formatted(mixed));
        }
        return new HeatColours(paper.toString(), intensity > DARK ? "FFFFFF" : "000000");
    }
}
