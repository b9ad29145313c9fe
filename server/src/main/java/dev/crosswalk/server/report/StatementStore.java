package dev.crosswalk.server.report;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.report.ApprovedStatement.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The approved statements of an organisation, within a transaction.
record StatementStore(JdbcClient client, Tenant tenant) {

    /// Those that were approved by a change or before it, in the order in which they were.
    List<ApprovedStatement> all(long upTo) {
        Map<Integer, List<Kept>> files = new TreeMap<>();
        client.sql(
                        """
                        select number, format, sha256, bytes from statement_file
                        where organisation = ? order by number, format
                        """)
                .param(tenant.organisation())
                .query(row -> {
                    files.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                            .add(
                                    new Kept(
                                            row.getString("format"),
                                            row.getString("sha256"),
                                            row.getInt("bytes")));
                });
        return client.sql(
                        """
                        select v.*, exists (
                            select from statement_withdrawal w
                            where w.organisation = v.organisation and w.number = v.number and w.change <= :upTo
                        ) as taken_back
                        from statement_version v
                        where v.organisation = :organisation and v.change <= :upTo
                        order by v.number
                        """)
                .param("upTo", upTo)
                .param("organisation", tenant.organisation())
                .query((row, _) ->
                        new ApprovedStatement(
                                row.getInt("number"),
                                row.getLong("change"),
                                row.getString("edition"),
                                row.getString("version"),
                                row.getString("approved_by"),
                                row.getObject("approved_on", LocalDate.class),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getString("recorded_by"),
                                row.getString("recorded"),
                                row.getString("as_of"),
                                row.getString("content_version"),
                                row.getInt("applicable"),
                                row.getInt("controls"),
                                row.getBoolean("arrived"),
                                row.getBoolean("taken_back"),
                                files.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    byte[] bytes(String sha256) {
        return client.sql("select content from artefact where organisation = ? and sha256 = ?")
                .param(tenant.organisation())
                .param(sha256)
                .query(byte[].class)
                .single();
    }

    /// @param approved its number is given here, and its files are those that come along
    /// @param files by format
    void add(ApprovedStatement approved, Map<String, byte[]> files) {
        int number = all(Long.MAX_VALUE).size() + 1;
        client.sql(
                        """
                        insert into statement_version
                            (organisation, number, change, edition, version, approved_by, approved_on, recorded_at,
                            recorded_by, recorded, as_of, content_version, applicable, controls, arrived)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tenant.organisation(),
                        number,
                        approved.change(),
                        approved.edition(),
                        approved.version(),
                        approved.approvedBy(),
                        approved.approvedOn(),
                        approved.recordedAt().atOffset(ZoneOffset.UTC),
                        approved.recordedBy(),
                        approved.recorded(),
                        approved.asOf(),
                        approved.contentVersion(),
                        approved.applicable(),
                        approved.controls(),
                        approved.arrived())
                .update();
        files.forEach((format, bytes) -> {
            String sha256 = Sha256.of(bytes);
            client.sql(
                            """
                            insert into artefact (organisation, sha256, content) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(tenant.organisation(), sha256, bytes)
                    .update();
            client.sql(
                            """
                            insert into statement_file (organisation, number, format, sha256, bytes)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(tenant.organisation(), number, format, sha256, bytes.length)
                    .update();
        });
    }

    void takeBack(int number, long change, Instant at, String by) {
        client.sql(
                        """
                        insert into statement_withdrawal (organisation, number, change, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(tenant.organisation(), number, change, at.atOffset(ZoneOffset.UTC), by)
                .update();
    }
}
