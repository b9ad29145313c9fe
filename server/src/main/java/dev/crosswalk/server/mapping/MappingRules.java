package dev.crosswalk.server.mapping;

import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.programme.ReviewedMapping.Decision;
import dev.crosswalk.server.control.EditGuard;
import dev.crosswalk.server.control.EditKind;
import dev.crosswalk.server.control.Edits;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whether it takes two people to accept a mapping, and that it does.
@Service
public final class MappingRules implements EditGuard {
    private final Database database;
    private final Clock clock;

    MappingRules(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param recordedAt when somebody said so; null where nobody ever did
    public record Rule(
            boolean twoPeople, @Nullable Instant recordedAt, @Nullable String recordedBy) {}

    public Rule rule(Tenant tenant) {
        return database.read(
                tenant,
                client ->
                        client.sql(
                                        """
                                        select two_people, recorded_at, recorded_by from mapping_rule
                                        where organisation = ? order by number desc limit 1
                                        """)
                                .param(tenant.organisation())
                                .query((row, _) ->
                                        new Rule(
                                                row.getBoolean("two_people"),
                                                row.getObject("recorded_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("recorded_by")))
                                .optional()
                                .orElse(new Rule(false, null, null)));
    }

    public Rule put(Tenant tenant, Member by, boolean twoPeople) {
        database.write(
                tenant,
                client ->
                        client.sql(
                                        """
                                        insert into mapping_rule (organisation, recorded_at, account, recorded_by, two_people)
                                        values (?, ?, ?, ?, ?)
                                        """)
                                .param(tenant.organisation())
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .param(by.account())
                                .param(by.name())
                                .param(twoPeople)
                                .update());
        return rule(tenant);
    }

    /// Whether whoever asks suggested it, under whatever name they had then. Two people of one name
    /// are taken for one: better ask a third than let somebody accept what they suggested.
    public static boolean isBy(
            Member member, Tenant tenant, Programme programme, String suggested) {
        return member.isCalled(suggested)
                || suggested.equalsIgnoreCase(Edits.name(member, tenant, programme));
    }

    @Override
    public void check(Tenant tenant, Member by, EditKind kind, Programme before, Programme after)
            throws NotPermitted {
        if (before.mappings().equals(after.mappings()) || !rule(tenant).twoPeople()) {
            return;
        }
        if (kind != EditKind.SUGGEST_MAPPING && kind != EditKind.DECIDE_MAPPING) {
            throw new NotPermitted(
                    "Mappings are reviewed by two people here: suggest one on the crosswalk, where"
                            + " somebody else accepts it. Leave mappings out of what you send.");
        }
        for (ReviewedMapping mapping : after.mappings()) {
            boolean isNew =
                    ItemKind.MAPPING
                            .find(before, ItemKind.MAPPING.key(mapping))
                            .filter(mapping::equals)
                            .isEmpty();
            if (isNew
                    && mapping.decision() == Decision.ACCEPTED
                    && isBy(by, tenant, before, mapping.suggestedBy())) {
                throw new NotPermitted(
                        "You suggested that %s and %s relate so: here somebody else accepts it."
                                .formatted(mapping.left(), mapping.right()));
            }
        }
    }
}
