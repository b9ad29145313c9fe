package dev.crosswalk.answers.next;

import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What somebody can do next.
///
/// @param say what, in a sentence
/// @param command that does it, to copy; empty where none does
/// @param action the same for whoever offers it to be pressed; null where nothing does it
public record Step(String say, String command, @Nullable Action action) {
    /// What does a step.
    ///
    /// @param of the id of the control, document or requirement that it is about; empty where it is
    ///   about none
    /// @param evidence the kind of evidence that is wanted; empty where any may do, or none is
    public record Action(Kind kind, String of, String evidence) {
        /// Each is about a control, unless it says otherwise.
        public enum Kind {
            ADOPT,
            /// Says that a planned control is in place.
            IMPLEMENT,
            ADD_EVIDENCE,
            /// Says which events there were.
            LIST,
            /// Looks at it.
            SHOW,
            /// Of a document.
            APPROVE,
            /// Of a requirement.
            EXCLUDE,
            /// Asks people; about nothing.
            ASK,
            /// Plans; about nothing.
            PLAN;

            /// `add-evidence`
            String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        public static Action of(Kind kind, String of) {
            return new Action(kind, of, "");
        }
    }

    public Step(String say, String command) {
        this(say, command, null);
    }

    /// The same said otherwise.
    Step saying(String other) {
        return new Step(other, command, action);
    }

    /// The heading over steps.
    public static final String TITLE = "Next";

    /// The steps under a title, each with its command below it; nothing where there are none.
    public static List<Block> blocks(String title, List<Step> steps) {
        return blocks(title, steps, Run::plain);
    }

    /// The same where a screen is full: each is cut where its line ends.
    public static List<Block> inShort(String title, List<Step> steps) {
        return blocks(title, steps, Run::yielding);
    }

    private static List<Block> blocks(
            String title, List<Step> steps, Function<String, Run> sentence) {
        if (steps.isEmpty()) {
            return List.of();
        }
        BlockList blocks = new BlockList().space().line(strong(title));
        for (Step step : steps) {
            blocks.entry(2, sentence.apply(step.say));
            if (!step.command.isEmpty()) {
                blocks.entry(4, quiet(step.command));
            }
        }
        return blocks.list();
    }

    /// The same for a page; nothing where there are none.
    public static List<Block> section(List<Step> steps) {
        List<List<Block>> items = new ArrayList<>();
        for (Step step : steps) {
            items.add(
                    List.of(
                            step.command.isEmpty()
                                    ? new Block.Paragraph(step.say)
                                    : new Block.Paragraph(
                                            plain(step.say + " "), Run.code(step.command))));
        }
        return items.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Space(),
                        new Block.Heading(1, TITLE),
                        new Block.Items(false, 1, items));
    }

    private static void action(Json json, @Nullable Action action) {
        if (action == null) {
            json.field("action", (String) null);
            return;
        }
        json.object("action")
                .field("kind", action.kind.word())
                .field("of", action.of.isEmpty() ? null : action.of)
                .field("evidence", action.evidence.isEmpty() ? null : action.evidence)
                .end();
    }

    /// The array `next` of the object at hand.
    public static void json(Json json, List<Step> steps) {
        json.array("next");
        for (Step step : steps) {
            json.object()
                    .field("say", step.say)
                    .field("command", step.command.isEmpty() ? null : step.command);
            action(json, step.action);
            json.end();
        }
        json.end();
    }
}
