package dev.crosswalk.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// As whom the programs of PostgreSQL run, which refuse to run as root.
///
/// A plain user runs them as they are. Root runs them in a user namespace of its own, where the
/// folders stay root's; where no namespace may be made, as in most containers, as another user, who
/// gets the data folder.
final class RunAs {
    private static final String ROOT = "root";
    private static final List<String> OTHERS = List.of("postgres", "nobody");
    private static final int SECONDS = 60;

    private final List<String> prefix;
    private final @Nullable String owner;

    private RunAs(List<String> prefix, @Nullable String owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /// @param folder where the data is or will be, whose owner decides how it was begun
    static RunAs forFolder(Path folder) throws IOException, DatabaseUnavailable {
        return forFolder(folder, System.getProperty("user.name"));
    }

    static RunAs forFolder(Path folder, String self) throws IOException, DatabaseUnavailable {
        String owner = Files.getOwner(folder).getName();
        if (!ROOT.equals(self)) {
            if (!owner.equals(self)) {
                throw new DatabaseUnavailable(
                        "%s belongs to %s, and the server runs as %s: run it as %s, or name another folder with --data."
                                .formatted(folder, owner, self, owner));
            }
            return new RunAs(List.of(), null);
        }
        List<String> namespace = List.of("unshare", "--user");
        boolean isBegun = !isEmpty(folder);
        if ((!isBegun || owner.equals(ROOT)) && works(namespace)) {
            return new RunAs(namespace, null);
        }
        for (String other : isBegun && !owner.equals(ROOT) ? List.of(owner) : OTHERS) {
            List<String> as =
                    List.of(
                            "setpriv",
                            "--reuid=" + other,
                            "--regid=" + group(other),
                            "--clear-groups");
            if (works(as)) {
                return new RunAs(as, other);
            }
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not run as root, and no other way was found here: run the server as a plain user, or set CROSSWALK_DATABASE_URL to a database of your own.");
    }

    private static String group(String user) {
        return user.equals("nobody") && !works(List.of("setpriv", "--regid=nobody"))
                ? "nogroup"
                : user;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    /// Whether programs can be started by it.
    static boolean works(List<String> prefix) {
        try {
            Process process =
                    new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true")).toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean isOver = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!isOver) {
                process.destroyForcibly();
            }
            return isOver && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /// Makes whoever runs the programs the owner of what they write or have to read.
    void own(Path path) throws IOException {
        if (owner != null) {
            Files.setOwner(
                    path,
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(Objects.requireNonNull(owner)));
        }
    }
}
