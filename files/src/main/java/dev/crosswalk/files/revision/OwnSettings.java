package dev.crosswalk.files.revision;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit from what it does for those who write: starting `git` to find the system's settings,
/// reading the user's, and keeping measurements of the disk among them.
///
/// This holds for the whole process, for JGit knows no other place: `FileRepository` and the code
/// that compares times of files ask `SystemReader.getInstance()` for the settings, whatever
/// repository they are about. It is set once and never changed, and takes nothing away that
/// anything here needs.
final class OwnSettings extends SystemReader.Delegate {

    private OwnSettings(SystemReader usual) {
        super(usual);
    }

    static {
        SystemReader.setInstance(new OwnSettings(SystemReader.getInstance()));
    }

    /// To be called before anything of JGit: whoever calls it has this class initialised.
    static void use() {
        // Java does that once, and the others wait.
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
