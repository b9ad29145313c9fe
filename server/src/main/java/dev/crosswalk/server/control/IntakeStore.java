package dev.crosswalk.server.control;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.RecordReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lists that an organisation takes in, within a transaction.
record IntakeStore(JdbcClient client, Tenant tenant) {
    private static final String LAST =
            """
            select i.id, i.name, i.sha256, i.begun_at, i.begun_by,
                v.number, v.recorded_at, v.recorded_by, v.said::text as said, v.review, v.change, v.dropped
            from intake i
            join lateral (
                select * from intake_version
                where organisation = i.organisation and intake = i.id
                order by number desc
                limit 1
            ) v on true
            where i.organisation = :organisation
            """;

    /// The last versions, the latest begun first.
    List<KeptIntake> all(int most) {
        return client.sql(LAST + " and not v.dropped order by i.begun_at desc, i.id limit :most")
                .param("organisation", tenant.organisation())
                .param("most", most)
                .query((row, _) -> kept(row))
                .list();
    }

    Optional<KeptIntake> one(UUID id) {
        return client.sql(LAST + " and i.id = :id")
                .param("organisation", tenant.organisation())
                .param("id", id)
                .query((row, _) -> kept(row))
                .optional();
    }

    private static KeptIntake kept(ResultSet row) throws SQLException {
        long change = row.getLong("change");
        boolean hasChange = !row.wasNull();
        return new KeptIntake(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sha256"),
                at(row, "begun_at"),
                row.getString("begun_by"),
                row.getLong("number"),
                at(row, "recorded_at"),
                row.getString("recorded_by"),
                RecordReader.JSON.readTree(row.getString("said")),
                row.getString("review"),
                hasChange ? change : null,
                row.getBoolean("dropped"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    byte[] file(String sha256) {
        return client.sql("select content from artefact where organisation = ? and sha256 = ?")
                .param(tenant.organisation())
                .param(sha256)
                .query(byte[].class)
                .single();
    }

    /// Whoever adds to a list waits for who does so already.
    void lock(UUID id) {
        client.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(id.toString())
                .query(row -> {});
    }

    void begin(KeptIntake begun, byte[] file) {
        client.sql(
                        """
                        insert into artefact (organisation, sha256, content) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(tenant.organisation(), Sha256.of(file), file)
                .update();
        client.sql(
                        """
                        insert into intake (organisation, id, name, sha256, begun_at, begun_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(tenant.organisation())
                .param(begun.id())
                .param(begun.name())
                .param(begun.sha256())
                .param(begun.begunAt().atOffset(ZoneOffset.UTC))
                .param(begun.begunBy())
                .update();
        add(begun);
    }

    void add(KeptIntake version) {
        client.sql(
                        """
                        insert into intake_version
                            (organisation, intake, number, recorded_at, recorded_by, said, review, change, dropped)
                        values
                            (:organisation, :intake, :number, :at, :by, :said::jsonb, :review, cast(:change as bigint), :dropped)
                        """)
                .param("organisation", tenant.organisation())
                .param("intake", version.id())
                .param("number", version.version())
                .param("at", version.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", version.changedBy())
                .param("said", version.said().toString())
                .param("review", version.review())
                .param("change", version.change())
                .param("dropped", version.dropped())
                .update();
    }
}
