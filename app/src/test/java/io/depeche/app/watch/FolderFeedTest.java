package io.depeche.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFeedTest {
    @TempDir
    Path folder;

    private final Recorder recorder = new Recorder();

    @Test
    void shouldSendAFileOnceItNoLongerChanges() throws IOException {
        FolderFeed feed = feed(Optional.empty());
        drop("a.xml", "<a", 1);

        assertThat(feed.look()).isZero();
        drop("a.xml", "<a/>", 2);
        assertThat(feed.look()).isZero();
        assertThat(feed.look()).isEqualTo(1);
        assertThat(feed.look()).isZero();
        assertThat(recorder.sent).containsExactly("<a/>");
    }

    @Test
    void shouldSendInTheOrderOfWriting() throws IOException {
        FolderFeed feed = feed(Optional.empty());
        drop("a", "second", 20);
        drop("z", "first", 10);

        lookTwice(feed);

        assertThat(recorder.sent).containsExactly("first", "second");
    }

    @Test
    void shouldNotSendAgainAfterARestartButSendWhatWasWrittenAnew() throws IOException {
        drop("a", "one", 1);
        lookTwice(feed(Optional.empty()));

        lookTwice(feed(Optional.empty()));
        assertThat(recorder.sent).containsExactly("one");

        drop("a", "two", 2);
        lookTwice(feed(Optional.empty()));
        assertThat(recorder.sent).containsExactly("one", "two");
        assertThat(folder.resolve("a")).exists();
    }

    @Test
    void shouldMoveWhatWasSentAndOverwriteNothingThere() throws IOException {
        Path done = folder.resolve("done");
        FolderFeed feed = feed(Optional.of(done));
        drop("a", "one", 1);
        lookTwice(feed);
        drop("a", "two", 1);
        lookTwice(feed);

        assertThat(recorder.sent).containsExactly("one", "two");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(done.resolve("a")).hasContent("one");
        assertThat(done.resolve("a.1")).hasContent("two");
    }

    @Test
    void shouldLeaveOutHiddenFilesAndWhatIsStillBeingWritten() throws IOException {
        drop(".hidden", "x", 1);
        drop("b.part", "x", 1);
        drop("c.tmp", "x", 1);
        Files.createDirectory(folder.resolve("sub"));

        lookTwice(feed(Optional.empty()));

        assertThat(recorder.sent).isEmpty();
    }

    @Test
    void shouldReportWhatCannotBeReadOnceAndTryAgainWhenItHasChanged() throws IOException {
        FolderFeed feed = feed(Optional.empty());
        drop("bad", "unreadable", 1);
        drop("good", "fine", 2);
        lookTwice(feed);
        feed.look();

        assertThat(recorder.problems).containsExactly("bad");
        assertThat(recorder.sent).containsExactly("fine");

        drop("bad", "mended", 3);
        lookTwice(feed);
        assertThat(recorder.sent).containsExactly("fine", "mended");
    }

    @Test
    void shouldSendAgainWhatAFailedSendDidNotFinish() throws IOException {
        recorder.broken = true;
        drop("a", "one", 1);
        FolderFeed feed = feed(Optional.empty());
        feed.look();
        assertThatThrownBy(feed::look).isInstanceOf(IllegalStateException.class);

        recorder.broken = false;
        lookTwice(feed(Optional.empty()));

        assertThat(recorder.sent).containsExactly("one");
    }

    @Test
    void shouldOverlookALineThatWasCutAndForgetFilesThatAreGone() throws IOException {
        drop("a", "one", 1);
        lookTwice(feed(Optional.empty()));
        Path memory = folder.resolve(".depeche-sent");
        Files.writeString(memory, Files.readString(memory) + "3\t5\tgone\n12\t34");

        lookTwice(feed(Optional.empty()));

        assertThat(recorder.sent).containsExactly("one");
        assertThat(Files.readString(memory)).doesNotContain("gone").hasLineCount(1);
    }

    private FolderFeed feed(Optional<Path> moveTo) throws IOException {
        return FolderFeed.of(folder, moveTo, recorder);
    }

    private static void lookTwice(FolderFeed feed) throws IOException {
        feed.look();
        feed.look();
    }

    private void drop(String name, String content, long seconds) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_750_000_000_000L + seconds * 1000));
    }

    private static final class Recorder implements FolderFeed.Sender {
        private final List<String> sent = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private boolean broken;

        @Override
        public void send(Path file) throws IOException {
            if (broken) {
                throw new IllegalStateException("the broker is gone");
            }
            String content = Files.readString(file);
            if (content.equals("unreadable")) {
                throw new IOException("too large");
            }
            sent.add(content);
        }

        @Override
        public void unreadable(Path file, IOException why) {
            problems.add(file.getFileName().toString());
        }
    }
}
