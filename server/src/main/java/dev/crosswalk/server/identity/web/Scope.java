package dev.crosswalk.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// What somebody may ask who looks at some frameworks only: how these stand, and the controls,
/// documents and populations themselves, which are of no framework. Whatever speaks of all
/// frameworks at once, and whatever is not known here, is refused.
final class Scope {
    /// Parameters that name a framework or a requirement of one.
    private static final List<String> NAMING = List.of("want", "requirement");

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
                    "notes",
                    "{note}");

    private Scope() {}

    /// @param frameworks empty for all
    static Optional<String> whyNot(
            List<String> frameworks, HttpServletRequest request, HandlerMethod method) {
        if (frameworks.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        boolean couldName = false;
        for (String parameter : NAMING) {
            couldName |= isParameter(method, parameter);
            String[] values = request.getParameterValues(parameter);
            named.addAll(values == null ? List.of() : Arrays.asList(values));
        }
        boolean isWithin =
                named.stream().allMatch(n -> frameworks.stream().anyMatch(f -> isOf(f, n)));
        boolean isPair = ENDS.stream().allMatch(end -> isParameter(method, end));
        if (isPair) {
            for (String end : ENDS) {
                String value = request.getParameter(end);
                if (value != null && frameworks.stream().anyMatch(f -> isOf(f, value))) {
                    named.add(value);
                }
            }
        }
        String path =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean isOfNone = OF_NO_FRAMEWORK.contains(path.substring(path.lastIndexOf('/') + 1));
        if (isWithin && (isOfNone || ((couldName || isPair) && !named.isEmpty()))) {
            return Optional.empty();
        }
        return Optional.of(
                "You look at %s here: ask of that%s."
                        .formatted(
                                String.join(" and ", frameworks),
                                couldName
                                        ? ", with want=" + frameworks.getFirst()
                                        : isPair ? ", as one of the two sides" : ""));
    }

    private static boolean isParameter(HandlerMethod method, String name) {
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
