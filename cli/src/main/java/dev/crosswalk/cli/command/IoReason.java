package dev.crosswalk.cli.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why reading or writing failed, in words for people: no class of Java, no path that the message
/// around it names already.
public final class IoReason {
    private IoReason() {}

    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        if (reason == null || reason.isEmpty()) {
            return "the system does not say why";
        }
        return reason.startsWith("No space left")
                ? "no space left"
                : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }

    /// Whether the reader of a pipe has gone, as `head` has when it has seen enough.
    public static boolean isHangUp(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe");
    }
}
