package dev.crosswalk.server.identity.web;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.server.identity.Engagement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// What somebody may ask who is here for an engagement: how its frameworks stand on its days, and
/// the controls, documents and populations themselves, which are of no framework. Whatever speaks
/// of all frameworks at once, and whatever is not known here, is refused.
///
/// @param titles of framework editions, by their ids
record Scope(
        Engagement engagement,
        Map<String, String> titles,
        HttpServletRequest request,
        HandlerMethod method) {
    /// Parameters that name a framework or a requirement of one.
    private static final List<String> NAMING = List.of("want", "requirement", "edition");

    private static final String AS_OF = "asOf";
    private static final String WINDOW = "window";

    /// How a framework corresponds to another one is of both, so one of these is enough.
    private static final List<String> ENDS = List.of("left", "right");

    private static final Set<String> OF_NO_FRAMEWORK =
            Set.of(
                    "show",
                    "find",
                    "obligations",
                    "permits",
                    "mapping-rule",
                    "controls",
                    "deviations",
                    "documents",
                    "{document}",
                    "since-approval",
                    "parameters",
                    "evidence",
                    "preview",
                    "picture",
                    "file",
                    "reports",
                    "populations",
                    "sample",
                    // They look at what they are about themselves.
                    "licensed-texts",
                    "notes",
                    "{note}");

    /// Risks, internal audits and nonconformities: clauses 6.1.2, 8.2, 9.2 and 10.2 of ISO/IEC
    /// 27001 ask for them.
    private static final String REGISTERS = "registers";

    private static final String OF_REGISTERS = "iso27001-";

    Optional<String> whyNot(LocalDate today) {
        return notOfFramework().or(() -> notOfDays(today));
    }

    private Optional<String> notOfFramework() {
        List<String> frameworks = engagement.frameworks();
        List<String> named = NAMING.stream().flatMap(this::values).toList();
        boolean isWithin =
                named.stream().allMatch(n -> frameworks.stream().anyMatch(f -> isOf(f, n)));
        boolean isPair = ENDS.stream().allMatch(this::isParameter);
        boolean isOneOfTwo =
                isPair
                        && ENDS.stream()
                                .flatMap(this::values)
                                .anyMatch(v -> frameworks.stream().anyMatch(f -> isOf(f, v)));
        String path =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String last = path.substring(path.lastIndexOf('/') + 1);
        boolean isOfNone =
                OF_NO_FRAMEWORK.contains(last)
                        || (last.equals(REGISTERS)
                                && frameworks.stream().anyMatch(f -> f.startsWith(OF_REGISTERS)));
        boolean couldName = NAMING.stream().anyMatch(this::isParameter);
        if (isWithin && (isOfNone || isOneOfTwo || (couldName && !named.isEmpty()))) {
            return Optional.empty();
        }
        return Optional.of(
                "You look at %s here, for %s: %s."
                        .formatted(
                                frameworks.stream()
                                        .map(f -> titles.getOrDefault(f, f))
                                        .collect(Collectors.joining(" and ")),
                                engagement.name(),
                                isParameter("want")
                                        ? "ask of that, with want=" + frameworks.getFirst()
                                        : isPair
                                                ? "ask of that, as one of the two"
                                                : couldName
                                                        ? "ask of that"
                                                        : "this tells of more than that"));
    }

    /// A question that says no day is asked of today, or of the last day once that is past.
    private Optional<String> notOfDays(LocalDate today) {
        List<LocalDate> asked = new ArrayList<>();
        try {
            for (String value : values(AS_OF).toList()) {
                Moment moment = Days.moment(AS_OF, value);
                if (moment != null) {
                    asked.add(moment.day());
                }
            }
            for (String value : values(WINDOW).toList()) {
                Period window = Days.window(value);
                asked.add(window.from());
                asked.add(window.to());
            }
        } catch (Refusal _) {
            // Whoever answers says what is wrong with it.
            return Optional.empty();
        }
        LocalDate from = engagement.from();
        if (asked.stream().allMatch(engagement::looksAt)
                && (from == null || !from.isAfter(today) || !asksOfToday())) {
            return Optional.empty();
        }
        return Optional.of(
                "You look at %s here, for %s: ask of these."
                        .formatted(engagement.days(), engagement.name()));
    }

    /// Whether it is answered as of a day, and none is said.
    private boolean asksOfToday() {
        return values(AS_OF).findAny().isEmpty()
                && Arrays.stream(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .filter(Class::isRecord)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .anyMatch(component -> component.getName().equals(AS_OF));
    }

    private Stream<String> values(String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? Stream.of() : Arrays.stream(values);
    }

    private boolean isParameter(String name) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)
                    && name.equals(parameter.getParameter().getName())) {
                return true;
            }
        }
        return false;
    }

    /// `soc2-2017`, `soc2-2017:CC,A` and `soc2-2017/CC6.1` are of `soc2-2017`.
    private static boolean isOf(String framework, String named) {
        return named.startsWith(framework)
                && (named.length() == framework.length()
                        || ":/".indexOf(named.charAt(framework.length())) >= 0);
    }
}
