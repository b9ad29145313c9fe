package dev.crosswalk.server.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Nobody is let in. What is wrong is not told, lest it tells who has an account.
public final class SignInRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration wait;
    private final boolean needsCode;

    private SignInRefused(String why, @Nullable Duration wait, boolean needsCode) {
        super(why);
        this.wait = wait;
        this.needsCode = needsCode;
    }

    static SignInRefused wrong() {
        return new SignInRefused(
                "That mail address and password do not let anybody in.", null, false);
    }

    static SignInRefused wrongCode() {
        return new SignInRefused(
                "That code is not right, or was used already: wait for the next one.", null, true);
    }

    static SignInRefused needsCode() {
        return new SignInRefused(
                "Type the code that your authenticator shows, or a recovery code.", null, true);
    }

    static SignInRefused passkey(String why) {
        return new SignInRefused(why, null, false);
    }

    static SignInRefused over(Engagement engagement) {
        return new SignInRefused(engagement.ended(), null, false);
    }

    static SignInRefused tooSoon(Duration wait) {
        return new SignInRefused(
                "Too many attempts: try again in %s.".formatted(said(wait)), wait, false);
    }

    private static String said(Duration wait) {
        return wait.compareTo(Duration.ofMinutes(2)) < 0
                ? (wait.toSeconds() == 1 ? "a second" : "%d seconds".formatted(wait.toSeconds()))
                : "%d minutes".formatted(wait.toMinutes() + 1);
    }

    /// How long no attempt is looked at; null where the next one is.
    public @Nullable Duration toWait() {
        return wait;
    }

    /// Whether the password was right, and the account has a second factor.
    public boolean isForCode() {
        return needsCode;
    }
}
