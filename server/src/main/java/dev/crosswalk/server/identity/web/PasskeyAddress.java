package dev.crosswalk.server.identity.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.server.identity.RelyingParty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Where passkeys are of: the address that the server's environment names as `CROSSWALK_ADDRESS`;
/// where it names none, this machine for whoever opens it there.
@Component
final class PasskeyAddress {
    private final @Nullable RelyingParty named;

    PasskeyAddress(Environment environment) throws Refusal {
        String address = environment.getProperty("crosswalk.address", "");
        named = address.isBlank() ? null : RelyingParty.of(address);
    }

    /// Empty where no passkey works.
    Optional<RelyingParty> of(HttpServletRequest request) {
        if (named != null) {
            return Optional.of(named);
        }
        return RelyingParty.isLocal(request.getServerName())
                ? Optional.of(RelyingParty.local(request.getScheme(), request.getServerPort()))
                : Optional.empty();
    }

    /// @throws Refusal where the page that asks is not there
    RelyingParty at(HttpServletRequest request) throws Refusal {
        RelyingParty at =
                of(request)
                        .orElseThrow(() ->
                                Refusal.of(
                                        Code.UNSUITABLE,
                                        "",
                                        "",
                                        "passkeys need the address of this installation: whoever runs the server sets CROSSWALK_ADDRESS, such as https://crosswalk.example.com"));
        String page = request.getHeader(HttpHeaders.ORIGIN);
        if (page != null && !page.equals(at.origin())) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "",
                    page,
                    "passkeys are of %s here, and this page is of {value}: open that address"
                            .formatted(at.origin()));
        }
        return at;
    }
}
