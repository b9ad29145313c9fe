package dev.crosswalk.server.identity;

import static dev.crosswalk.server.identity.IdentityTables.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of who belongs to which organisation, within a transaction.
final class PeopleStore {
    private final JdbcClient client;

    PeopleStore(JdbcClient client) {
        this.client = client;
    }

    // ---- memberships

    /// @param proved whether whoever asks proved more than a password
    Map<UUID, Membership> memberships(UUID account, boolean proved) {
        Map<UUID, Membership> memberships = new HashMap<>();
        client.sql(
                        """
                        select m.organisation, m.role, m.person, m.frameworks, m.engagement, m.looks_from, m.looks_until,
                            m.access_until, coalesce(r.two_factor, false) two_factor
                        from membership m left join sign_in_rule r on r.organisation = m.organisation
                        where m.account = ?
                        """)
                .param(account)
                .query(row -> {
                    memberships.put(
                            row.getObject("organisation", UUID.class),
                            new Membership(
                                    role(row),
                                    row.getString("person"),
                                    engagement(row),
                                    row.getBoolean("two_factor") && !proved));
                });
        return memberships;
    }

    /// Somebody's place in an organisation.
    record Place(UUID organisation, UUID account) {}

    /// Who has owned the oldest organisation that has an owner for the longest.
    Optional<Place> firstOwner() {
        return client.sql(
                        """
                        select m.organisation, m.account
                        from membership m join organisation o on o.id = m.organisation
                        where m.role = 'owner'
                        order by o.began, o.id, m.since, m.account limit 1
                        """)
                .query((row, _) ->
                        new Place(
                                row.getObject("organisation", UUID.class),
                                row.getObject("account", UUID.class)))
                .optional();
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.of(row.getString("role")).orElseThrow();
    }

    private static @Nullable Engagement engagement(ResultSet row) throws SQLException {
        String name = row.getString("engagement");
        return name == null
                ? null
                : new Engagement(
                        name,
                        List.of((String[]) row.getArray("frameworks").getArray()),
                        row.getObject("looks_from", LocalDate.class),
                        row.getObject("looks_until", LocalDate.class),
                        row.getObject("access_until", LocalDate.class));
    }

    /// What an engagement says, in the order of its columns.
    private static List<@Nullable Object> said(Membership membership) {
        Engagement e = membership.engagement();
        List<@Nullable Object> said = new ArrayList<>();
        said.add(membership.frameworks().toArray(String[]::new));
        said.add(e == null ? null : e.name());
        said.add(e == null ? null : e.from());
        said.add(e == null ? null : e.until());
        said.add(e == null ? null : e.lastDay());
        return said;
    }

    /// Waits for whoever else changes who belongs to the organisation.
    void lock(UUID organisation) {
        client.sql("select account from membership where organisation = ? for update")
                .param(organisation)
                .query(UUID.class)
                .list();
    }

