package dev.crosswalk.files.revision;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit from what it does for those who write: starting `git` to find the system's settings,
/// reading the user's, and keeping measurements of the disk among them.
final class OwnSettings extends SystemReader.Delegate {
    private static boolean used;

    private OwnSettings(SystemReader usual) {
        super(usual);
    }

    static synchronized void use() {
        if (!used) {
            SystemReader.setInstance(new OwnSettings(SystemReader.getInstance()));
            used = true;
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /// Settings that are in no file.
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public void save() {
            // And nowhere to save.
        }
    }
}
