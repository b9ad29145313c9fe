package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Names;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.control.ShownControl;
import dev.crosswalk.answers.control.ShownDocument;
import dev.crosswalk.answers.show.ShownEdition;
import dev.crosswalk.answers.show.ShownObligation;
import dev.crosswalk.answers.show.ShownRequirement;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk show`: one edition, requirement, obligation, control or document.
final class ShowVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "show",
                                "WHAT",
                                "Shows an edition's tree, a requirement with its obligations,"
                                        + " controls and counterparts, an obligation with all that"
                                        + " ask for it and discharge it, a control with all that it"
                                        + " serves, or the template of a document.",
                                Options.trust())
                        .addPositional(
                                Options.parameter(
                                        0,
                                        "WHAT",
                                        "An edition or parts of it, a requirement (without its"
                                                + " edition where only one has it), an obligation,"
                                                + " a control, or a document (with .md where an"
                                                + " obligation is called the same)."));
        return Options.examples(
                spec,
                "crosswalk show iso27001-2022",
                "crosswalk show soc2-2017:CC6",
                "crosswalk show iso27001-2022/A.5.15",
                "crosswalk show CC6.1",
                "crosswalk show acc-review-periodic",
                "crosswalk show ACC-07",
                "crosswalk show access-control-policy");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Content content = Options.content(given);
        Crosswalk crosswalk = Options.crosswalk(given, content);
        Names names = new Names(content.library());
        String what = Options.needed(given, 0);
        if (what.indexOf('/') >= 0) {
            return requirement(content, crosswalk, names.requirement(what));
        }
        if (names.isEdition(what) || what.indexOf(':') >= 0) {
            return new ShownEdition(crosswalk, names.scope(what));
        }
        if (names.isObligation(what)) {
            return new ShownObligation(
                    crosswalk, content.controls(), crosswalk.obligation(what).orElseThrow());
        }
        Answer inLibrary = ofLibrary(content, crosswalk, what);
        if (inLibrary != null) {
            return inLibrary;
        }
        if (names.requirementsCalled(what).isEmpty()) {
            throw names.unknown(what, idsOfLibrary(content.controls()));
        }
        return requirement(content, crosswalk, names.requirement(what));
    }

    /// A control, whatever the case of its letters, or a document, by its id or its file's name.
    private static @Nullable Answer ofLibrary(Content content, Crosswalk crosswalk, String what) {
        ControlLibrary library = content.controls();
        Optional<Control> control =
                library.control(what)
                        .or(() ->
                                library.controls().stream()
                                        .filter(c -> c.id().equalsIgnoreCase(what))
                                        .findFirst());
        if (control.isPresent()) {
            return ShownControl.of(content, crosswalk, control.get());
        }
        String document = what.endsWith(".md") ? what.substring(0, what.length() - 3) : what;
        return library.document(document)
                .map(d -> new ShownDocument(crosswalk, library, d))
                .orElse(null);
    }

    private static List<String> idsOfLibrary(ControlLibrary library) {
        return Stream.concat(
                        library.controls().stream().map(Control::id),
                        library.documents().stream().map(DocumentTemplate::id))
                .toList();
    }

    private static Answer requirement(Content content, Crosswalk crosswalk, RequirementRef ref) {
        return ShownRequirement.of(content, crosswalk, ref);
    }
}
