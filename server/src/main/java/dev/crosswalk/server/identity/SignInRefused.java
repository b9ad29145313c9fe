package dev.crosswalk.server.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Nobody is let in. What is wrong is not told, lest it tells who has an account.
public final class SignInRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration wait;

    SignInRefused(@Nullable Duration wait) {
        super(
                wait == null
                        ? "That mail address and password do not let anybody in."
                        : "Too many attempts: try again in %d seconds."
                                .formatted(wait.toSeconds()));
        this.wait = wait;
    }

    /// How long no attempt is looked at; null where the next one is.
    public @Nullable Duration toWait() {
        return wait;
    }
}
