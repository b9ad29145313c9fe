package dev.crosswalk.server.platform.postgres;

import dev.crosswalk.files.edit.FolderLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL whose data is kept in a folder, for as long as this is open.
///
/// It listens on loopback alone, at a port that the system chooses, and asks for a password that
/// only the folder's owner can read. Where it ends without being told to, it is started again. What
/// was committed is on the disk: `fsync`, `synchronous_commit` and `full_page_writes` are on. One
/// process has the folder at a time; a database that outlived a server that was killed is stopped
/// before another one is started.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final int SECRET_BYTES = 24;
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 25;

    /// Before it is started again.
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /// PostgreSQL says so while it reads what a crash left, which may take minutes.
    private static final String STARTING = "57P03";

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "password_encryption=scram-sha-256",
                    "max_connections=40",
                    "shared_buffers=128MB",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_line_prefix=%m [%p] ",
                    "dynamic_shared_memory_type=mmap");

    private final FolderLock lock;
    private final Path data;
    private final Path log;
    private final PostgresBinaries binaries;
    private final RunAs as;
    private final String secret;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Process process;

    private EmbeddedPostgres(
            FolderLock lock,
            Path data,
            Path log,
            PostgresBinaries binaries,
            RunAs as,
            String secret,
            int port,
            Process process) {
        this.lock = lock;
        this.data = data;
        this.log = log;
        this.binaries = binaries;
        this.as = as;
        this.secret = secret;
        this.port = port;
        this.process = process;
    }

    /// Where the database is, without user and password.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// Who may do everything in it.
    public String superuser() {
        return SUPERUSER;
    }

    /// The superuser's password.
    public String secret() {
        return secret;
    }

    /// Starts the database of a folder, which is made where there is none yet.
    ///
    /// @throws DatabaseUnavailable where another server has the folder, where it holds what a later
    ///   version wrote or is somebody else's, or where PostgreSQL does not start
    public static EmbeddedPostgres start(Path folder)
            throws IOException, DatabaseUnavailable, InterruptedException {
        FolderLock lock = locked(folder);
        boolean isStarted = false;
        try {
            EmbeddedPostgres started = start(folder, lock);
            isStarted = true;
            return started;
        } finally {
            if (!isStarted) {
                lock.close();
            }
        }
    }

    private static FolderLock locked(Path folder) throws IOException, DatabaseUnavailable {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, new AccessDeniedException(folder.toString()));
        }
        try {
            return FolderLock.take(folder);
        } catch (FolderLock.Held e) {
            throw new DatabaseUnavailable(
                    "Another server keeps its data in %s: stop it, or name another folder with --data."
                            .formatted(folder),
                    e);
        }
    }

    private static DatabaseUnavailable unwritable(Path folder, IOException why) {
        return new DatabaseUnavailable(
                "No data can be kept in %s (%s): name a folder that the server may write with --data."
                        .formatted(folder, why),
                why);
    }

    private static EmbeddedPostgres start(Path folder, FolderLock lock)
            throws IOException, DatabaseUnavailable, InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.in(folder);
        Path data = Files.createDirectories(folder.resolve("database"));
        RunAs as = RunAs.forFolder(data);
        Path log = folder.resolve("database.log");
        if (Files.notExists(log)) {
            createForUsAlone(log);
        }
        Path secretFile = folder.resolve("database.secret");
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            initialise(folder, data, secretFile, binaries, as, log);
        }
        refuseOtherVersions(data);
        String secret = secret(secretFile);
        stopLeftOver(data, binaries, as, log);
        int port = freePort();
        Process process = run(as, apart(command(binaries, data, port)), log);
        EmbeddedPostgres started =
                new EmbeddedPostgres(lock, data, log, binaries, as, secret, port, process);
        started.awaitConnections();
        Thread.ofPlatform().daemon().name("postgres").start(started::keep);
        return started;
    }

    private static void createForUsAlone(Path file) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /// In a folder beside, which takes the name when it is whole: what was cut short leaves nothing
    /// that looks like a database.
    private static void initialise(
            Path folder, Path data, Path secretFile, PostgresBinaries binaries, RunAs as, Path log)
            throws IOException, DatabaseUnavailable, InterruptedException {
        if (Files.notExists(secretFile)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            Path beside = folder.resolve("database.secret.new");
            Files.deleteIfExists(beside);
            createForUsAlone(beside);
            Files.writeString(
                    beside, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(beside, secretFile, StandardCopyOption.ATOMIC_MOVE);
        }
        as.own(data);
        as.own(secretFile);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        int exit =
                run(
                                as,
                                List.of(
                                        binaries.initdb().toString(),
                                        "--pgdata=" + data,
                                        "--username=" + SUPERUSER,
                                        "--pwfile=" + secretFile,
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        "--locale-provider=builtin",
                                        "--builtin-locale=C.UTF-8",
                                        "--locale=C",
                                        "--no-instructions"),
                                log)
                        .waitFor();
        if (exit != 0) {
            throw new DatabaseUnavailable(
                    "No database could be made in %s. PostgreSQL says why: %s"
                            .formatted(data, lastLine(log)));
        }
    }

    private static void refuseOtherVersions(Path data) throws IOException, DatabaseUnavailable {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(String.valueOf(PostgresBinaries.MAJOR))) {
            throw new DatabaseUnavailable(
                    "%s was written by PostgreSQL %s, and this server has %d: start the version of Crosswalk that wrote it, or name another folder with --data."
                            .formatted(data, version, PostgresBinaries.MAJOR));
        }
    }

    private static String secret(Path file) throws IOException, DatabaseUnavailable {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new DatabaseUnavailable(
                    "%s is gone, and without it nobody gets into the database beside it. Bring it back from a copy of the folder."
                            .formatted(file),
                    e);
        }
    }

    /// A server that was killed leaves its database running. Nobody else can have started it: the
    /// folder is locked.
    private static void stopLeftOver(Path data, PostgresBinaries binaries, RunAs as, Path log)
            throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop(data, binaries, as, log);
        }
    }

    private static void stop(Path data, PostgresBinaries binaries, RunAs as, Path log)
            throws IOException, InterruptedException {
        // It ends with an error where the file is all that is left, which is as good.
        run(
                        as,
                        List.of(
                                binaries.control().toString(),
                                "stop",
                                "--pgdata=" + data,
                                "--mode=fast",
                                "--wait",
                                "--timeout=" + STOP.toSeconds()),
                        log)
                .waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> command(PostgresBinaries binaries, Path data, int port) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                binaries.postgres().toString(),
                                "-D",
                                data.toString(),
                                "-c",
                                "port=" + port));
        for (String setting : SETTINGS) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /// Where that can be had, apart from whoever starts it: else Ctrl-C in a terminal would stop
    /// the database before the server, which still writes what it is about to.
    private static List<String> apart(List<String> command) {
        return RunAs.works(List.of("setsid"))
                ? Stream.concat(Stream.of("setsid"), command.stream()).toList()
                : command;
    }

    private static Process run(RunAs as, List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(as.command(command))
                        .directory(
                                Objects.requireNonNull(log.toAbsolutePath().getParent()).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private void awaitConnections() throws IOException, DatabaseUnavailable, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secret);
        properties.setProperty("connectTimeout", "2");
        while (true) {
            if (!process.isAlive()) {
                throw new DatabaseUnavailable(
                        "The database in %s did not start. PostgreSQL says why: %s"
                                .formatted(data, lastLine(log)));
            }
            try (Connection connection = DriverManager.getConnection(url("postgres"), properties)) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException e) {
                boolean comes =
                        STARTING.equals(e.getSQLState())
                                || (e.getSQLState() != null && e.getSQLState().startsWith("08"));
                if (!comes || System.nanoTime() > deadline) {
                    close();
                    throw new DatabaseUnavailable(
                            "The database in %s lets nobody in: %s".formatted(data, e.getMessage()),
                            e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /// Starts it again whenever it ends by itself: somebody killed it, or the machine was short of
    /// memory. Where it ends at once each time, it is tried seldom, until what it lacks is there.
    private void keep() {
        try {
            Duration wait = FIRST_WAIT;
            while (true) {
                long begun = System.nanoTime();
                running().waitFor();
                boolean lasted = System.nanoTime() - begun > LONGEST_WAIT.toNanos();
                wait = lasted ? FIRST_WAIT : wait.multipliedBy(2);
                wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
                if (closed.getCount() > 0) {
                    LOG.warn(
                            "The database in {} ended, and is started again. PostgreSQL says: {}",
                            data,
                            lastLine(log));
                }
                if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS) || !isStartedAgain()) {
                    return;
                }
            }
        } catch (IOException e) {
            LOG.error("The database in {} cannot be started again", data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process running() {
        return process;
    }

    /// @return whether it is still wanted
    private synchronized boolean isStartedAgain() throws IOException {
        if (closed.getCount() == 0) {
            return false;
        }
        process = run(as, apart(command(binaries, data, port)), log);
        return true;
    }

    private static String lastLine(Path log) throws IOException {
        String said = Files.readString(log, StandardCharsets.ISO_8859_1).strip();
        return said.substring(said.lastIndexOf('\n') + 1) + " (more in " + log + ")";
    }

    /// Ends what is being asked, and waits until all that was committed is where a start finds it
    /// soonest.
    @Override
    public void close() throws IOException {
        closed.countDown();
        Process last = running();
        try (lock) {
            stop(data, binaries, as, log);
            if (!last.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                last.destroy();
            }
        } catch (InterruptedException e) {
            last.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
