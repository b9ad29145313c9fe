package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.content.Content;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.IdentityStore.Account;
import dev.crosswalk.server.identity.OwnAccount.Asking;
import dev.crosswalk.server.identity.OwnAccount.SessionShown;
import dev.crosswalk.server.identity.PeopleStore.Invitation;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of an organisation: who comes, what each may do, and who goes.
///
/// INVARIANT: an organisation that has an owner keeps one.
public final class People {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_GROUPS = 200;
    private static final WholeNumber DAYS = new WholeNumber("days", "days", 1, 30);
    private static final Duration WAY_BACK = Duration.ofDays(1);

    private final Database database;
    private final Accounts accounts;
    private final Content content;
    private final Persons persons;
    private final Clock clock;

    public People(
            Database database, Accounts accounts, Content content, Persons persons, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.content = content;
        this.persons = persons;
        this.clock = clock;
    }

    /// Somebody of an organisation.
    ///
    /// @param person an id of people.yaml; null for nobody there
    /// @param engagement what an auditor is here for; null for everybody else
    /// @param byGroup whether the role came with a group of whoever vouches for the account
    /// @param passkeys how many they have
    /// @param seenAt null where no session is open
    public record One(
            UUID account,
            String name,
            String email,
            String role,
            @Nullable String person,
            @Nullable Engagement engagement,
            boolean byGroup,
            Instant since,
            boolean twoFactor,
            int passkeys,
            @Nullable Instant seenAt) {}

    /// What somebody is to be.
    public record Place(String role, @Nullable String person, @Nullable Engagement engagement) {}

    /// @param email whom alone the link lets in; null for whoever has it
    public record Invited(
            UUID id,
            String name,
            @Nullable String email,
            String role,
            @Nullable String person,
            @Nullable Engagement engagement,
            String by,
            Instant createdAt,
            Instant expiresAt) {}

    /// A group of whoever vouches for people, and what its members are here.
    public record GroupRole(String group, String role) {}

    /// What an organisation asks of signing in.
    ///
    /// @param linkByMail whether somebody who signs in elsewhere may be taken for the account with
    ///   the same verified mail address
    public record Rules(boolean twoFactor, boolean linkByMail, List<GroupRole> groups) {}

    private <T> T ask(IdentityTables.Work<T> work) throws Refusal {
        return IdentityTables.ask(database, clock, work);
    }

    private static void happened(
            IdentityTables tables,
            Asking by,
            Happening what,
            UUID organisation,
            @Nullable UUID account,
            String about) {
        tables.happened(
                what, organisation, account, by.member().name(), about, by.from().address());
    }

    // ---- who is there

    public List<One> all(UUID organisation) throws Refusal {
        return ask(tables -> tables.people().people(organisation, tables.now()));
    }

    /// Whom the programme knows.
    public List<Persons.Person> persons(UUID organisation) {
        return persons.of(organisation);
    }

    /// @param seen what they were when whoever asks looked; null for whatever they are
    /// @throws SeenOtherwise where they are something else by now
    public void change(
            Asking by, UUID organisation, UUID account, Place wanted, @Nullable Place seen)
            throws Refusal {
        Membership membership = checked(organisation, wanted);
        ask(tables -> {
            PeopleStore store = tables.people();
            store.lock(organisation);
            Membership before = membership(tables, organisation, account);
            if (seen != null && !seen.equals(place(before))) {
                throw SeenOtherwise.of(
                        tables,
                        organisation,
                        Happening.ROLE_CHANGED,
                        tables.identity().account(account).map(Account::name).orElse(""),
                        said(before));
            }
            refuseTakenPerson(store, organisation, account, membership.person());
            if (before.role() == Role.OWNER && membership.role() != Role.OWNER) {
                refuseLastOwner(store, organisation);
            }
            store.put(organisation, account, membership, false, tables.now());
            happened(
                    tables,
                    by,
                    Happening.ROLE_CHANGED,
                    organisation,
                    account,
                    "%s -> %s".formatted(said(before), said(membership)));
            return by;
        });
    }

    private static Place place(Membership membership) {
        return new Place(membership.role().word(), membership.person(), membership.engagement());
    }

