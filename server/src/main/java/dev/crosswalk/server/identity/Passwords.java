package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are taken: long ones that are not put together of what everybody tries first.
///
/// What everybody tries is the list that comes along: the most common passwords of public leaks.
/// Nearly all of them are shorter than a password has to be, so what counts is how many of them, of
/// rows of keys, repetitions and numbers a password is made of: one or two are not enough.
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int FEWEST_PIECES = 3;
    private static final int FEWEST_SIGNS = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 32;
    private static final List<String> ROWS =
            List.of(
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "abcdefghijklmnopqrstuvwxyz",
                    "1q2w3e4r5t6z7u8i9o0p");

    private static final Set<String> COMMON = common();

    private Passwords() {}

    private static Set<String> common() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Passwords.class.getResourceAsStream(
                                                "common-passwords.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param parameter of the password, which a refusal names and whose value it does not repeat
    /// @param known what whoever guesses knows of the person: name and mail address
    static void refuseWeak(String parameter, String password, List<String> known) throws Refusal {
        if (password.length() < SHORTEST) {
            throw weak(parameter, "a password has at least %d characters".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw weak(parameter, "a password has at most %d characters".formatted(LONGEST));
        }
        if (isEasy(password, known)) {
            throw weak(
                    parameter,
                    "that password is among those that are tried first: some words that do not belong together are better");
        }
    }

    private static Refusal weak(String parameter, String why) {
        return Refusal.of(Code.UNSUITABLE, parameter, "", why);
    }

    static boolean isEasy(String password, List<String> known) {
        Set<String> own = new HashSet<>(Set.of("crosswalk"));
        for (String text : known) {
            own.add(plain(text));
            for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
                own.add(plain(word));
            }
        }
        return password.chars().distinct().count() < FEWEST_SIGNS
                || pieces(plain(password), own) < FEWEST_PIECES
                || pieces(letters(plain(password)), own) < FEWEST_PIECES;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// With letters for the signs that are written in their place: `p@ssw0rd`.
    private static String letters(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /// The fewest pieces that a text is put together of.
    private static int pieces(String text, Set<String> own) {
        int[] fewest = new int[text.length() + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        fewest[0] = 0;
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST_WORD); to++) {
                String part = text.substring(from, to);
                if (part.length() == 1 || isPiece(part, own)) {
                    fewest[to] = Math.min(fewest[to], fewest[from] + 1);
                }
            }
        }
        return fewest[text.length()];
    }

    private static boolean isPiece(String part, Set<String> own) {
        if (part.chars().noneMatch(Character::isLetter)) {
            return true;
        }
        return part.length() >= SHORTEST_WORD
                && (COMMON.contains(part) || own.contains(part) || isRow(part) || isRepeated(part));
    }

    private static boolean isRow(String part) {
        String back = new StringBuilder(part).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(part) || row.contains(back));
    }

    private static boolean isRepeated(String part) {
        for (int unit = 1; unit <= part.length() / 2; unit++) {
            if (part.length() % unit == 0
                    && part.substring(0, unit).repeat(part.length() / unit).equals(part)) {
                return true;
            }
        }
        return false;
    }
}
