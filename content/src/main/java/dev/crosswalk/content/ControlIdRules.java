package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ids of the library's controls: each domain has a prefix of its own and numbers its controls
/// from 01 without a gap, `ACC-01`, `ACC-02`. The controls of a user's pack may have any ids.
final class ControlIdRules {
    private static final Pattern ID = Pattern.compile("([A-Z]+)-([0-9]{2,})");

    private final LintSubject subject;
    private final Map<String, String> prefixOfDomain = new HashMap<>();
    private final Map<String, String> domainOfPrefix = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    ControlIdRules(LintSubject subject) {
        this.subject = subject;
    }

    void check() {
        subject.content.controls().controls().stream()
                .filter(c -> !subject.isOfPack(ControlRules.name(c)))
                .forEach(this::check);
    }

    private void check(Control control) {
        Matcher id = ID.matcher(control.id());
        if (!id.matches()) {
            wrong(control, "is not called like ACC-07: capitals, a hyphen, two digits");
            return;
        }
        String prefix = id.group(1);
        String usual = prefixOfDomain.computeIfAbsent(control.domain(), k -> prefix);
        String home = domainOfPrefix.computeIfAbsent(prefix, k -> control.domain());
        if (!prefix.equals(usual)) {
            wrong(
                    control,
                    "does not start with \"%s-\" as the controls of \"%s\" do"
                            .formatted(usual, control.domain()));
        } else if (!home.equals(control.domain())) {
            wrong(control, "starts with \"%s-\", as controls of \"%s\" do".formatted(prefix, home));
        }
        int number = Integer.parseInt(id.group(2));
        int expected = last.getOrDefault(prefix, 0) + 1;
        if (number != expected) {
            wrong(control, "stands where \"%s-%02d\" is next".formatted(prefix, expected));
        }
        last.put(prefix, number);
    }

    private void wrong(Control control, String what) {
        subject.error(
                ControlRules.name(control),
                "control-id",
                "\"%s\" %s".formatted(control.id(), what));
    }
}
