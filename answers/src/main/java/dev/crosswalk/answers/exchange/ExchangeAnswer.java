package dev.crosswalk.answers.exchange;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.files.exchange.Comparison;
import dev.crosswalk.files.exchange.Comparison.By;
import dev.crosswalk.files.exchange.Comparison.Side;
import dev.crosswalk.files.exchange.Contents;
import dev.crosswalk.files.exchange.ItemName;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What `pull` and `push` change, or have changed, item by item.
///
/// @param folder as it was named
/// @param organisation what it is called there
/// @param decided the sides that were said for conflicts
/// @param asked whether it was to be written; it was, unless a conflict is open
/// @param apply the command that writes it
public record ExchangeAnswer(
        Direction direction,
        String folder,
        String server,
        String organisation,
        Comparison comparison,
        Map<ItemName, Side> decided,
        boolean asked,
        String apply,
        Dialect dialect)
        implements Answer {
    private static final List<String> ITEMS = List.of("item", "what");
    private static final List<String> FIELDS =
            List.of("item", "field", "in common", "here", "there");
    private static final int MOST_NAMED = 8;

    /// Which side is written.
    public enum Direction {
        PULL(Side.HERE),
        PUSH(Side.THERE);

        private final Side written;

        Direction(Side written) {
            this.written = written;
        }

        /// The side that is changed.
        public Side written() {
            return written;
        }

        By byThat() {
            return written == Side.HERE ? By.HERE : By.THERE;
        }

        By byOther() {
            return written == Side.HERE ? By.THERE : By.HERE;
        }
    }

    // ---- what is what

    /// The conflicts of which nobody has said which side counts.
    public List<ItemName> open() {
        return conflicts().stream().filter(name -> !decided.containsKey(name)).toList();
    }

    private List<ItemName> conflicts() {
        return comparison.changed(By.BOTH);
    }

    /// What becomes otherwise on the side that is written.
    public List<ItemName> changes() {
        List<ItemName> changes = new ArrayList<>(comparison.changed(direction.byOther()));
        changes.addAll(joined());
        conflicts().stream()
                .filter(name -> {
                    Side side = decided.get(name);
                    return side != null && side != direction.written();
                })
                .forEach(changes::add);
        changes.sort(null);
        return changes;
    }

    /// What both sides changed in fields that do not touch.
    private List<ItemName> joined() {
        return comparison.changed(By.JOINED);
    }

    /// What was changed on that side alone, and stays.
    private List<ItemName> stay() {
        return comparison.changed(direction.byThat());
    }

    public boolean applied() {
        return asked && open().isEmpty();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return (named.contains("changes") && !changes().isEmpty())
                || (named.contains("conflicts") && !open().isEmpty());
    }

    @Override
    public @Nullable Refusal lacks() {
        if (!asked || open().isEmpty()) {
            return null;
        }
        return Refusal.of(
                        Code.CONFLICT,
                        "",
                        "",
                        "nothing was written, because both sides changed {what} since. Say which"
                                + " counts: <mine ITEM> for the folder, <theirs ITEM> for the"
                                + " server, or all in place of ITEM")
                .with(
                        "what",
                        Words.some(open().stream().map(Object::toString).toList(), MOST_NAMED));
    }

    // ---- in words

    private String headline() {
        String from = "%s on %s".formatted(organisation, server);
        if (comparison.differing().isEmpty()) {
            return "%s and %s say the same: there is nothing to %s."
                    .formatted(folder, from, word());
        }
        String target = direction == Direction.PULL ? folder : from;
        if (isFirst()) {
            return "%s %s all that %s has:".formatted(folder, applied() ? "has" : "gets", from);
        }
        String what = Words.many(changes().size(), "item", "items");
        return changes().isEmpty()
                ? "Nothing changes in %s.".formatted(target)
                : "%s %s in %s.".formatted(what, verb(changes().size()), target);
    }

    private String verb(int n) {
        return applied()
                ? (n == 1 ? "has changed" : "have changed")
                : n == 1 ? "changes" : "change";
    }

    private String word() {
        return Words.of(direction);
    }

    private boolean isFirst() {
        return direction == Direction.PULL && comparison.here().items().isEmpty();
    }

    private BlockList told(BlockList blocks) {
        blocks.paragraph(headline());
        if (isFirst()) {
            blocks.bullets(counts());
        } else if (!changes().isEmpty()) {
            blocks.table(
                    "Changes",
                    ITEMS,
                    changes().stream().map(n -> List.of(n.toString(), did(n))).toList());
        }
        if (!stay().isEmpty()) {
            blocks.paragraph(
                    "%s changed %s alone, and %s: %s. crosswalk %s takes %s."
                            .formatted(
                                    Words.many(stay().size(), "item", "items"),
                                    direction == Direction.PULL ? "here" : "there",
                                    stay().size() == 1 ? "stays" : "stay",
                                    names(stay()),
                                    direction == Direction.PULL ? "push" : "pull",
                                    stay().size() == 1 ? "it" : "them"));
        }
        if (!joined().isEmpty()) {
            blocks.paragraph(
                    "%s changed on both sides, each in other fields, and %s put together: %s. %s or %s keeps the whole of one side instead."
                            .formatted(
                                    Words.many(joined().size(), "item was", "items were"),
                                    joined().size() == 1 ? "is" : "are",
                                    names(joined()),
                                    dialect.parameter("mine", "ITEM"),
                                    dialect.parameter("theirs", "ITEM")));
        }
        if (!conflicts().isEmpty()) {
            blocks.titledTable("Conflicts: both sides changed these since", FIELDS, conflictRows());
            decided.forEach((name, side) ->
                    blocks.paragraph(
                            "%s: what %s says counts."
                                    .formatted(
                                            name,
                                            side == Side.HERE ? "the folder" : "the server")));
        }
        return next(blocks);
    }

    private BlockList next(BlockList blocks) {
        if (!open().isEmpty()) {
            return blocks.paragraph(
                    "Nothing is written while a conflict is open. %s lets the folder count, %s the server; all in place of ITEM means each of them."
                            .formatted(
                                    dialect.parameter("mine", "ITEM"),
                                    dialect.parameter("theirs", "ITEM")));
        }
        if (comparison.differing().isEmpty() || changes().isEmpty()) {
            return blocks;
        }
        if (!asked) {
            return blocks.paragraph("Nothing is written yet. To write it: " + apply);
        }
        return blocks.paragraph(
                direction == Direction.PULL
                        ? isFirst()
                                ? "Written. Commit it, and .crosswalk/server.yaml with it."
                                : "Written. Look at it with git diff, and commit it; %s takes it back."
                                        .formatted(dialect.question("undo", ""))
                        : "The server has it. Commit .crosswalk/server.yaml, which says so.");
    }

    /// `56 controls`, for a folder that gets all there is.
    private List<String> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        changes().forEach(n -> counts.merge(n.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e ->
                        "%s: %,d"
                                .formatted(
                                        e.getKey().equals(ItemName.FILE) ? "files" : e.getKey(),
                                        e.getValue()))
                .toList();
    }

    private static String names(List<ItemName> names) {
        return Words.some(names.stream().map(Object::toString).toList(), MOST_NAMED);
    }

    private Contents before() {
        return direction.written() == Side.HERE ? comparison.here() : comparison.there();
    }

    private Contents after() {
        return direction.written() == Side.HERE ? comparison.there() : comparison.here();
    }

    /// `added`, `removed`, `changed`
    private String kind(ItemName name) {
        if (before().fields(name).isEmpty()) {
            return "added";
        }
        return after().fields(name).isEmpty() ? "removed" : "changed";
    }

    private String did(ItemName name) {
        return switch (kind(name)) {
            case "added" ->
                    "added: "
                            + after().fields(name).entrySet().stream()
                                    .filter(f -> !f.getValue().equals(name.key()))
                                    .map(f -> f.getKey() + ": " + shown(f.getValue()))
                                    .collect(Collectors.joining("; "));
            case "removed" -> "removed";
            default ->
                    comparison.becomes(name, direction.written()).entrySet().stream()
                            .map(f ->
                                    "%s: %s -> %s"
                                            .formatted(
                                                    f.getKey(),
                                                    shown(f.getValue().get(0)),
                                                    shown(f.getValue().get(1))))
                            .collect(Collectors.joining("; "));
        };
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : Finding.shortened(value);
    }

    private List<List<String>> conflictRows() {
        List<List<String>> rows = new ArrayList<>();
        for (ItemName name : conflicts()) {
            boolean removedHere = comparison.here().fields(name).isEmpty();
            boolean removedThere = comparison.there().fields(name).isEmpty();
            if (removedHere || removedThere) {
                rows.add(
                        List.of(
                                name.toString(),
                                "",
                                "",
                                removedHere ? "removed" : "changed",
                                removedThere ? "removed" : "changed"));
                continue;
            }
            String of = name.toString();
            Optional<Map<String, String>> before = comparison.before(name);
            for (Map.Entry<String, List<String>> field : comparison.fields(name).entrySet()) {
                List<String> both = field.getValue();
                rows.add(
                        List.of(
                                of,
                                field.getKey(),
                                before.map(b -> shown(b.getOrDefault(field.getKey(), "")))
                                        .orElse("not known"),
                                shown(both.get(0)),
                                shown(both.get(1))));
                of = "";
            }
        }
        return rows;
    }

    @Override
    public List<Block> screen() {
        return told(new BlockList()).list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report(organisation + ": " + word(), screen());
    }

    // ---- for programs

    @Override
    public void json(Json json) {
        json.object()
                .field("direction", word())
                .field("programme", folder)
                .field("server", server)
                .field("organisation", organisation)
                .field("applied", applied());
        all().forEach((list, names) -> {
            json.array(list);
            for (ItemName name : names) {
                json.object()
                        .field("item", name.toString())
                        .field("kind", name.kind())
                        .field("key", name.key())
                        .field("did", kind(name));
                if (list.equals("conflicts")) {
                    Side side = decided.get(name);
                    json.field(
                            "decided", side == null ? null : side == Side.HERE ? "mine" : "theirs");
                }
                boolean isJoined = joined().contains(name);
                if (list.equals("changes")) {
                    json.field("together", isJoined);
                }
                Map<String, List<String>> becomes = comparison.becomes(name, direction.written());
                json.array("fields");
                comparison
                        .fields(name)
                        .forEach((field, both) -> {
                            json.object()
                                    .field("field", field)
                                    .field("here", both.get(0))
                                    .field("there", both.get(1))
                                    .field("common", before(name, field));
                            if (isJoined) {
                                json.field("counts", counts(both, becomes.get(field)));
                            }
                            json.end();
                        });
                json.end().end();
            }
            json.end();
        });
        json.end();
    }

    /// What both had in common of a field; null where that is not known or was not looked at.
    private @Nullable String before(ItemName name, String field) {
        return comparison.before(name).map(b -> b.getOrDefault(field, "")).orElse(null);
    }

    /// Whose word a field of an item has that is put together.
    ///
    /// @param becomes null where the side that is written keeps its own
    private String counts(List<String> both, @Nullable List<String> becomes) {
        boolean isHere =
                becomes == null
                        ? direction.written() == Side.HERE
                        : becomes.get(1).equals(both.get(0));
        return isHere ? "here" : "there";
    }

    private Map<String, List<ItemName>> all() {
        Map<String, List<ItemName>> all = new LinkedHashMap<>();
        all.put("changes", changes());
        all.put("stays", stay());
        all.put("conflicts", conflicts());
        return all;
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("list,item,did,field,here,there,common");
        all().forEach((list, names) -> {
            for (ItemName name : names) {
                comparison
                        .fields(name)
                        .forEach((field, both) ->
                                csv.row(
                                        list,
                                        name.toString(),
                                        kind(name),
                                        field,
                                        both.get(0),
                                        both.get(1),
                                        Objects.requireNonNullElse(before(name, field), "")));
            }
        });
    }
}
