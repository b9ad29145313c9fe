package dev.crosswalk.answers.ask;

import java.util.List;

/// Which domains people are asked about first, of the questions that settle most: what whoever asks
/// can most often answer alone, or in one conversation, before rooms and specialities.
final class Begin {
    private static final List<String> ORDER =
            List.of(
                    "governance",
                    "access",
                    "people",
                    "incident",
                    "supplier",
                    "risk",
                    "isms",
                    "change",
                    "asset",
                    "endpoint",
                    "data",
                    "logging",
                    "vulnerability",
                    "continuity",
                    "development",
                    "network",
                    "cryptography",
                    "compliance",
                    "privacy",
                    "processing-integrity",
                    "physical");

    private Begin() {}

    /// The place of a domain; one that nobody put into an order comes last.
    static int with(String domain) {
        int place = ORDER.indexOf(domain);
        return place < 0 ? ORDER.size() : place;
    }
}
