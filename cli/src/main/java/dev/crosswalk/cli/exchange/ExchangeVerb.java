package dev.crosswalk.cli.exchange;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.exchange.ExchangeAnswer;
import dev.crosswalk.answers.exchange.ExchangeAnswer.Direction;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.exchange.Exchanged;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk pull` and `crosswalk push`.
public final class ExchangeVerb implements Verb {
    private static final String SERVER = "--server";
    private static final String ORGANISATION = "--organisation";
    private static final String TOKEN_FILE = "--token-file";
    private static final String TOKEN = "CROSSWALK_TOKEN";
    private static final String MINE = "--mine";
    private static final String THEIRS = "--theirs";
    private static final String INSECURE = "--insecure";
    private static final String APPLY = "--apply";
    private static final int LONGEST_TOKEN = 500;

    private final Direction direction;

    public ExchangeVerb(Direction direction) {
        this.direction = direction;
    }

    private boolean isPull() {
        return direction == Direction.PULL;
    }

    @Override
    public CommandSpec spec() {
        String name = isPull() ? "pull" : "push";
        return Options.examples(
                Options.spec(
                        this,
                        name,
                        "[--server URL] [--apply]",
                        isPull()
                                ? "Shows what an organisation on a Crosswalk server says otherwise"
                                        + " than the programme's folder, item by item. With --apply"
                                        + " it writes what was changed there, all or nothing; what"
                                        + " was changed here alone stays. An empty folder gets all."
                                : "Shows what the programme's folder says otherwise than an"
                                        + " organisation on a Crosswalk server, item by item. With"
                                        + " --apply it sends what was changed here, all or nothing;"
                                        + " what was changed there alone stays.",
                        Options.one(SERVER, "URL")
                                .description(
                                        "The server, as in https://crosswalk.example.com. The folder"
                                                + " remembers it.")
                                .build(),
                        Options.one(ORGANISATION, "ORG")
                                .description(
                                        "The organisation there, by its name or its id, where the"
                                                + " token is for several. The folder remembers it.")
                                .build(),
                        Options.programme(),
                        Options.one(TOKEN_FILE, "FILE")
                                .description(
                                        "A file that holds nothing but an API token (Settings,"
                                                + " Tokens). Without it, the environment variable "
                                                + TOKEN
                                                + " holds one.")
                                .build(),
                        Options.many(MINE, "ITEM")
                                .description(
                                        "Where both sides changed an item: let the folder count."
                                                + " Its name as it is shown, as in controls:ACC-07,"
                                                + " or all. Repeatable.")
                                .build(),
                        Options.many(THEIRS, "ITEM")
                                .description("The same: let the server count.")
                                .build(),
                        Options.flag(APPLY)
                                .description(
                                        isPull()
                                                ? "Write it into the folder."
                                                : "Send it to the server.")
                                .build(),
                        Options.flag(INSECURE)
                                .description(
                                        "Let the token go over http:// to another machine, where"
                                                + " anybody between can read it.")
                                .build(),
                        Options.failOn(List.of("changes", "conflicts"))),
                "crosswalk "
                        + name
                        + " --server https://crosswalk.example.com --programme acme --apply",
                "crosswalk " + name + " --programme acme",
                "crosswalk " + name + " --programme acme --mine controls:ACC-07 --apply",
                "",
                "What both had in common last stands in .crosswalk/server.yaml of the folder, which",
                "belongs into Git. Exit: 0 shown, written or nothing to do; 1 what --fail-on names;",
                "2 bad usage, an open conflict, or a server that refuses: nothing was written.");
    }

    @Override
    public List<String> reads(ParseResult given) {
        String file = Options.value(given, TOKEN_FILE);
        return file == null ? List.of() : List.of(file);
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String folder = folder(given);
        Path path = Options.path(folder);
        boolean isNew = isPull() && !ProgrammeFolder.isProgramme(path);
        if (isNew) {
            refuseNoPlace(folder, path);
        }
        Optional<Exchanged> had = Exchanged.of(new FolderTree(path));
        RemoteProgramme remote = remote(given, terminal, had, folder);
        boolean apply = given.hasMatchedOption(APPLY);
        Exchange exchange =
                new Exchange(
                        new Exchange.Asked(
                                direction,
                                folder,
                                Options.values(given, MINE),
                                Options.values(given, THEIRS),
                                apply,
                                LockedFolder.typed(given),
                                LockedFolder.typed(given)
                                        + (given.hasMatchedOption(Options.PROGRAMME)
                                                ? " --programme "
                                                        + OptionDialect.OPTIONS.argument(folder)
                                                : "")
                                        + " --apply"),
                        remote,
                        Options.content(given),
                        terminal);
        return isNew
                ? into(exchange, folder, path, apply)
                : LockedFolder.answer(folder, apply, exchange::in);
    }

    private ExchangeAnswer into(Exchange exchange, String folder, Path path, boolean apply)
            throws Refusal, InvalidContent {
        boolean isMade = false;
        boolean isDone = false;
        try {
            if (apply && !Files.exists(path)) {
                Files.createDirectory(path);
                isMade = true;
            }
            ExchangeAnswer answer =
                    apply ? LockedFolder.inside(folder, true, exchange::into) : exchange.into(path);
            isDone = true;
            return answer;
        } catch (IOException e) {
            throw unwritable(folder, e);
        } finally {
            if (isMade && !isDone) {
                removeEmpty(path);
            }
        }
    }

    private static void removeEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // What has come stays in it, and is not fetched again.
            return;
        }
    }

    private static Refusal unwritable(String folder, IOException e) {
        return Refusal.of(Code.NO_ACCESS, "programme", folder, "{value!} cannot be written: {why}")
                .with("why", IoReason.of(e));
    }

    private static void refuseNoPlace(String folder, Path path) throws Refusal {
        if (Files.exists(path)) {
            Options.folder(folder);
            if (ProgrammeFolder.looksLikeOne(path)) {
                throw Refusal.of(
                        Code.TAKEN,
                        "programme",
                        folder,
                        "{value!} holds files of a programme without its programme.yaml. Take another"
                                + " folder, or remove them");
            }
            return;
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw Refusal.of(
                    Code.NOT_FOUND,
                    "programme",
                    folder,
                    "there is no folder for {value!} to be made in");
        }
    }

    private String folder(ParseResult given) throws Refusal {
        String folder = Options.value(given, Options.PROGRAMME);
        if (folder == null) {
            throw Refusal.missing(
                    "programme",
                    isPull()
                            ? "pull needs <programme DIR>, a folder that holds a programme or is to"
                                    + " hold it"
                            : "push needs <programme DIR>");
        }
        return folder;
    }

    private static RemoteProgramme remote(
            ParseResult given, Terminal terminal, Optional<Exchanged> had, String folder)
            throws Refusal {
        String server = Options.value(given, SERVER);
        if (server == null) {
            server =
                    had.map(Exchanged::server)
                            .filter(s -> !s.isEmpty())
                            .orElseThrow(() ->
                                    Refusal.of(
                                            Code.MISSING,
                                            "server",
                                            folder,
                                            "say which server, <server URL>: {value!} was never"
                                                    + " brought together with one"));
        }
        String known = had.map(Exchanged::organisation).orElse(null);
        String wanted = Options.value(given, ORGANISATION);
        ServerOverHttp http =
                ServerOverHttp.at(server, token(given, terminal), given.hasMatchedOption(INSECURE));
        ServerOverHttp.Organisation organisation =
                http.organisation(wanted == null ? known : wanted);
        if (known != null && !known.equals(organisation.id())) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "organisation",
                            organisation.name(),
                            "{folder!} belongs to another organisation ({known}) than {value!}. Name"
                                    + " another folder; or remove {file} from it, to bring it"
                                    + " together with that one")
                    .with("folder", folder)
                    .with("known", known)
                    .with("file", Exchanged.FILE);
        }
        return http.programme(organisation);
    }

    /// It stands in a file or in the environment, and never among the words of a command, which
    /// others of the machine can read.
    private static String token(ParseResult given, Terminal terminal) throws Refusal {
        String file = Options.value(given, TOKEN_FILE);
        String token =
                file == null ? terminal.environment().getOrDefault(TOKEN, "").strip() : read(file);
        if (token.isEmpty()) {
            throw Refusal.missing(
                    "token-file",
                    "say with which API token, <token-file FILE>, or in the environment variable "
                            + TOKEN
                            + ". Settings, Tokens of the server makes one");
        }
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw Refusal.of(
                    Code.MALFORMED,
                    "token-file",
                    file == null ? TOKEN : file,
                    "{value!} holds something else than an API token");
        }
        return token;
    }

    private static String read(@Nullable String file) throws Refusal {
        String name = String.valueOf(file);
        try {
            byte[] bytes = FolderTree.bytes(Options.file(name), LONGEST_TOKEN);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw Options.unreadable(name, e);
        }
    }
}