    int owners(UUID organisation) {
        return client.sql(
                        """
                        select count(*) from membership m join account a on a.id = m.account
                        where m.organisation = ? and m.role = 'owner' and a.disabled_at is null
                        """)
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    void put(UUID organisation, UUID account, Membership membership, boolean byGroup, Instant now) {
        client.sql(
                        """
                        insert into membership (organisation, account, role, person, frameworks, engagement,
                            looks_from, looks_until, access_until, by_group, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (organisation, account) do update
                            set role = excluded.role, person = excluded.person,
                                frameworks = excluded.frameworks, engagement = excluded.engagement,
                                looks_from = excluded.looks_from, looks_until = excluded.looks_until,
                                access_until = excluded.access_until, by_group = excluded.by_group
                        """)
                .param(organisation)
                .param(account)
                .param(membership.role().word())
                .param(membership.person())
                .params(said(membership))
                .param(byGroup)
                .param(at(now))
                .update();
    }

    boolean remove(UUID organisation, UUID account) {
        return client.sql("delete from membership where organisation = ? and account = ?")
                        .param(organisation)
                        .param(account)
                        .update()
                == 1;
    }

    /// The account that is a person of the programme already.
    Optional<UUID> accountOf(UUID organisation, String person) {
        return client.sql("select account from membership where organisation = ? and person = ?")
                .param(organisation)
                .param(person)
                .query(UUID.class)
                .optional();
    }

    /// Whether somebody else there has a name, or had it.
    boolean isTaken(UUID organisation, String name, UUID but) {
        return client.sql(
                        """
                        select exists (select from membership m join account a on a.id = m.account
                            where m.organisation = :organisation and a.id <> :but
                                and lower(:name) in (select lower(n) from unnest(a.former_names || a.name) n))
                        """)
                .param("organisation", organisation)
                .param("but", but)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    boolean isByGroup(UUID organisation, UUID account) {
        return client.sql("select by_group from membership where organisation = ? and account = ?")
                .param(organisation)
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<People.One> people(UUID organisation, Instant now) {
        return client.sql(
                        """
                        select a.id, a.name, a.email, m.role, m.person, m.frameworks, m.engagement,
                            m.looks_from, m.looks_until, m.access_until, m.by_group, m.since,
                            exists (select from totp t where t.account = a.id and t.confirmed_at is not null) two_factor,
                            (select count(*) from passkey p where p.account = a.id) passkeys,
                            (select max(s.seen_at) from session s where s.account = a.id and s.expires_at > ?) seen_at
                        from membership m join account a on a.id = m.account
                        where m.organisation = ? order by lower(a.name), a.email
                        """)
                .param(at(now))
                .param(organisation)
                .query((row, _) ->
                        new People.One(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("role"),
                                row.getString("person"),
                                engagement(row),
                                row.getBoolean("by_group"),
                                instant(row, "since"),
                                row.getBoolean("two_factor"),
                                row.getInt("passkeys"),
                                instantOrNull(row, "seen_at")))
                .list();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    // ---- invitations

    /// @param account whose way back in it is; null for somebody new
    /// @param email whom alone it lets in; null for whoever has the link
    record Invitation(
            UUID id,
            UUID organisation,
            @Nullable UUID account,
            String name,
            @Nullable String email,
            Membership membership,
            String by,
            Instant createdAt,
            Instant expiresAt) {}

    void add(String digest, Invitation one) {
        client.sql(
                        """
                        insert into invitation
                            (secret_sha256, id, organisation, account, name, email, role, person, frameworks, engagement,
                             looks_from, looks_until, access_until, made_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(digest)
                .param(one.id())
                .param(one.organisation())
                .param(one.account())
                .param(one.name())
                .param(one.email())
                .param(one.membership().role().word())
                .param(one.membership().person())
                .params(said(one.membership()))
                .param(one.by())
                .param(at(one.createdAt()))
                .param(at(one.expiresAt()))
                .update();
    }

    private static final String INVITATION =
            "id, organisation, account, name, email, role, person, frameworks, engagement, looks_from,"
                    + " looks_until, access_until, made_by, created_at, expires_at";

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("email"),
                new Membership(role(row), row.getString("person"), engagement(row), false),
                row.getString("made_by"),
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }

    Optional<Invitation> invitation(String digest, Instant now) {
        return client.sql(
                        "select %s from invitation where secret_sha256 = ? and expires_at > ?"
                                .formatted(INVITATION))
                .param(digest)
                .param(at(now))
                .query(PeopleStore::invitation)
                .optional();
    }

    /// Takes an invitation, which nobody can take again.
    Optional<Invitation> take(String digest, Instant now) {
        return client.sql(
                        "delete from invitation where secret_sha256 = ? and expires_at > ? returning %s"
                                .formatted(INVITATION))
                .param(digest)
                .param(at(now))
                .query(PeopleStore::invitation)
                .optional();
    }

    List<Invitation> invitations(UUID organisation, Instant now) {
        return client.sql(
                        """
                        select %s from invitation
                        where organisation = ? and expires_at > ? and account is null order by created_at
                        """
                                .formatted(INVITATION))
                .param(organisation)
                .param(at(now))
                .query(PeopleStore::invitation)
                .list();
    }

    Optional<String> withdraw(UUID organisation, UUID id) {
        return client.sql("delete from invitation where organisation = ? and id = ? returning name")
                .param(organisation)
                .param(id)
                .query(String.class)
                .optional();
    }

    void withdrawWaysBack(UUID account) {
        client.sql("delete from invitation where account = ?").param(account).update();
    }

    // ---- rules

    boolean needsTwoFactor(UUID organisation) {
        return rule(organisation, "two_factor");
    }

    boolean linksByMail(UUID organisation) {
        return rule(organisation, "link_by_mail");
    }

    private boolean rule(UUID organisation, String rule) {
        return client.sql("select %s from sign_in_rule where organisation = ?".formatted(rule))
                .param(organisation)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void putRules(UUID organisation, boolean twoFactor, boolean linkByMail) {
        client.sql(
                        """
                        insert into sign_in_rule values (?, ?, ?)
                        on conflict (organisation) do update
                            set two_factor = excluded.two_factor, link_by_mail = excluded.link_by_mail
                        """)
                .param(organisation)
                .param(twoFactor)
                .param(linkByMail)
                .update();
    }

    List<People.GroupRole> groups(UUID organisation) {
        return client.sql(
                        "select group_name, role from group_role where organisation = ? order by group_name")
                .param(organisation)
                .query((row, _) ->
                        new People.GroupRole(row.getString("group_name"), row.getString("role")))
                .list();
    }

    void putGroups(UUID organisation, List<People.GroupRole> groups) {
        client.sql("delete from group_role where organisation = ?").param(organisation).update();
        for (People.GroupRole each : groups) {
            client.sql("insert into group_role values (?, ?, ?)")
                    .param(organisation)
                    .param(each.group())
                    .param(each.role())
                    .update();
        }
    }

    /// Of all organisations, the roles that somebody in some groups has.
    Map<UUID, List<Role>> rolesOf(List<String> groups) {
        Map<UUID, List<Role>> roles = new HashMap<>();
        client.sql("select organisation, role from group_role where group_name = any (?)")
                .param(groups.toArray(String[]::new))
                .query(row -> {
                    roles.computeIfAbsent(
                                    row.getObject("organisation", UUID.class),
                                    _ -> new java.util.ArrayList<>())
                            .add(role(row));
                });
        return roles;
    }

    List<UUID> byGroup(UUID account) {
        return client.sql("select organisation from membership where account = ? and by_group")
                .param(account)
                .query((row, _) -> row.getObject("organisation", UUID.class))
                .list();
    }

    // ---- those whom others vouch for

    Optional<UUID> foreign(String issuer, String subject) {
        return client.sql("select account from foreign_identity where issuer = ? and subject = ?")
                .param(issuer)
                .param(subject)
                .query(UUID.class)
                .optional();
    }

    void link(String issuer, String subject, UUID account, Instant now) {
        client.sql("insert into foreign_identity values (?, ?, ?, ?)")
                .param(issuer)
                .param(subject)
                .param(account)
                .param(at(now))
                .update();
    }
}
