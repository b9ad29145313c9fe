package dev.crosswalk.server.programme;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;

/// What is stored is no programme by the content that this server was started with: it was stored
/// with another one.
public final class OtherContent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    OtherContent(InvalidContent why) {
        super("What is stored is no programme: " + why.getMessage(), why);
        findings = why.findings();
    }

    public List<Finding> findings() {
        return findings;
    }
}
