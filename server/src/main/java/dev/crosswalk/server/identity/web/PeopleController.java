package dev.crosswalk.server.identity.web;

import static dev.crosswalk.server.identity.web.Asks.by;
import static dev.crosswalk.server.identity.web.Asks.said;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.OwnAccount.SessionShown;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.People.GroupRole;
import dev.crosswalk.server.identity.People.Invited;
import dev.crosswalk.server.identity.People.One;
import dev.crosswalk.server.identity.People.Place;
import dev.crosswalk.server.identity.People.Rules;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.Persons;
import dev.crosswalk.server.identity.TokenShown;
import dev.crosswalk.server.identity.web.AccountController.Events;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The people of an organisation, for its owners.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class PeopleController {
    private static final int USUAL_DAYS = 7;

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    /// @param persons whom the programme knows, and accounts can be
    record All(List<One> people, List<Invited> invitations, List<Persons.Person> persons) {}

    /// @param seen what they were when somebody looked, so that nobody writes over what others made
    ///   of them since; may be left out
    record Placed(
            @Nullable String role,
            @Nullable String person,
            @Nullable Audit engagement,
            @Nullable Seen seen) {
        Place place() throws Refusal {
            return new Place(said("role", role), person, Audit.of(engagement));
        }
    }

    /// What an auditor is here for.
    ///
    /// @param from the first day that is looked at; so is `until` the last; may be left out
    /// @param lastDay of access; may be left out
    record Audit(
            @Nullable String name,
            @Nullable List<@Nullable String> frameworks,
            @Nullable String from,
            @Nullable String until,
            @Nullable String lastDay) {
        static @Nullable Engagement of(@Nullable Audit asked) throws Refusal {
            return asked == null
                    ? null
                    : new Engagement(
                            said("engagement.name", asked.name()),
                            texts("engagement.frameworks", asked.frameworks()),
                            Days.day("engagement.from", asked.from()),
                            Days.day("engagement.until", asked.until()),
                            Days.day("engagement.lastDay", asked.lastDay()));
        }
    }

    record Seen(@Nullable String role, @Nullable String person, @Nullable Audit engagement) {
        Place place() throws Refusal {
            return new Place(said("seen.role", role), person, Audit.of(engagement));
        }
    }

    /// @param email whom alone the link lets in; may be left out
    record Invite(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String person,
            @Nullable Audit engagement,
            @Nullable Integer days) {}

    /// @param link below the server's address; shown once
    record Made(String link) {}

    /// @param seen what they were when somebody looked; may be left out
    record WantedRules(
            @Nullable Boolean twoFactor,
            @Nullable Boolean linkByMail,
            @Nullable List<@Nullable WantedGroup> groups,
            @Nullable SeenRules seen) {}

    record SeenRules(
            @Nullable Boolean twoFactor,
            @Nullable Boolean linkByMail,
            @Nullable List<@Nullable WantedGroup> groups) {}

    record WantedGroup(@Nullable String group, @Nullable String role) {}

    record Sessions(List<SessionShown> sessions) {}

    record Tokens(List<TokenShown> tokens) {}

    private static List<String> texts(String field, @Nullable List<@Nullable String> list)
            throws Refusal {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            for (String each : list) {
                texts.add(said(field, each));
            }
        }
        return texts;
    }

    @GetMapping("/people")
    @Permits(Permission.MANAGE_PEOPLE)
    All all(@PathVariable UUID organisation) throws Refusal {
        return new All(
                people.all(organisation),
                people.invitations(organisation),
                people.persons(organisation));
    }

    @PutMapping("/people/{account}")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable UUID organisation,
            @PathVariable UUID account,
            @RequestBody Placed wanted,
            HttpServletRequest request)
            throws Refusal {
        Seen seen = wanted.seen();
        people.change(
                by(request),
                organisation,
                account,
                wanted.place(),
                seen == null ? null : seen.place());
    }

    @DeleteMapping("/people/{account}")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID organisation, @PathVariable UUID account, HttpServletRequest request)
            throws Refusal {
        people.remove(by(request), organisation, account);
    }

    /// Closes the account itself, for good.
    @PostMapping("/people/{account}/close")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            @PathVariable UUID organisation, @PathVariable UUID account, HttpServletRequest request)
            throws Refusal {
        people.close(by(request), organisation, account);
    }

    @PostMapping("/people/{account}/way-back")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.CREATED)
    Made wayBack(
            @PathVariable UUID organisation, @PathVariable UUID account, HttpServletRequest request)
            throws Refusal {
        return new Made("/join#" + people.wayBack(by(request), organisation, account));
    }

    @GetMapping("/people/{account}/sessions")
    @Permits(Permission.MANAGE_PEOPLE)
    Sessions sessions(@PathVariable UUID organisation, @PathVariable UUID account) throws Refusal {
        return new Sessions(people.sessions(organisation, account));
    }

    @DeleteMapping("/people/{account}/sessions")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(
            @PathVariable UUID organisation, @PathVariable UUID account, HttpServletRequest request)
            throws Refusal {
        people.end(by(request), organisation, account, null);
    }

    @DeleteMapping("/people/{account}/sessions/{session}")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID organisation,
            @PathVariable UUID account,
            @PathVariable UUID session,
            HttpServletRequest request)
            throws Refusal {
        people.end(by(request), organisation, account, session);
    }

    @PostMapping("/invitations")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.CREATED)
    Made invite(
            @PathVariable UUID organisation, @RequestBody Invite wanted, HttpServletRequest request)
            throws Refusal {
        Integer days = wanted.days();
        return new Made(
                "/join#"
                        + people.invite(
                                by(request),
                                organisation,
                                said("name", wanted.name()),
                                wanted.email(),
                                new Placed(
                                                wanted.role(),
                                                wanted.person(),
                                                wanted.engagement(),
                                                null)
                                        .place(),
                                days == null ? USUAL_DAYS : days));
    }

    @DeleteMapping("/invitations/{invitation}")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID organisation,
            @PathVariable UUID invitation,
            HttpServletRequest request)
            throws Refusal {
        people.withdraw(by(request), organisation, invitation);
    }

    @GetMapping("/tokens")
    @Permits(Permission.MANAGE_PEOPLE)
    Tokens tokens(@PathVariable UUID organisation) throws Refusal {
        return new Tokens(people.tokens(organisation));
    }

    @DeleteMapping("/tokens/{token}")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @PathVariable UUID organisation, @PathVariable UUID token, HttpServletRequest request)
            throws Refusal {
        people.revoke(by(request), organisation, token);
    }

    @GetMapping("/sign-in")
    @Permits(Permission.MANAGE_PEOPLE)
    Rules rules(@PathVariable UUID organisation) throws Refusal {
        return people.rules(organisation);
    }

    @PutMapping("/sign-in")
    @Permits(Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putRules(
            @PathVariable UUID organisation,
            @RequestBody WantedRules wanted,
            HttpServletRequest request)
            throws Refusal {
        SeenRules seen = wanted.seen();
        people.putRules(
                by(request),
                organisation,
                rules(wanted.twoFactor(), wanted.linkByMail(), wanted.groups()),
                seen == null ? null : rules(seen.twoFactor(), seen.linkByMail(), seen.groups()));
    }

    private static Rules rules(
            @Nullable Boolean twoFactor,
            @Nullable Boolean linkByMail,
            @Nullable List<@Nullable WantedGroup> wanted)
            throws Refusal {
        List<GroupRole> groups = new ArrayList<>();
        for (WantedGroup each : said("groups", wanted)) {
            WantedGroup group = said("groups", each);
            groups.add(
                    new GroupRole(
                            said("group", group.group()).strip(), said("role", group.role())));
        }
        return new Rules(said("twoFactor", twoFactor), said("linkByMail", linkByMail), groups);
    }

    @GetMapping("/people/events")
    @Permits(Permission.MANAGE_PEOPLE)
    Events events(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String most)
            throws Refusal {
        return new Events(people.events(organisation, Events.before(before), Events.most(most)));
    }
}
