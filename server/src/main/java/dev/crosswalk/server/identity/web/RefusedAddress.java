package dev.crosswalk.server.identity.web;

import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/// An address that leads out of itself (`..`), or holds signs that none has, is refused before
/// anybody is asked who they are, as a problem document like all else.
@Component
final class RefusedAddress implements RequestRejectedHandler {
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException refused)
            throws IOException {
        Problem.write(
                response,
                ProblemType.MALFORMED_VALUE,
                "This address holds signs that no address here has.");
    }
}
