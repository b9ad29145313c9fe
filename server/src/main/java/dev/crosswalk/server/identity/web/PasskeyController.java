package dev.crosswalk.server.identity.web;

import static dev.crosswalk.server.identity.web.Asks.by;
import static dev.crosswalk.server.identity.web.Asks.said;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Passkeys;
import dev.crosswalk.server.identity.Passkeys.AskedAnew;
import dev.crosswalk.server.identity.Passkeys.Made;
import dev.crosswalk.server.identity.Passkeys.Passkey;
import dev.crosswalk.server.identity.RelyingParty;
import dev.crosswalk.server.identity.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The passkeys of whoever asks. No API token may.
@RestController
@RequestMapping("/api/v1/me/passkeys")
final class PasskeyController {
    private final Passkeys passkeys;
    private final PasskeyAddress address;

    PasskeyController(Passkeys passkeys, PasskeyAddress address) {
        this.passkeys = passkeys;
        this.address = address;
    }

    /// @param address at which passkeys work; null where none do
    record All(@Nullable String address, List<Passkey> passkeys) {}

    record Proof(@Nullable String password) {}

    /// What an authenticator says of a passkey that it made, in base64url.
    ///
    /// @param transports by which the authenticator is reached
    record NewPasskey(
            @Nullable String name,
            @Nullable String client,
            @Nullable String attestation,
            @Nullable List<@Nullable String> transports) {}

    record Name(@Nullable String name) {}

    @ExceptionHandler
    void refused(SignInRefused refused, HttpServletResponse response) throws IOException {
        Asks.refuse(refused, response);
    }

    @GetMapping
    All all(HttpServletRequest request) throws Refusal {
        return new All(
                address.of(request).map(RelyingParty::origin).orElse(null),
                passkeys.all(by(request).member()));
    }

    /// What an authenticator is to make one of, once.
    @PostMapping("/challenge")
    AskedAnew challenge(@RequestBody Proof proof, HttpServletRequest request)
            throws Refusal, SignInRefused {
        return passkeys.begin(by(request), address.at(request), proof.password());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Passkey add(@RequestBody NewPasskey wanted, HttpServletRequest request) throws Refusal {
        List<String> transports = new ArrayList<>();
        if (wanted.transports() != null) {
            for (String each : wanted.transports()) {
                transports.add(said("transports", each));
            }
        }
        return passkeys.add(
                by(request),
                address.at(request),
                said("name", wanted.name()),
                new Made(
                        said("client", wanted.client()),
                        said("attestation", wanted.attestation()),
                        transports));
    }

    @PutMapping("/{passkey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable UUID passkey, @RequestBody Name wanted, HttpServletRequest request)
            throws Refusal {
        passkeys.rename(by(request), passkey, said("name", wanted.name()));
    }

    @DeleteMapping("/{passkey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID passkey, HttpServletRequest request) throws Refusal {
        passkeys.remove(by(request), passkey);
    }
}
