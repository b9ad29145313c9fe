package dev.crosswalk.content.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// Names in a tree: relative, their parts joined by `/`, and none of them `.` or `..`.
public final class FileNames {
    private FileNames() {}

    /// Whether it can be the name of something in a tree; the empty name is the tree itself.
    public static boolean isName(String name) {
        for (String part : parts(name)) {
            if (!isPart(part)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it can be the name of what lies directly in a folder.
    public static boolean isPart(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && part.indexOf('/') < 0
                && part.indexOf('\0') < 0;
    }

    /// The name of what somebody calls `written`, seen from a folder of the tree: `../a.pdf` from
    /// `evidence/2026` is `evidence/a.pdf`. Empty where that lies outside of the tree.
    public static Optional<String> from(String folder, String written) {
        if (written.startsWith("/") || written.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + written).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /// Whether the name is one of what lies in the folder, at any depth.
    public static boolean isIn(String folder, String name) {
        return name.startsWith(folder + "/") || name.equals(folder);
    }

    /// What a name is among files that are known by theirs: a folder is there where a file lies in
    /// it, and the empty name is the tree itself.
    public static FileKind kind(NavigableMap<String, ?> files, String name) {
        if (files.containsKey(name)) {
            return FileKind.FILE;
        }
        return name.isEmpty() || !inside(files, name).isEmpty()
                ? FileKind.FOLDER
                : FileKind.NOTHING;
    }

    static List<String> parts(String name) {
        return name.isEmpty() ? List.of() : List.of(name.split("/", -1));
    }

    static String in(String folder, String part) {
        return folder.isEmpty() ? part : folder + "/" + part;
    }

    /// The folder that a name lies in; the empty name for what lies in the tree itself.
    public static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// Of all that has a name, what lies in the folder, at any depth.
    public static <T> NavigableMap<String, T> inside(NavigableMap<String, T> all, String folder) {
        // '0' is the character after '/'.
        return folder.isEmpty() ? all : all.subMap(folder + "/", false, folder + "0", false);
    }

    /// Of all that has a name, what lies directly in the folder, each by the last part of its name.
    public static List<String> list(NavigableMap<String, ?> all, String folder) {
        int start = folder.isEmpty() ? 0 : folder.length() + 1;
        return inside(all, folder).keySet().stream()
                .map(name -> {
                    int end = name.indexOf('/', start);
                    return name.substring(start, end < 0 ? name.length() : end);
                })
                .distinct()
                .sorted()
                .toList();
    }
}
