package dev.crosswalk.suggest;

/// What a text means, as a language model has it: a vector of length 1, and texts that mean the
/// same have vectors that point the same way.
interface Meaning {
    /// Changes whenever another vector may come of the same text.
    String model();

    /// @param text not empty; of a long one, all parts count
    float[] of(String text);
}
