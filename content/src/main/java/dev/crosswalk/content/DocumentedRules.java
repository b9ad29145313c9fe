package dev.crosswalk.content;

import dev.crosswalk.content.practice.Documented;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.RequirementRef;
import java.util.HashMap;
import java.util.Map;

/// What an edition wants in writing is asked for by the requirement that wants it.
final class DocumentedRules {
    private final LintSubject subject;
    private final Map<RequirementRef, Claim> claims = new HashMap<>();

    DocumentedRules(LintSubject subject) {
        this.subject = subject;
        subject.content.library().claims().forEach(c -> claims.put(c.requirement(), c));
    }

    void check() {
        for (Documented row : subject.content.practices().documented()) {
            Claim claim = claims.get(new RequirementRef(row.edition(), row.requirement()));
            for (String obligation : row.obligations()) {
                if (claim == null
                        || !(claim.demands().contains(obligation)
                                || claim.suggests().contains(obligation))) {
                    subject.quality(
                            name(row),
                            "documented-obligation",
                            "\"%s\" is wanted in writing by %s, which neither demands nor suggests \"%s\""
                                    .formatted(row.what(), row.requirement(), obligation));
                }
            }
        }
    }

    static String name(Documented row) {
        return "documented " + row.edition() + "/" + row.clause() + "/" + row.what();
    }
}
