package dev.crosswalk.server.identity;

/// Somebody may not do what they asked for.
public final class NotPermitted extends Exception {
    private static final long serialVersionUID = 1L;

    public NotPermitted(String why) {
        super(why);
    }
}
