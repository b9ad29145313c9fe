package dev.crosswalk.server.identity.web;

import static dev.crosswalk.server.identity.web.Asks.said;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.People.Link;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Taking a link that lets somebody in. Its secret is in the body, never in an address.
@RestController
@RequestMapping("/api/v1/invitations")
final class InvitationController {
    private final People people;

    InvitationController(People people) {
        this.people = people;
    }

    record Held(@Nullable String link) {}

    record NewPerson(
            @Nullable String link,
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {}

    record Back(@Nullable String link, @Nullable String password) {}

    @PostMapping("/look")
    Link look(@RequestBody Held held) throws Refusal {
        return people.look(said("link", held.link()));
    }

    /// Makes an account.
    @PostMapping("/accept")
    ResponseEntity<Void> accept(@RequestBody NewPerson person, HttpServletRequest request)
            throws Refusal {
        return Asks.in(
                people.accept(
                        said("link", person.link()),
                        new NewAccount(
                                said("email", person.email()),
                                said("name", person.name()),
                                said("password", person.password())),
                        Asks.origin(request)),
                request);
    }

    /// Takes whoever is signed in into another organisation.
    @PostMapping("/join")
    ResponseEntity<Void> join(@RequestBody Held held, HttpServletRequest request) throws Refusal {
        people.accept(Asks.by(request), said("link", held.link()));
        return ResponseEntity.noContent().build();
    }

    /// Sets a new password by a way back in.
    @PostMapping("/back")
    ResponseEntity<Void> back(@RequestBody Back back, HttpServletRequest request) throws Refusal {
        return Asks.in(
                people.back(
                        said("link", back.link()),
                        said("password", back.password()),
                        Asks.origin(request)),
                request);
    }
}
