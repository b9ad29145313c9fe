package dev.crosswalk.server;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a server is started with.
///
/// @param data where its database is kept, unless it has one elsewhere
/// @param demo whether the sample company is loaded where there is no organisation yet
/// @param database that is not ours; null for one in `data`
/// @param admin who gets the first account; null for whoever uses the set-up link
/// @param token the first API token; null for none
record ServeOptions(
        int port,
        Path data,
        boolean demo,
        @Nullable String database,
        @Nullable Admin admin,
        @Nullable String token) {
    static final int PORT = 8080;

    private static final WholeNumber PORTS = new WholeNumber("port", "", 0, 65_535);
    private static final List<String> OPTIONS = List.of("port", "data", "demo");

    /// @param email of the first account
    record Admin(String email, String password) {
        @Override
        public String toString() {
            return "Admin[" + email + "]";
        }
    }

    static ServeOptions of(List<String> args, Map<String, String> environment, boolean root)
            throws Refusal {
        int port = PORT;
        Path data =
                root
                        ? Path.of("/var/lib/crosswalk")
                        : Path.of(System.getProperty("user.home"), ".local/share/crosswalk");
        boolean demo = false;
        for (Iterator<String> each = args.iterator(); each.hasNext(); ) {
            String arg = each.next();
            String name = arg.replaceFirst("=.*", "");
            switch (name) {
                case "--port" -> port = PORTS.parse(value(arg, each));
                case "--data" -> data = Path.of(value(arg, each)).toAbsolutePath().normalize();
                case "--demo" -> demo = true;
                default ->
                        throw Refusal.unknown(
                                "", "option", name, OPTIONS.stream().map(o -> "--" + o).toList());
            }
        }
        String email = environment.get("CROSSWALK_ADMIN_EMAIL");
        String password = environment.get("CROSSWALK_ADMIN_PASSWORD");
        if ((email == null) != (password == null)) {
            throw Refusal.missing(
                    "",
                    "CROSSWALK_ADMIN_EMAIL and CROSSWALK_ADMIN_PASSWORD are set together or not at all");
        }
        return new ServeOptions(
                port,
                data,
                demo,
                environment.get("CROSSWALK_DATABASE_URL"),
                email == null || password == null ? null : new Admin(email, password),
                environment.get("CROSSWALK_ADMIN_TOKEN"));
    }

    private static String value(String arg, Iterator<String> rest) throws Refusal {
        int equals = arg.indexOf('=');
        if (equals >= 0) {
            return arg.substring(equals + 1);
        }
        if (!rest.hasNext()) {
            throw Refusal.of(Code.MISSING, "", arg, "{value} needs a value");
        }
        return rest.next();
    }
}
