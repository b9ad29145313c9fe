package dev.crosswalk.server;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.RelyingParty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a server is started with.
///
/// @param data where its database is kept, unless it has one elsewhere
/// @param content packs of one's own on top of what is bundled, in this order
/// @param demo whether the sample company is loaded where there is no organisation yet
/// @param database that is not ours; null for one in `data`
/// @param admin who gets the first account; null for whoever uses the set-up link
/// @param token of the first organisation; null for none
record ServeOptions(
        int port,
        Path data,
        List<Path> content,
        boolean demo,
        @Nullable String database,
        @Nullable Admin admin,
        @Nullable String token) {
    static final int PORT = 8080;

    private static final WholeNumber PORTS = new WholeNumber("port", "", 0, 65_535);
    private static final List<String> OPTIONS = List.of("port", "data", "content", "demo");

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
        List<Path> content = new ArrayList<>();
        boolean demo = false;
        for (Iterator<String> each = args.iterator(); each.hasNext(); ) {
            String arg = each.next();
            String name = arg.replaceFirst("=.*", "");
            switch (name) {
                case "--port" -> port = PORTS.parse(value(arg, each));
                case "--data" -> data = Path.of(value(arg, each)).toAbsolutePath().normalize();
                case "--content" -> content.add(folder(value(arg, each)));
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
        String token = environment.get("CROSSWALK_ADMIN_TOKEN");
        if (token != null && !Accounts.isLongEnoughForToken(token)) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "CROSSWALK_ADMIN_TOKEN",
                    "",
                    "CROSSWALK_ADMIN_TOKEN has to have at least 32 characters: openssl rand -base64 32 makes one");
        }
        String address = environment.get(RelyingParty.ADDRESS);
        if (address != null && !address.isBlank()) {
            RelyingParty.of(address);
        }
        return new ServeOptions(
                port,
                data,
                List.copyOf(content),
                demo,
                environment.get("CROSSWALK_DATABASE_URL"),
                email == null || password == null ? null : new Admin(email, password),
                token);
    }

    private static Path folder(String name) throws Refusal {
        Path folder = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw Refusal.of(
                    Files.exists(folder) ? Code.UNSUITABLE : Code.NOT_FOUND,
                    "content",
                    name,
                    Files.exists(folder)
                            ? "{value!} is not a folder"
                            : "there is no folder {value!}");
        }
        return folder;
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
