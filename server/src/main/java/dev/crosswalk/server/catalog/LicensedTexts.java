package dev.crosswalk.server.catalog;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.server.identity.Happening;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.RecordReader;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Keeps the texts of requirements that organisations are licensed to have, each for itself.
@Service
public final class LicensedTexts {
    private static final int LONGEST_LICENCE = 500;

    private final Database database;
    private final Clock clock;

    LicensedTexts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Under which licence an organisation has texts.
    ///
    /// @param note who licensed them, and to whom
    /// @param until the last day on which they may be shown; null where none is known
    public record Licence(String note, @Nullable LocalDate until) {}

    /// What an organisation has of one framework.
    ///
    /// @param over whether the last day of the licence is past: nobody is shown them any more
    /// @param texts how many
    public record Loaded(
            String framework,
            Licence licence,
            boolean over,
            int texts,
            Instant loadedAt,
            String loadedBy) {}

    /// The text of one requirement.
    public record Text(String text, Licence licence) {}

    /// Who does it, and from where.
    public record By(Member member, String address) {}

    /// @param frameworks those that are looked at; empty for all
    public List<Loaded> list(Tenant tenant, List<String> frameworks) {
        LocalDate today = today();
        return database.read(
                tenant,
                client ->
                        client.sql(
                                        """
                                        select framework, licence, until, put_at, put_by,
                                            (select count(*) from jsonb_object_keys(texts)) as texts
                                        from licensed_texts
                                        where organisation = :organisation
                                            and (cardinality(:frameworks::text[]) = 0 or framework = any(:frameworks))
                                        order by framework
                                        """)
                                .param("organisation", tenant.organisation())
                                .param("frameworks", frameworks.toArray(String[]::new))
                                .query((row, _) -> {
                                    LocalDate until = row.getObject("until", LocalDate.class);
                                    return new Loaded(
                                            row.getString("framework"),
                                            new Licence(row.getString("licence"), until),
                                            until != null && until.isBefore(today),
                                            row.getInt("texts"),
                                            row.getObject("put_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getString("put_by"));
                                })
                                .list());
    }

    /// @return null where there is none, or it may be shown no more
    public @Nullable Text of(Tenant tenant, RequirementRef requirement) {
        List<Text> found =
                database.read(
                        tenant,
                        client ->
                                client.sql(
                                                """
                                                select texts ->> :requirement as text, licence, until from licensed_texts
                                                where organisation = :organisation and framework = :framework
                                                    and jsonb_exists(texts, :requirement)
                                                    and (until is null or until >= :today)
                                                """)
                                        .param("requirement", requirement.id())
                                        .param("organisation", tenant.organisation())
                                        .param("framework", requirement.edition())
                                        .param("today", today())
                                        .query((row, _) ->
                                                new Text(
                                                        row.getString("text"),
                                                        new Licence(
                                                                row.getString("licence"),
                                                                row.getObject(
                                                                        "until", LocalDate.class))))
                                        .list());
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Loads all texts of a framework, in place of those that were there; none where one of them is
    /// wrong.
    ///
    /// @param name of the file
    public void load(
            Tenant tenant,
            By by,
            FrameworkEdition framework,
            Licence licence,
            String name,
            byte[] csv)
            throws Refusal {
        if (licence.note().length() > LONGEST_LICENCE) {
            throw Refusal.malformed(
                    "licence",
                    licence.note().substring(0, 40) + "..",
                    "has more than %,d characters".formatted(LONGEST_LICENCE));
        }
        if (licence.until() != null && licence.until().isBefore(today())) {
            throw Refusal.malformed(
                    "until",
                    licence.until().toString(),
                    "is past: texts whose licence is over are shown to nobody");
        }
        Map<String, String> texts = TextsFile.read(name, csv, framework);
        Instant now = now();
        database.write(
                tenant,
                client -> {
                    client.sql(
                                    """
                                    insert into licensed_texts (organisation, framework, licence, until, texts, put_at, put_by)
                                    values (:organisation, :framework, :licence, :until, :texts::jsonb, :at, :by)
                                    on conflict (organisation, framework) do update
                                        set licence = excluded.licence, until = excluded.until, texts = excluded.texts,
                                            put_at = excluded.put_at, put_by = excluded.put_by
                                    """)
                            .param("organisation", tenant.organisation())
                            .param("framework", framework.id())
                            .param("licence", licence.note())
                            .param("until", licence.until(), Types.DATE)
                            .param("texts", RecordReader.JSON.writeValueAsString(texts))
                            .param("at", now.atOffset(ZoneOffset.UTC))
                            .param("by", by.member().name())
                            .update();
                    Happening.LICENSED_TEXTS_LOADED.put(
                            client,
                            now,
                            tenant,
                            by.member().name(),
                            "%s: %,d".formatted(framework.title(), texts.size()),
                            by.address());
                    return now;
                });
    }

    /// What is removed is gone.
    ///
    /// @param title of the framework
    public void remove(Tenant tenant, By by, String framework, String title) throws Refusal {
        int removed =
                database.write(
                        tenant,
                        client -> {
                            int rows =
                                    client.sql(
                                                    "delete from licensed_texts where organisation"
                                                            + " = ? and framework = ?")
                                            .param(tenant.organisation())
                                            .param(framework)
                                            .update();
                            if (rows > 0) {
                                Happening.LICENSED_TEXTS_REMOVED.put(
                                        client,
                                        now(),
                                        tenant,
                                        by.member().name(),
                                        title,
                                        by.address());
                            }
                            return rows;
                        });
        if (removed == 0) {
            throw Refusal.of(
                    Code.NOT_FOUND, "framework", framework, "no texts of {value} are loaded here");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