    private static String said(Membership membership) {
        String person = membership.person();
        Engagement engagement = membership.engagement();
        return membership.role().word()
                + (person == null ? "" : ", as " + person)
                + (engagement == null ? "" : ", for " + engagement.said());
    }

    private static Membership membership(IdentityTables tables, UUID organisation, UUID account)
            throws Refusal {
        return Optional.ofNullable(tables.people().memberships(account, true).get(organisation))
                .orElseThrow(() ->
                        IdentityTables.notFound(
                                "account", "nobody with this id is of this organisation"));
    }

    private static void refuseLastOwner(PeopleStore store, UUID organisation) throws Refusal {
        if (store.owners(organisation) < 2) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "role",
                    "",
                    "this is the last owner: make somebody else an owner first");
        }
    }

    private static void refuseTakenPerson(
            PeopleStore store, UUID organisation, @Nullable UUID account, @Nullable String person)
            throws Refusal {
        Optional<UUID> has =
                person == null ? Optional.empty() : store.accountOf(organisation, person);
        if (has.isPresent() && !has.get().equals(account)) {
            throw Refusal.of(
                    Code.TAKEN,
                    "person",
                    String.valueOf(person),
                    "another account is {value} already: one person has one account");
        }
    }

    /// Ends what somebody is in an organisation, and their tokens there.
    public void remove(Asking by, UUID organisation, UUID account) throws Refusal {
        ask(tables -> {
            PeopleStore store = tables.people();
            store.lock(organisation);
            Membership before = membership(tables, organisation, account);
            if (before.role() == Role.OWNER) {
                refuseLastOwner(store, organisation);
            }
            store.remove(organisation, account);
            tables.identity().revokeAll(organisation, account, tables.now());
            store.withdrawWaysBack(account);
            happened(tables, by, Happening.REMOVED, organisation, account, before.role().word());
            return by;
        });
    }

    private Membership checked(UUID organisation, Place wanted) throws Refusal {
        Role role = role(wanted.role());
        Engagement engagement = engagement(role, wanted.engagement());
        String person = wanted.person();
        if (person == null || person.isBlank()) {
            return new Membership(role, null, engagement, false);
        }
        List<String> known = persons.of(organisation).stream().map(Persons.Person::id).toList();
        if (known.isEmpty()) {
            // Its owners are just texts there.
            String text = OwnAccount.text("person", person, LONGEST_NAME);
            return new Membership(role, text, engagement, false);
        }
        if (!known.contains(person)) {
            throw Refusal.unknown("person", "person of the programme", person, known);
        }
        return new Membership(role, person, engagement, false);
    }

    private @Nullable Engagement engagement(Role role, @Nullable Engagement wanted) throws Refusal {
        if (role != Role.AUDITOR) {
            if (wanted != null) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "engagement",
                        "",
                        "only auditors are here for an engagement: leave it out");
            }
            return null;
        }
        if (wanted == null) {
            throw Refusal.missing("engagement", "say which audit they are here for: <engagement>");
        }
        Set<String> editions = new HashSet<>();
        content.library().editions().forEach(e -> editions.add(e.id()));
        for (String framework : wanted.frameworks()) {
            if (!editions.contains(framework)) {
                throw Refusal.unknown(
                        "engagement.frameworks", "framework edition", framework, editions);
            }
        }
        if (wanted.frameworks().isEmpty()) {
            throw Refusal.missing(
                    "engagement.frameworks",
                    "say which frameworks the auditor looks at: <engagement.frameworks>");
        }
        LocalDate from = wanted.from();
        LocalDate until = wanted.until();
        Days.check("engagement.from", from);
        Days.check("engagement.until", until);
        Days.check("engagement.lastDay", wanted.lastDay());
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "engagement.until",
                            until.toString(),
                            "the days end on {value}, before they begin on {from}")
                    .with("from", from.toString());
        }
        return new Engagement(
                OwnAccount.text("engagement.name", wanted.name(), LONGEST_NAME),
                wanted.frameworks(),
                from,
                until,
                wanted.lastDay());
    }

    private static Role role(String word) throws Refusal {
        Optional<Role> role = Role.of(word);
        if (role.isEmpty()) {
            throw Refusal.notOneOf("role", word, Stream.of(Role.values()).map(Role::word).toList());
        }
        return role.get();
    }

    // ---- who comes

    /// @param email whom alone it lets in; null for whoever has the link, unless the name is an
    ///   address itself
    /// @param days for which the link works
    /// @return the secret of a link, which is known to nobody afterwards
    public String invite(
            Asking by,
            UUID organisation,
            String name,
            @Nullable String email,
            Place place,
            int days)
            throws Refusal {
        String called = OwnAccount.text("name", name, LONGEST_NAME);
        String said = email == null && Accounts.isAddress(called) ? called : email;
        String address = said == null ? null : Accounts.address(said);
        Membership membership = checked(organisation, place);
        Engagement engagement = membership.engagement();
        if (engagement != null
                && engagement.isOver(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "engagement.lastDay",
                    String.valueOf(engagement.lastDay()),
                    "their last day of access, {value}, is over already");
        }
        int lasting = DAYS.parse(String.valueOf(days));
        Secret secret = Secret.random("");
        ask(tables -> {
            refuseTakenPerson(tables.people(), organisation, null, membership.person());
            tables.people()
                    .add(
                            secret.digest(),
                            new Invitation(
                                    UUID.randomUUID(),
                                    organisation,
                                    null,
                                    called,
                                    address,
                                    membership,
                                    by.member().name(),
                                    tables.now(),
                                    tables.now().plus(Duration.ofDays(lasting))));
            happened(
                    tables,
                    by,
                    Happening.INVITED,
                    organisation,
                    null,
                    called
                            + (address == null || address.equals(called)
                                    ? ""
                                    : " <" + address + ">")
                            + ", "
                            + said(membership));
            return by;
        });
        return secret.text();
    }

    public List<Invited> invitations(UUID organisation) throws Refusal {
        return ask(tables ->
                tables.people().invitations(organisation, tables.now()).stream()
                        .map(i ->
                                new Invited(
                                        i.id(),
                                        i.name(),
                                        i.email(),
                                        i.membership().role().word(),
                                        i.membership().person(),
                                        i.membership().engagement(),
                                        i.by(),
                                        i.createdAt(),
                                        i.expiresAt()))
                        .toList());
    }

    public void withdraw(Asking by, UUID organisation, UUID invitation) throws Refusal {
        ask(tables -> {
            String name =
                    tables.people()
                            .withdraw(organisation, invitation)
                            .orElseThrow(() ->
                                    IdentityTables.notFound(
                                            "invitation",
                                            "this invitation was taken, withdrawn or is over already"));
            happened(tables, by, Happening.INVITATION_WITHDRAWN, organisation, null, name);
            return by;
        });
    }

    /// Lets somebody back in who lost password or second factor: the link sets a new password,
    /// switches two-factor sign-in off and removes passkeys.
    ///
    /// Whoever has it becomes that account, in all that it belongs to; so only where it belongs to
    /// nothing that the owner who makes it does not own.
    ///
    /// @return the secret of a link, which is known to nobody afterwards
    public String wayBack(Asking by, UUID organisation, UUID account) throws Refusal {
        Secret secret = Secret.random("");
        ask(tables -> {
            Membership theirs = membership(tables, organisation, account);
            refuseOfOthers(
                    tables,
                    by,
                    account,
                    "this account is of other organisations too, which are not yours: whoever runs the server lets it back in");
            tables.people()
                    .add(
                            secret.digest(),
                            new Invitation(
                                    UUID.randomUUID(),
                                    organisation,
                                    account,
                                    name(tables, account),
                                    null,
                                    theirs,
                                    by.member().name(),
                                    tables.now(),
                                    tables.now().plus(WAY_BACK)));
            happened(tables, by, Happening.WAY_BACK_MADE, organisation, account, "");
            return by;
        });
        return secret.text();
    }

    private static void refuseOfOthers(IdentityTables tables, Asking by, UUID account, String why)
            throws Refusal {
        for (UUID each : tables.people().memberships(account, true).keySet()) {
            if (by.member().in(each).orElse(Role.VIEWER) != Role.OWNER) {
                throw Refusal.of(Code.UNSUITABLE, "account", "", why);
            }
        }
    }

    /// Closes an account for good: it signs in nowhere any more, and is of no organisation. What it
    /// did stays on the trails under its name, and its mail address is free for another one.
    ///
    /// Only where it belongs to nothing that the owner who closes it does not own.
    public void close(Asking by, UUID organisation, UUID account) throws Refusal {
        if (account.equals(by.member().account())) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "account",
                    "",
                    "this is your own account: another owner closes it");
        }
        ask(tables -> {
            PeopleStore store = tables.people();
            membership(tables, organisation, account);
            refuseOfOthers(
                    tables,
                    by,
                    account,
                    "this account is of other organisations too, which are not yours: remove it from yours");
            // In one order, lest two who do the same wait for each other.
            for (UUID each : new TreeSet<>(store.memberships(account, true).keySet())) {
                store.lock(each);
                Membership before = membership(tables, each, account);
                if (before.role() == Role.OWNER) {
                    refuseLastOwner(store, each);
                }
                store.remove(each, account);
                tables.identity().revokeAll(each, account, tables.now());
                happened(tables, by, Happening.REMOVED, each, account, before.role().word());
            }
            store.withdrawWaysBack(account);
            tables.identity().close(account, tables.now());
            happened(tables, by, Happening.ACCOUNT_CLOSED, organisation, account, "");
            return by;
        });
    }

    /// Gives whoever asks another name. It may be that of nobody beside them, because programmes
    /// know who did something by name; and what they were called before stays known, lest they
    /// accept under one name what they suggested under another.
    public void rename(Asking by, String name) throws Refusal {
        String called = OwnAccount.text("name", name, Accounts.LONGEST_TEXT);
        Member member = by.member();
        for (UUID organisation : member.memberships().keySet()) {
            String own = member.person(organisation).orElse("");
            if (persons.of(organisation).stream()
                    .anyMatch(p -> p.name().equalsIgnoreCase(called) && !p.id().equals(own))) {
                throw takenName(called);
            }
        }
        ask(tables -> {
            for (UUID organisation : member.memberships().keySet()) {
                if (tables.people().isTaken(organisation, called, member.account())) {
                    throw takenName(called);
                }
            }
            if (!called.equals(member.name())) {
                tables.identity().rename(member.account(), called);
                tables.happened(
                        Happening.NAME_CHANGED,
                        null,
                        member.account(),
                        member.name(),
                        "%s -> %s".formatted(member.name(), called),
                        by.from().address());
            }
            return by;
        });
    }

    private static Refusal takenName(String name) {
        return Refusal.of(
                Code.TAKEN,
                "name",
                name,
                "somebody else of your organisation is or was called {value}: say a name that tells you apart");
    }

    private static String name(IdentityTables tables, UUID account) {
        return tables.identity().account(account).map(Account::name).orElse("");
    }

    /// What a link leads to.
    ///
    /// @param email whom alone it lets in; null for whoever has it
    /// @param isBack whether it lets an account back in; else it invites somebody
    public record Link(
            String organisation,
            String name,
            String role,
            String by,
            @Nullable String email,
            boolean isBack) {}

    private static Refusal usedUp() {
        return IdentityTables.notFound(
                "link",
                "this link was used or withdrawn already, or is over: ask whoever gave it to you for another one");
    }

    public Link look(String secret) throws Refusal {
        return ask(tables -> {
            Invitation found =
                    tables.people()
                            .invitation(new Secret(secret).digest(), tables.now())
                            .orElseThrow(People::usedUp);
            UUID account = found.account();
            return new Link(
                    tables.identity()
                            .organisations(List.of(found.organisation()))
                            .getOrDefault(found.organisation(), ""),
                    found.name(),
                    found.membership().role().word(),
                    found.by(),
                    account == null
                            ? found.email()
                            : tables.identity().account(account).map(Account::email).orElse(null),
                    account != null);
        });
    }

    /// Makes an account by an invitation.
    ///
    /// @return the secret of a session
    public String accept(String secret, NewAccount wanted, Origin from) throws Refusal {
        look(secret);
        Account account = accounts.checked(wanted);
        return ask(tables -> {
            Invitation taken = taken(tables, secret, account.email());
            if (tables.identity().account(account.email()).isPresent()) {
                throw Refusal.of(
                        Code.TAKEN,
                        "email",
                        account.email(),
                        "{value} has an account already: sign in with it, then open the link again");
            }
            Accounts.add(tables, account, from);
            join(tables, taken, account.id(), account.email(), account.name(), from);
            return Accounts.begin(tables, account, from, IdentityStore.PASSWORD);
        });
    }

    /// Takes somebody who has an account into another organisation.
    public void accept(Asking by, String secret) throws Refusal {
        ask(tables -> {
            Invitation taken = taken(tables, secret, by.member().email());
            if (by.member().membership(taken.organisation()).isPresent()) {
                throw Refusal.of(
                        Code.TAKEN,
                        "link",
                        "",
                        "you are of this organisation already: let the one use the link for whom it is");
            }
            join(
                    tables,
                    taken,
                    by.member().account(),
                    by.member().email(),
                    by.member().name(),
                    by.from());
            return by;
        });
    }

    /// An invitation that nobody takes again, for the one whom it lets in.
    private static Invitation taken(IdentityTables tables, String secret, String email)
            throws Refusal {
        Invitation taken =
                tables.people()
                        .take(new Secret(secret).digest(), tables.now())
                        .filter(i -> i.account() == null)
                        .orElseThrow(People::usedUp);
        if (taken.email() != null && !taken.email().equals(email)) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "email",
                    email,
                    "this invitation is for %s alone: ask %s for one for {value}"
                            .formatted(taken.email(), taken.by()));
        }
        return taken;
    }

    private static void join(
            IdentityTables tables,
            Invitation taken,
            UUID account,
            String email,
            String name,
            Origin from)
            throws Refusal {
        refuseTakenPerson(
                tables.people(), taken.organisation(), account, taken.membership().person());
        tables.people().put(taken.organisation(), account, taken.membership(), false, tables.now());
        tables.happened(
                Happening.JOINED,
                taken.organisation(),
                account,
                name,
                "%s, invited by %s as %s, came with %s"
                        .formatted(said(taken.membership()), taken.by(), taken.name(), email),
                from.address());
    }

    /// Takes a way back in; every session of the account ends.
    ///
    /// @return the secret of a session
    public String back(String secret, String password, Origin from) throws Refusal {
        Link link = look(secret);
        Passwords.refuseWeak(
                "password",
                password,
                List.of(link.name(), link.email() == null ? "" : link.email()));
        String hash = accounts.hash(password);
        return ask(tables -> {
            UUID account =
                    tables.people()
                            .take(new Secret(secret).digest(), tables.now())
                            .map(Invitation::account)
                            .orElseThrow(People::usedUp);
            Account found = tables.identity().account(account).orElseThrow(People::usedUp);
            tables.identity().setPassword(account, hash);
            tables.identity().removeFactor(account);
            // Whoever had the password before may have made one.
            for (PasskeyStore.Kept passkey : tables.passkeys().all(account)) {
                tables.passkeys().remove(passkey.id());
                tables.happened(
                        Happening.PASSKEY_REMOVED,
                        null,
                        account,
                        found.name(),
                        passkey.name(),
                        from.address());
            }
            tables.identity().endAll(account, null);
            tables.identity().forgetFailures("account " + found.email());
            tables.happened(
                    Happening.WAY_BACK_USED, null, account, found.name(), "", from.address());
            return Accounts.begin(tables, found, from, IdentityStore.PASSWORD);
        });
    }

    // ---- what others have open

    public List<SessionShown> sessions(UUID organisation, UUID account) throws Refusal {
        return ask(tables -> {
            membership(tables, organisation, account);
            return OwnAccount.shown(tables, account, "");
        });
    }

    /// Signs somebody out.
    ///
    /// @param session null for all of them
    public void end(Asking by, UUID organisation, UUID account, @Nullable UUID session)
            throws Refusal {
        ask(tables -> {
            membership(tables, organisation, account);
            if (session == null) {
                tables.identity().endAll(account, null);
            } else if (!tables.identity().end(session, account)) {
                throw IdentityTables.notFound("session", "this session has ended already");
            }
            happened(tables, by, Happening.SESSION_ENDED, organisation, account, "");
            return by;
        });
    }

    public List<TokenShown> tokens(UUID organisation) throws Refusal {
        return ask(tables -> tables.identity().tokensIn(organisation));
    }

    public void revoke(Asking by, UUID organisation, UUID token) throws Refusal {
        ask(tables -> {
            var revoked =
                    tables.identity()
                            .revoke("organisation", organisation, token, tables.now())
                            .orElseThrow(() ->
                                    IdentityTables.notFound(
                                            "token", "this token is revoked already"));
            happened(
                    tables,
                    by,
                    Happening.TOKEN_REVOKED,
                    organisation,
                    revoked.account(),
                    revoked.name());
            return by;
        });
    }

    // ---- rules

    public Rules rules(UUID organisation) throws Refusal {
        return ask(tables -> rules(tables, organisation));
    }

    private static Rules rules(IdentityTables tables, UUID organisation) {
        return new Rules(
                tables.people().needsTwoFactor(organisation),
                tables.people().linksByMail(organisation),
                tables.people().groups(organisation));
    }

    /// @param seen what they were when whoever asks looked; null for whatever they are
    /// @throws SeenOtherwise where they are others by now
    public void putRules(Asking by, UUID organisation, Rules wanted, @Nullable Rules seen)
            throws Refusal {
        Set<String> named = new HashSet<>();
        if (wanted.groups().size() > MOST_GROUPS) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "groups",
                    "",
                    "there are at most %d groups".formatted(MOST_GROUPS));
        }
        for (GroupRole each : wanted.groups()) {
            if (!named.add(OwnAccount.text("group", each.group(), Accounts.LONGEST_TEXT))) {
                throw Refusal.of(
                        Code.CONFLICT, "group", each.group(), "the group {value} is named twice");
            }
            if (role(each.role()) == Role.AUDITOR) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "role",
                        each.role(),
                        "auditors are invited one by one, because each looks at frameworks of their own");
            }
        }
        ask(tables -> {
            tables.people().lock(organisation);
            Rules before = rules(tables, organisation);
            if (seen != null && !seen.equals(before)) {
                throw SeenOtherwise.of(
                        tables, organisation, Happening.SIGN_IN_RULES_CHANGED, "", said(before));
            }
            boolean isProved =
                    tables.identity()
                            .session(by.digest(), tables.now())
                            .map(IdentityStore.Session::isProved)
                            .orElse(false);
            if (wanted.twoFactor() && !before.twoFactor() && !isProved) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "twoFactor",
                        "",
                        "set up two-factor sign-in for your own account first, or this would shut you out");
            }
            tables.people().putRules(organisation, wanted.twoFactor(), wanted.linkByMail());
            tables.people().putGroups(organisation, wanted.groups());
            happened(
                    tables,
                    by,
                    Happening.SIGN_IN_RULES_CHANGED,
                    organisation,
                    null,
                    "%s -> %s".formatted(said(before), said(wanted)));
            return by;
        });
    }

    private static String said(Rules rules) {
        return "two-factor %s, link by mail %s, groups %s"
                .formatted(
                        rules.twoFactor() ? "required" : "free",
                        rules.linkByMail() ? "allowed" : "not allowed",
                        rules.groups().isEmpty()
                                ? "none"
                                : String.join(
                                        ", ",
                                        rules.groups().stream()
                                                .map(g -> g.group() + "=" + g.role())
                                                .toList()));
    }

    public List<IdentityEvent> events(UUID organisation, long before, int most) throws Refusal {
        return ask(tables -> tables.ofOrganisation(organisation, before, most));
    }

    // ---- those whom others vouch for

    /// Somebody for whom an OpenID provider vouches.
    ///
    /// @param email empty where it says none
    /// @param verified whether it looked at that the address is theirs
    public record Vouched(
            String issuer,
            String subject,
            String email,
            boolean verified,
            String name,
            List<String> groups) {}

    /// Lets somebody in for whom others vouch, as what their groups make them.
    ///
    /// @return the secret of a session
    public String vouched(Vouched who, Origin from) throws Refusal {
        return ask(tables -> {
            Map<UUID, List<Role>> roles = tables.people().rolesOf(who.groups());
            Account account = account(tables, who, roles, from);
            follow(tables, account, roles, from);
            Optional<Engagement> over = Accounts.over(tables, account.id());
            if (over.isPresent()) {
                throw refused("over", over.get().ended());
            }
            return Accounts.begin(tables, account, from, IdentityStore.SIGN_ON);
        });
    }

    private static Account account(
            IdentityTables tables, Vouched who, Map<UUID, List<Role>> roles, Origin from)
            throws Refusal {
        Optional<UUID> linked = tables.people().foreign(who.issuer(), who.subject());
        if (linked.isPresent()) {
            return tables.identity()
                    .account(linked.get())
                    .orElseThrow(() -> refused("closed", "Your account here is closed."));
        }
        String email = who.email().strip().toLowerCase(java.util.Locale.ROOT);
        if (email.isEmpty() || !who.verified()) {
            throw refused("unverified", "Your mail address is not verified where you signed in.");
        }
        Optional<Account> has = tables.identity().account(email);
        if (has.isPresent()) {
            Set<UUID> of = tables.people().memberships(has.get().id(), true).keySet();
            if (of.isEmpty() || !of.stream().allMatch(tables.people()::linksByMail)) {
                throw refused(
                        "not-linked",
                        "There is an account with your mail address here, and its owners do not let it be linked: sign in with its password.");
            }
        } else if (roles.isEmpty()) {
            throw refused(
                    "no-role", "None of your groups has a role here: ask an owner to invite you.");
        }
        Account account =
                has.orElseGet(() -> {
                    Account added =
                            new Account(
                                    UUID.randomUUID(),
                                    email,
                                    who.name().isBlank() ? email : who.name().strip(),
                                    null);
                    Accounts.add(tables, added, from);
                    return added;
                });
        tables.people().link(who.issuer(), who.subject(), account.id(), tables.now());
        tables.happened(
                Happening.LINKED, null, account.id(), account.name(), who.issuer(), from.address());
        return account;
    }

    /// @param code by which a page knows what to say; it is the refusal's parameter
    private static Refusal refused(String code, String why) {
        return Refusal.of(Code.UNSUITABLE, code, "", why);
    }

    /// Gives what groups give, and takes what they gave before and do not any more. What an owner
    /// gave stays.
    private static void follow(
            IdentityTables tables, Account account, Map<UUID, List<Role>> roles, Origin from) {
        PeopleStore store = tables.people();
        Map<UUID, Membership> has = store.memberships(account.id(), true);
        roles.forEach((organisation, given) -> {
            Role most = given.stream().min(java.util.Comparator.naturalOrder()).orElseThrow();
            Membership before = has.get(organisation);
            boolean mayChange = before == null || store.isByGroup(organisation, account.id());
            store.lock(organisation);
            boolean isSame = before != null && before.role() == most;
            boolean isLastOwner =
                    before != null && before.role() == Role.OWNER && store.owners(organisation) < 2;
            if (!mayChange || isSame || isLastOwner) {
                return;
            }
            store.put(
                    organisation,
                    account.id(),
                    before == null ? Membership.of(most) : before.with(most),
                    true,
                    tables.now());
            tables.happened(
                    before == null ? Happening.JOINED : Happening.ROLE_CHANGED,
                    organisation,
                    account.id(),
                    account.name(),
                    most.word() + ", by group",
                    from.address());
        });
        for (UUID organisation : store.byGroup(account.id())) {
            if (!roles.containsKey(organisation)) {
                store.lock(organisation);
                boolean isLastOwner =
                        Optional.ofNullable(has.get(organisation))
                                        .filter(m -> m.role() == Role.OWNER)
                                        .isPresent()
                                && store.owners(organisation) < 2;
                if (!isLastOwner) {
                    store.remove(organisation, account.id());
                    tables.identity().revokeAll(organisation, account.id(), tables.now());
                    tables.happened(
                            Happening.REMOVED,
                            organisation,
                            account.id(),
                            account.name(),
                            "no group of theirs has a role here any more",
                            from.address());
                }
            }
        }
    }
}
